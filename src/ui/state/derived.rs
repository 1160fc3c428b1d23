//! The memos: everything that follows from the data loaded and the address.
//!
//! Each is a function of the core over a few sources, recomputed as a whole.

use leptos::prelude::*;

use crate::insight::stack::Stacks;
use crate::insight::{self, Averages};
use crate::route::View;
use crate::score::model::Model;
use crate::score::{Scores, score};
use crate::select::{Codes, Filters, SearchIndex, Selection, Status, select_coded};
use crate::ui::load::Source;
use crate::ui::shared::Shared;
use crate::units::{Month, RowId};

type Loaded = RwSignal<Option<Shared<Source>>>;

/// The month of the address where the data reaches back to it, else the month of the data.
pub(super) fn month(source: Loaded, view: Memo<View>) -> Memo<Month> {
    Memo::new(move |_| {
        let Some(source) = source.get() else {
            return Month::of(chrono::NaiveDate::default());
        };
        let (first, last) = (source.dataset.first_month(), source.dataset.month());
        let asked = view.with(|view| view.month);
        asked
            .filter(|month| (first..=last).contains(month))
            .unwrap_or(last)
    })
}

/// The month compared with.
pub(super) fn compared(month: Memo<Month>, view: Memo<View>) -> Memo<Month> {
    Memo::new(move |_| {
        let comparison = view.with(|view| view.comparison).unwrap_or_default();
        comparison.month(month.get())
    })
}

/// The scores of the month shown.
pub(super) fn scores(
    source: Loaded,
    model: Memo<Shared<Model>>,
    month: Memo<Month>,
) -> Memo<Option<Shared<Scores>>> {
    Memo::new(move |_| {
        let source = source.get()?;
        Some(Shared::new(
            model.with(|model| score(&source.dataset, model, month.get())),
        ))
    })
}

/// The scores of the month compared with, where the data reaches back to it.
pub(super) fn before(
    source: Loaded,
    model: Memo<Shared<Model>>,
    compared: Memo<Month>,
) -> Memo<Option<Shared<Scores>>> {
    Memo::new(move |_| {
        let (source, compared) = (source.get()?, compared.get());
        let dataset = &source.dataset;
        let is_known = (dataset.first_month()..=dataset.month()).contains(&compared);
        is_known.then(|| Shared::new(model.with(|model| score(dataset, model, compared))))
    })
}

/// Facet codes of every row.
pub(super) fn codes(
    source: Loaded,
    model: Memo<Shared<Model>>,
    scores: Memo<Option<Shared<Scores>>>,
) -> Memo<Option<Shared<Codes>>> {
    Memo::new(move |_| {
        let (source, scores) = (source.get()?, scores.get()?);
        Some(Shared::new(
            model.with(|model| Codes::new(&source.dataset, model, &scores)),
        ))
    })
}

/// Folded names for searching.
pub(super) fn index(source: Loaded) -> Memo<Option<Shared<SearchIndex>>> {
    // Scores set by hand change nothing that is searched.
    let customers = Memo::new(move |_| Some(Shared::from_arc(&source.get()?.dataset.customers)));
    Memo::new(move |_| {
        customers.get()?;
        let source = source.get_untracked()?;
        Some(Shared::new(SearchIndex::new(&source.dataset)))
    })
}

/// The stacks of all customers, and the data they were read from.
#[derive(Clone, PartialEq)]
pub struct Stocked {
    /// What was loaded.
    pub source: Shared<Source>,
    /// Its stacks.
    pub stacks: Shared<Stacks>,
}

/// The stacks of all customers.
pub(super) fn stacks(source: Loaded) -> Memo<Option<Stocked>> {
    Memo::new(move |_| {
        let source = source.get()?;
        let stacks = Shared::new(Stacks::new(&source.dataset));
        Some(Stocked { source, stacks })
    })
}

/// The customers active on the day shown.
pub(super) fn population(source: Loaded, month: Memo<Month>) -> Memo<Option<Shared<Vec<RowId>>>> {
    Memo::new(move |_| {
        Some(Shared::new(insight::population(
            &source.get()?.dataset,
            month.get(),
        )))
    })
}

/// The population's means.
pub(super) fn averages(
    scores: Memo<Option<Shared<Scores>>>,
    population: Memo<Option<Shared<Vec<RowId>>>>,
) -> Memo<Option<Shared<Averages>>> {
    Memo::new(move |_| {
        let (scores, population) = (scores.get()?, population.get()?);
        Some(Shared::new(Averages::new(&scores, &population)))
    })
}

/// What filters are applied to.
#[derive(Clone, Copy)]
pub(super) struct Narrowing {
    pub(super) source: Loaded,
    pub(super) scores: Memo<Option<Shared<Scores>>>,
    pub(super) codes: Memo<Option<Shared<Codes>>>,
    pub(super) index: Memo<Option<Shared<SearchIndex>>>,
}

impl Narrowing {
    /// What the filters leave.
    pub(super) fn selection(self, filters: Memo<Filters>) -> Memo<Option<Shared<Selection>>> {
        Memo::new(move |_| {
            filters
                .with(|filters| self.narrow(filters))
                .map(Shared::new)
        })
    }

    /// The rows that pass every filter but the status: who counts in past months.
    pub(super) fn matched(self, filters: Memo<Filters>) -> Memo<Option<Shared<Vec<RowId>>>> {
        Memo::new(move |_| {
            let everybody = Filters {
                status: Status::All,
                ..filters.get()
            };
            Some(Shared::new(self.narrow(&everybody)?.rows))
        })
    }

    fn narrow(self, filters: &Filters) -> Option<Selection> {
        let (source, scores, codes) = (self.source.get()?, self.scores.get()?, self.codes.get()?);
        let dataset = &source.dataset;
        let index = filters.is_searching().then(|| self.index.get()).flatten();
        let found = index.map(|index| index.matching(dataset, &filters.search));
        Some(select_coded(
            dataset,
            &scores,
            &codes,
            filters,
            found.as_deref(),
        ))
    }
}
