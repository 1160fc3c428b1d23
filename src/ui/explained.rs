//! How a figure comes about, in a dialog: formula, inputs, period, and why there is none.

use leptos::prelude::*;

use super::components::Modal;
use crate::metrics::Figure;

/// The dialog.
#[component]
pub fn Explained(
    /// What the figures are called together.
    #[prop(into)]
    label: Signal<String>,
    /// The figures.
    #[prop(into)]
    figures: Signal<Vec<Figure>>,
    /// Whether it is open.
    #[prop(into)]
    open: Signal<bool>,
    /// It was closed.
    #[prop(into)]
    on_close: Callback<()>,
) -> impl IntoView {
    let body = move || figures.get().into_iter().map(figure).collect_view();
    view! {
        <Modal
            title=Signal::derive(move || format!("How {} is computed", label.get()))
            open
            on_close
            wide=true
        >
            {body}
        </Modal>
    }
}

fn figure(figure: Figure) -> impl IntoView {
    let value = figure.exact_text();
    let input = |(name, value): (String, String)| view! { <dt>{name}</dt><dd>{value}</dd> };
    view! {
        <section class="figure">
            <h3 class="figure__title">{figure.name}" "<b class="number">{value}</b></h3>
            <p class="steps__formula">{figure.formula}</p>
            <dl class="tip__rows">{figure.inputs.into_iter().map(input).collect_view()}</dl>
            <p class="muted">{figure.period}</p>
            {figure.reason.map(|reason| view! { <p>{reason}</p> })}
        </section>
    }
}
