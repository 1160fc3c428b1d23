//! The rows of a virtual table that stand in the page.

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::super::icon::{Icon, IconName};
use super::super::ident::aria;
use super::{Column, Grid, RowKind};

/// The body: as high as all rows together.
pub(super) fn body(grid: Grid) -> AnyView {
    let height = move || format!("{:.0}px", grid.n_rows.get() as f64 * grid.row_height);
    let places = Memo::new(move |_| {
        let shown = grid.shown.get();
        (shown.first..shown.end)
            .map(|idx| (grid.key.run(idx), idx))
            .collect::<Vec<_>>()
    });
    view! {
        <div class="vtable__body" role="rowgroup" style:height=height>
            <For
                each=move || places.get()
                key=|(key, _)| key.clone()
                children=move |(key, idx)| row_view(grid, places, key, idx)
            />
        </div>
    }
    .into_any()
}

/// Id of the row at an index.
pub(super) fn row_id(grid: Grid, idx: usize) -> String {
    format!("{}-{idx}", grid.id.get_value())
}

/// A row: made once for its key, moved and redrawn in place afterwards.
fn row_view(grid: Grid, places: Memo<Vec<(String, usize)>>, key: String, first: usize) -> AnyView {
    let idx = Memo::new(move |last: Option<&usize>| {
        let place = places.with(|all| all.iter().find(|(own, _)| *own == key).map(|(_, idx)| *idx));
        // A row that has just left keeps its place until it is taken down.
        place.unwrap_or_else(|| last.copied().unwrap_or(first))
    });
    let kind = Memo::new(move |_| kind_of(grid, idx.get()));
    let is_active = Memo::new(move |_| grid.active.get() == idx.get());
    let place = move || format!("translateY({:.0}px)", idx.get() as f64 * grid.row_height);
    let name = move || match kind.get() {
        RowKind::Item => "item",
        RowKind::Group { .. } => "group",
    };
    let on_click = move |event: MouseEvent| {
        grid.active.set(idx.get_untracked());
        if let Some(on_activate) = grid.on_activate.filter(|_| !is_on_control(&event)) {
            on_activate.run(idx.get_untracked());
        }
    };
    view! {
        <div
            class="vtable__row"
            role="row"
            id=move || row_id(grid, idx.get())
            aria-rowindex=move || (idx.get() + 2).to_string()
            data-kind=name
            data-active=move || is_active.get().then_some("")
            data-opens=grid.on_activate.map(|_| "")
            style:height=format!("{:.0}px", grid.row_height)
            style:transform=place
            on:click=on_click
        >
            {move || cells_view(grid, idx.get(), kind.get())}
        </div>
    }
    .into_any()
}

/// Whether the row at `idx` is still there: a table that has just become shorter may ask for rows
/// that are about to be taken down.
fn is_there(grid: Grid, idx: usize) -> bool {
    idx < grid.n_rows.get_untracked()
}

fn kind_of(grid: Grid, idx: usize) -> RowKind {
    match grid.kind {
        Some(kind) if is_there(grid, idx) => kind.run(idx),
        _ => RowKind::Item,
    }
}

fn cells_view(grid: Grid, idx: usize, kind: RowKind) -> AnyView {
    if !is_there(grid, idx) {
        return ().into_any();
    }
    let cells = grid.cells.run(idx);
    match kind {
        RowKind::Item => grid
            .columns
            .with(|columns| {
                columns
                    .iter()
                    .zip(cells)
                    .map(|(column, cell)| cell_view(column, cell))
                    .collect_view()
            })
            .into_any(),
        RowKind::Group { open } => group_view(grid, open, cells),
    }
}

fn cell_view(column: &Column, cell: AnyView) -> impl IntoView + use<> {
    view! {
        <div
            class="vtable__cell"
            role="gridcell"
            data-numeric=column.numeric.then_some("")
            data-pinned=column.pinned.then_some("")
        >
            {cell}
        </div>
    }
}

fn group_view(grid: Grid, open: bool, cells: Vec<AnyView>) -> AnyView {
    let icon = if open {
        IconName::ChevronDown
    } else {
        IconName::ChevronRight
    };
    let state = if open { "shown" } else { "hidden" };
    view! {
        <div class="vtable__cell" role="gridcell" aria-colspan=grid.columns.with(Vec::len).to_string()>
            <Icon name=icon/>
            {cells}
            <span class="visually-hidden" data-open=aria(open)>{state}</span>
        </div>
    }
    .into_any()
}

/// Whether a click belongs to a link or a control inside the row.
fn is_on_control(event: &MouseEvent) -> bool {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    target.is_some_and(|target| {
        matches!(
            target.closest("a, button, input, select, label"),
            Ok(Some(_))
        )
    })
}
