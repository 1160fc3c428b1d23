//! The names around a radar, broken and cut to the room they have.

use super::{Axis, Radar, Role};
use crate::chart::describe::{score, signed};
use crate::chart::scene::{Anchor, Font, Point};
use crate::chart::{polar, text};

/// The height of a line of a name.
pub(super) const LINE: f64 = 15.0;

/// A way to set the names.
#[derive(Clone, Copy, Debug)]
pub(super) struct Setting {
    /// The room for each, as a share of the width.
    share: f64,
    /// Whether the subject's scores stand under them.
    scores: bool,
    /// Whether long ones are broken in two rather than cut.
    breaks: bool,
    /// How much a radius reached this way counts against one with all names in full.
    pub(super) worth: f64,
}

/// The ways to set the names, from full to scant.
pub(super) const SETTINGS: [Setting; 6] = [
    Setting::new(0.27, true, true, 1.0),
    Setting::new(0.23, true, true, 0.95),
    Setting::new(0.19, true, true, 0.88),
    Setting::new(0.19, false, true, 0.6),
    Setting::new(0.19, false, false, 0.5),
    Setting::new(0.12, false, false, 0.4),
];

impl Setting {
    const fn new(share: f64, scores: bool, breaks: bool, worth: f64) -> Self {
        Self {
            share,
            scores,
            breaks,
            worth,
        }
    }
}

/// The name of an axis, set on one or two lines, with the subject's score below.
#[derive(Clone, Debug)]
pub(super) struct Block {
    /// The name, broken and cut to fit.
    pub(super) lines: Vec<String>,
    /// The subject's score; `None` where scores are not shown.
    pub(super) value: Option<String>,
    /// The difference to the benchmark, signed.
    pub(super) gap: Option<String>,
    /// Which side the text is flush with.
    pub(super) anchor: Anchor,
    /// The upper left corner of the block.
    pub(super) min: Point,
    /// Its width and height.
    pub(super) size: (f64, f64),
}

impl Block {
    /// Whether two blocks come too near to each other.
    pub(super) fn overlaps(&self, other: &Self) -> bool {
        let across = self.min.x < other.min.x + other.size.0 + 4.0
            && other.min.x < self.min.x + self.size.0 + 4.0;
        let down =
            self.min.y < other.min.y + other.size.1 && other.min.y < self.min.y + self.size.1;
        across && down
    }
}

/// The font of axis names.
pub(super) const NAME: Font = Font::new(12.5, 600);

/// The font of differences.
pub(super) const DIFFERENCE: Font = Font::new(11.5, 500);

/// The names with their sizes, not yet placed.
pub(super) fn blocks(radar: &Radar, width: f64, setting: Setting) -> Vec<Block> {
    let compared = radar
        .series
        .iter()
        .filter(|series| series.role != Role::Benchmark)
        .count();
    let Setting {
        share,
        scores,
        breaks,
        ..
    } = setting;
    let scores = scores && compared == 1;
    let count = radar.axes.len();
    let set = |(axis, spoke): (usize, &Axis)| {
        let side = polar::spoke(axis, count).sin();
        let anchor = match side {
            s if s.abs() < 0.2 => Anchor::Middle,
            s if s > 0.0 => Anchor::Start,
            _ => Anchor::End,
        };
        let room = if anchor == Anchor::Middle {
            width * share * 1.8
        } else {
            width * share
        };
        let lines = if breaks {
            text::break_in_two(&spoke.name, room, NAME)
        } else {
            vec![text::fit(&spoke.name, room, NAME)]
        };
        let (value, gap) = radar.standing(axis);
        let value = scores.then(|| score(value));
        let gap = gap.filter(|_| scores).map(|gap| signed(gap, 1));
        let figures = value.as_ref().map_or(0.0, |value| text::width(value, NAME))
            + gap
                .as_ref()
                .map_or(0.0, |gap| text::width(gap, DIFFERENCE) + 6.0);
        let widest = lines
            .iter()
            .map(|line| text::width(line, NAME))
            .fold(figures, f64::max);
        let height = LINE * (lines.len() + usize::from(value.is_some())) as f64;
        Block {
            lines,
            value,
            gap,
            anchor,
            min: Point::default(),
            size: (widest, height),
        }
    };
    radar.axes.iter().enumerate().map(set).collect()
}
