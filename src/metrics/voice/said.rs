//! How many answers there are, and how comments sound (002-30).

use std::collections::BTreeSet;

use super::Survey;
use super::counted::Counted;
use crate::chart::describe::decimal;
use crate::metrics::figure::{Figure, Unit, figure, of_all};
use crate::units;

/// Answers to all surveys, valid or not, with how many customers gave them.
///
/// How many were asked is not in the data, so that there is no rate of response to be had.
pub fn answers(counted: &Counted) -> Figure {
    let mut by_survey = [0_usize; 3];
    let mut customers = BTreeSet::new();
    counted.each_said(|row, response| {
        by_survey[match response.kind {
            Survey::Nps => 0,
            Survey::Csat => 1,
            Survey::Ces => 2,
        }] += 1;
        customers.insert(row);
    });
    let n: usize = by_survey.iter().sum();
    let mut figure = figure(
        "Survey answers",
        Unit::Count,
        counted.period(),
        "answers to the questions about recommending, satisfaction and effort; every answer counts",
    );
    for (name, n) in ["NPS answers", "CSAT answers", "CES answers"]
        .into_iter()
        .zip(by_survey)
    {
        figure = figure.input(name, units::count(n as f64));
    }
    let who = of_all(customers.len(), counted.rows().len());
    figure = figure.input("Customers who answered", who);
    figure.n = n;
    if n == 0 {
        return figure.without_value(format!("no answers in {}", counted.time()));
    }
    figure.with_value(n as f64)
}

/// Sentiment = mean of how answers sound, −1 (bad) to 1 (good).
pub fn sentiment(counted: &Counted) -> Figure {
    let (mut sum, mut n, mut n_all) = (0.0_f64, 0_usize, 0_usize);
    counted.each_said(|_, response| {
        n_all += 1;
        if let Some(sentiment) = response.sentiment {
            sum += sentiment;
            n += 1;
        }
    });
    let mut figure = figure(
        "Sentiment",
        Unit::Each,
        counted.period(),
        "mean of the sentiment of the answers that have one, from −1 to 1; every answer counts",
    )
    .input("Sum of the sentiments", decimal(sum, 1))
    .input("Answers with a sentiment", of_all(n, n_all));
    figure.n = n;
    if n == 0 {
        return figure.without_value(format!("no answer of {} has a sentiment", counted.time()));
    }
    figure.with_value(sum / n as f64)
}
