//! Where links lead: hashes that keep what the person has set.

use leptos::prelude::*;

use super::state::app;
use crate::route::Route;

/// The address of a page with the filters, month and comparison in force.
pub fn to(route: Route) -> Signal<String> {
    let app = app();
    Signal::derive(move || app.view.with(|view| view.on(route.clone()).to_hash()))
}
