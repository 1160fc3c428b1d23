//! Which profile of the model each customer has.

use crate::data::column::Dimension;
use crate::data::{Dataset, Dim};
use crate::score::model::{Model, Profile};
use crate::units::{Month, RowId};

/// The profile of every customer: the first whose condition holds.
pub fn profiles(dataset: &Dataset, model: &Model, month: Month) -> Vec<Option<u16>> {
    let conditions: Vec<Condition> = model
        .profiles
        .iter()
        .map(|profile| Condition::new(dataset, profile))
        .collect();
    if conditions.is_empty() {
        return vec![None; dataset.n_rows()];
    }
    let first = |row: RowId| {
        let tenure = dataset.customers.since[row.idx()]
            .map(|since| f64::from(month.since(Month::of(since))));
        let holds = |condition: &Condition| condition.holds(row, tenure);
        conditions.iter().position(holds).map(|idx| idx as u16)
    };
    dataset.rows().map(first).collect()
}

/// Whom a profile applies to, its values looked up once.
struct Condition<'a> {
    /// Columns, each with whether a value, by its code, is among those wanted.
    dims: Vec<(&'a Dimension, Vec<bool>)>,
    /// Tenure in months: at least and under.
    tenure_months: Option<(Option<f64>, Option<f64>)>,
}

impl<'a> Condition<'a> {
    fn new(dataset: &'a Dataset, profile: &Profile) -> Self {
        let dim = |(dim, wanted): &(Dim, Vec<String>)| {
            let column = dataset.customers.dim(*dim);
            let is_wanted = |value: &String| wanted.contains(value);
            (column, column.values().iter().map(is_wanted).collect())
        };
        Self {
            dims: profile.when.iter().map(dim).collect(),
            tenure_months: profile.tenure_months,
        }
    }

    /// Whether it holds for a customer of this tenure in months.
    fn holds(&self, row: RowId, tenure: Option<f64>) -> bool {
        let in_dims = self.dims.iter().all(|(column, wanted)| {
            let code = column.code(row);
            code.is_some_and(|code| wanted[code as usize])
        });
        in_dims
            && self.tenure_months.is_none_or(|(min, max)| {
                tenure.is_some_and(|tenure| {
                    min.is_none_or(|min| tenure >= min) && max.is_none_or(|max| tenure < max)
                })
            })
    }
}
