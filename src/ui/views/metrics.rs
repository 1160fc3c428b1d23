//! The metrics page: the dictionary with its figures, and one metric with all that explains it.
//!
//! Comes in: the entry of the address, the filters, the month and the span; goes out: every entry
//! with its value ([`list`]), or one of them whole ([`whole`]). Reads entries of the dictionary
//! only and knows no metric by name.

use leptos::prelude::*;

use super::states::{Content, WithCustomers, content};
use crate::metrics::entry;
use crate::route::Route;
use crate::ui::state::app;

mod about;
pub(super) mod asked;
mod bands;
mod charts;
mod course;
mod how;
mod ledger;
mod list;
mod missing;
mod paths;
mod pin;
pub(super) mod place;
mod row;
mod save;
mod segments;
pub(super) mod told;
pub(super) mod turns;
mod value;
mod variants;
mod whole;

use list::List;
use missing::NoSuch;
use whole::Whole;

/// The metrics page.
#[component]
pub fn Metrics() -> impl IntoView {
    let app = app();
    let content = content(app);
    // What a metric means can be read without customers, too, and why it has no value.
    let is_shown = Memo::new(move |_| matches!(content.get(), Content::Empty | Content::Some));
    // The list is searched as before when one comes back to it.
    let query = RwSignal::new(String::new());
    let id = Memo::new(move |last: Option<&String>| {
        // On its way to another page it keeps what it shows.
        let Route::Metrics(id) = app.route.get() else {
            return last.cloned().unwrap_or_default();
        };
        id
    });
    move || {
        if !is_shown.get() {
            return view! { <WithCustomers>""</WithCustomers> }.into_any();
        }
        let id = id.get();
        match entry(&id) {
            Some(entry) => view! { <Whole entry/> }.into_any(),
            None if id.is_empty() => view! { <List query/> }.into_any(),
            None => view! { <NoSuch id/> }.into_any(),
        }
    }
}
