//! The key figures in a strip.

use leptos::prelude::*;

use super::{Found, read};
use crate::insight::backtest::{Figure, figures};
use crate::ui::components::{Tile, TileStrip};

/// The tiles.
#[component]
pub(super) fn Figures(found: Found) -> impl IntoView {
    let all = Memo::new(move |_| read(found, figures).unwrap_or_default());
    let tile = move |idx: usize| {
        let own = move |of: fn(&Figure) -> String| {
            Signal::derive(move || all.with(|all| all.get(idx).map(of).unwrap_or_default()))
        };
        view! {
            <Tile
                label=own(|figure| figure.label.to_owned())
                value=own(|figure| figure.value.clone())
                note=own(|figure| figure.note.clone())
            />
        }
    };
    let n = Memo::new(move |_| all.with(Vec::len));
    move || {
        let n = n.get();
        view! {
            <TileStrip label="How well leavers are told apart" count=n as u8>
                {(0..n).map(tile).collect_view()}
            </TileStrip>
        }
    }
}
