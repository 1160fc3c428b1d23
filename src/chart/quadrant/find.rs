//! The bubble under a pointer: arithmetic on the columns, without building a scene.

use super::Quadrant;
use super::order::{self, Rank};
use super::plot::Plot;
use crate::chart::scene::Point;
use crate::chart::{Key, hit};

/// The bubble on top at a point, else the nearest within reach of the pointer.
pub(super) fn under(quadrant: &Quadrant, plot: &Plot, at: Point) -> Option<Key> {
    let reach = plot.largest_radius() + hit::SLACK;
    // Comparing values is cheaper than placing every point, which takes a logarithm each.
    let x = (plot.x.value_at(at.x - reach), plot.x.value_at(at.x + reach));
    let y = (plot.y.value_at(at.y + reach), plot.y.value_at(at.y - reach));
    let mut best: Option<(bool, Rank, u32)> = None;
    for item in 0..quadrant.len() {
        let (vx, vy) = (quadrant.x[item], quadrant.y[item]);
        let is_near = within(plot.x.held(vx), x) && within(plot.y.held(vy), y);
        if !is_near || !quadrant.is_in_view(item) {
            continue;
        }
        let size = quadrant.relative_size(item);
        let distance = plot.at(vx, vy).distance(at) - plot.radius(size);
        if distance > hit::SLACK {
            continue;
        }
        let is_inside = distance <= 0.0;
        let rank = if is_inside {
            order::rank(quadrant, plot, item)
        } else {
            (0, -distance)
        };
        let found = (is_inside, rank, item as u32);
        if best.is_none_or(|best| above(found, best)) {
            best = Some(found);
        }
    }
    best.map(|(_, _, item)| Key::item(item))
}

/// Whether a value lies between two others; one that is not a number does not.
fn within(value: f64, (low, high): (f64, f64)) -> bool {
    // A scale without extent has its values in the middle, wherever the pointer is.
    value >= low && value <= high || low >= high
}

fn above(a: (bool, Rank, u32), b: (bool, Rank, u32)) -> bool {
    let by_rank = a.1.0.cmp(&b.1.0).then(a.1.1.total_cmp(&b.1.1));
    a.0.cmp(&b.0).then(by_rank).then(a.2.cmp(&b.2)).is_gt()
}
