//! The list of topics, with a search over topics and glossary.

use leptos::prelude::*;

use super::found::Found;
use super::land;
use super::place;
use crate::help::{GLOSSARY, Group, Topic, topics};
use crate::ui::components::{Button, ButtonLook, Card, SearchField};
use crate::ui::tour::tour;

/// The list of topics.
#[component]
pub(super) fn Index() -> impl IntoView {
    land::follow_address();
    let query = RwSignal::new(String::new());
    let is_searching = Memo::new(move |_| query.with(|query| !query.trim().is_empty()));
    let body = move || {
        if is_searching.get() {
            view! { <Found query/> }.into_any()
        } else {
            view! { <Groups/> }.into_any()
        }
    };
    view! {
        <div class="help__head">
            <h2 class="help__heading" id=land::TITLE tabindex="-1">"How can we help?"</h2>
            <div class="help__search">
                <SearchField
                    label="Search topics and the glossary"
                    query
                    on_query=Callback::new(move |text| query.set(text))
                />
            </div>
            <div class="row">
                <StartTour/>
                <a class="btn" href=place::section("quarterly", "")>"Quarterly assessment"</a>
                <a class="btn" href=place::section(GLOSSARY, "")>"Glossary"</a>
            </div>
        </div>
        {body}
    }
}

/// Starts the tour.
#[component]
pub(super) fn StartTour() -> impl IntoView {
    let tour = tour();
    view! {
        <Button
            label="Start the ten-minute tour"
            look=ButtonLook::Primary
            on_press=move |_| tour.start()
        />
    }
}

/// The topics by group.
#[component]
fn Groups() -> impl IntoView {
    let all = topics();
    let group = |group: Group| {
        let own = all.iter().filter(|topic| topic.group == group);
        let entries = own.map(entry).collect_view();
        view! {
            <Card title=group.title()>
                <ul class="help__topics">{entries}</ul>
            </Card>
        }
    };
    view! { <div class="help__groups">{Group::ALL.map(group).collect_view()}</div> }
}

fn entry(topic: &Topic) -> impl IntoView + use<> {
    view! {
        <li class="help__topic">
            <a class="help__name" href=place::section(topic.id, "")>{topic.title.clone()}</a>
            <p class="help__detail">{topic.summary.clone()}</p>
        </li>
    }
}
