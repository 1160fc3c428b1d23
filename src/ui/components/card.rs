//! A card: a title, how to read what stands in it, its tools, its body, its foot.

use leptos::prelude::*;

use super::ident::fresh_id;

/// A card.
#[component]
pub fn Card(
    /// Its title.
    #[prop(into)]
    title: Signal<String>,
    /// How to read it, and how many customers it is about.
    #[prop(optional, into)]
    subtitle: MaybeProp<String>,
    /// Buttons in the upper right corner.
    #[prop(optional, into)]
    tools: Option<ViewFnOnce>,
    /// Figures along the lower edge.
    #[prop(optional, into)]
    footer: Option<ViewFnOnce>,
    /// Whether the body reaches the card's edges, as a table does.
    #[prop(optional)]
    flush: bool,
    /// What stands in it.
    children: Children,
) -> impl IntoView {
    let id = fresh_id("card");
    let subtitle = move || {
        subtitle
            .get()
            .map(|subtitle| view! { <p class="card__subtitle">{subtitle}</p> })
    };
    view! {
        <section class="card" aria-labelledby=id>
            <header class="card__head">
                <div class="card__heading">
                    <h2 class="card__title" id=id.clone()>{title}</h2>
                    {subtitle}
                </div>
                {tools.map(|tools| view! { <div class="card__tools">{tools.run()}</div> })}
            </header>
            <div class="card__body" class:card__body--flush=flush>{children()}</div>
            {footer.map(|footer| view! { <footer class="card__foot">{footer.run()}</footer> })}
        </section>
    }
    .into_any()
}

/// A figure with its name, for the foot of a card.
#[component]
pub fn CardFigure(
    /// What it is.
    #[prop(into)]
    label: Signal<String>,
    /// How much.
    #[prop(into)]
    value: Signal<String>,
) -> impl IntoView {
    view! {
        <span class="card__figure">
            {label}
            <span class="card__figure-value">{value}</span>
        </span>
    }
    .into_any()
}
