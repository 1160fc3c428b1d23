//! What the sides pay and say: figures that are not scores, side by side.

use super::{Compared, Context, each};
use crate::insight::change::{Amount, Change};
use crate::metrics::{Figure, lifetime, revenue, voice};
use crate::units::Month;

/// Months in a year: how far growth reaches back.
const YEAR: i32 = 12;

/// One figure of every side.
#[derive(Clone, Debug, PartialEq)]
pub struct MoneyLine {
    /// What people read.
    pub name: &'static str,
    /// The values as text; an en dash where there is none.
    pub texts: Vec<String>,
    /// Why a value is missing, or what it is about, for each side.
    pub notes: Vec<Option<String>>,
}

/// The figures of the sides.
pub fn money(context: &Context, sides: &[Compared]) -> Vec<MoneyLine> {
    let dataset = context.dataset;
    let line = |name: &'static str, read: &dyn Fn(&Compared) -> Figure| {
        let figures: Vec<Figure> = sides.iter().map(read).collect();
        MoneyLine {
            name,
            texts: figures.iter().map(Figure::text).collect(),
            notes: figures.iter().map(|figure| figure.reason.clone()).collect(),
        }
    };
    let clv = |side: &Compared| match side.rows.first() {
        Some(&row) if side.is_customer => lifetime::customer_clv(dataset, row, side.month),
        _ => lifetime::clv(dataset, &side.rows, side.month),
    };
    let day = |side: &Compared| dataset.day_in(side.month);
    let mut lines = vec![
        line("ARR", &|side| revenue::arr(dataset, &side.rows, side.month)),
        growth(context, sides),
        line("Revenue a customer and month", &|side| {
            revenue::arpa(dataset, &side.rows, side.month)
        }),
        line("Customer lifetime value", &clv),
        line("NPS", &|side| voice::nps(dataset, &side.rows, day(side))),
        line("CSAT", &|side| voice::csat(dataset, &side.rows, day(side))),
    ];
    if sides.iter().any(|side| !side.is_customer) {
        lines.push(line("Customers", &|side| {
            revenue::active_customers(dataset, &side.rows, side.month)
        }));
    }
    lines
}

/// ARR against twelve months earlier, over the same customers.
fn growth(context: &Context, sides: &[Compared]) -> MoneyLine {
    let arr =
        |side: &Compared, month: Month| revenue::arr(context.dataset, &side.rows, month).value;
    let change = |side: &Compared| {
        let (now, then) = (arr(side, side.month), arr(side, side.month.plus(-YEAR)));
        Change::between(now, then, Amount::Relative, "")
    };
    let changes = each(sides, change);
    let text = |change: &Option<Change>| {
        let change = change.as_ref();
        change.map_or_else(|| super::MISSING.to_owned(), Change::signed)
    };
    let note = |change: &Option<Change>| {
        change
            .is_none()
            .then(|| "no revenue known twelve months earlier".to_owned())
    };
    MoneyLine {
        name: "ARR growth over twelve months",
        texts: changes.iter().map(text).collect(),
        notes: changes.iter().map(note).collect(),
    }
}
