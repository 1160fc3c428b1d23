//! The voice of the customer: net promoter score and satisfaction from raw answers.
//!
//! Comes in: rows and a day; goes out: figures over the answers of the trailing twelve months, the
//! latest of each respondent. Never mixes scales: an answer is judged on its own scale.
//!
//! An answer without a respondent cannot be told apart from another one and counts by itself. An
//! answer outside 0 to its scale, without a score or without a date is left out.

use chrono::{Months, NaiveDate};

use super::figure::{Figure, Unit, figure};
use crate::data::Dataset;
use crate::data::record::{Response, Survey};
use crate::units::{self, RowId};

/// How far back answers count, in months.
const WINDOW: Months = Months::new(12);

/// The scale of a net promoter answer that names none.
const NPS_SCALE: f64 = 10.0;

/// The scale of a satisfaction answer that names none.
const CSAT_SCALE: f64 = 5.0;

/// On a scale of 10: promoters give this or more (002-28).
const PROMOTER: f64 = 9.0;

/// On a scale of 10: passives give this or more, detractors less (002-28).
const PASSIVE: f64 = 7.0;

/// The share of a long scale (above 10) that counts as satisfied: 80 of 100, as 4 of 5.
const SATISFIED_SHARE: f64 = 0.8;

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
    each_answer(dataset, rows, day, Survey::Nps, |response, score| {
        let of_ten = score * 10.0 / response.scale.unwrap_or(NPS_SCALE);
        if of_ten >= PROMOTER {
            groups.promoters += 1;
        } else if of_ten >= PASSIVE {
            groups.passives += 1;
        } else {
            groups.detractors += 1;
        }
    });
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
    let (mut satisfied, mut n) = (0_usize, 0_usize);
    each_answer(dataset, rows, day, Survey::Csat, |response, score| {
        n += 1;
        satisfied += usize::from(is_satisfied(score, response.scale.unwrap_or(CSAT_SCALE)));
    });
    (satisfied, n)
}

fn is_satisfied(score: f64, scale: f64) -> bool {
    if scale > 10.0 {
        score >= SATISFIED_SHARE * scale
    } else if scale >= 4.0 {
        score >= scale - 1.0
    } else {
        score >= scale
    }
}

fn period(day: NaiveDate) -> String {
    format!("twelve months to {}", units::date_long(day))
}

/// Visits the answers that count: of the window, valid on their scale, the latest of a respondent
/// of a customer (of one day, the last one in the file).
fn each_answer(
    dataset: &Dataset,
    rows: &[RowId],
    day: NaiveDate,
    kind: Survey,
    mut visit: impl FnMut(&Response, f64),
) {
    let after = day.checked_sub_months(WINDOW).unwrap_or(NaiveDate::MIN);
    let usual = if kind == Survey::Nps {
        NPS_SCALE
    } else {
        CSAT_SCALE
    };
    let counts = |response: &Response| {
        let scale = response.scale.unwrap_or(usual);
        response.kind == kind
            && response
                .date
                .is_some_and(|date| after < date && date <= day)
            && scale > 0.0
            && response
                .score
                .is_some_and(|score| (0.0..=scale).contains(&score))
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
            if let Some(score) = answer.score.filter(|_| !is_superseded) {
                visit(answer, score);
            }
        }
    }
}
