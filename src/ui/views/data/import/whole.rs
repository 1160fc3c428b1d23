//! What is said of all open tables together, and what is missing before they can be loaded.

use leptos::prelude::*;

use crate::chart::Tone;
use crate::data::table::mapping::{Kind, check};
use crate::ui::components::{Button, ButtonLook, Choice, DateField, Notice, Radios, TextField};
use crate::ui::load::import;
use crate::ui::state::{App, Draft, app, default_title};
use crate::ui::views::states::LoadProgress;

/// The day, the currency, what the tables join, and the way on.
#[component]
pub(super) fn Whole() -> impl IntoView {
    let app = app();
    let missing = Memo::new(move |_| missing(app));
    let is_working = Memo::new(move |_| app.progress.with(Option::is_some));
    let is_stopped =
        Signal::derive(move || is_working.get() || missing.with(|missing| !missing.is_empty()));
    view! {
        <div class="import__whole">
            <JoinQuestion/>
            <Fields/>
        </div>
        <Missing missing/>
        <LoadProgress/>
        <div class="import__foot">
            <Button
                label="See what will change"
                look=ButtonLook::Primary
                disabled=is_stopped
                on_press=move |_| import::prepare(app)
            />
            <Show when=move || is_working.get()>
                <Button label="Cancel" on_press=move |_| app.cancel_load()/>
            </Show>
        </div>
    }
}

/// What is missing, and so why the button cannot be pressed.
#[component]
fn Missing(missing: Memo<Vec<String>>) -> impl IntoView {
    let lines = move || {
        let missing = missing.get();
        (!missing.is_empty()).then(|| {
            let lines = missing.into_iter().map(|line| view! { <li>{line}</li> });
            view! {
                <Notice tone=Tone::Warn>
                    <p>"Before this can go on:"</p>
                    <ul class="import__missing">{lines.collect_view()}</ul>
                </Notice>
            }
        })
    };
    view! { <div aria-live="polite">{lines}</div> }
}

fn missing(app: App) -> Vec<String> {
    let mut missing = app.imports.drafts.with(|drafts| {
        let is_one = drafts.len() == 1;
        let named = |draft: &Draft| {
            let name = draft.table.name.clone();
            let lines = missing_of(draft).into_iter();
            lines.map(move |line| {
                if is_one {
                    line
                } else {
                    format!("{name}: {line}")
                }
            })
        };
        drafts.iter().flat_map(named).collect::<Vec<_>>()
    });
    if app
        .imports
        .choices
        .with(|choices| currency_fault(&choices.currency).is_some())
    {
        missing.push("A currency is three letters, as USD.".to_owned());
    }
    missing
}

fn missing_of(draft: &Draft) -> Vec<String> {
    let mapping = &draft.mapping;
    let mut missing = check(mapping, &draft.table);
    let has_end = mapping.column_of("end").is_some();
    if mapping.kind == Kind::Subscriptions && has_end && mapping.end.is_none() {
        missing.push("Say whether an end is the last day paid.".to_owned());
    }
    missing
}

/// What is wrong with a currency, if anything is; an empty one is taken from the tables.
fn currency_fault(currency: &str) -> Option<String> {
    let currency = currency.trim();
    let is_code = currency.len() == 3 && currency.bytes().all(|byte| byte.is_ascii_alphabetic());
    (!currency.is_empty() && !is_code).then(|| "Three letters, as USD.".to_owned())
}

#[component]
fn JoinQuestion() -> impl IntoView {
    let app = app();
    let options = Signal::derive(move || {
        let title = app
            .with_dataset(|dataset| dataset.title.clone())
            .unwrap_or_default();
        let join = if title.is_empty() {
            "Add to the data loaded now".to_owned()
        } else {
            format!("Add to the data loaded now ({title})")
        };
        vec![
            Choice::new("new", "Make a new dataset"),
            Choice::new("join", join),
        ]
    });
    let value = Signal::derive(move || {
        let joins = app.imports.choices.with(|choices| choices.joins);
        if joins { "join" } else { "new" }.to_owned()
    });
    let change = move |value: String| app.choose_import(|choices| choices.joins = value == "join");
    view! {
        <Show when=move || app.source.with(Option::is_some)>
            <Radios label="These tables" options value on_change=change/>
        </Show>
    }
}

#[component]
fn Fields() -> impl IntoView {
    let app = app();
    let choices = app.imports.choices;
    let joins = Memo::new(move |_| choices.with(|choices| choices.joins));
    let title = Signal::derive(move || choices.with(|choices| choices.title.clone()));
    let title_hint = Signal::derive(move || {
        let first = |drafts: &Vec<Draft>| drafts.first().map(|draft| default_title(&draft.table));
        let usual = app.imports.drafts.with(first).unwrap_or_default();
        format!("Title of the dataset; empty = {usual}")
    });
    let currency_hint = move || {
        if joins.get() {
            "Currency; empty = that of the data loaded"
        } else {
            "Currency; empty = what the tables say"
        }
    };
    let no_fault = Signal::derive(|| None::<String>);
    view! {
        <div class="import__fields">
            <Show when=move || !joins.get()>
                <TextField
                    label=title_hint
                    text=title
                    on_text=move |text| app.choose_import(|choices| choices.title = text)
                    on_enter=move |()| {}
                    fault=no_fault
                />
            </Show>
            <DateField
                label="Day of the data; empty = the latest in the tables"
                day=Signal::derive(move || choices.with(|choices| choices.as_of))
                on_day=move |day| app.choose_import(|choices| choices.as_of = day)
                fault=no_fault
            />
            <TextField
                label=Signal::derive(move || currency_hint().to_owned())
                text=Signal::derive(move || choices.with(|choices| choices.currency.clone()))
                on_text=move |text| app.choose_import(|choices| choices.currency = text)
                on_enter=move |()| {}
                fault=Signal::derive(move || {
                    choices.with(|choices| currency_fault(&choices.currency))
                })
            />
        </div>
    }
}
