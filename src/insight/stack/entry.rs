//! One product at one customer: how it stands and what could be won.

use super::columns::ProductId;
use super::gain::Gain;
use crate::chart::Tone;
use crate::data::record::{Alignment, StackItem};
use crate::units;

/// How a product stands at a customer, the worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// Not aligned: the red cells.
    NotAligned,
    /// Supported but not preferred: yellow.
    Supported,
    /// Aligned: green.
    Aligned,
    /// The data does not say: no item, or one without an alignment.
    NotRecorded,
    /// The product is not for this customer.
    NotApplicable,
}

impl State {
    /// Every state.
    pub const ALL: [Self; 5] = [
        Self::NotAligned,
        Self::Supported,
        Self::Aligned,
        Self::NotRecorded,
        Self::NotApplicable,
    ];

    /// What people read.
    pub const fn words(self) -> &'static str {
        match self {
            Self::NotAligned => "Not aligned",
            Self::Supported => "Supported",
            Self::Aligned => "Aligned",
            Self::NotRecorded => "Not recorded",
            Self::NotApplicable => "Not applicable",
        }
    }

    /// Its color and shape.
    pub const fn tone(self) -> Tone {
        match self {
            Self::NotAligned => Tone::Risk,
            Self::Supported => Tone::Warn,
            Self::Aligned => Tone::Ok,
            Self::NotRecorded | Self::NotApplicable => Tone::None,
        }
    }

    fn of(item: &StackItem) -> Self {
        match item.alignment {
            _ if !item.applicable => Self::NotApplicable,
            Some(Alignment::NotAligned) => Self::NotAligned,
            Some(Alignment::Supported) => Self::Supported,
            Some(Alignment::Aligned) => Self::Aligned,
            None => Self::NotRecorded,
        }
    }
}

/// One product at one customer; NaN marks an amount that is not recorded.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Entry {
    pub(super) product: ProductId,
    pub(super) state: State,
    pub(super) mrr: f64,
    pub(super) one_off: f64,
    pub(super) mrr_gain: f64,
    pub(super) one_off_gain: f64,
}

impl Entry {
    pub(super) fn of(item: &StackItem, product: ProductId) -> Self {
        let raw = |amount: Option<f64>| amount.unwrap_or(f64::NAN);
        // Nothing can be won below zero, and no slice is smaller than nothing.
        let gain = |amount: Option<f64>| raw(amount.map(|amount| amount.max(0.0)));
        Self {
            product,
            state: State::of(item),
            mrr: raw(item.mrr),
            one_off: raw(item.one_off),
            mrr_gain: gain(item.mrr_opportunity),
            one_off_gain: gain(item.one_off_opportunity),
        }
    }

    /// Two items of one product at one customer as one: the amounts of the applicable ones added
    /// up, and the lower alignment.
    pub(super) fn merged(self, other: Self) -> Self {
        if self.state == State::NotApplicable {
            return other;
        }
        if other.state == State::NotApplicable {
            return self;
        }
        let sum = |a: f64, b: f64| match (a.is_nan(), b.is_nan()) {
            (true, _) => b,
            (false, true) => a,
            (false, false) => a + b,
        };
        Self {
            product: self.product,
            state: self.state.min(other.state),
            mrr: sum(self.mrr, other.mrr),
            one_off: sum(self.one_off, other.one_off),
            mrr_gain: sum(self.mrr_gain, other.mrr_gain),
            one_off_gain: sum(self.one_off_gain, other.one_off_gain),
        }
    }

    pub(super) fn is_applicable(&self) -> bool {
        self.state != State::NotApplicable
    }

    /// What could be won with it, currency; nothing where it is not applicable.
    pub(super) fn gain(&self) -> Gain {
        let known = |amount: f64| (self.is_applicable() && !amount.is_nan()).then_some(amount);
        Gain {
            mrr: known(self.mrr_gain),
            one_off: known(self.one_off_gain),
        }
    }
}

/// What a table of products and customers holds for one of each.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cell {
    /// How the product stands at the customer.
    pub state: State,
    /// What could be won; nothing where it is not applicable.
    pub gain: Gain,
}

impl Cell {
    /// What is known, in words: `Not aligned: MRR opportunity $60 a month, one-off $30`.
    pub fn words(self, currency: &str) -> String {
        let exact = |amount: f64| units::money(amount, currency);
        let mrr = self
            .gain
            .mrr
            .map(|own| format!("MRR opportunity {} a month", exact(own)));
        let once = self
            .gain
            .one_off
            .map(|own| format!("one-off opportunity {}", exact(own)));
        let parts: Vec<String> = mrr.into_iter().chain(once).collect();
        let state = self.state.words();
        if !parts.is_empty() {
            return format!("{state}: {}", parts.join(", "));
        }
        match self.state {
            State::NotAligned | State::Supported => format!("{state}, no opportunity recorded"),
            State::Aligned | State::NotRecorded | State::NotApplicable => state.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(state: State, mrr: Option<f64>, one_off: Option<f64>, expected: &str) {
        let gain = Gain { mrr, one_off };
        assert_eq!(Cell { state, gain }.words("USD"), expected);
    }

    #[test]
    fn r003_38_a_cell_says_how_the_product_stands_and_what_could_be_won() {
        let both = "Not aligned: MRR opportunity $60 a month, one-off opportunity $30";
        check(State::NotAligned, Some(60.0), Some(30.0), both);
        check(
            State::Supported,
            None,
            None,
            "Supported, no opportunity recorded",
        );
        check(State::Aligned, None, None, "Aligned");
        check(State::NotApplicable, None, None, "Not applicable");
    }
}
