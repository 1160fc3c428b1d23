//! How customers spread over the health bands, those without data included.

use super::Context;
use super::headline::HEALTH;
use crate::chart::Tone;
use crate::chart::doughnut::{Doughnut, Look, Precision, Slice};
use crate::units::{self, RowId};

/// Customers by health band: the best band first, "no data" last.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Distribution {
    /// The bands; a chart's key counts along them.
    pub parts: Vec<BandPart>,
    /// All customers.
    pub n: usize,
    /// Their MRR, currency a month.
    pub mrr: f64,
}

/// The customers of one band.
#[derive(Clone, Debug, PartialEq)]
pub struct BandPart {
    /// The band's id; `None` for customers without a score shown.
    pub band: Option<String>,
    /// What people read.
    pub name: String,
    /// Its look.
    pub tone: Tone,
    /// How many customers.
    pub n: usize,
    /// Their MRR, currency a month.
    pub mrr: f64,
    /// Their share in whole percent; the shares of all parts sum to 100 (003-21).
    pub share: String,
}

/// Spreads rows over the health bands; without a health scorecard everybody is without data.
pub fn distribution(context: &Context, rows: &[RowId]) -> Distribution {
    let card = context.scores.card(HEALTH);
    let bands = card.map_or(&[][..], |card| &card.bands);
    let mut parts: Vec<BandPart> = bands
        .iter()
        .rev()
        .map(|band| blank(Some(band.id.clone()), &band.name, band.tone))
        .collect();
    let last = parts.len();
    parts.push(blank(None, "Insufficient data", Tone::None));
    let month = context.month();
    for &row in rows {
        let band = card.and_then(|card| card.band[row.idx()]);
        let at = band.map_or(last, |band| last - 1 - usize::from(band));
        parts[at].n += 1;
        parts[at].mrr += context.dataset.mrr(row, month).unwrap_or(0.0);
    }
    let mut spread = Distribution {
        n: rows.len(),
        mrr: parts.iter().map(|part| part.mrr).sum(),
        parts,
    };
    let shares = doughnut(&spread).shares();
    for (part, share) in spread.parts.iter_mut().zip(shares) {
        part.share = share;
    }
    spread
}

/// The doughnut of a distribution; its key is the position in [`Distribution::parts`].
pub fn doughnut(spread: &Distribution) -> Doughnut {
    let slice = |part: &BandPart| Slice {
        name: part.name.clone(),
        look: Look::Health(part.tone),
        value: part.n as f64,
        count: part.n as u64,
        amount: None,
    };
    Doughnut {
        slices: spread.parts.iter().map(slice).collect(),
        unit: "customers".into(),
        total: units::count(spread.n as f64),
        total_label: if spread.n == 1 {
            "customer"
        } else {
            "customers"
        }
        .into(),
        precision: Precision::Whole,
    }
}

fn blank(band: Option<String>, name: &str, tone: Tone) -> BandPart {
    BandPart {
        band,
        name: name.to_owned(),
        tone,
        n: 0,
        mrr: 0.0,
        share: String::new(),
    }
}
