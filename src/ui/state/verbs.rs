//! What a person can do: each verb changes exactly one source.

use leptos::prelude::*;

use super::address::{Entry, set_hash};
use super::{App, Listing};
use crate::edit::Log;
use crate::route::{Comparison, Route, View};
use crate::select::{Facet, Filters, Status};
use crate::ui::dom;
use crate::ui::load::Source;
use crate::ui::shared::Shared;
use crate::units::{Month, RowId};

impl App {
    // Loading.

    /// A new load begins: an older one under way may not finish any more.
    pub fn begin_load(self) -> u32 {
        self.turn.update_value(|turn| *turn += 1);
        self.turn.get_value()
    }

    /// Whether a load is still the latest one.
    pub fn is_current_load(self, turn: u32) -> bool {
        self.turn.get_value() == turn
    }

    /// Calls the load under way off; what is loaded stays.
    pub fn cancel_load(self) {
        self.begin_load();
        self.progress.set(None);
    }

    /// Puts loaded data in the place of what was there, with the changes kept for it in force.
    pub fn show_data(self, source: Source, log: Log) {
        self.progress.set(None);
        self.failure.set(None);
        self.listing.set(None);
        self.imports.forget_outcome();
        self.lay(source, log);
        dom::mark("cr:loaded");
    }

    /// Puts what was loaded before back, with the changes made to it here.
    pub(super) fn show_former(self, source: Shared<Source>, log: Log) {
        let turn = self.begin_load();
        leptos::task::spawn_local(async move {
            let kept = self.kept_edits(&source.dataset.id).await;
            if self.is_current_load(turn) {
                self.show_data(Source::clone(&source), kept.merged(&log));
            }
        });
    }

    /// Takes the message of a failed load away.
    pub fn dismiss_failure(self) {
        self.failure.set(None);
    }

    // The URL.

    /// Goes to a changed view; the back button leads to the one before.
    pub fn go(self, change: impl FnOnce(&mut View)) {
        set_hash(change, Entry::New);
    }

    /// Changes the view in place, without a step of its own for the back button.
    pub fn adjust(self, change: impl FnOnce(&mut View)) {
        set_hash(change, Entry::Replace);
    }

    /// Opens a page, keeping filters, month and comparison.
    pub fn open(self, route: Route) {
        self.listing.set(None);
        self.go(|view| *view = view.on(route));
    }

    /// Opens a customer's page.
    pub fn open_customer(self, row: RowId) {
        let id = self.source.with_untracked(|source| {
            let customers = &source.as_ref()?.dataset.customers;
            Some(customers.id.get(row).to_owned())
        });
        if let Some(id) = id {
            self.open(Route::Customer(id));
        }
    }

    /// Chooses a value of a facet, or takes the choice back.
    pub fn toggle_filter(self, facet: Facet, value: &str) {
        self.go(|view| view.filters.toggle(facet, value));
    }

    /// Chooses more values of a facet.
    pub fn choose_more(self, facet: Facet, values: Vec<String>) {
        self.go(|view| {
            view.filters
                .choices
                .entry(facet)
                .or_default()
                .extend(values);
        });
    }

    /// Takes back every choice of a facet.
    pub fn clear_facet(self, facet: Facet) {
        self.go(|view| view.filters.clear(facet));
    }

    /// Looks at active, churned or all customers.
    pub fn set_status(self, status: Status) {
        self.go(|view| view.filters.status = status);
    }

    /// Takes every filter back.
    pub fn clear_filters(self) {
        self.go(|view| view.filters = Filters::cleared());
    }

    /// Puts other filters in the place of those there are.
    pub fn set_filters(self, filters: Filters) {
        self.listing.set(None);
        self.go(|view| view.filters = filters);
    }

    /// Shows another month; `None` is the month of the data.
    pub fn set_month(self, month: Option<Month>) {
        self.go(|view| view.month = month);
    }

    /// Passes through a month on the way to another: no step of its own for the back button.
    pub fn pass_month(self, month: Option<Month>) {
        self.adjust(|view| view.month = month);
    }

    /// Compares with another month.
    pub fn set_comparison(self, comparison: Option<Comparison>) {
        self.go(|view| view.comparison = comparison);
    }

    /// Sets a view option of the page; `None` is its default.
    pub fn set_option(self, key: &str, value: Option<String>) {
        self.adjust(|view| {
            match value {
                Some(value) => view.options.insert(key.to_owned(), value),
                None => view.options.remove(key),
            };
        });
    }

    /// A view option of the page.
    pub fn option(self, key: &'static str) -> Memo<Option<String>> {
        Memo::new(move |_| self.view.with(|view| view.options.get(key).cloned()))
    }

    // What lies over the page.

    /// Opens the list behind a mark.
    pub fn list(self, listing: Listing) {
        self.listing.set(Some(listing));
    }

    /// Closes the list.
    pub fn close_list(self) {
        self.listing.set(None);
    }

    /// Says something at the lower edge, in place of what was said before.
    pub fn say(self, text: &str) {
        self.kept.tell(text, None);
    }

    /// Shows or hides the filter ribbon; the filters stay.
    pub fn toggle_ribbon(self) {
        self.ribbon.update(|open| *open = !*open);
    }
}
