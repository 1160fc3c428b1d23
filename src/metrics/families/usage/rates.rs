//! How often, how broadly and how deeply the product is used (002-32 to 002-34).

use super::{COMMON, CUSTOMERS, of_active, of_kind};
use crate::metrics::dictionary::{Entry, Variant};
use crate::metrics::usage::{self, Kind};
use crate::metrics::{Figure, Question};

pub(super) const FREQUENCY: Entry = Entry {
    id: "usage_frequency",
    name: "Usage frequency",
    also: &["sessions per active user", "product usage rate"],
    definition: "How often an active user comes in a month: the first of the three parts of the \
        usage rate.",
    needs: "\"sessions\" and \"mau\" of the month",
    compute: |question, variant| of_active(question, variant, Kind::SessionsPerUser),
    ..COMMON
};

pub(super) const BREADTH: Entry = Entry {
    id: "usage_breadth",
    name: "Usage breadth",
    also: &["seat utilization", "feature usage", "product usage rate"],
    definition: "How far use has spread: to which part of the seats, or over how many features. \
        The second part of the usage rate.",
    variants: &[
        Variant {
            id: "seats",
            name: "Active users by seats",
            note: "Monthly active users divided by the seats paid for; above 100% where more \
                people use it than seats are paid for.",
        },
        Variant {
            id: "features",
            name: "Features in regular use",
            note: "The mean of the metric \"features\" over the customers. The page about users \
                counts so.",
        },
    ],
    needs: "\"mau\" of the month and \"seats\", or the metric \"features\"",
    compute: breadth,
    ..COMMON
};

pub(super) const DEPTH: Entry = Entry {
    id: "usage_depth",
    name: "Usage depth",
    also: &["duration", "product usage rate"],
    definition: "How intensely the product is used: by the time an active user spends with it, or \
        by how many use it most. The third part of the usage rate.",
    variants: &[
        Variant {
            id: "time",
            name: "Time of an active user",
            note: "The length of all sessions of the month divided by monthly active users. The \
                page about users counts so.",
        },
        Variant {
            id: "power",
            name: "Power users",
            note: "The share of users in the class that asks for most.",
        },
    ],
    needs: "\"seconds\" and \"mau\" in the customers' \"usage\", or \"classes\"",
    compute: depth,
    ..COMMON
};

pub(super) const SESSION_DURATION: Entry = Entry {
    id: "session_duration",
    name: "Average session duration",
    also: &["session length"],
    definition: "How long a session lasts on average. Sessions without any length count, and pull \
        it down.",
    needs: "\"seconds\" and \"sessions\" in the customers' \"usage\", or the company's \
        \"sessions\"",
    compute: |question, variant| of_kind(question, variant, Kind::SessionDuration),
    ..COMMON
};

pub(super) const TIME_ON_PLATFORM: Entry = Entry {
    id: "time_on_platform",
    name: "Average time on platform",
    also: &["time per user"],
    definition: "How long an active user is there in a month, all sessions together.",
    needs: "\"seconds\" and \"mau\" of the month",
    compute: |question, variant| of_active(question, variant, Kind::TimePerUser),
    ..COMMON
};

pub(super) const POWER_USERS: Entry = Entry {
    id: "power_users",
    name: "Share of power users",
    also: &["power users"],
    definition: "Which part of the users is in the class that asks for most; dormant users count \
        in the whole.",
    variants: &[CUSTOMERS],
    needs: "\"classes\" in the customers' \"usage\"",
    compute: |question, _variant| usage::power_share(question, "Share of power users"),
    ..COMMON
};

fn breadth(question: &Question, variant: &str) -> Figure {
    match variant {
        "features" => usage::of_features(question),
        _ => usage::of_seats(question).note(super::active_words(question)),
    }
}

fn depth(question: &Question, variant: &str) -> Figure {
    match variant {
        "power" => usage::power_share(question, "Usage depth"),
        _ => Figure {
            name: "Usage depth",
            ..of_active(question, CUSTOMERS.id, Kind::TimePerUser)
        },
    }
}
