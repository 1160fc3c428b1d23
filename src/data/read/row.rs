//! Rows: one customer as it stands in the file, and the columns it moves into.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::super::column::Grouped;
use super::super::dataset::{Customers, Dim};
use super::super::index::RowIndex;
use super::super::record::Override;
use super::metrics::Metrics;
use crate::units::RowId;

/// The customers read so far.
#[derive(Clone, Debug, Default)]
pub(super) struct Rows {
    pub(super) customers: Customers,
    pub(super) overrides: Grouped<Override>,
    pub(super) metrics: Metrics,
    pub(super) by_id: RowIndex,
    /// The parents named: row and id.
    pub(super) parents: Vec<(RowId, String)>,
    /// The position of each row in the file's list, and the offset of its object.
    pub(super) places: Vec<(u32, u32)>,
    /// The position of the next customer in the file's list.
    pub(super) position: u32,
    /// The field that followed each field the last time.
    pub(super) next: Vec<u8>,
}

/// After how many customers the number of all is estimated from the size of the file.
pub(super) const N_ESTIMATING: usize = 256;

/// The bytes of a row in the columns that every customer fills, texts of usual length included.
const ROW_BYTES: usize = 300;

/// No more room is made in advance than for customers of this many bytes.
const MIN_BYTES: usize = 200;

impl Rows {
    /// Makes room for all customers once there are enough to tell how long one is: growing step by
    /// step copies every column again and again, and leaves holes behind.
    pub(super) fn make_room(&mut self, pos: usize, n_bytes: usize) {
        let Some((_, start)) = self.places.first() else {
            return;
        };
        let each = (pos - *start as usize) / self.places.len();
        let n = n_bytes / each.max(MIN_BYTES) + N_ESTIMATING;
        // Taken and given back at once: the memory of a page grows in one go, which is slow for
        // every go, and the columns then find their room in it.
        let room = n * (ROW_BYTES + size_of::<f64>() * self.metrics.columns.len());
        drop(std::hint::black_box(Vec::<u8>::with_capacity(room)));
        self.customers.reserve(n);
        self.overrides.reserve(n);
        self.by_id.reserve(&self.customers.id, n);
        self.places.reserve(n - self.places.len().min(n));
        for column in &mut self.metrics.columns {
            column.current.numbers.reserve(n);
        }
    }
}

/// Numbers of a customer in the order of [`Row::numbers`].
const N_NUMBERS: usize = 7;

/// One customer as it stands in the file.
#[derive(Debug, Default)]
pub(super) struct Row<'a> {
    pub(super) id: Option<Cow<'a, str>>,
    pub(super) name: Option<Cow<'a, str>>,
    pub(super) focus: Option<Cow<'a, str>>,
    pub(super) parent: Option<Cow<'a, str>>,
    pub(super) dims: [Option<Cow<'a, str>>; Dim::ALL.len()],
    pub(super) since: Option<NaiveDate>,
    pub(super) churned: Option<NaiveDate>,
    pub(super) numbers: [Option<f64>; N_NUMBERS],
}

impl Row<'_> {
    /// Why the customer cannot be kept; its id is taken when it can.
    pub(super) fn refusal(&self, rows: &mut Rows) -> Option<&'static str> {
        let is_blank =
            |text: &Option<Cow<'_, str>>| text.as_ref().is_none_or(|text| text.is_empty());
        if is_blank(&self.id) {
            return Some("a customer without a usable id");
        }
        if is_blank(&self.name) {
            return Some("a customer without a usable name");
        }
        let id = self.id.as_deref().unwrap_or_default();
        let row = RowId(rows.customers.id.len() as u32);
        let is_new = rows.by_id.add(&rows.customers.id, id, row);
        (!is_new).then_some("the id is repeated, the first customer is kept")
    }

    /// Moves the row into the columns; whether it brought a country that is no code.
    pub(super) fn commit(&self, row: u32, rows: &mut Rows) -> bool {
        let customers = &mut rows.customers;
        let Row {
            id,
            name,
            focus,
            parent,
            dims,
            since,
            churned,
            numbers,
        } = self;
        customers.id.push(id.as_deref().unwrap_or_default());
        customers.name.push(name.as_deref().unwrap_or_default());
        customers.focus.push(focus.as_deref().unwrap_or_default());
        if let Some(parent) = parent.as_deref().filter(|parent| !parent.is_empty()) {
            rows.parents.push((RowId(row), parent.to_owned()));
        }
        let n_countries = customers.dims[Dim::Country as usize].values().len();
        for (idx, (column, value)) in customers.dims.iter_mut().zip(dims).enumerate() {
            let value = value.as_deref().filter(|value| !value.is_empty());
            let is_stage = idx == Dim::Stage as usize;
            let last = || {
                customers
                    .stages
                    .open_row()
                    .last()
                    .map(|change| change.stage.as_str())
            };
            column.push(if is_stage { value.or_else(last) } else { value });
        }
        let new = customers.dims[Dim::Country as usize]
            .values()
            .get(n_countries);
        let is_odd = new.is_some_and(|code| !is_country(code));
        customers.since.push(*since);
        customers.churned.push(*churned);
        let [employees, seats, locations, mrr, one_off, expected_clv, cac] = *numbers;
        customers.employees.push(employees);
        customers.seats.push(seats);
        customers.locations.push(locations);
        customers.mrr.push(mrr);
        customers.mrr_given.push(mrr.is_some());
        customers.one_off.push(one_off);
        customers.expected_clv.push(expected_clv);
        customers.cac.push(cac);
        is_odd
    }
}

fn is_country(code: &str) -> bool {
    code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase())
}
