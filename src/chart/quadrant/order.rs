//! Which of two bubbles lies on top.
//!
//! A few bubbles lie with the worst health on top, so that it is seen. Of very many, that would
//! paint the whole plot in the color of the worst; there each health covers the others as often
//! as they cover it, and the largest lie on top, so that what is seen is in proportion to what is
//! there.

use super::Quadrant;
use super::plot::Plot;
use crate::chart::Tone;

/// What decides which of two bubbles lies on top; the higher one is painted later.
pub(super) type Rank = (u8, f64);

/// The order in which the health of a few bubbles is painted: the worst last, on top.
const LAYERS: [Tone; 4] = [Tone::None, Tone::Ok, Tone::Warn, Tone::Risk];

/// An odd number near 2³² ÷ golden ratio: neighbors in the data go far apart.
const SHUFFLE: u32 = 0x9E37_79B1;

/// Steps of radius in which very many bubbles are sorted, per CSS pixel: two in a step differ by
/// less than can be seen.
const STEPS: f64 = 2.0;

/// The rank of a bubble: of a few, worse health and then the smaller one; of very many, the larger
/// one and then a fixed shuffle.
pub(super) fn rank(quadrant: &Quadrant, plot: &Plot, item: usize) -> Rank {
    let size = quadrant.relative_size(item);
    if plot.is_dense {
        return (
            step(plot, size),
            f64::from((item as u32).wrapping_mul(SHUFFLE)),
        );
    }
    let health = LAYERS.iter().position(|tone| *tone == quadrant.tone[item]);
    (health.unwrap_or(0) as u8, -size)
}

/// The points in view in the order of painting.
pub(super) fn painted(quadrant: &Quadrant, plot: &Plot) -> Vec<usize> {
    let shown = (0..quadrant.len()).filter(|&item| quadrant.is_in_view(item));
    if plot.is_dense {
        return shuffled(quadrant, plot, shown);
    }
    let mut items: Vec<usize> = shown.collect();
    items.sort_by(|&a, &b| {
        let (first, second) = (rank(quadrant, plot, a), rank(quadrant, plot, b));
        first
            .0
            .cmp(&second.0)
            .then(first.1.total_cmp(&second.1))
            .then(a.cmp(&b))
    });
    items
}

/// The order of [`rank`] for very many points: one integer each is sorted.
fn shuffled(quadrant: &Quadrant, plot: &Plot, shown: impl Iterator<Item = usize>) -> Vec<usize> {
    let key = |item: usize| {
        let step = u64::from(step(plot, quadrant.relative_size(item)));
        step << 32 | u64::from((item as u32).wrapping_mul(SHUFFLE))
    };
    let mut keys: Vec<u64> = shown.map(key).collect();
    keys.sort_unstable();
    // The shuffle is undone by its inverse: every odd number has one modulo a power of two.
    let item = |key: u64| (key as u32).wrapping_mul(UNSHUFFLE) as usize;
    keys.into_iter().map(item).collect()
}

/// The inverse of [`SHUFFLE`] modulo 2³², by Newton's method: each round doubles the bits right.
const UNSHUFFLE: u32 = {
    let (mut inverse, mut round) = (1_u32, 0);
    while round < 5 {
        let error = 2_u32.wrapping_sub(SHUFFLE.wrapping_mul(inverse));
        inverse = inverse.wrapping_mul(error);
        round += 1;
    }
    inverse
};

fn step(plot: &Plot, size: f64) -> u8 {
    (plot.radius(size) * STEPS).round() as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shuffle_can_be_undone() {
        assert_eq!(SHUFFLE.wrapping_mul(UNSHUFFLE), 1);
    }
}
