//! Value against effort: who is worth the work, and who gets too little of it.
//!
//! Comes in: rows and how to render them; goes out: a point a customer with its corner, those that
//! cannot be placed with the reason, and a summary of each corner. The splits are taken over all
//! active customers of the dataset, never over the filtered part; a value equal to a split counts
//! as high.

mod chart;
mod split;

use super::Context;
use super::headline::HEALTH;
use crate::chart::Tone;
use crate::score::model::{CORNERS, Split};
use crate::units::RowId;

pub use chart::chart;

/// The id of the scorecard that is the vertical axis.
pub(crate) const EFFORT: &str = "effort";

/// What stands for value on the horizontal axis.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Render {
    /// Monthly recurring revenue.
    #[default]
    Value,
    /// Monthly recurring revenue per seat.
    PerSeat,
}

/// What the size of a mark means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sizing {
    /// Employees relative to the mean of all active customers.
    #[default]
    Employees,
    /// Nothing: all marks are alike.
    Alike,
}

/// How the quadrant is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Options {
    /// What stands for value.
    pub render: Render,
    /// What the size of a mark means.
    pub sizing: Sizing,
    /// Where high value begins; `None` as the model says.
    pub value_split: Option<Split>,
    /// Where high effort begins; `None` as the model says.
    pub effort_split: Option<Split>,
}

/// Why a customer has no place on the quadrant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// The MRR is not known.
    NoValue,
    /// The MRR is zero or less, which a logarithmic axis cannot show.
    ZeroValue,
    /// The number of seats is not known or zero.
    NoSeats,
    /// There is no effort score.
    NoEffort,
}

impl Why {
    /// The reason in words, in lower case without a full stop.
    pub const fn words(self) -> &'static str {
        match self {
            Self::NoValue => "no known recurring revenue",
            Self::ZeroValue => "no recurring revenue, which the axis cannot show",
            Self::NoSeats => "no known number of seats",
            Self::NoEffort => "no effort score",
        }
    }
}

/// One corner of the quadrant: 0 to 3 as in [`CORNERS`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CornerSummary {
    /// Its id in the model.
    pub id: &'static str,
    /// What people read.
    pub name: String,
    /// What it means and how often to talk (003-10 to 003-13, 003-16).
    pub description: String,
    /// Customers in it.
    pub n: usize,
    /// Their MRR, currency a month.
    pub mrr: f64,
    /// Of them, customers whose health is at risk.
    pub n_at_risk: usize,
}

/// Where a line splits an axis, and how the line is called: `median $14.1k`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SplitLine {
    /// The value where "high" begins; `None` where nobody has a value.
    pub at: Option<f64>,
    /// Its words.
    pub label: String,
}

/// Customers by value and effort; the columns have an entry for each point.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Segments {
    /// The customers with a place; a chart's key counts along them.
    pub points: Vec<RowId>,
    /// Value: MRR, or MRR per seat.
    pub x: Vec<f64>,
    /// Effort shown, 0 to 10.
    pub y: Vec<f64>,
    /// Employees relative to the mean of all active customers; 1 where not known.
    pub size: Vec<f64>,
    /// Health.
    pub tone: Vec<Tone>,
    /// The corner, as a position in `corners`.
    pub corner: Vec<u8>,
    /// The customers without a place.
    pub unplotted: Vec<(RowId, Why)>,
    /// The corners in the order of [`CORNERS`].
    pub corners: [CornerSummary; 4],
    /// Where high value begins.
    pub value_split: SplitLine,
    /// Where high effort begins.
    pub effort_split: SplitLine,
    /// How they are shown.
    pub options: Options,
}

impl Segments {
    /// How many customers have no place, by reason, in the order of [`Why`].
    pub fn unplotted_counts(&self) -> Vec<(Why, usize)> {
        let reasons = [Why::NoValue, Why::ZeroValue, Why::NoSeats, Why::NoEffort];
        let count = |why: Why| self.unplotted.iter().filter(|(_, own)| *own == why).count();
        let counts = reasons.into_iter().map(|why| (why, count(why)));
        counts.filter(|&(_, n)| n > 0).collect()
    }
}

/// Places `rows` by value and effort.
pub fn segments(context: &Context, rows: &[RowId], options: Options) -> Segments {
    let mean_size = split::mean(
        context
            .population
            .iter()
            .filter_map(|&row| context.dataset.customers.employees.get(row)),
    );
    let mut segments = Segments {
        corners: corners(context),
        value_split: split::value(context, options),
        effort_split: split::effort(context, options),
        options,
        ..Segments::default()
    };
    let health = context.scores.card(HEALTH);
    for &row in rows {
        let (x, y) = match place(context, options.render, row) {
            Ok(place) => place,
            Err(why) => {
                segments.unplotted.push((row, why));
                continue;
            }
        };
        let tone = health.map_or(Tone::None, |card| card.tone_of(row));
        let is_high = |value: f64, split: &SplitLine| split.at.is_some_and(|at| value >= at);
        let corner = corner_of(
            is_high(x, &segments.value_split),
            is_high(y, &segments.effort_split),
        );
        let summary = &mut segments.corners[corner];
        summary.n += 1;
        summary.mrr += context.dataset.mrr(row, context.month()).unwrap_or(0.0);
        summary.n_at_risk += usize::from(tone == Tone::Risk);
        segments.points.push(row);
        segments.x.push(x);
        segments.y.push(y);
        segments
            .size
            .push(relative_size(context, options.sizing, mean_size, row));
        segments.tone.push(tone);
        segments.corner.push(corner as u8);
    }
    segments
}

fn corners(context: &Context) -> [CornerSummary; 4] {
    std::array::from_fn(|idx| {
        let corner = &context.model.quadrant.corners[idx];
        CornerSummary {
            id: CORNERS[idx],
            name: corner.name.clone(),
            description: corner.description.clone(),
            ..CornerSummary::default()
        }
    })
}

/// The position in [`CORNERS`].
const fn corner_of(is_high_value: bool, is_high_effort: bool) -> usize {
    match (is_high_value, is_high_effort) {
        (true, false) => 0,
        (true, true) => 1,
        (false, false) => 2,
        (false, true) => 3,
    }
}

/// The value a customer has, whether or not an axis can show it.
fn value(context: &Context, render: Render, row: RowId) -> Result<f64, Why> {
    let mrr = context
        .dataset
        .mrr(row, context.month())
        .ok_or(Why::NoValue)?;
    match render {
        Render::Value => Ok(mrr),
        Render::PerSeat => {
            let seats = context.dataset.customers.seats.get(row);
            let seats = seats.filter(|&seats| seats > 0.0).ok_or(Why::NoSeats)?;
            Ok(mrr / seats)
        }
    }
}

fn place(context: &Context, render: Render, row: RowId) -> Result<(f64, f64), Why> {
    let value = value(context, render, row)?;
    if value <= 0.0 {
        return Err(Why::ZeroValue);
    }
    let card = context.scores.card(EFFORT).ok_or(Why::NoEffort)?;
    let effort = card.shown.get(row).ok_or(Why::NoEffort)?;
    Ok((value, effort))
}

fn relative_size(context: &Context, sizing: Sizing, mean: Option<f64>, row: RowId) -> f64 {
    let employees = context.dataset.customers.employees.get(row);
    match (sizing, employees, mean) {
        (Sizing::Employees, Some(employees), Some(mean)) if mean > 0.0 => employees / mean,
        (Sizing::Employees | Sizing::Alike, ..) => 1.0,
    }
}
