//! What the back-test says: charts, figures and sentences of one scorecard and lag.
//!
//! Comes in: what was tested ([`Tested`]) and what is suggested ([`Suggestion`]); goes out: chart
//! inputs and words, each with how many customers it is about. Tests nothing, fits nothing.

mod figures;
mod verdict;

pub use figures::{Figure, figures};
pub use verdict::{share, verdict};

use crate::chart::calibration::{Calibration, Group};
use crate::chart::rates::{Rates, Row};
use crate::data::Dataset;
use crate::score::backtest::{BandRate, Bin, FEW, Kind, Miss, Rate, Tested};
use crate::units;

/// What the look-ahead of a snapshot means.
pub const LOOK_AHEAD: &str = "This data has no history: the scores are of the day by which it is \
    known who left. What leaving itself did to the values, and what leavers never lived to have \
    (a long tenure, large totals), is in the scores, so every figure here flatters them. Read it \
    as \"do leavers score lower\", not as \"would it have been seen coming\".";

/// The share that left by band, with everybody's.
pub fn rates(found: &Tested) -> Rates {
    let row = |own: &BandRate| Row {
        name: own.band.name.clone(),
        tone: own.band.tone,
        share: own.rate.share,
        interval: own.rate.interval,
        n_hit: own.rate.n_left,
        n: own.rate.n,
        remark: few(&own.rate).unwrap_or_default(),
    };
    Rates {
        what: happened(found),
        unit: "observation".into(),
        rows: found.bands.iter().map(row).collect(),
        overall: found.all.share,
    }
}

/// Says so where a share is one of few customers.
fn few(rate: &Rate) -> Option<String> {
    let n = units::counted(rate.n_customers, "customer");
    (rate.n_customers < FEW).then(|| format!("of only {n}: says little"))
}

/// `Left within 3 months`, or what a snapshot has instead.
pub fn happened(found: &Tested) -> String {
    match found.kind {
        Kind::History => format!("Left within {}", months(found.lag)),
        Kind::Snapshot => "Has left".to_owned(),
    }
}

/// `1 month`, `3 months`.
pub fn months(lag: i32) -> String {
    units::counted(usize::try_from(lag).unwrap_or_default(), "month")
}

/// On what and on whom the test rests, in a sentence.
pub fn basis(found: &Tested) -> String {
    let all = &found.all;
    let left = units::count(all.n_left_customers as f64);
    let customers = units::counted(all.n_customers, "customer");
    if found.kind == Kind::Snapshot {
        return format!(
            "{customers} with a score on the day of the data, of whom {left} have left"
        );
    }
    let observations = units::counted(all.n, "observation");
    let span = match &found.months[..] {
        [] => String::new(),
        [one] => format!(" at the end of {}", one.label()),
        [first, .., last] => format!(
            " at {} from {} to {}",
            units::counted(found.months.len(), "month end"),
            first.label(),
            last.label()
        ),
    };
    format!(
        "{observations} of {customers}{span}; {left} left within {} of one",
        months(found.lag)
    )
}

/// Says so where all figures rest on few who left.
pub fn few_left(found: &Tested) -> Option<String> {
    let n = found.all.n_left_customers;
    let customers = units::counted(n, "customer");
    (n < FEW).then(|| format!("Only {customers} left: these figures say little."))
}

/// The chance of staying by score beside what happened; without groups where nothing was fitted.
pub fn calibration(found: &Tested) -> Calibration {
    let group = |bin: &Bin| {
        let (observed, (low, high)) = bin.rate.stayed()?;
        Some(Group {
            n: bin.rate.n,
            predicted: bin.predicted,
            observed,
            low,
            high,
        })
    };
    let bins = found.calibrated.iter().flat_map(|own| &own.bins);
    Calibration {
        predicted: "Chance of staying by the score alone".into(),
        observed: match found.kind {
            Kind::History => format!("Still a customer after {}", months(found.lag)),
            Kind::Snapshot => "Still a customer".to_owned(),
        },
        groups: bins.filter_map(group).collect(),
    }
}

/// A customer who left from the best band, as a line of a list.
#[derive(Clone, Debug, PartialEq)]
pub struct MissLine {
    /// Who and when.
    pub miss: Miss,
    /// The score and month: `8.2 at the end of May 2026`.
    pub then: String,
    /// Why, where the data says; else `no reason in the data`.
    pub why: String,
    /// Revenue then; a dash where it is not known.
    pub mrr: String,
}

/// The false greens with what is known of them, the largest revenue first.
pub fn misses(dataset: &Dataset, found: &Tested) -> Vec<MissLine> {
    let line = |miss: &Miss| {
        let reasons = dataset.customers.churn_reasons.get(miss.row);
        let when = match found.kind {
            Kind::History => format!("at the end of {}", miss.month.label()),
            Kind::Snapshot => "on the day of the data".to_owned(),
        };
        MissLine {
            miss: *miss,
            then: format!("{} {when}", units::score(miss.score)),
            why: if reasons.is_empty() {
                "no reason in the data".to_owned()
            } else {
                reasons.join(", ")
            },
            mrr: miss.mrr.map_or_else(
                || crate::chart::describe::MISSING.to_owned(),
                |mrr| units::money_short(mrr, &dataset.currency),
            ),
        }
    };
    found.misses.iter().map(line).collect()
}

#[cfg(test)]
mod tests;
