//! How the NPS answers are spread over 0 to 10, and the three groups with who is in each (002-28,
//! 002-29).
//!
//! Comes in: a question; goes out: a count and the customers for each score, and for each group its
//! customers, its answers and, of detractors, how their follow-ups stand. Counts by the rule of
//! every page: the twelve months to the day shown, the latest answer of each respondent, the
//! customers active that day; so a customer with several respondents can be in several groups.

use super::satisfaction::groups::{Groups, groups_of, of_ten};
use super::{Listed, satisfaction::Answer};
use crate::chart::Tone;
use crate::chart::describe::Format;
use crate::chart::histogram::{Bin, Histogram, Zone};
use crate::data::record::Survey;
use crate::metrics::voice::{Follow, Verdict, each_answer};
use crate::metrics::{Question, revenue};
use crate::units::RowId;

/// The spread of NPS answers.
#[derive(Clone, Debug, PartialEq)]
pub struct VoiceDistribution {
    /// How many answers gave each score of 0 to 10.
    pub scores: [usize; 11],
    /// Promoters, passives and detractors.
    pub groups: [VoiceGroup; 3],
    /// How many answers there are.
    pub n: usize,
}

/// One of the three groups.
#[derive(Clone, Debug, PartialEq)]
pub struct VoiceGroup {
    /// What its answers say.
    pub verdict: Verdict,
    /// What people read: `Detractors`.
    pub name: &'static str,
    /// The scores that make it: `0 to 6`.
    pub scores: &'static str,
    /// Its look.
    pub tone: Tone,
    /// Its share of all answers, 0 to 1; `None` without any.
    pub share: Option<f64>,
    /// The customers with an answer in it, each once, in the order of the rows.
    pub customers: Vec<RowId>,
    /// Its answers: the newest first, of detractors those without a follow-up before them.
    pub answers: Listed<Answer>,
    /// How many of its answers stand where, in the order of [`Follow::ALL`]; of detractors only.
    pub follows: Option<[(Follow, usize); 4]>,
}

/// The spread of the NPS answers a question is about, `most` answers of each group listed.
pub fn voice_distribution(question: &Question, most: usize) -> VoiceDistribution {
    let (dataset, month) = (question.dataset, question.month);
    let active = revenue::active_rows(dataset, question.rows, month);
    let found = groups_of(dataset, &active, dataset.day_in(month), most);
    let n = found.n();
    let follows = Follow::ALL.map(|state| (state, found.n_at(state)));
    let Groups {
        promoters,
        passives,
        detractors,
        spread,
        customers: [promoting, passive, detracting],
        ..
    } = found;
    let group = |verdict, customers, answers: Listed<Answer>| {
        let (name, scores, tone) = words(verdict);
        VoiceGroup {
            verdict,
            name,
            scores,
            tone,
            share: (n > 0).then(|| answers.n as f64 / n as f64),
            customers,
            answers,
            follows: (verdict == Verdict::Bad).then_some(follows),
        }
    };
    VoiceDistribution {
        scores: spread,
        groups: [
            group(Verdict::Good, promoting, promoters),
            group(Verdict::Neutral, passive, passives),
            group(Verdict::Bad, detracting, detractors),
        ],
        n,
    }
}

/// Where the groups begin and end among the bins of the scores, the lowest first.
const ZONES: [(Verdict, f64, f64); 3] = [
    (Verdict::Bad, 0.0, 7.0),
    (Verdict::Neutral, 7.0, 9.0),
    (Verdict::Good, 9.0, 11.0),
];

impl VoiceDistribution {
    /// The scores as a chart; its key is the score.
    pub fn chart(&self) -> Histogram {
        let zones = ZONES.map(|(verdict, from, to)| {
            let (name, _, tone) = words(verdict);
            Zone {
                name: name.to_owned(),
                from,
                to,
                tone,
            }
        });
        let bin = |(score, n): (u32, &usize)| {
            let from = f64::from(score);
            let is_in = |zone: &Zone| (zone.from..zone.to).contains(&from);
            let counts = zones.iter().map(|zone| if is_in(zone) { *n } else { 0 });
            Bin {
                from,
                to: from + 1.0,
                counts: counts.collect(),
            }
        };
        Histogram {
            axis: "Score".to_owned(),
            thing: "answer".to_owned(),
            bins: (0..).zip(&self.scores).map(bin).collect(),
            zones: zones.to_vec(),
            n_without: 0,
            format: Format::decimals(0),
            is_whole: true,
        }
    }
}

/// The customers with an answer of a score, by the rule of [`voice_distribution`], each once, in
/// the order of the rows.
pub fn customers_at(question: &Question, score: usize) -> Vec<RowId> {
    let (dataset, month) = (question.dataset, question.month);
    let active = revenue::active_rows(dataset, question.rows, month);
    let mut found: Vec<RowId> = Vec::new();
    let day = dataset.day_in(month);
    each_answer(dataset, &active, day, Survey::Nps, |row, response, _| {
        if of_ten(response) == score && found.last() != Some(&row) {
            found.push(row);
        }
    });
    found
}

/// Name, scores and look of a group.
const fn words(verdict: Verdict) -> (&'static str, &'static str, Tone) {
    match verdict {
        Verdict::Good => ("Promoters", "9 and 10", Tone::Ok),
        Verdict::Neutral => ("Passives", "7 and 8", Tone::Warn),
        Verdict::Bad => ("Detractors", "0 to 6", Tone::Risk),
    }
}
