//! An entry with its figure as text, for the clipboard.

use super::change::{sample, sentence};
use crate::insight::change::Change;
use crate::metrics::Figure;
use crate::metrics::dictionary::{Entry, Variant};

/// An entry and what it says now.
#[derive(Clone, Copy, Debug)]
pub struct Told<'a> {
    /// The entry.
    pub entry: &'static Entry,
    /// The way it is computed.
    pub variant: &'static Variant,
    /// Its figure.
    pub figure: &'a Figure,
    /// Its change against the month compared with.
    pub change: Option<&'a Change>,
}

/// Everything that explains the figure, a line each (002-49).
pub fn as_text(told: Told) -> String {
    let Told {
        entry,
        variant,
        figure,
        change,
    } = told;
    let mut lines = vec![format!("{}: {}", entry.name, figure.exact_text())];
    let mut push = |label: &str, words: String| lines.push(format!("{label}: {words}"));
    if let Some(reason) = &figure.reason {
        push("No value", reason.clone());
    }
    if let Some(change) = change {
        push("Change", sentence(change));
    }
    if let Some(reference) = &entry.reference
        && let Some(band) = figure.band
    {
        push("Reads as", format!("{} ({})", band.name, reference.source));
    }
    push("Meaning", entry.definition.to_owned());
    push("Formula", figure.formula.clone());
    if entry.variants.len() > 1 {
        push("Way of computing", variant.name.to_owned());
    }
    for (label, value) in &figure.inputs {
        push(label, value.clone());
    }
    push("Period", figure.period.clone());
    push("Computed from", sample(figure.n));
    lines.extend(figure.notes.iter().cloned());
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::super::fixture;
    use super::*;

    #[test]
    fn r002_49_the_text_has_formula_inputs_period_and_sample() {
        let (entry, figure) = (fixture::all()[1], fixture::share());
        let text = as_text(Told {
            entry,
            variant: entry.variant(None),
            figure: &figure,
            change: None,
        });
        let expected = "Kept revenue: 88.00%\n\
                        Reads as: usual (A survey)\n\
                        Meaning: What of a cohort is left.\n\
                        Formula: kept ÷ start\n\
                        Way of computing: Standard\n\
                        Kept: $880\n\
                        Start: $1,000\n\
                        Period: twelve months to Sep 2026\n\
                        Computed from: n = 4\n\
                        Few customers.";
        assert_eq!(text, expected);
    }

    #[test]
    fn a_missing_value_is_told_with_its_reason() {
        let entry = fixture::all()[0];
        let figure = fixture::money().without_value("nobody pays");
        let text = as_text(Told {
            entry,
            variant: entry.variant(None),
            figure: &figure,
            change: None,
        });
        assert!(
            text.starts_with("Monthly income: –\nNo value: nobody pays\n"),
            "{text}"
        );
    }
}
