//! The quadrant chart of the segments: axes, names and tooltip rows.

use std::sync::Arc;

use super::{Render, Segments, Sizing};
use crate::chart::describe::{Format, MISSING, score};
use crate::chart::quadrant::{Area, Axis, Quadrant};
use crate::data::Dataset;
use crate::score::Scores;
use crate::units::{self, RowId};

use super::super::headline::HEALTH;

/// The corners as the chart orders its areas: low value and high effort first, row by row.
const AREAS: [usize; 4] = [3, 1, 2, 0];

/// What each corner is, in the order of the corners.
const CORNER_WORDS: [&str; 4] = [
    "High value, low effort",
    "High value, high effort",
    "Low value, low effort",
    "Low value, high effort",
];

/// The ends of the effort axis.
const EFFORT_DOMAIN: (f64, f64) = (0.0, 10.0);

/// The quadrant of `segments`; its key is the position in [`Segments::points`].
pub fn chart(segments: &Segments, dataset: &Arc<Dataset>, scores: &Arc<Scores>) -> Quadrant {
    let points: Arc<[RowId]> = segments.points.clone().into();
    let name = {
        let (dataset, points) = (Arc::clone(dataset), Arc::clone(&points));
        move |item: u32| dataset.customers.name.get(points[item as usize]).to_owned()
    };
    let details = {
        let (dataset, scores) = (Arc::clone(dataset), Arc::clone(scores));
        let render = segments.options.render;
        move |item: u32| details(&dataset, &scores, render, points[item as usize])
    };
    let area = |corner: usize| Area {
        name: segments.corners[corner].text.name.clone(),
        words: CORNER_WORDS[corner].into(),
    };
    Quadrant {
        x: segments.x.clone(),
        y: segments.y.clone(),
        size: segments.size.clone(),
        tone: segments.tone.clone(),
        name: Arc::new(name),
        details: Some(Arc::new(details)),
        x_axis: value_axis(segments, &dataset.currency),
        y_axis: effort_axis(segments),
        size_title: match segments.options.sizing {
            Sizing::Employees => "Employees".into(),
            Sizing::Alike => String::new(),
        },
        areas: AREAS.map(area),
        ringed: segments
            .high_value_at_risk()
            .map(|item| item as u32)
            .collect(),
        window: None,
    }
}

fn value_axis(segments: &Segments, currency: &str) -> Axis {
    let (what, name) = match segments.options.render {
        Render::Value => ("monthly recurring revenue", "MRR"),
        Render::PerSeat => ("monthly recurring revenue per seat", "MRR per seat"),
    };
    let kind = if segments.is_log { "log" } else { "linear" };
    // A split at or below zero lies left of a logarithmic axis: everybody is high.
    let lowest = segments.x.iter().copied().min_by(f64::total_cmp);
    let split = segments.value_split.at;
    let currency = currency.to_owned();
    Axis {
        title: format!("Value: {what}, {kind} scale"),
        name: name.into(),
        format: Format::new(move |value| units::money_short(value, &currency)),
        log: segments.is_log,
        domain: None,
        split: split.and_then(|at| {
            if at > 0.0 || !segments.is_log {
                Some(at)
            } else {
                lowest
            }
        }),
        split_label: segments.value_split.label.clone(),
    }
}

fn effort_axis(segments: &Segments) -> Axis {
    Axis {
        title: "Effort score, 0 to 10".into(),
        name: "Effort".into(),
        format: Format::decimals(1),
        log: false,
        domain: Some(EFFORT_DOMAIN),
        split: segments.effort_split.at,
        split_label: segments.effort_split.label.clone(),
    }
}

/// The rows of a tooltip that the axes and the size do not give: health and the other measure of
/// value.
fn details(
    dataset: &Dataset,
    scores: &Scores,
    render: Render,
    row: RowId,
) -> Vec<(String, String)> {
    let health = scores.card(HEALTH).and_then(|card| card.shown.get(row));
    let health = health.map_or(MISSING.to_owned(), |_| format!("{} of 10", score(health)));
    let mrr = dataset.mrr(row, scores.month);
    let seats = dataset
        .customers
        .seats
        .get(row)
        .filter(|&seats| seats > 0.0);
    let (label, amount) = match render {
        Render::Value => (
            "MRR per seat",
            mrr.zip(seats).map(|(mrr, seats)| mrr / seats),
        ),
        Render::PerSeat => ("MRR", mrr),
    };
    let amount = amount.map_or(MISSING.to_owned(), |amount| {
        units::money_short(amount, &dataset.currency)
    });
    vec![("Health".to_owned(), health), (label.to_owned(), amount)]
}
