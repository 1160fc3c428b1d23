//! What the columns of a table were taken for, and why.

use super::cells::Table;
use super::mapping::{Billing, Column, DateOrder, Decimal, Kind, Mapping, Survey, Target};
use crate::metrics::Span;
use crate::score::model::Model;

/// Takes each column for what its name and its cells say; `kind` where the person has said it.
pub fn recognize(table: &Table, _model: &Model, kind: Option<Kind>) -> Mapping {
    let column = |_: &String| Column {
        target: Target::LeaveOut,
        decimal: Decimal::Point,
        order: DateOrder::YearMonthDay,
        why: String::new(),
    };
    Mapping {
        kind: kind.unwrap_or(Kind::Customers),
        columns: table.columns.iter().map(column).collect(),
        billing: Billing::Month,
        end: None,
        left_within: Span::Quarter,
        survey: Survey::Nps,
    }
}
