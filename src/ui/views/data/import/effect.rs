//! What will change when the tables are loaded: counts, contradictions, rows of nobody, issues.

use leptos::prelude::*;

use super::lists::{ChangeLines, IssueLines, UnmatchedLines};
use crate::chart::Tone;
use crate::data::table::Import;
use crate::data::table::import::Change;
use crate::ui::components::{Button, ButtonLook, Disclosure, Notice, Switch};
use crate::ui::load::import;
use crate::ui::shared::Shared;
use crate::ui::state::{App, app};
use crate::ui::views::states::LoadProgress;
use crate::units;

/// The second step: what will change, and loading.
#[component]
pub(super) fn WhatChanges() -> impl IntoView {
    let app = app();
    let body = move || {
        app.imports
            .outcome
            .get()
            .map(|import| view! { <Told import/> })
    };
    let is_working = Memo::new(move |_| app.progress.with(Option::is_some));
    let is_empty = Memo::new(move |_| {
        let outcome = app.imports.outcome;
        outcome.with(|import| {
            import
                .as_ref()
                .is_some_and(|import| changes_nothing(import))
        })
    });
    view! {
        {body}
        <LoadProgress/>
        <div class="import__foot">
            <Button
                label="Load"
                look=ButtonLook::Primary
                disabled=Signal::derive(move || is_working.get() || is_empty.get())
                on_press=move |_| import::load(app)
            />
            <Button label="Back" on_press=move |_| app.back_to_mapping()/>
            <Show when=move || is_working.get()>
                <Button label="Cancel" on_press=move |_| app.call_off_import()/>
            </Show>
        </div>
    }
}

fn changes_nothing(import: &Import) -> bool {
    import.n_added == 0 && import.n_changed == 0 && import.changes.is_empty()
}

#[component]
fn Told(import: Shared<Import>) -> impl IntoView {
    let app = app();
    let (against, others): (Vec<_>, Vec<_>) = import
        .changes
        .iter()
        .cloned()
        .partition(|change| change.is_contradiction);
    let issues = app.import_issues();
    let counts = [
        ("Customers added", import.n_added),
        ("Customers changed", import.n_changed),
        ("Contradictions", against.len()),
        ("Rows of nobody", import.unmatched.len()),
        ("Issues", issues.len()),
    ];
    let count = |(name, n): (&'static str, usize)| {
        view! { <div><dt>{name}</dt><dd>{units::count(n as f64)}</dd></div> }
    };
    let nothing = changes_nothing(&import).then(|| {
        view! {
            <Notice tone=Tone::Warn>
                <p>
                    "Nothing would change: no customer is added and no value differs. Go back to say \
                     what the columns stand for."
                </p>
            </Notice>
        }
    });
    let as_of = import.as_of.clone();
    let unmatched = import.unmatched.clone();
    view! {
        <dl class="facts import__counts">{counts.map(count).into_iter().collect_view()}</dl>
        {(!as_of.is_empty()).then(|| view! { <p class="import__facts">"Day of the data: " {as_of}</p> })}
        {nothing}
        <Against app against/>
        {listed("change", others, |changes| view! { <ChangeLines changes/> }.into_any())}
        {listed(
            "row of nobody",
            unmatched,
            |unmatched| view! { <UnmatchedLines unmatched/> }.into_any(),
        )}
        {listed("issue", issues, |issues| view! { <IssueLines issues/> }.into_any())}
    }
}

/// A line with a number of things, and the things behind it; nothing where there are none.
fn listed<T: Send + 'static>(
    thing: &'static str,
    items: Vec<T>,
    lines: fn(Vec<T>) -> AnyView,
) -> Option<impl IntoView> {
    let n = items.len();
    let words = match (thing, n) {
        ("row of nobody", 1) => "1 row belongs to nobody and is left out".to_owned(),
        ("row of nobody", n) => {
            format!(
                "{} rows belong to nobody and are left out",
                units::count(n as f64)
            )
        }
        _ => units::counted(n, thing),
    };
    (n > 0).then(|| {
        view! {
            <Disclosure face=ViewFnOnce::from(move || words)>{lines(items)}</Disclosure>
        }
    })
}

/// What the tables contradict, and whose values are taken.
#[component]
fn Against(app: App, against: Vec<Change>) -> impl IntoView {
    let n = against.len();
    let overwrites = Signal::derive(move || app.imports.choices.with(|choices| choices.overwrite));
    let words = move || {
        let values = units::counted(n, "value");
        let verb = if n == 1 { "differs" } else { "differ" };
        if overwrites.get() {
            format!("{values} {verb} from what is loaded; those of the tables are taken.")
        } else {
            format!("{values} {verb} from what is loaded; what is loaded is kept.")
        }
    };
    let turn = move |yes: bool| {
        app.choose_import(|choices| choices.overwrite = yes);
        import::prepare(app);
    };
    (n > 0).then(|| {
        view! {
            <section class="import__against" aria-label="Contradictions">
                <p>{words}</p>
                <Switch label="Take the tables' values" on=overwrites on_change=turn/>
                <ChangeLines changes=against/>
            </section>
        }
    })
}
