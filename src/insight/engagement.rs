//! What is done with and for customers: the list, how often, the plays, who was left alone.
//!
//! Comes in: rows and the day shown; goes out: lists and counts of activities up to that day. An
//! activity dated after it is left out everywhere and counted as *later*; one without a date
//! counts nowhere. Any activity counts as contact.
//!
//! Reading order: [`list`], [`frequency`], [`plays`], [`pulse`] (one customer), [`quiet`] (who was
//! left alone), [`managers`].

pub mod frequency;
pub mod list;
pub mod managers;
pub mod plays;
pub mod pulse;
pub mod quiet;
pub mod when;

pub use frequency::{By, Frequency, frequency};
pub use list::{Activities, Choices, Entry, Filter, activities, behind, choices};
pub use managers::{Manager, managers};
pub use plays::{Play, Plays, plays};
pub use pulse::{Pulse, pulse};
pub use quiet::{Quiet, quiet};
pub use when::When;

use chrono::NaiveDate;

use crate::data::Dataset;
use crate::units::RowId;

/// The latest activity of a customer up to a day.
pub fn last_contact(dataset: &Dataset, row: RowId, day: NaiveDate) -> Option<NaiveDate> {
    let dates = dataset.customers.activities.get(row).iter();
    dates
        .filter_map(|activity| activity.date)
        .filter(|date| *date <= day)
        .max()
}
