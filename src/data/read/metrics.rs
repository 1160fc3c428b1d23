//! Metric values while a document is read: raw, as the model may come after the customers.
//!
//! Comes in: a customer's `metrics`; goes out: columns in which texts still stand as texts. Keys
//! are guessed from what followed the same key the last time, which costs one comparison.

use std::borrow::Cow;

use super::super::column::Numbers;
use super::super::dataset::{MetricColumn, MetricValues};
use super::super::hash::FastMap;
use super::super::issue::Done;
use super::super::json::{Kind, Next};
use super::reader::{REPEATED, Read, Reader};
use crate::units::RowId;

/// The value of a metric as it stands in the file.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Cell<'a> {
    Null,
    Number(f64),
    Text(Cow<'a, str>),
}

/// The metrics found so far.
#[derive(Clone, Debug, Default)]
pub(super) struct Metrics {
    pub(super) columns: Vec<MetricColumn>,
    by_id: FastMap<String, u32>,
    /// The codes of each column's texts.
    codes: Vec<FastMap<String, u32>>,
    /// The column that followed each column in the last customer, shifted by one: at 0 the first.
    next: Vec<u32>,
    /// The customer each column was last read for, counted by `turn`.
    turns: Vec<u32>,
    turn: u32,
    /// Where a known metric is `null` although it is named: column and row.
    pub(super) nulls: Vec<(u32, u32)>,
}

/// What a customer says about its metrics now.
pub(super) type Cells<'a> = Vec<(u32, Cell<'a>)>;

impl Metrics {
    /// The column of a metric, new if need be.
    pub(super) fn column(&mut self, id: &str) -> u32 {
        if let Some(&known) = self.by_id.get(id) {
            return known;
        }
        let new = self.columns.len() as u32;
        self.by_id.insert(id.to_owned(), new);
        self.columns.push(MetricColumn {
            id: id.to_owned(),
            texts: Vec::new(),
            current: MetricValues::default(),
            history: Vec::new(),
        });
        self.codes.push(FastMap::default());
        self.turns.push(0);
        new
    }

    /// The column the next key probably belongs to, after `place` (0 = at the start).
    fn guess(&self, place: usize) -> Option<u32> {
        let column = *self.next.get(place)?;
        ((column as usize) < self.columns.len()).then_some(column)
    }

    fn learn(&mut self, place: usize, column: u32) {
        if self.next.len() <= place {
            self.next.resize(place + 1, u32::MAX);
        }
        self.next[place] = column;
    }

    /// Reads `metrics` into `cells`, replacing what they held.
    pub(super) fn read<'a>(
        &mut self,
        reader: &mut Reader<'a, '_>,
        cells: &mut Cells<'a>,
    ) -> Read<()> {
        cells.clear();
        if !reader.enter_object("metrics")? {
            return Ok(());
        }
        self.turn += 1;
        let mut place = 0;
        while let Some(column) = self.next_column(reader, place)? {
            place = column as usize + 1;
            let at = reader.scan.pos();
            let cell = self.cell(reader, column)?;
            if self.turns[column as usize] == self.turn {
                let key = format!("metrics.{}", self.columns[column as usize].id);
                reader.note(at, &key, REPEATED, Done::Repaired);
                cells.retain(|(other, _)| *other != column);
            }
            self.turns[column as usize] = self.turn;
            cells.extend(cell.map(|cell| (column, cell)));
        }
        Ok(())
    }

    /// The column of the next key; `None` at the end of the object.
    #[inline]
    fn next_column(&mut self, reader: &mut Reader<'_, '_>, place: usize) -> Read<Option<u32>> {
        let guess = self.guess(place);
        let id = guess.map_or("", |column| &self.columns[column as usize].id);
        let column = match (reader.scan.next_key_like(id)?, guess) {
            (Next::End, _) => return Ok(None),
            (Next::Guessed, Some(column)) => return Ok(Some(column)),
            (Next::Guessed, None) => self.column(""),
            (Next::Key(key), _) => self.column(&key),
        };
        self.learn(place, column);
        Ok(Some(column))
    }

    #[inline]
    fn cell<'a>(&self, reader: &mut Reader<'a, '_>, column: u32) -> Read<Option<Cell<'a>>> {
        if reader.scan.kind()? == Kind::Number {
            let at = reader.scan.pos();
            let value = reader.scan.number()?;
            if value.is_finite() {
                return Ok(Some(Cell::Number(value)));
            }
            let key = format!("metrics.{}", self.columns[column as usize].id);
            reader.note(at, &key, "the number is too large", Done::LeftOut);
            return Ok(None);
        }
        cell(reader, || {
            format!("metrics.{}", self.columns[column as usize].id)
        })
    }

    /// Takes over the current values of a row that is kept.
    pub(super) fn commit(&mut self, row: u32, cells: &mut Cells<'_>) {
        for (column, cell) in cells.drain(..) {
            let idx = column as usize;
            match cell {
                Cell::Number(number) => put_number(&mut self.columns[idx].current, row, number),
                Cell::Null => self.nulls.push((column, row)),
                Cell::Text(text) => {
                    let code = self.code(column, &text);
                    put_code(&mut self.columns[idx].current, row, code);
                }
            }
        }
    }

    /// Takes over a value of a month.
    pub(super) fn put(&mut self, column: u32, slot: usize, row: u32, cell: &Cell<'_>) {
        let code = match cell {
            Cell::Text(text) => Some(self.code(column, text)),
            Cell::Null | Cell::Number(_) => None,
        };
        let values = &mut self.columns[column as usize].history[slot];
        match (cell, code) {
            (Cell::Number(number), _) => put_number(values, row, *number),
            (_, Some(code)) => put_code(values, row, code),
            _ => {}
        }
    }

    /// The code of a text among those of a column.
    fn code(&mut self, column: u32, text: &str) -> u32 {
        let codes = &mut self.codes[column as usize];
        if let Some(&code) = codes.get(text) {
            return code;
        }
        let texts = &mut self.columns[column as usize].texts;
        let code = texts.len() as u32;
        texts.push(text.to_owned());
        codes.insert(text.to_owned(), code);
        code
    }
}

/// Reads one value; `key` names it where there is an issue.
pub(super) fn cell<'a>(
    reader: &mut Reader<'a, '_>,
    key: impl Fn() -> String,
) -> Read<Option<Cell<'a>>> {
    match reader.scan.kind()? {
        Kind::Number => Ok(reader.number(&key())?.map(Cell::Number)),
        Kind::Text => Ok(Some(Cell::Text(reader.scan.string()?))),
        Kind::Null => {
            reader.scan.null()?;
            Ok(Some(Cell::Null))
        }
        Kind::Object | Kind::Array | Kind::Flag => {
            reader.wrong_type(&key(), "should be a number or a text")
        }
    }
}

#[inline]
fn put_number(values: &mut MetricValues, row: u32, number: f64) {
    put_in(&mut values.numbers, row, number);
}

/// Appends the number of a row, with missing ones for the rows before it.
#[inline]
pub(super) fn put_in(column: &mut Numbers, row: u32, number: f64) {
    if column.len() == row as usize {
        column.push(Some(number));
    } else {
        column.pad(row as usize + 1);
        column.set(RowId(row), Some(number));
    }
}

fn put_code(values: &mut MetricValues, row: u32, code: u32) {
    values.texts.resize(row as usize + 1, None);
    values.texts[row as usize] = Some(code);
}
