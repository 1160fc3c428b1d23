//! What the page compares: the sides of the address, looked up in the data.

use std::borrow::Cow;

use leptos::prelude::*;

use super::WITH;
use crate::insight::Context;
use crate::insight::answer::Asked;
use crate::insight::compare::{Compared, Comparison, MOST, Side, Who, compare};
use crate::insight::population;
use crate::score::{Scores, score};
use crate::select::{Filters, Status, select_coded};
use crate::ui::shared::Shared;
use crate::ui::state::App;
use crate::units::{Month, RowId};

/// The scorecard as long as nobody chooses: the one of the radar.
const CARD: &str = "adoption";

/// The key of the scorecard in the address.
const CARD_KEY: &str = "card";

/// A side with everything that is known of it.
#[derive(Clone, PartialEq)]
pub(super) struct Found {
    /// What people read.
    pub(super) name: String,
    /// Its customers.
    pub(super) rows: Shared<Vec<RowId>>,
    /// Whether it is one customer.
    pub(super) is_customer: bool,
    /// Its month.
    pub(super) month: Month,
    scores: Shared<Scores>,
}

impl Found {
    /// A score of the side on a scorecard; `None` where it has no customers.
    pub(super) fn asked(
        &self,
        card: &str,
        category: Option<String>,
        metric: Option<String>,
    ) -> Option<Asked> {
        let first = *self.rows.first()?;
        let asked = if self.is_customer {
            Asked::overall(first, card)
        } else {
            Asked::of_group(&self.name, &self.rows, card)
        };
        Some(Asked {
            category,
            metric,
            month: Some(self.month),
            ..asked
        })
    }

    /// The side as the core compares it.
    pub(super) fn compared(&self) -> Compared<'_> {
        Compared {
            name: self.name.clone(),
            rows: Cow::Borrowed(&self.rows),
            is_customer: self.is_customer,
            month: self.month,
            scores: &self.scores,
        }
    }
}

/// What the cards share.
#[derive(Clone, Copy)]
pub(super) struct Basis {
    pub(super) app: App,
    /// The sides of the address.
    pub(super) sides: Memo<Vec<Side>>,
    /// The same, looked up; a customer or a value that the data does not have stays, without rows.
    pub(super) found: Memo<Shared<Vec<Found>>>,
    /// Id of the scorecard.
    pub(super) card: Memo<String>,
    /// The comparison on it.
    pub(super) comparison: Memo<Option<Shared<Comparison>>>,
}

impl Basis {
    pub(super) fn new(app: App) -> Self {
        let (with, chosen) = (app.option(WITH), app.option(CARD_KEY));
        let sides = Memo::new(move |_| {
            with.with(|with| Side::parse_all(with.as_deref().unwrap_or_default()))
        });
        let card = Memo::new(move |_| {
            let chosen = chosen.get().unwrap_or_default();
            app.model.with(|model| {
                let known = [chosen.as_str(), CARD];
                let card = known.into_iter().find_map(|id| model.scorecard(id));
                let card = card.or_else(|| model.scorecards.first());
                card.map(|card| card.id.clone()).unwrap_or_default()
            })
        });
        let found = Memo::new(move |_| Shared::new(look_up(app, &sides.get())));
        let comparison = Memo::new(move |_| {
            let (found, card) = (found.get(), card.get());
            app.with_context(|context| {
                let sides: Vec<Compared> = found.iter().map(Found::compared).collect();
                compare(context, &sides, &card).map(Shared::new)
            })
            .flatten()
        });
        Self {
            app,
            sides,
            found,
            card,
            comparison,
        }
    }

    /// Reads something about the sides.
    pub(super) fn read<T>(self, read: impl FnOnce(&Context, &[Compared]) -> T) -> Option<T> {
        let found = self.found.get();
        self.app.with_context(|context| {
            let sides: Vec<Compared> = found.iter().map(Found::compared).collect();
            read(context, &sides)
        })
    }

    /// Looks at another scorecard.
    pub(super) fn show_card(self, card: &str) {
        let value = (card != CARD).then(|| card.to_owned());
        self.app.set_option(CARD_KEY, value);
    }

    /// Puts other sides in the place of those there are.
    pub(super) fn set(self, sides: &[Side]) {
        let text = (!sides.is_empty()).then(|| Side::text_of(sides));
        self.app.go(|view| {
            match text {
                Some(text) => view.options.insert(WITH.into(), text),
                None => view.options.remove(WITH),
            };
        });
    }

    /// Adds a side.
    pub(super) fn add(self, who: Who) {
        let mut sides = self.sides.get_untracked();
        if sides.len() < MOST {
            sides.push(Side { who, month: None });
            self.set(&sides);
        }
    }

    /// Takes a side away.
    pub(super) fn remove(self, at: usize) {
        let mut sides = self.sides.get_untracked();
        if at < sides.len() {
            sides.remove(at);
            self.set(&sides);
        }
    }

    /// Gives a side another month.
    pub(super) fn set_month(self, at: usize, month: Option<Month>) {
        let mut sides = self.sides.get_untracked();
        if let Some(side) = sides.get_mut(at) {
            side.month = month;
            self.set(&sides);
        }
    }
}

/// Looks the sides up; the scores of each month are computed once.
fn look_up(app: App, sides: &[Side]) -> Vec<Found> {
    let (Some(source), Some(now)) = (app.source.get(), app.scores.get()) else {
        return Vec::new();
    };
    let dataset = &source.dataset;
    let model = app.model.get();
    let reach = dataset.first_month()..=dataset.month();
    let mut known = vec![(now.month, now.clone())];
    let mut found = Vec::new();
    for side in sides {
        let month = side.month.filter(|month| reach.contains(month));
        let month = month.unwrap_or(now.month);
        let scores = known.iter().find(|(own, _)| *own == month);
        let scores = scores.map_or_else(
            || Shared::new(score(dataset, &model, month)),
            |(_, scores)| scores.clone(),
        );
        known.push((month, scores.clone()));
        let (name, rows) = who(app, &side.who, month);
        found.push(Found {
            name,
            rows: Shared::new(rows),
            is_customer: matches!(side.who, Who::Customer(_)),
            month,
            scores,
        });
    }
    found
}

/// The name of a side and its customers: those who have the value in the month shown and were
/// active in the month compared.
fn who(app: App, who: &Who, month: Month) -> (String, Vec<RowId>) {
    let Some(source) = app.source.get() else {
        return (String::new(), Vec::new());
    };
    let dataset = &source.dataset;
    let day = dataset.day_in(month);
    let active = |rows: Vec<RowId>| -> Vec<RowId> {
        let rows = rows.into_iter();
        rows.filter(|&row| dataset.is_active(row, day)).collect()
    };
    match who {
        Who::Customer(id) => match dataset.find(id) {
            Some(row) => (dataset.customers.name.get(row).to_owned(), vec![row]),
            None => (format!("No customer \"{id}\""), Vec::new()),
        },
        Who::Everybody => ("All customers".into(), population(dataset, month)),
        Who::Selection => {
            let matched = app.matched.get().map(|rows| rows.to_vec());
            (
                "Filtered customers".into(),
                active(matched.unwrap_or_default()),
            )
        }
        Who::Value(facet, value) => {
            let (Some(codes), Some(scores)) = (app.codes.get(), app.scores.get()) else {
                return (value.clone(), Vec::new());
            };
            let mut filters = Filters::cleared();
            filters.status = Status::All;
            filters.choose(*facet, [value.clone()]);
            let selection = select_coded(dataset, &scores, &codes, &filters, None);
            let label = codes.label(dataset, *facet, value);
            (label, active(selection.rows))
        }
    }
}
