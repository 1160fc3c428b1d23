//! Everything insights are read from, held together, and the same a task later.
//!
//! What lies below the first screen follows a change one task after it, so that the first screen
//! is shown before the rest of the page is counted.

use leptos::prelude::*;

use super::App;
use crate::insight::{Averages, Context, Timeline};
use crate::score::Scores;
use crate::score::model::Model;
use crate::select::Selection;
use crate::ui::later::later;
use crate::ui::load::Source;
use crate::ui::shared::Shared;
use crate::units::{Month, RowId};

/// The state of the app at one moment; its parts belong together.
#[derive(Clone, PartialEq)]
pub struct Moment {
    /// What was loaded.
    pub source: Shared<Source>,
    /// What the filters left.
    pub selection: Shared<Selection>,
    model: Shared<Model>,
    scores: Shared<Scores>,
    timeline: Shared<Timeline>,
    population: Shared<Vec<RowId>>,
    averages: Shared<Averages>,
    comparison: Month,
}

impl Moment {
    /// What insights are read from.
    pub fn context(&self) -> Context<'_> {
        Context {
            dataset: &self.source.dataset,
            model: &self.model,
            scores: &self.scores,
            timeline: &self.timeline,
            population: &self.population,
            averages: &self.averages,
            comparison: self.comparison,
        }
    }

    /// The currency of the data, ISO 4217.
    pub fn currency(&self) -> &str {
        &self.source.dataset.currency
    }
}

impl App {
    fn moment(self) -> Option<Moment> {
        Some(Moment {
            source: self.source.get()?,
            selection: self.selection.get()?,
            model: self.worded.get(),
            scores: self.scores.get()?,
            timeline: self.timeline.get(),
            population: self.population.get()?,
            averages: self.averages.get()?,
            comparison: self.compared.get(),
        })
    }

    /// The state of the app one task after each change; `None` before there is any.
    pub fn later(self) -> Memo<Option<Moment>> {
        later(Memo::new(move |_| self.moment()), None)
    }
}
