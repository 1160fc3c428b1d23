//! The way to the field of a fault: whatever it is in opens, and it gets the focus.

use std::time::Duration;

use leptos::prelude::*;

use super::{Desk, cards_of};
use crate::score::draft::place::{Place, place};
use crate::score::draft::{path, typed};

/// How long a part on its way into the page is waited for before its field gets the focus.
const OPENING: Duration = Duration::from_millis(80);

/// How long a field may take to answer; after that nothing has the focus given.
const PATIENCE: Duration = Duration::from_secs(1);

impl Desk {
    /// Opens whatever a path is in and gives its field the focus.
    pub(in super::super) fn seek(self, path: String) {
        match place(&path) {
            Place::Metric(idx) => self.show_metric(Some(idx)),
            Place::Card {
                profile,
                card,
                category,
            } => {
                let id = |at: &str| self.now(|root| typed::shown(root.pointer(at)));
                let at = format!("{}/{card}", cards_of(profile));
                self.show_card(profile, &id(&format!("{at}/id")));
                if let Some(category) = category {
                    self.unfold(&id(&format!("{at}/categories/{category}/id")), true);
                }
            }
            Place::Profile(_) | Place::Model => {}
        }
        let sought = self.sought;
        // The page may have been left before the time is over.
        set_timeout(move || drop(sought.try_set(Some(path))), OPENING);
        set_timeout(move || drop(sought.try_set(None)), PATIENCE);
    }

    /// Lets an element take the focus when its path is sought.
    pub(in super::super) fn answer(self, at: &str, focus: impl Fn() + 'static) {
        let own = path(at);
        Effect::new(move || {
            if self.sought.with(|sought| sought.as_ref() == Some(&own)) {
                focus();
            }
        });
    }
}
