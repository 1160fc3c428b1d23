//! What the rings say: their finding, the words of a slice, its readout, their table.

use super::arcs::{of_groups, weight};
use super::{GROUPS, PARTS, Rings, group_key, part_key};
use crate::chart::Key;
use crate::chart::describe::{self, Column, MarkWords, Row, Table};

/// What is said when there is nothing.
pub(super) fn nothing(rings: &Rings) -> String {
    format!("No {}", rings.unit)
}

/// The largest group, and the largest part of it.
pub(super) fn finding(rings: &Rings) -> String {
    let weights = of_groups(rings);
    let Some(idx) = largest(&weights) else {
        return format!("{} to show", nothing(rings));
    };
    let [groups, parts] = rings.shares();
    let (group, count) = (&rings.groups[idx], rings.groups.len());
    let first: usize = rings.groups[..idx].iter().map(|g| g.parts.len()).sum();
    let text = format!(
        "{} is the largest of {count}: {}, {} of all",
        group.name, group.amount, groups[idx]
    );
    let sizes: Vec<f64> = group.parts.iter().map(|part| weight(part.value)).collect();
    let Some(place) = largest(&sizes) else {
        return text;
    };
    let (part, share) = (&group.parts[place], &parts[first + place]);
    format!(
        "{text}. Largest in it: {}, {}, {share} of {}",
        part.name, part.amount, group.name
    )
}

/// The first of the largest sizes above 0.
fn largest(sizes: &[f64]) -> Option<usize> {
    let sizes = sizes.iter().enumerate().filter(|(_, size)| **size > 0.0);
    sizes
        .max_by(|a, b| a.1.total_cmp(b.1).then(b.0.cmp(&a.0)))
        .map(|(idx, _)| idx)
}

/// Amount, name and share of a slice: the three lines in the center.
pub(super) fn readout(rings: &Rings, key: Key) -> Option<[String; 3]> {
    let item = key.item as usize;
    let [groups, parts] = rings.shares();
    if key.series == GROUPS {
        let group = rings.groups.get(item)?;
        let share = format!("{} of all", groups[item]);
        return Some([group.amount.clone(), group.name.clone(), share]);
    }
    let (_, part) = rings.part(item).filter(|_| key.series == PARTS)?;
    let share = format!("{} of tag", parts[item]);
    Some([part.amount.clone(), part.name.clone(), share])
}

/// Amount and share of a slice, and where else the same part stands.
pub(super) fn of(rings: &Rings, key: Key) -> MarkWords {
    let item = key.item as usize;
    let [groups, parts] = rings.shares();
    let (title, amount, mut rows) = if key.series == GROUPS {
        let Some(group) = rings.groups.get(item) else {
            return MarkWords::default();
        };
        let rows = vec![
            ("Share of all".to_owned(), groups[item].clone()),
            ("Items".to_owned(), group.parts.len().to_string()),
        ];
        (&group.name, &group.amount, rows)
    } else {
        let Some((idx, part)) = rings.part(item).filter(|_| key.series == PARTS) else {
            return MarkWords::default();
        };
        let label = format!("Share of {}", rings.groups[idx].name);
        let mut rows = vec![(label, parts[item].clone())];
        rows.extend(elsewhere(rings, item, &parts));
        (&part.name, &part.amount, rows)
    };
    rows.insert(0, ("Amount".to_owned(), amount.clone()));
    MarkWords {
        title: title.clone(),
        tone: None,
        rows,
    }
}

/// The other groups in which a part stands, each with its share there; at most three.
fn elsewhere(rings: &Rings, item: usize, shares: &[String]) -> Vec<(String, String)> {
    let name = |item: usize| rings.part(item).map(|(_, part)| &part.name);
    let twins = (0..shares.len()).filter(|&other| other != item && name(other) == name(item));
    let row = |other: usize| {
        let (idx, _) = rings.part(other)?;
        let label = format!("Share of {}", rings.groups[idx].name);
        Some((label, shares[other].clone()))
    };
    twins.filter_map(row).take(3).collect()
}

/// The table a person reads.
pub(super) fn table(rings: &Rings) -> Table {
    table_of(rings, |amount, _| amount.to_owned())
}

/// The table with amounts in full precision; shares stay as they are written, because only so
/// they sum to 100.
pub(super) fn exact_table(rings: &Rings) -> Table {
    table_of(rings, |_, value| describe::exact(Some(value)))
}

fn table_of(rings: &Rings, amount: impl Fn(&str, f64) -> String) -> Table {
    let [groups, parts] = rings.shares();
    let mut rows = Vec::new();
    let mut item = 0;
    for (idx, group) in rings.groups.iter().enumerate() {
        rows.push(Row {
            key: Some(group_key(idx)),
            cells: vec![
                group.name.clone(),
                "All items".to_owned(),
                amount(&group.amount, group.value),
                String::new(),
                groups[idx].clone(),
            ],
        });
        for part in &group.parts {
            rows.push(Row {
                key: Some(part_key(item)),
                cells: vec![
                    group.name.clone(),
                    part.name.clone(),
                    amount(&part.amount, part.value),
                    parts[item].clone(),
                    String::new(),
                ],
            });
            item += 1;
        }
    }
    let numbers = ["Amount", "Share of tag", "Share of all"].map(Column::numbers);
    Table {
        caption: finding(rings),
        columns: ["Tag", "Item"]
            .map(Column::words)
            .into_iter()
            .chain(numbers)
            .collect(),
        rows,
    }
}
