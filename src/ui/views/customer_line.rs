//! A line of a list of customers that leads to the customer's page: who, what about it, a figure.

use leptos::prelude::*;

use crate::insight::answer::Asked;
use crate::route::Route;
use crate::ui::components::{IconButton, IconName};
use crate::ui::link;
use crate::ui::state::app;
use crate::units::RowId;

/// The line.
#[component]
pub(super) fn CustomerLine(
    /// Whose it is.
    row: RowId,
    /// What stands below the name; nothing without it.
    detail: Option<String>,
    /// The figure at the end.
    value: Option<String>,
    /// The score it is about, explained by a button beside the line.
    #[prop(optional)]
    asked: Option<Asked>,
    /// What stands between: a badge, a change.
    children: Children,
) -> impl IntoView {
    let app = app();
    let who = app.dataset_now(|dataset| {
        let customers = &dataset.customers;
        (
            customers.id.get(row).to_owned(),
            customers.name.get(row).to_owned(),
        )
    });
    let (id, name) = who.unwrap_or_default();
    let label = format!("Explain the score of {name}");
    let explain = move |asked: Asked| {
        let press = move |_| app.ask(asked.clone());
        view! { <IconButton icon=IconName::Info label=label.clone() on_press=press/> }
    };
    let asks = asked.is_some();
    view! {
        <li class="worst__item" class:worst__item--asks=asks>
            <a class="worst__link" href=link::to(Route::Customer(id))>
                <span class="who__text">
                    <span class="who__name">{name}</span>
                    <span class="who__detail">{detail}</span>
                </span>
                <span class="worst__health">{children()}</span>
                <span class="worst__value">{value}</span>
            </a>
            {asked.map(explain)}
        </li>
    }
    .into_any()
}
