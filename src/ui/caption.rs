//! What exports say about what is shown now.

use leptos::prelude::*;

use super::state::App;
use crate::export::Caption;
use crate::select::{Applied, applied};

impl App {
    /// The caption of something about the customers that the filters leave; `None` before data is
    /// loaded. Follows nothing: for event handlers.
    pub fn caption(self, title: String, subtitle: String) -> Option<Caption> {
        untrack(|| {
            let (source, selection) = (self.source.get()?, self.selection.get()?);
            let (dataset, codes) = (&source.dataset, self.codes.get()?);
            let filters = self
                .filters
                .with(|filters| applied(filters, dataset, &codes));
            let words = |filter: &Applied| format!("{}: {}", filter.name, filter.long());
            let origin = source.origin.title();
            Some(Caption {
                title,
                subtitle,
                filters: filters.iter().map(words).collect(),
                as_of: dataset.day_in(self.month.get()),
                source: if dataset.title.is_empty() {
                    origin
                } else {
                    dataset.title.clone()
                },
                shown: selection.totals.shown,
                all: selection.totals.all,
            })
        })
    }

    /// The caption of something about one customer, whatever the filters.
    pub fn caption_of(self, name: &str, title: &str, subtitle: String) -> Option<Caption> {
        let caption = self.caption(format!("{title} of {name}"), subtitle)?;
        Some(Caption {
            filters: vec![format!("Customer: {name}")],
            shown: 1,
            ..caption
        })
    }
}
