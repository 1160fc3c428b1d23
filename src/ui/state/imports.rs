//! Tables on their way in: what was read, what each column is taken for, and what would change.
//!
//! Nothing of it touches what is loaded, until a document made of it has been read to its end.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::App;
use crate::data::table::belongs::share_known;
use crate::data::table::mapping::{Kind, Mapping};
use crate::data::table::recognize::recognize;
use crate::data::table::{Import, Table};
use crate::data::{Dataset, Issue};
use crate::ui::load::Unread;
use crate::ui::shared::Shared;

mod handed;

/// From which share of known customers on a table is offered to join what is loaded.
const JOINS_FROM: f64 = 0.5;

/// A table that was read, and what is to be made of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// The table.
    pub table: Shared<Table>,
    /// What was wrong with its file.
    pub issues: Shared<Vec<Issue>>,
    /// The names of its columns as a short word.
    pub fingerprint: String,
    /// What its columns stand for.
    pub mapping: Mapping,
    /// Whether that was said when the same columns came before.
    pub is_remembered: bool,
}

/// What is said of all tables together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choices {
    /// Whether they join what is loaded, in place of making a new dataset.
    pub joins: bool,
    /// The day they describe; `None` = the latest day observed in them.
    pub as_of: Option<NaiveDate>,
    /// The currency of their amounts, ISO 4217; empty = what the tables say.
    pub currency: String,
    /// The title of a new dataset; empty = the name of the first table.
    pub title: String,
    /// Whether their values take the place of others that are there.
    pub overwrite: bool,
}

/// Tables on their way in.
#[derive(Clone, Copy, Debug)]
pub struct Imports {
    /// Files that hold tables and are not read yet.
    pub unread: RwSignal<Option<Unread>>,
    /// The tables; empty while none is on its way.
    pub drafts: RwSignal<Vec<Draft>>,
    /// What is said of all of them.
    pub choices: RwSignal<Choices>,
    /// What they would change, once it is worked out.
    pub outcome: RwSignal<Option<Shared<Import>>>,
    /// The document made of them.
    document: StoredValue<Option<Vec<u8>>>,
}

impl Imports {
    pub(super) fn new() -> Self {
        Self {
            unread: RwSignal::new(None),
            drafts: RwSignal::new(Vec::new()),
            choices: RwSignal::new(Choices::default()),
            outcome: RwSignal::new(None),
            document: StoredValue::new(None),
        }
    }

    /// Forgets what was worked out: it is no longer true.
    pub(super) fn forget_outcome(self) {
        self.document.set_value(None);
        if self.outcome.with_untracked(Option::is_some) {
            self.outcome.set(None);
        }
    }
}

impl App {
    /// Opens tables beside those that are open. `joins` where it is known whether they join what is
    /// loaded; else they do when more than half of their customers are there.
    pub fn open_tables(self, drafts: Vec<Draft>, joins: Option<bool>) {
        let is_first = self.imports.drafts.with_untracked(Vec::is_empty);
        self.imports.forget_outcome();
        if let Some(joins) = joins.or_else(|| is_first.then(|| self.knows(&drafts))) {
            self.imports.choices.update(|choices| choices.joins = joins);
        }
        self.imports.drafts.update(|open| open.extend(drafts));
    }

    /// Whether most customers of any of the tables are loaded.
    fn knows(self, drafts: &[Draft]) -> bool {
        let shares = |dataset: &Dataset| {
            let mut shares = drafts
                .iter()
                .filter_map(|draft| share_known(&draft.table, &draft.mapping, dataset));
            shares.any(|share| share > JOINS_FROM)
        };
        self.dataset_now(shares).unwrap_or_default()
    }

    /// Changes what the columns of a table stand for.
    pub fn change_mapping(self, idx: usize, change: impl FnOnce(&mut Mapping)) {
        self.imports.forget_outcome();
        self.imports.drafts.update(|drafts| {
            if let Some(draft) = drafts.get_mut(idx) {
                change(&mut draft.mapping);
            }
        });
    }

    /// Takes the columns of a table for what their names and cells say, whatever was said before;
    /// `kind` where the person has said it.
    pub fn recognize_anew(self, idx: usize, kind: Option<Kind>) {
        let model = self.model.get_untracked();
        self.imports.forget_outcome();
        self.imports.drafts.update(|drafts| {
            if let Some(draft) = drafts.get_mut(idx) {
                draft.mapping = recognize(&draft.table, &model, kind);
                draft.is_remembered = false;
            }
        });
    }

    /// Leaves a table out; the others stay open.
    pub fn close_table(self, idx: usize) {
        self.imports.forget_outcome();
        self.imports.drafts.update(|drafts| {
            if idx < drafts.len() {
                drafts.remove(idx);
            }
        });
    }

    /// Changes what is said of all tables.
    pub fn choose_import(self, change: impl FnOnce(&mut Choices)) {
        self.imports.document.set_value(None);
        self.imports.choices.update(change);
    }

    /// Goes back from what would change to what the columns stand for.
    pub fn back_to_mapping(self) {
        self.cancel_load();
        self.imports.forget_outcome();
    }

    /// Calls off working out what would change. What was worked out before no longer holds where
    /// the choices have changed since: then it goes back to what the columns stand for.
    pub fn call_off_import(self) {
        self.cancel_load();
        if self.imports.document.with_value(Option::is_none) {
            self.imports.forget_outcome();
        }
    }

    /// Throws the open tables away and returns them; what is loaded stays.
    pub fn close_import(self) -> Vec<Draft> {
        self.imports.forget_outcome();
        self.imports.choices.set(Choices::default());
        let drafts = self.imports.drafts.get_untracked();
        self.imports.drafts.set(Vec::new());
        drafts
    }

    /// What the tables would change, to be shown; its document is kept to be loaded.
    pub fn show_import(self, mut import: Import) {
        let document = std::mem::take(&mut import.document);
        self.imports.document.set_value(Some(document));
        self.imports.outcome.set(Some(Shared::new(import)));
    }
}

/// The title of a new dataset, from the name of its first table.
pub fn default_title(table: &Table) -> String {
    let name = table.name.trim();
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    stem.to_owned()
}
