//! Below the chart: who is not in the picture, and why (003-18).

use leptos::prelude::*;

use super::shown::Segmenting;
use crate::insight::segments::Why;
use crate::select::{Facet, Filters};
use crate::ui::state::{App, app};
use crate::ui::views::picks;
use crate::units;

/// With more customers than this no filter by their names is offered.
const NAMED: usize = 100;

/// The notes; nothing while everybody is drawn.
#[component]
pub(super) fn Notes(segmenting: Segmenting) -> impl IntoView {
    let outside = Memo::new(move |_| {
        let quadrant = segmenting.quadrant.get();
        quadrant.map_or(0, |quadrant| quadrant.outside())
    });
    let unplotted = Memo::new(move |_| {
        let found = segmenting.found.get();
        found.map_or_else(Vec::new, |found| found.unplotted_counts())
    });
    let outside_view = move || {
        let n = outside.get();
        (n > 0).then(|| {
            view! {
                <p class="quadrant__note" role="status">
                    {format!("{} outside the view. ", units::count(n as f64))}
                    <button
                        type="button"
                        class="quadrant__link"
                        on:click=move |_| segmenting.change(|shown| shown.window = None)
                    >
                        "Show all"
                    </button>
                </p>
            }
        })
    };
    let not_drawn = move || {
        let reasons = unplotted.get();
        (!reasons.is_empty()).then(|| {
            let buttons = reasons
                .into_iter()
                .map(|(why, n)| view! { <Reason segmenting why n/> })
                .collect_view();
            view! { <p class="quadrant__note">"Not drawn: "{buttons}</p> }
        })
    };
    view! {
        {outside_view}
        {not_drawn}
    }
}

/// How many have no place for one reason; lists them.
#[component]
fn Reason(segmenting: Segmenting, why: Why, n: usize) -> impl IntoView {
    let app = app();
    let list = move |event: web_sys::MouseEvent| {
        let Some(found) = segmenting.found.get_untracked() else {
            return;
        };
        let rows: Vec<_> = found.unplotted_rows(why).collect();
        let filters = by_name(app, &rows);
        let is_at_once = event.shift_key() && rows.len() <= NAMED;
        picks::open(
            app,
            is_at_once,
            format!("With {}", why.words()),
            rows,
            filters,
        );
    };
    view! {
        <button type="button" class="quadrant__link" on:click=list>
            {format!("{} with {}", units::count(n as f64), why.words())}
        </button>
    }
}

/// The filters in force, narrowed to some companies; those in force where they are too many.
fn by_name(app: App, rows: &[units::RowId]) -> Filters {
    let mut filters = app.filters.get_untracked();
    let ids = app.dataset_now(|dataset| {
        let ids = rows.iter().map(|&row| dataset.customers.id.get(row));
        ids.map(str::to_owned).collect::<Vec<_>>()
    });
    if rows.len() <= NAMED {
        filters.choose(Facet::Company, ids.unwrap_or_default());
    }
    filters
}
