//! The calibration chart: predicted chances against what became of them.
//!
//! In come groups of predictions with the share observed and its interval, out come points beside
//! the diagonal on which prediction and outcome agree. Both axes have the same ends.

mod draw;

use super::describe::{Column, MarkWords, Row, Table, exact};
use super::legend::{Entry, Mark};
use super::scene::{Point, Scene, Shape, Size, Stroke};
use super::theme::Theme;
use super::{Chart, Key, Step, step_along};
use crate::units;
use draw::Plot;

/// Predicted against observed.
///
/// A key is the group (`item`).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Calibration {
    /// What was predicted: `Predicted retention`.
    pub predicted: String,
    /// What was observed: `Still a customer`.
    pub observed: String,
    /// The groups, the lowest predictions first.
    pub groups: Vec<Group>,
}

/// Predictions of about the same size.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Group {
    /// How many predictions.
    pub n: usize,
    /// Their mean, 0 to 1.
    pub predicted: f64,
    /// The share observed, 0 to 1.
    pub observed: f64,
    /// The lower end of the share's 95% interval.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

impl Group {
    /// Whether the diagonal passes through the interval.
    fn agrees(&self) -> bool {
        (self.low..=self.high).contains(&self.predicted)
    }

    fn is_known(&self) -> bool {
        let parts = [self.predicted, self.observed, self.low, self.high];
        parts.iter().all(|part| part.is_finite())
    }
}

impl Calibration {
    /// A group, if its figures are numbers.
    fn group(&self, key: Key) -> Option<&Group> {
        self.groups
            .get(key.item as usize)
            .filter(|group| group.is_known())
    }

    /// The places of the groups that can be shown.
    fn known(&self) -> Vec<usize> {
        let groups = self.groups.iter().enumerate();
        groups
            .filter(|(_, group)| group.is_known())
            .map(|(idx, _)| idx)
            .collect()
    }

    fn table_of(&self, share: impl Fn(f64) -> String) -> Table {
        let row = |(idx, group): (usize, &Group)| Row {
            key: group.is_known().then(|| Key::item(idx as u32)),
            cells: vec![
                share(group.predicted),
                share(group.observed),
                share(group.low),
                share(group.high),
                group.n.to_string(),
            ],
        };
        Table {
            caption: self.finding(),
            columns: vec![
                Column::numbers(self.predicted.clone()),
                Column::numbers(self.observed.clone()),
                Column::numbers("95% from"),
                Column::numbers("95% to"),
                Column::numbers("Predictions"),
            ],
            rows: self.groups.iter().enumerate().map(row).collect(),
        }
    }
}

impl Chart for Calibration {
    fn scene(&self, size: Size, theme: &Theme) -> Scene {
        draw::scene(self, size, theme)
    }

    fn overlay(&self, size: Size, theme: &Theme, key: Key) -> Scene {
        let mut scene = Scene::new(size);
        if let (Some(group), Some(center)) = (self.group(key), self.locate(size, key)) {
            let radius = draw::radius(self, group) + 3.0;
            scene.push_key(
                Shape::Circle {
                    center,
                    radius,
                    stroke: Stroke::solid(theme.text, 1.75),
                },
                key,
            );
        }
        scene
    }

    fn finding(&self) -> String {
        let known = self.known();
        if known.is_empty() {
            return "No predictions to compare with what happened".to_owned();
        }
        let agree = known.iter().filter(|idx| self.groups[**idx].agrees());
        format!(
            "The prediction lies within the 95% interval of what happened in {} of {}",
            agree.count(),
            units::counted(known.len(), "group")
        )
    }

    fn words(&self, key: Key) -> MarkWords {
        let Some(group) = self.group(key) else {
            return MarkWords::default();
        };
        let share = |value: f64| units::percent(value, 1);
        MarkWords {
            title: format!("{} {}", self.predicted, share(group.predicted)),
            tone: None,
            rows: vec![
                (self.observed.clone(), share(group.observed)),
                (
                    "95% interval".to_owned(),
                    format!("{} to {}", share(group.low), share(group.high)),
                ),
                ("Predictions".to_owned(), units::count(group.n as f64)),
            ],
        }
    }

    fn table(&self) -> Table {
        self.table_of(|share| {
            if share.is_finite() {
                units::percent(share, 1)
            } else {
                super::describe::MISSING.to_owned()
            }
        })
    }

    fn legend(&self) -> Vec<Entry> {
        vec![
            Entry::new(
                "Group of predictions with its 95% interval",
                Mark::Marked(0, 0),
            ),
            Entry::new("As predicted", Mark::Dashed),
        ]
    }

    fn exact_table(&self) -> Table {
        self.table_of(|share| exact(Some(share)))
    }

    fn walk(&self, from: Option<Key>, step: Step) -> Option<Key> {
        let known = self.known();
        let at = from.and_then(|key| known.iter().position(|idx| *idx == key.item as usize));
        let next = step_along(known.len(), at, step)?;
        Some(Key::item(known[next] as u32))
    }

    fn locate(&self, size: Size, key: Key) -> Option<Point> {
        let group = self.group(key)?;
        Some(Plot::new(self, size).at(group.predicted, group.observed))
    }
}

#[cfg(test)]
mod tests;
