//! The changes a person makes to the data: in force at once, kept by the browser, and followed by
//! the other tabs.
//!
//! What was loaded stays as it is; what is shown is that with the log in force. Logs are merged,
//! never replaced, so that no tab loses what another has added. Where the browser keeps nothing,
//! the log lives in this page, and a message says so once.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::BroadcastChannel;

use super::App;
use crate::data::Dataset;
use crate::edit::{Change, Entry, Log, Unfit, apply, model_in_force};
use crate::ui::load::Source;
use crate::ui::shared::Shared;
use crate::ui::storage::{self, Store};

mod grown;
mod verbs;

pub use verbs::Changed;

use grown::{fresh_id, grown};

/// Where tabs tell each other that a log has grown.
const CHANNEL: &str = "customer-radar.edits";

/// What was changed, over what was loaded.
#[derive(Clone, Copy)]
pub struct Edits {
    /// What was loaded, before any change made here.
    base: RwSignal<Option<Shared<Source>>>,
    /// The changes kept for it.
    log: RwSignal<Shared<Log>>,
    /// Those that do not fit it.
    pub unfit: RwSignal<Shared<Vec<Unfit>>>,
    /// Whether the person knows that nothing is kept.
    warned: StoredValue<bool>,
    channel: StoredValue<Option<BroadcastChannel>, LocalStorage>,
}

impl Edits {
    pub(super) fn new() -> Self {
        Self {
            base: RwSignal::new(None),
            log: RwSignal::new(Shared::new(Log::default())),
            unfit: RwSignal::new(Shared::new(Vec::new())),
            warned: StoredValue::new(false),
            channel: StoredValue::new_local(BroadcastChannel::new(CHANNEL).ok()),
        }
    }

    /// All changes there are: those the data carries, and those kept for it.
    pub(super) fn all(self) -> Log {
        self.carried().merged(&self.log.get())
    }

    /// The id of the entry whose model is in force; `None` for the model of the data.
    pub(super) fn ruling(self) -> Option<String> {
        let log = self.log.get();
        if log.is_empty() {
            return None;
        }
        model_in_force(&self.carried(), &log)
    }

    /// What was loaded, without following it.
    pub(super) fn loaded(self) -> Option<Shared<Source>> {
        self.base.get_untracked()
    }

    /// The changes made to it here, without following them.
    pub(super) fn log_now(self) -> Log {
        Log::clone(&self.log.get_untracked())
    }

    /// The changes that the data holds already.
    fn carried(self) -> Log {
        let of = |source: &Option<Shared<Source>>| source.as_ref().map(|own| Log::of(&own.dataset));
        self.base.with(of).unwrap_or_default()
    }
}

impl App {
    /// The changes kept for the data of an id.
    pub async fn kept_edits(self, id: &str) -> Log {
        let read = storage::get(Store::Edits, id).await;
        let text = read.unwrap_or_else(|error| {
            leptos::logging::log!("changes are not kept: {error}");
            None
        });
        match text.as_deref().map(Log::from_text) {
            None => Log::default(),
            Some(Ok(log)) => log,
            Some(Err(fault)) => {
                self.say(&format!(
                    "The changes kept for this data could not be read: {fault}."
                ));
                Log::default()
            }
        }
    }

    /// Puts loaded data in the place of what was there, with the changes of a log in force.
    pub(super) fn lay(self, source: Source, log: Log) {
        self.edits.base.set(Some(Shared::new(source)));
        self.put_in_force(log);
    }

    /// Shows what was loaded with the changes of a log in force; nothing is made anew that they do
    /// not change.
    fn put_in_force(self, log: Log) {
        let Some(base) = self.edits.base.get_untracked() else {
            return;
        };
        let is_plain = log.is_empty() && base.dataset.edits.is_none();
        let applied = (!is_plain).then(|| apply(&base.dataset, &log));
        let unfit = applied.as_ref().map(|applied| applied.unfit.clone());
        self.edits.log.set(Shared::new(log));
        self.edits.unfit.set(Shared::new(unfit.unwrap_or_default()));
        let next = match applied.map(|applied| applied.dataset) {
            Some(now) if now.overrides != base.dataset.overrides => with_overrides(&base, now),
            Some(_) | None => base,
        };
        let is_shown = |shown: &Shared<Source>| {
            std::sync::Arc::ptr_eq(&shown.dataset.customers, &next.dataset.customers)
                && shown.dataset.overrides == next.dataset.overrides
        };
        let shown = self.source.get_untracked();
        if !shown.as_ref().is_some_and(is_shown) {
            self.source.set(Some(next));
        }
    }

    /// Adds changes to the log, here and where it is kept.
    pub(super) fn add_changes(self, by: Option<String>, changes: Vec<Change>) {
        let Some(base) = self.edits.base.get_untracked() else {
            return;
        };
        let mut log = Log::clone(&self.edits.log.get_untracked());
        let n_before = log.entries().len();
        for change in changes {
            let at = js_sys::Date::now() as i64;
            log.add(Entry::new(&fresh_id(at), at, by.clone(), change));
        }
        let mut added = Log::default();
        let new = log.entries()[n_before..].iter().cloned();
        new.for_each(|entry| added.add(entry));
        self.put_in_force(log);
        let id = base.dataset.id.clone();
        leptos::task::spawn_local(async move { self.keep_added(&id, &added).await });
    }

    async fn keep_added(self, id: &str, added: &Log) {
        let mut outcome = (Log::default(), None);
        let done = storage::change(Store::Edits, id, |text| {
            let (log, entries, fault) = grown(id, text, added);
            outcome = (log, fault);
            entries
        })
        .await;
        match done {
            Ok(()) => {
                self.join(id, &outcome.0);
                self.announce();
                if let Some(fault) = outcome.1 {
                    self.say(&fault);
                }
            }
            Err(error) => self.warn(&error),
        }
    }

    /// Takes over what another tab has added, as long as the same data is shown.
    fn join(self, id: &str, kept: &Log) {
        let base = self.edits.base.get_untracked();
        if base.is_none_or(|base| base.dataset.id != id) {
            return;
        }
        let here = self.edits.log.get_untracked();
        let all = here.merged(kept);
        if all != *here {
            self.put_in_force(all);
        }
    }

    /// Reads anew whenever another tab has added something, as long as the page stands.
    pub(super) fn follow_edits(self) {
        let read = move || {
            let base = self.edits.base.get_untracked();
            let Some(id) = base.map(|base| base.dataset.id.clone()) else {
                return;
            };
            leptos::task::spawn_local(async move {
                let kept = self.kept_edits(&id).await;
                self.join(&id, &kept);
            });
        };
        let grew = Closure::<dyn FnMut()>::new(read);
        self.edits.channel.with_value(|channel| {
            if let Some(channel) = channel {
                channel.set_onmessage(Some(grew.as_ref().unchecked_ref()));
            }
        });
        grew.forget();
    }

    fn announce(self) {
        self.edits.channel.with_value(|channel| {
            if let Some(channel) = channel {
                // A tab that does not hear of it reads the log when data is loaded next.
                let _ = channel.post_message(&wasm_bindgen::JsValue::NULL);
            }
        });
    }

    /// Says once that nothing is kept.
    fn warn(self, error: &storage::StorageError) {
        if !self.edits.warned.get_value() {
            self.edits.warned.set_value(true);
            leptos::logging::log!("changes are not kept: {error}");
            self.say(
                "This browser does not let the page keep changes: they last until it is closed. \
                 Export the dataset on the Data page to keep them.",
            );
        }
    }
}

/// The source with the overrides of a dataset; model and log stay those of the data.
fn with_overrides(base: &Source, now: Dataset) -> Shared<Source> {
    Shared::new(Source {
        origin: base.origin.clone(),
        dataset: Shared::new(Dataset {
            model: base.dataset.model.clone(),
            edits: base.dataset.edits.clone(),
            ..now
        }),
        issues: base.issues.clone(),
    })
}
