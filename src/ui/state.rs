//! Every shared signal and memo, and every verb that changes one.
//!
//! Data flows one way: bytes and the URL are sources, everything else is derived. A verb changes
//! exactly one source; no view writes to a signal it did not make.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::dom;
use super::load::{Failure, Progress, Source};
use super::shared::Shared;
use super::theme::{self, Look};
use crate::data::Dataset;
use crate::insight::{self, Context, Timeline};
use crate::route::{Comparison, Route, View};
use crate::score::model::Model;
use crate::score::{Scores, score};
use crate::select::{Codes, Facet, Filters, SearchIndex, Selection, Status, select_coded};
use crate::units::{Month, RowId};

/// How many months sparklines and trends reach back.
const TREND_MONTHS: u32 = 24;

/// The state of the app: cheap to copy, provided once.
#[derive(Clone, Copy)]
pub struct App {
    /// What is loaded; `None` before the first load is complete.
    pub source: RwSignal<Option<Shared<Source>>>,
    /// How far the load under way is.
    pub progress: RwSignal<Option<Progress>>,
    /// The last load, when it failed.
    pub failure: RwSignal<Option<Failure>>,
    /// Counts loads: only the latest one may finish.
    turn: StoredValue<u32>,
    /// The URL's view: route, filters, month, comparison, options.
    pub view: Memo<View>,
    /// The page shown.
    pub route: Memo<Route>,
    /// The filters of the URL.
    pub filters: Memo<Filters>,
    /// The model in force: the document's own, or the built-in one.
    pub model: Memo<Shared<Model>>,
    /// The month shown.
    pub month: Memo<Month>,
    /// The month it is compared with.
    pub compared: Memo<Month>,
    /// The scores of the month shown.
    pub scores: Memo<Option<Shared<Scores>>>,
    /// The scores of the month compared with, where the data reaches back to it.
    pub before: Memo<Option<Shared<Scores>>>,
    /// Facet codes of every row.
    pub codes: Memo<Option<Shared<Codes>>>,
    /// What the filters leave.
    pub selection: Memo<Option<Shared<Selection>>>,
    /// The rows that pass every filter but the status: who counts in past months.
    pub matched: Memo<Option<Shared<Vec<RowId>>>>,
    /// The customers active on the day shown, whatever the filters: the population of comparisons.
    pub population: Memo<Option<Shared<Vec<RowId>>>>,
    /// Mean scores of that population.
    pub averages: Memo<Option<Shared<insight::Averages>>>,
    /// Overall scores of the past months; empty until they are computed.
    pub timeline: Memo<Shared<Timeline>>,
    /// The timeline computed last, and what it was computed from.
    made: RwSignal<Option<Made>>,
    /// Folded names for searching.
    pub index: Memo<Option<Shared<SearchIndex>>>,
    /// The list behind a picked mark.
    pub listing: RwSignal<Option<Listing>>,
    /// Whether the filter ribbon is open.
    pub ribbon: RwSignal<bool>,
    /// The look in force.
    pub theme: Memo<Look>,
    /// The person's choice of look.
    theme_choice: RwSignal<Option<Look>>,
    /// Device pixels for a CSS pixel.
    pub ratio: ReadSignal<f64>,
    /// Whether the page's fonts have arrived.
    pub fonts_ready: ReadSignal<bool>,
}

/// The list behind a mark: who stands behind it, and how to filter to them.
#[derive(Clone, Debug, PartialEq)]
pub struct Listing {
    /// What the mark is.
    pub title: String,
    /// How they are ordered, in words.
    pub order: String,
    /// The customers, in the order to show.
    pub rows: Shared<Vec<RowId>>,
    /// The filters that leave exactly these; `None` where the filters in force already do.
    pub filters: Option<Filters>,
}

/// A timeline and what it was computed from: of another source its rows would be others'.
#[derive(Clone)]
struct Made {
    source: Shared<Source>,
    model: Shared<Model>,
    timeline: Shared<Timeline>,
}

/// The state, from anywhere inside the app.
pub fn app() -> App {
    expect_context()
}

impl App {
    /// Builds the state; needs a router above it.
    pub fn new() -> Self {
        let source = RwSignal::new(None::<Shared<Source>>);
        let hash = use_location().hash;
        let view = Memo::new(move |_| View::parse(&hash.get()));
        let route = Memo::new(move |_| view.with(|view| view.route.clone()));
        let filters = Memo::new(move |_| view.with(|view| view.filters.clone()));
        let built_in = Shared::new(Model::built_in());
        let model = Memo::new(move |_| {
            let own = source.with(|source| source.as_ref().and_then(|source| own_model(source)));
            own.map_or_else(|| built_in.clone(), |model| Shared::from_arc(&model))
        });
        let month = Memo::new(move |_| source.with(|source| month_shown(source.as_ref(), view)));
        let compared = Memo::new(move |_| compared_with(month.get(), view));
        let scores = Memo::new(move |_| {
            let source = source.get()?;
            let scores = model.with(|model| score(&source.dataset, model, month.get()));
            Some(Shared::new(scores))
        });
        let codes = Memo::new(move |_| {
            let (source, scores) = (source.get()?, scores.get()?);
            let model = model.get();
            Some(Shared::new(Codes::new(&source.dataset, &model, &scores)))
        });
        let before = Memo::new(move |_| {
            let (source, compared) = (source.get()?, compared.get());
            let dataset = &source.dataset;
            let is_known = compared >= dataset.first_month() && compared <= dataset.month();
            is_known.then(|| Shared::new(model.with(|model| score(dataset, model, compared))))
        });
        let index = Memo::new(move |_| Some(Shared::new(SearchIndex::new(&source.get()?.dataset))));
        let narrow = move |filters: &Filters| {
            let (source, scores, codes) = (source.get()?, scores.get()?, codes.get()?);
            let dataset = &source.dataset;
            let found = match index.get().filter(|_| filters.is_searching()) {
                Some(index) => Some(index.matching(dataset, &filters.search)),
                None => None,
            };
            Some(select_coded(
                dataset,
                &scores,
                &codes,
                filters,
                found.as_deref(),
            ))
        };
        let selection = Memo::new(move |_| filters.with(narrow).map(Shared::new));
        let matched = Memo::new(move |_| {
            let everybody = Filters {
                status: Status::All,
                ..filters.get()
            };
            Some(Shared::new(narrow(&everybody)?.rows))
        });
        let population = Memo::new(move |_| {
            Some(Shared::new(insight::population(
                &source.get()?.dataset,
                month.get(),
            )))
        });
        let averages = Memo::new(move |_| {
            let (scores, population) = (scores.get()?, population.get()?);
            Some(Shared::new(insight::Averages::new(&scores, &population)))
        });
        let made = RwSignal::new(None::<Made>);
        let empty = Shared::new(Timeline::default());
        let timeline = Memo::new(move |_| {
            let (source, model) = (source.get(), model.get());
            let current = made.with(|made| {
                let made = made
                    .as_ref()
                    .filter(|made| Some(&made.source) == source.as_ref())?;
                (made.model == model).then(|| made.timeline.clone())
            });
            current.unwrap_or_else(|| empty.clone())
        });
        let (theme, theme_choice) = theme::watch_look();
        let app = Self {
            source,
            progress: RwSignal::new(None),
            failure: RwSignal::new(None),
            turn: StoredValue::new(0),
            view,
            route,
            filters,
            model,
            month,
            compared,
            scores,
            before,
            codes,
            selection,
            matched,
            population,
            averages,
            timeline,
            made,
            index,
            listing: RwSignal::new(None),
            ribbon: RwSignal::new(false),
            theme,
            theme_choice,
            ratio: dom::watch_ratio(),
            fonts_ready: dom::watch_fonts(),
        };
        app.keep_timeline();
        app
    }

    /// Makes the timeline anew, month by month in turns of the page, whenever data or model
    /// change.
    fn keep_timeline(self) {
        Effect::new(move || {
            let (source, model) = (self.source.get(), self.model.get());
            let Some(source) = source else { return };
            leptos::task::spawn_local(async move {
                let mut timeline = Timeline::default();
                for month in Timeline::reach(&source.dataset, TREND_MONTHS) {
                    dom::next_turn().await;
                    if self.source.get_untracked().as_ref() != Some(&source) {
                        return;
                    }
                    timeline.add(&source.dataset, &model, month);
                }
                let timeline = Shared::new(timeline);
                self.made.set(Some(Made {
                    source,
                    model,
                    timeline,
                }));
            });
        });
    }

    // Loading.

    /// A new load begins: an older one under way may not finish any more.
    pub fn begin_load(self) -> u32 {
        self.turn.update_value(|turn| *turn += 1);
        self.turn.get_value()
    }

    /// Whether a load is still the latest one.
    pub fn is_current_load(self, turn: u32) -> bool {
        self.turn.get_value() == turn
    }

    /// Puts loaded data in the place of what was there.
    pub fn show_data(self, source: Source) {
        self.progress.set(None);
        self.failure.set(None);
        self.listing.set(None);
        self.source.set(Some(Shared::new(source)));
        dom::mark("cr:loaded");
    }

    /// Takes the message of a failed load away.
    pub fn dismiss_failure(self) {
        self.failure.set(None);
    }

    // The URL.

    /// Goes to a changed view; the back button leads to the one before.
    pub fn go(self, change: impl FnOnce(&mut View)) {
        set_hash(change, Entry::New);
    }

    /// Changes the view in place, without a step of its own for the back button.
    pub fn adjust(self, change: impl FnOnce(&mut View)) {
        set_hash(change, Entry::Replace);
    }

    /// Opens a page, keeping filters, month and comparison.
    pub fn open(self, route: Route) {
        self.listing.set(None);
        self.go(|view| *view = view.on(route));
    }

    /// Opens a customer's page.
    pub fn open_customer(self, row: RowId) {
        let id = self.source.with_untracked(|source| {
            let customers = &source.as_ref()?.dataset.customers;
            Some(customers.id.get(row).to_owned())
        });
        if let Some(id) = id {
            self.open(Route::Customer(id));
        }
    }

    /// Chooses a value of a facet, or takes the choice back.
    pub fn toggle_filter(self, facet: Facet, value: &str) {
        self.go(|view| view.filters.toggle(facet, value));
    }

    /// Chooses exactly these values of a facet.
    pub fn choose(self, facet: Facet, values: Vec<String>) {
        self.go(|view| view.filters.choose(facet, values));
    }

    /// Takes back every choice of a facet.
    pub fn clear_facet(self, facet: Facet) {
        self.go(|view| view.filters.clear(facet));
    }

    /// Looks at active, churned or all customers.
    pub fn set_status(self, status: Status) {
        self.go(|view| view.filters.status = status);
    }

    /// Takes every filter back.
    pub fn clear_filters(self) {
        self.go(|view| view.filters = Filters::cleared());
    }

    /// Puts other filters in the place of those there are.
    pub fn set_filters(self, filters: Filters) {
        self.listing.set(None);
        self.go(|view| view.filters = filters);
    }

    /// Shows another month; `None` is the month of the data.
    pub fn set_month(self, month: Option<Month>) {
        self.go(|view| view.month = month);
    }

    /// Compares with another month.
    pub fn set_comparison(self, comparison: Option<Comparison>) {
        self.go(|view| view.comparison = comparison);
    }

    /// Sets a view option of the page; `None` is its default.
    pub fn set_option(self, key: &str, value: Option<String>) {
        self.adjust(|view| {
            match value {
                Some(value) => view.options.insert(key.to_owned(), value),
                None => view.options.remove(key),
            };
        });
    }

    /// A view option of the page.
    pub fn option(self, key: &'static str) -> Memo<Option<String>> {
        Memo::new(move |_| self.view.with(|view| view.options.get(key).cloned()))
    }

    // What lies over the page.

    /// Opens the list behind a mark.
    pub fn list(self, listing: Listing) {
        self.listing.set(Some(listing));
    }

    /// Closes the list.
    pub fn close_list(self) {
        self.listing.set(None);
    }

    /// Shows or hides the filter ribbon; the filters stay.
    pub fn toggle_ribbon(self) {
        self.ribbon.update(|open| *open = !*open);
    }

    /// Changes between light and dark.
    pub fn toggle_theme(self) {
        self.theme_choice
            .set(Some(self.theme.get_untracked().other()));
    }

    // Reading.

    /// Runs a function on everything insights are read from, when data is loaded.
    pub fn with_context<T>(self, read: impl FnOnce(&Context) -> T) -> Option<T> {
        let (source, scores) = (self.source.get()?, self.scores.get()?);
        let (model, timeline) = (self.model.get(), self.timeline.get());
        let (population, averages) = (self.population.get()?, self.averages.get()?);
        Some(read(&Context {
            dataset: &source.dataset,
            model: &model,
            scores: &scores,
            timeline: &timeline,
            population: &population,
            averages: &averages,
            comparison: self.compared.get(),
        }))
    }

    /// Runs a function on the dataset, when there is one.
    pub fn with_dataset<T>(self, read: impl FnOnce(&Dataset) -> T) -> Option<T> {
        self.source
            .with(|source| source.as_ref().map(|source| read(&source.dataset)))
    }
}

fn own_model(source: &Source) -> Option<std::sync::Arc<Model>> {
    source.dataset.model.clone()
}

/// The month of the URL where the data reaches back to it, else the month of the data.
fn month_shown(source: Option<&Shared<Source>>, view: Memo<View>) -> Month {
    let Some(source) = source else {
        return Month::of(chrono::NaiveDate::default());
    };
    let dataset = &source.dataset;
    let (first, last) = (dataset.first_month(), dataset.month());
    let asked = view.with(|view| view.month);
    asked
        .filter(|month| (first..=last).contains(month))
        .unwrap_or(last)
}

fn compared_with(month: Month, view: Memo<View>) -> Month {
    view.with(|view| view.comparison)
        .unwrap_or_default()
        .month(month)
}

/// Whether a change of the URL is a step of its own for the back button.
enum Entry {
    New,
    Replace,
}

/// Changes the hash. It is read from the location, not from the memo, so that two verbs in one
/// turn build on each other.
fn set_hash(change: impl FnOnce(&mut View), entry: Entry) {
    let location = window().location();
    let now = location.hash().unwrap_or_default();
    let mut view = View::parse(&now);
    change(&mut view);
    let hash = view.to_hash();
    if hash == now {
        return;
    }
    let done = match entry {
        Entry::New => location.set_hash(&hash),
        Entry::Replace => location.replace(&hash),
    };
    if let Err(error) = done {
        leptos::logging::error!("the address could not be changed: {error:?}");
    }
}
