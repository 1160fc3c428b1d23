//! Insights about the customers that the filters leave.

use leptos::prelude::*;

use crate::insight::Context;
use crate::ui::shared::Shared;
use crate::ui::state::App;
use crate::units::RowId;

/// An insight, made anew one task after each change.
pub(super) type Found<T> = Memo<Option<Shared<T>>>;

/// An insight about the selection.
pub(super) fn of_selection<T>(
    app: App,
    read: impl Fn(&Context, &[RowId]) -> T + Send + Sync + 'static,
) -> Found<T>
where
    T: Send + Sync + 'static,
{
    let later = app.later();
    Memo::new(move |_| {
        let moment = later.get()?;
        Some(Shared::new(read(&moment.context(), &moment.selection.rows)))
    })
}

/// `38 customers`: how many the filters leave.
pub(super) fn customers_words(app: App) -> String {
    let n = app.selection.with(|selection| {
        selection
            .as_ref()
            .map_or(0, |selection| selection.rows.len())
    });
    crate::units::counted(n, "customer")
}
