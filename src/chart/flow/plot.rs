//! Where bars, ribbons and names of a flow are.

use super::{Flow, Group, Link, Part};
use crate::arrange::Arrange;
use crate::chart::scene::{Font, Point, Size};
use crate::chart::text;
use crate::units;

/// The font of the heads of both sides.
pub(super) const HEAD: Font = Font::new(12.0, 400);

/// The font of the groups' names.
pub(super) const NAME: Font = Font::new(11.0, 500);

/// The font of their counts.
pub(super) const COUNT: Font = Font::new(11.0, 600);

/// The height of a line of a name or a count, in CSS pixels.
pub(super) const LINE: f64 = 14.0;

/// The width of a bar.
const BAR: f64 = 7.0;

/// From a bar to its name.
const BESIDE: f64 = 8.0;

/// The strip over the bars with the heads.
const TOP: f64 = 26.0;

/// The room below the bars.
const FOOT: f64 = 6.0;

/// The most room between two bars of a side.
const GAP: f64 = 8.0;

/// The height of the bar of a group without anybody.
const LEAST: f64 = 2.0;

/// The thinnest ribbon.
const THREAD: f64 = 1.25;

/// From a count to the name in the same line.
pub(super) const ASIDE: f64 = 4.0;

/// The largest share of the width that the names of one side take.
const NAMES: f64 = 0.3;

/// Points along one edge of a ribbon.
const STEPS: usize = 18;

/// The layout of a flow in CSS pixels.
#[derive(Clone, Debug)]
pub(super) struct Plot {
    pub(super) size: Size,
    /// The outer edges of the bars, left and right, on the side of the names.
    pub(super) outer: [f64; 2],
    /// The bars of both sides as upper and lower edges.
    pub(super) bars: [Vec<(f64, f64)>; 2],
    /// The names of both sides.
    pub(super) names: [Vec<Name>; 2],
    /// The edges of the ribbons by link: upper and lower, left and right; `None` without anybody.
    ribbons: Vec<Option<[(f64, f64); 2]>>,
}

/// The name of a group with its count.
#[derive(Clone, Debug)]
pub(super) struct Name {
    /// The first line.
    pub(super) text: String,
    /// The second line, or the end of the first.
    pub(super) count: String,
    /// The middle of both.
    pub(super) middle: f64,
    /// How many lines there are.
    pub(super) n_lines: usize,
}

impl Plot {
    pub(super) fn new(flow: &Flow, size: Size) -> Self {
        let top = TOP.min(size.height);
        let bottom = (size.height - FOOT).max(top);
        let n_lines = flow
            .sides
            .each_ref()
            .map(|side| n_lines(side, bottom - top));
        let rooms = [0, 1].map(|idx| room(&flow.sides[idx], n_lines[idx], size.width));
        let left = rooms[0] + BESIDE;
        let outer = [left, (size.width - rooms[1] - BESIDE).max(left + 1.0)];
        let total = flow.n().max(1) as f64;
        let tallest = flow.sides.iter().map(Vec::len).max().unwrap_or(0);
        let gaps = tallest.saturating_sub(1) as f64;
        let gap = GAP.min((bottom - top) / (2.0 * gaps.max(1.0)));
        let scale = ((bottom - top - gap * gaps) / total).max(0.0);
        let bars = flow
            .sides
            .each_ref()
            .map(|side| bars(side, top, gap, scale));
        let names = [0, 1].map(|idx| {
            let mut names = names(&flow.sides[idx], &bars[idx], n_lines[idx], rooms[idx]);
            spread(&mut names, (top, bottom));
            names
        });
        Self {
            size,
            outer,
            ribbons: ribbons(flow, &bars, scale),
            bars,
            names,
        }
    }

    /// The corners of a bar: upper left and lower right.
    pub(super) fn bar(&self, side: usize, idx: usize) -> (Point, Point) {
        let (top, bottom) = self.bars[side][idx];
        let left = if side == 0 {
            self.outer[0]
        } else {
            self.outer[1] - BAR
        };
        (Point::new(left, top), Point::new(left + BAR, bottom))
    }

    /// Where the name of a side begins, away from its bar.
    pub(super) fn beside(&self, side: usize) -> f64 {
        if side == 0 {
            self.outer[0] - BESIDE
        } else {
            self.outer[1] + BESIDE
        }
    }

    /// The outline of a ribbon; `None` where nobody takes it.
    pub(super) fn ribbon(&self, idx: usize) -> Option<Vec<Point>> {
        let [left, right] = (*self.ribbons.get(idx)?)?;
        let (from, to) = (
            self.outer[0] + BAR,
            (self.outer[1] - BAR).max(self.outer[0] + BAR),
        );
        let edge = |a: f64, b: f64| {
            (0..=STEPS).map(move |step| {
                let along = step as f64 / STEPS as f64;
                // An S whose ends are level: 3t² − 2t³.
                let across = along * along * (3.0 - 2.0 * along);
                Point::new(from + (to - from) * along, a + (b - a) * across)
            })
        };
        let back: Vec<Point> = edge(left.1, right.1).collect();
        Some(
            edge(left.0, right.0)
                .chain(back.into_iter().rev())
                .collect(),
        )
    }

    /// The middle of a part: where its words are anchored.
    pub(super) fn middle(&self, part: Part) -> Option<Point> {
        match part {
            Part::Link(idx) => {
                let [left, right] = (*self.ribbons.get(idx)?)?;
                let y = (left.0 + left.1 + right.0 + right.1) / 4.0;
                Some(Point::new(f64::midpoint(self.outer[0], self.outer[1]), y))
            }
            Part::Group(side, idx) => {
                let (min, max) = self.bar(side, idx);
                Some(Point::new(
                    f64::midpoint(min.x, max.x),
                    f64::midpoint(min.y, max.y),
                ))
            }
        }
    }
}

fn bars(side: &[Group], top: f64, gap: f64, scale: f64) -> Vec<(f64, f64)> {
    let mut y = top;
    let bar = |group: &Group| {
        let from = y;
        let height = group.n as f64 * scale;
        y += height + gap;
        (from, from + height.max(LEAST))
    };
    side.iter().map(bar).collect()
}

/// How many lines the names of a side have: the count in the same line where two lines each have no
/// room, no name at all where one has none.
fn n_lines(side: &[Group], height: f64) -> usize {
    let most = (height + LINE) / (LINE * side.len().max(1) as f64);
    (most.floor() as usize).min(2)
}

/// The width that the names of a side take.
fn room(side: &[Group], n_lines: usize, width: f64) -> f64 {
    let own = |group: &Group| {
        let name = text::width(&group.name, NAME);
        let count = text::width(&units::count(group.n as f64), COUNT);
        if n_lines == 1 {
            name + ASIDE + count
        } else {
            name.max(count)
        }
    };
    side.iter().map(own).fold(0.0, f64::max).min(width * NAMES)
}

/// The names, each at the middle of its bar.
fn names(side: &[Group], bars: &[(f64, f64)], n_lines: usize, room: f64) -> Vec<Name> {
    if n_lines == 0 {
        return Vec::new();
    }
    let name = |(group, bar): (&Group, &(f64, f64))| {
        let count = units::count(group.n as f64);
        let own = if n_lines == 2 {
            room
        } else {
            room - text::width(&count, COUNT) - ASIDE
        };
        Name {
            text: text::fit(&group.name, own, NAME),
            count: text::fit(&count, room, COUNT),
            middle: f64::midpoint(bar.0, bar.1),
            n_lines,
        }
    };
    side.iter().zip(bars).map(name).collect()
}

/// Moves names apart that would cover each other, first down, then up.
fn spread(names: &mut [Name], (top, bottom): (f64, f64)) {
    let height = |name: &Name| name.n_lines as f64 * LINE;
    let mut free = top - LINE / 2.0;
    for name in names.iter_mut() {
        let half = height(name) / 2.0;
        name.middle = name.middle.max(free + half);
        free = name.middle + half;
    }
    let mut free = bottom + LINE / 2.0;
    for name in names.iter_mut().rev() {
        let half = height(name) / 2.0;
        name.middle = name.middle.min(free - half);
        free = name.middle - half;
    }
}

/// The ends of the ribbons on the bars: on each bar in the order of the groups they lead to.
fn ribbons(flow: &Flow, bars: &[Vec<(f64, f64)>; 2], scale: f64) -> Vec<Option<[(f64, f64); 2]>> {
    let mut ribbons = vec![None; flow.links.len()];
    let mut free = bars
        .each_ref()
        .map(|side| side.iter().map(|bar| bar.0).collect::<Vec<f64>>());
    let mut ends = vec![[(0.0, 0.0); 2]; flow.links.len()];
    for side in 0..2 {
        let mut links: Vec<_> = flow.taken().collect();
        let place = |link: &Link| {
            if side == 0 {
                (link.from, link.to)
            } else {
                (link.to, link.from)
            }
        };
        links.arrange_by_key(|(_, link)| place(link));
        for (idx, link) in links {
            let own = &mut free[side][place(link).0];
            let height = link.n as f64 * scale;
            let thin = (THREAD - height).max(0.0) / 2.0;
            ends[idx][side] = (*own - thin, *own + height + thin);
            *own += height;
        }
    }
    for (idx, _) in flow.taken() {
        ribbons[idx] = Some(ends[idx]);
    }
    ribbons
}
