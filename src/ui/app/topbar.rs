//! The top bar: title, the day shown, search, filters, look.

use leptos::prelude::*;

use crate::data::Dim;
use crate::route::Route;
use crate::settings::Look;
use crate::ui::app::applied::{Chips, Filtering};
use crate::ui::app::as_of::AsOf;
use crate::ui::app::keys::SEARCH;
use crate::ui::app::ribbon::summary;
use crate::ui::app::saved::SavedViews;
use crate::ui::components::{IconButton, IconName, SearchBox, SearchHit};
use crate::ui::hits;
use crate::ui::state::{App, app};

/// How many customers the search lists.
const HITS: usize = 12;

/// The title of the page.
pub(super) fn title(app: App) -> String {
    app.route.with(|route| match route {
        Route::Overview => "Overview".into(),
        Route::Customers => "Customers".into(),
        Route::Stack => "Stack".into(),
        Route::Driver(_) => "Drivers".into(),
        Route::Compare => "Compare".into(),
        Route::Model(_) => "Scoring model".into(),
        Route::Metrics(_) => "Metrics".into(),
        Route::Data => "Data".into(),
        Route::Help(_) => "Help".into(),
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
    let scores = app.scores.get();
    let health = scores.as_ref().and_then(|scores| scores.card("health"));
    hits::customers(app, query, HITS, &[Dim::Industry, Dim::Country], health)
}
