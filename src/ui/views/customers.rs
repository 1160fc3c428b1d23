//! The customers: a table to sort, search, group and open from.
//!
//! Comes in: the selection and the address; goes out: rows that exist only while they are seen.
//! Never filters by itself: its search is the filters' search.

use leptos::prelude::*;

use super::states::{Content, NoMatch, WithCustomers, content};
use crate::ui::components::VirtualTable;
use crate::ui::state::app;

mod cells;
mod choices;
mod export;
mod field;
mod glyph;
mod lines;
mod toolbar;
mod totals;
mod who;
pub(super) mod words;

pub(super) use who::initials;

use choices::Choices;
use lines::Table;
use toolbar::Toolbar;

/// Heights of a row in CSS pixels: comfortable and compact, as in the tokens.
const ROW: [u16; 2] = [44, 36];

/// The page of all customers.
#[component]
pub fn Customers() -> impl IntoView {
    let app = app();
    let content = content(app);
    let is_loaded = Memo::new(move |_| matches!(content.get(), Content::Some | Content::NoMatch));
    let is_empty = Memo::new(move |_| content.get() == Content::NoMatch);
    let choices = Choices::new(app);
    let table = Table::new(app, choices);
    view! {
        <Show when=move || is_loaded.get() fallback=|| view! { <WithCustomers>""</WithCustomers> }>
            <section class="card card--clip" aria-label="Customers">
                <Toolbar choices table/>
                <Show when=move || !is_empty.get() fallback=|| view! { <NoMatch/> }>
                    <Rows choices table/>
                </Show>
            </section>
        </Show>
    }
}

/// The rows with their head and totals; made anew when the height of a row changes.
#[component]
fn Rows(choices: Choices, table: Table) -> impl IntoView {
    let app = app();
    let columns = Signal::derive(move || choices.columns.with(|fields| field::columns(fields)));
    let sort = Signal::derive(move || choices.sorted_column());
    let totals = Memo::new(move |_| totals::texts(app, choices));
    let label = Signal::derive(move || {
        let shown = app
            .selection
            .with(|selection| Some(selection.as_ref()?.rows.len()));
        format!(
            "{} customers",
            crate::units::count(shown.unwrap_or_default() as f64)
        )
    });
    let cells = move |idx: usize| {
        let fields = choices.columns.get();
        cells::of_line(app, table, idx, &fields)
    };
    move || {
        view! {
            <VirtualTable
                label
                columns
                n_rows=table.n_lines()
                row_height=ROW[usize::from(choices.compact.get())]
                row_key=move |idx: usize| table.key(idx)
                row_kind=Callback::new(move |idx: usize| table.kind(idx))
                cells
                totals
                sort
                on_sort=Callback::new(move |id: String| choices.sort_by(&id))
                on_activate=Callback::new(move |idx: usize| table.activate(idx))
                on_ask=Callback::new(move |idx: usize| table.ask(idx))
            />
        }
    }
}
