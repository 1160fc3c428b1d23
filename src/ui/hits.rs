//! Customers found by name, as search boxes list them.

use leptos::prelude::Get;

use crate::data::Dim;
use crate::score::CardScores;
use crate::select::{Hit, search};
use crate::ui::components::SearchHit;
use crate::ui::state::App;
use crate::units::RowId;

/// The customers whose name fits, best first, at most `most`; nobody for a blank query.
///
/// `dims` are what is said of each; `health` colors their marks, without it they have none.
pub fn customers(
    app: App,
    query: &str,
    most: usize,
    dims: &[Dim],
    health: Option<&CardScores>,
) -> Vec<SearchHit> {
    if query.trim().is_empty() {
        return Vec::new();
    }
    let (Some(source), Some(index)) = (app.source.get(), app.index.get()) else {
        return Vec::new();
    };
    let dataset = &source.dataset;
    let rows: Vec<RowId> = dataset.rows().collect();
    let customers = &dataset.customers;
    let hit = |hit: Hit| {
        let said = dims
            .iter()
            .filter_map(|dim| customers.dim(*dim).get(hit.row));
        SearchHit {
            id: customers.id.get(hit.row).to_owned(),
            label: customers.name.get(hit.row).to_owned(),
            detail: said.collect::<Vec<_>>().join(", "),
            tone: health.map(|card| card.tone_of(hit.row)),
            matched: hit.spans,
        }
    };
    let hits = search(dataset, &index, query, &rows, most);
    hits.into_iter().map(hit).collect()
}
