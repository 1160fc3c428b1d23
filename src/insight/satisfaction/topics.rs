//! What answers are about, how often and how it sounds (002-30).

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::answers::Feeling;
use crate::arrange::Arrange;
use crate::data::record::{Response, Survey};
use crate::insight::Context;
use crate::metrics::voice::{WINDOW, answer, verdict};
use crate::units::RowId;

/// A topic of the answers of the twelve months to the day shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Topic {
    /// Its name.
    pub name: String,
    /// How many answers are about it.
    pub n: usize,
    /// How many of them sound positive, neutral and negative.
    pub feelings: [usize; 3],
    /// The mean sentiment of those that have one, −1 to 1.
    pub sentiment: Option<f64>,
    /// The mean NPS answer, brought to 0 to 10; answers to other questions have other scales and
    /// are left out.
    pub score: Option<f64>,
    /// How many NPS answers that mean is from.
    pub n_scores: usize,
}

/// Sums of one topic.
#[derive(Default)]
struct Sums {
    n: usize,
    feelings: [usize; 3],
    sentiment: f64,
    score: f64,
    n_scores: usize,
}

/// The topics of some rows' answers to one survey or all, the most frequent first.
pub fn topics(context: &Context, rows: &[RowId], survey: Option<Survey>) -> Vec<Topic> {
    let day = context.day();
    let after = day.checked_sub_months(WINDOW).unwrap_or(NaiveDate::MIN);
    let responses = &context.dataset.customers.responses;
    let mut sums: BTreeMap<&str, Sums> = BTreeMap::new();
    for &row in rows.iter().filter(|_| responses.n_items() > 0) {
        let counts = |response: &&Response| {
            let in_window = |date| after < date && date <= day;
            survey.is_none_or(|survey| response.kind == survey)
                && response.date.is_some_and(in_window)
        };
        for response in responses.get(row).iter().filter(counts) {
            for topic in &response.topics {
                sums.entry(topic).or_default().add(response);
            }
        }
    }
    let mut topics: Vec<Topic> = sums.into_iter().map(topic).collect();
    // The map was in order of names, which stays among equals.
    topics.arrange_by_key(|topic| std::cmp::Reverse(topic.n));
    topics
}

impl Sums {
    fn add(&mut self, response: &Response) {
        self.n += 1;
        if let Some(sentiment) = response.sentiment {
            self.feelings[Feeling::of(sentiment) as usize] += 1;
            self.sentiment += sentiment;
        }
        let is_score = response.kind == Survey::Nps && verdict(response).is_some();
        if let Some(score) = response.score.filter(|_| is_score) {
            self.score += score * 10.0 / answer::scale(response);
            self.n_scores += 1;
        }
    }
}

fn topic((name, sums): (&str, Sums)) -> Topic {
    let n_felt: usize = sums.feelings.iter().sum();
    let mean = |sum: f64, n: usize| (n > 0).then(|| sum / n as f64);
    Topic {
        name: name.to_owned(),
        n: sums.n,
        feelings: sums.feelings,
        sentiment: mean(sums.sentiment, n_felt),
        score: mean(sums.score, sums.n_scores),
        n_scores: sums.n_scores,
    }
}
