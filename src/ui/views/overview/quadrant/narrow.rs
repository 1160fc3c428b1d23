//! The filters in force, narrowed to a part of the quadrant.

use leptos::prelude::*;

use super::shown::Segmenting;
use crate::chart::Tone;
use crate::chart::quadrant::Window;
use crate::insight::segments::{Render, Segments};
use crate::score::model::CORNERS;
use crate::select::{Facet, Filters, Measure, Range};
use crate::ui::state::App;

/// The measure along the horizontal axis.
pub(super) const fn value_measure(render: Render) -> Measure {
    match render {
        Render::Value => Measure::Mrr,
        Render::PerSeat => Measure::MrrPerSeat,
    }
}

/// Narrowed to a rectangle.
pub(super) fn to_part(app: App, segmenting: Segmenting, part: Window) -> Filters {
    let mut filters = app.filters.get_untracked();
    let value = value_measure(segmenting.shown.get_untracked().options.render);
    for (measure, (from, to)) in [(value, part.x), (Measure::Effort, part.y)] {
        filters.keep_to(measure, Range::new(from, to));
    }
    filters
}

/// Narrowed to a corner.
pub(super) fn to_corner(app: App, found: &Segments, idx: usize) -> Filters {
    let (is_high_value, is_high_effort) = match CORNERS[idx] {
        "high_value_low_effort" => (true, false),
        "high_value_high_effort" => (true, true),
        "low_value_low_effort" => (false, false),
        _ => (false, true),
    };
    let mut filters = app.filters.get_untracked();
    let value = value_measure(found.options.render);
    filters.keep_to(value, side(found.value_split.at, is_high_value));
    filters.keep_to(Measure::Effort, side(found.effort_split.at, is_high_effort));
    filters
}

/// Narrowed to high value at risk (003-15).
pub(super) fn to_high_value_at_risk(app: App, found: &Segments) -> Filters {
    let mut filters = app.filters.get_untracked();
    let bands = app.scores.with_untracked(|scores| {
        let card = scores.as_ref()?.card("health")?;
        let at_risk = card.bands.iter().filter(|band| band.tone == Tone::Risk);
        Some(at_risk.map(|band| band.id.clone()).collect::<Vec<_>>())
    });
    filters.choose(Facet::Health, bands.unwrap_or_default());
    let value = value_measure(found.options.render);
    filters.keep_to(value, side(found.value_split.at, true));
    filters
}

/// Everything on one side of a split; the split itself is high.
fn side(split: Option<f64>, is_high: bool) -> Option<Range> {
    split.and_then(if is_high {
        Range::at_least
    } else {
        Range::below
    })
}
