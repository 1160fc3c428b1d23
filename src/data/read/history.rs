//! A customer's monthly history while a document is read.
//!
//! Comes in: `history` of one customer; goes out: values on the axis of months all customers
//! share, which grows to both sides as needed.

use super::super::column::Numbers;
use super::super::dataset::{History, MetricValues};
use super::super::extras::Section;
use super::super::issue::Done;
use super::metrics::{Cell, Metrics, cell, put_in};
use super::reader::{REPEATED, Read, Reader, Step};
use crate::units::Month;

/// One customer's history as it stands in the file.
#[derive(Debug, Default)]
pub(super) struct Months<'a> {
    from: Option<Month>,
    /// Metric column (`None` = MRR), and its values as a range of `cells`.
    series: Vec<(Option<u32>, usize, usize)>,
    cells: Vec<Cell<'a>>,
}

impl<'a> Months<'a> {
    /// Forgets everything.
    pub(super) fn clear(&mut self) {
        self.from = None;
        self.series.clear();
        self.cells.clear();
    }

    /// Reads `history`, replacing what was read before.
    pub(super) fn read(&mut self, reader: &mut Reader<'a, '_>, metrics: &mut Metrics) -> Read<()> {
        self.clear();
        let at = reader.value_start()?;
        if !reader.enter_object("history")? {
            return Ok(());
        }
        let outer = reader.owner;
        reader.owner = outer.child(Section::History, 0);
        reader.path.push(Step::Key("history"));
        let mut seen = [false; 3];
        while let Some(key) = reader.scan.next_key()? {
            let Some(field) = ["from", "mrr", "metrics"]
                .iter()
                .position(|name| *name == key)
            else {
                reader.keep_unknown(&key)?;
                continue;
            };
            if std::mem::replace(&mut seen[field], true) {
                reader.repeated(&key)?;
            }
            match field {
                0 => self.from = reader.month("from")?,
                1 => {
                    self.series.retain(|(column, ..)| column.is_some());
                    self.series("mrr", None, reader)?;
                }
                _ => {
                    self.series.retain(|(column, ..)| column.is_none());
                    self.metrics(reader, metrics)?;
                }
            }
        }
        self.check(reader, at);
        reader.path.pop();
        reader.owner = outer;
        Ok(())
    }

    fn metrics(&mut self, reader: &mut Reader<'a, '_>, metrics: &mut Metrics) -> Read<()> {
        if !reader.enter_object("metrics")? {
            return Ok(());
        }
        while let Some(id) = reader.scan.next_key()? {
            let column = Some(metrics.column(&id));
            let key = format!("metrics.{id}");
            if self.series.iter().any(|(other, ..)| *other == column) {
                let at = reader.value_start()?;
                reader.note(at, &key, REPEATED, Done::Repaired);
                self.series.retain(|(other, ..)| *other != column);
            }
            self.series(&key, column, reader)?;
        }
        Ok(())
    }

    /// Reads the values of one series.
    fn series(&mut self, key: &str, column: Option<u32>, reader: &mut Reader<'a, '_>) -> Read<()> {
        if !reader.enter_list(key)? {
            return Ok(());
        }
        let start = self.cells.len();
        while reader.scan.next_item()? {
            let position = self.cells.len() - start;
            let name = || format!("{key}[{position}]");
            let value = if column.is_some() {
                cell(reader, name)?
            } else if let Some(number) = reader.scan.plain_number()? {
                Some(Cell::Number(number))
            } else {
                reader.number(&name())?.map(Cell::Number)
            };
            self.cells.push(value.unwrap_or(Cell::Null));
        }
        self.series.push((column, start, self.cells.len()));
        Ok(())
    }

    /// Series must begin somewhere and be equally long.
    fn check(&mut self, reader: &mut Reader<'_, '_>, at: usize) {
        if self.series.is_empty() {
            return self.clear();
        }
        if self.from.is_none() {
            reader.note(at, "", "left out without a usable from", Done::LeftOut);
            return self.clear();
        }
        let n_months = self.n_months();
        if self
            .series
            .iter()
            .any(|(_, start, end)| end - start != n_months)
        {
            reader.note(at, "", "the series differ in length", Done::Kept);
        }
    }

    /// The number of months of the longest series.
    fn n_months(&self) -> usize {
        self.series
            .iter()
            .map(|(_, start, end)| end - start)
            .max()
            .unwrap_or(0)
    }

    /// Takes the history over for a row that is kept.
    pub(super) fn commit(&mut self, row: u32, history: &mut History, metrics: &mut Metrics) {
        let n_months = self.n_months();
        let Some(from) = self.from.filter(|_| n_months > 0) else {
            history.spans.push((0, 0));
            return;
        };
        widen(history, metrics, from, n_months);
        let first = from.since(history.first) as usize;
        history.spans.push((first as u32, n_months as u32));
        for &(column, start, end) in &self.series {
            for (slot, cell) in (first..).zip(&self.cells[start..end]) {
                match (column, cell) {
                    (_, Cell::Null) | (None, Cell::Text(_)) => {}
                    (Some(column), cell) => {
                        grow(
                            &mut metrics.columns[column as usize].history,
                            history.n_months,
                        );
                        metrics.put(column, slot, row, cell);
                    }
                    (None, Cell::Number(number)) => put_in(&mut history.mrr[slot], row, *number),
                }
            }
        }
    }
}

fn grow(columns: &mut Vec<MetricValues>, n_months: usize) {
    if columns.len() < n_months {
        columns.resize(n_months, MetricValues::default());
    }
}

/// Makes room for `n_months` months from `from` on.
fn widen(history: &mut History, metrics: &mut Metrics, from: Month, n_months: usize) {
    if history.n_months == 0 {
        history.first = from;
    }
    let earlier = usize::try_from(history.first.since(from)).unwrap_or(0);
    if earlier > 0 {
        history.first = from;
        history.n_months += earlier;
        history
            .mrr
            .splice(0..0, std::iter::repeat_n(Numbers::default(), earlier));
        for (start, n_months) in &mut history.spans {
            *start += if *n_months > 0 { earlier as u32 } else { 0 };
        }
        for column in metrics
            .columns
            .iter_mut()
            .filter(|column| !column.history.is_empty())
        {
            column
                .history
                .splice(0..0, std::iter::repeat_n(MetricValues::default(), earlier));
        }
    }
    let end = from.since(history.first) as usize + n_months;
    history.n_months = history.n_months.max(end);
    history.mrr.resize(history.n_months, Numbers::default());
}
