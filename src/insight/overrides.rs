//! Scores set by hand: which are in force, which are about to end, and what they change.
//!
//! Every state is that of the day shown. The computed score stays beside the one that was set.

use chrono::NaiveDate;

use super::Context;
use crate::data::Dataset;
use crate::data::record::Override;
use crate::score::Scores;
use crate::units::{self, RowId};

/// An override that ends within so many days is about to end: time enough to look at it again.
pub const ENDING_DAYS: i64 = 30;

/// Where an override stands on the day shown, in the order in which one looks at them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// In force, and its last day is at most [`ENDING_DAYS`] days away.
    Ending,
    /// In force.
    InForce,
    /// Its first day is still to come.
    NotYet,
    /// Its last day is over.
    Ended,
}

impl State {
    /// Every state.
    pub const ALL: [Self; 4] = [Self::Ending, Self::InForce, Self::NotYet, Self::Ended];

    /// Its word in the address.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ending => "ending",
            Self::InForce => "in-force",
            Self::NotYet => "not-yet",
            Self::Ended => "ended",
        }
    }

    /// What people read.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Ending => "Ends within 30 days",
            Self::InForce => "In force",
            Self::NotYet => "Not yet",
            Self::Ended => "Ended",
        }
    }

    /// The state of an override on a day.
    pub fn on(item: &Override, day: NaiveDate) -> Self {
        if item.until.is_some_and(|until| until < day) {
            return Self::Ended;
        }
        if item.from.is_some_and(|from| day < from) {
            return Self::NotYet;
        }
        match days_left(item, day) {
            Some(days) if days <= ENDING_DAYS => Self::Ending,
            Some(_) | None => Self::InForce,
        }
    }
}

/// An override with what it changes.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The customer.
    pub row: RowId,
    /// The customer's name.
    pub name: String,
    /// The override's position among those of the customer.
    pub idx: usize,
    /// The override.
    pub item: Override,
    /// The name of the scorecard; its id where the model has no such scorecard.
    pub card: String,
    /// The computed score, 0 to 10.
    pub computed: Option<f64>,
    /// Where it stands.
    pub state: State,
    /// Whole days from the day shown to its last day, 0 on the last day itself; `None` without end
    /// or once it is over.
    pub days_left: Option<i64>,
    /// Why it is not the score shown although it is in force.
    pub remark: Option<&'static str>,
}

/// Every override of the data, those that end first first.
pub fn overrides(context: &Context) -> Vec<Line> {
    let all = context.dataset.rows().flat_map(|row| {
        let items = context.dataset.overrides.get(row).iter().enumerate();
        items.map(move |(idx, item)| line(context, row, idx, item))
    });
    let mut lines: Vec<Line> = all.collect();
    let last = |line: &Line| line.item.until.unwrap_or(NaiveDate::MAX);
    lines.sort_by(|a, b| {
        let over = matches!(a.state, State::Ended);
        // Of those that are over the last one comes first.
        let by_end = last(a).cmp(&last(b));
        let by_end = if over { by_end.reverse() } else { by_end };
        (a.state.cmp(&b.state))
            .then(by_end)
            .then(a.row.cmp(&b.row))
            .then(a.idx.cmp(&b.idx))
    });
    lines
}

/// How many there are in each state, in the order of [`State::ALL`].
pub fn counts(lines: &[Line]) -> [usize; State::ALL.len()] {
    State::ALL.map(|state| lines.iter().filter(|line| line.state == state).count())
}

fn line(context: &Context, row: RowId, idx: usize, item: &Override) -> Line {
    let day = context.day();
    let state = State::on(item, day);
    let rolled = context.scores.card(&item.scorecard);
    let is_shown = rolled.is_some_and(|card| card.overridden[row.idx()] == Some(idx as u32));
    let is_in_force = matches!(state, State::Ending | State::InForce);
    let remark = match rolled {
        None => Some("The model has no such scorecard."),
        Some(_) if is_in_force && !is_shown => Some("One that began later counts instead."),
        Some(_) => None,
    };
    Line {
        row,
        name: context.dataset.customers.name.get(row).to_owned(),
        idx,
        item: item.clone(),
        card: rolled.map_or_else(|| item.scorecard.clone(), |card| card.name.clone()),
        computed: rolled.and_then(|card| card.overall.get(row)),
        state,
        days_left: days_left(item, day),
        remark,
    }
}

fn days_left(item: &Override, day: NaiveDate) -> Option<i64> {
    let days = item.until?.signed_duration_since(day).num_days();
    (days >= 0).then_some(days)
}

/// The hint beside a score that was set by hand: who set it and what the computed score is; `None`
/// where the score shown is the computed one.
pub fn hint(dataset: &Dataset, scores: &Scores, card: &str, row: RowId) -> Option<String> {
    let rolled = scores.card(card)?;
    let at = rolled.overridden[row.idx()]?;
    let item = &dataset.overrides.get(row)[at as usize];
    let by = item.author.as_ref();
    let by = by.map_or_else(String::new, |author| format!(" by {author}"));
    let computed = rolled.overall.get(row);
    let computed = computed.map_or_else(
        || "no computed score".to_owned(),
        |score| format!("computed {}", units::score(score)),
    );
    Some(format!("Set by hand{by}; {computed}"))
}
