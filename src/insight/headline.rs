//! The tiles at the top of the overview.
//!
//! Comes in: the rows that pass the filters but the status filter; goes out: ARR, overall health,
//! NPS with CSAT, and CLV to CAC, each with its change, its course and its explanation. A past
//! month counts the customers that were active then.

use super::Context;
use super::change::{Amount, Change};
use crate::metrics::figure::{Unit, figure};
use crate::metrics::{Figure, lifetime, revenue, voice};
use crate::score::group;
use crate::units::{self, Month, RowId};

/// The most months a sparkline shows.
const COURSE: usize = 24;

/// The id of the scorecard that gives the bands used everywhere.
pub(crate) const HEALTH: &str = "health";

/// NPS from which customers' goodwill counts as good (002-28: better 30 to 50).
const GOOD_NPS: f64 = 30.0;

/// CLV to CAC from which winning customers pays (002-26).
const GOOD_RATIO: f64 = 3.0;

/// A figure of the first row, ready to be shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Tile {
    /// `arr`, `health`, `voice` or `clv_cac`.
    pub id: &'static str,
    /// What people read.
    pub label: String,
    /// The value: `$9.6M`, `6.8`; an en dash where there is none.
    pub value: String,
    /// What stands behind the value: `of 10`; may be empty.
    pub unit: String,
    /// The change against the comparison month.
    pub change: Option<Change>,
    /// The months of `series`, oldest first.
    pub months: Vec<Month>,
    /// The course of the value, a figure a month.
    pub series: Vec<Option<f64>>,
    /// A reference for the course, such as 30 for NPS.
    pub benchmark: Option<f64>,
    /// Further figures of the tile: CSAT beside NPS, both amounts of a ratio.
    pub parts: Vec<Part>,
    /// The formula, the inputs and the sample size.
    pub explain: Figure,
    /// Why there is no value.
    pub missing: Option<String>,
}

/// A further figure of a tile.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// What people read: `CSAT`.
    pub label: String,
    /// The value at a glance, an en dash where there is none.
    pub value: String,
    /// The change against the comparison month.
    pub change: Option<Change>,
    /// The formula, the inputs and the sample size.
    pub explain: Figure,
}

/// The four tiles; `matched` are the rows that pass every filter but the status filter.
pub fn headline(context: &Context, matched: &[RowId]) -> Vec<Tile> {
    let source = Source::new(context, matched);
    vec![
        arr(&source),
        health(&source),
        voice_of_customer(&source),
        clv_to_cac(&source),
    ]
}

/// What the tiles are read from: the matched rows and who of them was active when.
struct Source<'a> {
    context: &'a Context<'a>,
    matched: &'a [RowId],
    months: Vec<Month>,
    active: Vec<Vec<RowId>>,
}

impl<'a> Source<'a> {
    fn new(context: &'a Context<'a>, matched: &'a [RowId]) -> Self {
        let months = context.timeline.months_to(context.month(), COURSE).to_vec();
        let active_in = |&month: &Month| revenue::active_rows(context.dataset, matched, month);
        let active = months.iter().map(active_in).collect();
        Self {
            context,
            matched,
            months,
            active,
        }
    }

    fn active(&self, month: Month) -> Vec<RowId> {
        match self.months.binary_search(&month) {
            Ok(at) => self.active[at].clone(),
            Err(_) => revenue::active_rows(self.context.dataset, self.matched, month),
        }
    }

    fn course(&self, value: impl Fn(&[RowId], Month) -> Option<f64>) -> Vec<Option<f64>> {
        let months = self.months.iter().zip(&self.active);
        months.map(|(&month, rows)| value(rows, month)).collect()
    }

    fn tile(&self, id: &'static str, explain: Figure, change: Option<Change>) -> Tile {
        Tile {
            id,
            label: explain.name.to_owned(),
            value: explain.text(),
            unit: String::new(),
            change,
            months: self.months.clone(),
            series: Vec::new(),
            benchmark: None,
            parts: Vec::new(),
            missing: explain.reason.clone(),
            explain,
        }
    }

    fn change(&self, now: &Figure, then: &Figure, amount: Amount) -> Option<Change> {
        Change::between(now.value, then.value, amount, &self.context.versus())
    }
}

fn part(label: &str, explain: Figure, change: Option<Change>) -> Part {
    Part {
        label: label.to_owned(),
        value: explain.text(),
        change,
        explain,
    }
}

/// Annual recurring revenue (000-6).
fn arr(source: &Source) -> Tile {
    let context = source.context;
    let at = |month: Month| revenue::arr(context.dataset, &source.active(month), month);
    let now = at(context.month());
    let change = source.change(&now, &at(context.comparison), Amount::Relative);
    let series = source.course(|rows, month| revenue::arr(context.dataset, rows, month).value);
    Tile {
        series,
        ..source.tile("arr", now, change)
    }
}

/// The mean of the customers' health (000-9).
fn health(source: &Source) -> Tile {
    let context = source.context;
    let now = mean_health(context, &source.active(context.month()));
    let then_rows = source.active(context.comparison);
    let then = context
        .timeline
        .mean(HEALTH, &then_rows, context.comparison);
    let change = Change::between(now.value, then, Amount::Absolute(1), &context.versus());
    let series = source.course(|rows, month| context.timeline.mean(HEALTH, rows, month));
    Tile {
        unit: "of 10".into(),
        series,
        ..source.tile("health", now, change)
    }
}

/// The mean of the health scores shown of some customers, each counting once.
pub(crate) fn mean_health(context: &Context, rows: &[RowId]) -> Figure {
    let period = units::date_long(context.day());
    let formula = "mean of the health scores of the active customers that have one, \
                   each customer counting once";
    let figure = figure("Overall health", Unit::Score, period, formula);
    let Some(card) = context.scores.card(HEALTH) else {
        return figure.without_value("the scoring model has no health scorecard");
    };
    let n = group::n_with_value(&card.shown, rows);
    let mut figure = figure
        .input("Active customers", units::count(rows.len() as f64))
        .input("With a health score", units::count(n as f64))
        .input("Without enough data", units::count((rows.len() - n) as f64));
    figure.n = n;
    match group::mean(&card.shown, rows) {
        Some(mean) => figure.with_value(mean),
        None => figure.without_value("no customer has a health score"),
    }
}

/// NPS and CSAT (000-7).
fn voice_of_customer(source: &Source) -> Tile {
    let context = source.context;
    let dataset = context.dataset;
    let now_rows = source.active(context.month());
    let then_rows = source.active(context.comparison);
    let then_day = dataset.day_in(context.comparison);
    let nps = voice::nps(dataset, &now_rows, context.day());
    let csat = voice::csat(dataset, &now_rows, context.day());
    let nps_then = voice::nps(dataset, &then_rows, then_day);
    let csat_then = voice::csat(dataset, &then_rows, then_day);
    let change = source.change(&nps, &nps_then, Amount::Absolute(0));
    let csat_change = source.change(&csat, &csat_then, Amount::Points);
    let series =
        source.course(|rows, month| voice::nps(dataset, rows, dataset.day_in(month)).value);
    Tile {
        label: "NPS and CSAT".into(),
        unit: "NPS".into(),
        series,
        benchmark: Some(GOOD_NPS),
        parts: vec![part("CSAT", csat, csat_change)],
        ..source.tile("voice", nps, change)
    }
}

/// Customer lifetime value against acquisition cost (000-8).
fn clv_to_cac(source: &Source) -> Tile {
    let context = source.context;
    let (dataset, matched) = (context.dataset, source.matched);
    let both = |month: Month| {
        (
            lifetime::clv(dataset, matched, month),
            lifetime::portfolio_cac(dataset, matched, month),
        )
    };
    let (clv, cac) = both(context.month());
    let (clv_then, cac_then) = both(context.comparison);
    let now = lifetime::ratio(&clv, &cac);
    let change = source.change(&now, &lifetime::ratio(&clv_then, &cac_then), Amount::Times);
    let clv_change = source.change(&clv, &clv_then, Amount::Relative);
    let cac_change = source
        .change(&cac, &cac_then, Amount::Relative)
        .map(|change| Change {
            good: change.good.map(|is_good| !is_good),
            ..change
        });
    let series = source.course(|_, month| lifetime::clv_to_cac(dataset, matched, month).value);
    Tile {
        series,
        benchmark: Some(GOOD_RATIO),
        parts: vec![part("CLV", clv, clv_change), part("CAC", cac, cac_change)],
        ..source.tile("clv_cac", now, change)
    }
}
