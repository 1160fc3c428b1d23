//! The heatmap: how much happened in each cell of rows and columns, in seven steps.
//!
//! In come names of rows and columns and a number of 0 or more for each cell; out come shaded
//! cells, totals along the top and the right, a ring round the busiest cell and its value in
//! words. A cell that is not known is hollow, one where nothing happened is the lightest step.
//! Shares of what each row began with are not added up: they stand in the cells, and the ring is
//! round the lowest.

mod draw;
mod heads;
mod plot;
mod words;

use super::describe::{MarkWords, Table};
use super::scene::{Point, Scene, Size};
use super::theme::Theme;
use super::{Chart, Key, Step, step_along};
use plot::Plot;

/// How many steps of shade there are above none.
const STEPS: f64 = 6.0;

/// The name of a column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// In full, for words and the table: "week of 31 Aug 2026".
    pub name: String,
    /// Below the column, where there is room: "Sep"; may be empty.
    pub tick: String,
}

/// Numbers by row and column.
///
/// A key is a cell: `series` is the index of the row, `item` that of the column.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Heatmap {
    /// The names of the rows, from the top.
    pub rows: Vec<String>,
    /// The columns, oldest first.
    pub columns: Vec<Head>,
    /// A number of 0 or more for each column, row by row; `None` is not known.
    pub cells: Vec<Vec<Option<f64>>>,
    /// What is counted, one of it and several: "activity", "activities".
    pub unit: (String, String),
    /// What the columns are called together: "weeks".
    pub columns_are: String,
    /// What a row is ("Cohort"), where the numbers are shares of what it began with, 0 or more;
    /// `None` where they are counts.
    pub shares_of: Option<String>,
}

impl Heatmap {
    /// The number of a cell, if it is known.
    fn value(&self, row: usize, column: usize) -> Option<f64> {
        let value = self.cells.get(row)?.get(column).copied()?;
        value.filter(|value| value.is_finite()).map(|x| x.max(0.0))
    }

    /// Row and column of a key that exists.
    fn cell(&self, key: Key) -> Option<(usize, usize)> {
        let (row, column) = (usize::from(key.series), key.item as usize);
        (row < self.rows.len() && column < self.columns.len()).then_some((row, column))
    }

    /// The cell with the highest number above 0 from a column on; of equal ones the latest column,
    /// there the uppermost row.
    fn busiest(&self, from: usize) -> Option<(usize, usize)> {
        let columns = (from..self.columns.len()).rev();
        let cells = columns.flat_map(|column| (0..self.rows.len()).map(move |row| (row, column)));
        let mut best: Option<(f64, (usize, usize))> = None;
        for cell in cells {
            let value = self.value(cell.0, cell.1).unwrap_or(0.0);
            if value > best.map_or(0.0, |best| best.0) {
                best = Some((value, cell));
            }
        }
        best.map(|best| best.1)
    }

    /// The cell with the lowest share from a column on, but for the first, which is what a row began
    /// with; of equal ones the latest column, there the uppermost row.
    fn lowest(&self, from: usize) -> Option<(usize, usize)> {
        let columns = (from.max(1)..self.columns.len()).rev();
        let cells = columns.flat_map(|column| (0..self.rows.len()).map(move |row| (row, column)));
        let mut least: Option<(f64, (usize, usize))> = None;
        for cell in cells {
            let Some(value) = self.value(cell.0, cell.1) else {
                continue;
            };
            if least.is_none_or(|least| value < least.0) {
                least = Some((value, cell));
            }
        }
        least.map(|least| least.1)
    }

    /// The cell that the ring is round and that the words name, from a column on.
    fn notable(&self, from: usize) -> Option<(usize, usize)> {
        if self.shares_of.is_some() {
            return self.lowest(from);
        }
        self.busiest(from)
    }

    /// The numbers that the shades run between, from a column on: 0 for counts.
    fn range(&self, from: usize) -> (f64, f64) {
        let of = |cell: Option<(usize, usize)>| {
            cell.and_then(|(row, column)| self.value(row, column))
                .unwrap_or(0.0)
        };
        let low = self.shares_of.as_ref().map(|_| of(self.lowest(from)));
        (low.unwrap_or(0.0), of(self.busiest(from)))
    }

    /// The step of shade of a number between two: 0 for none, else 1 to 6 in equal parts.
    fn shade(&self, value: f64, (low, high): (f64, f64)) -> usize {
        if self.shares_of.is_none() {
            return step(value, high);
        }
        if high <= low {
            return STEPS as usize;
        }
        ((value - low) / (high - low) * STEPS)
            .ceil()
            .clamp(1.0, STEPS) as usize
    }

    /// The sum of a row from a column on; `None` where nothing of it is known.
    fn row_total(&self, row: usize, from: usize) -> Option<f64> {
        sum((from..self.columns.len()).map(|column| self.value(row, column)))
    }

    /// The sum of a column; `None` where nothing of it is known.
    fn column_total(&self, column: usize) -> Option<f64> {
        sum((0..self.rows.len()).map(|row| self.value(row, column)))
    }

    /// The sum of everything known from a column on.
    fn total(&self, from: usize) -> f64 {
        let rows = (0..self.rows.len()).filter_map(|row| self.row_total(row, from));
        rows.sum()
    }
}

/// The sum of what is known; `None` where nothing is.
fn sum(values: impl Iterator<Item = Option<f64>>) -> Option<f64> {
    values
        .flatten()
        .fold(None, |sum, value| Some(sum.unwrap_or(0.0) + value))
}

/// The step of shade of a number: 0 for none, else 1 to 6 in equal parts of the highest one.
fn step(value: f64, highest: f64) -> usize {
    if value <= 0.0 || highest <= 0.0 {
        return 0;
    }
    (value / highest * STEPS).ceil().clamp(1.0, STEPS) as usize
}

/// The key of a cell.
const fn key((row, column): (usize, usize)) -> Key {
    Key {
        series: row as u16,
        item: column as u32,
    }
}

impl Chart for Heatmap {
    fn scene(&self, size: Size, theme: &Theme) -> Scene {
        draw::scene(self, &Plot::new(self, size), size, theme)
    }

    fn overlay(&self, size: Size, theme: &Theme, key: Key) -> Scene {
        let plot = Plot::new(self, size);
        let mut scene = Scene::new(size);
        if let Some((row, column)) = self.cell(key).filter(|cell| cell.1 >= plot.from) {
            draw::ring(&mut scene, plot.bounds(row, column), theme.accent, theme);
        }
        scene
    }

    fn finding(&self) -> String {
        words::finding(self)
    }

    fn words(&self, key: Key) -> MarkWords {
        self.cell(key)
            .map(|cell| words::of(self, cell))
            .unwrap_or_default()
    }

    fn table(&self) -> Table {
        words::table(self)
    }

    fn exact_table(&self) -> Table {
        words::exact_table(self)
    }

    /// Wide and low, as it is on a page.
    fn picture(&self) -> Size {
        Size {
            height: 320.0,
            ..super::PICTURE
        }
    }

    /// Starts at the busiest cell; the reading order runs along each row.
    fn walk(&self, from: Option<Key>, step: Step) -> Option<Key> {
        let (rows, columns) = (self.rows.len(), self.columns.len());
        if rows == 0 || columns == 0 {
            return None;
        }
        let Some((row, column)) = from.and_then(|key| self.cell(key)) else {
            return Some(key(self.notable(0).unwrap_or((0, columns - 1))));
        };
        let cell = match step {
            Step::Up | Step::Down => (step_along(rows, Some(row), step)?, column),
            Step::Left | Step::Right => (row, step_along(columns, Some(column), step)?),
            Step::Next | Step::Previous | Step::First | Step::Last => {
                let place = step_along(rows * columns, Some(row * columns + column), step)?;
                (place / columns, place % columns)
            }
        };
        Some(key(cell))
    }

    /// A cell that a narrow chart leaves out is at the left edge of its row.
    fn locate(&self, size: Size, key: Key) -> Option<Point> {
        let (row, column) = self.cell(key)?;
        let plot = Plot::new(self, size);
        let (min, max) = plot.bounds(row, column.max(plot.from));
        Some(Point::new(
            f64::midpoint(min.x, max.x),
            f64::midpoint(min.y, max.y),
        ))
    }

    fn hit(&self, size: Size, _theme: &Theme, at: Point) -> Option<Key> {
        Plot::new(self, size).cell_at(self, at).map(key)
    }
}

#[cfg(test)]
mod tests;
