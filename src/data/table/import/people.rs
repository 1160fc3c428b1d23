//! Who is who: customers by id, then by name.

use std::collections::BTreeSet;

use crate::data::hash::FastMap;

/// The customers that are there and those that tables bring, numbered in the order of the
/// document.
#[derive(Clone, Debug, Default)]
pub(super) struct People {
    ids: Vec<Box<str>>,
    names: Vec<Box<str>>,
    by_id: FastMap<Box<str>, u32>,
    /// `None` where several have the name.
    by_name: FastMap<Box<str>, Option<u32>>,
    /// Customers made of a name, without an id.
    without_id: BTreeSet<u32>,
    /// How many were there before.
    pub(super) n_base: usize,
}

impl People {
    /// Adds a customer and returns its number.
    pub(super) fn add(&mut self, id: &str, name: &str) -> u32 {
        let number = self.ids.len() as u32;
        self.ids.push(id.into());
        self.names.push(name.into());
        self.by_id.insert(id.into(), number);
        self.by_name
            .entry(folded(name).into())
            .and_modify(|known| *known = None)
            .or_insert(Some(number));
        number
    }

    /// Says that those added so far were there before.
    pub(super) fn seal_base(&mut self) {
        self.n_base = self.ids.len();
    }

    /// Says that a customer was made without an id.
    pub(super) fn set_without_id(&mut self, number: u32) {
        self.without_id.insert(number);
    }

    /// The only customer of a name, where it was made without an id.
    pub(super) fn of_name_alone(&self, name: &str) -> Option<u32> {
        self.of_name(name)
            .filter(|number| self.without_id.contains(number))
    }

    /// Lets another id stand for a customer.
    pub(super) fn alias(&mut self, id: &str, number: u32) {
        self.by_id.insert(id.into(), number);
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.ids.len()
    }

    pub(super) fn id(&self, number: usize) -> &str {
        &self.ids[number]
    }

    pub(super) fn name(&self, number: usize) -> &str {
        &self.names[number]
    }

    /// The customer of an id.
    pub(super) fn of_id(&self, id: &str) -> Option<u32> {
        self.by_id.get(id).copied()
    }

    /// The only customer of a name, whatever its case and blanks.
    pub(super) fn of_name(&self, name: &str) -> Option<u32> {
        self.by_name.get(folded(name).as_str()).copied().flatten()
    }

    /// The customer of an id, else of a name; an id column may hold names as well.
    pub(super) fn find(&self, id: Option<&str>, name: Option<&str>) -> Option<u32> {
        id.and_then(|id| self.of_id(id))
            .or_else(|| name.and_then(|name| self.of_name(name)))
            .or_else(|| id.and_then(|id| self.of_name(id)))
    }
}

/// A name without case and without more than one blank in a row.
pub(super) fn folded(name: &str) -> String {
    let words: Vec<String> = name.split_whitespace().map(str::to_lowercase).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn customers_are_found_by_id_then_by_a_name_that_only_one_has() {
        let mut people = People::default();
        people.add("1", "Fern & Co");
        people.add("2", "Moss");
        people.add("3", "moss");
        assert_eq!(people.find(Some("2"), Some("Fern & Co")), Some(1));
        assert_eq!(people.find(Some("9"), Some(" FERN  & co")), Some(0));
        assert_eq!(people.find(Some("fern & co"), None), Some(0));
        assert_eq!(people.find(None, Some("Moss")), None);
    }
}
