//! The customer looked at last: opened, chosen as the only new company of the filters, or picked.
//!
//! No part of the address: it is what this person did, not what a link shows.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::App;
use crate::route::Route;
use crate::select::Facet;
use crate::ui::session;
use crate::units::RowId;

/// The key under which the tab remembers it.
const KEY: &str = "customer-radar-chosen";

/// What the tab remembers.
pub(super) fn remembered() -> RwSignal<Option<String>> {
    RwSignal::new(session::read(KEY))
}

/// Follows the pages opened and the companies chosen in the filters.
pub(super) fn keep(app: App) {
    Effect::new(move || {
        if let Route::Customer(id) = app.route.get() {
            app.choose_customer(&id);
        }
    });
    Effect::new(move |before: Option<BTreeSet<String>>| {
        let now: BTreeSet<String> = app
            .filters
            .with(|filters| filters.chosen(Facet::Company).map(str::to_owned).collect());
        let before = before.unwrap_or_default();
        let mut added = now.difference(&before);
        // Several at once are a list, not a choice.
        if let (Some(id), None) = (added.next(), added.next()) {
            app.choose_customer(id);
        }
        now
    });
}

impl App {
    /// Remembers a customer as the one chosen last.
    pub fn choose_customer(self, id: &str) {
        if self.chosen.with_untracked(|own| own.as_deref() != Some(id)) {
            session::keep(KEY, id);
            self.chosen.set(Some(id.to_owned()));
        }
    }

    /// The row of the customer chosen last; `None` where the data does not know it.
    pub fn chosen_row(self) -> Memo<Option<RowId>> {
        Memo::new(move |_| {
            let id = self.chosen.get()?;
            self.with_dataset(|dataset| dataset.find(&id)).flatten()
        })
    }
}
