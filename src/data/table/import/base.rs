//! What is loaded, as the text of its document: fields and customers where they stand.

use std::ops::Range;

use super::people::People;
use crate::data::json::Scanner;
use crate::data::{Dataset, write};

/// Fields with the places of their values.
type Head = Vec<(String, Range<usize>)>;

/// The document of what is loaded.
#[derive(Clone, Debug)]
pub(super) struct Base {
    text: String,
    /// The fields of the document but for the customers, with the places of their values.
    head: Head,
    customers: Vec<Range<usize>>,
    /// The id of the dataset, given or derived.
    pub(super) id: String,
    /// The day it describes; `None` where it says none and has nobody who tells it.
    pub(super) as_of: Option<chrono::NaiveDate>,
}

impl Base {
    pub(super) fn new(dataset: &Dataset) -> Self {
        let text = write(dataset);
        let (head, customers) = places(&text);
        Self {
            text,
            head,
            customers,
            id: dataset.id.clone(),
            as_of: (dataset.as_of_given || dataset.n_rows() > 0).then_some(dataset.as_of),
        }
    }

    /// The raw value of a field of the document.
    pub(super) fn field(&self, key: &str) -> Option<&str> {
        let (_, place) = self.head.iter().find(|(known, _)| known == key)?;
        self.text.get(place.clone())
    }

    /// Every field of the document but for the customers.
    pub(super) fn fields(&self) -> impl Iterator<Item = (&str, &str)> {
        let raw = |place: &Range<usize>| self.text.get(place.clone()).unwrap_or("null");
        self.head
            .iter()
            .map(move |(key, place)| (key.as_str(), raw(place)))
    }

    /// The raw text of a customer.
    pub(super) fn customer(&self, number: usize) -> &str {
        let place = self.customers.get(number).cloned().unwrap_or_default();
        self.text.get(place).unwrap_or_default()
    }

    /// The length of the document in bytes.
    pub(super) fn len(&self) -> usize {
        self.text.len()
    }
}

/// The places of the fields and of the customers in a document of ours.
fn places(text: &str) -> (Head, Vec<Range<usize>>) {
    let (mut head, mut customers) = (Head::new(), Vec::new());
    let mut scan = Scanner::new(text);
    if scan.open().is_err() {
        return (head, customers);
    }
    while let Ok(Some(key)) = scan.next_key() {
        if key == "customers" && scan.open().is_ok() {
            while let Ok(true) = scan.next_item() {
                let start = scan.pos();
                if scan.skip().is_err() {
                    break;
                }
                customers.push(start..scan.pos());
            }
            continue;
        }
        let start = scan.pos();
        if scan.skip().is_err() {
            break;
        }
        head.push((key.into_owned(), start..scan.pos()));
    }
    (head, customers)
}

/// The customers of what is loaded.
pub(super) fn people(base: Option<&Dataset>) -> People {
    let mut people = People::default();
    if let Some(base) = base {
        for row in base.rows() {
            people.add(base.customers.id.get(row), base.customers.name.get(row));
        }
    }
    people.seal_base();
    people
}
