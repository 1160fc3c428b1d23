//! A radar of a few pixels for a row of the table: the shape of a customer's adoption.

use std::fmt::Write;

use leptos::prelude::*;

use crate::chart::describe;
use crate::chart::polar;
use crate::chart::scene::Point;

/// Width and height of the drawing, in its own units.
const SIDE: f64 = 24.0;

/// The radius of a score of 10.
const RADIUS: f64 = 11.0;

/// A score of 10.
const TOP: f64 = 10.0;

/// A radar without words around it; `scores` are names with scores of 0 to 10.
///
/// A missing score is left out of the outline, never drawn as 0.
pub(super) fn glyph(scores: &[(String, Option<f64>)]) -> AnyView {
    let words = scores
        .iter()
        .map(|(name, score)| format!("{name} {}", describe::score(*score)))
        .collect::<Vec<_>>()
        .join(", ");
    let n = scores.len();
    let edge = outline(n, (0..n).map(|axis| (axis, TOP)));
    let known = scores
        .iter()
        .enumerate()
        .filter_map(|(axis, (_, score))| Some((axis, (*score)?)));
    let area = outline(n, known);
    view! {
        <svg
            class="glyph"
            width=SIDE
            height=SIDE
            viewBox=format!("0 0 {SIDE} {SIDE}")
            role="img"
            aria-label=words
            focusable="false"
        >
            <path class="glyph__edge" d=edge></path>
            <path class="glyph__area" d=area></path>
        </svg>
    }
    .into_any()
}

/// The path through points on `n` spokes; empty without any.
fn outline(n: usize, points: impl Iterator<Item = (usize, f64)>) -> String {
    let center = Point::new(SIDE / 2.0, SIDE / 2.0);
    let mut path = String::new();
    for (axis, score) in points {
        let radius = RADIUS * score.clamp(0.0, TOP) / TOP;
        let at = polar::at(center, radius, polar::spoke(axis, n));
        let verb = if path.is_empty() { 'M' } else { 'L' };
        write!(path, "{verb}{:.1} {:.1}", at.x, at.y).expect("a string takes every text");
    }
    if !path.is_empty() {
        path.push('z');
    }
    path
}
