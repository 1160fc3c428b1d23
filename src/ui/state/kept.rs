//! How settings are kept: changed at once in this page, kept by the browser, and taken over by the
//! other tabs.
//!
//! A change is applied to what is kept, not to what this page believes is kept: two tabs do not
//! overwrite each other. Where the browser keeps nothing, the page works from memory and says so
//! once.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::BroadcastChannel;

use crate::edit::{Change, Log};
use crate::settings::{Look, Pin, SavedFilters, Settings, SettingsError};
use crate::ui::components::Toast;
use crate::ui::load::Source;
use crate::ui::shared::Shared;
use crate::ui::storage::{self, Store};
use crate::ui::theme;

/// The key of the settings.
const KEY: &str = "current";

/// The key of the last text that could not be read.
const UNREAD: &str = "unread";

/// Where tabs tell each other that the settings changed.
const CHANNEL: &str = "customer-radar.settings";

/// What can be taken back at once.
#[derive(Clone, Debug)]
pub(super) enum Undo {
    /// A set of filters was deleted; the place it had.
    Deleted(usize, SavedFilters),
    /// A metric was taken off the overview; the place it had.
    Unpinned(usize, Pin),
    /// Something was changed: the changes that lead back.
    Changes(Vec<Change>),
    /// Other data was loaded; what was there, and the changes made to it here.
    Loaded((Shared<Source>, Log)),
}

/// The settings of this page and how they are kept.
#[derive(Clone, Copy)]
pub(super) struct Kept {
    pub(super) settings: RwSignal<Settings>,
    /// Whether the browser keeps nothing.
    pub(super) is_closed: RwSignal<bool>,
    /// The message shown.
    pub(super) toast: RwSignal<Option<Toast>>,
    /// How many messages there have been.
    told: StoredValue<u32>,
    /// Whether the person knows that nothing is kept.
    warned: StoredValue<bool>,
    /// Changes on their way: until the last one has arrived, this page knows better.
    under_way: StoredValue<u32>,
    /// What the button of the last message takes back.
    pub(super) undo: StoredValue<Option<Undo>>,
    channel: StoredValue<Option<BroadcastChannel>, LocalStorage>,
}

impl Kept {
    /// The usual settings, until the kept ones have been read.
    pub(super) fn start() -> Self {
        let kept = Self {
            settings: RwSignal::new(usual()),
            is_closed: RwSignal::new(false),
            toast: RwSignal::new(None),
            told: StoredValue::new(0),
            warned: StoredValue::new(false),
            under_way: StoredValue::new(0),
            undo: StoredValue::new(None),
            channel: StoredValue::new_local(BroadcastChannel::new(CHANNEL).ok()),
        };
        kept.read();
        kept.listen();
        kept
    }

    /// The look the person has chosen.
    pub(super) fn look(self) -> Memo<Option<Look>> {
        Memo::new(move |_| self.settings.with(|settings| settings.look))
    }

    /// Takes over what is kept.
    fn read(self) {
        leptos::task::spawn_local(async move {
            let text = match storage::get(Store::Settings, KEY).await {
                Ok(text) => text,
                Err(error) => {
                    leptos::logging::log!("settings are not kept: {error}");
                    return self.is_closed.set(true);
                }
            };
            match parse(text.as_deref()) {
                Ok(settings) => self.take(settings),
                // Changing nothing puts the usual settings in the place of the broken ones.
                Err(_) => self.change(|_| {}),
            }
        });
    }

    /// Reads anew whenever another tab has changed something, as long as the page stands.
    fn listen(self) {
        let changed = Closure::<dyn FnMut()>::new(move || self.read());
        self.channel.with_value(|channel| {
            if let Some(channel) = channel {
                channel.set_onmessage(Some(changed.as_ref().unchecked_ref()));
            }
        });
        changed.forget();
    }

    /// Changes the settings here and where they are kept.
    pub(super) fn change(self, change: impl Fn(&mut Settings) + 'static) {
        self.do_change(Box::new(change));
    }

    /// The same, compiled once for every kind of change.
    fn do_change(self, change: Box<dyn Fn(&mut Settings)>) {
        self.settings.update(|settings| change(settings));
        self.under_way.update_value(|count| *count += 1);
        leptos::task::spawn_local(async move {
            let mut outcome = (Settings::default(), None);
            let done = storage::change(Store::Settings, KEY, |text| {
                let (settings, entries, fault) = changed(text, &*change);
                outcome = (settings, fault);
                entries
            })
            .await;
            self.under_way.update_value(|count| *count -= 1);
            match done {
                Ok(()) => {
                    self.take(outcome.0);
                    self.announce();
                    if let Some(fault) = outcome.1 {
                        self.tell(&fault, None);
                    }
                }
                Err(error) => self.warn(&error),
            }
        });
    }

    fn take(self, settings: Settings) {
        let is_newest = self.under_way.get_value() == 0;
        if is_newest && self.settings.with_untracked(|now| *now != settings) {
            self.settings.set(settings);
        }
    }

    fn announce(self) {
        self.channel.with_value(|channel| {
            if let Some(channel) = channel {
                // A tab that does not hear of it reads the settings when it is loaded next.
                let _ = channel.post_message(&wasm_bindgen::JsValue::NULL);
            }
        });
    }

    /// Says once that nothing is kept.
    fn warn(self, error: &storage::StorageError) {
        self.is_closed.set(true);
        if !self.warned.get_value() {
            self.warned.set_value(true);
            leptos::logging::log!("settings are not kept: {error}");
            self.tell(
                "This browser does not let the page keep settings: they last until it is closed.",
                None,
            );
        }
    }

    /// Shows a message; `action` is the word on its button.
    pub(super) fn tell(self, text: &str, action: Option<&str>) {
        self.told.update_value(|told| *told += 1);
        self.toast.set(Some(Toast {
            id: self.told.get_value(),
            text: text.to_owned(),
            action: action.map(str::to_owned),
        }));
    }
}

/// The settings of somebody who has set nothing, but for the look that was there at the first paint.
fn usual() -> Settings {
    let mut settings = Settings::default();
    settings.look = theme::stored();
    settings
}

fn parse(text: Option<&str>) -> Result<Settings, SettingsError> {
    text.map_or_else(|| Ok(usual()), Settings::from_text)
}

/// What a change makes of the text kept: the settings, the texts to keep, and what to tell when
/// the text could not be read.
fn changed(
    text: Option<String>,
    change: &dyn Fn(&mut Settings),
) -> (Settings, Vec<(String, String)>, Option<String>) {
    let (mut settings, unread) = match parse(text.as_deref()) {
        Ok(settings) => (settings, None),
        Err(error) => (usual(), Some(error)),
    };
    change(&mut settings);
    let mut entries = vec![(KEY.to_owned(), settings.to_text())];
    let fault = unread.map(|error| {
        entries.extend(text.map(|text| (UNREAD.to_owned(), text)));
        format!(
            "Your settings could not be read: {error}. The usual ones are in force; the old text \
             is kept aside."
        )
    });
    (settings, entries, fault)
}
