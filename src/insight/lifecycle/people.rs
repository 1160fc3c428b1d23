//! The users of the product, as the lifecycle's second choice.

use chrono::NaiveDate;

use crate::chart::lifecycle::{Look, Span, Track};
use crate::data::record::Subscriber;
use crate::units;

/// A user of the product.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// What stands in an address: the id, else the name, else the place in the list.
    pub id: String,
    /// The name.
    pub name: String,
    /// What is known: role, stage, class, when seen, how often; each with a label.
    pub facts: Vec<(&'static str, String)>,
}

/// What is known of a user.
pub(super) fn person((place, user): (usize, &Subscriber)) -> Person {
    let id = user.id.clone().or_else(|| user.name.clone());
    let name = user.name.clone().or_else(|| user.id.clone());
    let facts = [
        ("Role", user.role.clone()),
        ("Stage", user.stage.clone()),
        ("Class", user.class.clone()),
        ("First seen", user.first_seen.map(units::date_long)),
        ("Last seen", user.last_seen.map(units::date_long)),
        ("Sessions a month", user.sessions.map(units::count)),
        ("Contract", user.contract.clone()),
    ];
    Person {
        id: id.unwrap_or_else(|| place.to_string()),
        name: name.unwrap_or_else(|| format!("User {}", place + 1)),
        facts: facts
            .into_iter()
            .filter_map(|(label, value)| Some((label, value?)))
            .collect(),
    }
}

/// From when to when a user was seen, as far as the day shown reaches.
pub(super) fn track(user: &Subscriber, day: NaiveDate) -> Option<Track> {
    let from = user.first_seen.filter(|&seen| seen <= day)?;
    let parts = [user.name.clone(), user.stage.clone()];
    let name: Vec<String> = parts.into_iter().flatten().collect();
    let sessions = user
        .sessions
        .map(|n| format!("{} sessions a month", units::count(n)));
    let detail: Vec<String> = [user.class.clone(), sessions]
        .into_iter()
        .flatten()
        .collect();
    let span = Span {
        name: name.join(": "),
        detail: detail.join(", "),
        from,
        until: user.last_seen.map(|seen| seen.min(day).max(from)),
    };
    Some(Track {
        name: "Subscriber".into(),
        look: Look::Person,
        spans: vec![span],
    })
}
