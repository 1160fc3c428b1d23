//! What a column's cells are read as, for the preview.

use crate::data::table::field::Holds;
use crate::data::table::mapping::{Column, Target};
use crate::data::table::value;

/// What a column's cells are read as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reading {
    /// As they stand.
    Text,
    /// As numbers.
    Number,
    /// As days or months.
    Date,
    /// As yes or no.
    Flag,
    /// As days, or as yes or no.
    DateOrFlag,
}

/// What a column's cells are read as.
pub(super) fn reading(target: &Target) -> Reading {
    match target {
        Target::LeaveOut => Reading::Text,
        Target::Metric(metric) if metric.unit == "text" => Reading::Text,
        Target::Metric(_) => Reading::Number,
        Target::Field(field) => match field.holds {
            Holds::Text => Reading::Text,
            Holds::Number | Holds::Money => Reading::Number,
            Holds::Date | Holds::Month => Reading::Date,
            Holds::Flag => Reading::Flag,
            Holds::DateOrFlag => Reading::DateOrFlag,
        },
    }
}

/// Whether a cell holds something that cannot be read as its column says.
pub(super) fn is_unread(cell: &str, column: &Column, from_1904: bool) -> bool {
    if value::is_blank(cell) {
        return false;
    }
    let is_day = || {
        value::date(cell, column.order, from_1904).is_some()
            || value::month(cell, column.order, from_1904).is_some()
    };
    let is_flag = || value::flag(cell).is_some();
    match reading(&column.target) {
        Reading::Text => false,
        Reading::Number => {
            // A share may be written as yes and no.
            value::number(cell, column.decimal).is_none()
                && !(matches!(column.target, Target::Metric(_)) && is_flag())
        }
        Reading::Date => !is_day(),
        Reading::Flag => !is_flag(),
        Reading::DateOrFlag => !is_day() && !is_flag(),
    }
}
