//! One mark of health as pixels.

use crate::chart::Tone;
use crate::chart::scene::Color;
use crate::chart::symbol::{DIAMOND, TRIANGLE};

/// Samples per pixel along each side when a sprite is drawn.
const SAMPLES: i32 = 4;

/// The part of a row that holds something.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Span {
    /// The column of the first pixel.
    pub(super) from: i32,
    /// Color multiplied by opacity, as 0xAABBGGRR.
    pub(super) pixels: Vec<u32>,
}

impl Span {
    /// The column after the last pixel.
    pub(super) fn to(&self) -> i32 {
        self.from + self.pixels.len().cast_signed() as i32
    }
}

/// A square of pixels around the center of a mark.
#[derive(Clone, Debug)]
pub(super) struct Sprite {
    /// Pixels on each side of the center.
    pub(super) reach: i32,
    /// The rows, from the top.
    pub(super) rows: Vec<Span>,
}

impl Sprite {
    /// The mark of `tone` with `radius` device pixels; `colors` are its fill and outline.
    pub(super) fn new(tone: Tone, radius: f32, scale: f32, colors: (Color, Color)) -> Self {
        let edge = 0.5 * scale;
        let reach = (radius * 1.4 + edge).ceil() as i32;
        let row = |y: i32| {
            let at = |x: i32| cover(tone, (x, y), (radius, edge), colors);
            let pixels: Vec<u32> = (-reach..=reach).map(at).collect();
            let is_seen = |pixel: &u32| *pixel != 0;
            let first = pixels.iter().position(is_seen).unwrap_or(0);
            let end = pixels
                .iter()
                .rposition(is_seen)
                .map_or(first, |last| last + 1);
            Span {
                from: first.cast_signed() as i32,
                pixels: pixels[first..end].to_vec(),
            }
        };
        Self {
            reach,
            rows: (-reach..=reach).map(row).collect(),
        }
    }
}

/// The average color of one pixel, multiplied by opacity.
fn cover(tone: Tone, at: (i32, i32), size: (f32, f32), (fill, outline): (Color, Color)) -> u32 {
    let (mut sums, total) = ([0u32; 4], (SAMPLES * SAMPLES) as u32);
    for sample in 0..SAMPLES * SAMPLES {
        let part = |idx: i32| (idx as f32 + 0.5) / SAMPLES as f32 - 0.5;
        let x = at.0 as f32 + part(sample % SAMPLES);
        let y = at.1 as f32 + part(sample / SAMPLES);
        let color = match layer(tone, x, y, size) {
            Layer::Outside => continue,
            Layer::Outline => outline,
            Layer::Fill => fill,
        };
        for (sum, part) in sums.iter_mut().zip([color.r, color.g, color.b, 255]) {
            *sum += u32::from(part);
        }
    }
    let [r, g, b, a] = sums.map(|sum| sum / total);
    a << 24 | b << 16 | g << 8 | r
}

enum Layer {
    Outside,
    Outline,
    Fill,
}

/// What of a mark lies at a point; `size` is its radius and the width of its outline.
fn layer(tone: Tone, x: f32, y: f32, (radius, edge): (f32, f32)) -> Layer {
    let outside = match tone {
        Tone::Ok | Tone::None => x.hypot(y) - radius,
        Tone::Warn => {
            let s = radius * TRIANGLE as f32;
            // Distances to the base and to the two slanted sides, whose normals are unit length.
            let (run, rise) = (s, s * 1.75);
            let slanted = (x.abs() * rise + (y + s * 1.03) * -run) / run.hypot(rise);
            slanted.max(y - s * 0.72)
        }
        Tone::Risk => {
            (x.abs() + y.abs() - radius * DIAMOND as f32) * std::f32::consts::FRAC_1_SQRT_2
        }
    };
    let is_hole = tone == Tone::None && outside < -(radius * 0.3).max(edge * 2.0);
    if outside > edge {
        Layer::Outside
    } else if outside > 0.0 || is_hole {
        Layer::Outline
    } else {
        Layer::Fill
    }
}
