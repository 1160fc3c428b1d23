//! Why there is nothing to test, and what would help.

use crate::units;

/// Why there is nothing to test.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Untested {
    /// The model has no such scorecard.
    NoCard,
    /// The history reaches back fewer months than the lag.
    ShortHistory {
        /// How many months it reaches back.
        months: i32,
        /// The lag.
        lag: i32,
    },
    /// Nobody had a score at a month end looked at.
    NoScores,
    /// Nobody with a score left.
    NobodyLeft,
    /// Everybody with a score left.
    NobodyStayed,
}

impl Untested {
    /// What is missing and how to supply it.
    pub fn words(self) -> String {
        let left = "Customers that left stay in the file with \"churned\", the first day they were \
                    no customer any more, and keep the \"history\" of their metrics.";
        match self {
            Self::NoCard => "The model has no such scorecard.".to_owned(),
            Self::ShortHistory { months, lag } => format!(
                "The history reaches back {}, but it takes {lag} to see who leaves. Choose a \
                 shorter lag, or give customers a longer \"history\".",
                units::counted(usize::try_from(months).unwrap_or_default(), "month"),
            ),
            Self::NoScores => {
                format!("Nobody had a score at a month end that is looked at. {left}")
            }
            Self::NobodyLeft => format!(
                "Nobody with a score left within this time, so there is nothing to tell apart. \
                 {left}"
            ),
            Self::NobodyStayed => {
                "Everybody with a score left, so there is nothing to tell apart.".to_owned()
            }
        }
    }
}
