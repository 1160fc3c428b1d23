//! The key figures of the selection, each with its change, its course and how it is computed.

use leptos::prelude::*;

use crate::insight::headline::headline;
use crate::ui::shared::Shared;
use crate::ui::state::app;
use crate::ui::views::tiles::FigureTiles;

/// The strip of tiles.
#[component]
pub(super) fn Tiles() -> impl IntoView {
    let app = app();
    let tiles = Memo::new(move |_| {
        let matched = app.matched.get()?;
        app.with_context(|context| Shared::new(headline(context, &matched)))
    });
    view! { <FigureTiles tiles count=4/> }
}
