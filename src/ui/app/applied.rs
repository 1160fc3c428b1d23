//! The filters in force, in words: as chips beside the filter button, and in full when the button
//! is hovered or focused (003-47).

use leptos::ev::FocusEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::select::{self, Applied, Filters, Part, Status};
use crate::ui::components::{Chip, FilterButton};
use crate::ui::state::{App, app};

/// How many chips stand beside the filter button; the others are counted.
const CHIPS: usize = 3;

/// The id of the list, which describes the button.
const LIST: &str = "applied";

/// The first filters in force as chips: each can be taken away.
#[component]
pub(super) fn Chips() -> impl IntoView {
    let app = app();
    let chips = move || {
        let filters = applied(app);
        let more = filters.len().saturating_sub(CHIPS);
        let shown = filters.into_iter().take(CHIPS).map(|filter| {
            let part = filter.part;
            view! {
                <Chip
                    label=filter.short()
                    name=filter.name
                    on_remove=Callback::new(move |()| take_away(app, part))
                />
            }
        });
        let rest = (more > 0).then(|| {
            view! { <span class="chip">{format!("and {more} more")}</span> }
        });
        (shown.collect_view(), rest)
    };
    view! { <div class="topbar__chips">{chips}</div> }
}

/// The filter button, with the list of the filters in force while it is hovered or focused; Esc
/// takes the list away.
#[component]
pub(super) fn Filtering() -> impl IntoView {
    let app = app();
    let count = Signal::derive(move || app.filters.with(Filters::n_active));
    let is_near = RwSignal::new(false);
    let is_listed = Memo::new(move |_| is_near.get() && count.get() > 0 && !app.ribbon.get());
    let list = move || {
        let entry =
            |filter: Applied| view! { <dt>{filter.name.clone()}</dt><dd>{filter.long()}</dd> };
        applied(app).into_iter().map(entry).collect_view()
    };
    view! {
        <div
            class="applied"
            on:pointerenter=move |_| is_near.set(true)
            on:pointerleave=move |_| is_near.set(false)
            on:focusin=move |event| if is_by_keyboard(&event) { is_near.set(true) }
            on:focusout=move |_| is_near.set(false)
            on:keydown=move |event| if event.key() == "Escape" { is_near.set(false) }
        >
            <FilterButton
                count
                open=Signal::derive(move || app.ribbon.get())
                controls="ribbon"
                described_by=Signal::derive(move || is_listed.get().then(|| LIST.to_owned()))
                on_toggle=move |()| app.toggle_ribbon()
            />
            <Show when=move || is_listed.get()>
                <div class="tip applied__tip" id=LIST role="tooltip">
                    <div class="tip__title">"Filters applied"</div>
                    <dl class="applied__rows">{list}</dl>
                </div>
            </Show>
        </div>
    }
}

/// Whether the focus came by keyboard: a tap on the button focuses it too, but asks for the ribbon.
fn is_by_keyboard(event: &FocusEvent) -> bool {
    let target = event.target();
    let element = target.and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| element.matches(":focus-visible").unwrap_or(true))
}

/// Takes a filter away.
fn take_away(app: App, part: Part) {
    match part {
        Part::Facet(facet) => app.clear_facet(facet),
        Part::Range(measure) => app.go(|view| view.filters.keep_to(measure, None)),
        Part::Status => app.set_status(Status::default()),
        Part::Search => app.go(|view| view.filters.search.clear()),
    }
}

/// The filters in force.
fn applied(app: App) -> Vec<Applied> {
    let (Some(source), Some(codes)) = (app.source.get(), app.codes.get()) else {
        return Vec::new();
    };
    app.filters
        .with(|filters| select::applied(filters, &source.dataset, &codes))
}
