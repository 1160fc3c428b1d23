//! What a tree says: the words of a node, the lines for what is left out, its tables.

use super::Tree;
use super::layout::Entry;
use crate::chart::describe::{self, Column, MISSING, MarkWords, Row, Table, detail};
use crate::chart::{Chart, Key};
use crate::units;

/// What stands in place of a tree when there are no nodes.
pub(super) const NOTHING: &str = "Nothing to show";

/// `12 more`.
pub(super) fn more(entry: &Entry) -> String {
    format!("{} more", units::count(entry.n_more as f64))
}

/// The words of an entry.
pub(super) fn of(tree: &Tree, entry: &Entry) -> MarkWords {
    let node = &tree.nodes[entry.node];
    if entry.is_more() {
        let amount = entry.more.map(|amount| tree.unit.exact(amount));
        return MarkWords {
            title: format!("{} below {}", more(entry), node.name),
            tone: None,
            rows: amount
                .map(|amount| (tree.amount.clone(), amount))
                .into_iter()
                .collect(),
        };
    }
    let mut rows = vec![
        (tree.figure.clone(), figure(&node.figure)),
        (tree.amount.clone(), amount(tree, entry.node)),
    ];
    rows.extend(node.details.iter().cloned());
    if !node.note.is_empty() {
        rows.push(("Remark".to_owned(), node.note.clone()));
    }
    rows.retain(|(_, value)| !value.is_empty());
    MarkWords {
        title: node.name.clone(),
        tone: node.tone,
        rows,
    }
}

fn figure(text: &str) -> String {
    if text.is_empty() {
        MISSING.to_owned()
    } else {
        text.to_owned()
    }
}

fn amount(tree: &Tree, node: usize) -> String {
    tree.amount_of(node)
        .map_or_else(|| MISSING.to_owned(), |amount| tree.unit.exact(amount))
}

/// Every node, those left out of the drawing too.
pub(super) fn table(tree: &Tree) -> Table {
    table_of(tree, |node| amount(tree, node))
}

/// The same with amounts in full precision.
pub(super) fn exact_table(tree: &Tree) -> Table {
    table_of(tree, |node| describe::exact(tree.amount_of(node)))
}

fn table_of(tree: &Tree, amount: impl Fn(usize) -> String) -> Table {
    let labels: Vec<&String> = tree
        .nodes
        .first()
        .map(|node| node.details.iter().map(|(label, _)| label).collect())
        .unwrap_or_default();
    let mut columns = vec![
        Column::words("Name"),
        Column::words("Below"),
        Column::numbers(tree.figure.clone()),
        Column::numbers(tree.amount.clone()),
    ];
    columns.extend(labels.iter().map(|label| Column::numbers(label.as_str())));
    columns.push(Column::words("Remark"));
    let row = |idx: usize| {
        let node = &tree.nodes[idx];
        let above = tree.parent(idx).map(|above| tree.nodes[above].name.clone());
        let above = above.unwrap_or_else(|| MISSING.to_owned());
        let mut cells = vec![node.name.clone(), above, figure(&node.figure), amount(idx)];
        cells.extend(labels.iter().map(|label| detail(&node.details, label)));
        cells.push(figure(&node.note));
        Row {
            key: Some(Key::item(idx as u32)),
            cells,
        }
    };
    Table {
        caption: tree.finding(),
        columns,
        rows: (0..tree.nodes.len()).map(row).collect(),
    }
}
