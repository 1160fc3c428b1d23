//! The six tiles: contract value, lifetime value, buyer readiness, revenue, NPS, CLV to CAC.

use super::Rates;
use super::expected::{clv, is_given};
use crate::insight::Context;
use crate::insight::change::{Amount, Change};
use crate::insight::contracts;
use crate::insight::headline::Tile;
use crate::metrics::figure::figure;
use crate::metrics::{Figure, Unit, lifetime, revenue, voice};
use crate::units::{Month, RowId};

/// The metric of buyer readiness, 0 to 100.
const READINESS: &str = "buyer_readiness";

/// NPS from which a customer's goodwill counts as good (002-28: better 30 to 50).
const GOOD_NPS: f64 = 30.0;

/// CLV to CAC from which winning customers pays (002-26).
const GOOD_RATIO: f64 = 3.0;

/// The tiles of a customer; `level` is the contract in view as it stands in the address.
///
/// Every change is relative to the comparison month but that of NPS, which is in points, and that
/// of a ratio.
pub fn tiles(context: &Context, rates: &Rates, row: RowId, level: Option<&str>) -> Vec<Tile> {
    let strip = Strip { context, rates };
    let dataset = context.dataset;
    let level = contracts::in_view(dataset, row, context.day(), level);
    let value = |month: Month| {
        let day = dataset.day_in(month);
        contracts::annual_value(dataset, row, level.as_ref(), day)
    };
    let name = level
        .as_ref()
        .map_or_else(|| "all contracts".to_owned(), |level| level.name.clone());
    let is_given = is_given(context, row, context.month());
    let arr = |month: Month| revenue::arr(dataset, &[row], month);
    let nps = |month: Month| voice::nps(dataset, &[row], dataset.day_in(month));
    let ratio = |month: Month| {
        let cac = lifetime::customer_cac(dataset, row, month);
        lifetime::ratio(&clv(context, rates, row, month), &cac)
    };
    vec![
        Tile {
            unit: name,
            ..strip.tile("contract", Amount::Relative, value)
        },
        like_with_like(
            is_given,
            strip.tile("clv", Amount::Relative, |month| {
                clv(context, rates, row, month)
            }),
        ),
        strip.tile("readiness", Amount::Relative, |month| {
            readiness(context, row, month)
        }),
        strip.tile("arr", Amount::Relative, arr),
        Tile {
            benchmark: Some(GOOD_NPS),
            ..strip.tile("nps", Amount::Absolute(0), nps)
        },
        Tile {
            benchmark: Some(GOOD_RATIO),
            ..like_with_like(is_given, strip.tile("clv_cac", Amount::Times, ratio))
        },
    ]
}

/// A value given for one month only has nothing to be compared with: the others are computed.
fn like_with_like(is_given: bool, tile: Tile) -> Tile {
    Tile {
        change: tile.change.filter(|_| !is_given),
        ..tile
    }
}

/// What every tile is read from.
struct Strip<'a> {
    context: &'a Context<'a>,
    rates: &'a Rates,
}

impl Strip<'_> {
    fn tile(&self, id: &'static str, amount: Amount, of: impl Fn(Month) -> Figure) -> Tile {
        let explain = of(self.context.month());
        let then = of(self.context.comparison).value;
        let months = self.rates.months.clone();
        Tile {
            id,
            label: explain.name.to_owned(),
            value: explain.text(),
            unit: String::new(),
            change: Change::between(explain.value, then, amount, &self.context.versus()),
            series: months.iter().map(|&month| of(month).value).collect(),
            months,
            benchmark: None,
            parts: Vec::new(),
            missing: explain.reason.clone(),
            explain,
        }
    }
}

/// The account's readiness to buy, a fraction, as the metric has it (000-37).
fn readiness(context: &Context, row: RowId, month: Month) -> Figure {
    let blank = figure(
        "Account buyer readiness",
        Unit::Share(0),
        month.label(),
        "the metric buyer_readiness of the data, in percent",
    );
    let column = context.dataset.metric(READINESS);
    let value = column.and_then(|column| {
        let values = context.dataset.metric_values(column, month)?;
        values.numbers.get(row)
    });
    match value {
        Some(percent) => {
            let mut figure = blank.with_value(percent / 100.0);
            figure.n = 1;
            figure
        }
        None => blank.without_value("the metric buyer_readiness has no value for this customer"),
    }
}
