//! The lists behind marks: customers with a figure each.

use crate::ui::shared::Shared;
use crate::ui::state::{App, Listing};
use crate::ui::views::picks;
use crate::units::RowId;

/// Opens the list, or filters to its customers at once where the address can name them.
pub(super) fn open(
    app: App,
    (title, order): (String, &str),
    customers: Vec<(RowId, String)>,
    at_once: bool,
) {
    let (rows, figures): (Vec<RowId>, Vec<String>) = customers.into_iter().unzip();
    let filters = picks::named(app, &rows);
    if let (true, Some(filters)) = (at_once, &filters) {
        return app.set_filters(filters.clone());
    }
    app.list(Listing {
        title,
        order: order.into(),
        rows: Shared::new(rows),
        filters,
        note: None,
        figures: Some(Shared::new(figures)),
    });
}
