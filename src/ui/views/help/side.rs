//! The list of all topics beside the one shown.

use leptos::prelude::*;

use super::place;
use crate::help::{GLOSSARY, Group, Topic, topics};

/// The topics by group, the one shown marked.
#[component]
pub(super) fn Topics(topic: Memo<String>) -> impl IntoView {
    let all = topics();
    let group = |group: Group| {
        let own = all.iter().filter(|topic| topic.group == group);
        let links = own.map(|other| link(other, topic)).collect_view();
        view! {
            <h2 class="help__group">{group.title()}</h2>
            <ul class="help__links">{links}</ul>
        }
    };
    let is_glossary = move || topic.with(|own| own == GLOSSARY).then_some("page");
    view! {
        <nav class="help__side" aria-label="Topics">
            <ul class="help__links">
                <li><a class="help__link" href=place::section("", "")>"All topics"</a></li>
                <li>
                    <a
                        class="help__link"
                        href=place::section(GLOSSARY, "")
                        aria-current=is_glossary
                    >
                        "Glossary"
                    </a>
                </li>
            </ul>
            {Group::ALL.map(group).collect_view()}
        </nav>
    }
}

fn link(other: &Topic, topic: Memo<String>) -> impl IntoView + use<> {
    let id = other.id;
    let here = move || topic.with(|own| own == id).then_some("page");
    view! {
        <li>
            <a class="help__link" href=place::section(id, "") aria-current=here>
                {other.title.clone()}
            </a>
        </li>
    }
}
