//! What happened with a customer, weighed: the heavier an event, the sooner it gets a label.
//!
//! | Weight | What |
//! | --- | --- |
//! | 6 | the customer left |
//! | 5 | a contract was signed or ended without renewal; an escalation or an incident |
//! | 4 | a contract was or will be renewed; health changed its band; a detractor answered |
//! | 3 | reviews, workshops, kick-offs, handovers; other answers to the NPS question; a user was seen |
//! | 2 | answers of the lowest two fifths to other surveys; the customer came |
//! | 1 | a stage was entered, which the bar of stages shows as well |
//!
//! Activities of other kinds (calls, mails, trainings) are everyday work and belong to the list of
//! activities. With one subscriber in view, only its own answers and when it was seen count.

use chrono::NaiveDate;

use super::{Scope, said};
use crate::arrange::Arrange;
use crate::chart::lifecycle::{Event, Kind};
use crate::data::record::{Contract, Renewal};
use crate::insight::headline::HEALTH;
use crate::insight::{Context, contracts};
use crate::score::band;
use crate::units::{self, Month, RowId};

/// Weights of the table above.
const LEFT: u8 = 6;
pub(super) const SIGNED: u8 = 5;
pub(super) const RENEWED: u8 = 4;
pub(super) const MET: u8 = 3;
pub(super) const CAME: u8 = 2;
const STAGE: u8 = 1;

/// Flags of a trend weigh at least this much.
const FLAGGED: u8 = RENEWED;

/// The most flags on a trend.
const MOST_FLAGS: usize = 3;

/// All events up to the day shown and those known to come, the earliest first.
pub(super) fn all(scope: Scope) -> Vec<Event> {
    let mut events = Vec::new();
    events.extend(bounds(scope));
    events.extend(stages(scope));
    for contract in scope.known_contracts() {
        events.extend(of_contract(scope, contract));
    }
    let day = scope.context.day();
    let customers = &scope.context.dataset.customers;
    let answers = customers.responses.get(scope.row).iter();
    events.extend(
        answers
            .filter(|answer| said::is_heard(scope, answer))
            .filter_map(said::voice),
    );
    if scope.user.is_some() {
        events.extend(seen(scope));
    } else {
        let activities = customers.activities.get(scope.row).iter();
        events.extend(activities.filter_map(said::activity));
        events.extend(health(scope));
    }
    let is_known = |event: &Event| event.date <= day || event.kind == Kind::Renewal;
    events.retain(is_known);
    events.arrange_by(|a, b| (a.date, &a.name).cmp(&(b.date, &b.name)));
    events
}

/// What happened that may explain a score or an amount, for the top edge of a trend.
pub fn flags(context: &Context, row: RowId) -> Vec<(Month, String)> {
    let scope = Scope {
        context,
        row,
        level: None,
        user: None,
    };
    let day = context.day();
    let weighs = |event: &Event| {
        event.weight >= FLAGGED && event.date <= day && !matches!(event.kind, Kind::Health(_))
    };
    let mut found: Vec<Event> = all(scope).into_iter().filter(weighs).collect();
    found.arrange_by_key(|event| (event.weight, event.date));
    let latest = found.into_iter().rev().take(MOST_FLAGS);
    latest
        .map(|event| (Month::of(event.date), event.name))
        .collect()
}

pub(super) fn event(date: NaiveDate, name: impl Into<String>, kind: Kind, weight: u8) -> Event {
    Event {
        date,
        name: name.into(),
        detail: String::new(),
        kind,
        weight,
    }
}

/// The customer came, and left.
fn bounds(scope: Scope) -> impl Iterator<Item = Event> {
    let customers = &scope.context.dataset.customers;
    let came = customers.since[scope.row.idx()];
    let came = came.map(|day| event(day, "Customer since", Kind::Start, CAME));
    let left = customers.churned[scope.row.idx()].map(|day| Event {
        detail: customers.churn_reasons.get(scope.row).join(", "),
        ..event(day, "Left", Kind::End, LEFT)
    });
    came.into_iter().chain(left)
}

fn stages(scope: Scope) -> impl Iterator<Item = Event> {
    let stages = scope.context.dataset.customers.stages.get(scope.row).iter();
    stages.filter_map(|change| {
        let from = change.from?;
        Some(event(from, change.stage.clone(), Kind::Stage, STAGE))
    })
}

/// A contract's start, its end without renewal, and its next renewal.
fn of_contract(scope: Scope, contract: &Contract) -> Vec<Event> {
    let (dataset, day) = (scope.context.dataset, scope.context.day());
    let product = contracts::product(dataset, contract);
    let level = contract
        .level
        .as_deref()
        .filter(|level| level.starts_with("Contract"));
    let name = level.or(product).unwrap_or("Contract");
    let amount = contract.mrr.map(|mrr| units::money(mrr, &dataset.currency));
    let detail = [
        product.map(str::to_owned),
        contract.level.clone(),
        amount.map(|amount| format!("{amount} a month")),
    ];
    let detail = detail.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let all = dataset.customers.contracts.get(scope.row).iter();
    let follows = |other: &Contract| {
        other.product == contract.product
            && other.level == contract.level
            && other.end == contract.start
    };
    let is_renewal = contract.start.is_some() && all.clone().any(follows);
    let start = contract.start.map(|start| {
        if is_renewal {
            event(start, format!("{name} renewed"), Kind::Renewal, RENEWED)
        } else {
            event(start, format!("{name} signed"), Kind::Contract, SIGNED)
        }
    });
    let end = contract.end.and_then(|end| match contract.renewal {
        _ if contract.is_active(day) => Some(event(
            end,
            format!("Renewal of {name}"),
            Kind::Renewal,
            RENEWED,
        )),
        Some(Renewal::Lost) => Some(event(end, format!("{name} ended"), Kind::End, SIGNED)),
        Some(Renewal::Due | Renewal::Renewed) | None => None,
    });
    let events = start.into_iter().chain(end);
    events
        .map(|own| Event {
            detail: detail.clone(),
            ..own
        })
        .collect()
}

/// The months in which the health shown changed its band.
fn health(scope: Scope) -> Vec<Event> {
    let context = scope.context;
    let rolled = context.scores.card(HEALTH);
    let Some(card) = rolled.and_then(|rolled| rolled.applied(context.model, scope.row)) else {
        return Vec::new();
    };
    let infos = band::infos(card);
    let course = context.timeline.of_customer(scope.row, HEALTH).into_iter();
    let known: Vec<(Month, usize, f64)> = course
        .filter(|(month, _)| *month <= context.month())
        .filter_map(|(month, score)| Some((month, band::position(&card.bands, score?)?, score?)))
        .collect();
    let changes = known.windows(2).filter(|pair| pair[0].1 != pair[1].1);
    let change = |pair: &[(Month, usize, f64)]| {
        let (month, band, score) = pair[1];
        let (info, before) = (&infos[band], &infos[pair[0].1]);
        Event {
            detail: format!(
                "{}, was {}",
                units::score(score),
                before.name.to_lowercase()
            ),
            ..event(
                context.dataset.day_in(month),
                format!("Health: {}", info.name.to_lowercase()),
                Kind::Health(info.tone),
                RENEWED,
            )
        }
    };
    changes.map(change).collect()
}

/// When the user in view was seen first and last.
fn seen(scope: Scope) -> impl Iterator<Item = Event> {
    let first = scope.user.and_then(|user| user.first_seen);
    let last = scope.user.and_then(|user| user.last_seen);
    let first = first.map(|day| event(day, "First seen", Kind::Person, MET));
    let last = last.map(|day| event(day, "Last seen", Kind::Person, MET));
    first.into_iter().chain(last)
}
