//! Users by class as a table: the limits of each class, its users by the rule, and what the data
//! itself says (000-32).

use leptos::prelude::*;

use super::rule::Rule;
use crate::chart::describe::MISSING;
use crate::insight::users::{ClassCount, Classes};
use crate::ui::components::{EmptyState, Scroller};
use crate::ui::shared::Shared;
use crate::units;

/// What has to be in a file for users to be counted.
const FIELDS: &str = "Give the customer a list \"subscribers\" with an entry for every user: \
    \"sessions\" (a month), \"last_seen\", \"first_seen\" and, where known, its \"class\".";

/// The table with the rule under it.
#[component]
pub(in crate::ui::views) fn ClassTable(found: Memo<Option<Shared<Classes>>>) -> impl IntoView {
    let counts = move || match found.get() {
        Some(found) if found.n_users > 0 => table(&found).into_any(),
        _ => view! { <EmptyState title="No users are known" text=FIELDS/> }.into_any(),
    };
    let is_listed = Signal::derive(move || {
        found.with(|found| found.as_ref().is_some_and(|found| found.n_users > 0))
    });
    view! {
        {counts}
        <Rule is_listed/>
    }
}

fn table(found: &Classes) -> impl IntoView + use<> {
    let rows = found.counts.iter().map(row).collect_view();
    let rest = rest(found).iter().map(row).collect_view();
    let notes = [found.agreement().unwrap_or_default(), found.note.clone()];
    let notes = notes.into_iter().filter(|note| !note.is_empty());
    let notes = notes
        .map(|note| view! { <p class="users__note">{note}</p> })
        .collect_view();
    view! {
        <Scroller>
            <table class="table table--inset" data-testid="user-classes">
                <caption class="visually-hidden">"Users by class"</caption>
                <thead>
                    <tr>
                        <th scope="col">"Class"</th>
                        <th scope="col" data-numeric="">"Users"</th>
                        <th scope="col" data-numeric="">"Share"</th>
                        <th scope="col" data-numeric="">"In the data"</th>
                    </tr>
                </thead>
                <tbody>{rows}{rest}</tbody>
            </table>
        </Scroller>
        {notes}
    }
}

/// The users who are in no class, where there are any.
fn rest(found: &Classes) -> Vec<ClassCount> {
    let one = |name: &str, limits: &str, n: usize| {
        (n > 0).then(|| ClassCount {
            name: name.to_owned(),
            limits: limits.to_owned(),
            by_rule: Some(n),
            share: Some(n as f64 / found.n_users as f64),
            ..ClassCount::default()
        })
    };
    let nowhere = one(
        "In no class",
        "the limits of no class hold",
        found.n_nowhere,
    );
    let lacks = "sessions or the last visit are missing";
    let unknown = one("Not known", lacks, found.n_unknown);
    nowhere.into_iter().chain(unknown).collect()
}

fn row(class: &ClassCount) -> impl IntoView + use<> {
    let count = |n: usize| units::count(n as f64);
    let users = class.by_rule.map_or_else(|| MISSING.to_owned(), count);
    let share = class.share.map_or_else(|| MISSING.to_owned(), units::share);
    let by_data = match class.by_data {
        0 => MISSING.to_owned(),
        n => count(n),
    };
    view! {
        <tr>
            <th scope="row">
                {class.name.clone()}
                <span class="bars__detail">{class.limits.clone()}</span>
            </th>
            <td data-numeric="">{users}</td>
            <td data-numeric="">{share}</td>
            <td data-numeric="">{by_data}</td>
        </tr>
    }
}
