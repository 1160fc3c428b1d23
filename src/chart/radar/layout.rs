//! Where the rings and names of a radar are: the largest radius at which all names fit.

use super::{Radar, Role, TOP};
use crate::chart::describe::{score, signed};
use crate::chart::scene::{Anchor, Font, Point, Size};
use crate::chart::{polar, text};

/// The distance between the outermost ring and a name, in CSS pixels.
const GAP: f64 = 11.0;

/// The height of a line of a name.
pub(super) const LINE: f64 = 15.0;

/// How far the number of the outermost ring stands above it.
const NUMBER: f64 = 7.0;

/// The margin kept free along the frame.
const MARGIN: f64 = 3.0;

/// A way to set the names.
#[derive(Clone, Copy, Debug)]
struct Setting {
    /// The room for each, as a share of the width.
    share: f64,
    /// Whether the subject's scores stand under them.
    scores: bool,
    /// Whether long ones are broken in two rather than cut.
    breaks: bool,
    /// How much a radius reached this way counts against one with all names in full.
    worth: f64,
}

/// The ways to set the names, from full to scant.
const SETTINGS: [Setting; 6] = [
    Setting {
        share: 0.27,
        scores: true,
        breaks: true,
        worth: 1.0,
    },
    Setting {
        share: 0.23,
        scores: true,
        breaks: true,
        worth: 0.95,
    },
    Setting {
        share: 0.19,
        scores: true,
        breaks: true,
        worth: 0.88,
    },
    Setting {
        share: 0.19,
        scores: false,
        breaks: true,
        worth: 0.6,
    },
    Setting {
        share: 0.19,
        scores: false,
        breaks: false,
        worth: 0.5,
    },
    Setting {
        share: 0.12,
        scores: false,
        breaks: false,
        worth: 0.4,
    },
];

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
    fn overlaps(&self, other: &Self) -> bool {
        let across = self.min.x < other.min.x + other.size.0 + 4.0
            && other.min.x < self.min.x + self.size.0 + 4.0;
        let down =
            self.min.y < other.min.y + other.size.1 && other.min.y < self.min.y + self.size.1;
        across && down
    }
}

/// The geometry of a radar in a frame.
#[derive(Clone, Debug)]
pub(super) struct Layout {
    /// The center of the rings.
    pub(super) center: Point,
    /// The radius of the outermost ring.
    pub(super) radius: f64,
    /// The names, one for each axis.
    pub(super) blocks: Vec<Block>,
    axes: usize,
}

impl Layout {
    /// The layout of a radar in `size`.
    pub(super) fn new(radar: &Radar, size: Size) -> Self {
        let mut best: Option<(f64, Self)> = None;
        for setting in SETTINGS {
            let Some(layout) = largest(blocks(radar, size.width, setting), size) else {
                continue;
            };
            let value = layout.radius * setting.worth;
            if best.as_ref().is_none_or(|(most, _)| value > *most) {
                best = Some((value, layout));
            }
        }
        best.map(|(_, layout)| layout).unwrap_or_else(|| Self {
            center: Point::new(size.width / 2.0, size.height / 2.0),
            radius: (size.width.min(size.height) / 2.0 - NUMBER - MARGIN).max(0.0),
            blocks: Vec::new(),
            axes: radar.axes.len(),
        })
    }

    /// The place of a score on an axis.
    pub(super) fn point(&self, axis: usize, value: f64) -> Point {
        polar::at(
            self.center,
            self.radius * value / TOP,
            polar::spoke(axis, self.axes),
        )
    }

    /// The corners of the ring at a score.
    pub(super) fn ring(&self, value: f64) -> Vec<Point> {
        (0..self.axes).map(|axis| self.point(axis, value)).collect()
    }
}

/// The font of axis names.
pub(super) const NAME: Font = Font::new(12.5, 600);

/// The font of differences.
pub(super) const DIFFERENCE: Font = Font::new(11.5, 500);

/// The names with their sizes, not yet placed.
fn blocks(radar: &Radar, width: f64, setting: Setting) -> Vec<Block> {
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
    let set = |(axis, spoke): (usize, &super::Axis)| {
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

/// The layout with the largest radius at which the blocks fit into the frame, apart.
fn largest(blocks: Vec<Block>, size: Size) -> Option<Layout> {
    let axes = blocks.len();
    let mut layout = Layout {
        center: Point::default(),
        radius: 0.0,
        blocks,
        axes,
    };
    let mut radius = (size.width.min(size.height) / 2.0 - MARGIN).floor();
    while radius >= 12.0 {
        layout.radius = radius;
        if place(&mut layout, size) {
            return Some(layout);
        }
        radius -= 2.0;
    }
    None
}

/// Puts the blocks around the rings, centered in the frame; whether they fit.
fn place(layout: &mut Layout, size: Size) -> bool {
    layout.center = Point::default();
    let corners = layout.ring(TOP);
    for (axis, block) in layout.blocks.iter_mut().enumerate() {
        let angle = polar::spoke(axis, layout.axes);
        let outward = -angle.cos();
        let (width, height) = block.size;
        let left = match block.anchor {
            Anchor::Middle => -width / 2.0,
            Anchor::Start => GAP,
            Anchor::End => -GAP - width,
        };
        let near = if block.anchor == Anchor::Middle {
            GAP - 3.0
        } else {
            GAP * 0.4
        };
        let top = outward * (height / 2.0 + near) - height / 2.0;
        block.min = corners[axis].by(left, top);
    }
    let reach = |block: &Block| (block.min.y, block.min.y + block.size.1);
    let (top, bottom) = layout
        .blocks
        .iter()
        .map(reach)
        .fold((0.0, 0.0), |all: (f64, f64), b| {
            (all.0.min(b.0), all.1.max(b.1))
        });
    let (top, bottom) = corners.iter().fold((top, bottom), |all, corner| {
        (
            f64::min(all.0, corner.y - NUMBER),
            f64::max(all.1, corner.y + MARGIN),
        )
    });
    if bottom - top > size.height {
        return false;
    }
    let center = Point::new(size.width / 2.0, (size.height - top - bottom) / 2.0);
    layout.center = center;
    for block in &mut layout.blocks {
        block.min = block.min.by(center.x, center.y);
    }
    let inside =
        |block: &Block| block.min.x >= MARGIN && block.min.x + block.size.0 <= size.width - MARGIN;
    let apart = |(idx, block): (usize, &Block)| {
        layout.blocks[..idx]
            .iter()
            .all(|other| !block.overlaps(other))
    };
    layout.radius <= size.width / 2.0 - MARGIN
        && layout.blocks.iter().all(inside)
        && layout.blocks.iter().enumerate().all(apart)
}
