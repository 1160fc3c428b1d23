//! Which answers are counted: whose, of what time, and which of several of the same hand.

use std::borrow::Cow;

use chrono::{Months, NaiveDate};

use super::answer::{Verdict, verdict};
use crate::data::Dataset;
use crate::data::record::{Response, Survey};
use crate::metrics::{Question, Span, revenue};
use crate::units::{self, RowId};

/// How far back answers count, in months.
pub const WINDOW: Months = Months::new(12);

/// Which of several answers counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pick {
    /// The latest of each respondent of a customer; an answer without a respondent counts by
    /// itself.
    Respondent,
    /// The latest of each customer.
    Customer,
    /// Every one.
    All,
}

impl Pick {
    /// What counts, in words.
    pub(super) const fn words(self) -> &'static str {
        match self {
            Self::Respondent => "the latest answer of each respondent",
            Self::Customer => "the latest answer of each customer",
            Self::All => "every answer counts",
        }
    }
}

/// The answers of some customers that count.
#[derive(Clone, Debug)]
pub struct Counted<'a> {
    dataset: &'a Dataset,
    rows: Cow<'a, [RowId]>,
    after: NaiveDate,
    day: NaiveDate,
    pick: Pick,
    /// The time it is about: `twelve months to 30 Sep 2026`.
    period: String,
    /// The same in few words: `the twelve months`.
    time: &'static str,
}

impl<'a> Counted<'a> {
    /// The rule of every page: the twelve months to a day, the latest answer of each respondent.
    pub fn trailing(dataset: &'a Dataset, rows: &'a [RowId], day: NaiveDate) -> Self {
        Self {
            dataset,
            rows: Cow::Borrowed(rows),
            after: day.checked_sub_months(WINDOW).unwrap_or(NaiveDate::MIN),
            day,
            pick: Pick::Respondent,
            period: format!("twelve months to {}", units::date_long(day)),
            time: "the twelve months",
        }
    }

    /// What a question asks for: the customers active on the day shown; of the latest answers
    /// those of twelve months, of all answers those of the question's span.
    pub fn asked(question: &Question<'a>, pick: Pick) -> Self {
        let (dataset, month) = (question.dataset, question.month);
        let active = revenue::active_rows(dataset, question.rows, month);
        let trailing = Self {
            rows: Cow::Owned(active),
            pick,
            ..Self::trailing(dataset, question.rows, dataset.day_in(month))
        };
        if pick != Pick::All {
            return trailing;
        }
        Self {
            after: question.span.start(month).last_day(),
            period: question.span.period(month),
            time: match question.span {
                Span::Month => "the month",
                Span::Quarter => "the three months",
                Span::Year => "the twelve months",
            },
            ..trailing
        }
    }

    /// Which of several answers counts.
    pub const fn pick(&self) -> Pick {
        self.pick
    }

    /// The time the answers are of: `twelve months to 30 Sep 2026`.
    pub fn period(&self) -> String {
        self.period.clone()
    }

    /// The same in few words: `the twelve months`.
    pub const fn time(&self) -> &'static str {
        self.time
    }

    /// The last day of that time.
    pub const fn day(&self) -> NaiveDate {
        self.day
    }

    /// The customers whose answers are counted.
    pub fn rows(&self) -> &[RowId] {
        &self.rows
    }

    /// Whether an answer is of the time.
    fn is_in_time(&self, response: &Response) -> bool {
        let date = response.date;
        date.is_some_and(|date| self.after < date && date <= self.day)
    }

    /// Visits the valid answers to a survey that count (of one day, the last one in the file).
    pub fn each(&self, kind: Survey, mut visit: impl FnMut(RowId, &'a Response, Verdict)) {
        let counts = |response: &Response| {
            response.kind == kind && self.is_in_time(response) && verdict(response).is_some()
        };
        if self.dataset.customers.responses.n_items() == 0 {
            return;
        }
        for &row in self.rows.iter() {
            let answers = self.dataset.customers.responses.get(row);
            let counted = answers.iter().enumerate();
            for (idx, answer) in counted.filter(|(_, answer)| counts(answer)) {
                let is_later = |(at, other): (usize, &Response)| {
                    let replaces = match self.pick {
                        Pick::All => false,
                        Pick::Customer => true,
                        Pick::Respondent => {
                            answer.respondent.is_some() && other.respondent == answer.respondent
                        }
                    };
                    replaces && counts(other) && (other.date, at) > (answer.date, idx)
                };
                let is_superseded = answers.iter().enumerate().any(is_later);
                if let Some(verdict) = verdict(answer).filter(|_| !is_superseded) {
                    visit(row, answer, verdict);
                }
            }
        }
    }

    /// Visits every answer of the time, to whichever survey and whether valid or not: comments
    /// count without a score.
    pub fn each_said(&self, mut visit: impl FnMut(RowId, &'a Response)) {
        if self.dataset.customers.responses.n_items() == 0 {
            return;
        }
        for &row in self.rows.iter() {
            let answers = self.dataset.customers.responses.get(row).iter();
            for answer in answers.filter(|answer| self.is_in_time(answer)) {
                visit(row, answer);
            }
        }
    }
}

/// Visits the answers that count by the rule of every page: of the twelve months, valid on their
/// scale, the latest of a respondent of a customer.
pub fn each_answer<'a>(
    dataset: &'a Dataset,
    rows: &'a [RowId],
    day: NaiveDate,
    kind: Survey,
    visit: impl FnMut(RowId, &'a Response, Verdict),
) {
    Counted::trailing(dataset, rows, day).each(kind, visit);
}
