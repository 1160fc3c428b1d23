//! How one customer's contact goes: the last one, and whether there is more or less of it.

use chrono::{Days, NaiveDate};

use super::last_contact;
use crate::insight::Context;
use crate::units::{self, RowId};

/// The length of the two spans that are compared, in days.
pub const SPAN: u64 = 90;

/// The contact with a customer on the day shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pulse {
    /// The latest activity.
    pub last: Option<NaiveDate>,
    /// Days since then.
    pub days: Option<i64>,
    /// How many activities there were in the last 90 days.
    pub n: usize,
    /// How many in the 90 days before.
    pub n_before: usize,
}

/// The contact with a customer.
pub fn pulse(context: &Context, row: RowId) -> Pulse {
    let day = context.day();
    let back = |days: u64| {
        day.checked_sub_days(Days::new(days))
            .unwrap_or(NaiveDate::MIN)
    };
    let (half, start) = (back(SPAN), back(2 * SPAN));
    let activities = context.dataset.customers.activities.get(row).iter();
    let dates = activities.filter_map(|activity| activity.date);
    let (mut n, mut n_before) = (0, 0);
    for date in dates {
        n += usize::from(half < date && date <= day);
        n_before += usize::from(start < date && date <= half);
    }
    let last = last_contact(context.dataset, row, day);
    Pulse {
        last,
        days: last.map(|last| (day - last).num_days()),
        n,
        n_before,
    }
}

impl Pulse {
    /// `Last contact 12 days ago, 18 Sep 2026. 5 activities in the last 90 days, 7 in the 90
    /// before.`
    pub fn words(&self) -> String {
        let Some((last, days)) = self.last.zip(self.days) else {
            return "No contact recorded up to the day shown.".to_owned();
        };
        format!(
            "Last contact {}, {}. {} in the last {SPAN} days, {} in the {SPAN} before.",
            ago(days),
            units::date_long(last),
            match self.n {
                1 => "1 activity".to_owned(),
                n => format!("{} activities", units::count(n as f64)),
            },
            units::count(self.n_before as f64)
        )
    }
}

/// `today`, `1 day ago`, `12 days ago`.
pub fn ago(days: i64) -> String {
    match days {
        0 => "today".to_owned(),
        1 => "1 day ago".to_owned(),
        days => format!("{} days ago", units::count(days as f64)),
    }
}
