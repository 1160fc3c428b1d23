//! Implementation, the first value and training (002-3).

use super::{COMMON, MEAN, MEDIAN, PERCENT, mean_or_median};
use crate::metrics::dictionary::{Better, Entry, Phase};
use crate::metrics::signals::Mean;
use crate::metrics::{Figure, Question, Unit};

pub(super) const IMPLEMENTATION: Entry = Entry {
    id: "implementation",
    name: "Implementation progress",
    also: &["rollout"],
    phases: &[Phase::Provisioning],
    definition: "How far the customers are with setting the product up, on average.",
    variants: &[MEAN, MEDIAN],
    needs: "the metric \"implementation\", in percent",
    compute: implementation,
    ..COMMON
};

pub(super) const FIRST_VALUE: Entry = Entry {
    id: "time_to_first_value",
    name: "Time to first value",
    also: &["TTV", "aha moment", "onboarding"],
    phases: &[Phase::Provisioning],
    definition: "How many days it took from the start until a customer first had something of the \
        product: the \"aha moment\".",
    better: Some(Better::Lower),
    variants: &[MEAN, MEDIAN],
    needs: "the metric \"first_value\", in days",
    compute: first_value,
    ..COMMON
};

pub(super) const TRAINING: Entry = Entry {
    id: "training_completion",
    name: "Training completion",
    also: &["education"],
    phases: &[Phase::Provisioning],
    definition: "Which part of their training the customers have finished, on average.",
    variants: &[MEAN, MEDIAN],
    needs: "the metric \"training\", in percent",
    compute: training,
    ..COMMON
};

fn implementation(question: &Question, variant: &str) -> Figure {
    let metric = Mean {
        name: IMPLEMENTATION.name,
        metric: "implementation",
        what: "percent of implementation",
        unit: Unit::Share(0),
        factor: PERCENT,
    };
    mean_or_median(question, variant, &metric)
}

fn first_value(question: &Question, variant: &str) -> Figure {
    let metric = Mean {
        name: FIRST_VALUE.name,
        metric: "first_value",
        what: "days to the first value",
        unit: Unit::Days,
        factor: 1.0,
    };
    mean_or_median(question, variant, &metric)
}

pub(super) fn training(question: &Question, variant: &str) -> Figure {
    let metric = Mean {
        name: TRAINING.name,
        metric: "training",
        what: "percent of training",
        unit: Unit::Share(0),
        factor: PERCENT,
    };
    mean_or_median(question, variant, &metric)
}
