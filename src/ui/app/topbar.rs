//! The top bar: title, the day shown, search, filters, look.

use leptos::prelude::*;

use crate::data::{Dataset, Dim};
use crate::route::{Comparison, Route};
use crate::select::search;
use crate::settings::Look;
use crate::ui::app::applied::{Chips, Filtering};
use crate::ui::app::keys::SEARCH;
use crate::ui::app::ribbon::summary;
use crate::ui::app::saved::SavedViews;
use crate::ui::components::{
    Choice, Icon, IconButton, IconName, Popover, SearchBox, SearchHit, Select,
};
use crate::ui::state::{App, app};
use crate::units::{self, Month};

/// How many customers the search lists.
const HITS: usize = 12;

/// The comparisons on offer, in months back.
const COMPARISONS: [u16; 3] = [1, 3, 12];

/// The title of the page.
pub(super) fn title(app: App) -> String {
    app.route.with(|route| match route {
        Route::Overview => "Overview".into(),
        Route::Customers => "Customers".into(),
        Route::Stack => "Stack".into(),
        Route::Data => "Data".into(),
        Route::Unknown(_) => "Not found".into(),
        Route::Customer(id) => app
            .with_dataset(|dataset| {
                dataset
                    .find(id)
                    .map(|row| dataset.customers.name.get(row).to_owned())
            })
            .flatten()
            .unwrap_or_else(|| "Customer".into()),
    })
}

/// The top bar.
#[component]
pub(super) fn TopBar() -> impl IntoView {
    let app = app();
    let look = move || match app.theme.get() {
        Look::Light => (IconName::Moon, "Dark theme"),
        Look::Dark => (IconName::Sun, "Light theme"),
    };
    view! {
        <header class="topbar">
            <h1 class="topbar__title">{move || title(app)}</h1>
            <AsOf/>
            <div class="topbar__space"></div>
            <Search/>
            <Left/>
            <Chips/>
            <SavedViews/>
            <Filtering/>
            <span class="only-wide">
                <IconButton
                    icon=Signal::derive(move || look().0)
                    label=Signal::derive(move || look().1.to_owned())
                    framed=true
                    on_press=move |_| app.toggle_theme()
                />
            </span>
        </header>
    }
}

/// How much the filters leave, beside them.
#[component]
fn Left() -> impl IntoView {
    let app = app();
    let is_filtered = Memo::new(move |_| app.filters.with(|filters| filters.n_active() > 0));
    view! {
        <Show when=move || is_filtered.get() && !app.ribbon.get()>
            <span class="topbar__note" role="status">{move || summary(app)}</span>
        </Show>
    }
}

/// The day shown and the month it is compared with, both to be chosen.
#[component]
fn AsOf() -> impl IntoView {
    let app = app();
    let is_loaded = Memo::new(move |_| app.source.with(Option::is_some));
    let day = move || {
        let month = app.month.get();
        app.with_dataset(|dataset| units::date_long(dataset.day_in(month)))
            .unwrap_or_default()
    };
    let against = move || format!("vs {}", app.compared.get().label());
    view! {
        <Show when=move || is_loaded.get()>
            <Popover
                label="Day shown and comparison"
                trigger=move || {
                    view! {
                        <Icon name=IconName::Calendar/>
                        <span>{day}</span>
                        <span class="btn__label only-wide">{against}</span>
                    }
                        .into_any()
                }
            >
                <MonthField/>
                <ComparisonField/>
            </Popover>
        </Show>
    }
}

/// The months the data reaches over, newest first.
fn months(app: App) -> Vec<Month> {
    app.with_dataset(|dataset| {
        let (first, last) = (dataset.first_month(), dataset.month());
        (0..=last.since(first))
            .map(|back| last.plus(-back))
            .collect()
    })
    .unwrap_or_default()
}

#[component]
fn MonthField() -> impl IntoView {
    let app = app();
    let choose = move |value: String| {
        let last = app.dataset_now(Dataset::month);
        app.set_month(Month::parse(&value).filter(|month| Some(*month) != last));
    };
    view! {
        <Select
            label="As of"
            options=Signal::derive(move || months(app).into_iter().map(month_choice).collect())
            value=Signal::derive(move || app.month.get().to_string())
            on_change=choose
        />
    }
}

#[component]
fn ComparisonField() -> impl IntoView {
    let app = app();
    let options = move || {
        let shown = app.month.get();
        let back = COMPARISONS.map(|back| {
            let words = match back {
                1 => "One month earlier".to_owned(),
                12 => "A year earlier".to_owned(),
                back => format!("{back} months earlier"),
            };
            Choice::new(Comparison::Months(back).to_string(), words)
        });
        let earlier = months(app)
            .into_iter()
            .filter(|month| *month < shown)
            .map(month_choice);
        back.into_iter().chain(earlier).collect()
    };
    let choose = move |value: String| {
        app.set_comparison(
            Comparison::parse(&value).filter(|comparison| *comparison != Comparison::default()),
        );
    };
    view! {
        <Select
            label="Compared with"
            options=Signal::derive(options)
            value=Signal::derive(move || {
                app.view.with(|view| view.comparison).unwrap_or_default().to_string()
            })
            on_change=choose
        />
    }
}

fn month_choice(month: Month) -> Choice {
    Choice::new(month.to_string(), month.label())
}

/// Search over all customers: choosing one opens it.
#[component]
fn Search() -> impl IntoView {
    let app = app();
    let query = RwSignal::new(String::new());
    let results = Memo::new(move |_| query.with(|query| hits(app, query)));
    view! {
        <SearchBox
            id=SEARCH
            label="Search customers"
            query
            results
            on_query=Callback::new(move |text| query.set(text))
            on_pick=Callback::new(move |id| {
                query.set(String::new());
                app.open(Route::Customer(id));
            })
        />
    }
}

fn hits(app: App, query: &str) -> Vec<SearchHit> {
    if query.trim().is_empty() {
        return Vec::new();
    }
    let (Some(source), Some(index), Some(scores)) =
        (app.source.get(), app.index.get(), app.scores.get())
    else {
        return Vec::new();
    };
    let dataset = &source.dataset;
    let rows: Vec<_> = dataset.rows().collect();
    let health = scores.card("health");
    search(dataset, &index, query, &rows, HITS)
        .into_iter()
        .map(|hit| {
            let detail = [Dim::Industry, Dim::Country]
                .into_iter()
                .filter_map(|dim| dataset.customers.dim(dim).get(hit.row))
                .collect::<Vec<_>>()
                .join(", ");
            SearchHit {
                id: dataset.customers.id.get(hit.row).to_owned(),
                label: dataset.customers.name.get(hit.row).to_owned(),
                detail,
                tone: health.map(|card| card.tone_of(hit.row)),
                matched: hit.spans,
            }
        })
        .collect()
}
