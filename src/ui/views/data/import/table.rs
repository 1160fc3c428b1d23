//! The open tables, one of them shown: what was read of it, what a row is, and its columns.

use leptos::prelude::*;

use super::lists::IssueLines;
use super::open::Open;
use super::preview::Preview;
use super::questions::Questions;
use crate::chart::Tone;
use crate::data::table::Table;
use crate::data::table::mapping::Kind;
use crate::ui::components::{Button, ButtonLook, Choice, Disclosure, Notice, Select, Tab, Tabs};
use crate::ui::shared::Shared;
use crate::ui::state::app;
use crate::units;

/// The open tables; several stand behind tabs.
#[component]
pub(super) fn Tables() -> impl IntoView {
    let app = app();
    let chosen = RwSignal::new(0_usize);
    let drafts = app.imports.drafts;
    let is_one = Memo::new(move |_| drafts.with(|drafts| drafts.len() == 1));
    let shown = Memo::new(move |_| {
        drafts.with(|drafts| {
            let idx = chosen.get().min(drafts.len().saturating_sub(1));
            drafts.get(idx).map(|draft| (idx, draft.table.clone()))
        })
    });
    let form = move || {
        shown
            .get()
            .map(|(idx, table)| view! { <Form open=Open::new(app, idx, table)/> })
    };
    let tabs = Memo::new(move |_| {
        let tab = |(idx, table): (usize, Shared<Table>)| Tab {
            id: idx.to_string(),
            label: table.name.clone(),
            count: Some(table.n_rows()),
        };
        drafts.with(|drafts| {
            let tables = drafts.iter().map(|draft| draft.table.clone());
            tables.enumerate().map(tab).collect::<Vec<_>>()
        })
    });
    let selected = Signal::derive(move || {
        shown.with(|shown| shown.as_ref().map_or(0, |(idx, _)| *idx).to_string())
    });
    let select = move |id: String| {
        if let Ok(idx) = id.parse() {
            chosen.set(idx);
        }
    };
    move || {
        if is_one.get() {
            view! { <div class="import__table">{form}</div> }.into_any()
        } else {
            view! {
                <Tabs label="Tables" tabs selected on_select=select>
                    <div class="import__table">{form}</div>
                </Tabs>
            }
            .into_any()
        }
    }
}

#[component]
fn Form(open: Open) -> impl IntoView {
    let app = open.app;
    let table = open.table();
    let facts = format!(
        "{} in {}, {}.",
        units::counted(table.n_rows(), "row"),
        units::counted(table.n_columns(), "column"),
        table.written
    );
    let kinds: Vec<_> = Kind::ALL
        .into_iter()
        .map(|kind| Choice::new(kind.id(), kind.title()))
        .collect();
    let set_kind = move |id: String| app.recognize_anew(open.idx, Kind::from_id(&id));
    let can_close = Memo::new(move |_| app.imports.drafts.with(|drafts| drafts.len() > 1));
    view! {
        <p class="import__facts">{facts}</p>
        <Remembered open/>
        <ReadIssues open/>
        <div class="import__kind">
            <Select
                label="A row is"
                options=kinds
                value=Signal::derive(move || open.kind.get().id().to_owned())
                on_change=set_kind
            />
            <Show when=move || can_close.get()>
                <Button
                    label="Leave this table out"
                    look=ButtonLook::Ghost
                    on_press=move |_| app.close_table(open.idx)
                />
            </Show>
        </div>
        <Questions open/>
        <Preview open/>
    }
}

/// Says that the columns are read as they were before, and offers to begin anew.
#[component]
fn Remembered(open: Open) -> impl IntoView {
    let app = open.app;
    let is_remembered = Memo::new(move |_| {
        let drafts = app.imports.drafts;
        drafts.with(|drafts| {
            drafts
                .get(open.idx)
                .is_some_and(|draft| draft.is_remembered)
        })
    });
    view! {
        <Show when=move || is_remembered.get()>
            <Notice tone=Tone::None>
                <p>"The same columns came before: they are read as last time."</p>
                <div class="row">
                    <Button
                        label="Recognize anew"
                        small=true
                        on_press=move |_| app.recognize_anew(open.idx, None)
                    />
                </div>
            </Notice>
        </Show>
    }
}

/// What was wrong with the file, where something was.
#[component]
fn ReadIssues(open: Open) -> impl IntoView {
    let drafts = open.app.imports.drafts;
    let issues = drafts.with_untracked(|drafts| {
        let draft = drafts.get(open.idx)?;
        (!draft.issues.is_empty()).then(|| draft.issues.to_vec())
    });
    issues.map(|issues| {
        let n = issues.len();
        view! {
            <Disclosure face=ViewFnOnce::from(move || {
                format!("{} while the file was read", units::counted(n, "issue"))
            })>
                <IssueLines issues/>
            </Disclosure>
        }
    })
}
