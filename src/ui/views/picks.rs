//! What a picked mark does: its list opens, or with Shift the filters change at once.

use leptos::prelude::GetUntracked;

use crate::select::{Direction, Facet, Filters, Measure, Sort, SortKey, order};
use crate::ui::shared::Shared;
use crate::ui::state::{App, Listing};
use crate::units::RowId;

/// Opens the list of the customers behind a mark, or filters to them at once.
pub(super) fn open(app: App, at_once: bool, title: String, rows: Vec<RowId>, filters: Filters) {
    if at_once {
        app.set_filters(filters);
    } else {
        show(app, title, rows, Some(filters));
    }
}

/// Opens the list of customers that no filter can name.
pub(super) fn list(app: App, title: String, rows: Vec<RowId>) {
    show(app, title, rows, None);
}

fn show(app: App, title: String, rows: Vec<RowId>, filters: Option<Filters>) {
    app.list(Listing {
        title,
        order: "largest MRR first".into(),
        rows: Shared::new(by_mrr(app, rows)),
        filters,
        note: None,
        figures: None,
    });
}

/// The filters in force, with one facet at one value.
pub(super) fn narrowed(app: App, facet: Facet, value: &str) -> Filters {
    let mut filters = app.filters.get_untracked();
    filters.choose(facet, [value]);
    filters
}

/// How many customers an address may name; more would make it too long for some programs.
const MOST_NAMED: usize = 200;

/// The filters in force, narrowed to exactly these customers; `None` for more than an address can
/// name.
pub(super) fn named(app: App, rows: &[RowId]) -> Option<Filters> {
    if rows.is_empty() || rows.len() > MOST_NAMED {
        return None;
    }
    let ids = app.dataset_now(|dataset| {
        let ids = rows.iter().map(|row| dataset.customers.id.get(*row));
        ids.map(str::to_owned).collect::<Vec<_>>()
    })?;
    let mut filters = app.filters.get_untracked();
    filters.choose(Facet::Company, ids.iter().map(String::as_str));
    Some(filters)
}

fn by_mrr(app: App, mut rows: Vec<RowId>) -> Vec<RowId> {
    let parts = (
        app.source.get_untracked(),
        app.scores.get_untracked(),
        app.index.get_untracked(),
    );
    if let (Some(source), Some(scores), Some(index)) = parts {
        let sort = Sort {
            key: SortKey::Measure(Measure::Mrr),
            direction: Direction::Descending,
        };
        let from = order::Source {
            data: &source.dataset,
            scores: &scores,
            before: None,
        };
        order::sort(from, index.ranks(), &mut rows, sort);
    }
    rows
}
