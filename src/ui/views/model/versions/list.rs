//! The versions, the newest first.

use leptos::prelude::*;

use super::differences::{FROM, TO};
use super::line::{DRAFT, GIVEN, Line};
use crate::score::diff::diff;
use crate::score::draft::Edit;
use crate::score::fingerprint::fingerprint;
use crate::score::model::Model;
use crate::ui::components::{Badge, Button, ButtonLook, Card, Scroller};
use crate::ui::state::{App, app};
use crate::units;

/// The table of versions.
#[component]
pub(super) fn List(lines: Memo<Vec<Line>>) -> impl IntoView {
    let app = app();
    let rows = move || {
        let lines = lines.get();
        let row = |idx: usize| row(app, &lines[idx], idx.checked_sub(1).map(|idx| &lines[idx]));
        (0..lines.len()).rev().map(row).collect_view()
    };
    view! {
        <Card
            title="Versions"
            subtitle="The newest first. The content is a word made from the model: two people with the same word use the same model, whatever its revision."
            flush=true
        >
            <Scroller>
                <table class="table versions">
                    <caption class="visually-hidden">"Versions of the scoring model"</caption>
                    <thead>
                        <tr>
                            <th scope="col">"Model"</th>
                            <th scope="col" data-numeric="">"Revision"</th>
                            <th scope="col">"Content"</th>
                            <th scope="col">"In force since"</th>
                            <th scope="col" data-numeric="">"Changes"</th>
                            <th scope="col">"Actions"</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </Scroller>
        </Card>
    }
}

fn row(app: App, line: &Line, before: Option<&Line>) -> impl IntoView + use<> {
    let changes = before.map(|before| (before.key.clone(), diff(&before.value, &line.value).len()));
    let since = match &line.moment {
        Some((when, Some(by))) => format!("{when}, {by}"),
        Some((when, None)) => when.clone(),
        None if line.key == GIVEN => "The data was loaded".to_owned(),
        None => "Not yet".to_owned(),
    };
    let name = match line.key.as_str() {
        GIVEN => format!("{}, as it came with the data", line.name),
        _ => line.name.clone(),
    };
    let state = match (line.is_in_force, line.key.as_str()) {
        (true, _) => Some(view! { " " <Badge label="In force" accent=true/> }),
        (false, DRAFT) => Some(view! { " " <Badge label="Draft" accent=false/> }),
        (false, _) => None,
    };
    view! {
        <tr>
            <th scope="row">{name}{state}</th>
            <td data-numeric="">{line.revision}</td>
            <td class="table__code">{fingerprint(&line.value)}</td>
            <td>{since}</td>
            <td data-numeric="">{changed(app, line.key.clone(), changes)}</td>
            <td><Actions line=line.clone()/></td>
        </tr>
    }
}

/// How much it differs from the version before it; leads to the differences.
fn changed(app: App, to: String, changes: Option<(String, usize)>) -> AnyView {
    let Some((from, n)) = changes else {
        return view! { <span class="muted">"\u{2013}"</span> }.into_any();
    };
    let show = move |_| {
        app.set_option(FROM, Some(from.clone()));
        app.set_option(TO, Some(to.clone()));
    };
    let label = format!("Show {}", units::counted(n, "change"));
    view! {
        <button type="button" class="link-btn" aria-label=label on:click=show>
            {units::count(n as f64)}
        </button>
    }
    .into_any()
}

#[component]
fn Actions(line: Line) -> impl IntoView {
    let app = app();
    let is_draft = line.key == DRAFT;
    let is_in_force = line.is_in_force;
    let is_given = line.key == GIVEN;
    let value = line.value;
    let own = value.clone();
    let into_draft = move |_| {
        app.edit_model(&[Edit::Replace((*own).clone())]);
        app.say("The version is the draft now. The editor shows what it would do.");
    };
    let put = move |_| {
        if is_draft {
            app.use_draft();
        } else if is_given {
            app.use_given_model();
        } else if let Ok(model) = Model::from_value((*value).clone()) {
            app.use_model(&model);
        }
    };
    let is_sound = Signal::derive(move || !is_draft || app.models.checked.with(Result::is_ok));
    view! {
        <div class="row">
            {(!is_draft)
                .then(|| {
                    view! {
                        <Button
                            label="Edit"
                            look=ButtonLook::Ghost
                            small=true
                            on_press=into_draft
                        />
                    }
                })}
            {(!is_in_force)
                .then(|| {
                    view! {
                        <Button
                            label="Put in force"
                            small=true
                            disabled=Signal::derive(move || !is_sound.get())
                            on_press=put
                        />
                    }
                })}
        </div>
    }
}
