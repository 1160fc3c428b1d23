//! What each column of a table stands for, and how its cells are to be read.

use chrono::NaiveDate;

use super::field::Field;
use crate::metrics::Span;

mod check;
mod remember;

pub use check::check;
pub use remember::fingerprint;

/// What a row of a table is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A customer.
    Customers,
    /// A period that a customer pays for.
    Subscriptions,
    /// An answer to a survey.
    Responses,
    /// A customer's metric in a month: a row for each metric, or a column.
    History,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 4] = [
        Self::Customers,
        Self::Subscriptions,
        Self::Responses,
        Self::History,
    ];

    /// Its id on the command line: `customers`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Customers => "customers",
            Self::Subscriptions => "subscriptions",
            Self::Responses => "responses",
            Self::History => "history",
        }
    }

    /// What people read.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Customers => "Customers",
            Self::Subscriptions => "Subscriptions",
            Self::Responses => "Survey answers",
            Self::History => "Metric history",
        }
    }

    /// The kind of an id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }
}

/// What is to be made of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Mapping {
    /// What a row is.
    pub kind: Kind,
    /// What each column stands for, in the order of the table.
    pub columns: Vec<Column>,
    /// What an amount is paid for, where no column says so.
    pub billing: Billing,
    /// Whether an end is the last day paid, or the first not paid any more; `None` = not said yet,
    /// which counts as [`End::Exclusive`] and is reported.
    pub end: Option<End>,
    /// In which span up to the day of the data the customers marked as left have left, where a
    /// column says only yes or no.
    pub left_within: Span,
    /// Which survey the answers belong to, where no column says so.
    pub survey: Survey,
}

/// What one column stands for.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// What it stands for.
    pub target: Target,
    /// How its numbers are written.
    pub decimal: Decimal,
    /// How its dates are written.
    pub order: DateOrder,
    /// Why it was taken for that, in a sentence for the person: `The name is a usual one for MRR.`
    pub why: String,
}

/// What a column stands for.
#[derive(Clone, Debug, PartialEq)]
pub enum Target {
    /// Nothing: it is left out.
    LeaveOut,
    /// A field of the kind of table.
    Field(&'static Field),
    /// A metric of the scoring model, or one to be added to it.
    Metric(MetricGuess),
}

impl Target {
    /// The field's id, where it is a field.
    pub fn field_id(&self) -> Option<&'static str> {
        match self {
            Self::Field(field) => Some(field.id),
            Self::LeaveOut | Self::Metric(_) => None,
        }
    }
}

/// A metric that a column holds.
#[derive(Clone, Debug, PartialEq)]
pub struct MetricGuess {
    /// Its id: that of the model's metric where there is one.
    pub id: String,
    /// What people read.
    pub name: String,
    /// Its unit, one of the model's: `percent`, `count`, `usd`, `days`, `hours`, `months`,
    /// `ratio`, `score`, `text`.
    pub unit: String,
    /// Whether a higher value is better.
    pub higher_is_better: bool,
    /// The value that scores 10; `None` = the best value of all customers (`population_max`).
    pub anchor: Option<f64>,
    /// Whether it takes part in the scores: then a metric the model does not have is added to it.
    pub is_scored: bool,
}

/// What an amount is paid for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Billing {
    /// A month.
    #[default]
    Month,
    /// A quarter.
    Quarter,
    /// A year.
    Year,
    /// The whole time from start to end.
    Term,
}

/// Which day an end is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The last day paid.
    Inclusive,
    /// The first day not paid any more.
    Exclusive,
}

/// Which survey answers belong to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Survey {
    /// Net promoter score, 0 to 10.
    #[default]
    Nps,
    /// Customer satisfaction on a scale to this number.
    Csat(u8),
    /// Customer effort on a scale to this number.
    Ces(u8),
}

/// How numbers are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Decimal {
    /// `1,234.5`.
    #[default]
    Point,
    /// `1.234,5`.
    Comma,
}

/// In which order a date is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DateOrder {
    /// `2026-09-30`, `2026/9/30`, also with a time.
    #[default]
    YearMonthDay,
    /// `30.9.2026`, `30/09/2026`.
    DayMonthYear,
    /// `9/30/2026`.
    MonthDayYear,
}

impl Mapping {
    /// The place of the column that stands for a field.
    pub fn column_of(&self, field: &str) -> Option<usize> {
        let mut columns = self.columns.iter();
        columns.position(|column| column.target.field_id() == Some(field))
    }
}

/// What else an import has to know.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// The day the data describes; `None` = the latest day observed in the tables, else `today`.
    pub as_of: Option<NaiveDate>,
    /// Today, where nothing in the tables says when they were made.
    pub today: NaiveDate,
    /// ISO 4217; `None` = that of what is loaded, else a sign seen in the tables, else `USD`.
    pub currency: Option<String>,
    /// The title of a new dataset.
    pub title: String,
    /// Where a table contradicts what is loaded: take its values (true) or keep what is there.
    pub overwrite: bool,
}
