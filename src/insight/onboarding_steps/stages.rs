//! The stages a customer has passed, is in, and has ahead.

use chrono::NaiveDate;

use crate::arrange::Arrange;
use crate::data::Dim;
use crate::data::record::StageChange;
use crate::insight::Context;
use crate::score::model::class_key;
use crate::units::RowId;

/// Where a stage stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StageState {
    /// Passed.
    Done,
    /// The customer is in it.
    Current,
    /// Not entered yet.
    Ahead,
}

/// One stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StageStep {
    /// Its name.
    pub name: String,
    /// Where it stands.
    pub state: StageState,
    /// The day it was entered.
    pub from: Option<NaiveDate>,
    /// Days spent in it: until the next one, or until the day shown. `None` where a date is
    /// missing.
    pub days: Option<i64>,
    /// Whether the model's list of stages has it.
    pub is_listed: bool,
}

/// The stages entered by the day shown, oldest first, then those of the model's list that follow.
///
/// Without a history the customer's own stage is the one it is in. Ahead are the listed stages that
/// were never entered and stand after the current one in the list; where the list does not have
/// the current one, all that were never entered.
pub fn stages(context: &Context, row: RowId) -> Vec<StageStep> {
    let listed = &context.model.stages;
    let entered = entered(context, row);
    let step = |(at, change): (usize, &StageChange)| {
        let next = entered.get(at + 1);
        let end = next.map_or(Some(context.day()), |next| next.from);
        let days = change.from.zip(end);
        let key = class_key(&change.stage);
        StageStep {
            name: change.stage.clone(),
            state: match next {
                Some(_) => StageState::Done,
                None => StageState::Current,
            },
            from: change.from,
            days: days.map(|(from, to)| to.signed_duration_since(from).num_days()),
            is_listed: listed.iter().any(|own| class_key(own) == key),
        }
    };
    let mut steps: Vec<StageStep> = entered.iter().enumerate().map(step).collect();
    let ahead = ahead(listed, &steps);
    steps.extend(ahead);
    steps
}

/// The listed stages after the current one that were never entered.
fn ahead(listed: &[String], steps: &[StageStep]) -> Vec<StageStep> {
    let current = steps.last().map(|step| class_key(&step.name));
    let place = listed
        .iter()
        .position(|own| Some(class_key(own)) == current);
    let is_new = |name: &&String| {
        let key = class_key(name);
        steps.iter().all(|step| class_key(&step.name) != key)
    };
    let step = |name: &String| StageStep {
        name: name.clone(),
        state: StageState::Ahead,
        from: None,
        days: None,
        is_listed: true,
    };
    let after = place.map_or(0, |place| place + 1);
    listed.iter().skip(after).filter(is_new).map(step).collect()
}

/// The changes of stage up to the day shown, by date; those without a date keep their place.
fn entered(context: &Context, row: RowId) -> Vec<StageChange> {
    let customers = &context.dataset.customers;
    let day = context.day();
    let history = customers.stages.get(row).iter();
    let mut entered: Vec<StageChange> = history
        .filter(|change| change.from.is_none_or(|from| from <= day))
        .cloned()
        .collect();
    if entered.iter().all(|change| change.from.is_some()) {
        entered.arrange_by_key(|change| change.from);
    }
    if customers.stages.get(row).is_empty() {
        let stage = customers.dim(Dim::Stage).get(row);
        entered.extend(stage.map(|stage| StageChange {
            stage: stage.to_owned(),
            from: None,
        }));
    }
    entered
}
