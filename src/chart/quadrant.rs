//! The quadrant: value against effort, one bubble a customer, four named areas.
//!
//! In come columns with one entry for each point, out comes a scene in which worse health lies
//! on top and names never cover each other. Above [`DENSE`] points the marks become one image in
//! which no health covers another more often than it is covered.
//! A value the axis cannot show is counted, never moved.

mod axis;
mod boxed;
mod captions;
mod draw;
mod find;
mod handle;
mod names;
mod order;
mod part;
mod plot;
mod split;
mod table;
mod walk;
mod window;

use std::fmt::{self, Write as _};
use std::sync::Arc;

use super::describe::{MarkWords, Table, decimal};
use super::scene::{Point, Scene, Size};
use super::theme::Theme;
use super::{Chart, Key, Step, Tone};
use plot::Plot;
use split::Splits;

pub use axis::{Area, Axis};
pub use handle::{Handle, Line};
pub use window::Window;

/// With more points than this, marks are painted as one image and only few are named.
pub const DENSE: usize = 2000;

/// A function from the index of a point to something about it.
pub type About<T> = Arc<dyn Fn(u32) -> T + Send + Sync>;

/// Customers by value and effort.
///
/// A key is the index of a point (`item`). All columns have one entry for each point.
#[derive(Clone)]
pub struct Quadrant {
    /// Values along x.
    pub x: Vec<f64>,
    /// Values along y, upward.
    pub y: Vec<f64>,
    /// Relative sizes, 1 for an average one.
    pub size: Vec<f64>,
    /// Health of each point.
    pub tone: Vec<Tone>,
    /// The name of a point.
    pub name: About<String>,
    /// Further rows of the tooltip of a point and columns of the table.
    pub details: Option<About<Vec<(String, String)>>>,
    /// The horizontal axis.
    pub x_axis: Axis,
    /// The vertical axis.
    pub y_axis: Axis,
    /// What the size of a bubble means, as "Employees"; empty when all are alike.
    pub size_title: String,
    /// The areas: low x and high y, high x and high y, low x and low y, high x and low y.
    pub areas: [Area; 4],
    /// Points with a ring around them, unless there are too many points for rings.
    pub ringed: Vec<u32>,
    /// The part that is shown; `None` = all of it.
    pub window: Option<Window>,
}

impl fmt::Debug for Quadrant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (x, y) = (&self.x_axis.name, &self.y_axis.name);
        write!(f, "Quadrant of {} points, {x} by {y}", self.len())
    }
}

impl Quadrant {
    /// The number of points, shown or not.
    pub fn len(&self) -> usize {
        self.x.len().min(self.y.len()).min(self.tone.len())
    }

    /// Whether there is no point at all.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether the axes can show a point.
    pub fn is_plotted(&self, item: usize) -> bool {
        item < self.len() && self.x_axis.shows(self.x[item]) && self.y_axis.shows(self.y[item])
    }

    /// How many points the axes cannot show.
    pub fn unplotted(&self) -> usize {
        (0..self.len())
            .filter(|&item| !self.is_plotted(item))
            .count()
    }

    /// The area a point lies in, as an index into `areas`; a point on a split lies above it.
    pub fn area_of(&self, item: usize) -> Option<usize> {
        self.is_plotted(item)
            .then(|| Splits::new(self).area(self.x[item], self.y[item]))
    }

    /// The relative size of a point, 1 where none is known.
    fn relative_size(&self, item: usize) -> f64 {
        let size = self.size.get(item).copied().filter(|size| size.is_finite());
        size.unwrap_or(1.0).max(0.0)
    }

    /// How many points lie in each area, and how many of them are at risk.
    fn counts(&self) -> [(usize, usize); 4] {
        let (mut counts, splits) = ([(0, 0); 4], Splits::new(self));
        for item in (0..self.len()).filter(|&item| self.is_plotted(item)) {
            let count = &mut counts[splits.area(self.x[item], self.y[item])];
            count.0 += 1;
            count.1 += usize::from(self.tone[item] == Tone::Risk);
        }
        counts
    }

    fn key(&self, key: Key) -> Option<usize> {
        Some(key.item as usize).filter(|&item| self.is_in_view(item))
    }
}

impl Chart for Quadrant {
    fn scene(&self, size: Size, theme: &Theme) -> Scene {
        draw::scene(self, &Plot::new(self, size), size, theme)
    }

    fn overlay(&self, size: Size, theme: &Theme, key: Key) -> Scene {
        match self.key(key) {
            Some(item) => draw::overlay(self, (size, item), theme),
            None => Scene::new(size),
        }
    }

    fn finding(&self) -> String {
        let counts = self.counts();
        let total: usize = counts.iter().map(|count| count.0).sum();
        if total == 0 {
            return "No customers to show".to_owned();
        }
        let (most, at_risk) = counts[1];
        let number = |n: usize| decimal(n as f64, 0);
        let mut finding = format!(
            "{} of {} customers in {}, {} of them at risk",
            number(most),
            number(total),
            self.areas[1].name,
            number(at_risk)
        );
        let unplotted = self.unplotted();
        if unplotted > 0 {
            let _ = write!(
                finding,
                "; {} cannot be shown on these axes",
                number(unplotted)
            );
        }
        let outside = self.outside();
        if outside > 0 {
            let _ = write!(finding, "; {} outside the view", number(outside));
        }
        finding
    }

    fn words(&self, key: Key) -> MarkWords {
        let Some(item) = self.key(key) else {
            return MarkWords::default();
        };
        let mut rows = vec![
            (
                self.x_axis.name.clone(),
                self.x_axis.format.text(self.x[item]),
            ),
            (
                self.y_axis.name.clone(),
                self.y_axis.format.text(self.y[item]),
            ),
        ];
        if !self.size_title.is_empty() {
            let size = format!("{}× average", decimal(self.relative_size(item), 1));
            rows.push((self.size_title.clone(), size));
        }
        rows.extend(self.details.iter().flat_map(|details| details(key.item)));
        MarkWords {
            title: (self.name)(key.item),
            tone: Some(self.tone[item]),
            rows,
        }
    }

    fn table(&self) -> Table {
        table::table(self)
    }

    fn exact_table(&self) -> Table {
        table::exact_table(self)
    }

    fn walk(&self, from: Option<Key>, step: Step) -> Option<Key> {
        walk::walk(self, from, step)
    }

    fn locate(&self, size: Size, key: Key) -> Option<Point> {
        let item = self.key(key)?;
        Some(Plot::new(self, size).at(self.x[item], self.y[item]))
    }

    fn hit(&self, size: Size, _theme: &Theme, at: Point) -> Option<Key> {
        find::under(self, &Plot::new(self, size), at)
    }
}

#[cfg(test)]
mod tests;
