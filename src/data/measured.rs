//! How old the values of metrics are.
//!
//! Comes in: the days that customers' `measured` names; goes out: the day a value of a month is
//! from. A value of which no such day is known is as old as the day it stands for.

use chrono::NaiveDate;

use super::Dataset;
use crate::units::{Month, RowId};

impl Dataset {
    /// The day a customer's value of a metric in a month was measured: the latest day of its
    /// `measured` that is not after the day shown, else the day shown.
    pub fn measured(&self, metric: &str, month: Month, row: RowId) -> NaiveDate {
        let day = self.day_in(month);
        let items = self.customers.measured.get(row).iter();
        let own = items.filter(|item| item.metric == metric);
        let days = own.filter_map(|item| item.date);
        days.filter(|date| *date <= day).max().unwrap_or(day)
    }

    /// The customers who have a day of measurement for a metric on or before the day shown, with
    /// the age of the value in days, 0 or more; several times the same customer in any order.
    pub fn ages<'a>(
        &'a self,
        metric: &'a str,
        month: Month,
    ) -> impl Iterator<Item = (RowId, i64)> + 'a {
        let day = self.day_in(month);
        let all = self.customers.measured.iter();
        let own = all.filter(move |(_, item)| item.metric == metric);
        let dated = own.filter_map(|(row, item)| Some((row, item.date?)));
        let past = dated.filter(move |(_, date)| *date <= day);
        past.map(move |(row, date)| (row, (day - date).num_days()))
    }
}
