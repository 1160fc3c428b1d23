//! The filters in force, in words: as chips beside the filter button, and in full when the button
//! is hovered or focused (003-47).

use leptos::ev::FocusEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::select::{Facet, Filters, Measure, Range, Status};
use crate::ui::components::{Chip, FilterButton};
use crate::ui::state::{App, app};
use crate::units;

/// How many chips stand beside the filter button; the others are counted.
const CHIPS: usize = 3;

/// How many values of a filter the list names; the others are counted.
const VALUES: usize = 8;

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
            let take_away = filter.take_away;
            view! {
                <Chip
                    label=filter.short()
                    name=filter.name
                    on_remove=Callback::new(move |()| take_away.run(app))
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

/// A filter in force, in words.
struct Applied {
    name: String,
    values: Vec<String>,
    take_away: TakeAway,
}

impl Applied {
    /// Up to two values, else their number: for a chip.
    fn short(&self) -> String {
        match self.values.as_slice() {
            [] => String::new(),
            [one] => one.clone(),
            [one, two] => format!("{one}, {two}"),
            many => format!("{} chosen", many.len()),
        }
    }

    /// The values by name: for the list.
    fn long(&self) -> String {
        let named = self.values.iter().take(VALUES).cloned();
        let named = named.collect::<Vec<_>>().join(", ");
        match self.values.len().saturating_sub(VALUES) {
            0 => named,
            more => format!("{named} and {more} more"),
        }
    }
}

/// What taking a filter away does.
#[derive(Clone, Copy)]
enum TakeAway {
    Facet(Facet),
    Range(Measure),
    Status,
    Search,
}

impl TakeAway {
    fn run(self, app: App) {
        match self {
            Self::Facet(facet) => app.clear_facet(facet),
            Self::Range(measure) => app.go(|view| view.filters.keep_to(measure, None)),
            Self::Status => app.set_status(Status::default()),
            Self::Search => app.go(|view| view.filters.search.clear()),
        }
    }
}

fn applied(app: App) -> Vec<Applied> {
    let (filters, Some(source), Some(codes)) =
        (app.filters.get(), app.source.get(), app.codes.get())
    else {
        return Vec::new();
    };
    let dataset = &source.dataset;
    let facets = filters.choices.keys().map(|&facet| Applied {
        name: facet.title().into(),
        values: filters
            .chosen(facet)
            .map(|value| codes.label(dataset, facet, value))
            .collect(),
        take_away: TakeAway::Facet(facet),
    });
    let ranges = filters.ranges.iter().map(|(&measure, &range)| Applied {
        name: measure.title().into(),
        values: vec![range_words(measure, range, &dataset.currency)],
        take_away: TakeAway::Range(measure),
    });
    let status = (filters.status != Status::default()).then(|| Applied {
        name: "Status".into(),
        values: vec![filters.status.title().into()],
        take_away: TakeAway::Status,
    });
    let search = filters.is_searching().then(|| Applied {
        name: "Search".into(),
        values: vec![filters.search.clone()],
        take_away: TakeAway::Search,
    });
    facets.chain(ranges).chain(status).chain(search).collect()
}

/// A range as a person would say it: `at least $14.1k`, `under 5.0`, `2.0 to 4.0`.
fn range_words(measure: Measure, range: Range, currency: &str) -> String {
    let number = |value: f64| match measure {
        Measure::Mrr | Measure::MrrPerSeat | Measure::OneOff => units::money_short(value, currency),
        Measure::Employees | Measure::Seats | Measure::Tenure => units::count(value),
        Measure::Health | Measure::Adoption | Measure::Effort => units::score(value),
    };
    match (range.min().is_finite(), range.max().is_finite()) {
        (true, false) => format!("at least {}", number(range.min())),
        (false, true) => format!("under {}", number(range.max())),
        _ => format!("{} to {}", number(range.min()), number(range.max())),
    }
}
