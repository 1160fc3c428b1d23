//! A flow in words and as a table.

use super::{Flow, Group, Part};
use crate::chart::describe::{Column, MarkWords, Row, Table};
use crate::units;

pub(super) fn finding(flow: &Flow) -> String {
    let n = flow.n();
    if n == 0 {
        return format!("No {} to show", flow.thing);
    }
    let of = units::counted(n, &flow.thing);
    let changes = flow.taken().filter(|(_, link)| link.is_change);
    let most = changes.max_by_key(|(idx, link)| (link.n, std::cmp::Reverse(*idx)));
    let Some((_, most)) = most else {
        return format!(
            "None of {of} changes between {} and {}",
            flow.heads[0], flow.heads[1]
        );
    };
    format!(
        "{} of {of} {}; most, {}, from {} to {}",
        units::count(flow.n_changing() as f64),
        if flow.n_changing() == 1 {
            "changes"
        } else {
            "change"
        },
        units::count(most.n as f64),
        flow.sides[0][most.from].name,
        flow.sides[1][most.to].name
    )
}

pub(super) fn of(flow: &Flow, part: Part) -> MarkWords {
    let counted = |n: usize| (things(flow), units::count(n as f64));
    match part {
        Part::Group(side, idx) => {
            let group = &flow.sides[side][idx];
            MarkWords {
                title: format!("{}, {}", flow.heads[side], group.name),
                tone: Some(group.tone),
                rows: vec![counted(group.n), share(group.n, flow.n())],
            }
        }
        Part::Link(idx) => {
            let link = &flow.links[idx];
            let (from, to) = ends(flow, idx);
            let title = if link.is_change {
                format!("{} to {}", from.name, to.name)
            } else {
                format!("{}, unchanged", to.name)
            };
            MarkWords {
                title,
                tone: Some(to.tone),
                rows: vec![counted(link.n), share(link.n, flow.n())],
            }
        }
    }
}

pub(super) fn table(flow: &Flow) -> Table {
    let row = |(idx, link): (usize, &super::Link)| {
        let (from, to) = ends(flow, idx);
        Row {
            key: Some(Part::Link(idx).key()),
            cells: vec![
                from.name.clone(),
                to.name.clone(),
                units::count(link.n as f64),
                share(link.n, flow.n()).1,
            ],
        }
    };
    let [before, after] = &flow.heads;
    Table {
        caption: finding(flow),
        columns: vec![
            Column::words(before.clone()),
            Column::words(after.clone()),
            Column::numbers(things(flow)),
            Column::numbers("Share"),
        ],
        rows: flow.taken().map(row).collect(),
    }
}

fn ends(flow: &Flow, idx: usize) -> (&Group, &Group) {
    let link = &flow.links[idx];
    (&flow.sides[0][link.from], &flow.sides[1][link.to])
}

/// `Customers`.
fn things(flow: &Flow) -> String {
    format!("{}s", units::capitalized(&flow.thing))
}

fn share(n: usize, of: usize) -> (String, String) {
    (
        "Share".to_owned(),
        units::share(n as f64 / of.max(1) as f64),
    )
}
