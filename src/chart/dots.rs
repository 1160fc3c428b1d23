//! Dots on one line each: the scores of a few sides on a scale of 0 to 10, row by row, so that
//! differences can be read where outlines of a radar cross.
//!
//! In come rows with a score for each side, out comes a scene with a marker a side, the mean of
//! everybody as a dashed tick, the benchmark as a solid one, and the figures at the end of the row.

mod draw;
mod plot;

use super::describe::{Column, MISSING, MarkWords, Row as TableRow, Table, exact, score};
use super::legend::{Entry, Mark};
use super::radar::compared;
use super::scene::{Point, Scene, Size};
use super::theme::Theme;
use super::{Chart, Key, Step, step_along};
use crate::arrange::Arrange;
use plot::Plot;

/// One line of the chart.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// What is scored.
    pub name: String,
    /// The score of each side, 0 to 10.
    pub values: Vec<Option<f64>>,
    /// The mean of everybody.
    pub benchmark: Option<f64>,
    /// The score that counts as good.
    pub good: Option<f64>,
}

/// Scores of a few sides, row by row.
///
/// A key is the row (`item`) of a side (`series`).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dots {
    /// The names of the sides, the first one in iris.
    pub names: Vec<String>,
    /// The name of the dashed tick.
    pub benchmark: String,
    /// The lines.
    pub rows: Vec<Row>,
}

impl Dots {
    /// The score of a side in a row, held within the scale.
    fn value(&self, row: usize, side: usize) -> Option<f64> {
        let value = *self.rows.get(row)?.values.get(side)?;
        held(value)
    }

    /// The sides that have a score in a row.
    fn known(&self, row: usize) -> Vec<usize> {
        (0..self.names.len())
            .filter(|&side| self.value(row, side).is_some())
            .collect()
    }

    /// The row whose sides are furthest apart, with the two sides and the distance.
    fn widest(&self) -> Option<(usize, usize, usize, f64)> {
        let gap = |row: usize| {
            let known = self.known(row).into_iter();
            let mut values: Vec<(f64, usize)> = known
                .filter_map(|side| Some((self.value(row, side)?, side)))
                .collect();
            values.arrange_by(|a, b| a.0.total_cmp(&b.0));
            let (least, most) = (values.first()?, values.last()?);
            (values.len() > 1).then_some((row, most.1, least.1, most.0 - least.0))
        };
        (0..self.rows.len())
            .filter_map(gap)
            .max_by(|a, b| a.3.total_cmp(&b.3).then(b.0.cmp(&a.0)))
    }

    fn table_of(&self, write: impl Fn(Option<f64>) -> String) -> Table {
        let mut columns = vec![Column::words("Score")];
        columns.extend(self.names.iter().cloned().map(Column::numbers));
        columns.push(Column::numbers(self.benchmark.clone()));
        columns.push(Column::numbers("Good"));
        let row = |(idx, row): (usize, &Row)| {
            let mut cells = vec![row.name.clone()];
            cells.extend((0..self.names.len()).map(|side| write(self.value(idx, side))));
            cells.extend([row.benchmark, row.good].map(|value| write(held(value))));
            let key = self.known(idx).first().map(|&side| key(idx, side));
            TableRow { key, cells }
        };
        Table {
            caption: self.finding(),
            columns,
            rows: self.rows.iter().enumerate().map(row).collect(),
        }
    }
}

/// A score within 0 to 10; `None` for what is no number.
fn held(value: Option<f64>) -> Option<f64> {
    let value = value.filter(|value| value.is_finite())?;
    Some(value.clamp(0.0, TOP))
}

/// The highest score.
const TOP: f64 = 10.0;

fn key(row: usize, side: usize) -> Key {
    Key {
        series: side as u16,
        item: row as u32,
    }
}

/// The index of the color of a side and the kind of its marker, as on the radar.
const fn look(side: usize) -> (u8, u8) {
    match side {
        0 => (0, 0),
        n => compared(n as u8),
    }
}

impl Chart for Dots {
    fn scene(&self, size: Size, theme: &Theme) -> Scene {
        draw::scene(self, &Plot::new(self, size), theme)
    }

    fn overlay(&self, size: Size, theme: &Theme, key: Key) -> Scene {
        draw::overlay(self, &Plot::new(self, size), key, theme)
    }

    fn finding(&self) -> String {
        match self.widest() {
            Some((row, most, least, gap)) => format!(
                "Furthest apart in {}: {} {} points above {}",
                self.rows[row].name,
                self.names[most],
                super::describe::decimal(gap, 1),
                self.names[least]
            ),
            None => "Nothing to compare yet".to_owned(),
        }
    }

    fn words(&self, key: Key) -> MarkWords {
        let Some(row) = self.rows.get(key.item as usize) else {
            return MarkWords::default();
        };
        let sides = self.names.iter().enumerate();
        let mut rows: Vec<(String, String)> = sides
            .map(|(side, name)| (name.clone(), score(self.value(key.item as usize, side))))
            .collect();
        rows.push((self.benchmark.clone(), score(held(row.benchmark))));
        if row.good.is_some() {
            rows.push(("Good".into(), score(held(row.good))));
        }
        MarkWords {
            title: row.name.clone(),
            tone: None,
            rows,
        }
    }

    fn table(&self) -> Table {
        self.table_of(score)
    }

    fn exact_table(&self) -> Table {
        self.table_of(exact)
    }

    fn legend(&self) -> Vec<Entry> {
        let sides = self.names.iter().enumerate();
        let mut entries: Vec<Entry> = sides
            .map(|(side, name)| {
                let (color, kind) = look(side);
                Entry::new(name.clone(), Mark::Marked(color, kind))
            })
            .collect();
        entries.push(Entry::new(self.benchmark.clone(), Mark::Dashed));
        entries
    }

    fn picture(&self) -> Size {
        let width = super::PICTURE.width;
        Size::new(width, plot::height(self, width))
    }

    fn walk(&self, from: Option<Key>, step: Step) -> Option<Key> {
        let rows: Vec<usize> = (0..self.rows.len())
            .filter(|&row| !self.known(row).is_empty())
            .collect();
        let first = *rows.first()?;
        let Some(from) = from.filter(|from| rows.contains(&(from.item as usize))) else {
            return Some(key(first, *self.known(first).first()?));
        };
        let at = rows.iter().position(|&row| row == from.item as usize);
        let side = usize::from(from.series);
        if matches!(step, Step::Left | Step::Right) {
            // Along the line, from score to score.
            let row = from.item as usize;
            let mut known = self.known(row);
            known.arrange_by(|&a, &b| {
                let value = |side| self.value(row, side).unwrap_or_default();
                value(a).total_cmp(&value(b)).then(a.cmp(&b))
            });
            let here = known.iter().position(|&own| own == side);
            return Some(key(row, known[step_along(known.len(), here, step)?]));
        }
        let row = rows[step_along(rows.len(), at, step)?];
        let known = self.known(row);
        let side = if known.contains(&side) {
            side
        } else {
            known[0]
        };
        Some(key(row, side))
    }

    fn locate(&self, size: Size, key: Key) -> Option<Point> {
        let (row, side) = (key.item as usize, usize::from(key.series));
        let value = self.value(row, side)?;
        Some(Plot::new(self, size).at(row, value))
    }

    fn hit(&self, size: Size, _theme: &Theme, at: Point) -> Option<Key> {
        let plot = Plot::new(self, size);
        let row = plot.row_at(self, at)?;
        let distance = |side: usize| Some((plot.at(row, self.value(row, side)?).x - at.x).abs());
        let nearest = self
            .known(row)
            .into_iter()
            .filter_map(|side| Some((distance(side)?, side)))
            .min_by(|a, b| a.0.total_cmp(&b.0))?;
        Some(key(row, nearest.1))
    }
}

/// What stands for a score that is missing.
fn text(value: Option<f64>) -> String {
    value.map_or_else(|| MISSING.to_owned(), |value| score(Some(value)))
}

#[cfg(test)]
mod tests;
