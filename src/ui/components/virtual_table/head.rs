//! The head of a virtual table, with its sort arrows, and its totals.

use leptos::prelude::*;

use super::super::icon::{Icon, IconName};
use super::{Column, Sort};

/// The head.
pub(super) fn head(
    columns: Signal<Vec<Column>>,
    sort: Signal<Option<Sort>>,
    on_sort: Option<Callback<String>>,
) -> AnyView {
    let cells = move || {
        let cell = |column: Column| head_cell(column, sort, on_sort);
        columns.get().into_iter().map(cell).collect_view()
    };
    view! {
        <div role="rowgroup" class="vtable__top">
            <div class="vtable__head" role="row" aria-rowindex="1">{cells}</div>
        </div>
    }
    .into_any()
}

fn head_cell(
    column: Column,
    sort: Signal<Option<Sort>>,
    on_sort: Option<Callback<String>>,
) -> AnyView {
    let Column {
        id,
        title,
        numeric,
        sortable,
        pinned,
        ..
    } = column;
    let own = id.clone();
    let descending = Memo::new(move |_| {
        sort.with(|sort| {
            sort.as_ref()
                .filter(|sort| sort.column == own)
                .map(|sort| sort.descending)
        })
    });
    let aria_sort = move || {
        descending.get().map(|descending| {
            if descending {
                "descending"
            } else {
                "ascending"
            }
        })
    };
    let arrow = move || {
        descending.get().map(|descending| {
            let name = if descending {
                IconName::ArrowDown
            } else {
                IconName::ArrowUp
            };
            view! { <Icon name=name size=14/> }
        })
    };
    let words = match on_sort.filter(|_| sortable) {
        Some(on_sort) => view! {
            <button type="button" class="vtable__sort" on:click=move |_| on_sort.run(id.clone())>
                <span class="vtable__title">{title}</span>
                {arrow}
            </button>
        }
        .into_any(),
        None => view! { <span class="vtable__title">{title}</span> }.into_any(),
    };
    view! {
        <div
            class="vtable__cell"
            role="columnheader"
            aria-sort=aria_sort
            data-numeric=numeric.then_some("")
            data-pinned=pinned.then_some("")
        >
            {words}
        </div>
    }
    .into_any()
}

/// The totals, when there are any.
pub(super) fn totals(
    columns: Signal<Vec<Column>>,
    totals: Signal<Vec<String>>,
    n_rows: Signal<usize>,
) -> impl IntoView {
    let row = move || {
        let texts = totals.get();
        let cell = |(column, text): (Column, String)| {
            view! {
                <div
                    class="vtable__cell"
                    role="gridcell"
                    data-numeric=column.numeric.then_some("")
                    data-pinned=column.pinned.then_some("")
                >
                    <span class="vtable__text">{text}</span>
                </div>
            }
        };
        columns
            .get()
            .into_iter()
            .zip(texts)
            .map(cell)
            .collect_view()
    };
    move || {
        totals.with(|totals| !totals.is_empty()).then(|| {
            view! {
                <div role="rowgroup" class="vtable__bottom">
                    <div
                        class="vtable__totals"
                        role="row"
                        aria-rowindex=move || (n_rows.get() + 2).to_string()
                    >
                        {row}
                    </div>
                </div>
            }
        })
    }
}
