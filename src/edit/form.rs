//! What a person fills in to set a score by hand, and what is wrong with it.

use chrono::{Days, NaiveDate};

use crate::data::record::Override;

/// For how many days an override holds unless another day is chosen: a quarter, after which it is
/// looked at again.
pub const USUAL_DAYS: u64 = 90;

/// The fields of an override as they stand.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OverrideForm {
    /// Scorecard id.
    pub scorecard: String,
    /// The score, 0 to 10; `None` while there is no number.
    pub score: Option<f64>,
    /// Why.
    pub reason: String,
    /// By whom.
    pub author: String,
    /// First day in force; `None` = no limit.
    pub from: Option<NaiveDate>,
    /// Last day in force; `None` while there is no day.
    pub until: Option<NaiveDate>,
    /// Whether it is to hold without end.
    pub is_endless: bool,
}

/// What is wrong, field by field; in words for the person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FormFaults {
    /// With the score.
    pub score: Option<&'static str>,
    /// With the reason.
    pub reason: Option<&'static str>,
    /// With the author.
    pub author: Option<&'static str>,
    /// With the last day.
    pub until: Option<&'static str>,
}

impl OverrideForm {
    /// The form of a new override that begins on a day, filled in with the score shown and the
    /// person's name.
    pub fn new(scorecard: &str, score: Option<f64>, author: &str, day: NaiveDate) -> Self {
        Self {
            scorecard: scorecard.to_owned(),
            // With the decimal that people read.
            score: score.map(|score| (score * 10.0).round() / 10.0),
            author: author.to_owned(),
            from: Some(day),
            until: day.checked_add_days(Days::new(USUAL_DAYS)),
            ..Self::default()
        }
    }

    /// The form of an override there is.
    pub fn of(item: &Override) -> Self {
        Self {
            scorecard: item.scorecard.clone(),
            score: Some(item.score),
            reason: item.reason.clone().unwrap_or_default(),
            author: item.author.clone().unwrap_or_default(),
            from: item.from,
            until: item.until,
            is_endless: item.until.is_none(),
        }
    }

    /// The override.
    ///
    /// # Errors
    /// When a field is missing or wrong.
    pub fn check(&self) -> Result<Override, FormFaults> {
        let (reason, author) = (self.reason.trim(), self.author.trim());
        let score = self.score.filter(|score| (0.0..=10.0).contains(score));
        let is_before = self.from.zip(self.until).is_some_and(|(a, b)| b < a);
        let until = match self.until {
            _ if self.is_endless => None,
            None => Some("Choose a day, or say that it has no end."),
            Some(_) if is_before => Some("It would end before it begins."),
            Some(_) => None,
        };
        let faults = FormFaults {
            score: score
                .is_none()
                .then_some("A score is a number from 0 to 10."),
            reason: reason
                .is_empty()
                .then_some("Say why the score is set by hand."),
            author: author.is_empty().then_some("Say who sets it."),
            until,
        };
        match score {
            Some(score) if faults == FormFaults::default() => Ok(Override {
                scorecard: self.scorecard.clone(),
                score,
                reason: Some(reason.to_owned()),
                author: Some(author.to_owned()),
                from: self.from,
                until: self.until.filter(|_| !self.is_endless),
            }),
            Some(_) | None => Err(faults),
        }
    }
}

/// An override that ends the day before a day; `None` where it would never have been in force, so
/// that it is removed instead.
pub fn ended(item: &Override, day: NaiveDate) -> Option<Override> {
    let last = day.pred_opt()?;
    let is_older = item.from.is_none_or(|from| from <= last);
    is_older.then(|| Override {
        until: Some(last),
        ..item.clone()
    })
}
