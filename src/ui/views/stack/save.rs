//! A table as a file.

use crate::chart::describe::Table;
use crate::export::{csv as text_of, file_name};
use crate::ui::deliver;
use crate::ui::state::App;

/// Offers a table about the selection as CSV.
pub(in crate::ui::views) fn csv(app: App, title: String, subtitle: String, table: &Table) {
    let Some(caption) = app.caption(title, subtitle) else {
        return;
    };
    let name = file_name(&caption.title, caption.as_of, "csv");
    deliver::save_text(
        app,
        &name,
        "text/csv;charset=utf-8",
        &text_of(table, &caption),
    );
}
