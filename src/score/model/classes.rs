//! The rule by which users of the product are put into classes.
//!
//! Comes in: classes as a model or a person gives them; goes out: what is wrong with them. Never
//! looks at a user: that is for `insight::users`.

use std::fmt;

/// One class: a user is in the first class of the list whose limits the user keeps.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UserClass {
    /// What people read.
    pub name: String,
    /// The fewest sessions a month, 0 or more, inclusive.
    pub min_sessions: f64,
    /// The most days since the user was last seen, 0 or more, inclusive; `None` does not limit.
    pub max_days: Option<f64>,
}

impl UserClass {
    /// Whether everybody keeps its limits.
    pub fn is_open(&self) -> bool {
        self.min_sessions <= 0.0 && self.max_days.is_none()
    }

    /// What its name has in common with others that mean the same.
    pub fn key(&self) -> String {
        class_key(&self.name)
    }
}

/// What two names of a class that mean the same have in common: case and outer spaces do not
/// count.
pub fn class_key(name: &str) -> String {
    name.trim().to_lowercase()
}

/// The most classes a rule may have: more would not be told apart in a chart or a table.
pub const MOST_CLASSES: usize = 12;

/// What is wrong with a class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClassFault {
    /// It has no name.
    NoName,
    /// A class before it is called so.
    Taken,
    /// Its sessions are no number of 0 or more.
    Sessions,
    /// Its days are no number of 0 or more.
    Days,
}

impl ClassFault {
    /// The field it is about, as the file names it.
    pub const fn field(self) -> &'static str {
        match self {
            Self::NoName | Self::Taken => "name",
            Self::Sessions => "min_sessions",
            Self::Days => "max_days",
        }
    }
}

impl fmt::Display for ClassFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoName => "should not be empty",
            Self::Taken => "should be a name of its own",
            Self::Sessions | Self::Days => "should be 0 or more",
        })
    }
}

/// Everything that is wrong with a rule, each with the position of its class; empty for a sound
/// one.
pub fn class_faults(classes: &[UserClass]) -> Vec<(usize, ClassFault)> {
    let is_sound = |limit: f64| limit.is_finite() && limit >= 0.0;
    let mut faults = Vec::new();
    for (at, class) in classes.iter().enumerate() {
        let key = class.key();
        let is_taken = classes[..at].iter().any(|other| other.key() == key);
        let checks = [
            (key.is_empty(), ClassFault::NoName),
            (is_taken && !key.is_empty(), ClassFault::Taken),
            (!is_sound(class.min_sessions), ClassFault::Sessions),
            (!class.max_days.is_none_or(is_sound), ClassFault::Days),
        ];
        let wrong = checks.into_iter().filter(|(is_wrong, _)| *is_wrong);
        faults.extend(wrong.map(|(_, fault)| (at, fault)));
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    fn class(name: &str, min_sessions: f64, max_days: Option<f64>) -> UserClass {
        UserClass {
            name: name.into(),
            min_sessions,
            max_days,
        }
    }

    #[test]
    fn r000_32_every_fault_of_a_rule_is_named_with_its_class() {
        let rule = [
            class("Power", 20.0, Some(7.0)),
            class(" power ", -1.0, None),
            class("", 0.0, Some(f64::NAN)),
        ];
        let found = class_faults(&rule);
        let expected = [
            (1, ClassFault::Taken),
            (1, ClassFault::Sessions),
            (2, ClassFault::NoName),
            (2, ClassFault::Days),
        ];
        assert_eq!(found, expected);
        assert_eq!(class_faults(&rule[..1]), []);
    }
}
