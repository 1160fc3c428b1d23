//! How far something long has come.

use leptos::prelude::*;

/// A progress bar with its words.
#[component]
pub fn Progress(
    /// What is going on.
    #[prop(into)]
    label: Signal<String>,
    /// How far it is, of `max`; nothing means nobody knows.
    #[prop(into)]
    value: Signal<Option<f64>>,
    /// The end.
    #[prop(into)]
    max: Signal<f64>,
) -> impl IntoView {
    let percent = Memo::new(move |_| {
        let max = max.get();
        value
            .get()
            .filter(|_| max > 0.0)
            .map(|value| (value / max * 100.0).clamp(0.0, 100.0))
    });
    let words = move || percent.get().map(|percent| format!("{percent:.0}%"));
    view! {
        <div class="progress">
            <div class="progress__words"><span>{label}</span><span>{words}</span></div>
            <div
                class="progress__track"
                role="progressbar"
                aria-label=label
                aria-valuemin="0"
                aria-valuemax="100"
                aria-valuenow=move || percent.get().map(|percent| format!("{percent:.0}"))
            >
                <div
                    class="progress__fill"
                    data-unknown=move || percent.get().is_none().then_some("")
                    style:width=move || percent.get().map(|percent| format!("{percent:.1}%"))
                ></div>
            </div>
        </div>
    }
    .into_any()
}
