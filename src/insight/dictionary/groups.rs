//! Which entries stand together: by family, by pillar (002-2) or by customer stage (002-7), and
//! which of them a search leaves.

use crate::metrics::dictionary::{Entry, Family, Phase, Pillar};
use crate::select::fold::fold;

/// What entries are grouped by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Grouping {
    /// The family.
    #[default]
    Family,
    /// The pillar of customer success.
    Pillar,
    /// The customer stage; an entry stands in each of its stages.
    Phase,
}

impl Grouping {
    /// Every grouping, the usual one first.
    pub const ALL: [Self; 3] = [Self::Family, Self::Pillar, Self::Phase];

    /// Its id in the address.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Family => "family",
            Self::Pillar => "pillar",
            Self::Phase => "stage",
        }
    }

    /// What people read on the control.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Family => "Family",
            Self::Pillar => "Pillar",
            Self::Phase => "Customer stage",
        }
    }

    /// The grouping of an id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|own| own.id() == id)
    }
}

/// Entries that stand together.
#[derive(Clone, Debug)]
pub struct Group {
    /// The part of the address and of the page that names it; unique among all groupings.
    pub id: String,
    /// What people read.
    pub title: &'static str,
    /// The entries, in the order of the dictionary; at least one.
    pub entries: Vec<&'static Entry>,
}

/// The title of entries that speak of no stage.
const NO_STAGE: &str = "No one stage";

/// The entries that a search leaves, in the groups of a grouping; groups without any are left out.
///
/// An entry is found by its name, its other names and its id: each word of the query has to occur
/// in one of them, whatever the case and the accents. An empty query leaves all.
pub fn groups(all: &[&'static Entry], by: Grouping, query: &str) -> Vec<Group> {
    let query = fold(query);
    let words: Vec<&str> = query.split_whitespace().collect();
    let found: Vec<&'static Entry> = all
        .iter()
        .copied()
        .filter(|entry| holds(entry, &words))
        .collect();
    let group = |id: &str, title, belongs: &dyn Fn(&Entry) -> bool| Group {
        id: format!("{}-{id}", by.id()),
        title,
        entries: found.iter().copied().filter(|own| belongs(own)).collect(),
    };
    let mut groups: Vec<Group> = match by {
        Grouping::Family => Family::ALL
            .iter()
            .enumerate()
            .map(|(at, family)| {
                group(&at.to_string(), family.title(), &|own| {
                    own.family == *family
                })
            })
            .collect(),
        Grouping::Pillar => Pillar::ALL
            .iter()
            .map(|pillar| group(pillar.id(), pillar.title(), &|own| own.pillar == *pillar))
            .collect(),
        Grouping::Phase => Phase::ALL
            .iter()
            .map(|phase| group(phase.id(), phase.title(), &|own| own.phases.contains(phase)))
            .chain([group("none", NO_STAGE, &|own| own.phases.is_empty())])
            .collect(),
    };
    groups.retain(|group| !group.entries.is_empty());
    groups
}

/// Whether each word occurs in a name of the entry.
fn holds(entry: &Entry, words: &[&str]) -> bool {
    let names: Vec<String> = [entry.name, entry.id]
        .iter()
        .chain(entry.also)
        .map(|name| fold(name))
        .collect();
    words
        .iter()
        .all(|word| names.iter().any(|name| name.contains(word)))
}

/// The entries before and after one in the order of the dictionary.
pub fn around(
    all: &[&'static Entry],
    id: &str,
) -> (Option<&'static Entry>, Option<&'static Entry>) {
    let Some(at) = all.iter().position(|entry| entry.id == id) else {
        return (None, None);
    };
    let before = at.checked_sub(1).map(|before| all[before]);
    (before, all.get(at + 1).copied())
}

#[cfg(test)]
mod tests {
    use super::super::fixture;
    use super::*;

    fn titles(by: Grouping, query: &str) -> Vec<(&'static str, Vec<&'static str>)> {
        let ids = |group: Group| {
            (
                group.title,
                group.entries.iter().map(|own| own.id).collect(),
            )
        };
        let found = groups(&fixture::all(), by, query);
        found.into_iter().map(ids).collect()
    }

    #[test]
    fn r002_2_each_entry_stands_under_its_pillar() {
        let expected = vec![("Retention", vec!["kept"]), ("Expansion", vec!["income"])];
        assert_eq!(titles(Grouping::Pillar, ""), expected);
    }

    #[test]
    fn r002_7_an_entry_stands_in_each_of_its_stages_and_none_is_lost() {
        let expected = vec![
            ("Decision", vec!["kept"]),
            ("Loyalty", vec!["kept"]),
            ("No one stage", vec!["income"]),
        ];
        assert_eq!(titles(Grouping::Phase, ""), expected);
    }

    #[test]
    fn a_search_finds_names_other_names_and_ids_whatever_their_case() {
        for query in ["KEPT revenue", "grr", "Gross Dollar", "kept"] {
            let expected = vec![("Retention and churn", vec!["kept"])];
            assert_eq!(titles(Grouping::Family, query), expected, "{query}");
        }
        assert_eq!(titles(Grouping::Family, "kept zebra"), vec![]);
    }

    #[test]
    fn neighbors_follow_the_order_of_the_dictionary() {
        let all = fixture::all();
        let ids = |id: &str| {
            let (before, after) = around(&all, id);
            (before.map(|own| own.id), after.map(|own| own.id))
        };
        assert_eq!(ids("income"), (None, Some("kept")));
        assert_eq!(ids("kept"), (Some("income"), None));
        assert_eq!(ids("nothing"), (None, None));
    }
}
