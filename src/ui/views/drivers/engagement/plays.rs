//! The plays that are run, and with how many customers (002-8).

use leptos::prelude::*;

use super::list_behind;
use crate::insight::engagement::plays::PERIOD;
use crate::insight::engagement::{self, Filter, Play, When, plays};
use crate::ui::components::{Card, EmptyState, Scroller};
use crate::ui::state::{App, app};
use crate::ui::views::drivers::selected::of_selection;
use crate::units;

/// What has to be in a file for plays to show.
const FIELDS: &str = "Plays come from the list \"plays\" of an entry in \"activities\": up-sell, \
    cross-sell, content, boarding …";

/// The card of the plays.
#[component]
pub fn Plays() -> impl IntoView {
    let app = app();
    let found = of_selection(app, plays);
    let subtitle = Signal::derive(move || found.with(|found| found.as_deref().map(words)));
    let body = move || {
        let found = found.get()?;
        if found.plays.is_empty() {
            return Some(
                view! { <EmptyState title="No plays in the twelve months" text=FIELDS/> }
                    .into_any(),
            );
        }
        let rows = found.plays.iter().map(|play| row(app, play)).collect_view();
        Some(
            view! {
                <Scroller>
                    <table class="table">
                        <caption class="visually-hidden">"Plays, the most frequent first"</caption>
                        <thead>
                            <tr>
                                <th scope="col">"Play"</th>
                                <th scope="col" data-numeric="">"Activities"</th>
                                <th scope="col" data-numeric="">"Customers"</th>
                                <th scope="col" data-numeric="">"Latest"</th>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </Scroller>
            }
            .into_any(),
        )
    };
    view! { <Card title="Plays" subtitle flush=true>{body}</Card> }
}

fn words(found: &engagement::Plays) -> String {
    let count = |n: usize| units::count(n as f64);
    format!(
        "{} activities in twelve months, {} of them in no play; an activity with two counts for \
         each",
        count(found.n),
        count(found.n_without)
    )
}

fn row(app: App, play: &Play) -> impl IntoView + use<> {
    let name = play.name.clone();
    let open = move |event: leptos::ev::MouseEvent| list_play(app, &name, event.shift_key());
    view! {
        <tr>
            <th scope="row">
                <button type="button" class="link-btn" on:click=open>{play.name.clone()}</button>
            </th>
            <td data-numeric="">{units::count(play.n as f64)}</td>
            <td data-numeric="">{units::count(play.customers.len() as f64)}</td>
            <td data-numeric="">{units::date_long(play.last)}</td>
        </tr>
    }
}

/// Lists the customers of a play.
fn list_play(app: App, name: &str, at_once: bool) {
    let when = untrack(|| {
        app.with_context(|context| {
            let to = context.day();
            let after = to.checked_sub_months(PERIOD)?;
            let from = after.succ_opt()?;
            let weekday = None;
            Some(When { from, to, weekday })
        })
    });
    let filter = Filter {
        play: Some(name.to_owned()),
        when: when.flatten(),
        ..Filter::default()
    };
    list_behind(app, format!("Play {name}"), &filter, at_once);
}
