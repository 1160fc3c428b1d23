//! In which order the days of a column are written, by what each order makes of its cells.

use chrono::NaiveDate;

use super::super::super::mapping::DateOrder;

/// How many times closer together the days lie where a year of two digits stands in front.
const CLOSER: i64 = 4;

/// The cells of a column as days, in each order; `None` where a cell is no day in it.
pub(super) struct Days {
    pub(super) ymd: Vec<Option<NaiveDate>>,
    pub(super) dmy: Vec<Option<NaiveDate>>,
    pub(super) mdy: Vec<Option<NaiveDate>>,
}

impl Days {
    /// How many cells are days in the order that reads the most.
    pub(super) fn most(&self) -> usize {
        count(&self.ymd).max(count(&self.dmy)).max(count(&self.mdy))
    }

    /// The order that reads the most cells, and whether another one reads as many, differently;
    /// `has_dots`: whether points stand between the parts, which is never American.
    ///
    /// Between a year of two digits in front and one at the end the days decide: those of a table
    /// lie within some years, while days of the month taken for years are spread over thirty.
    pub(super) fn order(&self, has_dots: bool) -> (DateOrder, bool) {
        let most = self.most();
        let reads = |days: &[Option<NaiveDate>]| count(days) == most;
        let others = [&self.dmy, &self.mdy];
        let rivals = || others.into_iter().filter(|days| reads(days));
        if reads(&self.ymd) {
            let mut different = rivals().filter(|days| **days != self.ymd);
            let Some(nearest) = different.clone().map(|days| stretch(days)).min() else {
                return (DateOrder::YearMonthDay, false);
            };
            if stretch(&self.ymd) * CLOSER < nearest {
                return (DateOrder::YearMonthDay, true);
            }
            let has_month_first = different.any(|days| *days == self.mdy);
            if !has_month_first {
                return (DateOrder::DayMonthYear, true);
            }
        }
        if !reads(&self.mdy) || (has_dots && reads(&self.dmy)) {
            return (DateOrder::DayMonthYear, false);
        }
        let is_open = reads(&self.dmy) && self.dmy != self.mdy;
        (DateOrder::MonthDayYear, is_open)
    }
}

fn count(days: &[Option<NaiveDate>]) -> usize {
    days.iter().flatten().count()
}

/// Days from the first to the last.
fn stretch(days: &[Option<NaiveDate>]) -> i64 {
    let days = || days.iter().flatten();
    let ends = days().min().zip(days().max());
    ends.map_or(0, |(first, last)| (*last - *first).num_days())
}

#[cfg(test)]
mod tests {
    use super::super::super::super::value;
    use super::*;
    use DateOrder::{DayMonthYear as Dmy, MonthDayYear as Mdy, YearMonthDay as Ymd};

    #[track_caller]
    fn check(cells: &[&str], expected: (DateOrder, bool)) {
        let read = |order| {
            let cells = cells.iter();
            cells.map(|cell| value::date(cell, order, false)).collect()
        };
        let days = Days {
            ymd: read(Ymd),
            dmy: read(Dmy),
            mdy: read(Mdy),
        };
        let has_dots = cells[0].contains('.');
        assert_eq!(days.order(has_dots), expected, "{cells:?}");
    }

    #[test]
    fn a_year_of_two_digits_at_the_end_is_not_taken_for_one_in_front() {
        check(&["01.02.24", "15.03.24", "30.09.23"], (Dmy, false));
        check(&["01/31/24", "03/15/24", "09/30/23"], (Mdy, false));
        check(&["01/02/24", "03/05/24"], (Mdy, true));
        check(&["15-03-24", "30-09-23"], (Dmy, true));
        check(&["24-02-01", "24-03-15", "23-09-30"], (Ymd, true));
        check(&["99-02-01", "98-03-15"], (Ymd, false));
        check(&["2024-02-01", "2024-03-15"], (Ymd, false));
    }
}
