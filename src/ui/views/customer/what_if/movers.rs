//! The smallest single changes that reach another band (001-17).

use leptos::prelude::*;

use super::Trial;
use crate::chart::Tone;
use crate::insight::whatif::{Entry, LiftEntry, Movers, movers};
use crate::score::whatif::Change;
use crate::ui::components::{Card, Disclosure, Notice};

/// How many of the changes that reach the band stand open.
const LISTED: usize = 5;

/// How many of those that come nearest stand open where none reaches it.
const NEAREST: usize = 3;

/// The card.
#[component]
pub(super) fn MoversCard(trial: Trial) -> impl IntoView {
    let subject = trial.subject;
    let found = Memo::new(move |_| {
        let card = subject.card.get();
        trial
            .ask(|context, probe, row| movers(context, probe, &card, row))
            .flatten()
    });
    let subtitle = Signal::derive(move || {
        let card = subject.card_name().to_lowercase();
        Some(format!(
            "Single changes that bring {card} into a better band, the smallest share of the \
             metric's range first"
        ))
    });
    let body = move || found.get().map(|found| lists(trial, found));
    view! {
        <Card title="What would move it" subtitle>
            <div class="movers" data-testid="movers">{body}</div>
        </Card>
    }
}

fn lists(trial: Trial, found: Movers) -> impl IntoView {
    let Movers {
        finding,
        headroom,
        by_hand,
        mut reaching,
        mut short,
        losing,
        lifts,
    } = found;
    let more = reaching.split_off(reaching.len().min(LISTED));
    let nearest = if reaching.is_empty() {
        short.drain(..short.len().min(NEAREST)).collect()
    } else {
        Vec::new()
    };
    let by_hand =
        (!by_hand.is_empty()).then(|| view! { <Notice tone=Tone::Warn>{by_hand}</Notice> });
    let headroom = (!headroom.is_empty())
        .then(|| view! { <p class="movers__note" data-testid="headroom">{headroom}</p> });
    view! {
        <p class="movers__finding" data-testid="movers-finding">{finding}</p>
        {by_hand}
        {list(trial, reaching)}
        {list(trial, nearest)}
        {folded(trial, "More that reach it", more)}
        {folded(trial, "Cannot reach it alone", short)}
        {missing(lifts)}
        {headroom}
        {folded(trial, "Would lose the band", losing)}
    }
}

fn list(trial: Trial, entries: Vec<Entry>) -> Option<impl IntoView> {
    let lines = move |entries: Vec<Entry>| {
        let line = |own: Entry| entry(trial, own);
        entries.into_iter().map(line).collect_view()
    };
    (!entries.is_empty()).then(|| view! { <ol class="movers__list">{lines(entries)}</ol> })
}

/// A list behind its name and number; nothing where it is empty.
fn folded(trial: Trial, name: &'static str, entries: Vec<Entry>) -> Option<impl IntoView> {
    let face = format!("{name} ({})", entries.len());
    (!entries.is_empty()).then(|| {
        view! {
            <Disclosure face=move || view! { <span>{face}</span> }.into_any()>
                {list(trial, entries)}
            </Disclosure>
        }
    })
}

fn entry(trial: Trial, own: Entry) -> impl IntoView {
    let Entry {
        metric,
        name,
        category,
        now,
        needed,
        value,
        outcome,
        action,
    } = own;
    let label = format!("Try it: {name} at {needed}");
    let attempt = move |_| {
        trial.set(Change {
            metric,
            value: value.clone(),
        });
    };
    let action = (!action.is_empty()).then(|| view! { <p class="movers__do">{action}</p> });
    view! {
        <li class="movers__item">
            <div class="movers__text">
                <p class="movers__name">
                    <b>{name}</b>
                    <span class="movers__change">{format!("{now} → {needed}")}</span>
                    <span class="movers__outcome">{outcome}</span>
                </p>
                {action}
                <p class="bars__detail">{category}</p>
            </div>
            <button type="button" class="btn btn--small" aria-label=label on:click=attempt>
                "Try it"
            </button>
        </li>
    }
}

/// The values that are missing for a score to be shown.
fn missing(lifts: Vec<LiftEntry>) -> Option<impl IntoView> {
    let line = |own: LiftEntry| {
        let needed = own.is_needed.then_some(", one of the fewest that do");
        view! {
            <li class="movers__item">
                <div class="movers__text">
                    <p class="movers__name">
                        <b>{own.name}</b>
                        <span class="movers__change">{format!("+{} coverage", own.adds)}</span>
                    </p>
                    <p class="bars__detail">{own.category}{needed}</p>
                </div>
            </li>
        }
    };
    let lines = move |lifts: Vec<LiftEntry>| lifts.into_iter().map(line).collect_view();
    (!lifts.is_empty()).then(|| view! { <ol class="movers__list">{lines(lifts)}</ol> })
}
