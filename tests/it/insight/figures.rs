//! Asking the dictionary of metrics, and reading what it answers.

use super::fixture::{now, rows};
use customer_radar::data::Dataset;
use customer_radar::metrics::{Figure, Question, Span, entry};

/// The figure of a metric over every customer in September 2026, of the twelve months.
pub(super) fn ask(dataset: &Dataset, id: &str, variant: Option<&str>) -> Figure {
    ask_over(dataset, id, variant, Span::Year)
}

/// The same over a span.
pub(super) fn ask_over(dataset: &Dataset, id: &str, variant: Option<&str>, span: Span) -> Figure {
    let all = rows(dataset);
    let question = Question::new(dataset, &all, now(), span);
    let entry = entry(id).unwrap_or_else(|| panic!("no metric {id}"));
    entry.ask(&question, variant)
}

/// Holds a figure to a value, to three decimals.
pub(super) fn near(figure: &Figure, expected: f64) {
    let value = figure
        .value
        .unwrap_or_else(|| panic!("no value: {:?}", figure.reason));
    assert!(
        (value - expected).abs() < 0.0005,
        "{}: {value}, not {expected}",
        figure.name
    );
}

/// Why a figure has no value.
pub(super) fn why(figure: &Figure) -> &str {
    assert_eq!((figure.value, figure.text().as_str()), (None, "–"));
    figure.reason.as_deref().unwrap()
}

/// An input of a figure.
pub(super) fn input<'a>(figure: &'a Figure, label: &str) -> &'a str {
    let found = figure.inputs.iter().find(|(own, _)| own == label);
    let found = found.unwrap_or_else(|| panic!("no {label} in {:?}", figure.inputs));
    &found.1
}
