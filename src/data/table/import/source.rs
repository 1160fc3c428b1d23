//! A table with its mapping: cells by field, read as the mapping says.

use chrono::{Datelike, NaiveDate};

use super::notes::Notes;
use crate::data::Done;
use crate::data::table::cells::Table;
use crate::data::table::mapping::{Column, Kind, Mapping, Target};
use crate::data::table::recognize::{Percents, percents};
use crate::data::table::value;
use crate::units::Month;

/// Years a day may lie in; others are slips of the keyboard or another calendar.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;

/// Parts of a percent that a fraction of one is exact to.
const EXACT: f64 = 1e9;

/// A row that belongs to nobody.
pub(super) const NOBODY: u32 = u32::MAX;

/// A table to be imported.
#[derive(Clone, Debug)]
pub(super) struct Source {
    /// The cells.
    pub(super) table: Table,
    /// What they mean.
    pub(super) mapping: Mapping,
    /// The mapped fields and their columns.
    fields: Vec<(&'static str, usize)>,
    /// How each column writes shares of a hundred.
    percents: Vec<Percents>,
    /// The customer each row belongs to; [`NOBODY`] where it is left out.
    pub(super) owners: Vec<u32>,
    /// The rows, customer by customer.
    order: Vec<u32>,
    /// Where each customer's rows begin in `order`.
    starts: Vec<u32>,
}

/// A cell that is not blank.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cell<'a> {
    /// Its table.
    pub(super) source: &'a Source,
    /// Its row.
    pub(super) row: usize,
    /// Its column.
    pub(super) column: usize,
    /// Its text, trimmed.
    pub(super) text: &'a str,
}

impl Source {
    pub(super) fn new(table: Table, mut mapping: Mapping) -> Self {
        mapping.columns.truncate(table.n_columns());
        let named = |(place, column): (usize, &Column)| Some((column.target.field_id()?, place));
        let fields = mapping.columns.iter().enumerate().filter_map(named);
        let percents = |(place, column): (usize, &Column)| match column.target {
            Target::LeaveOut => Percents::default(),
            Target::Field(_) | Target::Metric(_) => {
                percents(&table, place, &column.target, column.decimal)
            }
        };
        let percents = mapping.columns.iter().enumerate().map(percents).collect();
        Self {
            fields: fields.collect(),
            percents,
            owners: Vec::with_capacity(table.n_rows()),
            order: Vec::new(),
            starts: Vec::new(),
            table,
            mapping,
        }
    }

    /// What a row is.
    pub(super) const fn kind(&self) -> Kind {
        self.mapping.kind
    }

    /// Whether a column stands for a field.
    pub(super) fn has(&self, field: &str) -> bool {
        self.fields.iter().any(|(known, _)| *known == field)
    }

    /// The cell of a field in a row; `None` where it is blank or no column stands for it.
    pub(super) fn cell(&self, row: usize, field: &str) -> Option<Cell<'_>> {
        let (_, column) = self.fields.iter().find(|(known, _)| *known == field)?;
        self.cell_at(row, *column)
    }

    /// The text of a field in a row.
    pub(super) fn text(&self, row: usize, field: &str) -> Option<&str> {
        self.cell(row, field).map(|cell| cell.text)
    }

    /// The cell of a column in a row; `None` where it is blank.
    pub(super) fn cell_at(&self, row: usize, column: usize) -> Option<Cell<'_>> {
        let text = self.table.cell(row, column).trim();
        let cell = Cell {
            source: self,
            row,
            column,
            text,
        };
        (!value::is_blank(text)).then_some(cell)
    }

    /// The columns that stand for something, with their places.
    pub(super) fn mapped(&self) -> impl Iterator<Item = (usize, &Column)> {
        let columns = self.mapping.columns.iter().enumerate();
        columns.filter(|(_, column)| column.target != Target::LeaveOut)
    }

    /// Puts the rows in the order of their customers, once every row has its owner.
    pub(super) fn group(&mut self, n_customers: usize) {
        let mut starts = vec![0_u32; n_customers + 1];
        let owners = std::mem::take(&mut self.owners);
        let is_owned = |owner: &&u32| **owner != NOBODY;
        for owner in owners.iter().filter(is_owned) {
            starts[*owner as usize + 1] += 1;
        }
        for place in 1..starts.len() {
            starts[place] += starts[place - 1];
        }
        let mut next = starts.clone();
        let n_owned = starts.last().copied().unwrap_or_default() as usize;
        self.order = vec![0; n_owned];
        for (row, owner) in (0..).zip(&owners) {
            if *owner != NOBODY {
                let place = &mut next[*owner as usize];
                self.order[*place as usize] = row;
                *place += 1;
            }
        }
        self.starts = starts;
    }

    /// The rows of a customer, in the order of the table.
    pub(super) fn rows(&self, customer: usize) -> &[u32] {
        let (from, to) = (self.starts[customer], self.starts[customer + 1]);
        &self.order[from as usize..to as usize]
    }
}

impl Cell<'_> {
    fn how(&self) -> &Column {
        &self.source.mapping.columns[self.column]
    }

    /// The number in the cell; an issue where it is none, and at the first one without a percent
    /// sign among others that have one.
    pub(super) fn number(&self, notes: &mut Notes) -> Option<f64> {
        let number = value::number(self.text, self.how().decimal).filter(|n| n.is_finite());
        let shares = self.source.percents[self.column];
        if number.is_none() {
            notes.cell(self, "should be a number", Done::LeftOut);
        } else if shares.first_bare == Some(self.row) {
            let problem = "cells without a percent sign stand among cells with one; they are kept \
                           as they are";
            notes.cell(self, problem, Done::Kept);
        }
        if shares.is_fraction {
            // A product such as 7.000000000000001 would show what nobody wrote.
            return number.map(|number| (number * 100.0 * EXACT).round() / EXACT);
        }
        number
    }

    /// The number of 0 or more in the cell; an issue where it is none.
    pub(super) fn count(&self, notes: &mut Notes) -> Option<f64> {
        let number = self.number(notes)?;
        if number < 0.0 {
            notes.cell(self, "should be 0 or more", Done::LeftOut);
        }
        (number >= 0.0).then_some(number)
    }

    /// The day in the cell, quietly.
    pub(super) fn day(&self) -> Option<NaiveDate> {
        let day = value::date(self.text, self.how().order, self.source.table.from_1904);
        day.filter(|day| YEARS.contains(&day.year()))
    }

    /// The day in the cell; an issue where it is none.
    pub(super) fn date(&self, notes: &mut Notes) -> Option<NaiveDate> {
        let day = self.day();
        if day.is_none() {
            let problem = "should be a day from 1900 to 2199";
            notes.cell(self, problem, Done::LeftOut);
        }
        day
    }

    /// The month in the cell; quietly, as the first step has noted what is none.
    pub(super) fn month(&self) -> Option<Month> {
        let month = value::month(self.text, self.how().order, self.source.table.from_1904);
        month.filter(|month| YEARS.contains(&month.year()))
    }

    /// One of a few words, as the document writes it; an issue where it is none of them.
    pub(super) fn word(&self, words: &[&'static str], notes: &mut Notes) -> Option<&'static str> {
        let folded = self.text.to_lowercase().replace([' ', '-'], "_");
        let word = words.iter().find(|word| **word == folded).copied();
        if word.is_none() {
            let problem = format!("should be one of {}", words.join(", "));
            notes.cell(self, &problem, Done::LeftOut);
        }
        word
    }
}
