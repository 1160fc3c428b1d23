//! Who the customer is (000-11).

use leptos::prelude::*;

use super::subject::{HEALTH, Subject};
use crate::chart::Tone;
use crate::insight::answer::Asked;
use crate::insight::customer::{Fact, heading, standing};
use crate::insight::overrides::hint;
use crate::ui::components::{BandBadge, Icon, IconName, Notice};
use crate::ui::score_button::ScoreButton;
use crate::ui::views::by_hand_mark::by_hand_mark;
use crate::ui::views::compare;
use crate::ui::views::customers::initials;
use crate::units;

/// The heading: initials, name, health, one line, facts, and whether the customer has left.
#[component]
pub(super) fn Heading(subject: Subject) -> impl IntoView {
    let heading = subject.memo(heading);
    let mark = subject.memo(|context, row| hint(context.dataset, context.scores, HEALTH, row));
    let mark = Memo::new(move |_| mark.get().flatten());
    let name = Memo::new(move |_| {
        heading
            .with(|heading| heading.as_ref().map(|heading| heading.name.clone()))
            .unwrap_or_default()
    });
    let line = move || heading.with(|heading| heading.as_ref().map(|heading| heading.line.clone()));
    let facts = move || {
        let facts = heading.with(|heading| heading.as_ref().map(|heading| heading.facts.clone()));
        facts
            .unwrap_or_default()
            .into_iter()
            .map(fact)
            .collect_view()
    };
    let status = move || {
        let status = heading.with(|heading| heading.as_ref()?.status.clone())?;
        Some(view! { <Notice tone=Tone::None>{format!("{} {status}.", name.get())}</Notice> })
    };
    view! {
        <header class="heading">
            <div class="heading__who">
                <span class="initials initials--large" aria-hidden="true">
                    {move || name.with(|name| initials(name))}
                </span>
                <div class="heading__text">
                    <h2 class="heading__name">
                        <span class="heading__title">{name}</span>
                        <Health subject/>
                        {move || mark.get().map(by_hand_mark)}
                    </h2>
                    <p class="heading__detail">{line}</p>
                </div>
            </div>
            <a class="btn heading__compare" href=move || compare::beside_everybody(subject.app, &subject.id.get())>
                <Icon name=IconName::Compare/>
                "Compare"
            </a>
            <dl class="facts">{facts}</dl>
        </header>
        {status}
    }
}

/// The health badge with its score.
#[component]
fn Health(subject: Subject) -> impl IntoView {
    let health = subject.memo(|context, row| standing(context, HEALTH, row));
    let tone = Signal::derive(move || {
        health
            .with(|health| Some(health.as_ref()?.as_ref()?.tone))
            .unwrap_or(Tone::None)
    });
    let label = Signal::derive(move || {
        let words = health.with(|health| {
            let standing = health.as_ref()?.as_ref()?;
            Some(format!(
                "{}, {}",
                standing.band,
                units::score(standing.shown?)
            ))
        });
        words.unwrap_or_else(|| "Insufficient data".into())
    });
    let coverage =
        Signal::derive(move || health.with(|own| Some(own.as_ref()?.as_ref()?.coverage)));
    let asked = move |()| subject.on_card_now(|_, _, row| Asked::overall(row, HEALTH));
    view! {
        <ScoreButton asked coverage>
            <BandBadge tone label/>
        </ScoreButton>
    }
}

fn fact(fact: Fact) -> impl IntoView {
    let detail = (!fact.detail.is_empty())
        .then(|| view! { <span class="facts__detail">{fact.detail}</span> });
    view! {
        <div class="facts__item">
            <dt>{fact.label}</dt>
            <dd>{fact.value}{detail}</dd>
        </div>
    }
}
