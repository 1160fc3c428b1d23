//! Key figures in a strip, each with its change, its course and how it is computed.

use leptos::prelude::*;

use super::customers::words;
use crate::chart::spark::Spark;
use crate::insight::headline::{self, Part};
use crate::ui::canvas::Picture;
use crate::ui::components::{Skeleton, SkeletonKind, Tile, TileStrip};
use crate::ui::explained::Explained;
use crate::ui::shared::{ChartRef, Shared};

/// The figures of a strip.
pub(super) type Figures = Memo<Option<Shared<Vec<headline::Tile>>>>;

/// The strip; a skeleton until the figures are there.
#[component]
pub(super) fn FigureTiles(
    /// The figures.
    tiles: Figures,
    /// How many there are: 2 to 6.
    count: u8,
) -> impl IntoView {
    let explained = RwSignal::new(None::<usize>);
    let is_ready = Memo::new(move |_| tiles.with(Option::is_some));
    view! {
        <Show
            when=move || is_ready.get()
            fallback=|| view! { <Skeleton kind=SkeletonKind::Tiles/> }
        >
            <TileStrip label="Key figures" count>
                {(0..usize::from(count))
                    .map(|idx| view! { <OneTile tiles idx explained/> })
                    .collect_view()}
            </TileStrip>
        </Show>
        <Explanation tiles explained/>
    }
}

#[component]
fn OneTile(tiles: Figures, idx: usize, explained: RwSignal<Option<usize>>) -> impl IntoView {
    let tile = Memo::new(move |_| tiles.with(|tiles| tiles.as_ref()?.get(idx).cloned()));
    let text = move |read: fn(&headline::Tile) -> String| {
        Signal::derive(move || {
            tile.with(|tile| tile.as_ref().map(read))
                .unwrap_or_default()
        })
    };
    let chart = Signal::derive(move || ChartRef::new(spark(tile.get())));
    view! {
        <Tile
            label=text(|tile| tile.label.clone())
            value=text(|tile| tile.value.clone())
            unit=Signal::derive(move || tile.with(|tile| Some(tile.as_ref()?.unit.clone())))
            change=Signal::derive(move || {
                tile.with(|tile| tile.as_ref()?.change.as_ref().map(words::change))
            })
            note=Signal::derive(move || tile.with(|tile| tile.as_ref().and_then(note)))
            on_explain=Callback::new(move |()| explained.set(Some(idx)))
            spark=move || {
                view! {
                    <Picture chart class="chart--spark"/>
                }
            }
        />
    }
}

fn spark(tile: Option<headline::Tile>) -> Spark {
    let Some(tile) = tile else {
        return Spark::default();
    };
    Spark {
        values: tile.series,
        benchmark: tile.benchmark,
        ..Spark::default()
    }
}

/// The further figures, or why there is no value.
fn note(tile: &headline::Tile) -> Option<String> {
    let part = |part: &Part| format!("{} {}", part.label, part.value);
    let parts: Vec<String> = tile.parts.iter().map(part).collect();
    let words = tile
        .missing
        .clone()
        .into_iter()
        .chain(parts)
        .collect::<Vec<_>>()
        .join(" · ");
    (!words.is_empty()).then_some(words)
}

/// How the figures of a tile are computed.
#[component]
fn Explanation(tiles: Figures, explained: RwSignal<Option<usize>>) -> impl IntoView {
    let tile = Memo::new(move |_| {
        let idx = explained.get()?;
        tiles.with(|tiles| tiles.as_ref()?.get(idx).cloned())
    });
    let label = move || tile.get().map(|tile| tile.label).unwrap_or_default();
    let figures = move || {
        let figures = |tile: headline::Tile| {
            let parts = tile.parts.into_iter().map(|part| part.explain);
            std::iter::once(tile.explain)
                .chain(parts)
                .collect::<Vec<_>>()
        };
        tile.get().map(figures).unwrap_or_default()
    };
    view! {
        <Explained
            label=Signal::derive(label)
            figures=Signal::derive(figures)
            open=Signal::derive(move || explained.get().is_some())
            on_close=move |()| explained.set(None)
        />
    }
}
