//! The customers nobody has been in contact with for the longest time.

use leptos::prelude::*;

use crate::chart::describe::MISSING;
use crate::insight::engagement::{Quiet, quiet};
use crate::route::Route;
use crate::ui::components::Card;
use crate::ui::link;
use crate::ui::state::app;
use crate::ui::views::contact::NoActivities;
use crate::ui::views::drivers::selected::{customers_words, of_selection};
use crate::units;

/// How many customers are listed.
const LISTED: usize = 100;

/// The card of the least contacted.
#[component]
pub fn LeastContacted() -> impl IntoView {
    let app = app();
    let found = of_selection(app, |context, rows| quiet(context, rows, LISTED));
    let subtitle = Signal::derive(move || {
        let customers = customers_words(app);
        Some(format!(
            "{customers} by days since the last contact, those without any first"
        ))
    });
    let body = move || {
        let found = found.get()?;
        if found.n == 0 {
            return Some(view! { <NoActivities/> }.into_any());
        }
        let more = (found.n_more() > 0).then(|| {
            let words = format!("and {} more", units::count(found.n_more() as f64));
            view! { <p class="voice__more">{words}</p> }
        });
        let rows = found.items.iter().cloned().map(row).collect_view();
        Some(
            view! {
                <div class="table-scroll voice__scroll" tabindex="0" role="group" aria-label="Customers">
                    <table class="table">
                        <caption class="visually-hidden">
                            "Customers by days since the last contact"
                        </caption>
                        <thead>
                            <tr>
                                <th scope="col">"Customer"</th>
                                <th scope="col">"Account manager"</th>
                                <th scope="col" data-numeric="">"Last contact"</th>
                                <th scope="col" data-numeric="">"Days"</th>
                                <th scope="col" data-numeric="">"MRR"</th>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
                {more}
            }
            .into_any(),
        )
    };
    view! { <Card title="Least contacted" subtitle flush=true>{body}</Card> }
}

fn row(quiet: Quiet) -> impl IntoView {
    let app = app();
    let known = app.dataset_now(|dataset| {
        let id = dataset.customers.id.get(quiet.row).to_owned();
        (id, dataset.currency.clone())
    });
    let (id, currency) = known.unwrap_or_default();
    let dash = || MISSING.to_owned();
    let manager = if quiet.manager.is_empty() {
        dash()
    } else {
        quiet.manager
    };
    let last = quiet
        .last
        .map_or_else(|| "none recorded".to_owned(), units::date_long);
    let days = quiet
        .days
        .map_or_else(dash, |days| units::count(days as f64));
    let mrr = quiet
        .mrr
        .map_or_else(dash, |mrr| units::money_short(mrr, &currency));
    view! {
        <tr>
            <th scope="row"><a href=link::to(Route::Customer(id))>{quiet.name}</a></th>
            <td>{manager}</td>
            <td data-numeric="">{last}</td>
            <td data-numeric="">{days}</td>
            <td data-numeric="">{mrr}</td>
        </tr>
    }
}
