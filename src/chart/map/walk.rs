//! Walking the countries with the keyboard.

use super::Map;
use super::plot::project;
use super::world::World;
use crate::arrange::Arrange;
use crate::chart::{Key, Step, step_along};

/// How much a step aside costs against a step in the direction wanted.
const ASIDE: f64 = 2.0;

/// The countries from the lowest value to the highest, then those without one by name.
pub(super) fn order(map: &Map) -> Vec<usize> {
    let mut order: Vec<usize> = (0..map.places.len()).collect();
    order.arrange_by(|&a, &b| {
        let rank = |item: usize| map.value(item).unwrap_or(f64::INFINITY);
        rank(a)
            .total_cmp(&rank(b))
            .then_with(|| map.title(a).cmp(map.title(b)))
            .then(a.cmp(&b))
    });
    order
}

/// The country one step away; walking starts at the one in focus, else at the lowest value.
pub(super) fn walk(map: &Map, from: Option<Key>, step: Step) -> Option<Key> {
    let order = order(map);
    let current = from.and_then(|key| map.item(key));
    let item = match (current, step) {
        (None, Step::Last) => *order.last()?,
        (None, _) => map
            .focus
            .filter(|item| *item < map.places.len())
            .or_else(|| order.first().copied())?,
        (Some(item), Step::Up | Step::Down | Step::Left | Step::Right) => {
            toward(map, item, step).unwrap_or(item)
        }
        (Some(item), Step::Next | Step::Previous | Step::First | Step::Last) => {
            let place = order.iter().position(|known| *known == item);
            order[step_along(order.len(), place, step)?]
        }
    };
    Some(Key::item(item as u32))
}

/// The nearest country in a direction, as seen on the map.
fn toward(map: &Map, current: usize, step: Step) -> Option<usize> {
    let world = World::built_in();
    let place = |item: usize| world.anchor(&map.places[item].code).map(project);
    let here = place(current)?;
    let cost = |item: usize| {
        let there = place(item)?;
        let (right, up) = (there.0 - here.0, there.1 - here.1);
        let (along, aside) = match step {
            Step::Right => (right, up),
            Step::Left => (-right, up),
            Step::Up => (up, right),
            Step::Down | Step::Next | Step::Previous | Step::First | Step::Last => (-up, right),
        };
        (along > 1e-9).then(|| along + ASIDE * aside.abs())
    };
    (0..map.places.len())
        .filter_map(|item| Some((cost(item)?, item)))
        .min_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)))
        .map(|(_, item)| item)
}
