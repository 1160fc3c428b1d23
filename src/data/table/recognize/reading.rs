//! How the numbers and days of a column are read where its own cells leave it open.

use super::super::cells::Table;
use super::super::field::Holds;
use super::super::mapping::{DateOrder, Decimal, Target};
use super::super::value;
use super::facts::Facts;
use super::names::words;

/// What the rest of a table says about columns whose own cells leave it open.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Hints {
    /// How other columns write their days, where they leave no choice.
    order: Option<DateOrder>,
    /// Whether another column can only be read with a decimal comma.
    has_comma: bool,
    /// Whether another column can only be read with a decimal point.
    has_point: bool,
    /// What in the table is American, in words.
    american: Option<&'static str>,
    /// Whether old workbooks' numbers count.
    from_1904: bool,
}

impl Hints {
    /// What a table says as a whole.
    pub(super) fn of(table: &Table, facts: &[Facts<'_>]) -> Self {
        let is_days = |facts: &&Facts<'_>| facts.is_dates() && !facts.is_order_open;
        let orders = facts.iter().filter(is_days).map(|facts| facts.order);
        let order = orders
            .filter(|order| *order != DateOrder::YearMonthDay)
            .min_by_key(|order| u8::from(*order == DateOrder::MonthDayYear));
        let is_sure = |facts: &&Facts<'_>| facts.is_numeric() && !facts.is_decimal_open;
        let marks = |mark: char| {
            facts
                .iter()
                .filter(is_sure)
                .any(|facts| facts.sample.iter().any(|c| c.contains(mark)))
        };
        let is_comma = |facts: &Facts<'_>| is_sure(&facts) && facts.decimal == Decimal::Comma;
        Self {
            order,
            has_comma: facts.iter().any(is_comma)
                || table.written.contains("semicolon") && !marks('.'),
            has_point: marks('.') && !facts.iter().any(is_comma),
            american: american(table, facts),
            from_1904: table.from_1904,
        }
    }

    /// How a column is read, and a sentence about it where that matters.
    pub(super) fn read(&self, facts: &Facts<'_>, target: &Target) -> (Decimal, DateOrder, String) {
        let (is_number, is_date) = match target {
            Target::LeaveOut => (false, false),
            Target::Metric(_) => (facts.is_numeric(), false),
            Target::Field(field) => match field.holds {
                Holds::Number | Holds::Money => (true, false),
                Holds::Date | Holds::Month => (false, true),
                Holds::DateOrFlag => (false, facts.is_dates()),
                Holds::Text | Holds::Flag => (false, false),
            },
        };
        if is_number {
            let (decimal, why) = self.decimal(facts);
            return (decimal, facts.order, why);
        }
        if is_date {
            let (order, why) = self.order(facts);
            return (facts.decimal, order, why);
        }
        (facts.decimal, facts.order, String::new())
    }

    fn decimal(&self, facts: &Facts<'_>) -> (Decimal, String) {
        let example = || {
            let read = |cell: &&&str, decimal| value::number(cell, decimal);
            let differs = |cell: &&&str| read(cell, Decimal::Point) != read(cell, Decimal::Comma);
            facts
                .sample
                .iter()
                .find(differs)
                .map_or("", |cell| cell.trim())
        };
        if !facts.is_decimal_open {
            let why = match facts.decimal {
                Decimal::Comma => format!(" Numbers have a decimal comma, as in “{}”.", example()),
                Decimal::Point => String::new(),
            };
            return (facts.decimal, why);
        }
        let (decimal, by) = if self.has_comma {
            (
                Decimal::Comma,
                "as the rest of the table has a decimal comma",
            )
        } else if self.has_point {
            (
                Decimal::Point,
                "as the rest of the table has a decimal point",
            )
        } else {
            (Decimal::Point, "as nothing in the table says otherwise")
        };
        let cell = example();
        let read = value::number(cell, decimal).unwrap_or_default();
        (
            decimal,
            format!(" “{cell}” could be two numbers; it is read as {read}, {by}."),
        )
    }

    fn order(&self, facts: &Facts<'_>) -> (DateOrder, String) {
        use DateOrder::{DayMonthYear, MonthDayYear, YearMonthDay};
        if !facts.is_order_open {
            let why = match facts.order {
                YearMonthDay => "",
                DayMonthYear => " Days are written day, month, year.",
                MonthDayYear => " Days are written month, day, year.",
            };
            return (facts.order, why.to_owned());
        }
        let (order, by) = if facts.order == YearMonthDay {
            (YearMonthDay, "as the days lie closer together that way")
        } else if facts.order == DayMonthYear {
            (
                DayMonthYear,
                "as a year of two digits seldom stands in front",
            )
        } else if let Some(order) = self.order {
            (order, "as in another column that leaves no choice")
        } else if let Some(order) = self.closer(facts) {
            (
                order,
                "as the times beside the days lie closer together that way",
            )
        } else if let Some(by) = self.american {
            (MonthDayYear, by)
        } else {
            (DayMonthYear, "as nothing in the table is American")
        };
        let name = match order {
            YearMonthDay => "year, month, day",
            DayMonthYear => "day, month, year",
            MonthDayYear => "month, day, year",
        };
        let cell = self.open_cell(facts);
        let why = format!(" “{cell}” could be two days; it is read as {name}, {by}.");
        (order, why)
    }

    /// A cell that is two days.
    fn open_cell<'t>(&self, facts: &Facts<'t>) -> &'t str {
        use DateOrder::{DayMonthYear, MonthDayYear, YearMonthDay};
        let read = |cell: &str, order| value::date(cell, order, self.from_1904);
        let is_open = |cell: &&&str| {
            let orders = [YearMonthDay, DayMonthYear, MonthDayYear];
            let mut days = orders.into_iter().filter_map(|order| read(cell, order));
            let first = days.next();
            days.any(|day| Some(day) != first)
        };
        facts
            .sample
            .iter()
            .find(is_open)
            .map_or("", |cell| cell.trim())
    }

    /// The order in which time stamps lie four times closer together: what is stamped with a time
    /// mostly comes from one stretch of time, while days alone are often the first of a month.
    fn closer(&self, facts: &Facts<'_>) -> Option<DateOrder> {
        if !facts.sample.iter().all(|cell| cell.contains(':')) {
            return None;
        }
        let stretch = |order| {
            let days = facts.sample.iter();
            let days = days.filter_map(|cell| value::date(cell, order, self.from_1904));
            let first = days.clone().min()?;
            Some((days.max()? - first).num_days())
        };
        let month_first = stretch(DateOrder::MonthDayYear)?;
        let day_first = stretch(DateOrder::DayMonthYear)?;
        if month_first * 4 <= day_first {
            Some(DateOrder::MonthDayYear)
        } else if day_first * 4 <= month_first {
            Some(DateOrder::DayMonthYear)
        } else {
            None
        }
    }
}

/// What in a table is American: dollars, or the names of columns.
fn american(table: &Table, facts: &[Facts<'_>]) -> Option<&'static str> {
    let has = |known: &[&str]| {
        let mut names = table.columns.iter();
        names.any(|name| {
            words(name)
                .iter()
                .any(|word| known.contains(&word.as_str()))
        })
    };
    if facts.iter().any(|facts| facts.currency == Some("USD")) || has(&["usd"]) {
        Some("as amounts are in dollars")
    } else if has(&["zip", "state"]) {
        Some("as a column is a state or a ZIP code")
    } else {
        None
    }
}
