//! What an import is handed and hands back: tables with settings, the document, what was there.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::super::App;
use super::super::kept::Undo;
use super::default_title;
use crate::data::Issue;
use crate::data::table::Table;
use crate::data::table::carried::carried;
use crate::data::table::mapping::{Mapping, Settings};
use crate::edit::Log;
use crate::ui::load::{Origin, Source};
use crate::ui::shared::Shared;
use crate::units;

impl App {
    /// The document made of the tables, which is then no longer here.
    pub fn take_document(self) -> Option<Vec<u8>> {
        self.imports
            .document
            .try_update_value(Option::take)
            .flatten()
    }

    /// Puts the document back, after it could not be loaded.
    pub fn return_document(self, document: Vec<u8>) {
        self.imports.document.set_value(Some(document));
    }

    /// The tables with their mappings, and what else an import has to know; `None` without tables.
    pub fn tables_to_import(self, today: NaiveDate) -> Option<(Vec<(Table, Mapping)>, Settings)> {
        let drafts = self.imports.drafts.get_untracked();
        let first = drafts.first()?;
        let choices = self.imports.choices.get_untracked();
        let title = match choices.title.trim() {
            "" => default_title(&first.table),
            title => title.to_owned(),
        };
        let currency = Some(choices.currency.trim().to_uppercase());
        let settings = Settings {
            as_of: choices.as_of,
            today,
            currency: currency.filter(|currency| !currency.is_empty()),
            title,
            overwrite: choices.overwrite,
        };
        let tables = drafts
            .iter()
            .map(|draft| (Table::clone(&draft.table), draft.mapping.clone()));
        Some((tables.collect(), settings))
    }

    /// What the tables join: what is loaded, or nothing.
    pub fn base_of_import(self) -> Option<Shared<Source>> {
        let joins = self.imports.choices.with_untracked(|choices| choices.joins);
        joins.then(|| self.edits.loaded()).flatten()
    }

    /// Where the dataset made of the tables comes from.
    pub fn import_origin(self) -> Origin {
        let joined = self.base_of_import().map(|source| source.origin.title());
        let names = self.imports.drafts.with_untracked(|drafts| {
            let names = drafts.iter().map(|draft| draft.table.name.clone());
            names.collect::<Vec<_>>()
        });
        Origin::Tables(joined.into_iter().chain(names).collect())
    }

    /// What was wrong with the tables: while their files were read, then while they were worked
    /// through.
    pub fn import_issues(self) -> Vec<Issue> {
        let drafts = self.imports.drafts.get_untracked();
        let read = drafts.iter().flat_map(|draft| draft.issues.iter());
        let outcome = self.imports.outcome.get_untracked();
        let found = outcome.iter().flat_map(|import| import.issues.iter());
        read.chain(found).cloned().collect()
    }

    /// What was said of columns before, as the data carries it.
    pub fn carried_mapping(self, fingerprint: &str) -> Option<String> {
        self.dataset_now(|dataset| carried(dataset.mappings.as_deref()?, fingerprint))
            .flatten()
    }

    /// What is loaded, before any change made here, and those changes.
    pub fn loaded_now(self) -> Option<(Shared<Source>, Log)> {
        Some((self.edits.loaded()?, self.edits.log_now()))
    }

    /// Says that tables were loaded, and offers what was loaded before.
    pub fn offer_former(self, n_customers: usize, before: Option<(Shared<Source>, Log)>) {
        let words = format!("Loaded: {} now.", units::counted(n_customers, "customer"));
        let action = before.as_ref().map(|_| "Undo");
        self.kept.undo.set_value(before.map(Undo::Loaded));
        self.kept.tell(&words, action);
    }
}
