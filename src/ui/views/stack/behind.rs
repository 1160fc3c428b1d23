//! The list of the customers behind a mark, with what could be won from each.

use crate::insight::stack::Gain;
use crate::select::Filters;
use crate::ui::shared::Shared;
use crate::ui::state::{App, Listing};
use crate::units::RowId;

/// Who stands behind a mark.
pub(in crate::ui::views) struct Behind {
    /// What the mark is.
    pub(in crate::ui::views) title: String,
    /// The customers, the largest opportunity first.
    pub(in crate::ui::views) customers: Vec<(RowId, Gain)>,
    /// The filters that leave exactly these, where filters can say it.
    pub(in crate::ui::views) filters: Option<Filters>,
    /// What to do about them.
    pub(in crate::ui::views) note: Option<String>,
}

/// Opens the list, or filters to them at once where filters can say it.
pub(in crate::ui::views) fn open(app: App, currency: &str, behind: Behind, at_once: bool) {
    if let (true, Some(filters)) = (at_once, &behind.filters) {
        return app.set_filters(filters.clone());
    }
    let (rows, gains): (Vec<_>, Vec<_>) = behind.customers.into_iter().unzip();
    let figures: Vec<String> = gains.iter().map(|gain| gain.text(currency)).collect();
    app.list(Listing {
        title: behind.title,
        order: "largest opportunity first".into(),
        rows: Shared::new(rows),
        filters: behind.filters,
        note: behind.note,
        figures: Some(Shared::new(figures)),
    });
}
