//! How many users are in each class: by the rule, and as the data itself says.

use super::rule::{Place, class_words, place};
use crate::arrange::Arrange;
use crate::data::record::Subscriber;
use crate::insight::Context;
use crate::score::model::class_key;
use crate::units::{self, RowId};

/// What a class is that only the data knows.
const NOT_IN_RULE: &str = "named in the data, not in the rule";

/// Users by class.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Classes {
    /// The classes of the rule in its order, then those that only the data names.
    pub counts: Vec<ClassCount>,
    /// All users known on the day shown.
    pub n_users: usize,
    /// Users who keep the limits of no class.
    pub n_nowhere: usize,
    /// Users whose sessions or day last seen are not known, where that would decide.
    pub n_unknown: usize,
    /// Users who are in a class both by the rule and in the data.
    pub n_compared: usize,
    /// Where the two differ, the most users first.
    pub differing: Vec<Differing>,
    /// Customers with users.
    pub n_customers: usize,
    /// All customers asked about.
    pub n_rows: usize,
    /// What to know about the figures: that they describe another day; may be empty.
    pub note: String,
}

/// One class.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ClassCount {
    /// Its name.
    pub name: String,
    /// Its limits in words.
    pub limits: String,
    /// Users in it by the rule; `None` for a class that the rule does not have.
    pub by_rule: Option<usize>,
    /// Users whom the data puts into it.
    pub by_data: usize,
    /// The share of all users by the rule, 0 to 1; `None` without users.
    pub share: Option<f64>,
}

/// Users whom the data puts into another class than the rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Differing {
    /// The class in the data.
    pub by_data: String,
    /// The class by the rule.
    pub by_rule: String,
    /// How many users.
    pub n: usize,
}

impl Classes {
    /// How many users are in another class in the data than by the rule.
    pub fn n_differing(&self) -> usize {
        self.differing.iter().map(|differing| differing.n).sum()
    }

    /// What the comparison with the data's own classes says; `None` where the data names none.
    pub fn agreement(&self) -> Option<String> {
        let compared = units::counted(self.n_compared, "user");
        match (self.n_compared, self.n_differing()) {
            (0, _) => None,
            (_, 0) => Some(format!("The data puts all {compared} into the same class.")),
            (_, n) => {
                let n = units::count(n as f64);
                let most = &self.differing[0];
                let (given, own) = (&most.by_data, &most.by_rule);
                Some(format!(
                    "The data puts {n} of {compared} into another class, most often into {given} \
                     instead of {own} ({}).",
                    units::count(most.n as f64)
                ))
            }
        }
    }

    fn name(&mut self, given: &str) -> usize {
        let key = class_key(given);
        let known = self
            .counts
            .iter()
            .position(|class| class_key(&class.name) == key);
        known.unwrap_or_else(|| {
            self.counts.push(ClassCount {
                name: given.trim().to_owned(),
                limits: NOT_IN_RULE.to_owned(),
                ..ClassCount::default()
            });
            self.counts.len() - 1
        })
    }

    fn differ(&mut self, given: usize, own: usize) {
        let (by_data, by_rule) = (&self.counts[given].name, &self.counts[own].name);
        let known = self
            .differing
            .iter_mut()
            .find(|pair| pair.by_data == *by_data && pair.by_rule == *by_rule);
        match known {
            Some(pair) => pair.n += 1,
            None => self.differing.push(Differing {
                by_data: by_data.clone(),
                by_rule: by_rule.clone(),
                n: 1,
            }),
        }
    }
}

/// The users of some customers by class, on the day shown.
///
/// A user counts from `first_seen` on. Sessions and the day last seen are those of the data's own
/// day: in an earlier month a user seen since counts as seen on the day shown.
pub fn classes(context: &Context, rows: &[RowId]) -> Classes {
    let dataset = context.dataset;
    let rule = &context.model.user_classes;
    let count = |class| ClassCount {
        limits: class_words(class),
        name: class.name.clone(),
        by_rule: Some(0),
        ..ClassCount::default()
    };
    let mut found = Classes {
        counts: rule.iter().map(count).collect(),
        n_rows: rows.len(),
        note: note(context),
        ..Classes::default()
    };
    if dataset.customers.subscribers.n_items() == 0 {
        return found;
    }
    for &row in rows {
        let users = dataset.customers.subscribers.get(row).iter();
        let before = found.n_users;
        for user in users.filter(|user| is_known(context, user)) {
            add(&mut found, context, user);
        }
        found.n_customers += usize::from(found.n_users > before);
    }
    let n_users = found.n_users;
    for class in &mut found.counts {
        let share = |n: usize| n as f64 / n_users as f64;
        class.share = class.by_rule.filter(|_| n_users > 0).map(share);
    }
    found
        .differing
        .arrange_by_key(|pair| std::cmp::Reverse(pair.n));
    found
}

/// Whether somebody is a user on the day shown already.
fn is_known(context: &Context, user: &Subscriber) -> bool {
    user.first_seen.is_none_or(|first| first <= context.day())
}

fn add(found: &mut Classes, context: &Context, user: &Subscriber) {
    found.n_users += 1;
    let days = user.last_seen.map(|last| {
        let days = context.day().signed_duration_since(last).num_days();
        days.max(0) as f64
    });
    let own = place(&context.model.user_classes, user.sessions, days);
    match own {
        Place::In(at) => {
            let by_rule = &mut found.counts[at].by_rule;
            *by_rule = by_rule.map(|n| n + 1);
        }
        Place::Nowhere => found.n_nowhere += 1,
        Place::Unknown => found.n_unknown += 1,
    }
    let Some(given) = user.class.as_deref().filter(|name| !name.trim().is_empty()) else {
        return;
    };
    let given = found.name(given);
    found.counts[given].by_data += 1;
    if let Place::In(own) = own {
        found.n_compared += 1;
        if own != given {
            found.differ(given, own);
        }
    }
}

fn note(context: &Context) -> String {
    let (day, as_of) = (context.day(), context.dataset.as_of);
    if day == as_of {
        return String::new();
    }
    format!(
        "Sessions and last visits are those of {}; who was seen since {} counts as seen that day.",
        units::date_long(as_of),
        units::date_long(day)
    )
}
