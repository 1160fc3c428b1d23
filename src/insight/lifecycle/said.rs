//! Answers and activities of weight among the events of a lifecycle.

use super::Scope;
use super::events::{CAME, MET, RENEWED, SIGNED, event};
use crate::chart::Tone;
use crate::chart::lifecycle::{Event, Kind};
use crate::data::record::{Activity, Response, Survey};
use crate::units;

/// Words in the kind of an activity that make it weigh, in lower case.
const MEETINGS: [&str; 7] = [
    "review", "qbr", "workshop", "kickoff", "kick-off", "handover", "go-live",
];

/// Words in the kind of an activity that tell of trouble.
const TROUBLE: [&str; 4] = ["escalation", "incident", "outage", "complaint"];

/// The share of a scale up to which an answer is low.
const LOW: f64 = 0.4;

/// Whether an answer is of whom is looked at.
pub(super) fn is_heard(scope: Scope, answer: &Response) -> bool {
    scope
        .user
        .is_none_or(|user| user.name.is_some() && answer.respondent == user.name)
}

/// An answer to a survey; `None` where it is of no weight or not dated.
pub(super) fn voice(answer: &Response) -> Option<Event> {
    let (date, score) = (answer.date?, answer.score?);
    let usual = if answer.kind == Survey::Nps {
        10.0
    } else {
        5.0
    };
    let scale = answer.scale.unwrap_or(usual);
    let written = units::count(score);
    let (name, tone, weight) = match answer.kind {
        Survey::Nps => {
            let of_ten = score * 10.0 / scale;
            let (tone, weight) = match of_ten {
                // Promoters give 9 and 10, passives 7 and 8 (002-28).
                9.0.. => (Tone::Ok, MET),
                7.0.. => (Tone::Warn, MET),
                _ => (Tone::Risk, RENEWED),
            };
            (format!("NPS answer {written}"), tone, weight)
        }
        Survey::Csat | Survey::Ces if score > LOW * scale => return None,
        Survey::Csat => (format!("CSAT answer {written}"), Tone::Risk, CAME),
        // A high effort is the bad answer where the question is not about ease.
        Survey::Ces if !answer.easy => return None,
        Survey::Ces => (format!("CES answer {written}"), Tone::Risk, CAME),
    };
    let parts = [answer.respondent.clone(), answer.comment.clone()];
    Some(Event {
        detail: parts.into_iter().flatten().collect::<Vec<_>>().join(": "),
        ..event(date, name, Kind::Voice(tone), weight)
    })
}

/// An activity of weight.
pub(super) fn activity(activity: &Activity) -> Option<Event> {
    let kind = activity.kind.as_deref()?.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| kind.contains(word));
    let (look, weight) = if has(&TROUBLE) {
        (Kind::Alert, SIGNED)
    } else if has(&MEETINGS) {
        (Kind::Meeting, MET)
    } else {
        return None;
    };
    let name = activity.subject.clone().or_else(|| activity.kind.clone())?;
    let parts = [activity.kind.clone(), activity.owner.clone()];
    Some(Event {
        detail: parts.into_iter().flatten().collect::<Vec<_>>().join(", "),
        ..event(activity.date?, name, look, weight)
    })
}
