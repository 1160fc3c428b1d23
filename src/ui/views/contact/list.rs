//! Activities as a table, the newest first.

use leptos::prelude::*;

use crate::chart::describe::MISSING;
use crate::insight::engagement::{Activities, Entry};
use crate::route::Route;
use crate::ui::link;
use crate::ui::shared::Shared;
use crate::ui::state::app;
use crate::units;

/// How many activities are listed.
pub(in crate::ui::views) const LISTED: usize = 200;

/// `12 of 210 activities, the newest first; 2 dated later are left out`.
pub(in crate::ui::views) fn list_words(found: &Activities) -> String {
    let count = |n: usize| units::count(n as f64);
    let later = match found.n_later {
        0 => String::new(),
        n => format!("; {} dated after the day shown are left out", count(n)),
    };
    let unit = if found.n_all == 1 {
        "activity"
    } else {
        "activities"
    };
    format!(
        "{} of {} {unit}, the newest first{later}",
        count(found.listed.n),
        count(found.n_all)
    )
}

/// The table, and how many it leaves out.
#[component]
pub(in crate::ui::views) fn List(
    /// What is listed.
    found: Shared<Activities>,
    /// Whether each says whose customer's it is.
    with_customer: bool,
) -> impl IntoView {
    if found.listed.n == 0 {
        return view! { <p class="voice__more">"No activity passes these filters."</p> }.into_any();
    }
    let more = found.listed.n_more();
    let more = (more > 0).then(|| {
        let words = format!(
            "and {} more; filters narrow the list",
            units::count(more as f64)
        );
        view! { <p class="voice__more">{words}</p> }
    });
    let customer = with_customer.then(|| view! { <th scope="col">"Customer"</th> });
    let rows = found.listed.items.iter().cloned();
    let rows = rows.map(|entry| row(entry, with_customer)).collect_view();
    view! {
        <div class="table-scroll voice__scroll" tabindex="0" role="group" aria-label="Activities">
            <table class="table">
                <caption class="visually-hidden">"Activities, the newest first"</caption>
                <thead>
                    <tr>
                        <th scope="col">"Date"</th>
                        {customer}
                        <th scope="col">"Kind"</th>
                        <th scope="col">"Subject"</th>
                        <th scope="col">"Person"</th>
                        <th scope="col">"Plays"</th>
                        <th scope="col" data-numeric="">"Minutes"</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        {more}
    }
    .into_any()
}

fn row(entry: Entry, with_customer: bool) -> impl IntoView {
    let or_dash = |text: String| {
        if text.is_empty() {
            MISSING.to_owned()
        } else {
            text
        }
    };
    let customer = with_customer.then(|| {
        let id = app().dataset_now(|dataset| dataset.customers.id.get(entry.row).to_owned());
        let href = link::to(Route::Customer(id.unwrap_or_default()));
        view! { <td><a href=href>{entry.customer.clone()}</a></td> }
    });
    let minutes = entry
        .minutes
        .map_or_else(|| MISSING.to_owned(), units::count);
    let plays = or_dash(entry.plays.join(", "));
    view! {
        <tr>
            <th scope="row" class="voice__date">{units::date_long(entry.date)}</th>
            {customer}
            <td>{or_dash(entry.kind)}</td>
            <td>{or_dash(entry.subject)}</td>
            <td>{or_dash(entry.owner)}</td>
            <td>{plays}</td>
            <td data-numeric="">{minutes}</td>
        </tr>
    }
}
