//! Who a customer is, in a row: initials, name, place, and whether it is still one.

use leptos::prelude::*;

use crate::data::{Dataset, Dim};
use crate::route::Route;
use crate::ui::state::App;
use crate::units::{self, RowId};
use chrono::NaiveDate;

/// Up to two letters that stand for a name.
pub(in crate::ui::views) fn initials(name: &str) -> String {
    let words = name.split(|letter: char| !letter.is_alphanumeric());
    let mut firsts = words.filter_map(|word| word.chars().next());
    let letters: String = match (firsts.next(), firsts.next()) {
        (Some(first), Some(second)) => [first, second].iter().collect(),
        (Some(_), None) => name
            .chars()
            .filter(|letter| letter.is_alphanumeric())
            .take(2)
            .collect(),
        (None, _) => "?".to_owned(),
    };
    letters.to_uppercase()
}

/// Where a customer stands on a day: nothing to say of an active one.
pub(super) fn standing(dataset: &Dataset, row: RowId, day: NaiveDate) -> Option<String> {
    if dataset.is_active(row, day) {
        return None;
    }
    let left = dataset.customers.churned[row.idx()].filter(|left| *left <= day);
    Some(match left {
        Some(left) => format!("Left {}", units::date_long(left)),
        None => "Not a customer yet".to_owned(),
    })
}

/// The cell of the name.
pub(super) fn who(app: App, row: RowId) -> AnyView {
    let day = app
        .scores
        .with(|scores| scores.as_ref().map(|scores| scores.day));
    let facts = app.with_dataset(|dataset| {
        let customers = &dataset.customers;
        let place = [Dim::City, Dim::Country].map(|dim| customers.dim(dim).get(row));
        Facts {
            id: customers.id.get(row).to_owned(),
            name: customers.name.get(row).to_owned(),
            place: place.into_iter().flatten().collect::<Vec<_>>().join(", "),
            standing: day.and_then(|day| standing(dataset, row, day)),
        }
    });
    facts.map_or_else(|| ().into_any(), |facts| view(app, facts))
}

struct Facts {
    id: String,
    name: String,
    place: String,
    standing: Option<String>,
}

fn view(app: App, facts: Facts) -> AnyView {
    let Facts {
        id,
        name,
        place,
        standing,
    } = facts;
    let href = move || {
        app.view
            .with(|view| view.on(Route::Customer(id.clone())).to_hash())
    };
    let title = name.clone();
    let is_gone = standing.is_some();
    let detail = standing.unwrap_or(place);
    view! {
        <span class="initials" aria-hidden="true">{initials(&name)}</span>
        <span class="who__text">
            <a class="who__name" tabindex="-1" href=href title=title>{name}</a>
            <span class="who__detail" class:who__detail--gone=is_gone>{detail}</span>
        </span>
    }
    .into_any()
}
