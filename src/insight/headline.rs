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
    let course = Course::new(context, matched);
    vec![
        arr(&course),
        health(&course),
        voice_of_customer(&course),
        clv_to_cac(&course),
    ]
}

/// Every figure of one month.
#[derive(Clone)]
struct Moment {
    month: Month,
    arr: Figure,
    health: Figure,
    nps: Figure,
    csat: Figure,
    clv: Figure,
    cac: Figure,
    ratio: Figure,
}

impl Moment {
    fn new(context: &Context, matched: &[RowId], month: Month) -> Self {
        let dataset = context.dataset;
        let day = dataset.day_in(month);
        let active = revenue::active_rows(dataset, matched, month);
        let total = revenue::total(dataset, &active, month);
        let clv = lifetime::clv_of(dataset, matched, month, total);
        let cac = lifetime::portfolio_cac(dataset, matched, month);
        Self {
            month,
            arr: revenue::arr_of(dataset, total, month),
            health: mean_health(context, &active, month),
            nps: voice::nps(dataset, &active, day),
            csat: voice::csat(dataset, &active, day),
            ratio: lifetime::ratio(&clv, &cac),
            clv,
            cac,
        }
    }
}

/// The months that a sparkline shows, the month shown and the one it is compared with.
struct Course {
    months: Vec<Moment>,
    now: Moment,
    then: Moment,
    versus: String,
}

impl Course {
    fn new(context: &Context, matched: &[RowId]) -> Self {
        let months = context.timeline.months_to(context.month(), COURSE);
        let at = |&month: &Month| Moment::new(context, matched, month);
        let months: Vec<Moment> = months.iter().map(at).collect();
        let of = |month: Month| {
            let known = months.iter().find(|moment| moment.month == month);
            known.cloned().unwrap_or_else(|| at(&month))
        };
        Self {
            now: of(context.month()),
            then: of(context.comparison),
            versus: context.versus(),
            months,
        }
    }

    fn tile(&self, id: &'static str, figure: fn(&Moment) -> &Figure, amount: Amount) -> Tile {
        let explain = figure(&self.now).clone();
        Tile {
            id,
            label: explain.name.to_owned(),
            value: explain.text(),
            unit: String::new(),
            change: self.change(figure, amount),
            months: self.months.iter().map(|moment| moment.month).collect(),
            series: self
                .months
                .iter()
                .map(|moment| figure(moment).value)
                .collect(),
            benchmark: None,
            parts: Vec::new(),
            missing: explain.reason.clone(),
            explain,
        }
    }

    fn part(&self, label: &str, figure: fn(&Moment) -> &Figure, amount: Amount) -> Part {
        let explain = figure(&self.now).clone();
        Part {
            label: label.to_owned(),
            value: explain.text(),
            change: self.change(figure, amount),
            explain,
        }
    }

    fn change(&self, figure: fn(&Moment) -> &Figure, amount: Amount) -> Option<Change> {
        let (now, then) = (figure(&self.now).value, figure(&self.then).value);
        Change::between(now, then, amount, &self.versus)
    }
}

/// Annual recurring revenue (000-6).
fn arr(course: &Course) -> Tile {
    course.tile("arr", |moment| &moment.arr, Amount::Relative)
}

/// The mean of the customers' health (000-9).
fn health(course: &Course) -> Tile {
    Tile {
        unit: "of 10".into(),
        ..course.tile("health", |moment| &moment.health, Amount::Absolute(1))
    }
}

/// The mean of the health scores shown of the customers active in a month, each counting once.
fn mean_health(context: &Context, active: &[RowId], month: Month) -> Figure {
    let period = units::date_long(context.dataset.day_in(month));
    let formula = "mean of the health scores of the active customers that have one, \
                   each customer counting once";
    let figure = figure("Overall health", Unit::Score, period, formula);
    let Some(card) = context.scores.card(HEALTH) else {
        return figure.without_value("the scoring model has no health scorecard");
    };
    let past = context.timeline.column(HEALTH, month);
    let Some(shown) = Some(&card.shown)
        .filter(|_| month == context.month())
        .or(past)
    else {
        return figure.without_value("the history does not reach this month");
    };
    let n = group::n_with_value(shown, active);
    let mut figure = figure
        .input("Active customers", units::count(active.len() as f64))
        .input("With a health score", units::count(n as f64))
        .input(
            "Without enough data",
            units::count((active.len() - n) as f64),
        );
    figure.n = n;
    match group::mean(shown, active) {
        Some(mean) => figure.with_value(mean),
        None => figure.without_value("no customer has a health score"),
    }
}

/// NPS and CSAT (000-7).
fn voice_of_customer(course: &Course) -> Tile {
    Tile {
        label: "NPS and CSAT".into(),
        unit: "NPS".into(),
        benchmark: Some(GOOD_NPS),
        parts: vec![course.part("CSAT", |moment| &moment.csat, Amount::Points)],
        ..course.tile("voice", |moment| &moment.nps, Amount::Absolute(0))
    }
}

/// Customer lifetime value against acquisition cost (000-8).
fn clv_to_cac(course: &Course) -> Tile {
    let clv = course.part("CLV", |moment| &moment.clv, Amount::Relative);
    let mut cac = course.part("CAC", |moment| &moment.cac, Amount::Relative);
    if let Some(change) = &mut cac.change {
        // Winning customers at a lower cost is better.
        change.good = change.good.map(|is_good| !is_good);
    }
    Tile {
        benchmark: Some(GOOD_RATIO),
        parts: vec![clv, cac],
        ..course.tile("clv_cac", |moment| &moment.ratio, Amount::Times)
    }
}
