//! The key figures of a driver.

use leptos::prelude::*;

use super::Shown;
use crate::chart::describe::MISSING;
use crate::insight::drivers::{self, summary};
use crate::ui::components::{Tile, TileStrip};
use crate::ui::shared::Shared;
use crate::ui::state::app;
use crate::ui::views::customers::words;
use crate::units;

/// The driver over the selection; `None` before data is loaded.
pub(super) type Found = Memo<Option<Shared<drivers::Summary>>>;

/// The driver shown, over the selection.
pub(super) fn read(shown: Shown) -> Found {
    let app = app();
    Memo::new(move |_| {
        let (selection, before) = (app.selection.get()?, app.before.get());
        let (card, id) = (shown.card.get(), shown.id.get());
        app.with_context(|context| {
            let driver = (card.as_str(), id.as_str());
            Shared::new(summary(context, before.as_deref(), driver, &selection.rows))
        })
    })
}

/// The strip of figures.
#[component]
pub(super) fn Summary(shown: Shown, summary: Found) -> impl IntoView {
    let text = move |write: fn(&drivers::Summary) -> String| {
        Signal::derive(move || {
            let text = summary.with(|summary| summary.as_deref().map(write));
            text.unwrap_or_else(|| MISSING.into())
        })
    };
    let name = shown.name();
    let change = Signal::derive(move || {
        summary.with(|summary| summary.as_ref()?.change.as_ref().map(words::change))
    });
    view! {
        <TileStrip label="Key figures of the driver" count=4>
            <Tile
                label=Signal::derive(move || format!("{} score", name.get()))
                value=text(|summary| score(summary.mean))
                unit="of 10"
                change
            />
            <Tile label="All active customers" value=text(|summary| score(summary.everybody)) unit="of 10"/>
            <Tile label="Customers with a score" value=text(|summary| units::count(summary.n as f64))/>
            <Tile
                label="Without a score"
                value=text(|summary| units::count(summary.n_without as f64))
                note="not counted in the mean"
            />
        </TileStrip>
    }
}

fn score(score: Option<f64>) -> String {
    score.map_or_else(|| MISSING.into(), units::score)
}
