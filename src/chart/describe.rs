//! A chart in words: the tooltip of a mark, the table behind a chart, numbers as text.
//!
//! Charts fill these in from the same input they draw; views render them. Nothing here knows
//! what a mark looks like.

use std::fmt;
use std::sync::Arc;

use super::{Key, Tone};
use crate::metrics::Unit;

/// What a tooltip says and a screen reader announces about one mark.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MarkWords {
    /// The name of the mark.
    pub title: String,
    /// The health the mark stands for, if it stands for one.
    pub tone: Option<Tone>,
    /// What is known about it: a label and a value each.
    pub rows: Vec<(String, String)>,
}

impl MarkWords {
    /// The words as one sentence: "Title: label value, label value".
    pub fn sentence(&self) -> String {
        let rows: Vec<String> = self
            .rows
            .iter()
            .map(|(label, value)| format!("{label} {value}"))
            .collect();
        if rows.is_empty() {
            return self.title.clone();
        }
        format!("{}: {}", self.title, rows.join(", "))
    }
}

/// A chart as a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// What the table shows.
    pub caption: String,
    /// The columns, the name of the mark first.
    pub columns: Vec<Column>,
    /// The rows, in the order of the input.
    pub rows: Vec<Row>,
}

/// One column of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// The head of the column.
    pub title: String,
    /// Whether the cells are numbers, to be set flush right.
    pub numeric: bool,
}

impl Column {
    /// A column of words.
    pub fn words(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            numeric: false,
        }
    }

    /// A column of numbers.
    pub fn numbers(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            numeric: true,
        }
    }
}

/// One row of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The mark the row stands for, if it stands for one.
    pub key: Option<Key>,
    /// The cells, one for each column.
    pub cells: Vec<String>,
}

/// How a chart writes a number: a function from a value to its text.
#[derive(Clone)]
pub struct Format {
    text: Arc<dyn Fn(f64) -> String + Send + Sync>,
    unit: Option<Unit>,
}

impl Format {
    /// A format from a function.
    pub fn new(format: impl Fn(f64) -> String + Send + Sync + 'static) -> Self {
        Self {
            text: Arc::new(format),
            unit: None,
        }
    }

    /// The way a unit is written: at a glance, in full, and alike on all ticks of an axis.
    pub fn of(unit: Unit) -> Self {
        let own = unit.clone();
        Self {
            unit: Some(unit),
            ..Self::new(move |value| own.short(value))
        }
    }

    /// A fixed number of decimals, with a true minus sign and a comma between thousands.
    pub fn decimals(digits: usize) -> Self {
        Self::new(move |value| decimal(value, digits))
    }

    /// The ticks of an axis as text; a ".0" that all of them end in is left out.
    pub fn ticks(&self, ticks: &[f64]) -> Vec<String> {
        if let Some(unit) = &self.unit {
            return unit.ticks(ticks);
        }
        let texts: Vec<String> = ticks.iter().map(|tick| self.text(*tick)).collect();
        let whole: Option<Vec<String>> = texts
            .iter()
            .map(|text| text.strip_suffix(".0").map(str::to_owned))
            .collect();
        whole.unwrap_or(texts)
    }

    /// The value as text.
    pub fn text(&self, value: f64) -> String {
        (self.text)(value)
    }

    /// The value in full, where there is a longer form of it.
    pub fn full(&self, value: f64) -> String {
        let unit = self.unit.as_ref();
        unit.map_or_else(|| self.text(value), |unit| unit.exact(value))
    }
}

impl Default for Format {
    /// One decimal.
    fn default() -> Self {
        Self::decimals(1)
    }
}

impl fmt::Debug for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Format({})", self.text(1.0))
    }
}

/// What stands for a missing number: an en dash, never 0.
pub const MISSING: &str = "–";

/// The value of a label among details, or a dash.
pub(super) fn detail(details: &[(String, String)], label: &str) -> String {
    let found = details.iter().find(|(known, _)| known == label);
    found.map_or_else(|| MISSING.to_owned(), |(_, value)| value.clone())
}

/// A number with `digits` decimals, a true minus sign and commas between thousands.
pub fn decimal(value: f64, digits: usize) -> String {
    if !value.is_finite() {
        return MISSING.to_owned();
    }
    let plain = format!("{:.digits$}", value.abs());
    let (whole, fraction) = plain
        .split_once('.')
        .map_or((&*plain, None), |(w, f)| (w, Some(f)));
    let mut text = String::new();
    if value < 0.0 && plain.bytes().any(|b| (b'1'..=b'9').contains(&b)) {
        text.push('−');
    }
    for (idx, digit) in whole.chars().enumerate() {
        if idx > 0 && (whole.len() - idx) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    if let Some(fraction) = fraction {
        text.push('.');
        text.push_str(fraction);
    }
    text
}

/// A number in full precision, as other programs read it; empty when missing.
pub fn exact(value: Option<f64>) -> String {
    let value = value.filter(|value| value.is_finite());
    value.map_or_else(String::new, |value| (value + 0.0).to_string())
}

/// A difference with its sign, `digits` decimals: "+0.7", "−1.2", "±0.0".
pub fn signed(value: f64, digits: usize) -> String {
    let text = decimal(value.abs(), digits);
    let sign = if !value.is_finite() {
        ""
    } else if !text.bytes().any(|b| (b'1'..=b'9').contains(&b)) {
        "±"
    } else if value > 0.0 {
        "+"
    } else {
        "−"
    };
    format!("{sign}{text}")
}

/// A difference with its sign, its size as the format writes it: "+$1.2k", "−0.94", "±0.0".
pub fn signed_text(format: &Format, value: f64) -> String {
    let text = format.text(value.abs());
    if !value.is_finite() {
        return MISSING.to_owned();
    }
    let is_zero = !text.bytes().any(|b| (b'1'..=b'9').contains(&b));
    let sign = match value {
        _ if is_zero => "±",
        value if value < 0.0 => "−",
        _ => "+",
    };
    format!("{sign}{text}")
}

/// A score of 0 to 10 with one decimal, or a dash.
pub fn score(value: Option<f64>) -> String {
    value.map_or_else(|| MISSING.to_owned(), |value| decimal(value, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_commas_and_a_true_minus() {
        assert_eq!(decimal(1_234_567.25, 1), "1,234,567.2");
        assert_eq!(decimal(-12.0, 0), "−12");
        assert_eq!(decimal(-0.01, 1), "0.0");
        assert_eq!(decimal(f64::NAN, 1), MISSING);
    }

    #[test]
    fn differences_carry_their_sign() {
        assert_eq!(signed(0.7, 1), "+0.7");
        assert_eq!(signed(-1.2, 1), "−1.2");
        assert_eq!(signed(0.01, 1), "±0.0");
    }

    #[test]
    fn exact_numbers_are_for_programs() {
        assert_eq!(exact(Some(1_234_567.891)), "1234567.891");
        assert_eq!(exact(Some(-0.0)), "0");
        assert_eq!(exact(Some(20.0 / 3.0)), "6.666666666666667");
        assert_eq!(exact(Some(f64::NAN)), "");
        assert_eq!(exact(None), "");
    }

    #[test]
    fn ticks_that_are_all_whole_have_no_decimals() {
        assert_eq!(Format::decimals(1).ticks(&[0.0, 5.0]), ["0", "5"]);
        assert_eq!(Format::decimals(1).ticks(&[0.0, 2.5]), ["0.0", "2.5"]);
    }

    #[test]
    fn words_read_as_a_sentence() {
        let words = MarkWords {
            title: "Usage".into(),
            tone: None,
            rows: vec![
                ("Score".into(), "6.8".into()),
                ("Peers".into(), "7.1".into()),
            ],
        };
        assert_eq!(words.sentence(), "Usage: Score 6.8, Peers 7.1");
        assert_eq!(
            MarkWords {
                title: "Usage".into(),
                ..MarkWords::default()
            }
            .sentence(),
            "Usage"
        );
    }
}
