//! An answer as plain text with aligned columns, to be pasted anywhere.

use super::{Answer, LineLevel};
use crate::insight::customer::Step;
use crate::units;

/// What stands between two columns.
const GAP: &str = "  ";

impl Answer {
    /// `Health 6.2, Needs attention`, the facts, the table with its sum, and every step.
    pub fn text(&self) -> String {
        let mut parts = vec![self.head(), self.facts_text()];
        if !self.lines.is_empty() {
            parts.push(self.table_text());
        }
        if !self.steps.is_empty() {
            let steps: Vec<String> = self.steps.iter().map(step_text).collect();
            parts.push(steps.join("\n"));
        }
        format!("{}\n", parts.join("\n\n"))
    }

    /// The title with the score and its band.
    fn head(&self) -> String {
        let score = match self.score {
            Some(score) => format!("{} of 10", units::score(score)),
            None => "no score".into(),
        };
        let band = match self.band.as_str() {
            "" => String::new(),
            band => format!(", {band}"),
        };
        format!("{}: {score}{band}", self.title)
    }

    fn facts_text(&self) -> String {
        let width = self.facts.iter().map(|(label, _)| width(label)).max();
        let width = width.unwrap_or_default();
        let line = |(label, value): &(&str, String)| format!("{}{GAP}{value}", left(label, width));
        self.facts.iter().map(line).collect::<Vec<_>>().join("\n")
    }

    fn table_text(&self) -> String {
        let heads = self.heads.iter().map(|head| (*head).to_owned()).collect();
        let lines = self.lines.iter().map(|line| {
            let indent = match line.level {
                LineLevel::Metric => GAP,
                LineLevel::Category | LineLevel::Sum => "",
            };
            let name = format!("{indent}{}", line.name);
            [name]
                .into_iter()
                .chain(line.cells.iter().cloned())
                .collect()
        });
        let rows: Vec<Vec<String>> = std::iter::once(heads).chain(lines).collect();
        let widths: Vec<usize> = (0..self.heads.len())
            .map(|at| {
                rows.iter()
                    .map(|row| width(&row[at]))
                    .max()
                    .unwrap_or_default()
            })
            .collect();
        let line = |row: &Vec<String>| {
            let cells = row.iter().zip(&widths).enumerate();
            let cells = cells.map(|(at, (cell, width))| match at {
                0 => left(cell, *width),
                _ => right(cell, *width),
            });
            cells.collect::<Vec<_>>().join(GAP).trim_end().to_owned()
        };
        rows.iter().map(line).collect::<Vec<_>>().join("\n")
    }
}

/// A step as a paragraph: what and its result, then where it comes from, its rule and its sums.
fn step_text(step: &Step) -> String {
    let head = format!("{}: {}", step.title, step.result);
    let lines = [
        &head,
        &step.origin,
        &step.rule,
        &step.arithmetic,
        &step.weight,
    ];
    let lines = lines.into_iter().filter(|line| !line.is_empty());
    lines.cloned().collect::<Vec<_>>().join("\n  ")
}

/// The letters of a text; every one counts as one wide.
fn width(text: &str) -> usize {
    text.chars().count()
}

fn left(text: &str, to: usize) -> String {
    format!("{text}{}", " ".repeat(to.saturating_sub(width(text))))
}

fn right(text: &str, to: usize) -> String {
    format!("{}{text}", " ".repeat(to.saturating_sub(width(text))))
}
