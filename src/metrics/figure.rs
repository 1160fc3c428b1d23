//! A metric's value with everything that explains it.

use super::dictionary::ReferenceBand;
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
    /// A time in months, written with a decimal: `5.3 months`.
    Months,
    /// A time in days.
    Days,
    /// Points, such as those of the Rule of 40.
    Points,
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
            Self::Each | Self::Points => decimal(value, 1),
            Self::Seconds => units::duration(value),
            Self::Months => format!("{} months", decimal(value, 1)),
            Self::Days => format!("{} days", units::count(value)),
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
            Self::Score | Self::Each | Self::Points => decimal(value, 2),
            Self::Seconds => format!("{} s", decimal(value, 1)),
            Self::Months => format!("{} months", decimal(value, 2)),
            Self::Days => format!("{} days", decimal(value, 1)),
        }
    }

    /// The ticks of an axis, written alike: money in the same thousands (`$0`, `$0.5M`, `$1.0M`),
    /// shares with decimals only where one of them needs them.
    pub fn ticks(&self, ticks: &[f64]) -> Vec<String> {
        match self {
            Self::Money(currency) => money_ticks(ticks, currency),
            Self::Share(decimals) => {
                let digits = if are_whole(ticks, 0.01) { 0 } else { *decimals };
                let text = |tick: &f64| units::percent(*tick, digits);
                ticks.iter().map(text).collect()
            }
            Self::Net
            | Self::Ratio
            | Self::Count
            | Self::Score
            | Self::Each
            | Self::Seconds
            | Self::Months
            | Self::Days
            | Self::Points => {
                let digits = usize::from(!are_whole(ticks, 1.0));
                let text = |tick: &f64| decimal(*tick, digits);
                ticks.iter().map(text).collect()
            }
        }
    }
}

/// Whether all ticks are multiples of a size.
fn are_whole(ticks: &[f64], size: f64) -> bool {
    let is_whole = |tick: &f64| (tick / size - (tick / size).round()).abs() < 1e-6;
    ticks.iter().all(is_whole)
}

/// Amounts in the same thousands.
fn money_ticks(ticks: &[f64], currency: &str) -> Vec<String> {
    let top = ticks.iter().fold(0.0_f64, |top, tick| top.max(tick.abs()));
    let thousands = [(1e9, "B"), (1e6, "M"), (1e3, "k")];
    let fitting = thousands.into_iter().find(|(size, _)| top >= *size);
    let Some((size, letter)) = fitting else {
        return ticks
            .iter()
            .map(|tick| units::money_short(*tick, currency))
            .collect();
    };
    let digits = usize::from(!are_whole(ticks, size));
    let sign = units::currency_sign(currency);
    let text = |tick: &f64| match tick {
        tick if tick.abs() < size * 1e-6 => units::money_short(0.0, currency),
        tick if *tick < 0.0 => format!("\u{2212}{sign}{}{letter}", decimal(-tick / size, digits)),
        tick => format!("{sign}{}{letter}", decimal(tick / size, digits)),
    };
    ticks.iter().map(text).collect()
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
    /// What to know when reading it, in sentences: few customers, values left out.
    pub notes: Vec<String>,
    /// The published band its value falls in, where its entry has some for its time.
    pub band: Option<&'static ReferenceBand>,
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

    /// The figure with one more note.
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.notes.push(note.into());
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
        notes: Vec::new(),
        band: None,
    }
}

/// How many of how many: `12 of 40`.
pub(crate) fn of_all(n: usize, n_all: usize) -> String {
    let text = |n: usize| units::count(n as f64);
    format!("{} of {}", text(n), text(n_all))
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
    fn the_ticks_of_an_axis_are_written_alike() {
        let check = |unit: Unit, ticks: &[f64], expected: &[&str]| {
            assert_eq!(unit.ticks(ticks), expected);
        };
        let money = Unit::Money("USD".into());
        check(money.clone(), &[0.0, 5e5, 1e6], &["$0", "$0.5M", "$1.0M"]);
        check(money.clone(), &[-2e3, 0.0, 2e3], &["−$2k", "$0", "$2k"]);
        check(money, &[0.0, 250.0], &["$0", "$250"]);
        check(Unit::Share(1), &[-0.1, 0.0, 0.1], &["−10%", "0%", "10%"]);
        check(Unit::Share(1), &[0.0, 0.025], &["0.0%", "2.5%"]);
        check(Unit::Net, &[-50.0, 0.0], &["−50", "0"]);
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
