//! Customers while a document is read: each is read into one row, then kept or left out whole.
//!
//! Comes in: the list of customers; goes out: columns. Field names are guessed from what followed
//! the same field in the customer before.

use std::borrow::Cow;

use super::super::dataset::Dim;
use super::super::extras::Owner;
use super::super::issue::Done;
use super::super::json::{Kind, Next};
use super::history::Months;
use super::lists;
use super::metrics::Cells;
use super::reader::{Read, Reader, Step};
use super::row::{N_ESTIMATING, Row, Rows};

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

const FIELDS: [(&str, Field); 39] = [
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
    ("measured", Field::List),
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
        $customers.measured.$verb();
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
        if let Some(problem) = self.row.refusal(rows) {
            reader.log.rewind(issues);
            reader.note(start, "", problem, Done::LeftOut);
            reader.unknown.rewind(mark);
            each_list!(rows.customers, drop_open_row);
            return Ok(());
        }
        rows.places.push((rows.position - 1, start as u32));
        let is_odd_country = self.row.commit(row, rows);
        each_list!(rows.customers, close_row);
        rows.metrics.commit(row, &mut self.cells);
        self.months
            .commit(row, &mut rows.customers.history, &mut rows.metrics);
        if is_odd_country {
            reader.note_in(
                start,
                "country",
                "should be an ISO 3166-1 code such as DE",
                Done::Kept,
            );
        }
        if rows.places.len() == N_ESTIMATING {
            rows.make_room(reader.scan.pos(), reader.text.len());
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
                Next::Key(key) => {
                    let Some(field) = FIELDS.iter().position(|(name, _)| *name == key) else {
                        reader.keep_unknown(&key)?;
                        continue;
                    };
                    field
                }
            };
            if rows.next.is_empty() {
                rows.next = vec![0; FIELDS.len() + 1];
            }
            rows.next[place] = field as u8;
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
            Field::List => lists::read(key, reader, &mut rows.customers)?,
        }
        Ok(())
    }
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
