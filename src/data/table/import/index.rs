//! The first look at every row: whose it is, which day it was seen, what it refers to.

mod joining;

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::Unmatched;
use super::notes::Notes;
use super::observed::Observed;
use super::people::People;
use super::source::{NOBODY, Source};
use crate::data::Done;
use crate::data::hash::FastMap;
use crate::data::table::mapping::Kind;

/// What the first look at the rows found.
#[derive(Clone, Debug, Default)]
pub(super) struct Index {
    pub(super) people: People,
    pub(super) observed: Observed,
    pub(super) unmatched: Vec<Unmatched>,
    /// The customer of each contract that a table of contracts names.
    contracts: FastMap<Box<str>, u32>,
    /// Contracts that count by their parts in another table.
    pub(super) parted: BTreeSet<Box<str>>,
    /// Products that contracts name, in order of first appearance.
    pub(super) products: Vec<String>,
    seen: BTreeSet<Box<str>>,
    /// The first row of each customer in the table of customers being read.
    first_rows: FastMap<u32, u32>,
    /// Customers of what is loaded that a row of the table being read has taken: by their own id,
    /// or, in a table of customers, by their name.
    taken: BTreeSet<u32>,
    /// Whether rows of others than customers may bring customers.
    may_create: bool,
    /// Customers made of the rows of the table being read.
    n_created: usize,
}

impl Index {
    pub(super) fn new(people: People, sources: &[Source], today: NaiveDate) -> Self {
        let has_customers = sources
            .iter()
            .any(|source| source.kind() == Kind::Customers);
        Self {
            may_create: people.n_base == 0 && !has_customers,
            people,
            observed: Observed::new(today),
            ..Self::default()
        }
    }

    /// Looks at a row of a table and notes whose it is.
    pub(super) fn row(&mut self, number: usize, source: &mut Source, notes: &mut Notes) {
        let row = source.owners.len();
        if row == 0 {
            self.own_ids(source);
        }
        let owner = match source.kind() {
            Kind::Customers => self.customer(source, row, notes),
            Kind::Subscriptions => self.subscription(source, row, notes),
            Kind::Responses | Kind::History => self.other(source, row, notes),
        };
        if owner.is_none() && source.kind() != Kind::Customers {
            self.unmatch(source, row);
        }
        if owner.is_some() {
            self.observed.row(number, source, row);
            self.refer(source, row);
        }
        source.owners.push(owner.unwrap_or(NOBODY));
    }

    /// Ends a table: what is to be said about it as a whole.
    pub(super) fn end(&mut self, source: &Source, notes: &mut Notes) {
        self.first_rows.clear();
        self.taken.clear();
        let n_created = std::mem::take(&mut self.n_created);
        if n_created > 0 {
            let made = crate::units::counted(n_created, "customer");
            let problem = if source.has("customer") || source.has("customer_name") {
                format!("there is no table of customers: {made} made of the ids in this one")
            } else {
                "no column names a customer: all answers belong to one made for this table".into()
            };
            notes.table(source, &problem, Done::Repaired);
        }
    }

    fn customer(&mut self, source: &Source, row: usize, notes: &mut Notes) -> Option<u32> {
        let id = source.text(row, "id");
        let name = source.text(row, "name");
        let Some(own) = id.or(name) else {
            notes.row(
                (source, row),
                "there is neither an id nor a name",
                Done::LeftOut,
            );
            return None;
        };
        let known = match id {
            Some(id) => self
                .people
                .of_id(id)
                .or_else(|| self.same_in_base((source, row), (id, name?), notes)),
            None => self.people.of_name(own),
        };
        let number = known.unwrap_or_else(|| self.add(id, name, own));
        let first = *self.first_rows.entry(number).or_insert(row as u32);
        if first as usize == row {
            return Some(number);
        }
        let is_same = (0..source.table.n_columns()).all(|column| {
            source.table.cell(row, column) == source.table.cell(first as usize, column)
        });
        if !is_same {
            let problem = format!("{own} stands in an earlier row, which is kept");
            notes.row((source, row), &problem, Done::LeftOut);
        }
        None
    }

    fn add(&mut self, id: Option<&str>, name: Option<&str>, own: &str) -> u32 {
        // A name may be another one's id: of two customers with one id a document has one.
        if let Some(number) = self.people.of_id(own) {
            return number;
        }
        let number = self.people.add(own, name.unwrap_or(own));
        if id.is_none() {
            self.people.set_without_id(number);
        }
        number
    }

    fn subscription(&mut self, source: &Source, row: usize, notes: &mut Notes) -> Option<u32> {
        let part_of = source.text(row, "contract");
        let by_contract = part_of.and_then(|id| self.contracts.get(id).copied());
        let owner = by_contract.or_else(|| self.other(source, row, notes));
        if let Some(contract) = part_of {
            let start = source.cell(row, "start").and_then(|cell| cell.day());
            if owner.is_some() && start.is_some() {
                self.parted.insert(contract.into());
            }
        } else if let (Some(id), Some(owner)) = (source.text(row, "id"), owner) {
            self.contracts.insert(id.into(), owner);
        }
        owner
    }

    fn other(&mut self, source: &Source, row: usize, notes: &mut Notes) -> Option<u32> {
        let has_key = source.has("customer") || source.has("customer_name");
        if !has_key && source.kind() == Kind::Responses {
            return Some(self.survey(source));
        }
        let id = source.text(row, "customer");
        let name = source.text(row, "customer_name");
        let found = match id {
            Some(id) => self.of_other_id((source, row), (id, name), notes),
            None => self.people.find(None, name),
        };
        if found.is_some() || !self.may_create {
            return found;
        }
        let own = id.or(name)?;
        self.n_created += 1;
        Some(self.add(id, name, own))
    }

    /// The customer that stands for all who answered a survey without names.
    fn survey(&mut self, source: &Source) -> u32 {
        let name = &source.table.name;
        let name = name
            .rsplit_once('.')
            .map_or(name.as_str(), |(stem, _)| stem);
        self.people.of_id(name).unwrap_or_else(|| {
            self.n_created += 1;
            self.people.add(name, name)
        })
    }

    fn unmatch(&mut self, source: &Source, row: usize) {
        let fields = ["customer", "customer_name", "contract"];
        let key = fields.iter().find_map(|field| source.text(row, field));
        self.unmatched.push(Unmatched {
            table: source.table.name.clone(),
            line: source.table.line(row),
            key: key.unwrap_or_default().to_owned(),
        });
    }

    /// Remembers the product that a row names.
    fn refer(&mut self, source: &Source, row: usize) {
        if source.kind() != Kind::Subscriptions {
            return;
        }
        if let Some(product) = source.text(row, "product")
            && self.seen.insert(product.into())
        {
            self.products.push(product.to_owned());
        }
    }
}
