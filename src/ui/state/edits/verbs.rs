//! What a person can change: scores set by hand, and everything at once.

use leptos::prelude::*;

use super::super::App;
use super::super::kept::Undo;
use crate::data::Dataset;
use crate::data::record::Override;
use crate::edit::{Change, OverrideChange, apply, differences, ended};
use crate::score::model::Model;
use crate::ui::shared::Shared;
use crate::units::{self, RowId};

/// How much of what is shown was changed here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Changed {
    /// Whether another model is in force than the one that came with the data.
    pub has_model: bool,
    /// How many overrides are new, other or gone.
    pub n_overrides: usize,
}

impl App {
    /// Sets a score by hand: a new override, or another in the place of the one at `idx`.
    pub fn set_by_hand(self, row: RowId, idx: Option<usize>, item: Override) {
        let words = self.dataset_now(|dataset| {
            let name = dataset.customers.name.get(row);
            format!("{name}: {} set by hand.", units::score(item.score))
        });
        self.change_override(row, idx, Some(item), &words.unwrap_or_default());
    }

    /// Ends an override before the day shown, so that it is no longer in force.
    pub fn end_by_hand(self, row: RowId, idx: usize) {
        let day = self
            .scores
            .with_untracked(|scores| scores.as_ref().map(|scores| scores.day));
        let item = self.dataset_now(|dataset| dataset.overrides.get(row).get(idx).cloned());
        if let Some((day, item)) = day.zip(item.flatten()) {
            let words = "The score set by hand has ended: the computed one is shown again.";
            self.change_override(row, Some(idx), ended(&item, day), words);
        }
    }

    fn change_override(self, row: RowId, idx: Option<usize>, now: Option<Override>, words: &str) {
        let change = self.dataset_now(|dataset| {
            let items = dataset.overrides.get(row);
            let idx = idx.unwrap_or(items.len());
            OverrideChange {
                customer: dataset.customers.id.get(row).to_owned(),
                idx,
                was: items.get(idx).cloned(),
                now,
            }
        });
        let Some(change) = change else { return };
        let by = change.now.as_ref().and_then(|now| now.author.clone());
        let by = by.or_else(|| self.author());
        let back = Change::Override(change.inverse());
        self.offer_undo(words, vec![back]);
        self.add_changes(by, vec![Change::Override(change)]);
    }

    /// Brings the data as it was loaded back, and offers to take that back.
    pub fn drop_changes(self) {
        let (made, back) = untrack(|| self.ways());
        self.offer_undo("The data is shown as it was loaded.", made);
        self.add_changes(self.author(), back);
    }

    /// What leads from the data as loaded to what is shown, and back.
    fn ways(self) -> (Vec<Change>, Vec<Change>) {
        let Some((base, shown)) = self.edits.base.get().zip(self.source.get()) else {
            return Default::default();
        };
        let changes = |from: &Dataset, to: &Dataset| -> Vec<Change> {
            let changes = differences(from, to).into_iter();
            changes.map(Change::Override).collect()
        };
        let mut there = changes(&base.dataset, &shown.dataset);
        let mut back = changes(&shown.dataset, &base.dataset);
        if self.edits.ruling().is_some() {
            there.push(self.model_change());
            back.push(Change::UseGiven);
        }
        (there, back)
    }

    /// How much of what is shown was changed here.
    pub fn changed_here(self) -> Changed {
        let (there, _) = self.ways();
        let has_model = self.edits.ruling().is_some();
        Changed {
            has_model,
            n_overrides: there.len() - usize::from(has_model),
        }
    }

    /// What puts the model in force now in force again.
    pub(in crate::ui::state) fn model_change(self) -> Change {
        if self.edits.ruling().is_none() {
            return Change::UseGiven;
        }
        let source = |model: &Shared<Model>| model.source.clone();
        Change::UseModel(self.model.with(source))
    }

    /// The dataset to be exported: with every change in force, and the log that led there.
    pub fn exported(self) -> Option<Dataset> {
        let base = self.edits.base.get_untracked()?;
        Some(apply(&base.dataset, &self.edits.log.get_untracked()).dataset)
    }

    /// The person's name, where it is known.
    pub fn author(self) -> Option<String> {
        self.settings
            .with_untracked(|settings| settings.author.clone())
    }

    pub(in crate::ui::state) fn offer_undo(self, words: &str, changes: Vec<Change>) {
        self.kept.undo.set_value(Some(Undo::Changes(changes)));
        self.kept.tell(words, Some("Undo"));
    }
}
