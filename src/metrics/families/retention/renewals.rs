//! The renewal rate: of what came to its end, what was renewed (002-47).

use crate::data::record::{Contract, Renewal};
use crate::metrics::dictionary::Variant;
use crate::metrics::figure::{Figure, Unit, figure};
use crate::metrics::question::Question;
use crate::metrics::retention::share;
use crate::metrics::sample::with_care;
use crate::units;

const REVENUE: &str = "revenue";

/// The ways to compute it.
pub(super) const VARIANTS: &[Variant] = &[
    Variant {
        id: "count",
        name: "Contracts",
        note: "Renewed contracts ÷ contracts that came to their end.",
    },
    Variant {
        id: REVENUE,
        name: "Revenue",
        note: "The MRR of renewed contracts ÷ the MRR of all that came to their end.",
    },
];

/// Contracts and their MRR.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Sum {
    n: usize,
    mrr: f64,
}

impl Sum {
    fn add(&mut self, contract: &Contract) {
        self.n += 1;
        self.mrr += contract.mrr.unwrap_or(0.0);
    }
}

/// The contracts that came to their end in a span.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Due {
    renewed: Sum,
    lost: Sum,
    /// Past their end and neither renewed nor lost.
    open: Sum,
    /// Contracts of which it is not known whether they were renewed.
    n_untold: usize,
    /// Contracts that end after the span.
    n_later: usize,
}

impl Due {
    fn new(question: &Question) -> Self {
        let dataset = question.dataset;
        let (first, last) = (
            dataset.day_in(question.from()),
            dataset.day_in(question.month),
        );
        let rows = question.rows.iter();
        let contracts = rows.flat_map(|row| dataset.customers.contracts.get(*row));
        let mut due = Self::default();
        for contract in contracts {
            match contract.end {
                Some(end) if end > last => due.n_later += usize::from(contract.renewal.is_some()),
                Some(end) if end > first => due.add(contract),
                _ => {}
            }
        }
        due
    }

    fn add(&mut self, contract: &Contract) {
        match contract.renewal {
            Some(Renewal::Renewed) => self.renewed.add(contract),
            Some(Renewal::Lost) => self.lost.add(contract),
            Some(Renewal::Due) => self.open.add(contract),
            None => self.n_untold += 1,
        }
    }

    fn eligible(&self) -> Sum {
        Sum {
            n: self.renewed.n + self.lost.n + self.open.n,
            mrr: self.renewed.mrr + self.lost.mrr + self.open.mrr,
        }
    }
}

/// Renewal rate = renewed ÷ come to their end, 0 to 1, of contracts or of their MRR. The due date
/// is the end, whenever the renewal was agreed; a contract past its end and still open counts as
/// not renewed.
pub(super) fn renewal_rate(question: &Question, variant: &str) -> Figure {
    let due = Due::new(question);
    let all = due.eligible();
    let is_revenue = variant == REVENUE;
    let formula = if is_revenue {
        "MRR of renewed contracts ÷ MRR of the contracts that came to their end"
    } else {
        "renewed contracts ÷ contracts that came to their end"
    };
    let words = |sum: Sum| {
        let mrr = units::money(sum.mrr, &question.dataset.currency);
        format!("{} of {mrr} MRR", units::counted(sum.n, "contract"))
    };
    let mut figure = figure("Renewal rate", Unit::Share(1), question.period(), formula)
        .input("Renewed", words(due.renewed))
        .input("Not renewed", words(due.lost))
        .input("Past their end and still open", words(due.open))
        .input("Came to their end", words(all))
        .input("Not yet due, not counted", units::count(due.n_later as f64));
    figure.n = all.n;
    if due.n_untold > 0 {
        let n = units::counted(due.n_untold, "contract");
        figure = figure.note(format!(
            "{n} left out, how the renewal stands is not known."
        ));
    }
    let value = if is_revenue {
        share(due.renewed.mrr, all.mrr)
    } else {
        share(due.renewed.n as f64, all.n as f64)
    };
    match value {
        Some(value) => with_care(figure.with_value(value), "contract"),
        None if all.n > 0 => figure.without_value("no MRR of these contracts is known"),
        None => figure.without_value("no contract came to its end in the span"),
    }
}
