//! A quadrant as a table: a row for each point, or for each area when points are too many.

use super::{Area, Axis, DENSE, Quadrant};
use crate::chart::describe::{Column, Row, Table, decimal, exact};
use crate::chart::{Chart, Key};

pub(super) fn table(quadrant: &Quadrant) -> Table {
    if quadrant.len() > DENSE {
        of_areas(quadrant)
    } else {
        of_points(quadrant, |axis, value| axis.format.text(value))
    }
}

/// Every point with its values in full precision, however many there are.
pub(super) fn exact_table(quadrant: &Quadrant) -> Table {
    of_points(quadrant, |_, value| exact(Some(value)))
}

fn of_points(quadrant: &Quadrant, write: impl Fn(&Axis, f64) -> String) -> Table {
    let first = Key::item(0);
    let extra = quadrant.details.as_ref().filter(|_| !quadrant.is_empty());
    let extra_titles = extra.map_or_else(Vec::new, |details| details(first.item));
    let mut columns = vec![
        Column::words("Name"),
        Column::numbers(quadrant.x_axis.name.clone()),
        Column::numbers(quadrant.y_axis.name.clone()),
    ];
    columns.extend(
        extra_titles
            .iter()
            .map(|(title, _)| Column::words(title.clone())),
    );
    columns.push(Column::words("Area"));
    let row = |item: usize| {
        let value = |axis: &Axis, value: f64| {
            if value.is_finite() {
                write(axis, value)
            } else {
                decimal(value, 0)
            }
        };
        let mut cells = vec![
            (quadrant.name)(item as u32),
            value(&quadrant.x_axis, quadrant.x[item]),
            value(&quadrant.y_axis, quadrant.y[item]),
        ];
        let details = extra.map_or_else(Vec::new, |details| details(item as u32));
        cells.extend(details.into_iter().map(|(_, value)| value));
        cells.push(
            quadrant
                .area_of(item)
                .map_or_else(String::new, |area| quadrant.areas[area].name.clone()),
        );
        let key = quadrant.is_plotted(item).then(|| Key::item(item as u32));
        Row { key, cells }
    };
    Table {
        caption: quadrant.finding(),
        columns,
        rows: (0..quadrant.len()).map(row).collect(),
    }
}

/// Too many points to list; the four areas with their counts.
fn of_areas(quadrant: &Quadrant) -> Table {
    let columns = vec![
        Column::words("Area"),
        Column::numbers("Customers"),
        Column::numbers("At risk"),
    ];
    let row = |(area, (count, at_risk)): (&Area, (usize, usize))| Row {
        key: None,
        cells: vec![
            area.name.clone(),
            decimal(count as f64, 0),
            decimal(at_risk as f64, 0),
        ],
    };
    let rows = quadrant
        .areas
        .iter()
        .zip(quadrant.counts())
        .map(row)
        .collect();
    Table {
        caption: quadrant.finding(),
        columns,
        rows,
    }
}
