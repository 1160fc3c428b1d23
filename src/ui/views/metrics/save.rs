//! The list as a file.

use leptos::prelude::*;

use super::ledger::Ledger;
use crate::insight::dictionary::{Group, Line, table};
use crate::metrics::Figure;
use crate::metrics::dictionary::Entry;
use crate::ui::shared::Shared;
use crate::ui::state::App;
use crate::ui::views::stack::save;

/// An entry with its figures in the month shown and in the month compared with.
type Read = (&'static Entry, Shared<Figure>, Option<Shared<Figure>>);

/// Saves what is listed as CSV, each entry once.
pub(super) fn list(app: App, ledger: Ledger, groups: &[Group]) {
    let is_shown = |id: &str| {
        let mut entries = groups.iter().flat_map(|group| &group.entries);
        entries.any(|entry| entry.id == id)
    };
    let read: Vec<Read> = ledger
        .all()
        .into_iter()
        .filter(|(entry, _)| is_shown(entry.id))
        .filter_map(|(entry, cell)| {
            Some((entry, cell.now.get_untracked()?, cell.then.get_untracked()))
        })
        .collect();
    let lines: Vec<Line> = read
        .iter()
        .map(|(entry, now, then)| Line {
            entry,
            now,
            then: then.as_deref(),
        })
        .collect();
    let subtitle = ledger.asked.with_untracked(|asked| {
        let asked = asked.as_ref()?;
        let period = asked.span.period(asked.month);
        Some(format!(
            "Flows over the {period}; changes {}",
            asked.versus()
        ))
    });
    save::csv(
        app,
        "Metrics".to_owned(),
        subtitle.unwrap_or_default(),
        &table(&lines),
    );
}
