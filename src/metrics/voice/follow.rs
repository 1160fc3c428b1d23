//! What follows from an answer, and the detractors nobody has got back to yet (002-29).

use chrono::NaiveDate;

use super::Verdict;
use super::counted::Counted;
use crate::data::record::{Response, Survey};
use crate::metrics::figure::{Figure, Unit, figure};
use crate::units;

/// What follows from an answer, as the file says now, with its due day against the day shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Follow {
    /// Nobody does anything.
    None,
    /// Open, and its day has passed.
    Overdue,
    /// Open.
    Open,
    /// Done.
    Done,
}

impl Follow {
    /// Every state, the most pressing first.
    pub const ALL: [Self; 4] = [Self::None, Self::Overdue, Self::Open, Self::Done];

    /// What people read.
    pub const fn title(self) -> &'static str {
        match self {
            Self::None => "No follow-up",
            Self::Overdue => "Overdue",
            Self::Open => "Open",
            Self::Done => "Done",
        }
    }
}

/// The state of what follows from an answer.
pub fn follow(response: &Response, day: NaiveDate) -> Follow {
    match &response.follow_up {
        None => Follow::None,
        Some(follow_up) if follow_up.is_done => Follow::Done,
        Some(follow_up) if follow_up.due.is_some_and(|due| due < day) => Follow::Overdue,
        Some(_) => Follow::Open,
    }
}

/// Detractors whose follow-up is not done: there is none, it is open or overdue.
pub fn open_follow_ups(counted: &Counted) -> Figure {
    let mut states = [0_usize; Follow::ALL.len()];
    let mut n_answers = 0_usize;
    counted.each(Survey::Nps, |_, response, verdict| {
        n_answers += 1;
        if verdict == Verdict::Bad {
            states[follow(response, counted.day()) as usize] += 1;
        }
    });
    let formula = format!(
        "detractors (0 to 6) whose follow-up is not done; {}",
        counted.pick().words()
    );
    let n_detractors: usize = states.iter().sum();
    let mut figure = figure(
        "Detractors to follow up",
        Unit::Count,
        counted.period(),
        &formula,
    )
    .input("Detractors", units::count(n_detractors as f64));
    for state in Follow::ALL {
        figure = figure.input(state.title(), units::count(states[state as usize] as f64));
    }
    figure.n = n_detractors;
    if n_answers == 0 {
        let time = counted.time();
        return figure.without_value(format!("no answers to the NPS question in {time}"));
    }
    figure.with_value((n_detractors - states[Follow::Done as usize]) as f64)
}
