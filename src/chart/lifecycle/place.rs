//! Where events and their labels stand: heavier ones first, none over another.

use std::cmp::Ordering;

use super::plot::Plot;
use super::{Event, Lifecycle};
use crate::arrange::Arrange;
use crate::chart::scene::{Font, Point};
use crate::chart::text;
use crate::units;

/// The fonts of an event's name and of its day.
pub(super) const NAME: Font = Font::new(12.0, 500);
/// The font of an event's day.
pub(super) const DAY: Font = Font::new(11.0, 400);

/// The radius of an event's mark.
pub(super) const REACH: f64 = 8.0;

/// The height of a lane of events.
const LANE: f64 = 33.0;

/// The place of the first lane's marks below the strip.
const FIRST: f64 = 20.0;

/// The widest name, in CSS pixels.
const WIDEST: f64 = 168.0;

/// The distance between a mark and its label, and between neighbors.
const AWAY: f64 = 5.0;

/// An event that is shown.
#[derive(Clone, Debug)]
pub(super) struct Placed {
    /// Its position among the events.
    pub(super) event: usize,
    /// The middle of its mark.
    pub(super) center: Point,
    /// Its label; `None` where there is no room.
    pub(super) label: Option<Words>,
}

/// The label of an event.
#[derive(Clone, Debug)]
pub(super) struct Words {
    /// The left edge.
    pub(super) left: f64,
    /// The name, cut to fit.
    pub(super) name: String,
    /// The day.
    pub(super) day: String,
    spot: Spot,
}

/// Every event shown, those with a label first: in as few lanes as give the most weight a label.
pub(super) fn places(chart: &Lifecycle, plot: &Plot) -> Vec<Placed> {
    let shown = chart.events.iter().enumerate();
    let mut order: Vec<(usize, &Event)> = shown.filter(|(_, own)| plot.shows(own.date)).collect();
    order.arrange_by_key(|(at, own)| (std::cmp::Reverse((own.weight, own.date)), *at));
    let lines = [Some(chart.today), chart.renewal].into_iter().flatten();
    let lines: Vec<f64> = lines
        .filter(|&day| plot.shows(day))
        .map(|day| plot.x_of(day))
        .collect();
    let said = |placed: &[Placed]| -> usize {
        let labeled = placed.iter().filter(|own| own.label.is_some());
        labeled
            .map(|own| 1 + usize::from(chart.events[own.event].weight))
            .sum()
    };
    let words: Vec<Text> = order.iter().map(|(_, event)| Text::new(event)).collect();
    let mut best = in_lanes(&order, &words, Way::default(), &lines, plot);
    for n_lanes in 1..=n_lanes(plot) {
        for (is_right, is_down) in [(true, true), (false, true), (true, false), (false, false)] {
            let way = Way {
                n_lanes,
                is_right,
                is_down,
            };
            let next = in_lanes(&order, &words, way, &lines, plot);
            if said(&next) > said(&best) {
                best = next;
            }
        }
    }
    best
}

/// A way of filling lanes.
#[derive(Clone, Copy, Default)]
struct Way {
    n_lanes: usize,
    /// Whether labels stand right of their mark unless there is no room.
    is_right: bool,
    /// Whether the heaviest go to the lowest lane, where only their line is in the way of others.
    is_down: bool,
}

/// The words of an event, fitted.
struct Text {
    name: String,
    day: String,
    wide: f64,
}

impl Text {
    fn new(event: &Event) -> Self {
        let (name, day) = (
            text::fit(&event.name, WIDEST, NAME),
            units::date_long(event.date),
        );
        let wide = text::width(&name, NAME).max(text::width(&day, DAY));
        Self { name, day, wide }
    }
}

/// Every event in its place.
fn in_lanes(
    order: &[(usize, &Event)],
    words: &[Text],
    way: Way,
    lines: &[f64],
    plot: &Plot,
) -> Vec<Placed> {
    let mut placed: Vec<Placed> = Vec::new();
    let mut rest = Vec::new();
    for (&(event, own), text) in order.iter().zip(words) {
        let x = plot.x_of(own.date);
        let lanes = 0..way.n_lanes;
        let lanes = lanes.map(|lane| {
            if way.is_down {
                way.n_lanes - 1 - lane
            } else {
                lane
            }
        });
        let tries = lanes.flat_map(|lane| [(lane, way.is_right), (lane, !way.is_right)]);
        let mut spots = tries.map(|(lane, is_right)| Spot::new(x, lane, is_right, text.wide));
        let spot = spots.find(|spot| fits(spot, &placed, lines, plot));
        let label = spot.map(|spot| Words {
            left: spot.left,
            name: text.name.clone(),
            day: text.day.clone(),
            spot,
        });
        let y = spot.map_or(plot.strip(), |spot| {
            plot.events.0 + FIRST + spot.lane as f64 * LANE
        });
        let center = Point::new(x, y);
        let list = if label.is_some() {
            &mut placed
        } else {
            &mut rest
        };
        list.push(Placed {
            event,
            center,
            label,
        });
    }
    placed.append(&mut rest);
    placed
}

/// How many lanes of events there is room for.
fn n_lanes(plot: &Plot) -> usize {
    let free = plot.events.1 - plot.events.0 - FIRST - LANE / 2.0;
    if free < 0.0 {
        return 0;
    }
    (free / LANE) as usize + 1
}

/// Where a label could stand.
#[derive(Clone, Copy, Debug)]
struct Spot {
    /// The middle of the mark.
    x: f64,
    lane: usize,
    /// The left edge of the label, and how wide it is.
    left: f64,
    wide: f64,
}

impl Spot {
    fn new(x: f64, lane: usize, is_right: bool, wide: f64) -> Self {
        let left = if is_right {
            x + REACH + AWAY
        } else {
            x - REACH - AWAY - wide
        };
        Self {
            x,
            lane,
            left,
            wide,
        }
    }

    /// From where to where mark and label reach.
    fn extent(&self) -> (f64, f64) {
        let (left, right) = (self.x - REACH, self.x + REACH);
        (left.min(self.left), right.max(self.left + self.wide))
    }
}

/// Whether a label has room: inside the frame, beside its neighbors, and so that no line to a mark
/// and no upright line of the chart crosses a label.
fn fits(own: &Spot, placed: &[Placed], lines: &[f64], plot: &Plot) -> bool {
    let (low, high) = own.extent();
    let is_inside = own.left >= plot.sides().0 - REACH && high <= plot.size.width - 2.0;
    let crosses = |x: f64| x > own.left - 3.0 && x < own.left + own.wide + 3.0;
    let within = |x: f64, (low, high): (f64, f64)| x > low - 3.0 && x < high + 3.0;
    let is_apart = |other: &Placed| {
        let Some(theirs) = other.label.as_ref().map(|label| label.spot) else {
            return true;
        };
        let (their_low, their_high) = theirs.extent();
        match theirs.lane.cmp(&own.lane) {
            Ordering::Equal => high + AWAY < their_low || their_high + AWAY < low,
            Ordering::Greater => !within(theirs.x, (low, high)),
            Ordering::Less => !within(own.x, (their_low, their_high)),
        }
    };
    is_inside && !lines.iter().any(|&x| crosses(x)) && placed.iter().all(is_apart)
}
