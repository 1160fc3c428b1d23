//! Value against effort: who is worth the work, and who gets too little of it.
//!
//! Comes in: rows and how to render them; goes out: a point a customer with its corner, those that
//! cannot be placed with the reason, and a summary of each corner. The splits are taken over all
//! active customers of the dataset, never over the filtered part; a value equal to a split counts
//! as high.

mod address;
mod chart;
mod options;
mod place;
mod split;

use super::Context;
use super::headline::HEALTH;
use crate::chart::Tone;
use crate::score::model::{CORNERS, Corner};
use crate::units::RowId;
use place::Places;

pub use address::Shown;
pub use chart::chart;
pub use options::{Options, Render, Sizing, Spacing};

/// The id of the scorecard that is the vertical axis.
pub(crate) const EFFORT: &str = "effort";

/// Why a customer has no place on the quadrant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// The MRR is not known.
    NoValue,
    /// The value is zero or less, which a logarithmic axis cannot show.
    ZeroValue,
    /// The number of seats is not known or zero.
    NoSeats,
    /// There is no effort score.
    NoEffort,
}

impl Why {
    /// Every reason.
    pub const ALL: [Self; 4] = [
        Self::NoValue,
        Self::ZeroValue,
        Self::NoSeats,
        Self::NoEffort,
    ];

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
    /// What people read: its name, what it means, how often to be in contact, what to do (003-10
    /// to 003-13, 003-16).
    pub text: Corner,
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
    /// Whether the value axis is logarithmic.
    pub is_log: bool,
    /// How many powers of ten the values of all active customers span; 0 without any.
    pub decades: f64,
}

impl Segments {
    /// How many customers have no place, by reason, in the order of [`Why`].
    pub fn unplotted_counts(&self) -> Vec<(Why, usize)> {
        let count = |why: Why| self.unplotted_rows(why).count();
        let counts = Why::ALL.into_iter().map(|why| (why, count(why)));
        counts.filter(|&(_, n)| n > 0).collect()
    }

    /// The customers that have no place for a reason.
    pub fn unplotted_rows(&self, why: Why) -> impl Iterator<Item = RowId> {
        let of_reason = self.unplotted.iter().filter(move |(_, own)| *own == why);
        of_reason.map(|(row, _)| *row)
    }

    /// The points of a corner, as positions in `points`.
    pub fn in_corner(&self, corner: usize) -> impl Iterator<Item = usize> {
        let all = self.corner.iter().enumerate();
        all.filter_map(move |(item, own)| (usize::from(*own) == corner).then_some(item))
    }

    /// The points of high value whose health is at risk (003-15), as positions in `points`.
    pub fn high_value_at_risk(&self) -> impl Iterator<Item = usize> {
        let is_high = |item: &usize| HIGH_VALUE.contains(&self.corner[*item]);
        let at_risk = (0..self.points.len()).filter(|item| self.tone[*item] == Tone::Risk);
        at_risk.filter(is_high)
    }
}

/// The corners of high value, as positions in [`CORNERS`].
const HIGH_VALUE: [u8; 2] = [0, 1];

/// Places `rows` by value and effort.
pub fn segments(context: &Context, rows: &[RowId], options: Options) -> Segments {
    let places = Places::new(context, options);
    let mut segments = Segments {
        corners: corners(context),
        value_split: split::value(context, options),
        effort_split: split::effort(context, options),
        options,
        is_log: places.is_log,
        decades: places.decades,
        ..Segments::default()
    };
    let health = context.scores.card(HEALTH);
    for &row in rows {
        let (x, y) = match places.of(row) {
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
        segments.size.push(places.relative_size(row));
        segments.tone.push(tone);
        segments.corner.push(corner as u8);
    }
    segments
}

fn corners(context: &Context) -> [CornerSummary; 4] {
    std::array::from_fn(|idx| CornerSummary {
        id: CORNERS[idx],
        text: context.model.quadrant.corners[idx].clone(),
        ..CornerSummary::default()
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
