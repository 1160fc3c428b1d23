//! From the recurring revenue at the start of a span to that at its end: a bridge, and one a month.
//!
//! Comes in: a [`Question`]; goes out: a [`Waterfall`], its identity in words, the customers behind
//! a step, and the last months as a table. Never shows a bridge that does not add up without saying
//! by how much.

use crate::chart::describe::{Column, Format, MISSING, Row, Table, exact};
use crate::chart::waterfall::{Step, Waterfall};
use crate::metrics::movements::{self, Move, Movements, Part};
use crate::metrics::{Question, Unit};
use crate::units::{self, Month, RowId};

/// How many months the table has.
pub const MONTHS: u16 = 12;

/// The changes between the two totals, in the order of the chart: each with its name and sign.
const CHANGES: [(Move, &str, f64); 5] = [
    (Move::New, "New", 1.0),
    (Move::Expanded, "Expansion", 1.0),
    (Move::Reactivated, "Reactivation", 1.0),
    (Move::Contracted, "Contraction", -1.0),
    (Move::Churned, "Churn", -1.0),
];

/// The movements of a span, ready to be drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Bridge {
    /// The movements.
    pub movements: Movements,
    currency: String,
}

/// The bridge of a question.
///
/// # Errors
///
/// Why there is none, in lower case without a full stop.
pub fn bridge(question: &Question) -> Result<Bridge, String> {
    let movements = *question.movements().map_err(str::to_owned)?;
    let currency = question.dataset.currency.clone();
    Ok(Bridge {
        movements,
        currency,
    })
}

impl Bridge {
    /// The bridge as a chart: start, the five changes, where something is not explained the rest,
    /// and the end.
    pub fn chart(&self) -> Waterfall {
        let own = &self.movements;
        let n = |part: Part| units::counted(part.n, "customer");
        let total = |month: Month, part: Part| Step {
            detail: n(part),
            ..Step::total(month.label(), part.mrr)
        };
        let mut steps = vec![total(own.from, own.start)];
        for (what, name, sign) in CHANGES {
            let part = own.part(what);
            steps.push(Step::change(name, n(part), sign * part.mrr));
        }
        if own.residual() != 0.0 {
            steps.push(Step::rest("Not explained", own.residual()));
        }
        steps.push(total(own.to, own.end));
        let money = Unit::Money(self.currency.clone());
        Waterfall {
            steps,
            unit: "MRR".into(),
            format: Format::of(money),
            axis: None,
        }
    }

    /// The identity with its amounts: `$100 + $20 new … = $110; nothing is left unexplained.`
    pub fn identity(&self) -> String {
        let money = |amount: f64| units::money(amount, &self.currency);
        let own = &self.movements;
        let changes = CHANGES.map(|(what, name, sign)| {
            let sign = if sign > 0.0 { '+' } else { '−' };
            let amount = money(own.part(what).mrr);
            format!("{sign} {amount} {}", name.to_lowercase())
        });
        let (start, end) = (money(own.start.mrr), money(own.end.mrr));
        let rest = match own.residual() {
            0.0 => "nothing is left unexplained".to_owned(),
            residual => format!("{} is not explained", money(residual)),
        };
        format!("{start} {} = {end}; {rest}.", changes.join(" "))
    }

    /// What a step of the chart is; `None` for the totals and the rest.
    pub fn what(step: usize) -> Option<Move> {
        let change = CHANGES.get(step.checked_sub(1)?)?;
        Some(change.0)
    }

    /// The customers behind a step of the chart, in file order: those of the change, who paid at
    /// the start, or who pay at the end. Empty where the movements are not known.
    pub fn rows(question: &Question, step: usize) -> Vec<RowId> {
        let (from, to) = (question.from(), question.month);
        let found = movements::moves(question.dataset, question.rows, from, to);
        let (moved, _) = found.unwrap_or_default();
        let what = Self::what(step);
        let is_in = |one: &movements::Moved| match (what, step) {
            (Some(what), _) => one.what == what,
            (None, 0) => one.start > 0.0,
            (None, _) => one.end > 0.0,
        };
        let own = moved.iter().filter(|one| is_in(one));
        own.map(|one| one.row).collect()
    }
}

/// The bridges of the last months, each from the end of the month before, the latest last.
#[derive(Clone, Debug, PartialEq)]
pub struct Months {
    /// The months with their movements, or why there are none.
    pub lines: Vec<(Month, Result<Movements, String>)>,
    currency: String,
}

/// The bridges of the last [`MONTHS`] months of a question, without the months before the history.
pub fn months(question: &Question) -> Months {
    let lines = movements::monthly(question, MONTHS);
    let unknown = lines.iter().take_while(|line| line.1.is_err()).count();
    Months {
        lines: lines.into_iter().skip(unknown).collect(),
        currency: question.dataset.currency.clone(),
    }
}

impl Months {
    /// The table a person reads.
    pub fn table(&self) -> Table {
        self.table_of(|amount| units::money(amount, &self.currency), MISSING)
    }

    /// The same in full precision, for other programs.
    pub fn exact_table(&self) -> Table {
        self.table_of(|amount| exact(Some(amount)), "")
    }

    fn table_of(&self, write: impl Fn(f64) -> String, missing: &str) -> Table {
        let mut columns = vec![Column::words("Month"), Column::numbers("Start")];
        columns.extend(CHANGES.iter().map(|(_, name, _)| Column::numbers(*name)));
        columns.extend(["End", "Not explained"].map(Column::numbers));
        let row = |(month, found): &(Month, Result<Movements, String>)| {
            let mut cells = vec![month.label()];
            match found {
                Ok(own) => {
                    let changes = CHANGES.map(|(what, _, sign)| sign * own.part(what).mrr);
                    let ends = [own.end.mrr, own.residual()];
                    let amounts = [own.start.mrr].into_iter().chain(changes).chain(ends);
                    // Nothing lost is 0, not minus 0.
                    cells.extend(amounts.map(|amount| write(amount + 0.0)));
                }
                Err(_) => cells.resize(columns.len(), missing.to_owned()),
            }
            Row { key: None, cells }
        };
        let rows = self.lines.iter().map(row).collect();
        Table {
            caption: "Movements of monthly recurring revenue by month".into(),
            columns,
            rows,
        }
    }
}
