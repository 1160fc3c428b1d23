//! The head of the preview: against what, for whom, and what it comes to.

use leptos::prelude::*;

use super::basis::{Basis, FILTERED, OVER};
use crate::chart::Tone;
use crate::chart::describe::score;
use crate::insight::effect::{Effect, NOTABLE, few_words};
use crate::route::Route;
use crate::select::Filters;
use crate::ui::components::{Badge, Button, Card, Choice, EmptyState, Notice, Segmented, Skeleton};
use crate::units;

/// What there is to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Content {
    /// No data yet.
    Loading,
    /// The draft is the model in force.
    Unchanged,
    /// One of the models does not have the scorecard.
    Unknown,
    /// Nobody is counted.
    Nobody,
    /// Figures.
    Some,
}

/// The card.
#[component]
pub(super) fn Headline(basis: Basis) -> impl IntoView {
    let content = Memo::new(move |_| {
        if basis.tried.with(Option::is_none) {
            return Content::Loading;
        }
        if !basis.is_changed.get() {
            return Content::Unchanged;
        }
        basis.effect.with(|found| match found {
            None => Content::Unknown,
            Some(found) if found.n == 0 => Content::Nobody,
            Some(_) => Content::Some,
        })
    });
    let in_force = basis.in_force();
    let subtitle = Signal::derive(move || {
        let name = basis.read(|found| found.name.clone());
        let subject = if name.is_empty() {
            "The draft".to_owned()
        } else {
            format!("{name} by the draft")
        };
        format!("{subject} against {}", in_force.get().to_lowercase())
    });
    let body = move || {
        match content.get() {
        Content::Loading => view! { <Skeleton/> }.into_any(),
        Content::Unchanged => view! {
            <EmptyState
                title="No changes yet"
                text="Edit a weight to see what it does: who changes band, and how far scores move."
            />
        }
        .into_any(),
        Content::Unknown => view! {
            <EmptyState
                title="Nothing to compare with"
                text="The model in force does not have this scorecard. Once the draft is in use, its scores show on every page."
            />
        }
        .into_any(),
        Content::Nobody => view! { <Nobody basis/> }.into_any(),
        Content::Some => view! { <Figures basis/> }.into_any(),
    }
    };
    view! {
        <Card
            title="Live preview"
            subtitle
            tools=move || view! { <Scored basis/> }
        >
            <Faults basis/>
            <Over basis/>
            {body}
        </Card>
    }
}

/// How many customers the draft scores.
#[component]
fn Scored(basis: Basis) -> impl IntoView {
    let has_effect = basis.has_effect();
    let label = Signal::derive(move || {
        let n = basis.read(|found| found.after.n_scored);
        format!("{} scored", units::counted(n, "customer"))
    });
    view! {
        <Show when=move || has_effect.get()>
            <Badge label accent=true/>
        </Show>
    }
}

/// While something is wrong with the draft, its last sound state is shown.
#[component]
fn Faults(basis: Basis) -> impl IntoView {
    let checked = basis.app.models.checked;
    let is_wrong = Memo::new(move |_| checked.with(Result::is_err));
    view! {
        <Show when=move || is_wrong.get()>
            <Notice tone=Tone::Warn>
                "Something is wrong with the draft. The preview shows its last state without a fault."
            </Notice>
        </Show>
    }
}

/// Who is counted, where filters apply.
#[component]
fn Over(basis: Basis) -> impl IntoView {
    let app = basis.app;
    let is_offered = Memo::new(move |_| {
        basis.is_filtered.get() || app.filters.with(|own| *own != Filters::default())
    });
    let options = vec![
        Choice::new("", "All active"),
        Choice::new(FILTERED, "Filtered"),
    ];
    let value = Signal::derive(move || {
        if basis.is_filtered.get() {
            FILTERED
        } else {
            ""
        }
        .to_owned()
    });
    view! {
        <Show when=move || is_offered.get()>
            <div class="effect__over">
                <Segmented
                    label="Customers counted"
                    options=options.clone()
                    value
                    on_change=move |value: String| {
                        app.set_option(OVER, Some(value).filter(|value| !value.is_empty()));
                    }
                />
            </div>
        </Show>
    }
}

#[component]
fn Nobody(basis: Basis) -> impl IntoView {
    let app = basis.app;
    let text =
        "Nobody is counted: the filters leave no customer, or none is active on the day shown.";
    view! {
        <EmptyState title="No customers" text>
            <Button label="Load other data" small=true on_press=move |_| app.open(Route::Data)/>
        </EmptyState>
    }
}

/// The figures.
#[component]
fn Figures(basis: Basis) -> impl IntoView {
    let whom = basis.whom();
    let notable = format!("Move by more than {}", units::score(NOTABLE));
    let figure = move |label: &str, read: fn(&Effect) -> String| {
        let label = label.to_owned();
        view! {
            <div class="effect__figure">
                <dt>{label}</dt>
                <dd>{move || basis.read(read)}</dd>
            </div>
        }
    };
    let few = move || basis.read(|found| few_words(found.n).unwrap_or_default());
    view! {
        <dl class="effect__figures">
            {figure("Mean score", |found| pair(score(found.before.mean), score(found.after.mean)))}
            {figure("Scored", |found| {
                let n = |n: usize| units::count(n as f64);
                pair(n(found.before.n_scored), n(found.after.n_scored))
            })}
            {figure("Change band", |found| units::count(found.moves.listed.n as f64))}
            {figure(&notable, |found| units::count(found.n_notable as f64))}
        </dl>
        <p class="effect__whom">{whom}". " {few}</p>
    }
}

/// `6.8 → 6.3`, or one figure where both read the same.
fn pair(before: String, after: String) -> String {
    if before == after {
        return format!("{after}, as before");
    }
    format!("{before} → {after}")
}
