//! The voice of the customer: net promoter score, satisfaction and effort from raw answers.
//!
//! Comes in: rows and a day; goes out: figures over the answers of the trailing twelve months, the
//! latest of each respondent. Never mixes scales: an answer is judged on its own scale.
//!
//! An answer without a respondent cannot be told apart from another one and counts by itself. An
//! answer outside 0 to its scale, without a score or without a date is left out.
//!
//! Reading order: [`answer`] (one answer), then the figures.

use chrono::{Months, NaiveDate};

use super::figure::{Figure, Unit, figure};
use crate::data::Dataset;
use crate::data::record::{Response, Survey};
use crate::units::{self, RowId};

pub mod answer;

pub use answer::{Verdict, verdict};

/// How far back answers count, in months.
pub const WINDOW: Months = Months::new(12);

/// Answers to the net promoter question by group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Promoters {
    /// 9 and 10 of 10.
    pub promoters: usize,
    /// 7 and 8 of 10.
    pub passives: usize,
    /// 0 to 6 of 10.
    pub detractors: usize,
}

/// The group of a net promoter answer; other scales are brought to 10 in proportion.
pub fn promoters(dataset: &Dataset, rows: &[RowId], day: NaiveDate) -> Promoters {
    let mut groups = Promoters::default();
    each_answer(
        dataset,
        rows,
        day,
        Survey::Nps,
        |_, _, verdict| match verdict {
            Verdict::Good => groups.promoters += 1,
            Verdict::Neutral => groups.passives += 1,
            Verdict::Bad => groups.detractors += 1,
        },
    );
    groups
}

/// NPS = share of promoters − share of detractors, −100 to 100; passives stay in the denominator.
pub fn nps(dataset: &Dataset, rows: &[RowId], day: NaiveDate) -> Figure {
    let groups = promoters(dataset, rows, day);
    let n = groups.promoters + groups.passives + groups.detractors;
    let mut figure = figure(
        "NPS",
        Unit::Net,
        period(day),
        "share of promoters (9 and 10) minus share of detractors (0 to 6), times 100; \
         the latest answer of each respondent",
    )
    .input(
        "Promoters (9 and 10)",
        units::count(groups.promoters as f64),
    )
    .input("Passives (7 and 8)", units::count(groups.passives as f64))
    .input(
        "Detractors (0 to 6)",
        units::count(groups.detractors as f64),
    );
    figure.n = n;
    if n == 0 {
        return figure.without_value("no answers to the NPS question in the twelve months");
    }
    let net = groups.promoters as f64 - groups.detractors as f64;
    figure.with_value(100.0 * net / n as f64)
}

/// CSAT = satisfied answers ÷ all answers, a fraction.
///
/// Satisfied are 4 and 5 of 5 and in general the top two answers of a scale of 4 to 10, the top
/// answer of a shorter scale, and 80% and more of a longer one.
pub fn csat(dataset: &Dataset, rows: &[RowId], day: NaiveDate) -> Figure {
    let (satisfied, n) = satisfied(dataset, rows, day);
    let mut figure = figure(
        "CSAT",
        Unit::Share(0),
        period(day),
        "satisfied answers (4 and 5 of 5) divided by all answers; \
         the latest answer of each respondent",
    )
    .input("Satisfied answers", units::count(satisfied as f64))
    .input("All answers", units::count(n as f64));
    figure.n = n;
    if n == 0 {
        return figure
            .without_value("no answers to the satisfaction question in the twelve months");
    }
    figure.with_value(satisfied as f64 / n as f64)
}

/// How many answers to the satisfaction question are satisfied, and how many there are.
pub fn satisfied(dataset: &Dataset, rows: &[RowId], day: NaiveDate) -> (usize, usize) {
    good_of(dataset, rows, day, Survey::Csat)
}

/// CES = answers that it was easy ÷ all answers, a fraction; higher is better (002-43).
///
/// Easy is what lies on the easy side of the middle of the scale: 5 to 7 of 7, 4 and 5 of 5. An
/// answer to a question about effort (`easy` false in the file) is turned around.
pub fn ces(dataset: &Dataset, rows: &[RowId], day: NaiveDate) -> Figure {
    let (easy, n) = good_of(dataset, rows, day, Survey::Ces);
    let mut figure = figure(
        "CES",
        Unit::Share(0),
        period(day),
        "answers that it was easy (5 to 7 of 7) divided by all answers, higher is better; \
         the latest answer of each respondent",
    )
    .input("Answers that it was easy", units::count(easy as f64))
    .input("All answers", units::count(n as f64));
    figure.n = n;
    if n == 0 {
        return figure.without_value("no answers to the effort question in the twelve months");
    }
    figure.with_value(easy as f64 / n as f64)
}

/// How many answers to a survey are good, and how many there are.
fn good_of(dataset: &Dataset, rows: &[RowId], day: NaiveDate, kind: Survey) -> (usize, usize) {
    let (mut good, mut n) = (0_usize, 0_usize);
    each_answer(dataset, rows, day, kind, |_, _, verdict| {
        n += 1;
        good += usize::from(verdict == Verdict::Good);
    });
    (good, n)
}

fn period(day: NaiveDate) -> String {
    format!("twelve months to {}", units::date_long(day))
}

/// Visits the answers that count: of the window, valid on their scale, the latest of a respondent
/// of a customer (of one day, the last one in the file).
pub fn each_answer<'a>(
    dataset: &'a Dataset,
    rows: &[RowId],
    day: NaiveDate,
    kind: Survey,
    mut visit: impl FnMut(RowId, &'a Response, Verdict),
) {
    let after = day.checked_sub_months(WINDOW).unwrap_or(NaiveDate::MIN);
    let counts = |response: &Response| {
        let in_window = |date| after < date && date <= day;
        response.kind == kind && response.date.is_some_and(in_window) && verdict(response).is_some()
    };
    if dataset.customers.responses.n_items() == 0 {
        return;
    }
    for &row in rows {
        let answers = dataset.customers.responses.get(row);
        for (idx, answer) in answers
            .iter()
            .enumerate()
            .filter(|(_, answer)| counts(answer))
        {
            let is_later = |(at, other): (usize, &Response)| {
                counts(other)
                    && other.respondent == answer.respondent
                    && (other.date, at) > (answer.date, idx)
            };
            let is_superseded =
                answer.respondent.is_some() && answers.iter().enumerate().any(is_later);
            if let Some(verdict) = verdict(answer).filter(|_| !is_superseded) {
                visit(row, answer, verdict);
            }
        }
    }
}
