//! Names beside bubbles: at-risk and large customers first, and never one over another.

use super::Quadrant;
use super::plot::Plot;
use crate::arrange::Arrange;
use crate::chart::scene::{Anchor, Font, Label, Point};
use crate::chart::theme::Theme;
use crate::chart::{Tone, symbol, text};

/// What something covers: upper left and lower right corner.
pub(super) type Area = (Point, Point);

/// The font of names.
const NAME: Font = Font::new(11.5, 500);

/// The widest a name gets, in CSS pixels.
const ROOM: f64 = 124.0;

/// The names that found a free place, with the points they belong to.
pub(super) fn place(
    quadrant: &Quadrant,
    plot: &Plot,
    mut taken: Vec<Area>,
    theme: &Theme,
) -> Vec<(Label, u32)> {
    let bubbles = if plot.is_dense {
        Vec::new()
    } else {
        covered(quadrant, plot)
    };
    let mut placed = Vec::new();
    for item in candidates(quadrant, plot) {
        let name = text::fit(&(quadrant.name)(item as u32), ROOM, NAME);
        if name.is_empty() {
            continue;
        }
        let center = plot.at(quadrant.x[item], quadrant.y[item]);
        let radius = plot.radius(quadrant.relative_size(item));
        let free = around(center, radius * symbol::reach(quadrant.tone[item]))
            .into_iter()
            .find_map(|(at, anchor)| {
                let label = label(at, anchor, &name, theme);
                let area = padded(&label);
                let is_free = is_inside(plot, area)
                    && taken.iter().all(|other| !overlap(area, *other))
                    && bubbles
                        .iter()
                        .all(|(other, idx)| *idx == item || !overlap(area, *other));
                is_free.then_some((label, area))
            });
        if let Some((label, area)) = free {
            taken.push(area);
            placed.push((label, item as u32));
        }
    }
    placed
}

/// The points worth a name, best first: at risk, then by size.
fn candidates(quadrant: &Quadrant, plot: &Plot) -> Vec<usize> {
    let most = match (plot.is_dense, plot.is_narrow) {
        (true, _) => 4,
        (false, true) => 8,
        (false, false) => 26,
    };
    // Among very many points only those at risk are worth a name.
    let is_wanted = |&item: &usize| !plot.is_dense || quadrant.tone[item] == Tone::Risk;
    let mut items: Vec<usize> = (0..quadrant.len())
        .filter(is_wanted)
        .filter(|&item| quadrant.is_in_view(item))
        .collect();
    let better = |&a: &usize, &b: &usize| {
        let is_calm = |item: usize| quadrant.tone[item] != Tone::Risk;
        is_calm(a)
            .cmp(&is_calm(b))
            .then(
                quadrant
                    .relative_size(b)
                    .total_cmp(&quadrant.relative_size(a)),
            )
            .then(a.cmp(&b))
    };
    if items.len() > most {
        items.select_nth_unstable_by(most, better);
        items.truncate(most);
    }
    items.arrange_by(better);
    items
}

/// The boxes of all bubbles.
fn covered(quadrant: &Quadrant, plot: &Plot) -> Vec<(Area, usize)> {
    let bubble = |item: usize| {
        let center = plot.at(quadrant.x[item], quadrant.y[item]);
        let r = plot.radius(quadrant.relative_size(item)) * 0.95;
        ((center.by(-r, -r), center.by(r, r)), item)
    };
    (0..quadrant.len())
        .filter(|&item| quadrant.is_in_view(item))
        .map(bubble)
        .collect()
}

/// Places for a name around a bubble, best first.
fn around(center: Point, reach: f64) -> [(Point, Anchor); 8] {
    let (gap, near) = (reach + 7.0, (reach + 7.0) * 0.75);
    [
        (center.by(gap, 4.0), Anchor::Start),
        (center.by(-gap, 4.0), Anchor::End),
        (center.by(0.0, -gap - 2.0), Anchor::Middle),
        (center.by(0.0, gap + 9.0), Anchor::Middle),
        (center.by(near, -near), Anchor::Start),
        (center.by(-near, -near), Anchor::End),
        (center.by(near, near + 8.0), Anchor::Start),
        (center.by(-near, near + 8.0), Anchor::End),
    ]
}

fn label(at: Point, anchor: Anchor, name: &str, theme: &Theme) -> Label {
    let (color, halo) = (theme.text, Some(theme.surface));
    Label {
        at,
        text: name.to_owned(),
        anchor,
        font: NAME,
        color,
        halo,
    }
}

fn padded(label: &Label) -> Area {
    let (min, max) = text::bounds(label);
    (min.by(-2.0, -1.0), max.by(2.0, 1.0))
}

fn is_inside(plot: &Plot, (min, max): Area) -> bool {
    min.x >= plot.min.x + 3.0
        && max.x <= plot.max.x - 3.0
        && min.y >= plot.min.y + 2.0
        && max.y <= plot.max.y - 2.0
}

/// Whether two boxes share a place.
pub(super) fn overlap(a: Area, b: Area) -> bool {
    a.0.x < b.1.x && a.1.x > b.0.x && a.0.y < b.1.y && a.1.y > b.0.y
}
