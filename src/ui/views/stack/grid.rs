//! The table of products and customers: how every product stands at every customer (003-38).

use leptos::prelude::*;

use super::basis::Basis;
use super::missing::WithStacks;
use super::options::{CustomersBy, ProductsBy, customers_by, key, products_by};
use super::save;
use crate::insight::stack::State;
use crate::insight::stack::grid::{exact_table, grid};
use crate::ui::components::{Card, Choice, IconButton, IconName, Segmented, Shape};
use crate::ui::help_link::HelpLink;
use crate::ui::shared::Shared;

mod keys;
mod sheet;
mod table;

use sheet::{Axes, Sheet};
use table::Table;

const TITLE: &str = "Stack table";

/// What the option says where products are the rows.
const PRODUCTS: &str = "products";

/// The table as it is shown.
type Sheets = Memo<Option<Shared<Sheet>>>;

/// The card.
#[component]
pub(super) fn GridCard(basis: Basis) -> impl IntoView {
    view! {
        <WithStacks basis title=TITLE>
            <Shown basis/>
        </WithStacks>
    }
}

#[component]
fn Shown(basis: Basis) -> impl IntoView {
    let app = basis.app;
    let (by, products_by) = (customers_by(app), products_by(app));
    let order =
        basis.memo(move |held| grid(&held.context(), &held.tally, by.get(), products_by.get()));
    let rows = app.option(key::ROWS);
    let axes = Memo::new(move |_| match rows.get().as_deref() {
        Some(PRODUCTS) => Axes::ProductsDown,
        Some(_) | None => Axes::CustomersDown,
    });
    let sheet: Sheets = Memo::new(move |_| {
        let order = order.get()?;
        basis.read(|held| Shared::new(Sheet::new(held, &order, axes.get())))
    });
    let subtitle = Signal::derive(move || {
        let size = sheet.with(|sheet| sheet.as_ref().map(|sheet| sheet.size_words()));
        format!("{}; cells are what could be won", size.unwrap_or_default())
    });
    let export = move |_| {
        let table = order.with_untracked(|order| {
            let order = order.as_ref()?;
            basis.read_now(|held| exact_table(&held.context(), &held.stacks, order))
        });
        if let Some(table) = table {
            save::csv(app, TITLE.to_owned(), subtitle.get_untracked(), &table);
        }
    };
    view! {
        <Card
            title=TITLE
            subtitle
            flush=true
            tools=move || {
                view! {
                    <HelpLink topic="grid" label="How to read the stack table"/>
                    <IconButton label="Export the whole stack table as CSV" icon=IconName::Download on_press=export/>
                }
                    .into_any()
            }
        >
            <div class="table-tools sheet__tools">
                <AxesChoice basis axes/>
                <CustomersBy app/>
                <ProductsBy app/>
            </div>
            <Key/>
            <Table basis sheet/>
        </Card>
    }
}

/// What the rows are.
#[component]
fn AxesChoice(basis: Basis, axes: Memo<Axes>) -> impl IntoView {
    let choices = vec![
        Choice::new("", "Customers"),
        Choice::new(PRODUCTS, "Products"),
    ];
    let value = Signal::derive(move || match axes.get() {
        Axes::CustomersDown => String::new(),
        Axes::ProductsDown => PRODUCTS.to_owned(),
    });
    let app = basis.app;
    view! {
        <div>
            <span class="label" aria-hidden="true">"Rows"</span>
            <Segmented
                label="Rows of the stack table"
                options=Signal::stored(choices)
                value
                on_change=move |rows: String| {
                    app.set_option(key::ROWS, (!rows.is_empty()).then_some(rows));
                }
            />
        </div>
    }
}

/// What the colors and shapes of the cells stand for.
#[component]
fn Key() -> impl IntoView {
    let entry = |state: State| {
        let mark = match state {
            State::NotApplicable => view! { <span class="sheet__none">"n/a"</span> }.into_any(),
            State::NotAligned | State::Supported | State::Aligned | State::NotRecorded => {
                view! { <Shape tone=state.tone()/> }.into_any()
            }
        };
        view! { <span class="legend__entry">{mark}{state.words()}</span> }
    };
    view! {
        <div class="legend sheet__key" role="group" aria-label="Legend">
            {State::ALL.map(entry).collect_view()}
        </div>
    }
}
