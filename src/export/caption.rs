//! What an exported chart or table says about itself.

use chrono::NaiveDate;

use crate::units;

/// What is shown, of whom, as of when, from where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caption {
    /// The name of the chart or table.
    pub title: String,
    /// How to read it; may be empty.
    pub subtitle: String,
    /// The filters in force, each in words: `Region: EMEA`; none when everybody is shown.
    pub filters: Vec<String>,
    /// The day shown.
    pub as_of: NaiveDate,
    /// The title of the dataset, or where it came from.
    pub source: String,
    /// Customers shown.
    pub shown: usize,
    /// Customers there would be without filters.
    pub all: usize,
}

impl Caption {
    /// `Filters: Region: EMEA; Health: At risk`, or that there are none.
    pub fn filter_line(&self) -> String {
        if self.filters.is_empty() {
            return "No filters".to_owned();
        }
        format!("Filters: {}", self.filters.join("; "))
    }

    /// `25 of 240 customers`.
    pub fn count_line(&self) -> String {
        format!(
            "{} of {}",
            units::count(self.shown as f64),
            units::counted(self.all, "customer")
        )
    }

    /// `As of 30 Sep 2026`.
    pub fn date_line(&self) -> String {
        format!("As of {}", units::date_long(self.as_of))
    }

    /// `Source: Cloud services`.
    pub fn source_line(&self) -> String {
        format!("Source: {}", self.source)
    }

    /// Everything but the title, as sentences.
    pub fn words(&self, finding: &str) -> String {
        let facts = [
            self.subtitle.clone(),
            finding.to_owned(),
            self.filter_line(),
            self.count_line(),
            self.date_line(),
            self.source_line(),
        ];
        let known = facts.into_iter().filter(|fact| !fact.is_empty());
        let sentences: Vec<String> = known
            .map(|fact| format!("{}.", fact.trim_end_matches('.')))
            .collect();
        sentences.join(" ")
    }
}
