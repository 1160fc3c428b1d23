//! The model in force, the versions a person has put in force, and the draft of the next one.
//!
//! The model in force is the one the log of changes puts in force, else the document's own, else
//! the built-in one. A draft changes nothing but the preview until it is put in force.

use leptos::prelude::*;
use serde_json::Value;

use super::App;
use super::edits::Edits;
use crate::edit::{self, Change};
use crate::score::draft::{Draft, Edit};
use crate::score::model::{Model, ModelError};
use crate::ui::load::Source;
use crate::ui::shared::Shared;

/// A model a person has put in force.
#[derive(Clone, Debug, PartialEq)]
pub struct Version {
    /// The id of the change that put it in force.
    pub id: String,
    /// The model.
    pub model: Shared<Model>,
    /// When, in milliseconds since 1970.
    pub at: f64,
    /// Who, where that is known.
    pub by: Option<String>,
}

/// What there is beside the model in force.
#[derive(Clone, Copy)]
pub struct Models {
    /// The versions that were put in force, oldest first; those the data carries included.
    pub versions: Memo<Vec<Version>>,
    /// The id of the version in force; `None` while it is the given model.
    pub ruling: Memo<Option<String>>,
    /// The model that came with the data, or the built-in one.
    pub given: Memo<Shared<Model>>,
    /// The draft.
    pub draft: RwSignal<Draft>,
    /// The draft as a model, or what keeps it from being one.
    pub checked: Memo<Result<Shared<Model>, Vec<ModelError>>>,
    /// The last state of the draft that is a model: what the preview shows.
    pub trial: Memo<Shared<Model>>,
}

impl Models {
    pub(super) fn new(source: RwSignal<Option<Shared<Source>>>, edits: Edits) -> Self {
        let built_in = Shared::new(Model::built_in());
        let given = Memo::new(move |_| {
            let own = source.with(|source| source.as_ref().and_then(|s| s.dataset.model.clone()));
            own.map_or_else(|| built_in.clone(), |model| Shared::from_arc(&model))
        });
        let draft = RwSignal::new(given.with_untracked(|model| Draft::new(model)));
        let checked = Memo::new(move |_| draft.with(Draft::check).map(Shared::new));
        let trial = Memo::new(
            move |last: Option<&Shared<Model>>| match (checked.get(), last) {
                (Ok(model), _) => model,
                (Err(_), Some(last)) => last.clone(),
                (Err(_), None) => given.get(),
            },
        );
        let known = |last: Option<&Vec<Version>>| last.cloned().unwrap_or_default();
        Self {
            versions: Memo::new(move |last| versions(edits, &known(last))),
            ruling: Memo::new(move |_| edits.ruling()),
            given,
            draft,
            checked,
            trial,
        }
    }

    /// The model in force.
    pub(super) fn in_force(self) -> Memo<Shared<Model>> {
        Memo::new(move |_| {
            let ruling = self.ruling.get();
            let version = ruling.and_then(|id| {
                let is_it = |version: &&Version| version.id == id;
                self.versions
                    .with(|all| all.iter().find(is_it).map(|own| own.model.clone()))
            });
            version.unwrap_or_else(|| self.given.get())
        })
    }
}

/// The versions in the log; those known already stay the same ones. What is no model any more is
/// listed among the changes that do not fit.
fn versions(edits: Edits, known: &[Version]) -> Vec<Version> {
    let all = edits.all();
    let version = |own: edit::Version| {
        if let Some(known) = known.iter().find(|known| known.id == own.id) {
            return Some(known.clone());
        }
        Some(Version {
            id: own.id.to_owned(),
            model: Shared::new(Model::from_value(own.model.clone()).ok()?),
            at: own.at as f64,
            by: own.by.map(str::to_owned),
        })
    };
    edit::versions(&all)
        .into_iter()
        .filter_map(version)
        .collect()
}

/// Begins the draft anew whenever another model is in force.
pub(super) fn keep(app: App) {
    Effect::new(move || {
        let draft = app.model.with(|model| Draft::new(model));
        app.models.draft.set(draft);
    });
}

impl App {
    /// Changes the draft, as one step.
    pub fn edit_model(self, edits: &[Edit]) {
        self.models.draft.update(|draft| draft.edit(edits));
    }

    /// Sets a value of the draft that is still being moved; all of it is one step.
    pub fn drag_model(self, at: &str, value: Value) {
        self.models.draft.update(|draft| draft.drag(at, value));
    }

    /// What was moved stands.
    pub fn settle_model(self) {
        self.models.draft.update_untracked(Draft::settle);
    }

    /// Takes the last step of the draft back.
    pub fn undo_model(self) {
        self.models.draft.update(Draft::undo);
    }

    /// Does the last step again that was taken back.
    pub fn redo_model(self) {
        self.models.draft.update(Draft::redo);
    }

    /// Gives the draft up: it is the model in force again.
    pub fn discard_model(self) {
        let draft = self.model.with_untracked(|model| Draft::new(model));
        self.models.draft.set(draft);
    }

    /// Puts the draft in force as a new version, one revision on; does nothing while something is
    /// wrong with it.
    pub fn use_draft(self) {
        if let Ok(model) = self.models.checked.get_untracked() {
            self.use_model(&model);
        }
    }

    /// Puts a model in force as a new version: its revision is one on from the model in force. A
    /// message offers to take that back.
    pub fn use_model(self, model: &Model) {
        let revision = self.model.with_untracked(|model| model.revision) + 1;
        let mut value = model.source.clone();
        if let Value::Object(fields) = &mut value {
            fields.insert("revision".into(), revision.into());
        }
        let words = format!(
            "Revision {revision} of \u{201c}{}\u{201d} is in force.",
            model.name
        );
        self.change_model(Change::UseModel(value), &words);
    }

    /// Goes back to the model that came with the data; a message offers to take that back.
    pub fn use_given_model(self) {
        let words = self.models.given.with_untracked(|given| {
            format!(
                "The model that came with the data is in force: \u{201c}{}\u{201d}, revision {}.",
                given.name, given.revision
            )
        });
        self.change_model(Change::UseGiven, &words);
    }

    fn change_model(self, change: Change, words: &str) {
        let back = untrack(|| self.model_change());
        self.offer_undo(words, vec![back]);
        self.add_changes(self.author(), vec![change]);
    }
}
