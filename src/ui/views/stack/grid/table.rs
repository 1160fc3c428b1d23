//! The table in the page: one tab stop, its heads stay in sight, arrow keys walk through its cells.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::sheet::{Axes, Head, Of, Sheet};
use super::{Sheets, keys};
use crate::insight::stack::products::{self, ProductUse};
use crate::insight::stack::{Cell, ProductId, State};
use crate::select::Facet;
use crate::ui::components::{Shape, fresh_id};
use crate::ui::views::picks;
use crate::ui::views::stack::alignment;
use crate::ui::views::stack::basis::Basis;
use crate::ui::views::stack::behind::{self, Behind};

/// A place in the table: row and column, 0 being the heads.
pub(super) type Place = (usize, usize);

/// What the parts of the table share.
#[derive(Clone, Copy)]
pub(super) struct Walk {
    pub(super) basis: Basis,
    pub(super) sheet: Sheets,
    /// The place the keys are at.
    pub(super) active: RwSignal<Place>,
    /// The place under the pointer.
    hovered: RwSignal<Option<Place>>,
    pub(super) frame: NodeRef<html::Div>,
    id: StoredValue<String>,
}

/// The table with the line that says a cell in full.
#[component]
pub(super) fn Table(basis: Basis, sheet: Sheets) -> impl IntoView {
    let walk = Walk {
        basis,
        sheet,
        active: RwSignal::new((1, 1)),
        hovered: RwSignal::new(None),
        frame: NodeRef::new(),
        id: StoredValue::new(fresh_id("sheet")),
    };
    let detail = move || {
        let place = walk.hovered.get().unwrap_or_else(|| walk.active.get());
        sheet.with(|sheet| sheet.as_ref()?.words(place))
    };
    let body = move || sheet.get().map(|sheet| whole(walk, &sheet));
    view! {
        <p class="sheet__detail" aria-hidden="true">{detail}</p>
        <div
            class="sheet"
            role="group"
            aria-label="Stack table, scrolls; arrow keys walk through its cells"
            node_ref=walk.frame
            on:pointerover=move |event| walk.hovered.set(place_of(event.target()))
            on:pointerleave=move |_| walk.hovered.set(None)
            on:click=move |event| {
                if let Some(place) = place_of(event.target()) {
                    walk.active.set(place);
                    walk.pick(place, event.shift_key());
                }
            }
        >
            {body}
        </div>
    }
}

/// The place in the `data-place` of the cell around an event's target.
fn place_of(target: Option<web_sys::EventTarget>) -> Option<Place> {
    let element = target?.dyn_into::<web_sys::Element>().ok()?;
    let cell = element.closest("[data-place]").ok()??;
    let text = cell.get_attribute("data-place")?;
    let (row, column) = text.split_once(' ')?;
    Some((row.parse().ok()?, column.parse().ok()?))
}

fn whole(walk: Walk, sheet: &Sheet) -> AnyView {
    let corner = match sheet.axes {
        Axes::CustomersDown => "Customer",
        Axes::ProductsDown => "Product",
    };
    let heads = sheet.columns.iter().enumerate();
    let heads = heads
        .map(|(idx, head)| head_view(walk, head, (0, idx + 1)))
        .collect_view();
    let line = |(idx, row): (usize, &Head)| {
        let cells = sheet.cells[idx].iter().enumerate();
        let cells = cells
            .map(|(at, cell)| cell_view(walk, *cell, &sheet.currency, (idx + 1, at + 1)))
            .collect_view();
        view! { <tr>{head_view(walk, row, (idx + 1, 0))}{cells}</tr> }
    };
    let lines = sheet.rows.iter().enumerate().map(line).collect_view();
    view! {
        <table
            class="sheet__table"
            role="grid"
            tabindex="0"
            aria-label="Stack table"
            aria-activedescendant=move || walk.id_of(walk.active.get())
            on:keydown=move |event| keys::on_key(&event, walk)
        >
            <thead>
                <tr>
                    <th class="sheet__corner" scope="col">{corner}</th>
                    {heads}
                </tr>
            </thead>
            <tbody>{lines}</tbody>
        </table>
    }
    .into_any()
}

fn head_view(walk: Walk, head: &Head, place: Place) -> impl IntoView + use<> {
    let scope = if place.0 == 0 { "col" } else { "row" };
    view! {
        <th
            class="sheet__head"
            scope=scope
            id=walk.id_of(place)
            data-place=format!("{} {}", place.0, place.1)
            data-active=move || (walk.active.get() == place).then_some("")
        >
            <span class="sheet__name">{head.name.clone()}</span>
        </th>
    }
}

fn cell_view(walk: Walk, cell: Cell, currency: &str, place: Place) -> impl IntoView + use<> {
    let tone = match cell.state {
        State::NotAligned => "risk",
        State::Supported => "warn",
        State::Aligned => "ok",
        State::NotRecorded => "none",
        State::NotApplicable => "off",
    };
    let body = if cell.state == State::NotApplicable {
        view! { <span class="sheet__none" aria-hidden="true">"n/a"</span> }.into_any()
    } else {
        view! {
            <Shape tone=cell.state.tone()/>
            <span aria-hidden="true">{amount(cell, currency)}</span>
        }
        .into_any()
    };
    view! {
        <td
            class="sheet__cell"
            id=walk.id_of(place)
            data-place=format!("{} {}", place.0, place.1)
            data-tone=tone
            data-active=move || (walk.active.get() == place).then_some("")
        >
            <span class="sheet__in">
                {body}
                <span class="visually-hidden">{cell.words(currency)}</span>
            </span>
        </td>
    }
}

/// What a cell shows of its opportunity: nothing where there is nothing left to win.
fn amount(cell: Cell, currency: &str) -> String {
    if cell.state == State::Aligned && cell.gain.amount() <= 0.0 {
        return String::new();
    }
    cell.gain.text(currency)
}

impl Walk {
    /// Id of the cell at a place.
    pub(super) fn id_of(self, (row, column): Place) -> String {
        format!("{}-{row}-{column}", self.id.get_value())
    }

    /// Opens what stands behind a place.
    pub(super) fn pick(self, place: Place, at_once: bool) {
        let Some(sheet) = self.sheet.get_untracked() else {
            return;
        };
        match sheet.head_at(place).map(|head| head.of) {
            Some(Of::Customer(row)) => self.basis.app.open_customer(row),
            Some(Of::Product(product)) => self.list_product(product, at_once),
            None => self.list_pair(&sheet, place, at_once),
        }
    }

    fn list_product(self, product: ProductId, at_once: bool) {
        let found: Option<Option<ProductUse>> = self.basis.read_now(|held| {
            let (stacks, tally) = (&held.stacks, &held.tally);
            let by = products::Ranking::default();
            let all = products::top(&held.context(), stacks, tally, by, usize::MAX);
            all.shown.into_iter().find(|own| own.product == product)
        });
        if let Some(one) = found.flatten() {
            alignment::list(self.basis, &one, at_once);
        }
    }

    /// The list of one: the customer of a cell, with how the product stands there.
    fn list_pair(self, sheet: &Sheet, place: Place, at_once: bool) {
        let (Some((customer, product)), Some(cell)) = (sheet.pair_at(place), sheet.cell_at(place))
        else {
            return;
        };
        let Of::Customer(row) = customer.of else {
            return;
        };
        let app = self.basis.app;
        let id = app.dataset_now(|dataset| dataset.customers.id.get(row).to_owned());
        let behind = Behind {
            title: format!("{}, {}", customer.name, product.name),
            customers: vec![(row, cell.gain)],
            filters: Some(picks::narrowed(
                app,
                Facet::Company,
                &id.unwrap_or_default(),
            )),
            note: Some(format!("{}.", cell.words(&sheet.currency))),
        };
        behind::open(app, &sheet.currency, behind, at_once);
    }

    /// How many rows and columns there are, heads included.
    pub(super) fn size(self) -> Place {
        self.sheet.with_untracked(|sheet| {
            sheet.as_ref().map_or((1, 1), |sheet| {
                (sheet.rows.len() + 1, sheet.columns.len() + 1)
            })
        })
    }
}
