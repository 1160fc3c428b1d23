//! What stands where there is nothing to show: still loading, nothing there, nothing left, broken.

use leptos::prelude::*;

use super::icon::{Icon, IconName};
use super::shape::{Shape, tone_name};
use crate::chart::Tone;

/// Nothing to show, why, and what to do about it.
#[component]
pub fn EmptyState(
    /// What is the case.
    #[prop(into)]
    title: Signal<String>,
    /// Why, and what would help.
    #[prop(into)]
    text: Signal<String>,
    /// Whether it stands for the whole page.
    #[prop(optional)]
    page: bool,
    /// Buttons.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="empty" class:empty--page=page role="status">
            <svg class="empty__mark" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
                <path
                    d="M24 4 43 18 36 42H12L5 18zM24 16 33 22.5 29.5 34h-11L15 22.5z"
                    fill="none"
                    stroke="currentColor"
                    stroke-width="1.5"
                    stroke-dasharray="3 2.5"
                ></path>
            </svg>
            <p class="empty__title">{title}</p>
            <p class="empty__text">{text}</p>
            {children.map(|children| view! { <div class="empty__actions">{children()}</div> })}
        </div>
    }
    .into_any()
}

/// Something could not be done: what, where, and the way out.
#[component]
pub fn ErrorState(
    /// What could not be done.
    #[prop(into)]
    title: Signal<String>,
    /// Why, in words.
    #[prop(into)]
    text: Signal<String>,
    /// The place: file, line and column, address.
    #[prop(optional, into)]
    place: MaybeProp<String>,
    /// Whether it stands for the whole page.
    #[prop(optional)]
    page: bool,
    /// Buttons.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let place = move || {
        place
            .get()
            .map(|place| view! { <p class="empty__place">{place}</p> })
    };
    view! {
        <div class="empty empty--error" class:empty--page=page role="alert">
            <span class="empty__mark"><Icon name=IconName::Alert size=24/></span>
            <p class="empty__title">{title}</p>
            <p class="empty__text">{text}</p>
            {place}
            {children.map(|children| view! { <div class="empty__actions">{children()}</div> })}
        </div>
    }
    .into_any()
}

/// A remark above or inside a card: a score withheld, a load with issues.
#[component]
pub fn Notice(
    /// How grave it is.
    #[prop(into)]
    tone: Signal<Tone>,
    /// What it says, with links or buttons.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="notice" role="status" data-tone=move || tone_name(tone.get())>
            <Shape tone=tone/>
            <div class="notice__text">{children()}</div>
        </div>
    }
    .into_any()
}

/// The shape of what is still loading.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SkeletonKind {
    /// The strip of key figures.
    Tiles,
    /// A chart in a card.
    #[default]
    Chart,
    /// Rows of a table.
    Table,
}

/// A still picture of what is to come.
#[component]
pub fn Skeleton(
    /// Its shape.
    #[prop(optional)]
    kind: SkeletonKind,
) -> impl IntoView {
    let shape = match kind {
        SkeletonKind::Tiles => tiles().into_any(),
        SkeletonKind::Chart => chart().into_any(),
        SkeletonKind::Table => table().into_any(),
    };
    view! { <div aria-hidden="true">{shape}</div> }.into_any()
}

fn tiles() -> impl IntoView {
    let tile = |_| {
        view! {
            <div class="tile skeleton">
                <div class="skeleton__block skeleton__line skeleton__line--half"></div>
                <div class="skeleton__block skeleton__figure"></div>
                <div class="skeleton__block skeleton__line skeleton__line--short"></div>
            </div>
        }
    };
    view! { <div class="tiles">{(0..6).map(tile).collect_view()}</div> }
}

fn chart() -> impl IntoView {
    let column = |_| view! { <div class="skeleton__block"></div> };
    view! {
        <div class="skeleton">
            <div class="skeleton__block skeleton__line skeleton__line--half"></div>
            <div class="skeleton__block skeleton__line skeleton__line--short"></div>
            <div class="skeleton__chart">{(0..9).map(column).collect_view()}</div>
        </div>
    }
}

fn table() -> impl IntoView {
    let cell = |_| view! { <div class="skeleton__block skeleton__line"></div> };
    let row = |_| view! { <div class="skeleton__row">{(0..4).map(cell).collect_view()}</div> };
    view! { <div class="skeleton">{(0..8).map(row).collect_view()}</div> }
}
