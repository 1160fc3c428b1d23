//! One select of the query, written so that people can read it.

use super::dialect::Dialect;

/// A select that later ones read by its name.
pub(super) struct Step {
    /// Its name.
    pub(super) name: &'static str,
    /// What it does, a line of prose.
    pub(super) what: &'static str,
    /// The step it passes on whole, before its own fields.
    pub(super) keeps: Option<&'static str>,
    /// What it computes.
    pub(super) fields: Vec<Field>,
    /// What it reads, from `FROM` on.
    pub(super) from: String,
}

/// A computed column.
pub(super) struct Field {
    /// What people read above it; empty for nothing.
    pub(super) remark: String,
    /// What is computed; may have several lines.
    pub(super) expression: String,
    /// The column's name, quoted; empty where the expression is that column.
    pub(super) name: String,
}

impl Step {
    /// The step as a part of `WITH`.
    pub(super) fn named(&self, dialect: Dialect) -> String {
        let select = indented(&self.select(), "  ");
        let fence = match (dialect, self.keeps) {
            // Without it PostgreSQL merges the steps and computes each anew wherever it is read.
            (Dialect::Postgres, Some(_)) => "\n  OFFSET 0",
            _ => "",
        };
        format!("{} AS (\n{select}{fence}\n)", self.name)
    }

    /// The bare select.
    pub(super) fn select(&self) -> String {
        let kept = self.keeps.iter().map(|step| format!("  {step}.*"));
        let fields: Vec<String> = kept.chain(self.fields.iter().map(Field::text)).collect();
        format!(
            "-- {}\nSELECT\n{}\n{}",
            self.what,
            fields.join(",\n"),
            self.from
        )
    }
}

impl Field {
    fn text(&self) -> String {
        let mut text = String::new();
        if !self.remark.is_empty() {
            text = format!("  -- {}\n", remark(&self.remark));
        }
        text.push_str(&indented(&self.expression, "  "));
        if !self.name.is_empty() {
            text.push_str(" AS ");
            text.push_str(&self.name);
        }
        text
    }
}

/// Lines moved to the right. No text of a query breaks its line, so none is changed.
pub(super) fn indented(text: &str, by: &str) -> String {
    let lines: Vec<String> = text.lines().map(|line| format!("{by}{line}")).collect();
    lines.join("\n")
}

/// `CASE WHEN … THEN … ELSE … END`; without `otherwise` the rest is NULL.
pub(super) fn case(arms: &[(String, String)], otherwise: Option<&str>) -> String {
    let mut lines = String::from("CASE\n");
    for (when, then) in arms {
        lines.push_str(&indented(&format!("WHEN {when} THEN {then}"), "  "));
        lines.push('\n');
    }
    if let Some(otherwise) = otherwise {
        lines.push_str(&indented(&format!("ELSE {otherwise}"), "  "));
        lines.push('\n');
    }
    lines + "END"
}

/// A sum, an addend a line, in parentheses where it has several; `zero` without any.
pub(super) fn sum(addends: &[String], zero: &str) -> String {
    match addends {
        [] => zero.into(),
        [one] => one.clone(),
        _ => format!("(\n{}\n)", indented(&addends.join("\n+ "), "  ")),
    }
}

/// A text as part of a comment: it stays on its line and reads from left to right.
pub(super) fn remark(text: &str) -> String {
    let is_bad = |letter: char| {
        letter.is_control() || matches!(letter, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    text.replace(is_bad, " ")
}
