//! The glossary: every metric, every figure, every word, in the order of their names.

use leptos::prelude::*;

use super::found::terms;
use super::{land, place};
use crate::help::find::{Place, find};
use crate::help::glossary::{Kind, Term};
use crate::ui::components::{Choice, SearchField, Segmented};
use crate::ui::state::app;

/// The key in the address of the kind of terms shown.
const KIND: &str = "terms";

/// The kinds in the order of the choices.
const KINDS: [Kind; 3] = [Kind::Metric, Kind::Figure, Kind::Word];

/// The glossary.
#[component]
pub(super) fn Glossary() -> impl IntoView {
    land::follow_address();
    let app = app();
    let query = RwSignal::new(String::new());
    let kind = app.option(KIND);
    let terms = Memo::new(move |_| terms(app));
    let shown = Memo::new(move |_| {
        let terms = terms.with(|terms| query.with(|query| searched(query, terms)));
        let kind = kind.get();
        let is_shown = |term: &Term| kind.as_ref().is_none_or(|kind| *kind == key(term.kind));
        terms.into_iter().filter(is_shown).collect::<Vec<_>>()
    });
    let choices = [Choice::new("", "All")]
        .into_iter()
        .chain(KINDS.map(|kind| Choice::new(key(kind), format!("{}s", kind.title()))));
    let count = move || crate::units::counted(shown.with(Vec::len), "term");
    view! {
        <article class="help__article" aria-labelledby=land::TITLE>
            <h2 class="help__heading" id=land::TITLE tabindex="-1">"Glossary"</h2>
            <p class="help__summary">
                "Every metric of the scoring model in force, every figure, and every word of the app."
            </p>
            <div class="help__tools">
                <div class="help__search">
                    <SearchField
                        label="Search the glossary"
                        query
                        on_query=Callback::new(move |text| query.set(text))
                    />
                </div>
                <Segmented
                    label="Terms shown"
                    options=Signal::stored(choices.collect())
                    value=Signal::derive(move || kind.get().unwrap_or_default())
                    on_change=move |kind: String| {
                        app.set_option(KIND, (!kind.is_empty()).then_some(kind));
                    }
                />
            </div>
            <p class="help__count" role="status">{count}</p>
            {move || shown.get().into_iter().map(entry).collect_view()}
        </article>
    }
}

/// What the address calls a kind.
fn key(kind: Kind) -> String {
    kind.title().to_lowercase()
}

/// The terms that fit a query, in their order; all of them without one.
fn searched(query: &str, terms: &[Term]) -> Vec<Term> {
    if query.trim().is_empty() {
        return terms.to_vec();
    }
    let hits = find(query, &[], terms);
    let is_hit = |term: &&Term| {
        hits.iter()
            .any(|hit| hit.place == Place::Term(term.id.clone()))
    };
    terms.iter().filter(is_hit).cloned().collect()
}

fn entry(term: Term) -> impl IntoView {
    let also = (!term.also.is_empty()).then(|| {
        let also = term.also.join(", ");
        view! { <span class="term__also">{also}</span> }
    });
    let fact =
        |(name, text): (&'static str, String)| view! { <div><dt>{name}</dt><dd>{text}</dd></div> };
    let facts = (!term.facts.is_empty()).then(|| {
        view! { <dl class="term__facts">{term.facts.into_iter().map(fact).collect_view()}</dl> }
    });
    let more = term.topic.map(|topic| {
        view! { <a class="term__more" href=place::section(topic, "")>"More about it"</a> }
    });
    view! {
        <section class="term" aria-labelledby=land::id_of(&term.id)>
            <div class="term__head">
                <h3 class="term__name" id=land::id_of(&term.id) tabindex="-1">{term.name}</h3>
                <span class="help__kind">{term.kind.title()}</span>
                {also}
            </div>
            <p class="help__p">{term.meaning}</p>
            {facts}
            {more}
        </section>
    }
}
