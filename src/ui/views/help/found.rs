//! What a search of the help has found.

use leptos::prelude::*;

use super::place;
use crate::help::find::{Hit, Place, find};
use crate::help::glossary::{Term, glossary};
use crate::help::topics;
use crate::ui::components::EmptyState;
use crate::ui::state::{App, app};

/// How many hits are listed.
const LISTED: usize = 30;

/// The terms of the model in force.
pub(super) fn terms(app: App) -> Vec<Term> {
    let currency = app.with_dataset(|dataset| dataset.currency.clone());
    let currency = currency.unwrap_or_else(|| "USD".to_owned());
    glossary(&app.model.get(), &currency)
}

/// The hits of a query.
#[component]
pub(super) fn Found(#[prop(into)] query: Signal<String>) -> impl IntoView {
    let app = app();
    let topics = StoredValue::new(topics());
    let terms = Memo::new(move |_| terms(app));
    let hits = Memo::new(move |_| {
        topics
            .with_value(|topics| terms.with(|terms| query.with(|query| find(query, topics, terms))))
    });
    let count = move || {
        let n = hits.with(Vec::len);
        let found = crate::units::counted(n, "result");
        if n > LISTED {
            format!("{found}, the best {LISTED} are listed")
        } else {
            found
        }
    };
    let list = move || {
        let hits = hits.get();
        if hits.is_empty() {
            return view! {
                <EmptyState
                    title="Nothing found"
                    text="Every word must occur. Try fewer words, or one of the topics in the list."
                />
            }
            .into_any();
        }
        let entries = hits.into_iter().take(LISTED).map(entry).collect_view();
        view! { <ul class="help__topics">{entries}</ul> }.into_any()
    };
    view! {
        <section aria-label="Results">
            <p class="help__count" role="status">{count}</p>
            {list}
        </section>
    }
}

fn entry(hit: Hit) -> impl IntoView {
    let href = match &hit.place {
        Place::Topic(id, section) => place::section(id, section),
        Place::Term(id) => place::term(id),
    };
    view! {
        <li class="help__topic">
            <a class="help__name" href=href>{hit.title}</a>
            <span class="help__kind">{hit.kind}</span>
            <p class="help__detail">{hit.text}</p>
        </li>
    }
}
