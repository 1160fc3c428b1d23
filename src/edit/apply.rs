//! A log to a dataset in which its changes are in force.

use std::fmt;
use std::sync::Arc;

use super::hands::Hands;
use super::{Change, Entry, Log, Mark, OverrideChange};
use crate::data::Dataset;
use crate::data::record::Override;
use crate::score::model::{Model, ModelError};

/// A dataset with the changes of a log in force.
#[derive(Clone, Debug, PartialEq)]
pub struct Applied {
    /// The dataset: overrides, model and `edits`; the columns of the customers are shared with the
    /// dataset it was made from.
    pub dataset: Dataset,
    /// What no longer fits, oldest first.
    pub unfit: Vec<Unfit>,
}

/// A change that is not in force, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Unfit {
    /// The change.
    pub entry: Entry,
    /// Why.
    pub why: Misfit,
}

/// Why a change does not fit the data.
#[derive(Clone, Debug, PartialEq)]
pub enum Misfit {
    /// The data has no customer of this id.
    NoCustomer(String),
    /// The override it changes is not there, or not as it was.
    Gone,
    /// The model is none any more.
    NoModel(ModelError),
    /// A later version of the program made it.
    Unknown,
}

impl Misfit {
    const fn mark(&self) -> Mark {
        match self {
            Self::NoCustomer(_) => Mark::Customer,
            Self::Gone | Self::NoModel(_) | Self::Unknown => Mark::Other,
        }
    }
}

impl fmt::Display for Misfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoCustomer(id) => write!(f, "the data has no customer with the id {id}"),
            Self::Gone => f.write_str("the override it changes is no longer there as it was"),
            Self::NoModel(error) => write!(f, "the model cannot be used: {error}"),
            Self::Unknown => f.write_str("this version of the app does not know what it does"),
        }
    }
}

/// The dataset with the changes of a log in force; those that it holds already are left out.
/// Applying the same log again changes nothing.
pub fn apply(base: &Dataset, log: &Log) -> Applied {
    let own = Log::of(base);
    let all = own.merged(log);
    let mut hands = Hands::of(base);
    let mut model = base.model.clone();
    let mut unfit = Vec::new();
    for entry in all.entries() {
        let fits = match (standing(&own, entry), &entry.change) {
            (Standing::Held, _) => Ok(()),
            (Standing::Past, change) => Err(past(change)),
            (Standing::Pending, Change::Override(change)) => hands.change(change),
            (Standing::Pending, Change::UseGiven) => {
                model.clone_from(&base.model);
                Ok(())
            }
            (Standing::Pending, Change::UseModel(value)) => Model::from_value(value.clone())
                .map(|read| model = Some(Arc::new(read)))
                .map_err(Misfit::NoModel),
            (Standing::Pending, Change::Unknown) => Err(Misfit::Unknown),
        };
        if let Err(why) = fits {
            let mut entry = entry.clone();
            entry.unfit = Some(why.mark());
            unfit.push(Unfit { entry, why });
        }
    }
    let mut dataset = base.clone();
    if !hands.is_untouched() {
        (dataset.overrides, dataset.extras) = hands.finish();
    }
    dataset.model = model;
    if !all.is_empty() {
        dataset.edits = Some(carried(base, &own, all, &unfit).to_list());
    }
    Applied { dataset, unfit }
}

/// The id of the entry whose model a log puts in force in a dataset; `None` where the model is the
/// dataset's own or the built-in one. `own` are the changes that the dataset carries.
pub fn model_in_force(own: &Log, log: &Log) -> Option<String> {
    let all = own.merged(log);
    let mut ruling = None;
    let entries = all.entries().iter();
    for entry in entries.filter(|entry| standing(own, entry) == Standing::Pending) {
        match &entry.change {
            Change::UseGiven => ruling = None,
            Change::UseModel(value) if Model::from_value(value.clone()).is_ok() => {
                ruling = Some(entry.id.clone());
            }
            Change::UseModel(_) | Change::Override(_) | Change::Unknown => {}
        }
    }
    ruling
}

/// The changes that the overrides of one dataset need to become those of another with the same
/// customers.
pub fn differences(from: &Dataset, to: &Dataset) -> Vec<OverrideChange> {
    let mut changes = Vec::new();
    for row in from.rows() {
        let (before, after) = (from.overrides.get(row), to.overrides.get(row));
        if before == after {
            continue;
        }
        let change = |idx: usize, was: Option<&Override>, now: Option<&Override>| OverrideChange {
            customer: from.customers.id.get(row).to_owned(),
            idx,
            was: was.cloned(),
            now: now.cloned(),
        };
        for idx in 0..before.len().min(after.len()) {
            if before[idx] != after[idx] {
                changes.push(change(idx, Some(&before[idx]), Some(&after[idx])));
            }
        }
        for idx in (after.len()..before.len()).rev() {
            changes.push(change(idx, Some(&before[idx]), None));
        }
        for (idx, item) in after.iter().enumerate().skip(before.len()) {
            changes.push(change(idx, None, Some(item)));
        }
    }
    changes
}

/// Where an entry stands with the dataset that changes are applied to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    /// The dataset holds it.
    Held,
    /// It did not fit when its time had come.
    Past,
    /// It is to be applied.
    Pending,
}

fn standing(own: &Log, entry: &Entry) -> Standing {
    match own.find(&entry.id).map(|known| known.unfit) {
        Some(None) => Standing::Held,
        Some(Some(Mark::Other)) => Standing::Past,
        Some(Some(Mark::Customer)) | None => Standing::Pending,
    }
}

/// Why a change did not fit when its time had come.
fn past(change: &Change) -> Misfit {
    match change {
        Change::UseModel(value) => {
            let read = Model::from_value(value.clone());
            read.map_or_else(Misfit::NoModel, |_| Misfit::Gone)
        }
        Change::Override(_) | Change::UseGiven => Misfit::Gone,
        Change::Unknown => Misfit::Unknown,
    }
}

/// What the document carries: all entries, and before the first model that was put in force the
/// one that was replaced, which would be lost with it.
fn carried(base: &Dataset, own: &Log, mut all: Log, unfit: &[Unfit]) -> Log {
    for entry in &mut all.entries {
        let mark = unfit.iter().find(|unfit| unfit.entry.id == entry.id);
        entry.unfit = mark.and_then(|unfit| unfit.entry.unfit);
    }
    let first = |log: &Log| {
        let is_model = |entry: &&Entry| matches!(entry.change, Change::UseModel(_));
        let mut entries = log.entries.iter();
        let first = entries.find(|entry| is_model(entry) && entry.unfit.is_none());
        first.map(|entry| (entry.id.clone(), entry.at))
    };
    if let (None, Some((id, at))) = (first(own), first(&all)) {
        let given = base.model.as_ref().map(|model| model.source.clone());
        let given = given.unwrap_or_else(|| Model::built_in().source);
        let change = Change::UseModel(given);
        let entry = Entry::new(&format!("{id}-given"), at - 1, None, change);
        all = all.merged(&Log::of_parts(vec![entry], Vec::new()));
    }
    all
}
