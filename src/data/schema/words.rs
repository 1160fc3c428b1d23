//! The words of fields that hold one of a few.

use super::super::read::Choice;
use super::super::record::{
    Alignment, Cause, KpiDirection, NoteKind, ObjectiveStatus, Pricing, Renewal, Survey,
};

/// The words of a type, each with its value.
macro_rules! words {
    ($type:ident: $($word:literal = $value:ident),*) => {
        impl Choice for $type {
            const WORDS: &'static [(&'static str, Self)] = &[$(($word, Self::$value)),*];
        }
    };
}

words!(Pricing: "seat" = Seat, "storage" = Storage, "flat" = Flat);
words!(Renewal: "due" = Due, "renewed" = Renewed, "lost" = Lost);
words!(Cause: "new" = New, "upsell" = Upsell, "cross_sell" = CrossSell, "price" = Price,
    "seats" = Seats);
words!(Alignment: "aligned" = Aligned, "supported" = Supported, "not_aligned" = NotAligned);
words!(Survey: "nps" = Nps, "csat" = Csat, "ces" = Ces);
words!(NoteKind: "challenge" = Challenge, "success_metric" = SuccessMetric,
    "handover" = Handover, "voice" = Voice, "research" = Research, "other" = Other);
words!(ObjectiveStatus: "open" = Open, "done" = Done, "blocked" = Blocked);
words!(KpiDirection: "increase" = Increase, "decrease" = Decrease, "at_least" = AtLeast,
    "at_most" = AtMost);
