//! Single answers: who said what, how it sounds, what follows.

use std::cmp::Reverse;

use chrono::NaiveDate;

use crate::chart::describe::decimal;
use crate::data::Dataset;
use crate::data::record::{Response, Survey};
use crate::insight::value::plain;
use crate::insight::{Context, Listed};
use crate::metrics::voice::{Verdict, answer, verdict};
use crate::units::RowId;

pub use crate::metrics::voice::{Follow, follow};

/// Sentiment from this on counts as positive, from its opposite down as negative; between them a
/// comment says neither. Our own choice: a quarter of the scale of −1 to 1 on either side.
const CLEAR: f64 = 0.25;

/// How a comment sounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Feeling {
    /// 0.25 and more.
    Positive,
    /// Between.
    Neutral,
    /// −0.25 and less.
    Negative,
}

impl Feeling {
    /// Every feeling, the best first.
    pub const ALL: [Self; 3] = [Self::Positive, Self::Neutral, Self::Negative];

    /// The feeling of a sentiment of −1 to 1.
    pub fn of(sentiment: f64) -> Self {
        if sentiment >= CLEAR {
            Self::Positive
        } else if sentiment <= -CLEAR {
            Self::Negative
        } else {
            Self::Neutral
        }
    }

    /// What people read.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Positive => "Positive",
            Self::Neutral => "Neutral",
            Self::Negative => "Negative",
        }
    }

    /// Its name in the address.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Positive => "positive",
            Self::Neutral => "neutral",
            Self::Negative => "negative",
        }
    }

    /// The feeling of such a name.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|feeling| feeling.key() == key)
    }
}

/// An answer, ready to be shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// Whose customer's it is.
    pub row: RowId,
    /// The customer's name.
    pub customer: String,
    /// When.
    pub date: Option<NaiveDate>,
    /// Which survey.
    pub survey: Survey,
    /// `9 of 10`, an en dash without a score.
    pub score: String,
    /// What it says for the figure; `None` where it is no valid answer.
    pub verdict: Option<Verdict>,
    /// Who answered; may be empty.
    pub respondent: String,
    /// In their words; may be empty.
    pub comment: String,
    /// How it sounds, with its number: `Positive, +0.8`; `None` where nobody has judged it.
    pub feeling: Option<(Feeling, String)>,
    /// Its topics.
    pub topics: Vec<String>,
    /// What follows.
    pub follow: Follow,
    /// Who follows up, what is done; may be empty.
    pub action: String,
    /// Until when.
    pub due: Option<NaiveDate>,
}

/// Which answers are listed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Of this survey.
    pub survey: Option<Survey>,
    /// About this topic.
    pub topic: Option<String>,
    /// That sound so.
    pub feeling: Option<Feeling>,
    /// With a comment.
    pub with_comment: bool,
}

impl Filter {
    fn passes(&self, response: &Response) -> bool {
        let has_topic = |topic: &String| response.topics.iter().any(|own| own == topic);
        let sounds = |feeling| response.sentiment.map(Feeling::of) == Some(feeling);
        self.survey.is_none_or(|survey| response.kind == survey)
            && self.topic.as_ref().is_none_or(has_topic)
            && self.feeling.is_none_or(sounds)
            && (!self.with_comment || response.comment.is_some())
    }
}

/// The answers of some rows up to the day shown that pass a filter, the newest first, `most` of
/// them.
pub fn answers(context: &Context, rows: &[RowId], filter: &Filter, most: usize) -> Listed<Answer> {
    let (dataset, day) = (context.dataset, context.day());
    let responses = &dataset.customers.responses;
    if responses.n_items() == 0 {
        return Listed::default();
    }
    let of_row = |row: RowId| {
        let answers = responses.get(row).iter().enumerate();
        answers.filter_map(move |(idx, response)| {
            let date = response.date.filter(|date| *date <= day)?;
            filter
                .passes(response)
                .then_some((Reverse(date), row, Reverse(idx)))
        })
    };
    let keys = rows.iter().copied().flat_map(of_row).collect();
    Listed::first(keys, most, |(_, row, Reverse(idx))| {
        read(dataset, row, &responses.get(row)[idx], day)
    })
}

/// An answer as it is shown.
pub(super) fn read(dataset: &Dataset, row: RowId, response: &Response, day: NaiveDate) -> Answer {
    let score = response.score.map_or_else(
        || crate::chart::describe::MISSING.to_owned(),
        |score| {
            format!(
                "{} of {}",
                plain(score, 1),
                plain(answer::scale(response), 1)
            )
        },
    );
    let feeling = response.sentiment.map(|sentiment| {
        let feeling = Feeling::of(sentiment);
        let plus = if sentiment > 0.0 { "+" } else { "" };
        let words = format!("{}, {plus}{}", feeling.title(), decimal(sentiment, 1));
        (feeling, words)
    });
    let follow_up = response.follow_up.as_ref();
    let action = follow_up.map(|follow_up| {
        let parts = [&follow_up.owner, &follow_up.text].into_iter().flatten();
        parts.map(String::as_str).collect::<Vec<_>>().join(": ")
    });
    Answer {
        row,
        customer: dataset.customers.name.get(row).to_owned(),
        date: response.date,
        survey: response.kind,
        score,
        verdict: verdict(response),
        respondent: response.respondent.clone().unwrap_or_default(),
        comment: response.comment.clone().unwrap_or_default(),
        feeling,
        topics: response.topics.clone(),
        follow: follow(response, day),
        action: action.unwrap_or_default(),
        due: follow_up.and_then(|follow_up| follow_up.due),
    }
}
