//! The stack of one customer, product by product (003-39): what it has, what is open, what the
//! open part is worth.

use super::columns::Stacks;
use super::entry::State;
use super::gain::{Gain, amount_text};
use super::tally::{Sums, of_customer};
use crate::arrange::Arrange;
use crate::data::Dataset;
use crate::units::RowId;

/// A product at the customer.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The product's name.
    pub product: String,
    /// How it stands.
    pub state: State,
    /// What it brings now: recurring and one-off.
    pub now: Gain,
    /// What could still be won.
    pub gain: Gain,
    /// Remarks from the data.
    pub notes: Vec<String>,
}

/// The stack of one customer.
#[derive(Clone, Debug, PartialEq)]
pub struct Own {
    /// What is applicable, added up.
    pub sums: Sums,
    /// Its products: open ones by what could be won, then aligned ones, then those not recorded or
    /// not applicable, each by name.
    pub lines: Vec<Line>,
}

/// Reads the stack of one customer.
pub fn own(dataset: &Dataset, stacks: &Stacks, row: RowId) -> Own {
    let items = dataset.customers.stack.get(row);
    let known = |amount: f64| (!amount.is_nan()).then_some(amount);
    let line = |entry: &super::entry::Entry| {
        let product = &stacks.products[entry.product.idx()];
        let notes = items.iter().filter(|item| item.product == product.id);
        Line {
            product: product.name.clone(),
            state: entry.state,
            now: Gain {
                mrr: known(entry.mrr),
                one_off: known(entry.one_off),
            },
            gain: entry.gain(),
            notes: notes.filter_map(|item| item.note.clone()).collect(),
        }
    };
    let mut lines: Vec<Line> = stacks.entries.get(row).iter().map(line).collect();
    lines.arrange_by(|a, b| {
        let by_gain = b.gain.amount().total_cmp(&a.gain.amount());
        rank(a.state)
            .cmp(&rank(b.state))
            .then(by_gain)
            .then_with(|| a.product.cmp(&b.product))
    });
    Own {
        sums: of_customer(stacks, row, None),
        lines,
    }
}

/// `$1.2k a month, $500 once`: an amount in its two parts; an en dash where nothing is recorded.
pub fn parts_text(gain: Gain, currency: &str) -> String {
    let text = |amount: Option<f64>| amount_text(amount, currency);
    match (gain.mrr, gain.one_off) {
        (Some(mrr), Some(once)) if mrr.abs() > 0.0 && once.abs() > 0.0 => {
            format!("{} a month, {} once", text(Some(mrr)), text(Some(once)))
        }
        (None, Some(once)) => format!("{} once", text(Some(once))),
        (Some(mrr), Some(once)) if once.abs() > mrr.abs() => format!("{} once", text(Some(once))),
        (Some(mrr), _) => format!("{} a month", text(Some(mrr))),
        (None, None) => text(None),
    }
}

const fn rank(state: State) -> u8 {
    match state {
        State::NotAligned | State::Supported => 0,
        State::Aligned => 1,
        State::NotRecorded => 2,
        State::NotApplicable => 3,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r003_39_the_open_part_stands_first_and_nothing_unknown_is_zero() {
        let text = br#"{"format": "customer-radar", "version": 1, "as_of": "2026-09-30",
            "products": [{"id": "wifi", "name": "Wi-Fi"}],
            "customers": [{"id": "c", "name": "C", "stack": [
                {"product": "backup", "alignment": "aligned", "mrr": 40},
                {"product": "wifi", "alignment": "not_aligned", "mrr_opportunity": 60,
                 "one_off_opportunity": 30, "note": "Asked in May"},
                {"product": "fax", "applicable": false}]}]}"#;
        let dataset = crate::data::load(text).unwrap().dataset;
        let found = own(&dataset, &Stacks::new(&dataset), RowId(0));
        let names: Vec<&str> = found.lines.iter().map(|line| &*line.product).collect();
        assert_eq!(names, ["Wi-Fi", "backup", "fax"]);
        assert_eq!(found.lines[0].notes, ["Asked in May"]);
        assert_eq!(found.sums.fit.text(), "50%");
        let texts = [0, 1, 2].map(|idx| parts_text(found.lines[idx].gain, "USD"));
        assert_eq!(texts, ["$60 a month, $30 once", "–", "–"]);
        assert_eq!(parts_text(found.lines[1].now, "USD"), "$40 a month");
    }
}
