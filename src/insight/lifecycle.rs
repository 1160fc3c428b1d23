//! A customer's time with us: stages, contracts, health and what happened, up to the day shown, with
//! what is known to come (000-2, 000-25).
//!
//! Comes in: a customer, the contract level and the subscriber looked at; goes out: the choices and
//! the chart. Never shows what was not known on the day shown.

mod events;
mod people;
mod said;

pub use events::flags;
pub use people::Person;

use chrono::{Days, NaiveDate};

use super::contracts::{self, Level};
use super::headline::HEALTH;
use super::{Context, course};
use crate::arrange::Arrange;
use crate::chart::lifecycle::{Lifecycle, Look, Span, Track};
use crate::data::record::{Contract, Subscriber};
use crate::units::{self, Month, RowId};

/// How far the axis goes beyond the last day that matters.
const MARGIN: Days = Days::new(20);

/// How far the axis goes beyond the day shown at least.
const AHEAD: Days = Days::new(92);

/// What is looked at, as it stands in the address.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Asked<'a> {
    /// The contract level; see [`contracts::in_view`].
    pub level: Option<&'a str>,
    /// The subscriber by [`Person::id`]; `None` = all.
    pub subscriber: Option<&'a str>,
}

/// The lifecycle of a customer with the choices there are.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct View {
    /// The contract levels.
    pub levels: Vec<Level>,
    /// The one in view; `None` = all.
    pub level: Option<Level>,
    /// The users of the product.
    pub people: Vec<Person>,
    /// The one in view; `None` = all.
    pub person: Option<Person>,
    /// The chart.
    pub chart: Lifecycle,
}

/// The lifecycle of a customer.
pub fn lifecycle(context: &Context, row: RowId, asked: Asked) -> View {
    let (dataset, day) = (context.dataset, context.day());
    let level = contracts::in_view(dataset, row, day, asked.level);
    let subscribers = dataset.customers.subscribers.get(row);
    let people: Vec<Person> = subscribers.iter().enumerate().map(people::person).collect();
    let chosen = people
        .iter()
        .position(|person| asked.subscriber == Some(person.id.as_str()));
    let user = chosen.map(|at| &subscribers[at]);
    let scope = Scope {
        context,
        row,
        level: level.as_ref(),
        user,
    };
    View {
        levels: contracts::levels(dataset, row),
        person: chosen.map(|at| people[at].clone()),
        people,
        chart: scope.chart(),
        level,
    }
}

/// What a lifecycle is read from.
#[derive(Clone, Copy)]
struct Scope<'a> {
    context: &'a Context<'a>,
    row: RowId,
    level: Option<&'a Level>,
    user: Option<&'a Subscriber>,
}

impl Scope<'_> {
    fn chart(self) -> Lifecycle {
        let (context, day) = (self.context, self.context.day());
        let renewal = contracts::next_renewal(context.dataset, self.row, self.level, day);
        let mut tracks = vec![self.stages(), self.contracts()];
        tracks.extend(self.user.and_then(|user| people::track(user, day)));
        let events = events::all(self);
        let renewal = renewal.map(|(end, _)| end);
        let (from, until) = self.days(&tracks, events.first().map(|event| event.date), renewal);
        let rolled = context.scores.card(HEALTH);
        let applied = rolled.and_then(|rolled| rolled.applied(context.model, self.row));
        Lifecycle {
            from,
            until,
            today: day,
            renewal,
            health: self.health(),
            zones: applied.map(course::chart::zones).unwrap_or_default(),
            tracks,
            events,
        }
    }

    /// Of one level the days of its contracts, of all everything known, and a little ahead.
    fn days(
        self,
        tracks: &[Track],
        first_event: Option<NaiveDate>,
        renewal: Option<NaiveDate>,
    ) -> (NaiveDate, NaiveDate) {
        let day = self.context.day();
        let spans = |track: &Track| track.spans.first().map(|span| span.from);
        let contracts = &tracks[1].spans;
        let (from, until) = if self.level.is_some() && !contracts.is_empty() {
            let ends = contracts.iter().filter_map(|span| span.until);
            (contracts[0].from, ends.max())
        } else {
            let firsts = tracks.iter().filter_map(spans).chain(first_event);
            (firsts.min().unwrap_or(day), renewal)
        };
        let ahead = day.checked_add_days(AHEAD).unwrap_or(day);
        let until = until.map_or(ahead, |until| until.max(ahead));
        (
            from.checked_sub_days(MARGIN).unwrap_or(from),
            until.checked_add_days(MARGIN).unwrap_or(until),
        )
    }

    /// The stages entered by the day shown; the last one is open until the customer leaves.
    fn stages(self) -> Track {
        let (customers, day) = (&self.context.dataset.customers, self.context.day());
        let left = customers.churned[self.row.idx()].filter(|&left| left <= day);
        let entered = customers.stages.get(self.row).iter();
        let mut entered: Vec<(NaiveDate, &str)> = entered
            .filter_map(|change| Some((change.from?, change.stage.as_str())))
            .filter(|(from, _)| *from <= day)
            .collect();
        entered.arrange_by_key(|(from, _)| *from);
        let span = |(at, &(from, stage)): (usize, &(NaiveDate, &str))| {
            let until = entered.get(at + 1).map(|(next, _)| *next).or(left);
            Span {
                name: stage.to_owned(),
                detail: until.map_or_else(|| "in progress".to_owned(), |end| lasting(from, end)),
                from,
                until: until.map(|end| end.max(from)),
            }
        };
        Track {
            name: "Stage".into(),
            look: Look::Stage,
            spans: entered.iter().enumerate().map(span).collect(),
        }
    }

    fn contracts(self) -> Track {
        let mut spans: Vec<Span> = self
            .known_contracts()
            .filter_map(|contract| self.contract(contract))
            .collect();
        spans.arrange_by_key(|span| span.from);
        Track {
            name: "Contracts".into(),
            look: Look::Contract,
            spans,
        }
    }

    fn contract(self, contract: &Contract) -> Option<Span> {
        let dataset = self.context.dataset;
        let product = contracts::product(dataset, contract);
        let parts = [contract.level.as_deref(), product];
        let name: Vec<&str> = parts.into_iter().flatten().collect();
        let mrr = contract.mrr.map(|mrr| {
            let amount = units::money_short(mrr, &dataset.currency);
            format!("{amount} a month")
        });
        Some(Span {
            name: if name.is_empty() {
                "Contract".to_owned()
            } else {
                name.join(": ")
            },
            detail: mrr.unwrap_or_default(),
            from: contract.start?,
            until: contract
                .end
                .map(|end| end.max(contract.start.unwrap_or(end))),
        })
    }

    /// The contracts of the level that were known on the day shown: begun by then, or, on the day of
    /// the data, signed for later.
    fn known_contracts<'b>(self) -> impl Iterator<Item = &'b Contract>
    where
        Self: 'b,
    {
        let (dataset, day) = (self.context.dataset, self.context.day());
        let is_latest = day == dataset.as_of;
        let own = contracts::of_level(dataset, self.row, self.level);
        own.map(|(_, contract)| contract)
            .filter(move |contract| is_latest || contract.start.is_none_or(|start| start <= day))
    }

    /// The health shown in each month up to the month shown.
    fn health(self) -> Vec<(NaiveDate, Option<f64>)> {
        let context = self.context;
        let course = context.timeline.of_customer(self.row, HEALTH).into_iter();
        course
            .filter(|(month, _)| *month <= context.month())
            .map(|(month, score)| (context.dataset.day_in(month), score))
            .collect()
    }
}

/// `9 months`, `12 days`.
fn lasting(from: NaiveDate, until: NaiveDate) -> String {
    let months = Month::of(until).since(Month::of(from));
    if months < 2 {
        let days = (until - from).num_days().max(0) as usize;
        return units::counted(days, "day");
    }
    units::counted(months as usize, "month")
}
