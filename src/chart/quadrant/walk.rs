//! Walking the bubbles with the keyboard.

use super::plot::domain;
use super::{Axis, Quadrant};
use crate::chart::scale::Scale;
use crate::chart::scene::Point;
use crate::chart::{Key, Step, Tone};

/// How much wider than high a plot is taken to be.
const ASPECT: f64 = 1.6;

/// How much a step aside costs against a step in the direction wanted.
const ASIDE: f64 = 2.0;

/// The bubble one step away; arrows go to the nearest one in their direction, the others along x.
pub(super) fn walk(quadrant: &Quadrant, from: Option<Key>, step: Step) -> Option<Key> {
    let current = from.and_then(|key| quadrant.key(key));
    let Some(current) = current else {
        let is_last = step == Step::Last;
        return if is_last {
            end(quadrant, step)
        } else {
            start(quadrant)
        };
    };
    let found = match step {
        Step::First | Step::Last => end(quadrant, step),
        Step::Next | Step::Previous => neighbor(quadrant, current, step),
        Step::Up | Step::Down | Step::Left | Step::Right => toward(quadrant, current, step),
    };
    found.or(Some(Key::item(current as u32)))
}

fn points(quadrant: &Quadrant) -> impl Iterator<Item = usize> + '_ {
    (0..quadrant.len()).filter(|&item| quadrant.is_in_view(item))
}

/// The first one to look at: at risk before others, then the largest.
fn start(quadrant: &Quadrant) -> Option<Key> {
    let importance = |item: usize| {
        (
            quadrant.tone[item] == Tone::Risk,
            quadrant.relative_size(item),
        )
    };
    let more = |a: &usize, b: &usize| {
        let (first, second) = (importance(*a), importance(*b));
        first
            .0
            .cmp(&second.0)
            .then(first.1.total_cmp(&second.1))
            .then(b.cmp(a))
    };
    points(quadrant)
        .max_by(more)
        .map(|item| Key::item(item as u32))
}

/// The order along x, from the left.
fn order(quadrant: &Quadrant, a: usize, b: usize) -> std::cmp::Ordering {
    let (x, y) = (&quadrant.x, &quadrant.y);
    x[a].total_cmp(&x[b])
        .then(y[a].total_cmp(&y[b]))
        .then(a.cmp(&b))
}

fn end(quadrant: &Quadrant, step: Step) -> Option<Key> {
    let by_x = |a: &usize, b: &usize| order(quadrant, *a, *b);
    let item = if step == Step::Last {
        points(quadrant).max_by(by_x)
    } else {
        points(quadrant).min_by(by_x)
    };
    item.map(|item| Key::item(item as u32))
}

fn neighbor(quadrant: &Quadrant, current: usize, step: Step) -> Option<Key> {
    let by_x = |a: &usize, b: &usize| order(quadrant, *a, *b);
    let item = if step == Step::Next {
        points(quadrant)
            .filter(|&item| order(quadrant, item, current).is_gt())
            .min_by(by_x)
    } else {
        points(quadrant)
            .filter(|&item| order(quadrant, item, current).is_lt())
            .max_by(by_x)
    };
    item.map(|item| Key::item(item as u32))
}

/// The nearest bubble in a direction, as seen on the plot.
fn toward(quadrant: &Quadrant, current: usize, step: Step) -> Option<Key> {
    let unit = |axis: &Axis, values: &[f64], to: f64| {
        let domain = domain(axis, values);
        if axis.log {
            Scale::log(domain, (0.0, to))
        } else {
            Scale::linear(domain, (0.0, to))
        }
    };
    let (x, y) = (
        unit(&quadrant.x_axis, &quadrant.x, ASPECT),
        unit(&quadrant.y_axis, &quadrant.y, 1.0),
    );
    let place = |item: usize| Point::new(x.at(quadrant.x[item]), y.at(quadrant.y[item]));
    let here = place(current);
    let cost = |item: usize| {
        let there = place(item);
        let (right, up) = (there.x - here.x, there.y - here.y);
        let (along, aside) = match step {
            Step::Right => (right, up),
            Step::Left => (-right, up),
            Step::Up => (up, right),
            Step::Down | Step::Next | Step::Previous | Step::First | Step::Last => (-up, right),
        };
        (along > 1e-9).then(|| along + ASIDE * aside.abs())
    };
    points(quadrant)
        .filter_map(|item| Some((cost(item)?, item)))
        .min_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)))
        .map(|(_, item)| Key::item(item as u32))
}
