//! One answer, judged on its own scale.
//!
//! An answer outside 0 to its scale (1 to it for effort), or without a score, is no answer.

use crate::data::record::{Response, Survey};

/// On a scale of 10: promoters give this or more (002-28).
const PROMOTER: f64 = 9.0;

/// On a scale of 10: passives give this or more, detractors less (002-28).
const PASSIVE: f64 = 7.0;

/// The share of a long scale (above 10) that counts as satisfied: 80 of 100, as 4 of 5.
const SATISFIED_SHARE: f64 = 0.8;

/// The lowest answer of a scale of effort.
pub(super) const LEAST_EFFORT: f64 = 1.0;

/// What an answer says for the figure of its survey.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// A promoter; a satisfied answer; an answer that it was easy.
    Good,
    /// A passive; only NPS has these.
    Neutral,
    /// A detractor; an answer that is not satisfied, or not that it was easy.
    Bad,
}

/// The verdict of an answer; `None` where it is no valid answer.
pub fn verdict(response: &Response) -> Option<Verdict> {
    let scale = scale(response);
    let score = response.score?;
    let least = if response.kind == Survey::Ces {
        LEAST_EFFORT
    } else {
        0.0
    };
    if scale <= 0.0 || !(least..=scale).contains(&score) {
        return None;
    }
    let good_or_bad = |is_good: bool| if is_good { Verdict::Good } else { Verdict::Bad };
    Some(match response.kind {
        Survey::Nps => of_ten(score * 10.0 / scale),
        Survey::Csat => good_or_bad(is_satisfied(score, scale)),
        Survey::Ces => good_or_bad(is_easy(score, scale, response.easy)),
    })
}

/// The highest answer of a response's scale; the survey's usual one where none is given.
pub fn scale(response: &Response) -> f64 {
    response.scale.unwrap_or(match response.kind {
        Survey::Nps => 10.0,
        Survey::Csat => 5.0,
        Survey::Ces => 7.0,
    })
}

fn of_ten(score: f64) -> Verdict {
    if score >= PROMOTER {
        Verdict::Good
    } else if score >= PASSIVE {
        Verdict::Neutral
    } else {
        Verdict::Bad
    }
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

/// On the easy side of the middle of a scale from 1: 5 to 7 of 7, 4 and 5 of 5 (MX33, MX34); the
/// question about effort turns it around: 1 to 3 of 7.
fn is_easy(score: f64, scale: f64, is_high_easy: bool) -> bool {
    let middle = f64::midpoint(scale, LEAST_EFFORT);
    if is_high_easy {
        score > middle
    } else {
        score < middle
    }
}
