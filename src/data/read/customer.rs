//! Customers while a document is read: each is read into one row, then kept or left out whole.
//!
//! Comes in: the list of customers; goes out: columns. Field names are guessed from what followed
//! the same field in the customer before.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::super::dataset::{Customers, Dim};
use super::super::extras::Owner;
use super::super::index::RowIndex;
use super::super::issue::Done;
use super::super::json::{Kind, Next};
use super::history::Months;
use super::metrics::{Cells, Metrics};
use super::reader::{Read, Reader, Step};
use crate::units::RowId;

/// The customers read so far.
#[derive(Clone, Debug, Default)]
pub(super) struct Rows {
    pub(super) customers: Customers,
    pub(super) metrics: Metrics,
    pub(super) by_id: RowIndex,
    /// The parents named: row and id.
    pub(super) parents: Vec<(RowId, String)>,
    /// The position of each row in the file's list, and the offset of its object.
    pub(super) places: Vec<(u32, u32)>,
    /// The position of the next customer in the file's list.
    position: u32,
    /// The field that followed each field the last time.
    next: Vec<u8>,
}

/// After how many customers the number of all is estimated from the size of the file.
const N_ESTIMATING: usize = 256;

/// No more room is made in advance than for customers of this many bytes.
const MIN_BYTES: usize = 200;

impl Rows {
    /// Makes room for all customers once there are enough to tell how long one is: growing step by
    /// step copies every column again and again, and leaves holes behind.
    fn make_room(&mut self, pos: usize, n_bytes: usize) {
        let Some((_, start)) = self.places.first() else {
            return;
        };
        let each = (pos - *start as usize) / self.places.len();
        let n = n_bytes / each.max(MIN_BYTES) + N_ESTIMATING;
        self.customers.reserve(n);
        self.places.reserve(n - self.places.len().min(n));
        for column in &mut self.metrics.columns {
            column.current.numbers.reserve(n);
        }
    }

    /// Remembers which field stood behind `place` (0 = at the start).
    #[inline]
    fn learn(&mut self, place: usize, field: u8) {
        if self.next.is_empty() {
            self.next = vec![0; FIELDS.len() + 1];
        }
        self.next[place] = field;
    }
}

/// What a field of a customer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Field {
    Id,
    Name,
    Focus,
    Parent,
    Dim(Dim),
    Since,
    Churned,
    Count(usize),
    Amount(usize),
    Metrics,
    History,
    List,
}

/// Numbers of a customer in the order of [`Row::numbers`].
const N_NUMBERS: usize = 7;

const FIELDS: [(&str, Field); 38] = [
    ("id", Field::Id),
    ("name", Field::Name),
    ("parent", Field::Parent),
    ("kind", Field::Dim(Dim::Kind)),
    ("industry", Field::Dim(Dim::Industry)),
    ("region", Field::Dim(Dim::Region)),
    ("country", Field::Dim(Dim::Country)),
    ("city", Field::Dim(Dim::City)),
    ("use_case", Field::Dim(Dim::UseCase)),
    ("segment", Field::Dim(Dim::Segment)),
    ("stage", Field::Dim(Dim::Stage)),
    ("account_manager", Field::Dim(Dim::AccountManager)),
    ("account_group", Field::Dim(Dim::AccountGroup)),
    ("focus", Field::Focus),
    ("since", Field::Since),
    ("churned", Field::Churned),
    ("employees", Field::Count(0)),
    ("seats", Field::Count(1)),
    ("locations", Field::Count(2)),
    ("mrr", Field::Amount(3)),
    ("one_off", Field::Amount(4)),
    ("expected_clv", Field::Amount(5)),
    ("cac", Field::Amount(6)),
    ("metrics", Field::Metrics),
    ("history", Field::History),
    ("churn_reasons", Field::List),
    ("stages", Field::List),
    ("usage", Field::List),
    ("purchases", Field::List),
    ("contracts", Field::List),
    ("stack", Field::List),
    ("sites", Field::List),
    ("subscribers", Field::List),
    ("activities", Field::List),
    ("responses", Field::List),
    ("notes", Field::List),
    ("overrides", Field::List),
    ("plan", Field::List),
];

/// One customer as it stands in the file.
#[derive(Debug, Default)]
struct Row<'a> {
    id: Option<Cow<'a, str>>,
    name: Option<Cow<'a, str>>,
    focus: Option<Cow<'a, str>>,
    parent: Option<Cow<'a, str>>,
    dims: [Option<Cow<'a, str>>; Dim::ALL.len()],
    since: Option<NaiveDate>,
    churned: Option<NaiveDate>,
    numbers: [Option<f64>; N_NUMBERS],
}

/// Reads customers; what it keeps between two of them is room, no values.
#[derive(Debug, Default)]
pub(super) struct CustomerReader<'a> {
    row: Row<'a>,
    cells: Cells<'a>,
    months: Months<'a>,
}

/// Does the same with every list of a customer.
macro_rules! each_list {
    ($customers:expr, $verb:ident) => {
        $customers.churn_reasons.$verb();
        $customers.stages.$verb();
        $customers.usage.$verb();
        $customers.purchases.$verb();
        $customers.contracts.$verb();
        $customers.stack.$verb();
        $customers.sites.$verb();
        $customers.subscribers.$verb();
        $customers.activities.$verb();
        $customers.responses.$verb();
        $customers.notes.$verb();
        $customers.overrides.$verb();
        $customers.plans.$verb();
    };
}

impl<'a> CustomerReader<'a> {
    /// Reads up to `n` customers; whether there may be more.
    pub(super) fn read(
        &mut self,
        reader: &mut Reader<'a, '_>,
        rows: &mut Rows,
        n: usize,
    ) -> Read<bool> {
        for _ in 0..n {
            if !reader.scan.next_item()? {
                return Ok(false);
            }
            reader.path.push(Step::Item(rows.position));
            rows.position += 1;
            if reader.scan.kind()? == Kind::Object {
                self.customer(reader, rows)?;
            } else {
                reader.wrong_type::<()>("", "should be an object")?;
            }
            reader.path.pop();
        }
        Ok(true)
    }

    fn customer(&mut self, reader: &mut Reader<'a, '_>, rows: &mut Rows) -> Read<()> {
        let start = reader.scan.pos();
        let row = rows.customers.id.len() as u32;
        reader.owner = Owner::customer(row);
        let mark = reader.unknown.mark();
        reader.log.begin();
        let issues = reader.log.mark();
        self.row = Row::default();
        self.cells.clear();
        self.months.clear();
        reader.scan.open()?;
        self.fields(reader, rows)?;
        if let Some(problem) = self.refusal(rows) {
            reader.log.rewind(issues);
            reader.note(start, "", problem, Done::LeftOut);
            reader.unknown.rewind(mark);
            each_list!(rows.customers, drop_open_row);
            return Ok(());
        }
        rows.places.push((rows.position - 1, start as u32));
        if rows.places.len() == N_ESTIMATING {
            rows.make_room(reader.scan.pos(), reader.text.len());
        }
        if self.commit(row, rows) {
            reader.note_in(
                start,
                "country",
                "should be an ISO 3166-1 code such as DE",
                Done::Kept,
            );
        }
        Ok(())
    }

    /// Reads the fields up to the end of the object.
    fn fields(&mut self, reader: &mut Reader<'a, '_>, rows: &mut Rows) -> Read<()> {
        let mut seen = 0_u64;
        let mut place = 0;
        loop {
            let guess = rows.next.get(place).map_or(0, |&field| usize::from(field));
            let field = match reader.scan.next_key_like(FIELDS[guess].0)? {
                Next::End => return Ok(()),
                Next::Guessed => guess,
                Next::Key(key) => match FIELDS.iter().position(|(name, _)| *name == key) {
                    Some(field) => field,
                    None => {
                        reader.keep_unknown(&key)?;
                        continue;
                    }
                },
            };
            rows.learn(place, field as u8);
            place = field + 1;
            let bit = 1 << field;
            if seen & bit != 0 {
                reader.repeated(FIELDS[field].0)?;
            }
            seen |= bit;
            self.field(FIELDS[field], reader, rows)?;
        }
    }

    fn field(
        &mut self,
        (key, field): (&'static str, Field),
        reader: &mut Reader<'a, '_>,
        rows: &mut Rows,
    ) -> Read<()> {
        let row = &mut self.row;
        match field {
            Field::Id => row.id = reader.text_cow(key)?,
            Field::Name => row.name = reader.text_cow(key)?,
            Field::Focus => row.focus = reader.text_cow(key)?,
            Field::Parent => row.parent = reader.text_cow(key)?,
            Field::Dim(Dim::Kind) => row.dims[Dim::Kind as usize] = kind(reader)?,
            Field::Dim(dim) => row.dims[dim as usize] = reader.text_cow(key)?,
            Field::Since => row.since = reader.date(key)?,
            Field::Churned => row.churned = reader.date(key)?,
            Field::Count(idx) => row.numbers[idx] = reader.count(key)?,
            Field::Amount(idx) => row.numbers[idx] = reader.number(key)?,
            Field::Metrics => rows.metrics.read(reader, &mut self.cells)?,
            Field::History => self.months.read(reader, &mut rows.metrics)?,
            Field::List => list(key, reader, &mut rows.customers)?,
        }
        Ok(())
    }

    /// Why the customer cannot be kept; its id is taken when it can.
    fn refusal(&self, rows: &mut Rows) -> Option<&'static str> {
        let is_blank =
            |text: &Option<Cow<'_, str>>| text.as_ref().is_none_or(|text| text.is_empty());
        if is_blank(&self.row.id) {
            return Some("a customer without a usable id");
        }
        if is_blank(&self.row.name) {
            return Some("a customer without a usable name");
        }
        let id = self.row.id.as_deref().unwrap_or_default();
        let row = RowId(rows.customers.id.len() as u32);
        let is_new = rows.by_id.add(&rows.customers.id, id, row);
        (!is_new).then_some("the id is repeated, the first customer is kept")
    }

    /// Moves the row into the columns; whether it brought a country that is no code.
    fn commit(&mut self, row: u32, rows: &mut Rows) -> bool {
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
        } = &self.row;
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
        each_list!(customers, close_row);
        rows.metrics.commit(row, &mut self.cells);
        self.months
            .commit(row, &mut customers.history, &mut rows.metrics);
        is_odd
    }
}

fn is_country(code: &str) -> bool {
    code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase())
}

fn kind<'a>(reader: &mut Reader<'a, '_>) -> Read<Option<Cow<'a, str>>> {
    let at = reader.value_start()?;
    let kind = reader.text_cow("kind")?;
    if kind
        .as_deref()
        .is_none_or(|kind| matches!(kind, "b2b" | "b2c" | ""))
    {
        return Ok(kind);
    }
    reader.note(at, "kind", "should be b2b or b2c", Done::LeftOut);
    Ok(None)
}

/// Reads one of the lists, replacing what stood in it.
fn list(key: &'static str, reader: &mut Reader<'_, '_>, customers: &mut Customers) -> Read<()> {
    /// Reads a list of records into its column.
    macro_rules! into {
        ($column:expr) => {{
            let column = &mut $column;
            column.drop_open_row();
            reader.list_into(key, |item, _| {
                column.push(item);
                true
            })?;
        }};
    }
    match key {
        "churn_reasons" => {
            customers.churn_reasons.drop_open_row();
            for reason in reader.texts(key)?.unwrap_or_default() {
                customers.churn_reasons.push(reason);
            }
        }
        "stages" => into!(customers.stages),
        "usage" => into!(customers.usage),
        "purchases" => into!(customers.purchases),
        "contracts" => into!(customers.contracts),
        "stack" => into!(customers.stack),
        "sites" => into!(customers.sites),
        "subscribers" => into!(customers.subscribers),
        "activities" => into!(customers.activities),
        "responses" => into!(customers.responses),
        "notes" => into!(customers.notes),
        "overrides" => into!(customers.overrides),
        _ => {
            customers.plans.drop_open_row();
            if let Some(plan) = reader.object("plan")? {
                customers.plans.push(plan);
            }
        }
    }
    Ok(())
}
