//! Models as files: saved, copied, read from a file or the clipboard into the draft.

use leptos::prelude::*;
use serde_json::Value;
use wasm_bindgen_futures::JsFuture;

use crate::chart::Tone;
use crate::export::slug;
use crate::score::draft::Edit;
use crate::score::model::Model;
use crate::ui::components::{Button, ButtonLook, Card, FilePicker, IconName, Notice, PasteField};
use crate::ui::deliver;
use crate::ui::state::{App, app};

/// Saving and reading models.
#[component]
pub(super) fn Files() -> impl IntoView {
    let app = app();
    let fault = RwSignal::new(None::<String>);
    let notice = move || {
        fault.get().map(|fault| {
            view! {
                <div role="alert">
                    <Notice tone=Tone::Risk>
                        <p>{fault}</p>
                        <p>"The draft is as it was."</p>
                    </Notice>
                </div>
            }
        })
    };
    view! {
        <Card
            title="Models as files"
            subtitle="JSON, as in the data format. A saved dataset carries its model, too."
        >
            <div class="load">
                {notice}
                <div class="row">
                    <ReadButton fault/>
                </div>
                <PasteField
                    label="Paste a model"
                    on_text=Callback::new(move |text: String| take(app, fault, &text))
                />
                <div class="row">
                    <Button
                        label="Save the model in force"
                        icon=IconName::Download
                        on_press=move |_| save(app, Which::InForce)
                    />
                    <Button
                        label="Save the draft"
                        look=ButtonLook::Ghost
                        icon=IconName::Download
                        disabled=Signal::derive(move || {
                            !app.models.draft.with(crate::score::draft::Draft::is_changed)
                        })
                        on_press=move |_| save(app, Which::Draft)
                    />
                </div>
            </div>
        </Card>
    }
}

/// The button that reads a model file.
#[component]
fn ReadButton(fault: RwSignal<Option<String>>) -> impl IntoView {
    let app = app();
    let opener = |browse| {
        view! { <Button label="Read a model file" icon=IconName::Upload on_press=browse/> }
            .into_any()
    };
    let read = move |files: Vec<web_sys::File>| {
        for file in files {
            open(app, fault, file);
        }
    };
    view! {
        <FilePicker
            label="Model file"
            accept=".json,application/json"
            opener
            on_files=Callback::new(read)
        />
    }
}

/// The model to save.
#[derive(Clone, Copy)]
enum Which {
    InForce,
    Draft,
}

fn save(app: App, which: Which) {
    let value = match which {
        Which::InForce => app.model.with_untracked(|model| model.source.clone()),
        Which::Draft => app
            .models
            .draft
            .with_untracked(|draft| draft.value().clone()),
    };
    let name = value["name"].as_str().unwrap_or("model").to_owned();
    let revision = value["revision"].as_u64().unwrap_or(1);
    let name = format!("{}-{revision}.model.json", slug(&name));
    let text = serde_json::to_string_pretty(&value).unwrap_or_default();
    deliver::save_text(app, &name, "application/json", &text);
}

/// Reads a file into the draft.
fn open(app: App, fault: RwSignal<Option<String>>, file: web_sys::File) {
    leptos::task::spawn_local(async move {
        match JsFuture::from(file.text()).await {
            Ok(text) => take(app, fault, &text.as_string().unwrap_or_default()),
            Err(_) => fault.set(Some(format!("{} could not be opened.", file.name()))),
        }
    });
}

/// Takes the model of a text into the draft: a model, or a dataset that carries one.
fn take(app: App, fault: RwSignal<Option<String>>, text: &str) {
    match read(text) {
        Ok(value) => {
            fault.set(None);
            app.edit_model(&[Edit::Replace(value)]);
            app.say("The model is the draft now. The editor shows what it would do.");
        }
        Err(problem) => fault.set(Some(problem)),
    }
}

fn read(text: &str) -> Result<Value, String> {
    let value: Value =
        serde_json::from_str(text).map_err(|error| format!("This is not JSON: {error}."))?;
    let value = match value.get("customers") {
        Some(_) => value
            .get("model")
            .cloned()
            .ok_or("This dataset carries no model of its own.")?,
        None => value,
    };
    let model =
        Model::from_value(value).map_err(|error| format!("This model cannot be used: {error}."))?;
    Ok(model.source)
}
