//! Loading: drop files, pick some, paste text, name an address, or go back to the sample.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::chart::Tone;
use crate::ui::components::{
    Button, ButtonLook, Card, FilePicker, Icon, IconName, Notice, PasteField,
};
use crate::ui::load::{self, Failure};
use crate::ui::state::app;
use crate::ui::views::states::LoadProgress;

/// The files that the browser's choice offers first.
const ACCEPTED: &str = ".csv,.tsv,.txt,.xlsx,.json,text/csv,application/json";

/// Every way to load data.
#[component]
pub(super) fn SourceCard(
    /// Whether files are dragged over the page.
    is_over: RwSignal<bool>,
) -> impl IntoView {
    let app = app();
    view! {
        <Card
            title="Load data"
            subtitle="Tables, or a Customer Radar file (JSON). They are read here, in this browser, and go nowhere."
        >
            <div class="load">
                <FailureNotice/>
                <UnderWay/>
                <DropZone is_over/>
                <PasteField
                    label="Paste a table or a document"
                    hint="Rows of a spreadsheet, CSV or JSON"
                    on_text=Callback::new(move |text| load::from_text(app, text))
                />
                <Address/>
            </div>
        </Card>
    }
}

/// Why the last load failed. What was loaded before is still there.
#[component]
fn FailureNotice() -> impl IntoView {
    let app = app();
    let body = move |failure: Failure| {
        let kept = app.source.with(Option::is_some);
        let can_retry = failure.retry.is_some();
        let words = failure.problem.words();
        let advice = failure.problem.advice();
        let title = format!("Could not load {}.", failure.origin.title());
        let again = move |_| {
            if let Some(failure) = app.failure.get_untracked() {
                load::with_built_in_model(app, &failure);
            }
        };
        view! {
            <div role="alert">
                <Notice tone=Tone::Risk>
                    <p><b>{title}</b>" "{words}" "{advice}</p>
                    {kept.then(|| view! { <p>"What was loaded before is untouched."</p> })}
                    <div class="row">
                        {can_retry
                            .then(|| {
                                view! {
                                    <Button
                                        label="Load with the built-in model"
                                        small=true
                                        on_press=again
                                    />
                                }
                            })}
                        <Button
                            label="Dismiss"
                            small=true
                            on_press=move |_| app.dismiss_failure()
                        />
                    </div>
                </Notice>
            </div>
        }
    };
    move || app.failure.get().map(body)
}

/// How far the load under way is, and calling it off.
#[component]
fn UnderWay() -> impl IntoView {
    let app = app();
    let can_cancel =
        Memo::new(move |_| app.progress.with(Option::is_some) && app.source.with(Option::is_some));
    view! {
        <LoadProgress/>
        <Show when=move || can_cancel.get()>
            <div class="row">
                <Button label="Cancel" small=true on_press=move |_| app.cancel_load()/>
            </div>
        </Show>
    }
}

/// Where files are dropped, and the button to choose them.
#[component]
fn DropZone(is_over: RwSignal<bool>) -> impl IntoView {
    let app = app();
    view! {
        <div class="drop" data-over=move || is_over.get().then_some("")>
            <Icon name=IconName::Upload size=24/>
            <span class="drop__words">"Drop files here"</span>
            <span>"One or several: tables that come with a document join it."</span>
            <FilePicker
                label="Data files"
                accept=ACCEPTED
                several=true
                opener=|browse| {
                    view! {
                        <Button
                            label="Choose files"
                            look=ButtonLook::Primary
                            on_press=browse
                        />
                    }
                        .into_any()
                }
                on_files=Callback::new(move |files| load::from_files(app, files))
            />
        </div>
    }
}

/// A field for an address, and the way back to the sample.
#[component]
fn Address() -> impl IntoView {
    let app = app();
    let url = RwSignal::new(String::new());
    let go = move || {
        let address = url.get_untracked();
        if !address.trim().is_empty() {
            load::from_url(app, address.trim().to_owned());
        }
    };
    let typed = move |event: leptos::ev::Event| {
        let input = event.target().and_then(|target| target.dyn_into().ok());
        if let Some(input) = input {
            let input: web_sys::HtmlInputElement = input;
            url.set(input.value());
        }
    };
    view! {
        <div class="load__address">
            <label class="load__field">
                <span class="label">"Or load from an address"</span>
                <span class="field">
                    <Icon name=IconName::Link/>
                    <input
                        class="field__input"
                        type="url"
                        placeholder="https://"
                        prop:value=move || url.get()
                        on:input=typed
                        on:keydown=move |event| {
                            if event.key() == "Enter" {
                                go();
                            }
                        }
                    />
                </span>
            </label>
            <Button
                label="Load"
                disabled=Signal::derive(move || url.with(|url| url.trim().is_empty()))
                on_press=move |_| go()
            />
            <Button
                label="Back to the sample"
                look=ButtonLook::Ghost
                icon=IconName::Undo
                on_press=move |_| load::sample(app)
            />
        </div>
    }
}
