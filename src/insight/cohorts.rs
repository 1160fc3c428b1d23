//! Cohorts: of the customers who came together, what is there after so many months.
//!
//! Comes in: rows, the month shown and a kind; goes out: a row for each cohort, a column for each
//! month since, and shares of what the cohort began with. A cell is known only when every customer
//! of the cohort has reached that age, and where the history tells.
//!
//! A customer belongs to the month of `since`, else to the first month paid, if the history shows
//! one before it without payment. By logo a cohort begins with everybody who came; by revenue, with
//! what they paid at the end of their first month.

mod member;

use crate::chart::describe::{Column, MISSING, Row, Table, exact};
use crate::chart::heatmap::{Head, Heatmap};
use crate::data::Dataset;
use crate::metrics::quotient::quotient;
use crate::metrics::retention::reaches;
use crate::units::{self, Month, RowId};
use member::{Ages, first_month};

pub use super::retention_course::Kind;

/// How many cohorts there are at most: the latest.
pub const COHORTS: usize = 12;

/// How many months a cohort is followed.
pub const AGES: usize = 12;

/// How long customers come to be counted together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Every {
    /// Those of a month.
    Month,
    /// Those of a quarter.
    #[default]
    Quarter,
}

impl Every {
    /// The first month of the cohort that a month belongs to.
    fn start(self, month: Month) -> Month {
        match self {
            Self::Month => month,
            Self::Quarter => month.plus(-((month.month() as i32 - 1) % 3)),
        }
    }

    /// Its length in months.
    const fn months(self) -> i32 {
        match self {
            Self::Month => 1,
            Self::Quarter => 3,
        }
    }

    /// `Sep 2026`, `Q3 2026`.
    fn name(self, start: Month) -> String {
        match self {
            Self::Month => start.label(),
            Self::Quarter => format!("Q{} {}", (start.month() - 1) / 3 + 1, start.year()),
        }
    }
}

/// Customers who came together.
#[derive(Clone, Debug, PartialEq)]
pub struct Cohort {
    /// `Q3 2026`.
    pub name: String,
    /// The first month of the cohort.
    pub start: Month,
    /// Who they are, in file order.
    pub rows: Vec<RowId>,
    /// What is left after 0, 1 … months, as a fraction of what they began with.
    pub cells: Vec<Option<f64>>,
}

/// The cohorts of a selection.
#[derive(Clone, Debug, PartialEq)]
pub struct Cohorts {
    /// What the shares are of.
    pub kind: Kind,
    /// The cohorts, oldest first; one without a customer is left out.
    pub cohorts: Vec<Cohort>,
    /// Customers of whom it is not known when they came.
    pub n_undated: usize,
}

/// The latest cohorts of `rows` up to a month.
pub fn cohorts(
    dataset: &Dataset,
    rows: &[RowId],
    month: Month,
    kind: Kind,
    every: Every,
) -> Cohorts {
    let last = every.start(month);
    let oldest = last.plus(-every.months() * (COHORTS as i32 - 1));
    let ages = Ages::new(dataset, oldest, month);
    let mut members: Vec<Vec<(RowId, Month)>> = vec![Vec::new(); COHORTS];
    let mut n_undated = 0;
    for &row in rows {
        let Some(first) = first_month(dataset, row) else {
            n_undated += 1;
            continue;
        };
        let place = every.start(first).since(oldest) / every.months();
        if first >= oldest && first <= month {
            members[place as usize].push((row, first));
        }
    }
    let places = members.into_iter().zip(0_i32..);
    let found = places.filter(|(members, _)| !members.is_empty());
    let cohorts = found.map(|(members, place)| {
        let start = oldest.plus(place * every.months());
        // Who left before the history began is not in the data: the others would seem to be all.
        let is_told = |(_, first): &(RowId, Month)| kind != Kind::Logo || reaches(dataset, *first);
        let told = members.iter().all(is_told);
        let cell = |age| cell(&ages, &members, kind, age).filter(|_| told);
        let cells = (0..=AGES).map(|age| cell(age as i32));
        Cohort {
            name: every.name(start),
            start,
            cells: cells.collect(),
            rows: members.iter().map(|member| member.0).collect(),
        }
    });
    Cohorts {
        kind,
        cohorts: cohorts.collect(),
        n_undated,
    }
}

/// What is left of some customers at an age, each in the month they reach it.
fn cell(ages: &Ages, members: &[(RowId, Month)], kind: Kind, age: i32) -> Option<f64> {
    let (mut left, mut whole) = (0.0, 0.0);
    for &(row, first) in members {
        let then = ages.at(first.plus(age))?;
        if kind == Kind::Logo {
            whole += 1.0;
            left += f64::from(u8::from(then.counts(row)));
            continue;
        }
        let began = ages.at(first).and_then(|moment| moment.mrr(row));
        let (Some(began), Some(now)) = (began.filter(|mrr| *mrr > 0.0), then.mrr(row)) else {
            continue;
        };
        whole += began;
        left += if kind == Kind::Gross {
            now.min(began)
        } else {
            now
        };
    }
    quotient(left, whole)
}

impl Cohorts {
    /// The names of the rows of a heatmap, with how many customers each cohort has.
    pub fn names(&self) -> Vec<String> {
        let name = |cohort: &Cohort| {
            let n = units::count(cohort.rows.len() as f64);
            format!("{} ({n})", cohort.name)
        };
        self.cohorts.iter().map(name).collect()
    }

    /// The columns of a heatmap: months since the customers came.
    pub fn heads() -> Vec<Head> {
        let head = |age: usize| Head {
            name: match age {
                0 => "end of the first month".to_owned(),
                age => format!("after {}", units::counted(age, "month")),
            },
            tick: age.to_string(),
        };
        (0..=AGES).map(head).collect()
    }

    /// The cells of a heatmap, row by row; fractions.
    pub fn cells(&self) -> Vec<Vec<Option<f64>>> {
        let cohorts = self.cohorts.iter();
        cohorts.map(|cohort| cohort.cells.clone()).collect()
    }

    /// The cohorts as a chart; its key is the cohort and the months since.
    pub fn chart(&self) -> Heatmap {
        let what = self.kind.title().to_lowercase();
        Heatmap {
            rows: self.names(),
            columns: Self::heads(),
            cells: self.cells(),
            unit: (what.clone(), what),
            columns_are: "months".to_owned(),
            shares_of: Some("Came in".to_owned()),
        }
    }

    /// The table a person reads.
    pub fn table(&self) -> Table {
        self.table_of(|cell| {
            cell.map_or_else(|| MISSING.to_owned(), |cell| units::percent(cell, 0))
        })
    }

    /// The same in full precision, for other programs.
    pub fn exact_table(&self) -> Table {
        self.table_of(exact)
    }

    fn table_of(&self, write: impl Fn(Option<f64>) -> String) -> Table {
        let mut columns = vec![Column::words("Came in"), Column::numbers("Customers")];
        columns.extend(Self::heads().iter().map(|head| {
            let name = units::capitalized(&head.name);
            Column::numbers(name)
        }));
        let row = |cohort: &Cohort| {
            let mut cells = vec![cohort.name.clone(), cohort.rows.len().to_string()];
            cells.extend(cohort.cells.iter().map(|cell| write(*cell)));
            Row { key: None, cells }
        };
        Table {
            caption: format!("{} by cohort", self.kind.title()),
            columns,
            rows: self.cohorts.iter().map(row).collect(),
        }
    }
}
