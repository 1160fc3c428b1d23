//! Notable facts about the selection, each a way to the customers behind it.
//!
//! They are computed one task after the charts are painted: nobody waits for them.

use leptos::prelude::*;

use crate::insight::findings::{Finding, MOST, Scope, findings};
use crate::ui::components::{Button, ButtonLook, Card};
use crate::ui::dom;
use crate::ui::load::Source;
use crate::ui::shared::Shared;
use crate::ui::state::{App, app};

mod entry;

use entry::Entry;

/// How many findings a phone shows at first.
const AT_FIRST: usize = 3;

type Found = Memo<Option<Shared<Vec<Finding>>>>;

/// Findings and what they were made from: rows mean nothing in another source.
#[derive(Clone)]
struct Made {
    source: Shared<Source>,
    found: Shared<Vec<Finding>>,
}

/// The card with the findings.
#[component]
pub(super) fn FindingsCard() -> impl IntoView {
    let app = app();
    let found = watch(app);
    let is_open = RwSignal::new(false);
    let subtitle = Signal::derive(move || subtitle(app));
    let list = move || match found.get() {
        None => waiting().into_any(),
        Some(found) if found.is_empty() => nothing().into_any(),
        Some(found) => view! { <List found is_open/> }.into_any(),
    };
    view! {
        <Card title="Findings" subtitle flush=true>
            {list}
        </Card>
    }
}

fn subtitle(app: App) -> String {
    let (month, compared) = (app.month.get().label(), app.compared.get());
    let reaches =
        app.with_dataset(|dataset| (dataset.first_month()..=dataset.month()).contains(&compared));
    let compared = compared.label();
    match reaches {
        Some(false) => format!("What stands out in {month}; the data does not reach {compared}"),
        Some(true) | None => {
            format!("What stands out in {month}, also against {compared}; each opens its customers")
        }
    }
}

/// The findings of the selection in force, made anew after each change of it.
fn watch(app: App) -> Found {
    let made = RwSignal::new(None::<Made>);
    let turn = StoredValue::new(0_u32);
    // Keeps `made` in step with the selection, a task later.
    Effect::new(move || {
        app.selection.track();
        app.matched.track();
        app.compared.track();
        turn.update_value(|turn| *turn += 1);
        let own = turn.get_value();
        leptos::task::spawn_local(async move {
            dom::next_turn().await;
            // The page may be another by now, or the selection.
            if turn.try_get_value() == Some(own) {
                keep(made, untrack(|| make(app)));
            }
        });
    });
    Memo::new(move |_| {
        let source = app.source.get()?;
        let made = made.get()?;
        (made.source == source).then_some(made.found)
    })
}

fn make(app: App) -> Option<Made> {
    let (selection, matched) = (app.selection.get()?, app.matched.get()?);
    let (before, filters) = (app.before.get(), app.filters.get());
    let scope = Scope {
        rows: &selection.rows,
        matched: &matched,
        before: before.as_deref(),
        filters: &filters,
    };
    let found = app.with_context(|context| findings(context, &scope))?;
    Some(Made {
        source: app.source.get()?,
        found: Shared::new(found),
    })
}

/// Takes findings over where they differ from those shown, so that equal ones stay as they are.
fn keep(made: RwSignal<Option<Made>>, new: Option<Made>) {
    let is_same = made.with_untracked(|old| match (old, &new) {
        (Some(old), Some(new)) => old.source == new.source && *old.found == *new.found,
        (None, None) => true,
        (Some(_), None) | (None, Some(_)) => false,
    });
    if !is_same {
        made.set(new);
    }
}

#[component]
fn List(found: Shared<Vec<Finding>>, is_open: RwSignal<bool>) -> impl IntoView {
    let n = found.len();
    let entries = found
        .iter()
        .cloned()
        .map(|finding| view! { <Entry finding/> });
    let more = (n > AT_FIRST).then(|| {
        let label = move || {
            if is_open.get() {
                "Show fewer".to_owned()
            } else {
                format!("Show all {n}")
            }
        };
        view! {
            <div class="findings__more">
                <Button
                    label=Signal::derive(label)
                    look=ButtonLook::Ghost
                    on_press=move |_| is_open.update(|open| *open = !*open)
                />
            </div>
        }
    });
    view! {
        <ol class="findings" data-open=move || is_open.get().then_some("")>
            {entries.collect_view()}
        </ol>
        {more}
    }
}

fn nothing() -> impl IntoView {
    view! {
        <p class="findings__none" role="status">
            "Nothing notable was found for this selection."
        </p>
    }
}

fn waiting() -> impl IntoView {
    let line = |_| view! { <div class="skeleton__block skeleton__line"></div> };
    view! {
        <div class="findings__wait skeleton" aria-hidden="true">
            {(0..MOST).map(line).collect_view()}
        </div>
    }
}
