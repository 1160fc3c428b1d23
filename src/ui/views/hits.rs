//! Customers found by name, as a search box lists them.

use leptos::prelude::Get;

use crate::data::Dim;
use crate::select::{Hit, search};
use crate::ui::components::SearchHit;
use crate::ui::state::App;
use crate::units::RowId;

/// The customers whose name fits, best first, at most `most`; nobody for a blank query.
pub(super) fn customers(app: App, query: &str, most: usize) -> Vec<SearchHit> {
    if query.trim().is_empty() {
        return Vec::new();
    }
    let (Some(source), Some(index)) = (app.source.get(), app.index.get()) else {
        return Vec::new();
    };
    let dataset = &source.dataset;
    let rows: Vec<RowId> = dataset.rows().collect();
    let industry = dataset.customers.dim(Dim::Industry);
    let hit = |hit: Hit| SearchHit {
        id: dataset.customers.id.get(hit.row).to_owned(),
        label: dataset.customers.name.get(hit.row).to_owned(),
        detail: industry.get(hit.row).unwrap_or_default().to_owned(),
        tone: None,
        matched: hit.spans,
    };
    let hits = search(dataset, &index, query, &rows, most);
    hits.into_iter().map(hit).collect()
}
