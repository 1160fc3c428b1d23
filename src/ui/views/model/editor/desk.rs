//! What the forms of the editor share: the draft, what is wrong with it, and what is open.
//!
//! Places are JSON pointers. A form reads a place through a memo, so that it is made once and
//! follows every edit, undo and redo.

use std::collections::BTreeSet;

use leptos::prelude::*;
use serde_json::Value;

use crate::score::draft::card::name_of;
use crate::score::draft::{Edit, items_of, path, set_deep, typed};
use crate::score::model::{ModelError, remark};
use crate::ui::state::App;
use crate::units;

mod seek;
mod shown;

pub(super) use shown::cards_of;

/// What the forms share.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    /// The app.
    pub(super) app: App,
    /// What is wrong with the draft.
    pub(super) faults: Memo<Vec<ModelError>>,
    /// The id of the scorecard shown.
    pub(super) card: Memo<String>,
    /// The position of the profile whose scorecard is shown; `None` for that of everybody.
    pub(super) profile: Memo<Option<usize>>,
    /// The place of the scorecard shown; `None` where the model has none.
    pub(super) card_at: Memo<Option<String>>,
    /// The position of the metric in the dialog.
    pub(super) metric: ReadSignal<Option<usize>>,
    set_metric: WriteSignal<Option<usize>>,
    /// The ids of the categories whose metrics are shown.
    unfolded: RwSignal<BTreeSet<String>>,
    /// The path whose field is to have the focus.
    sought: RwSignal<Option<String>>,
}

/// The desk, from any form of the editor.
pub(super) fn desk() -> Desk {
    expect_context()
}

impl Desk {
    /// Lays the draft out.
    pub(super) fn new(app: App) -> Self {
        let (metric, set_metric) = signal(None);
        let profile = shown::profile(app);
        let card = shown::card(app, profile);
        Self {
            app,
            faults: Memo::new(move |_| app.models.checked.get().err().unwrap_or_default()),
            card,
            profile,
            card_at: shown::place(app, profile, card),
            metric,
            set_metric,
            unfolded: RwSignal::new(BTreeSet::new()),
            sought: RwSignal::new(None),
        }
    }

    /// Reads the draft and follows it.
    pub(super) fn with<T>(self, read: impl FnOnce(&Value) -> T) -> T {
        self.app.models.draft.with(|draft| read(draft.value()))
    }

    /// Reads what the draft began with and what it is now, and follows both.
    pub(super) fn with_both<T>(self, read: impl FnOnce(&Value, &Value) -> T) -> T {
        let draft = self.app.models.draft;
        draft.with(|draft| read(draft.base(), draft.value()))
    }

    /// Reads the draft as it is now, for what a person does.
    pub(super) fn now<T>(self, read: impl FnOnce(&Value) -> T) -> T {
        untrack(|| self.with(read))
    }

    /// What stands at a place, as a field shows it; empty where there is nothing.
    pub(super) fn text(self, at: impl Into<String>) -> Memo<String> {
        let at = at.into();
        Memo::new(move |_| self.with(|root| typed::shown(root.pointer(&at))))
    }

    /// What people read of the item at a place: its name, else its id.
    pub(super) fn name(self, at: impl Into<String>) -> Memo<String> {
        let at = at.into();
        Memo::new(move |_| {
            self.with(|root| {
                let item = root.pointer(&at).unwrap_or(&Value::Null);
                name_of(item).to_owned()
            })
        })
    }

    /// How many items a list has.
    pub(super) fn count(self, list: impl Into<String>) -> Memo<usize> {
        let list = list.into();
        Memo::new(move |_| self.with(|root| items_of(root, &list).len()))
    }

    /// What is wrong with a place, as a sentence.
    pub(super) fn fault(self, at: &str) -> Memo<Option<String>> {
        let own = path(at);
        Memo::new(move |_| {
            self.faults.with(|faults| {
                let fault = faults.iter().find(|fault| fault.path == own)?;
                Some(sentence(&fault.problem))
            })
        })
    }

    /// What there is to say of how many metrics the category at a place has, as a sentence; one
    /// without any has a fault instead.
    pub(super) fn remark(self, category: &str) -> Memo<Option<String>> {
        let n = self.count(format!("{category}/metrics"));
        Memo::new(move |_| {
            let n = Some(n.get()).filter(|n| *n > 0)?;
            remark(n).map(|words| sentence(&words))
        })
    }

    /// Does edits, as one step.
    pub(super) fn edit(self, edits: impl IntoIterator<Item = Edit>) {
        let edits: Vec<Edit> = edits.into_iter().collect();
        self.app.edit_model(&edits);
    }

    /// Does the edit that follows from the draft as it is now, as one step.
    pub(super) fn edit_by<I: IntoIterator<Item = Edit>>(self, edits: impl FnOnce(&Value) -> I) {
        let edits = self.now(edits);
        self.edit(edits);
    }

    /// Sets a place, as one step.
    pub(super) fn set(self, at: &str, value: Value) {
        self.edit_by(|root| [set_deep(root, at, value)]);
    }

    /// Sets a place that is still being typed in or moved.
    pub(super) fn drag(self, at: &str, value: Value) {
        if let Edit::Set { at, value } = self.now(|root| set_deep(root, at, value)) {
            self.app.drag_model(&at, value);
        }
    }

    /// Opens the dialog of a metric, or closes it.
    pub(super) fn show_metric(self, metric: Option<usize>) {
        self.app.settle_model();
        self.set_metric.set(metric);
    }

    /// Whether the metrics of a category are shown.
    pub(super) fn is_unfolded(self, category: &str) -> bool {
        self.unfolded.with(|open| open.contains(category))
    }

    /// Shows the metrics of a category, or hides them.
    pub(super) fn unfold(self, category: &str, is_open: bool) {
        self.unfolded.update(|open| {
            if is_open {
                open.insert(category.to_owned());
            } else {
                open.remove(category);
            }
        });
    }
}

/// A problem as a sentence: what the reader of models says, with a capital and a full stop.
pub(super) fn sentence(problem: &str) -> String {
    format!("{}.", units::capitalized(problem))
}
