//! What account managers' customers get: activities, and days since the last contact.

use leptos::prelude::*;

use crate::chart::describe::{MISSING, decimal};
use crate::data::Dim;
use crate::insight::engagement::{Manager, managers};
use crate::select::{Facet, NOT_KNOWN};
use crate::ui::components::{Card, Scroller};
use crate::ui::state::{App, app};
use crate::ui::views::contact::NoActivities;
use crate::ui::views::drivers::selected::of_selection;
use crate::ui::views::picks;
use crate::units;

/// Fewer customers than this are flagged: one moves the figures much.
const FEW: usize = 5;

/// The card of the account managers.
#[component]
pub fn ManagerActivity() -> impl IntoView {
    let app = app();
    let found = of_selection(app, managers);
    let has_none =
        Memo::new(move |_| app.with_dataset(|dataset| dataset.customers.activities.n_items() == 0));
    let body = move || {
        let found = found.get()?;
        if has_none.get() == Some(true) {
            return Some(view! { <NoActivities/> }.into_any());
        }
        let rows = found.iter().map(|manager| row(app, manager)).collect_view();
        Some(
            view! {
                <Scroller>
                    <table class="table">
                        <caption class="visually-hidden">"Contact by account manager"</caption>
                        <thead>
                            <tr>
                                <th scope="col">"Account manager"</th>
                                <th scope="col" data-numeric="">"Customers"</th>
                                <th scope="col" data-numeric="">"Activities"</th>
                                <th scope="col" data-numeric="">"Each"</th>
                                <th scope="col" data-numeric="">"Median days"</th>
                                <th scope="col" data-numeric="">"No contact"</th>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </Scroller>
            }
            .into_any(),
        )
    };
    view! {
        <Card
            title="Contact by account manager"
            subtitle="Activities of twelve months, whoever did them; median of the days since the \
                      last contact, longest first"
            flush=true
        >
            {body}
        </Card>
    }
}

fn row(app: App, manager: &Manager) -> impl IntoView + use<> {
    let (value, name) = if manager.name.is_empty() {
        (NOT_KNOWN.to_owned(), "Not known".to_owned())
    } else {
        (manager.name.clone(), manager.name.clone())
    };
    let (title, rows) = (name.clone(), manager.customers.clone());
    let open = move |event: leptos::ev::MouseEvent| {
        let filters = picks::narrowed(app, Facet::Dim(Dim::AccountManager), &value);
        picks::open(app, event.shift_key(), title.clone(), rows.clone(), filters);
    };
    let n = manager.customers.len();
    let customers = if n < FEW {
        format!("{n}, few")
    } else {
        units::count(n as f64)
    };
    let median = manager
        .median_days
        .map_or_else(|| MISSING.to_owned(), |days| decimal(days, 0));
    view! {
        <tr>
            <th scope="row">
                <button type="button" class="link-btn" on:click=open>{name}</button>
            </th>
            <td data-numeric="">{customers}</td>
            <td data-numeric="">{units::count(manager.n as f64)}</td>
            <td data-numeric="">{decimal(manager.per_customer, 1)}</td>
            <td data-numeric="">{median}</td>
            <td data-numeric="">{units::count(manager.n_without as f64)}</td>
        </tr>
    }
}
