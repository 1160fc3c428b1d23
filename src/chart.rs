//! What a chart is: a pure function from data, size and theme to a scene.
//!
//! In come plain input structs ([`radar::Radar`], [`doughnut::Doughnut`], ...); out come a
//! [`scene::Scene`] to paint, words to speak, a table to read and answers to pointer and keys.
//! It never measures through a browser, never reads a clock and never lets a NaN into a scene.
//!
//! Reading order: [`scene`] (what is drawn), [`theme`] and [`text`] (with what), [`scale`],
//! [`polar`] and [`curve`] (where), the charts themselves, then [`paint`], [`svg`], [`dense`]
//! and [`tween`] (how it reaches a surface), [`hit`], [`describe`] and [`legend`] (how it answers).

pub mod curve;
pub mod dense;
pub mod describe;
pub mod hit;
pub mod legend;
pub mod paint;
pub mod polar;
mod readout;
pub mod scale;
pub mod scene;
pub mod svg;
pub mod symbol;
pub mod text;
pub mod theme;
pub mod tween;

pub mod area;
pub mod banding;
pub mod bullet;
pub mod calibration;
pub mod combo;
pub mod dots;
pub mod doughnut;
pub mod flow;
pub mod heatmap;
pub mod histogram;
pub mod impact;
pub mod lifecycle;
pub mod map;
pub mod quadrant;
pub mod radar;
pub mod rates;
pub mod rings;
mod rows;
pub mod spark;
pub mod tree;
pub mod trend;
pub mod waterfall;

use describe::{MarkWords, Table};
use scene::{Point, Scene, Size};
use theme::Theme;

/// What a mark stands for, in the chart's own numbering; a view maps it to a customer, a band,
/// a category.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// Index of the series in the chart's input; 0 where the chart has only one.
    pub series: u16,
    /// Index of the datum in the chart's input.
    pub item: u32,
}

impl Key {
    /// The datum `item` of a chart with one series.
    pub const fn item(item: u32) -> Self {
        Self { series: 0, item }
    }
}

/// The look of a health band: a color and a shape, never color alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tone {
    /// Satisfactory: a circle in `h-ok`.
    Ok,
    /// Needs attention: a triangle in `h-warn`.
    Warn,
    /// At risk: a diamond in `h-risk`.
    Risk,
    /// No data: a dashed ring in `h-none`, hatched in areas.
    #[default]
    None,
}

/// A step of the keyboard through the marks of a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The next mark in reading order.
    Next,
    /// The mark before.
    Previous,
    /// The nearest mark above, or the series before.
    Up,
    /// The nearest mark below, or the next series.
    Down,
    /// The nearest mark to the left.
    Left,
    /// The nearest mark to the right.
    Right,
    /// The first mark.
    First,
    /// The last mark.
    Last,
}

/// The size of most charts in a picture that leaves the page, in CSS pixels.
pub const PICTURE: Size = Size {
    width: 912.0,
    height: 520.0,
};

/// A chart: everything a view needs to show it and to answer pointer, keyboard and screen reader.
///
/// Sizes and points are CSS pixels with the origin in the top left corner.
pub trait Chart: Send + Sync {
    /// The chart at rest.
    fn scene(&self, size: Size, theme: &Theme) -> Scene;

    /// What lies above the chart while `key` is hovered or focused (a lifted slice, an ink ring);
    /// drawn on a second canvas, so that the chart itself is not repainted.
    fn overlay(&self, size: Size, theme: &Theme, key: Key) -> Scene;

    /// The main finding in a sentence.
    fn finding(&self) -> String;

    /// The words of one mark: its tooltip and its announcement.
    fn words(&self, key: Key) -> MarkWords;

    /// The chart as a table.
    fn table(&self) -> Table;

    /// What its colors, shapes and lines stand for, where they need words beside the chart.
    fn legend(&self) -> Vec<legend::Entry> {
        Vec::new()
    }

    /// The size it is drawn at for a picture that leaves the page.
    fn picture(&self) -> Size {
        PICTURE
    }

    /// The chart as a table for other programs: a row for every mark, numbers in full precision.
    fn exact_table(&self) -> Table {
        self.table()
    }

    /// The mark one `step` from `from`; with `None` the mark where walking starts.
    ///
    /// Stays at the edge; is `None` only when the chart has no mark.
    fn walk(&self, from: Option<Key>, step: Step) -> Option<Key>;

    /// Where the mark is: the anchor of its tooltip.
    fn locate(&self, size: Size, key: Key) -> Option<Point>;

    /// The mark under a pointer.
    fn hit(&self, size: Size, theme: &Theme, at: Point) -> Option<Key> {
        hit::at(&self.scene(size, theme), at)
    }
}

/// The index one step along a row of `count`, stopping at the ends; starts at the first.
fn step_along(count: usize, from: Option<usize>, step: Step) -> Option<usize> {
    let last = count.checked_sub(1)?;
    let Some(from) = from.filter(|&from| from <= last) else {
        return Some(if step == Step::Last { last } else { 0 });
    };
    Some(match step {
        Step::Next | Step::Right | Step::Down => (from + 1).min(last),
        Step::Previous | Step::Left | Step::Up => from.saturating_sub(1),
        Step::First => 0,
        Step::Last => last,
    })
}
