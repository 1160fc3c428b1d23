//! Lists of what an import finds: changes, rows of nobody, issues; long ones by their first lines.

use leptos::prelude::*;

use crate::data::Issue;
use crate::data::table::import::{Change, Unmatched};
use crate::ui::components::Scroller;
use crate::units;

/// How many lines are shown.
const LISTED: usize = 200;

/// Values before and after.
#[component]
pub(super) fn ChangeLines(changes: Vec<Change>) -> impl IntoView {
    let n = changes.len();
    let line = |change: Change| {
        let name = if change.name.is_empty() {
            change.customer
        } else {
            change.name
        };
        vec![
            name,
            change.field,
            or_nothing(change.before),
            or_nothing(change.after),
        ]
    };
    let rows = changes.into_iter().take(LISTED).map(line).collect();
    lines(
        &["Customer", "Field", "Loaded now", "In the tables"],
        rows,
        n,
    )
}

/// Rows whose customer nobody knows.
#[component]
pub(super) fn UnmatchedLines(unmatched: Vec<Unmatched>) -> impl IntoView {
    let n = unmatched.len();
    let line = |row: Unmatched| {
        let place = format!("{}, line {}", row.table, units::count(f64::from(row.line)));
        vec![place, or_nothing(row.key)]
    };
    let rows = unmatched.into_iter().take(LISTED).map(line).collect();
    lines(&["Row", "Customer it names"], rows, n)
}

/// Issues with their places.
#[component]
pub(super) fn IssueLines(issues: Vec<Issue>) -> impl IntoView {
    let n = issues.len();
    let line = |issue: Issue| {
        let found = or_nothing(issue.found);
        let done = units::capitalized(issue.done.as_str());
        vec![issue.place, issue.problem, found, done]
    };
    let rows = issues.into_iter().take(LISTED).map(line).collect();
    lines(&["Where", "Problem", "Found", "What is done"], rows, n)
}

fn or_nothing(text: String) -> String {
    if text.is_empty() {
        "–".to_owned()
    } else {
        text
    }
}

/// A table of texts; `n` is how many rows there are in all.
fn lines(heads: &[&'static str], rows: Vec<Vec<String>>, n: usize) -> AnyView {
    let head = |head: &&'static str| view! { <th scope="col">{*head}</th> };
    let heads: Vec<_> = heads.iter().map(head).collect();
    let row = |cells: Vec<String>| {
        let cells = cells.into_iter().map(|cell| view! { <td>{cell}</td> });
        view! { <tr>{cells.collect_view()}</tr> }
    };
    let rows = rows.into_iter().map(row).collect_view();
    let more = (n > LISTED).then(|| {
        let words = format!(
            "The first {LISTED} of {}; all issues are listed below once this is loaded.",
            units::count(n as f64)
        );
        view! { <p class="import__facts">{words}</p> }
    });
    view! {
        <Scroller>
            <table class="table table--inset">
                <thead><tr>{heads}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </Scroller>
        {more}
    }
    .into_any()
}
