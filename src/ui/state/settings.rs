//! What a person can set: each verb changes the settings, here and where they are kept.

use leptos::prelude::*;

use super::App;
use super::kept::Undo;
use crate::score::model::{Corner, Model, UserClass};
use crate::settings::{Pin, SavedFilters, Settings};
use crate::ui::shared::Shared;

/// The model with the person's own words for the corners of the quadrant and rule for users.
pub(super) fn worded(
    model: Memo<Shared<Model>>,
    settings: RwSignal<Settings>,
) -> Memo<Shared<Model>> {
    let own = Memo::new(move |_| {
        settings.with(|settings| (settings.corners.clone(), settings.user_classes.clone()))
    });
    Memo::new(move |_| {
        let model = model.get();
        // Reading it is what makes it follow the settings: tracking alone never computes it.
        own.with(|_| ());
        if settings.with_untracked(Settings::keeps_model) {
            return model;
        }
        Shared::new(settings.with_untracked(|settings| settings.reword(&model)))
    })
}

impl App {
    /// Keeps the filters, month and comparison in force under a name, in the place of the set of
    /// that name if there is one.
    pub fn save_filters(self, name: &str) {
        let set = self
            .view
            .with_untracked(|view| SavedFilters::new(name, view));
        self.kept.change(move |settings| settings.save(set.clone()));
    }

    /// Puts a saved set in force on the page shown.
    pub fn apply_saved(self, name: &str) {
        let set = self
            .settings
            .with_untracked(|settings| settings.find_saved(name).cloned());
        if let Some(set) = set {
            self.listing.set(None);
            self.go(|view| set.apply(view));
        }
    }

    /// Gives a saved set another name.
    pub fn rename_saved(self, from: &str, to: &str) {
        let (from, to) = (from.to_owned(), to.to_owned());
        self.kept
            .change(move |settings| settings.rename_saved(&from, &to));
    }

    /// Forgets a saved set, and offers to take that back.
    pub fn delete_saved(self, name: &str) {
        let found = self.settings.with_untracked(|settings| {
            let set = settings.find_saved(name)?;
            let place = settings.saved.iter().position(|other| other == set)?;
            Some((place, set.clone()))
        });
        let Some((place, set)) = found else { return };
        let name = set.name.clone();
        self.kept.undo.set_value(Some(Undo::Deleted(place, set)));
        self.kept
            .tell(&format!("Deleted \u{201c}{name}\u{201d}."), Some("Undo"));
        self.kept
            .change(move |settings| settings.delete_saved(&name));
    }

    /// Takes back what the message is about.
    pub fn undo_last(self) {
        self.dismiss_toast();
        match self.kept.undo.try_update_value(Option::take).flatten() {
            None => {}
            Some(Undo::Deleted(place, set)) => self
                .kept
                .change(move |settings| settings.restore_saved(place, set.clone())),
            Some(Undo::Unpinned(place, pin)) => self
                .kept
                .change(move |settings| settings.pin(place, pin.clone())),
            Some(Undo::Changes(changes)) => self.add_changes(self.author(), changes),
            Some(Undo::Loaded((source, log))) => self.show_former(source, log),
        }
    }

    /// Puts a metric on the overview, after those that are there.
    pub fn pin(self, pin: Pin) {
        self.kept
            .change(move |settings| settings.pin(usize::MAX, pin.clone()));
    }

    /// Takes a metric, called `name`, off the overview, and offers to take that back.
    pub fn unpin(self, pin: &Pin, name: &str) {
        let found = self.settings.with_untracked(|settings| {
            let place = settings.place_of(pin)?;
            Some((place, settings.pins.get(place)?.clone()))
        });
        let Some((place, pin)) = found else { return };
        self.kept
            .undo
            .set_value(Some(Undo::Unpinned(place, pin.clone())));
        let words = format!("Took \u{201c}{name}\u{201d} off the overview.");
        self.kept.tell(&words, Some("Undo"));
        self.kept.change(move |settings| settings.unpin(&pin));
    }

    /// Moves a metric on the overview by one place.
    pub fn move_pin(self, pin: Pin, to_left: bool) {
        self.kept
            .change(move |settings| settings.move_pin(&pin, to_left));
    }

    /// Keeps the person's name, so that no form asks for it again.
    pub fn set_author(self, name: &str) {
        let name = name.trim().to_owned();
        self.kept
            .change(move |settings| settings.author = Some(name.clone()));
    }

    /// Gives a corner of the quadrant, 0 to 3 as in [`CORNERS`](crate::score::model::CORNERS), the
    /// person's own words; `None` brings the model's back.
    pub fn set_corner_text(self, corner: usize, text: impl Into<Option<Corner>>) {
        let text = text.into();
        self.kept.change(move |settings| {
            if let Some(own) = settings.corners.get_mut(corner) {
                own.clone_from(&text);
            }
        });
    }

    /// Puts users into classes by the person's own rule; `None` brings the model's back.
    pub fn set_user_classes(self, rule: Option<Vec<UserClass>>) {
        self.kept
            .change(move |settings| settings.user_classes.clone_from(&rule));
    }

    /// Changes between light and dark.
    pub fn toggle_theme(self) {
        let look = self.theme.get_untracked().other();
        self.kept.change(move |settings| settings.look = Some(look));
    }

    /// Takes the message away.
    pub fn dismiss_toast(self) {
        self.kept.toast.set(None);
    }
}
