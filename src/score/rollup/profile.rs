//! Which profile of the model each customer has.

use crate::data::Dataset;
use crate::score::model::{Model, Profile};
use crate::units::{Month, RowId};

/// The profile of every customer: the first whose condition holds.
pub fn profiles(dataset: &Dataset, model: &Model, month: Month) -> Vec<Option<u16>> {
    if model.profiles.is_empty() {
        return vec![None; dataset.n_rows()];
    }
    let first = |row: RowId| {
        let holds = |profile: &Profile| matches(dataset, profile, month, row);
        model.profiles.iter().position(holds).map(|idx| idx as u16)
    };
    dataset.rows().map(first).collect()
}

fn matches(dataset: &Dataset, profile: &Profile, month: Month, row: RowId) -> bool {
    let in_dims = profile.when.iter().all(|(dim, values)| {
        let value = dataset.customers.dim(*dim).get(row);
        value.is_some_and(|value| values.iter().any(|wanted| wanted == value))
    });
    in_dims
        && profile.tenure_months.is_none_or(|(min, max)| {
            dataset.customers.since[row.idx()].is_some_and(|since| {
                let tenure = f64::from(month.since(Month::of(since)));
                min.is_none_or(|min| tenure >= min) && max.is_none_or(|max| tenure < max)
            })
        })
}
