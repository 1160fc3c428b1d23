//! Filters kept under a name: a saved set is the text of a link, without its page.
//!
//! Comes in: names and views; goes out: the list of sets. Two sets never have names that differ in
//! case, accents or outer spaces only.

use std::fmt;

use serde_json::{Map, Value};

use super::Settings;
use crate::route::{Route, View};
use crate::select::fold::fold;

/// How long a name may be, in characters.
pub const LONGEST_NAME: usize = 60;

/// Filters, month and comparison under a name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SavedFilters {
    /// What the person calls it.
    pub name: String,
    /// The text of the hash.
    pub hash: String,
    /// Fields this version does not know, as they came.
    pub(super) unknown: Map<String, Value>,
}

/// Why a name cannot be given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NameFault {
    /// There is nothing but spaces.
    Empty,
    /// It has more than [`LONGEST_NAME`] characters.
    TooLong,
    /// Another set is called so; its name.
    Taken(String),
}

impl fmt::Display for NameFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("Give it a name."),
            Self::TooLong => write!(f, "A name has {LONGEST_NAME} characters at most."),
            Self::Taken(name) => write!(f, "There is a view called \u{201c}{name}\u{201d}."),
        }
    }
}

impl SavedFilters {
    /// The filters, month and comparison of a view, whatever its page.
    pub fn new(name: &str, view: &View) -> Self {
        Self {
            name: name.trim().into(),
            hash: view.on(Route::Overview).to_hash(),
            unknown: Map::new(),
        }
    }

    /// The number of filters in it, as on the filter button.
    pub fn n_filters(&self) -> usize {
        View::parse(&self.hash).filters.n_active()
    }

    /// Whether a view shows exactly this, on any page.
    pub fn is_shown_by(&self, view: &View) -> bool {
        let own = View::parse(&self.hash);
        own.filters == view.filters && own.month == view.month && own.comparison == view.comparison
    }

    /// Puts the filters, month and comparison on a view; its page and options stay.
    pub fn apply(&self, view: &mut View) {
        let own = View::parse(&self.hash);
        view.filters = own.filters;
        view.month = own.month;
        view.comparison = own.comparison;
    }
}

impl Settings {
    /// The set of a name.
    pub fn find_saved(&self, name: &str) -> Option<&SavedFilters> {
        let key = key(name);
        self.saved.iter().find(|set| self::key(&set.name) == key)
    }

    /// Whether a set can be called so; `renamed` is the set that gets the name, if there is one.
    ///
    /// # Errors
    /// When the name is empty, too long, or that of another set.
    pub fn check_name(&self, name: &str, renamed: Option<&str>) -> Result<(), NameFault> {
        let trimmed = name.trim();
        if trimmed.is_empty() {
            return Err(NameFault::Empty);
        }
        if trimmed.chars().count() > LONGEST_NAME {
            return Err(NameFault::TooLong);
        }
        match self.find_saved(trimmed) {
            Some(other) if renamed.is_none_or(|own| key(own) != key(&other.name)) => {
                Err(NameFault::Taken(other.name.clone()))
            }
            Some(_) | None => Ok(()),
        }
    }

    /// Keeps a set: in the place of the one of its name, else after the others.
    pub fn save(&mut self, set: SavedFilters) {
        let key = key(&set.name);
        match self
            .saved
            .iter_mut()
            .find(|own| self::key(&own.name) == key)
        {
            Some(own) => {
                own.name = set.name;
                own.hash = set.hash;
            }
            None => self.saved.push(set),
        }
    }

    /// Gives a set another name; a name that [`Self::check_name`] refuses changes nothing.
    pub fn rename_saved(&mut self, from: &str, to: &str) {
        if self.check_name(to, Some(from)).is_err() {
            return;
        }
        let key = key(from);
        if let Some(set) = self
            .saved
            .iter_mut()
            .find(|set| self::key(&set.name) == key)
        {
            set.name = to.trim().into();
        }
    }

    /// Brings a deleted set back to its place, unless another has its name by now.
    pub fn restore_saved(&mut self, place: usize, set: SavedFilters) {
        if self.find_saved(&set.name).is_none() {
            self.saved.insert(place.min(self.saved.len()), set);
        }
    }

    /// Forgets a set.
    pub fn delete_saved(&mut self, name: &str) {
        let key = key(name);
        self.saved.retain(|set| self::key(&set.name) != key);
    }
}

/// What two names have in common when they are alike.
fn key(name: &str) -> String {
    fold(name.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn saved(names: &[&str]) -> Settings {
        let mut settings = Settings::default();
        for (idx, name) in names.iter().enumerate() {
            let view = View::parse(&format!("#/customers?region=R{idx}&month=2026-06&sort=mrr"));
            settings.save(SavedFilters::new(name, &view));
        }
        settings
    }

    fn brief(settings: &Settings) -> Vec<(&str, &str)> {
        let sets = settings.saved.iter();
        sets.map(|set| (set.name.as_str(), set.hash.as_str()))
            .collect()
    }

    #[test]
    fn r003_40_a_set_keeps_filters_month_and_comparison_but_no_page() {
        let settings = saved(&[" Monday "]);
        assert_eq!(brief(&settings), [("Monday", "#/?region=R0&month=2026-06")]);
        let mut view = View::parse("#/customers/c-1?health=at_risk&tab=why");
        assert!(!settings.saved[0].is_shown_by(&view));
        settings.saved[0].apply(&mut view);
        assert_eq!(
            view.to_hash(),
            "#/customers/c-1?region=R0&month=2026-06&tab=why"
        );
        assert!(settings.saved[0].is_shown_by(&view));
        assert_eq!(settings.saved[0].n_filters(), 1);
    }

    #[test]
    fn saving_under_a_name_again_replaces_it_in_its_place() {
        let settings = saved(&["Ångström", "Monday", "angstrom"]);
        assert_eq!(
            brief(&settings),
            [
                ("angstrom", "#/?region=R2&month=2026-06"),
                ("Monday", "#/?region=R1&month=2026-06")
            ]
        );
    }

    #[test]
    fn a_name_is_said_short_and_its_own() {
        let settings = saved(&["Monday"]);
        assert_eq!(settings.check_name(" \t", None), Err(NameFault::Empty));
        let long = "ä".repeat(LONGEST_NAME);
        assert_eq!(settings.check_name(&long, None), Ok(()));
        assert_eq!(
            settings.check_name(&(long + "ä"), None),
            Err(NameFault::TooLong)
        );
        assert_eq!(
            settings.check_name("MONDAY ", None),
            Err(NameFault::Taken("Monday".into()))
        );
        assert_eq!(settings.check_name("MONDAY", Some("Monday")), Ok(()));
    }

    #[test]
    fn renaming_never_makes_two_alike() {
        let mut settings = saved(&["Monday", "Tuesday"]);
        settings.rename_saved("Tuesday", "monday");
        settings.rename_saved("Nobody", "Friday");
        settings.rename_saved("Monday", " MONDAY ");
        assert_eq!(settings.saved[0].name, "MONDAY");
        assert_eq!(settings.saved[1].name, "Tuesday");
    }

    #[test]
    fn a_deleted_set_comes_back_to_its_place_unless_its_name_is_taken() {
        let all = saved(&["Monday", "Tuesday", "Friday"]);
        let tuesday = all.saved[1].clone();
        let mut settings = all.clone();
        settings.delete_saved("tuesday");
        assert_eq!(settings.saved.len(), 2);
        settings.restore_saved(1, tuesday.clone());
        assert_eq!(settings, all);
        settings.restore_saved(0, tuesday.clone());
        assert_eq!(settings, all);
        let mut emptied = Settings::default();
        emptied.restore_saved(1, tuesday);
        assert_eq!(emptied.saved.len(), 1);
    }
}
