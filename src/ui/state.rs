//! Every shared signal and memo, and every verb that changes one.
//!
//! Data flows one way: bytes and the URL are sources, everything else is derived. A verb changes
//! exactly one source; no view writes to a signal it did not make.

use leptos::prelude::*;

use super::components::Toast;
use super::dom;
use super::load::{Failure, Progress, Source};
use super::shared::Shared;
use super::theme;
use crate::data::Dataset;
use crate::insight::answer::Asked;
use crate::insight::{self, Context, Timeline};
use crate::route::{Route, View};
use crate::score::Scores;
use crate::score::model::Model;
use crate::select::{Codes, Filters, SearchIndex, Selection};
use crate::settings::{Look, Settings};
use crate::units::{Month, RowId};

mod address;
mod asked;
mod chosen;
mod derived;
mod edits;
mod imports;
mod kept;
mod models;
mod moment;
mod prediction;
mod settings;
mod trends;
mod verbs;

pub use derived::Stocked;
pub use edits::Changed;
pub use imports::{Choices, Draft, default_title};
pub use models::{Models, Version};
pub use moment::Moment;
pub use prediction::{PREDICTION, Predicted};

use derived::Narrowing;
use edits::Edits;
use imports::Imports;
use kept::Kept;
use trends::Made;

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
    /// The model in force: put in force here, the document's own, or the built-in one.
    pub model: Memo<Shared<Model>>,
    /// What was changed here, over what was loaded.
    pub edits: Edits,
    /// Tables on their way in.
    pub imports: Imports,
    /// Versions of the model and the draft of the next one.
    pub models: Models,
    /// The same with the person's own words for the quadrant and rule for users: for pages, not for
    /// scores.
    worded: Memo<Shared<Model>>,
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
    /// Folded names for searching.
    pub index: Memo<Option<Shared<SearchIndex>>>,
    /// The stacks of all customers; counted only where a page reads them.
    pub stacks: Memo<Option<Stocked>>,
    /// Predicted retention; fitted only where a page reads it, anew for other data, another model
    /// or another month.
    pub predicted: Memo<Option<Shared<Predicted>>>,
    /// Id of the customer opened or chosen last.
    pub chosen: RwSignal<Option<String>>,
    /// The list behind a picked mark.
    pub listing: RwSignal<Option<Listing>>,
    /// The score whose explanation is shown.
    pub asked: RwSignal<Option<Asked>>,
    /// Whether the filter ribbon is open.
    pub ribbon: RwSignal<bool>,
    /// The look in force.
    pub theme: Memo<Look>,
    /// What the person has set.
    pub settings: ReadSignal<Settings>,
    /// Whether the browser keeps nothing of it.
    pub is_unkept: ReadSignal<bool>,
    /// The short message shown.
    pub toast: ReadSignal<Option<Toast>>,
    kept: Kept,
    /// Whether the person asks their system for less motion.
    pub is_still: ReadSignal<bool>,
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
    /// What to do about them, in a sentence or two.
    pub note: Option<String>,
    /// A figure for each customer, in place of its MRR.
    pub figures: Option<Shared<Vec<String>>>,
}

/// The state, from anywhere inside the app.
pub fn app() -> App {
    expect_context()
}

impl App {
    /// Builds the state; needs a router above it.
    pub fn build() -> Self {
        let source = RwSignal::new(None::<Shared<Source>>);
        let view = address::view();
        let filters = Memo::new(move |_| view.with(|view| view.filters.clone()));
        let edits = Edits::new();
        let models = Models::new(source, edits);
        let model = models.in_force();
        let month = derived::month(source, view);
        let compared = derived::compared(month, view);
        let scores = derived::scores(source, model, month);
        let codes = derived::codes(source, model, scores);
        let index = derived::index(source);
        let narrowing = Narrowing {
            source,
            scores,
            codes,
            index,
        };
        let population = derived::population(source, month);
        let made = RwSignal::new(None::<Made>);
        let kept = Kept::start();
        let app = Self {
            source,
            progress: RwSignal::new(None),
            failure: RwSignal::new(None),
            turn: StoredValue::new(0),
            view,
            route: Memo::new(move |_| view.with(|view| view.route.clone())),
            filters,
            model,
            edits,
            imports: Imports::new(),
            models,
            worded: settings::worded(model, kept.settings),
            month,
            compared,
            scores,
            before: derived::before(source, model, compared),
            codes,
            selection: narrowing.selection(filters),
            matched: narrowing.matched(filters),
            population,
            averages: derived::averages(scores, population),
            timeline: trends::current(source, model, made),
            index,
            stacks: derived::stacks(source),
            predicted: prediction::predicted(narrowing, model, month, population, view),
            chosen: chosen::remembered(),
            listing: RwSignal::new(None),
            asked: RwSignal::new(None),
            ribbon: RwSignal::new(false),
            theme: theme::watch_look(kept.look()),
            settings: kept.settings.read_only(),
            is_unkept: kept.is_closed.read_only(),
            toast: kept.toast.read_only(),
            kept,
            is_still: dom::watch_media("(prefers-reduced-motion: reduce)"),
            ratio: dom::watch_ratio(),
            fonts_ready: dom::watch_fonts(),
        };
        app.keep(made)
    }

    /// Keeps what follows from the state in step with it.
    fn keep(self, made: RwSignal<Option<Made>>) -> Self {
        trends::keep(self.source, self.model, made);
        self.follow_edits();
        models::keep(self);
        chosen::keep(self);
        self
    }

    /// Runs a function on everything insights are read from, when data is loaded.
    pub fn with_context<T>(self, read: impl FnOnce(&Context) -> T) -> Option<T> {
        let (source, scores) = (self.source.get()?, self.scores.get()?);
        let (model, timeline) = (self.worded.get(), self.timeline.get());
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

    /// Runs a function on the dataset as it is now, without following it: for event handlers and
    /// for rows that are made anew with their data.
    pub fn dataset_now<T>(self, read: impl FnOnce(&Dataset) -> T) -> Option<T> {
        self.source
            .with_untracked(|source| source.as_ref().map(|source| read(&source.dataset)))
    }

    /// Runs a function on the dataset, when there is one.
    pub fn with_dataset<T>(self, read: impl FnOnce(&Dataset) -> T) -> Option<T> {
        self.source
            .with(|source| source.as_ref().map(|source| read(&source.dataset)))
    }
}
