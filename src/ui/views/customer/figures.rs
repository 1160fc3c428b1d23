//! The customer's key figures, each with its change, its course and how it is computed
//! (000-35 to 000-38).

use leptos::prelude::*;

use super::lifecycle::CONTRACT;
use super::subject::Subject;
use crate::insight::economics::{Rates, tiles};
use crate::ui::shared::Shared;
use crate::ui::views::tiles::FigureTiles;

/// The strip of figures; that of the contract follows the level in view.
#[component]
pub(super) fn Figures(subject: Subject) -> impl IntoView {
    let app = subject.app;
    let level = app.option(CONTRACT);
    // The churn that lifetime values rest on is everybody's: read once, not for every customer.
    let rates = Memo::new(move |_| app.with_context(|context| Shared::new(Rates::new(context))));
    let tiles = Memo::new(move |_| {
        let (rates, level) = (rates.get()?, level.get());
        subject.read(|context, row| Shared::new(tiles(context, &rates, row, level.as_deref())))
    });
    view! { <FigureTiles tiles count=6/> }
}
