//! The renewal rate: of what came to its end, what was renewed (002-47).

use crate::data::record::{Contract, Renewal};
use crate::metrics::dictionary::Variant;
use crate::metrics::figure::{Figure, Unit, figure};
use crate::metrics::question::Question;
use crate::metrics::quotient::quotient;
use crate::metrics::sample::{with_care, with_care_for_money};
use crate::units;

const REVENUE: &str = "revenue";

/// Why there is no rate where no contract counts.
const NOTHING_DUE: &str = "no contract came to its end in the span";

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
    /// Of how many of them the MRR is known.
    n_priced: usize,
    /// The sum of it. Currency a month.
    mrr: f64,
    /// The largest of them. Currency a month.
    largest: f64,
}

impl Sum {
    fn add(&mut self, contract: &Contract) {
        self.n += 1;
        if let Some(mrr) = contract.mrr {
            self.n_priced += 1;
            self.mrr += mrr;
            self.largest = self.largest.max(mrr);
        }
    }

    fn and(self, other: Self) -> Self {
        Self {
            n: self.n + other.n,
            n_priced: self.n_priced + other.n_priced,
            mrr: self.mrr + other.mrr,
            largest: self.largest.max(other.largest),
        }
    }

    /// `3 contracts of $450 MRR`; without the money where that of some of them is not known.
    fn words(self, currency: &str) -> String {
        let contracts = units::counted(self.n, "contract");
        if self.n_priced < self.n {
            return contracts;
        }
        format!("{contracts} of {} MRR", units::money(self.mrr, currency))
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
    /// Contracts left out because their MRR is not known.
    n_unpriced: usize,
    /// Contracts that end after the span.
    n_later: usize,
}

impl Due {
    /// Those of a question, or only those with a known MRR.
    fn new(question: &Question, is_revenue: bool) -> Self {
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
                Some(end) if end <= first => {}
                Some(_) if is_revenue && contract.mrr.is_none() => due.n_unpriced += 1,
                Some(_) => due.add(contract),
                None => {}
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

    fn notes(&self) -> Vec<String> {
        let mut notes = Vec::new();
        if self.n_untold > 0 {
            let n = units::counted(self.n_untold, "contract");
            notes.push(format!(
                "{n} left out, how the renewal stands is not known."
            ));
        }
        if self.n_unpriced > 0 {
            let n = units::counted(self.n_unpriced, "contract");
            let whose = if self.n_unpriced == 1 { "its" } else { "their" };
            notes.push(format!("{n} left out, {whose} MRR is not known."));
        }
        notes
    }

    fn eligible(&self) -> Sum {
        self.renewed.and(self.lost).and(self.open)
    }
}

/// Renewal rate = renewed ÷ come to their end, 0 to 1, of contracts or of their MRR. The due date
/// is the end, whenever the renewal was agreed; a contract past its end and still open counts as
/// not renewed.
pub(super) fn renewal_rate(question: &Question, variant: &str) -> Figure {
    let is_revenue = variant == REVENUE;
    let due = Due::new(question, is_revenue);
    let all = due.eligible();
    let formula = if is_revenue {
        "MRR of renewed contracts ÷ MRR of the contracts that came to their end"
    } else {
        "renewed contracts ÷ contracts that came to their end"
    };
    let words = |sum: Sum| sum.words(&question.dataset.currency);
    let mut figure = figure("Renewal rate", Unit::Share(1), question.period(), formula)
        .input("Renewed", words(due.renewed))
        .input("Not renewed", words(due.lost))
        .input("Past their end and still open", words(due.open))
        .input("Came to their end", words(all))
        .input("Not yet due, not counted", units::count(due.n_later as f64));
    figure.n = all.n;
    figure.notes = due.notes();
    if is_revenue {
        return match quotient(due.renewed.mrr, all.mrr) {
            Some(value) => {
                let largest = || quotient(all.largest, all.mrr);
                with_care_for_money(figure.with_value(value), "contract", largest)
            }
            None if all.n > 0 => figure.without_value("these contracts bring no MRR"),
            None if due.n_unpriced > 0 => {
                figure.without_value("no MRR of these contracts is known")
            }
            None => figure.without_value(NOTHING_DUE),
        };
    }
    match quotient(due.renewed.n as f64, all.n as f64) {
        Some(value) => with_care(figure.with_value(value), "contract"),
        None => figure.without_value(NOTHING_DUE),
    }
}
