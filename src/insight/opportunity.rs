//! What could still be won, by the health of those it could be won from (003-24).
//!
//! Comes in: a tally of the stacks of some customers; goes out: the opportunity of each health
//! band in both its parts, the customers behind it, and the doughnut of it. The sum is that of
//! [`HOW_ADDED`]: one month of the recurring part and the one-off part.
//!
//! [`HOW_ADDED`]: super::stack::HOW_ADDED

use super::Context;
use super::headline::HEALTH;
use super::stack::{Gain, Tally, largest_first};
use crate::chart::Tone;
use crate::chart::doughnut::{Doughnut, Look, Precision, Slice, shares};
use crate::units::{self, RowId};

/// Opportunity by health band: in the order of the doughnut of customers, the best band first and
/// those without a score last.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ByHealth {
    /// The bands; a chart's key counts along them.
    pub parts: Vec<BandOpportunity>,
    /// The opportunity of all customers.
    pub total: Gain,
    /// All customers.
    pub n: usize,
    /// The currency of the amounts, ISO 4217.
    pub currency: String,
}

/// The opportunity at the customers of one health band.
#[derive(Clone, Debug, PartialEq)]
pub struct BandOpportunity {
    /// The band's id; `None` for customers without a score shown.
    pub band: Option<String>,
    /// What people read.
    pub name: String,
    /// Its look.
    pub tone: Tone,
    /// How many customers.
    pub n: usize,
    /// Of them, customers with an opportunity above 0.
    pub n_with: usize,
    /// What could be won from them.
    pub gain: Gain,
    /// The share of the opportunity of all bands, to a tenth of a percent: `10.1%`. The shares of
    /// all parts sum to 100.0%.
    pub share: String,
    /// Share and amount as the source writes them, `10.1% – $3.5k`; an en dash where nothing is
    /// recorded.
    pub words: String,
}

/// Spreads the opportunity of the tally's customers over the health bands.
pub fn by_health(context: &Context, tally: &Tally) -> ByHealth {
    let card = context.scores.card(HEALTH);
    let bands = card.map_or(&[][..], |card| &card.bands);
    let mut parts: Vec<BandOpportunity> = bands
        .iter()
        .rev()
        .map(|band| blank(Some(band.id.clone()), &band.name, band.tone))
        .collect();
    let last = parts.len();
    parts.push(blank(None, "Insufficient data", Tone::None));
    for (&row, sums) in tally.rows.iter().zip(&tally.customers) {
        let band = card.and_then(|card| card.band[row.idx()]);
        let part = &mut parts[band.map_or(last, |band| last - 1 - usize::from(band))];
        let gain = sums.gain();
        part.n += 1;
        part.n_with += usize::from(gain.amount() > 0.0);
        part.gain = part.gain.plus(gain);
    }
    let currency = &context.dataset.currency;
    let amounts: Vec<f64> = parts.iter().map(|part| part.gain.amount()).collect();
    let units = shares(&amounts, Precision::Tenth);
    for (part, units) in parts.iter_mut().zip(units) {
        part.share = Precision::Tenth.text(units, part.gain.amount() > 0.0);
        let amount = part.gain.text(currency);
        part.words = match part.gain.total() {
            Some(_) => format!("{} – {amount}", part.share),
            None => amount,
        };
    }
    ByHealth {
        total: parts
            .iter()
            .fold(Gain::default(), |total, part| total.plus(part.gain)),
        n: tally.rows.len(),
        currency: currency.clone(),
        parts,
    }
}

/// The customers of a band (`None`: those without a score shown), the largest opportunity first.
pub fn in_band(context: &Context, tally: &Tally, band: Option<&str>) -> Vec<(RowId, Gain)> {
    let card = context.scores.card(HEALTH);
    let own = |row: RowId| {
        let info = card.and_then(|card| card.band_of(row));
        info.map(|info| info.id.as_str())
    };
    let customers = tally.rows.iter().zip(&tally.customers);
    let mut found: Vec<(RowId, Gain)> = customers
        .filter(|(row, _)| own(**row) == band)
        .map(|(&row, sums)| (row, sums.gain()))
        .collect();
    largest_first(&mut found);
    found
}

/// The doughnut of it; its key is the position in [`ByHealth::parts`].
pub fn doughnut(spread: &ByHealth) -> Doughnut {
    let slice = |part: &BandOpportunity| Slice {
        name: part.name.clone(),
        look: Look::Health(part.tone),
        value: part.gain.amount(),
        count: part.n as u64,
        amount: Some(part.gain.text(&spread.currency)),
    };
    Doughnut {
        slices: spread.parts.iter().map(slice).collect(),
        unit: "customers".into(),
        total: units::money_short(spread.total.amount(), &spread.currency),
        total_label: "opportunity".into(),
        precision: Precision::Tenth,
    }
}

fn blank(band: Option<String>, name: &str, tone: Tone) -> BandOpportunity {
    BandOpportunity {
        band,
        name: name.to_owned(),
        tone,
        n: 0,
        n_with: 0,
        gain: Gain::default(),
        share: String::new(),
        words: String::new(),
    }
}
