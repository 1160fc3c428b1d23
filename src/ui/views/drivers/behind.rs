//! The list of the customers behind a mark or a row, each with its figure.

use crate::select::Filters;
use crate::ui::shared::Shared;
use crate::ui::state::{App, Listing};
use crate::units::RowId;

/// Who stands behind it.
pub(super) struct Behind {
    /// What it is.
    pub(super) title: String,
    /// How they are ordered, in words.
    pub(super) order: &'static str,
    /// The customers in that order, each with its figure.
    pub(super) customers: Vec<(RowId, String)>,
    /// The filters that leave exactly these, where filters can say it.
    pub(super) filters: Option<Filters>,
}

/// Opens the list, or filters to them at once where filters can say it.
pub(super) fn open(app: App, behind: Behind, at_once: bool) {
    if let (true, Some(filters)) = (at_once, &behind.filters) {
        return app.set_filters(filters.clone());
    }
    let (rows, figures): (Vec<_>, Vec<_>) = behind.customers.into_iter().unzip();
    app.list(Listing {
        title: behind.title,
        order: behind.order.into(),
        rows: Shared::new(rows),
        filters: behind.filters,
        note: None,
        figures: Some(Shared::new(figures)),
    });
}
