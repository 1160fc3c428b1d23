//! What the page asks the dictionary: of whom, of which months, over which span.

use leptos::prelude::*;

use super::place;
use crate::data::Dataset;
use crate::insight::dictionary;
use crate::metrics::{Question, Span};
use crate::ui::load::Source;
use crate::ui::shared::Shared;
use crate::ui::state::App;
use crate::units::{Month, RowId};

/// What is asked, with the data it is asked of.
#[derive(Clone, PartialEq)]
pub(in crate::ui::views) struct Asked {
    /// What was loaded.
    pub(in crate::ui::views) source: Shared<Source>,
    /// The customers that pass every filter but the status.
    pub(in crate::ui::views) rows: Shared<Vec<RowId>>,
    /// The month shown.
    pub(in crate::ui::views) month: Month,
    /// The month it is compared with.
    pub(in crate::ui::views) compared: Month,
    /// The length of flows.
    pub(in crate::ui::views) span: Span,
}

impl Asked {
    /// What is asked now; `None` before data is loaded.
    pub(in crate::ui::views) fn now(app: App) -> Memo<Option<Self>> {
        let span = place::span(app);
        Memo::new(move |_| {
            Some(Self {
                source: app.source.get()?,
                rows: app.matched.get()?,
                month: app.month.get(),
                compared: app.compared.get(),
                span: span.get(),
            })
        })
    }

    /// The data.
    pub(in crate::ui::views) fn dataset(&self) -> &Dataset {
        &self.source.dataset
    }

    /// The question about a month; `None` where the data does not reach it.
    pub(in crate::ui::views) fn question(&self, month: Month) -> Option<Question<'_>> {
        self.question_of(&self.rows, month)
    }

    /// The same of other customers.
    pub(in crate::ui::views) fn question_of<'a>(
        &'a self,
        rows: &'a [RowId],
        month: Month,
    ) -> Option<Question<'a>> {
        let dataset = self.dataset();
        let is_known = (dataset.first_month()..=dataset.month()).contains(&month);
        is_known.then(|| Question::new(dataset, rows, month, self.span))
    }

    /// The last months of the data up to the month shown, at most `n`.
    pub(in crate::ui::views) fn months(&self, n: u32) -> Vec<Month> {
        dictionary::months(self.dataset().first_month(), self.month, n)
    }

    /// What changes are against: `vs Jun 2026`.
    pub(in crate::ui::views) fn versus(&self) -> String {
        format!("vs {}", self.compared.label())
    }
}
