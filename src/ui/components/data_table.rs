//! A chart as a table, for those who would rather read it.

use leptos::prelude::*;

use super::scroller::Scroller;

use crate::chart::Key;
use crate::chart::describe::{Column, Row, Table};

/// A plain table.
#[component]
pub fn DataTable(
    /// Columns and rows.
    #[prop(into)]
    table: Signal<Table>,
    /// A row was chosen; without this rows only tell.
    #[prop(optional, into)]
    on_pick: Option<Callback<Key>>,
) -> impl IntoView {
    let numeric = Memo::new(move |_| {
        table.with(|table| {
            table
                .columns
                .iter()
                .map(|column| column.numeric)
                .collect::<Vec<_>>()
        })
    });
    let head = move || table.with(|table| table.columns.iter().map(head_cell).collect_view());
    let body = move || {
        let numeric = numeric.get();
        table.with(|table| {
            table
                .rows
                .iter()
                .map(|row| row_view(row, &numeric, on_pick))
                .collect_view()
        })
    };
    view! {
        <Scroller>
            <table class="table">
                <caption class="visually-hidden">
                    {move || table.with(|table| table.caption.clone())}
                </caption>
                <thead><tr>{head}</tr></thead>
                <tbody>{body}</tbody>
            </table>
        </Scroller>
    }
    .into_any()
}

fn head_cell(column: &Column) -> impl IntoView + use<> {
    view! {
        <th scope="col" data-numeric=column.numeric.then_some("")>{column.title.clone()}</th>
    }
}

fn row_view(row: &Row, numeric: &[bool], on_pick: Option<Callback<Key>>) -> AnyView {
    let mut cells = row.cells.iter().cloned();
    let name = cells.next().unwrap_or_default();
    let name = match (row.key, on_pick) {
        (Some(key), Some(on_pick)) => {
            let pick = move |_| on_pick.run(key);
            view! { <button type="button" class="link-btn" on:click=pick>{name}</button> }
                .into_any()
        }
        _ => name.into_any(),
    };
    let rest = cells.zip(numeric.iter().skip(1)).map(|(cell, numeric)| {
        view! { <td data-numeric=numeric.then_some("")>{cell}</td> }
    });
    view! { <tr><th scope="row">{name}</th>{rest.collect_view()}</tr> }.into_any()
}
