//! The first rows of a table, each column with what it stands for above it.

use leptos::prelude::*;

use super::cells::is_unread;
use super::column::ColumnForm;
use super::open::Open;
use crate::data::table::mapping::{Column, Target};
use crate::ui::components::Scroller;

/// How many rows are shown.
const ROWS: usize = 10;

/// The first rows; a cell that cannot be read as its column says is marked.
#[component]
pub(super) fn Preview(open: Open) -> impl IntoView {
    let table = open.table();
    let n_rows = table.n_rows().min(ROWS);
    let columns: Vec<_> = (0..table.n_columns()).map(|at| open.column(at)).collect();
    let names: Vec<_> = table.columns.iter().map(|name| head(name)).collect();
    let form = |(at, column): (usize, &Memo<Option<Column>>)| {
        let column = *column;
        view! { <td class="preview__form"><ColumnForm open at column/></td> }
    };
    let forms: Vec<_> = columns.iter().enumerate().map(form).collect();
    let row = |row: usize| {
        let columns = columns.iter().enumerate();
        let cells = columns
            .map(|(at, column)| cell(table.cell(row, at).to_owned(), *column, table.from_1904));
        let cells: Vec<_> = cells.collect();
        view! { <tr>{cells}</tr> }
    };
    let rows: Vec<_> = (0..n_rows).map(row).collect();
    let caption = match table.n_rows() {
        0 => "There are no rows.".to_owned(),
        n if n <= ROWS => "All rows, and what each column stands for".to_owned(),
        _ => format!("The first {ROWS} rows, and what each column stands for"),
    };
    view! {
        <p class="label" id=format!("preview-{}", open.idx)>{caption}</p>
        <div class="preview">
            <Scroller>
                <table class="table preview__table" aria-labelledby=format!("preview-{}", open.idx)>
                    <thead>
                        <tr>{names}</tr>
                        <tr>{forms}</tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </Scroller>
        </div>
    }
}

fn head(name: &str) -> impl IntoView + use<> {
    view! { <th scope="col" class="preview__name">{name.to_owned()}</th> }
}

fn cell(text: String, column: Memo<Option<Column>>, from_1904: bool) -> impl IntoView {
    let own = text.clone();
    let is_bad = Memo::new(move |_| {
        column.with(|column| {
            let column = column.as_ref();
            column.is_some_and(|column| is_unread(&own, column, from_1904))
        })
    });
    let is_out = move || {
        column.with(|column| {
            let target = column.as_ref().map(|column| &column.target);
            target.is_some_and(|target| *target == Target::LeaveOut)
        })
    };
    view! {
        <td
            class="preview__cell"
            data-out=move || is_out().then_some("")
            data-bad=move || is_bad.get().then_some("")
            title=move || is_bad.get().then_some("Cannot be read as its column says")
        >
            {text}
            <Show when=move || is_bad.get()>
                <span class="visually-hidden">" (cannot be read as its column says)"</span>
            </Show>
        </td>
    }
}
