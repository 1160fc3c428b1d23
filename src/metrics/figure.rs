//! A metric's value with everything that explains it.

use crate::chart::describe::{MISSING, decimal};
use crate::units;

/// What a figure is counted in, which decides how it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Money in a currency (ISO 4217).
    Money(String),
    /// A fraction, written as percent with this many decimals.
    Share(usize),
    /// A net promoter score, −100 to 100, without a percent sign.
    Net,
    /// A ratio to one: `4.2×`.
    Ratio,
    /// A number of things.
    Count,
    /// A score of 0 to 10.
    Score,
    /// A number of things for each of some others, written with a decimal.
    Each,
    /// A time in seconds, written as `8 min 48 s`.
    Seconds,
}

impl Unit {
    /// A value at a glance: `$9.5M`, `69%`, `38`, `4.2×`.
    pub fn short(&self, value: f64) -> String {
        match self {
            Self::Money(currency) => units::money_short(value, currency),
            Self::Share(decimals) => units::percent(value, *decimals),
            Self::Net | Self::Count => units::count(value),
            Self::Ratio => units::ratio(value),
            Self::Score => units::score(value),
            Self::Each => decimal(value, 1),
            Self::Seconds => units::duration(value),
        }
    }

    /// A value in full: `$9,512,400`, `69.2%`, `38.4`, `4.21×`.
    pub fn exact(&self, value: f64) -> String {
        match self {
            Self::Money(currency) => units::money(value, currency),
            Self::Share(decimals) => units::percent(value, decimals + 1),
            Self::Net => decimal(value, 1),
            Self::Ratio => format!("{}×", decimal(value, 2)),
            Self::Count => units::count(value),
            Self::Score | Self::Each => decimal(value, 2),
            Self::Seconds => format!("{} s", decimal(value, 1)),
        }
    }
}

/// A metric's value with its formula, its inputs and its sample size.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// What people call it.
    pub name: &'static str,
    /// The value in its unit; `None` where it does not exist.
    pub value: Option<f64>,
    /// What it is counted in.
    pub unit: Unit,
    /// The time it describes: `Sep 2026`, `twelve months to 30 Sep 2026`.
    pub period: String,
    /// How it is computed, in words.
    pub formula: String,
    /// What went into it, each with a label and a written value.
    pub inputs: Vec<(String, String)>,
    /// How many things it was computed from: customers, answers or months.
    pub n: usize,
    /// Why there is no value, in lower case without a full stop.
    pub reason: Option<String>,
}

impl Figure {
    /// The value at a glance, an en dash where there is none.
    pub fn text(&self) -> String {
        self.value
            .map_or_else(|| MISSING.to_owned(), |value| self.unit.short(value))
    }

    /// The value in full, an en dash where there is none.
    pub fn exact_text(&self) -> String {
        self.value
            .map_or_else(|| MISSING.to_owned(), |value| self.unit.exact(value))
    }

    /// The figure without a value, for a reason.
    pub(crate) fn without_value(mut self, reason: impl Into<String>) -> Self {
        self.value = None;
        self.reason = Some(reason.into());
        self
    }

    /// The figure with a value.
    pub(crate) fn with_value(mut self, value: f64) -> Self {
        self.value = Some(value);
        self.reason = None;
        self
    }

    /// The figure with one more input.
    pub(crate) fn input(mut self, label: impl Into<String>, value: impl Into<String>) -> Self {
        self.inputs.push((label.into(), value.into()));
        self
    }
}

/// An empty figure to fill in.
pub(crate) fn figure(name: &'static str, unit: Unit, period: String, formula: &str) -> Figure {
    Figure {
        name,
        value: None,
        unit,
        period,
        formula: formula.to_owned(),
        inputs: Vec::new(),
        n: 0,
        reason: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_value_is_a_dash_and_never_a_zero() {
        let blank = figure("NPS", Unit::Net, String::new(), "").without_value("no answers");
        assert_eq!(blank.text(), "–");
        assert_eq!(blank.reason.as_deref(), Some("no answers"));
    }

    #[test]
    fn every_unit_is_written_in_its_own_way() {
        let check = |unit: Unit, value: f64, short: &str, exact: &str| {
            assert_eq!(
                (unit.short(value), unit.exact(value)),
                (short.into(), exact.into())
            );
        };
        check(
            Unit::Money("USD".into()),
            9_512_400.0,
            "$9.5M",
            "$9,512,400",
        );
        check(Unit::Share(0), 74.0 / 107.0, "69%", "69.2%");
        check(Unit::Net, 40.0, "40", "40.0");
        check(Unit::Ratio, 6.0, "6.0×", "6.00×");
        check(Unit::Score, 6.84, "6.8", "6.84");
        check(Unit::Each, 18.04, "18.0", "18.04");
        check(Unit::Seconds, 528.0, "8 min 48 s", "528.0 s");
    }
}
