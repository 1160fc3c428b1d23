//! The figures of usage and what they are made of (002-32 to 002-35).

use crate::data::record::UsageMonth;
use crate::metrics::Unit;

/// A figure of usage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Daily active users.
    Daily,
    /// Weekly active users.
    Weekly,
    /// Monthly active users.
    Monthly,
    /// Daily by monthly active users, a fraction.
    Stickiness,
    /// Sessions a month of an active user: how often.
    SessionsPerUser,
    /// Seconds of a session.
    SessionDuration,
    /// Seconds a month of an active user: how deep.
    TimePerUser,
}

/// A number in an entry of `usage`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Dau,
    Wau,
    Mau,
    Sessions,
    Seconds,
}

impl Kind {
    /// Every figure, in the order of a page.
    pub const ALL: [Self; 7] = [
        Self::Daily,
        Self::Weekly,
        Self::Monthly,
        Self::Stickiness,
        Self::SessionsPerUser,
        Self::SessionDuration,
        Self::TimePerUser,
    ];

    /// What people call it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Daily => "Daily active users",
            Self::Weekly => "Weekly active users",
            Self::Monthly => "Monthly active users",
            Self::Stickiness => "Stickiness",
            Self::SessionsPerUser => "Sessions per active user",
            Self::SessionDuration => "Average session duration",
            Self::TimePerUser => "Average time on platform",
        }
    }

    /// What it is counted in.
    pub const fn unit(self) -> Unit {
        match self {
            Self::Daily | Self::Weekly | Self::Monthly => Unit::Count,
            Self::Stickiness => Unit::Share(0),
            Self::SessionsPerUser => Unit::Each,
            Self::SessionDuration | Self::TimePerUser => Unit::Seconds,
        }
    }

    /// How it is computed, in words.
    pub(super) const fn formula(self) -> &'static str {
        match self {
            Self::Daily => {
                "users active on a day, on average over the month; the sum of the customers"
            }
            Self::Weekly => "users active in a week; the sum of the customers",
            Self::Monthly => "users active in the month; the sum of the customers",
            Self::Stickiness => "daily active users divided by monthly active users",
            Self::SessionsPerUser => "sessions of the month divided by monthly active users",
            Self::SessionDuration => {
                "total seconds of all sessions divided by the number of sessions"
            }
            Self::TimePerUser => {
                "total seconds of all sessions of the month divided by monthly active users"
            }
        }
    }

    /// How it is computed from the company's own numbers, in words.
    pub(super) const fn company_formula(self) -> &'static str {
        match self {
            Self::Daily => "users active on a day, on average over the month; the whole company",
            Self::Weekly => "users active in a week; the whole company",
            Self::Monthly => "users active in the month; the whole company",
            Self::Stickiness
            | Self::SessionsPerUser
            | Self::SessionDuration
            | Self::TimePerUser => self.formula(),
        }
    }

    pub(super) const fn top(self) -> Part {
        match self {
            Self::Daily | Self::Stickiness => Part::Dau,
            Self::Weekly => Part::Wau,
            Self::Monthly => Part::Mau,
            Self::SessionsPerUser => Part::Sessions,
            Self::SessionDuration | Self::TimePerUser => Part::Seconds,
        }
    }

    pub(super) const fn bottom(self) -> Option<Part> {
        match self {
            Self::Daily | Self::Weekly | Self::Monthly => None,
            Self::Stickiness | Self::SessionsPerUser | Self::TimePerUser => Some(Part::Mau),
            Self::SessionDuration => Some(Part::Sessions),
        }
    }

    /// Why there is no value when nobody has its parts: names the fields of the file.
    pub(super) fn lacks(self, month: &str) -> String {
        let fields = match self.bottom() {
            None => format!("\"{}\"", self.top().field()),
            Some(bottom) => format!("\"{}\" and \"{}\"", self.top().field(), bottom.field()),
        };
        format!("nobody has {fields} in \"usage\" for {month}")
    }

    /// The same for the company's own numbers.
    pub(super) fn company_lacks(self, month: &str) -> String {
        let top = self.top().company_field();
        match self.bottom().map(Part::company_field) {
            Some(bottom) if bottom != top => {
                format!("the company has no {top} and {bottom} for {month}")
            }
            _ => format!("the company has no {top} for {month}"),
        }
    }
}

impl Part {
    /// Its name in the file.
    const fn field(self) -> &'static str {
        match self {
            Self::Dau => "dau",
            Self::Wau => "wau",
            Self::Mau => "mau",
            Self::Sessions => "sessions",
            Self::Seconds => "seconds",
        }
    }

    /// The list of the company that holds it.
    const fn company_field(self) -> &'static str {
        match self {
            Self::Dau | Self::Wau | Self::Mau => "\"active_users\"",
            Self::Sessions | Self::Seconds => "\"sessions\"",
        }
    }

    /// What people call it.
    pub(super) const fn title(self) -> &'static str {
        match self {
            Self::Dau => "Daily active users",
            Self::Wau => "Weekly active users",
            Self::Mau => "Monthly active users",
            Self::Sessions => "Sessions",
            Self::Seconds => "Seconds of all sessions",
        }
    }

    /// What it is when there is none of it.
    pub(super) const fn nothing(self) -> &'static str {
        match self {
            Self::Sessions => "no sessions",
            Self::Seconds => "no time",
            Self::Dau | Self::Wau | Self::Mau => "no active users",
        }
    }

    pub(super) fn of(self, entry: &UsageMonth) -> Option<f64> {
        match self {
            Self::Dau => entry.dau,
            Self::Wau => entry.wau,
            Self::Mau => entry.mau,
            Self::Sessions => entry.sessions,
            Self::Seconds => entry.seconds,
        }
    }
}
