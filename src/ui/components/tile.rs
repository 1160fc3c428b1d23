//! Key figures in a strip.

use leptos::prelude::*;

use super::button::IconButton;
use super::delta::{Change, Delta};
use super::icon::IconName;

/// The strip that holds the tiles.
#[component]
pub fn TileStrip(
    /// What the figures are about.
    #[prop(into)]
    label: Signal<String>,
    /// How many tiles: 2 to 6.
    #[prop(default = 6)]
    count: u8,
    /// The tiles.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="tiles" data-count=count.to_string() aria-label=label>
            {children()}
        </section>
    }
    .into_any()
}

/// One key figure.
#[component]
pub fn Tile(
    /// What it is.
    #[prop(into)]
    label: Signal<String>,
    /// How much; a dash when unknown.
    #[prop(into)]
    value: Signal<String>,
    /// What the number counts in, after it ("of 10").
    #[prop(optional, into)]
    unit: MaybeProp<String>,
    /// The change against the comparison month.
    #[prop(optional, into)]
    change: MaybeProp<Change>,
    /// A remark instead of a change ("from 38 answers").
    #[prop(optional, into)]
    note: MaybeProp<String>,
    /// Where a press on the tile leads.
    #[prop(optional, into)]
    href: MaybeProp<String>,
    /// Someone asks how the figure comes about.
    #[prop(optional, into)]
    on_explain: Option<Callback<()>>,
    /// The sparkline.
    #[prop(optional, into)]
    spark: Option<ViewFnOnce>,
) -> impl IntoView {
    let explain = on_explain.map(|on_explain| {
        view! {
            <div class="tile__explain">
                <IconButton
                    label=Signal::derive(move || format!("How {} is computed", label.get()))
                    icon=IconName::Info
                    on_press=move |_| on_explain.run(())
                />
            </div>
        }
    });
    let unit = move || {
        unit.get()
            .map(|unit| view! { <span class="tile__unit">{unit}</span> })
    };
    let change = move || change.get().map(|change| view! { <Delta change=change/> });
    let note = move || {
        note.get()
            .map(|note| view! { <span class="tile__note">{note}</span> })
    };
    view! {
        <article class="tile">
            <div class="tile__head">
                <h2 class="tile__label">{title(label, href)}</h2>
                {explain}
            </div>
            <p class="tile__value">{value}{unit}</p>
            <p class="tile__delta">{change}{note}</p>
            {spark.map(|spark| view! { <div class="tile__spark">{spark.run()}</div> })}
        </article>
    }
    .into_any()
}

fn title(label: Signal<String>, href: MaybeProp<String>) -> impl IntoView {
    move || match href.get() {
        Some(href) => view! { <a class="tile__link" href=href>{label}</a> }.into_any(),
        None => label.into_any(),
    }
}
