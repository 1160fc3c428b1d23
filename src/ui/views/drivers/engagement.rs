//! What is special to the page about engagement: how often, the list, the plays, who was left
//! alone, account managers.

mod frequency;
mod list;
mod managers;
mod plays;
mod quiet;

pub use frequency::ActivityFrequency;
pub use list::ActivityList;
pub use managers::ManagerActivity;
pub use plays::Plays;
pub use quiet::LeastContacted;

use leptos::prelude::*;

use crate::insight::engagement::{Filter, behind};
use crate::ui::shared::Shared;
use crate::ui::state::{App, Listing};
use crate::ui::views::picks;

/// Lists the customers with activities that pass a filter, or filters to them at once where an
/// address can name them.
fn list_behind(app: App, title: String, filter: &Filter, at_once: bool) {
    let found = untrack(|| {
        let selection = app.selection.get()?;
        app.with_context(|context| behind(context, &selection.rows, filter))
    });
    let (rows, counts): (Vec<_>, Vec<_>) = found.unwrap_or_default().into_iter().unzip();
    let filters = picks::named(app, &rows);
    if let (true, Some(filters)) = (at_once, &filters) {
        return app.set_filters(filters.clone());
    }
    let figure = |n: &usize| match n {
        1 => "1 activity".to_owned(),
        n => format!("{n} activities"),
    };
    app.list(Listing {
        title,
        order: "most activities first".into(),
        figures: Some(Shared::new(counts.iter().map(figure).collect())),
        rows: Shared::new(rows),
        filters,
        note: None,
    });
}
