//! The latest day that the tables have seen: never an end, never a day to come.

use chrono::NaiveDate;

use super::source::Source;
use crate::data::table::mapping::Kind;
use crate::units::Month;

/// A day and where it stands: table and column.
type Seen = Option<(NaiveDate, usize, usize)>;

/// The latest days so far.
#[derive(Clone, Debug, Default)]
pub(super) struct Observed {
    today: NaiveDate,
    /// Answers and months of metrics: somebody looked.
    looked: Seen,
    /// What has begun or happened: starts, customers won and lost.
    begun: Seen,
}

impl Observed {
    pub(super) fn new(today: NaiveDate) -> Self {
        Self {
            today,
            ..Self::default()
        }
    }

    /// Takes in the days of a row.
    pub(super) fn row(&mut self, number: usize, source: &Source, row: usize) {
        let fields: &[&str] = match source.kind() {
            Kind::Customers => &["since", "churned"],
            Kind::Subscriptions => &["start"],
            Kind::Responses => &["date"],
            Kind::History => &["month"],
        };
        for field in fields {
            let Some(cell) = source.cell(row, field) else {
                continue;
            };
            let day = if source.kind() == Kind::History {
                cell.month().map(|month| self.last_day(month))
            } else if *field == "churned" && crate::data::table::value::flag(cell.text).is_some() {
                None
            } else {
                cell.day()
            };
            let Some(day) = day.filter(|day| *day <= self.today) else {
                continue;
            };
            let has_looked = matches!(source.kind(), Kind::Responses | Kind::History);
            let latest = if has_looked {
                &mut self.looked
            } else {
                &mut self.begun
            };
            if latest.is_none_or(|(known, ..)| known < day) {
                *latest = Some((day, number, cell.column));
            }
        }
    }

    /// The last day of a month, or today in the month of today.
    fn last_day(&self, month: Month) -> NaiveDate {
        if month == Month::of(self.today) {
            return self.today;
        }
        month.last_day()
    }

    /// The day the data describes, and why that one, in a sentence.
    pub(super) fn choose(
        &self,
        said: Option<NaiveDate>,
        base: Option<NaiveDate>,
        sources: &[Source],
    ) -> (NaiveDate, String) {
        let latest = self.looked.or(self.begun);
        if let Some(day) = said {
            return (day, format!("{day}, as you said."));
        }
        if let Some(day) = base {
            let later = latest.filter(|(seen, ..)| *seen > day).map(|(seen, ..)| {
                format!(" The tables have later days, up to {seen}: say so if they are to count.")
            });
            let later = later.unwrap_or_default();
            return (day, format!("{day}, the day of what is loaded.{later}"));
        }
        if let Some((day, number, column)) = latest {
            let table = &sources[number].table;
            let (name, column) = (&table.name, &table.columns[column]);
            let why =
                format!("{day}, the latest day up to today in column \"{column}\" of {name}.");
            return (day, why);
        }
        let today = self.today;
        (
            today,
            format!("{today}, today: the tables hold no day that was observed."),
        )
    }
}
