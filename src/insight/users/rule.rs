//! The rule that puts users into classes, applied and in words (000-32).

use crate::insight::value::plain;
use crate::score::model::UserClass;

/// Where the rule puts a user.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Into the class at this position.
    In(usize),
    /// Into none: the user keeps the limits of no class.
    Nowhere,
    /// Not to be told: sessions or the day last seen are not known.
    Unknown,
}

/// Puts a user into the first class whose limits hold: at least `min_sessions` sessions a month,
/// and seen at most `max_days` days ago.
///
/// A limit that cannot be checked makes the place unknown, unless the other limit of the class
/// fails already.
pub fn place(rule: &[UserClass], sessions: Option<f64>, days: Option<f64>) -> Place {
    for (at, class) in rule.iter().enumerate() {
        let is_busy = match sessions {
            _ if class.min_sessions <= 0.0 => Some(true),
            sessions => sessions.map(|sessions| sessions >= class.min_sessions),
        };
        let is_recent = match class.max_days {
            None => Some(true),
            Some(most) => days.map(|days| days <= most),
        };
        match (is_busy, is_recent) {
            (Some(true), Some(true)) => return Place::In(at),
            (Some(false), _) | (_, Some(false)) => {}
            (None, _) | (_, None) => return Place::Unknown,
        }
    }
    Place::Nowhere
}

/// The limits of a class: `at least 20 sessions a month, seen in the last 7 days`.
pub fn class_words(class: &UserClass) -> String {
    let number = |value: f64| plain(value, 2);
    let sessions = (class.min_sessions > 0.0).then(|| {
        let n = number(class.min_sessions);
        let unit = if n == "1" { "session" } else { "sessions" };
        format!("at least {n} {unit} a month")
    });
    let days = class.max_days.map(|days| match number(days).as_str() {
        "0" => "seen that day".to_owned(),
        "1" => "seen in the last day".to_owned(),
        n => format!("seen in the last {n} days"),
    });
    let limits: Vec<String> = sessions.into_iter().chain(days).collect();
    if limits.is_empty() {
        return "everybody else".to_owned();
    }
    limits.join(", ")
}

/// The whole rule in a sentence; empty without classes.
pub fn rule_words(rule: &[UserClass]) -> String {
    if rule.is_empty() {
        return String::new();
    }
    let class = |class: &UserClass| format!("{}: {}", class.name, class_words(class));
    let classes: Vec<String> = rule.iter().map(class).collect();
    format!("{}. The first class that fits counts.", classes.join("; "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::score::model::Model;

    fn check(sessions: Option<f64>, days: Option<f64>, expected: Place) {
        let rule = Model::built_in().user_classes;
        let found = place(&rule, sessions, days);
        assert_eq!(found, expected, "{sessions:?} sessions, {days:?} days");
    }

    #[test]
    fn r000_32_the_first_class_whose_limits_hold_counts() {
        check(Some(20.0), Some(7.0), Place::In(0));
        check(Some(19.9), Some(7.0), Place::In(1));
        check(Some(30.0), Some(8.0), Place::In(1));
        check(Some(30.0), Some(15.0), Place::In(2));
        check(Some(0.0), Some(1.0), Place::In(3));
        check(Some(30.0), Some(400.0), Place::In(3));
    }

    #[test]
    fn what_is_not_known_counts_only_where_it_would_decide() {
        check(None, Some(3.0), Place::Unknown);
        check(None, Some(31.0), Place::In(3));
        check(Some(0.0), None, Place::In(3));
        check(Some(5.0), None, Place::Unknown);
        check(None, None, Place::Unknown);
        let strict = [UserClass {
            name: "power".into(),
            min_sessions: 20.0,
            max_days: None,
        }];
        assert_eq!(place(&strict, Some(3.0), None), Place::Nowhere);
        assert_eq!(place(&[], Some(3.0), Some(3.0)), Place::Nowhere);
    }

    #[test]
    fn the_rule_reads_as_words() {
        let words = "power: at least 20 sessions a month, seen in the last 7 days; \
                     regular: at least 8 sessions a month, seen in the last 14 days; \
                     occasional: at least 1 session a month, seen in the last 30 days; \
                     dormant: everybody else. The first class that fits counts.";
        assert_eq!(rule_words(&Model::built_in().user_classes), words);
        assert_eq!(rule_words(&[]), "");
    }
}
