//! Active users by day, week and month, and how many come back daily (002-35, 002-36).

use super::{COMMON, of_active};
use crate::metrics::dictionary::Entry;
use crate::metrics::usage::Kind;
use crate::metrics::{Figure, Question};

pub(super) const DAU: Entry = Entry {
    id: "dau",
    name: "Daily active users",
    also: &["DAU"],
    definition: "How many users are active on a day, on average over the month. What counts as \
        active is up to the data.",
    needs: "\"dau\" in the customers' \"usage\", or in the company's \"active_users\"",
    compute: |question, variant| of_active(question, variant, Kind::Daily),
    ..COMMON
};

pub(super) const WAU: Entry = Entry {
    id: "wau",
    name: "Weekly active users",
    also: &["WAU"],
    definition: "How many users are active in a week. What counts as active is up to the data.",
    needs: "\"wau\" in the customers' \"usage\", or in the company's \"active_users\"",
    compute: |question, variant| of_active(question, variant, Kind::Weekly),
    ..COMMON
};

pub(super) const MAU: Entry = Entry {
    id: "mau",
    name: "Monthly active users",
    also: &["MAU"],
    definition: "How many users are active in the month. What counts as active is up to the data.",
    needs: "\"mau\" in the customers' \"usage\", or in the company's \"active_users\"",
    compute: |question, variant| of_active(question, variant, Kind::Monthly),
    ..COMMON
};

pub(super) const STICKINESS: Entry = Entry {
    id: "stickiness",
    name: "Stickiness",
    also: &["DAU/MAU", "daily by monthly active users"],
    definition: "Which part of a month's users is active on an average day: 25% are there about \
        one day in four.",
    needs: "\"dau\" and \"mau\" in the customers' \"usage\", or in the company's \"active_users\"",
    compute: stickiness,
    ..COMMON
};

/// Weekends pull the figure down where nobody works on them (MX41); a month has one number of
/// daily users only, so that weekdays cannot be told apart.
fn stickiness(question: &Question, variant: &str) -> Figure {
    of_active(question, variant, Kind::Stickiness).note(
        "Days are all days of the month: where nobody works on weekends, five days in seven make \
         71% at most.",
    )
}
