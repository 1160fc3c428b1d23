//! A short message at the lower edge that goes by itself.

use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use super::button::IconButton;
use super::icon::IconName;

/// How long a message stays.
const STAY: Duration = Duration::from_secs(8);

/// A message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Toast {
    /// Tells this message from the one before, even when the words are the same.
    pub id: u32,
    /// What it says.
    pub text: String,
    /// The word on its button ("Undo"), if it has one.
    pub action: Option<String>,
}

/// The place where messages appear: one at a time, a new one replaces the old; time stands still
/// while the pointer or the focus is on it.
#[component]
pub fn ToastHost(
    /// The message.
    #[prop(into)]
    toast: Signal<Option<Toast>>,
    /// Its button was pressed.
    #[prop(into)]
    on_action: Callback<Toast>,
    /// It was closed, or its time is over.
    #[prop(into)]
    on_dismiss: Callback<()>,
) -> impl IntoView {
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(timer) = timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    };
    let start = move || {
        stop();
        let handle = set_timeout_with_handle(move || on_dismiss.run(()), STAY);
        // Without a timer the message stays until it is closed.
        timer.set_value(handle.ok());
    };
    // Keeps the browser's timer in step with the message.
    Effect::new(move || {
        if toast.with(Option::is_some) {
            start();
        } else {
            stop();
        }
    });
    on_cleanup(stop);
    let message = move || {
        toast
            .get()
            .map(|toast| toast_view(toast, on_action, on_dismiss))
    };
    view! {
        <div
            class="toasts"
            role="status"
            aria-live="polite"
            on:pointerenter=move |_| stop()
            on:pointerleave=move |_| if toast.with_untracked(Option::is_some) { start() }
            on:focusin=move |_| stop()
            on:focusout=move |_| if toast.with_untracked(Option::is_some) { start() }
        >
            {message}
        </div>
    }
    .into_any()
}

fn toast_view(toast: Toast, on_action: Callback<Toast>, on_dismiss: Callback<()>) -> AnyView {
    let text = toast.text.clone();
    let action = toast.action.clone().map(|word| {
        let act = move |_| on_action.run(toast.clone());
        view! { <button type="button" class="toast__action" on:click=act>{word}</button> }
    });
    view! {
        <div class="toast">
            <span>{text}</span>
            {action}
            <IconButton label="Dismiss" icon=IconName::Close on_press=move |_| on_dismiss.run(())/>
        </div>
    }
    .into_any()
}
