//! One topic, with the ways to the topics before and after it.

use leptos::prelude::*;

use super::blocks::block;
use super::index::StartTour;
use super::land;
use super::place;
use crate::help::{Section, Topic, topics};
use crate::ui::components::{Icon, IconName};

/// Topics with fewer sections have no list of them.
const LISTED: usize = 4;

/// The topic that the tour is started from.
const TOUR: &str = "tour";

/// A topic.
#[component]
pub(super) fn Article(topic: Topic) -> impl IntoView {
    land::follow_address();
    let contents = contents(&topic);
    let sections = topic.sections.into_iter().map(section).collect_view();
    view! {
        <article class="help__article" aria-labelledby=land::TITLE>
            <p class="help__group">{topic.group.title()}</p>
            <h2 class="help__heading" id=land::TITLE tabindex="-1">{topic.title}</h2>
            <p class="help__summary">{topic.summary}</p>
            {(topic.id == TOUR).then(|| view! { <div class="row"><StartTour/></div> })}
            {contents}
            {sections}
            {around(topic.id)}
        </article>
    }
}

/// The links to the sections of a long topic.
fn contents(topic: &Topic) -> Option<impl IntoView + use<>> {
    let titled = topic
        .sections
        .iter()
        .filter(|section| !section.title.is_empty());
    let links: Vec<_> = titled
        .map(|section| {
            let href = place::section(topic.id, &section.id);
            view! { <li><a href=href>{section.title.clone()}</a></li> }
        })
        .collect();
    (links.len() >= LISTED).then(|| {
        view! {
            <nav class="help__contents" aria-label="On this page">
                <ul>{links}</ul>
            </nav>
        }
    })
}

fn section(section: Section) -> impl IntoView {
    let heading = (!section.title.is_empty()).then(|| {
        view! {
            <h3 class="help__section" id=land::id_of(&section.id) tabindex="-1">
                {section.title.clone()}
            </h3>
        }
    });
    let blocks = section.blocks.into_iter().map(block).collect_view();
    view! {
        <section class="help__part">
            {heading}
            {blocks}
        </section>
    }
}

/// The topics before and after.
fn around(id: &str) -> impl IntoView {
    let all = topics();
    let here = all.iter().position(|topic| topic.id == id);
    let at = |step: isize| {
        let there = here?.checked_add_signed(step)?;
        let topic = all.get(there)?;
        Some((place::section(topic.id, ""), topic.title.clone()))
    };
    let before = at(-1).map(|(href, title)| {
        view! {
            <a class="help__step" href=href>
                <Icon name=IconName::ChevronLeft/>
                <span><span class="muted">"Previous "</span>{title}</span>
            </a>
        }
    });
    let after = at(1).map(|(href, title)| {
        view! {
            <a class="help__step help__step--next" href=href>
                <span><span class="muted">"Next "</span>{title}</span>
                <Icon name=IconName::ChevronRight/>
            </a>
        }
    });
    view! { <nav class="help__around" aria-label="Other topics">{before}{after}</nav> }
}
