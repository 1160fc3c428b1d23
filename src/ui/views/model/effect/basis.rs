//! What every part of the preview reads: the trial of the draft, whom it is about, what it does.
//!
//! A change of the draft is scored from the last state of it, so that only what the edit touches
//! is computed; while the draft is as it began, nothing is.

use leptos::prelude::*;

use crate::insight::effect::{self, Trial};
use crate::score::draft::profile::PROFILES;
use crate::score::draft::{Draft, items_of};
use crate::score::model::Model;
use crate::score::{Scored, Scores, rescore};
use crate::ui::load::Source;
use crate::ui::shared::Shared;
use crate::ui::state::{App, app};
use crate::units::{self, RowId};

/// The key in the address of the scorecard edited and previewed.
const CARD: &str = "card";

/// The key of the profile whose scorecard is edited, by its number.
const PROFILE: &str = "profile";

/// The key of the customer drawn.
pub(super) const CUSTOMER: &str = "customer";

/// The key that says who is counted, and its value for the customers the filters leave.
pub(super) const OVER: &str = "over";
pub(super) const FILTERED: &str = "filtered";

/// The scorecard previewed where the address names none.
const USUAL: &str = "health";

/// How many of those who change band are listed at first, and at most.
pub(super) const FIRST: usize = 10;
pub(super) const MOST: usize = 200;

/// Everything the parts of the preview share.
#[derive(Clone, Copy)]
pub(super) struct Basis {
    pub(super) app: App,
    /// Id of the scorecard previewed.
    pub(super) card: Memo<String>,
    /// Whether the draft differs from the model in force.
    pub(super) is_changed: Memo<bool>,
    /// The models and what each makes of the month shown.
    pub(super) tried: Memo<Option<Tried>>,
    /// Whom it is about.
    pub(super) rows: Memo<Option<Shared<Vec<RowId>>>>,
    /// Whether those are the customers the filters leave, not all active ones.
    pub(super) is_filtered: Memo<bool>,
    /// What the draft does; `None` before data is loaded and where one of the models does not have
    /// the scorecard.
    pub(super) effect: Memo<Option<Shared<effect::Effect>>>,
    /// Whether the editor shows the scorecard of a profile, whose limits are not those drawn.
    pub(super) is_profile: Memo<bool>,
    /// Whether all who change band are listed.
    pub(super) is_all: RwSignal<bool>,
}

/// A model and the scores it gives.
#[derive(Clone, PartialEq)]
struct Given {
    model: Shared<Model>,
    scores: Shared<Scores>,
}

/// The model in force and the draft, each with its scores of the month shown.
#[derive(Clone, PartialEq)]
pub(super) struct Tried {
    source: Shared<Source>,
    before: Given,
    after: Given,
}

impl Given {
    fn scored(&self) -> Scored<'_> {
        Scored {
            model: &self.model,
            scores: &self.scores,
        }
    }
}

impl Tried {
    /// What insights are read from.
    pub(super) fn trial(&self) -> Trial<'_> {
        Trial {
            dataset: &self.source.dataset,
            before: self.before.scored(),
            after: self.after.scored(),
        }
    }

    /// The currency of the data, ISO 4217.
    pub(super) fn currency(&self) -> &str {
        &self.source.dataset.currency
    }
}

/// Makes the basis that the parts read. A context outlives the signals in it when its owner runs
/// again, so a new one is made whenever the editor is shown.
pub(in super::super) fn provide() {
    provide_context(Basis::new(app()));
}

/// The basis, from any part of the preview.
pub(super) fn basis() -> Basis {
    expect_context()
}

impl Basis {
    fn new(app: App) -> Self {
        let is_changed = Memo::new(move |_| app.models.draft.with(Draft::is_changed));
        let tried = tried(app, is_changed);
        let card = card(app);
        let over = app.option(OVER);
        let is_filtered = Memo::new(move |_| over.with(|over| over.as_deref() == Some(FILTERED)));
        let rows = Memo::new(move |_| {
            if is_filtered.get() {
                return Some(Shared::new(app.selection.get()?.rows.clone()));
            }
            app.population.get()
        });
        let is_all = RwSignal::new(false);
        let before = Memo::new(move |_| {
            let (scores, rows) = (app.scores.get()?, rows.get()?);
            let by = Given {
                model: app.model.get(),
                scores,
            };
            card.with(|card| effect::side_of(&by.scored(), card, &rows))
        });
        let effect = Memo::new(move |_| {
            let (tried, rows) = (tried.get()?, rows.get()?);
            let most = if is_all.get() { MOST } else { FIRST };
            card.with(|card| effect::effect_from(&tried.trial(), card, before.get()?, &rows, most))
                .map(Shared::new)
        });
        Self {
            app,
            card,
            is_changed,
            tried,
            rows,
            is_filtered,
            effect,
            is_profile: is_profile(app),
            is_all,
        }
    }

    /// Whether there is anything to say of what the draft does, and anybody to say it of.
    pub(super) fn has_effect(self) -> Memo<bool> {
        Memo::new(move |_| self.is_changed.get() && self.read(|found| found.n) > 0)
    }

    /// A part of what the draft does; what is usual of its kind where there is nothing.
    pub(super) fn read<T: Default>(self, read: impl FnOnce(&effect::Effect) -> T) -> T {
        self.effect
            .with(|found| found.as_ref().map(|found| read(found)))
            .unwrap_or_default()
    }

    /// What the model in force is called: `Version 12`.
    pub(super) fn in_force(self) -> Memo<String> {
        Memo::new(move |_| {
            let revision = self.app.model.with(|model| model.revision);
            format!("Version {revision}")
        })
    }

    /// Whom it is about: `All 61 active customers`.
    pub(super) fn whom(self) -> Memo<String> {
        Memo::new(move |_| {
            let n = self
                .rows
                .with(|rows| rows.as_ref().map_or(0, |rows| rows.len()));
            match (self.is_filtered.get(), n) {
                (true, 1) => "The one customer that the filters leave".to_owned(),
                (true, n) => format!(
                    "The {} that the filters leave",
                    units::counted(n, "customer")
                ),
                (false, 1) => "The one active customer".to_owned(),
                (false, n) => format!("All {}", units::counted(n, "active customer")),
            }
        })
    }
}

/// Whether the address names a profile that the draft has.
fn is_profile(app: App) -> Memo<bool> {
    let asked = app.option(PROFILE);
    Memo::new(move |_| {
        let number = asked.with(|asked| asked.as_ref().and_then(|text| text.parse::<usize>().ok()));
        let draft = app.models.draft;
        let n = draft.with(|draft| items_of(draft.value(), PROFILES).len());
        number.is_some_and(|number| (1..=n).contains(&number))
    })
}

/// The scorecard of the address where the draft has it, else health, else the first.
fn card(app: App) -> Memo<String> {
    let asked = app.option(CARD);
    Memo::new(move |_| {
        app.models.trial.with(|model| {
            let asked = asked.get();
            let known = [asked.as_deref(), Some(USUAL)];
            let mut known = known.into_iter().flatten();
            let found = known.find_map(|id| model.scorecard(id));
            let found = found.or(model.scorecards.first());
            found.map(|card| card.id.clone()).unwrap_or_default()
        })
    })
}

/// The draft's scores, from those of its last state where that was of the same data and month.
fn tried(app: App, is_changed: Memo<bool>) -> Memo<Option<Tried>> {
    Memo::new(move |last: Option<&Option<Tried>>| {
        let source = app.source.get()?;
        let before = Given {
            model: app.model.get(),
            scores: app.scores.get()?,
        };
        if !is_changed.get() {
            let after = before.clone();
            return Some(Tried {
                source,
                before,
                after,
            });
        }
        let model = app.models.trial.get();
        let last = last
            .and_then(Option::as_ref)
            .filter(|last| last.source == source && last.after.scores.month == before.scores.month);
        let last = last.map_or(&before, |last| &last.after);
        let scores = Shared::new(rescore(&source.dataset, &model, last.scored()));
        let after = Given { model, scores };
        Some(Tried {
            source,
            before,
            after,
        })
    })
}
