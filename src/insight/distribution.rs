//! How a score is spread over a selection: ten bins, cut by the bands.
//!
//! Comes in: a scorecard, perhaps a category, and rows; goes out: who is in which bin and the
//! histogram of it. Whoever has no score is counted apart, never as zero.

use super::Context;
use crate::chart::describe::Format;
use crate::chart::histogram::{self, Histogram, Zone};
use crate::data::column::Numbers;
use crate::score::{CardScores, band, group};
use crate::units::RowId;

/// The number of bins.
pub const N_BINS: usize = 10;

/// The highest score.
const TOP: f64 = 10.0;

/// A score over a selection.
#[derive(Clone, Debug, PartialEq)]
pub struct Distribution {
    /// What is spread: `Health`, `Onboarding`, `Onboarding risk`.
    pub name: String,
    /// The customers of each bin, lowest first.
    pub bins: Vec<Bin>,
    /// The bands along the axis, lowest first.
    pub zones: Vec<Zone>,
    /// The highest value of the axis; the lowest is 0.
    pub top: f64,
    /// The customers without a value.
    pub without: Vec<RowId>,
    /// The mean of the values.
    pub mean: Option<f64>,
}

/// A tenth of the axis.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bin {
    /// Its lower end.
    pub from: f64,
    /// Its upper end.
    pub to: f64,
    /// Who is in it, in the order of the selection.
    pub rows: Vec<RowId>,
    /// The value of each of them.
    pub values: Vec<f64>,
    /// How many of them are in each band, in the order of the bands.
    pub by_zone: Vec<usize>,
}

/// Which end of a bin and of a band belongs to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Closed {
    /// The upper end, as with the bands of scores.
    Above,
    /// The lower end: 70% or more.
    Below,
}

impl Distribution {
    /// How many customers have a value.
    pub fn n(&self) -> usize {
        self.bins.iter().map(|bin| bin.rows.len()).sum()
    }

    /// The customers in the band at this place.
    pub fn n_in(&self, zone: usize) -> usize {
        self.bins.iter().map(|bin| bin.by_zone[zone]).sum()
    }
}

/// The spread of a scorecard's score shown, or of the score of one of its categories; `None` where
/// the model has no such scorecard or category.
pub fn distribution(
    context: &Context,
    card: &str,
    category: Option<&str>,
    rows: &[RowId],
) -> Option<Distribution> {
    let rolled = context.scores.card(card)?;
    let (name, column) = match category {
        None => (rolled.name.clone(), &rolled.shown),
        Some(id) => {
            let own = rolled.categories.iter().find(|own| own.id == id)?;
            (own.name.clone(), &*own.scores)
        }
    };
    let axis = Axis {
        zones: zones(context, rolled)?,
        top: TOP,
        closed: Closed::Above,
    };
    let value = |row| column.get(row);
    let mut spread = axis.spread(name, rows, value);
    spread.mean = group::mean(column, rows);
    Some(spread)
}

/// The score of a category by its column; `None` where the model has none of that name.
pub(super) fn category_column<'a>(
    context: &Context<'a>,
    card: &str,
    category: &str,
) -> Option<&'a Numbers> {
    let rolled = context.scores.card(card)?;
    let own = rolled.categories.iter().find(|own| own.id == category)?;
    Some(&own.scores)
}

/// The histogram of a spread; its key is the bin.
pub fn chart(spread: &Distribution, format: Format) -> Histogram {
    let bin = |bin: &Bin| histogram::Bin {
        from: bin.from,
        to: bin.to,
        counts: bin.by_zone.clone(),
    };
    Histogram {
        axis: spread.name.clone(),
        thing: "customer".into(),
        bins: spread.bins.iter().map(bin).collect(),
        zones: spread.zones.clone(),
        n_without: spread.without.len(),
        format,
        is_whole: false,
    }
}

/// The bands of the model's own scorecard as ranges.
fn zones(context: &Context, rolled: &CardScores) -> Option<Vec<Zone>> {
    let card = context.model.scorecard(&rolled.id)?;
    let mut from = 0.0;
    let zone = |(own, info): (&crate::score::model::Band, crate::score::BandInfo)| {
        let zone = Zone {
            name: info.name,
            from,
            to: own.up_to,
            tone: info.tone,
        };
        from = own.up_to;
        zone
    };
    Some(card.bands.iter().zip(band::infos(card)).map(zone).collect())
}

/// An axis from 0 with ten bins and its bands.
pub(super) struct Axis {
    /// The bands, lowest first, without gaps.
    pub(super) zones: Vec<Zone>,
    /// The highest value.
    pub(super) top: f64,
    /// Which ends belong to bins and bands.
    pub(super) closed: Closed,
}

impl Axis {
    /// Puts rows into the bins of their values; the mean is left open.
    pub(super) fn spread(
        self,
        name: String,
        rows: &[RowId],
        value: impl Fn(RowId) -> Option<f64>,
    ) -> Distribution {
        let step = self.top / N_BINS as f64;
        let mut bins: Vec<Bin> = (0..N_BINS)
            .map(|idx| Bin {
                from: idx as f64 * step,
                to: (idx + 1) as f64 * step,
                rows: Vec::new(),
                values: Vec::new(),
                by_zone: vec![0; self.zones.len()],
            })
            .collect();
        let mut without = Vec::new();
        for &row in rows {
            let Some(value) = value(row) else {
                without.push(row);
                continue;
            };
            let bin = &mut bins[self.bin(value)];
            bin.rows.push(row);
            bin.values.push(value);
            if let Some(zone) = self.zone(value) {
                bin.by_zone[zone] += 1;
            }
        }
        Distribution {
            name,
            bins,
            zones: self.zones,
            top: self.top,
            without,
            mean: None,
        }
    }

    /// The place of the bin a value lies in; limits are exact to a billionth.
    fn bin(&self, value: f64) -> usize {
        let at = value / self.top * N_BINS as f64;
        let at = match self.closed {
            Closed::Above => (at - band::TOLERANCE).ceil() - 1.0,
            Closed::Below => (at + band::TOLERANCE).floor(),
        };
        at.clamp(0.0, N_BINS as f64 - 1.0) as usize
    }

    /// The place of the band a value lies in.
    fn zone(&self, value: f64) -> Option<usize> {
        let mut zones = self.zones.iter();
        match self.closed {
            Closed::Above => zones.position(|zone| value <= zone.to + band::TOLERANCE),
            Closed::Below => zones.rposition(|zone| value >= zone.from - band::TOLERANCE),
        }
    }
}
