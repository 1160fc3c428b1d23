//! What the address keeps of the page, and where its links lead.

use leptos::prelude::*;

use crate::insight::dictionary::Grouping;
use crate::metrics::Span;
use crate::route::Route;
use crate::ui::state::{App, app};

/// What the list is grouped by.
pub(super) const BY: &str = "by";

/// The length of flows.
pub(in crate::ui::views) const SPAN: &str = "span";

/// The way a metric is computed.
pub(in crate::ui::views) const VARIANT: &str = "variant";

/// What customers are split by.
pub(super) const SPLIT: &str = "split";

/// The address of an entry, or with an empty id of the list, with the choices that hold for all of
/// them.
pub(super) fn to(id: &'static str) -> Signal<String> {
    let app = app();
    Signal::derive(move || {
        app.view.with(|now| {
            let mut view = now.on(Route::Metrics(id.to_owned()));
            for key in [BY, SPAN] {
                if let Some(value) = now.options.get(key) {
                    view.options.insert(key.to_owned(), value.clone());
                }
            }
            view.to_hash()
        })
    })
}

/// The grouping in force.
pub(super) fn grouping(app: App) -> Memo<Grouping> {
    let chosen = app.option(BY);
    Memo::new(move |_| {
        chosen.with(|id| {
            id.as_deref()
                .and_then(Grouping::from_id)
                .unwrap_or_default()
        })
    })
}

/// The span in force.
pub(in crate::ui::views) fn span(app: App) -> Memo<Span> {
    let chosen = app.option(SPAN);
    Memo::new(move |_| chosen.with(|id| id.as_deref().and_then(Span::from_id).unwrap_or_default()))
}
