//! Business reviews, timely support and responsiveness (002-4).

use super::{COMMON, MEAN, MEDIAN, PERCENT, mean_or_median};
use crate::metrics::dictionary::{Better, Entry, Phase, Pillar, Variant};
use crate::metrics::signals::{self, Mean};
use crate::metrics::{Figure, Question, Unit};

/// Seconds in an hour.
const HOUR: f64 = 3600.0;

pub(super) const REVIEWS: Entry = Entry {
    id: "days_since_review",
    name: "Days since the last business review",
    also: &["QBR", "quarterly business review"],
    pillar: Pillar::Retention,
    phases: &[Phase::Experience, Phase::Loyalty],
    definition: "How long ago customers last went through the business together with you, on \
        average. Customers without any review are counted beside it, not in it.",
    better: Some(Better::Lower),
    variants: &[
        Variant {
            id: "activities",
            name: "From activities",
            note: "Counted from the latest activity of the kind \"review\" of each customer.",
        },
        Variant {
            id: "metric",
            name: "From the metric",
            note: "The mean of the metric \"review_days\", which the score of health uses.",
        },
    ],
    needs: "activities of the kind \"review\", or the metric \"review_days\"",
    compute: reviews,
    ..COMMON
};

pub(super) const SUPPORT: Entry = Entry {
    id: "support_response",
    name: "Support response time",
    also: &["first response", "timely support"],
    pillar: Pillar::Retention,
    definition: "How long customers wait for an answer of support, on average over the customers.",
    better: Some(Better::Lower),
    variants: &[MEAN, MEDIAN],
    needs: "the metric \"support_hours\", in hours",
    compute: support,
    ..COMMON
};

pub(super) const REPLIES: Entry = Entry {
    id: "reply_rate",
    name: "Reply rate",
    also: &["responsiveness"],
    pillar: Pillar::Retention,
    definition: "Which part of what you send customers answer, on average over the customers.",
    variants: &[MEAN, MEDIAN],
    needs: "the metric \"reply_rate\", in percent",
    compute: replies,
    ..COMMON
};

fn reviews(question: &Question, variant: &str) -> Figure {
    if variant != "metric" {
        return signals::days_since_review(question);
    }
    let metric = Mean {
        name: REVIEWS.name,
        metric: "review_days",
        what: "days since the last review",
        unit: Unit::Days,
        factor: 1.0,
    };
    signals::mean_of(question, &metric)
}

fn support(question: &Question, variant: &str) -> Figure {
    let metric = Mean {
        name: SUPPORT.name,
        metric: "support_hours",
        what: "hours until support answers",
        unit: Unit::Seconds,
        factor: HOUR,
    };
    mean_or_median(question, variant, &metric)
}

fn replies(question: &Question, variant: &str) -> Figure {
    let metric = Mean {
        name: REPLIES.name,
        metric: "reply_rate",
        what: "percent of replies",
        unit: Unit::Share(0),
        factor: PERCENT,
    };
    mean_or_median(question, variant, &metric)
}
