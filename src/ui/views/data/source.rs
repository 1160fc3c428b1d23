//! Loading: drop a file, pick one, paste text, name an address, or go back to the sample.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, DataTransfer, DragEvent};

use crate::chart::Tone;
use crate::ui::components::{Button, ButtonLook, Card, Icon, IconName, Notice};
use crate::ui::load::{self, Failure};
use crate::ui::state::app;
use crate::ui::views::states::LoadProgress;

/// Every way to load data.
#[component]
pub(super) fn SourceCard() -> impl IntoView {
    view! {
        <Card
            title="Load data"
            subtitle="A Customer Radar file (JSON). It is read here, in this browser, and goes nowhere."
        >
            <div class="load">
                <FailureNotice/>
                <LoadProgress/>
                <DropZone/>
                <Paste/>
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

#[component]
fn DropZone() -> impl IntoView {
    let app = app();
    let is_over = RwSignal::new(false);
    let input = NodeRef::<html::Input>::new();
    let take = move |data: Option<DataTransfer>| {
        is_over.set(false);
        if let Some(file) = data
            .and_then(|data| data.files())
            .and_then(|files| files.get(0))
        {
            load::from_file(app, file);
        }
    };
    let picked = move |_| {
        let Some(input) = input.get_untracked() else {
            return;
        };
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            load::from_file(app, file);
        }
        // The same file can be picked again after it was mended.
        input.set_value("");
    };
    let browse = move |_| {
        if let Some(input) = input.get_untracked() {
            input.click();
        }
    };
    view! {
        <div
            class="drop"
            data-over=move || is_over.get().then_some("")
            on:dragover=move |event: DragEvent| {
                event.prevent_default();
                is_over.set(true);
            }
            on:dragleave=move |_| is_over.set(false)
            on:drop=move |event: DragEvent| {
                event.prevent_default();
                take(event.data_transfer());
            }
        >
            <Icon name=IconName::Upload size=24/>
            <span class="drop__words">"Drop a file here"</span>
            <input
                class="drop__file"
                node_ref=input
                type="file"
                accept=".json,application/json"
                tabindex="-1"
                aria-label="Data file"
                on:change=picked
            />
            <Button label="Choose a file" look=ButtonLook::Primary on_press=browse/>
        </div>
    }
}

/// A field to paste a document into.
#[component]
fn Paste() -> impl IntoView {
    let app = app();
    let pasted = move |event: ClipboardEvent| {
        let text = event
            .clipboard_data()
            .and_then(|data| data.get_data("text/plain").ok());
        if let Some(text) = text.filter(|text| !text.trim().is_empty()) {
            event.prevent_default();
            load::from_text(app, text);
        }
    };
    view! {
        <label class="load__field">
            <span class="label">"Paste a document"</span>
            <span class="field">
                <Icon name=IconName::Copy/>
                <input
                    class="field__input"
                    type="text"
                    autocomplete="off"
                    placeholder="Paste JSON here"
                    on:paste=pasted
                />
            </span>
        </label>
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
