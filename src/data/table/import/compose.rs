//! One customer after the other into the text of the document.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::fields::quoted;
use super::notes::Notes;
use super::people::{People, folded};
use super::person::Person;
use super::source::Source;
use super::{contracts, customers, history, leavers, responses};
use crate::data::table::mapping::Kind;
use crate::score::model::{Model, Rule};

/// What a customer is composed with.
#[derive(Debug)]
pub(super) struct Context<'a> {
    pub(super) people: &'a People,
    /// The day the data describes.
    pub(super) as_of: NaiveDate,
    /// Contracts that count by their parts in another table.
    pub(super) parted: &'a BTreeSet<Box<str>>,
    /// The model that scores.
    pub(super) model: &'a Model,
    /// Whether the tables' values are taken over what is there.
    pub(super) overwrite: bool,
}

impl Context<'_> {
    /// The series of a metric as a row names it: by id, by name, else an id made of the name.
    pub(super) fn series(&self, metric: &str) -> String {
        let name = folded(metric);
        if matches!(name.as_str(), "mrr" | "monthly recurring revenue") {
            return super::months::MRR.to_owned();
        }
        let known = self.model.metrics.iter();
        let mut known = known.filter(|own| own.id == metric || folded(&own.name) == name);
        let id = known.next().map(|own| own.id.clone());
        let made = || name.replace(|c: char| !c.is_alphanumeric(), "_");
        format!("metrics.{}", id.unwrap_or_else(made))
    }

    /// Whether a metric has texts for values.
    pub(super) fn has_texts(&self, id: &str) -> bool {
        let metric = self
            .model
            .metric_idx(id)
            .map(|idx| &self.model.metrics[idx]);
        metric.is_some_and(|metric| matches!(metric.rule, Rule::Values(_)))
    }
}

/// Puts what the tables say of a customer into it.
pub(super) fn compose(
    person: &mut Person<'_>,
    number: usize,
    sources: &[Source],
    context: &Context<'_>,
    notes: &mut Notes,
) {
    let of = |kind: Kind| sources.iter().filter(move |source| source.kind() == kind);
    for source in of(Kind::Customers) {
        for &row in source.rows(number) {
            customers::put(person, (source, row as usize), context, notes);
        }
    }
    let mut periods = Vec::new();
    for source in of(Kind::Subscriptions) {
        periods.extend(
            source
                .rows(number)
                .iter()
                .map(|row| (source, *row as usize)),
        );
    }
    contracts::put(person, &periods, context, notes);
    for source in of(Kind::Responses) {
        if !source.rows(number).is_empty() {
            responses::put(person, (source, source.rows(number)), notes);
        }
    }
    for source in of(Kind::History) {
        history::put(person, (source, source.rows(number)), context, notes);
    }
    for source in of(Kind::Customers) {
        for &row in source.rows(number) {
            leavers::put(person, (source, row as usize), context);
        }
    }
    if person.fields.get("name").is_none() {
        person.fields.set("name", quoted(person.id));
    }
    person.close(notes);
}

/// Whether any table says anything of a customer.
pub(super) fn is_touched(number: usize, sources: &[Source]) -> bool {
    sources.iter().any(|source| !source.rows(number).is_empty())
}
