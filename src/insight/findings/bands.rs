//! Who changed health band, and why.

use super::facts::{Fact, Facts};
use super::{Finding, Kind, Severity};
use crate::chart::Tone;
use crate::insight::movers::{Move, Movers, movers, reason};
use crate::insight::value::number_text;
use crate::score::Scores;
use crate::units::{self, RowId};

pub(super) fn find(facts: &Facts, all: &mut Vec<Finding>) {
    let Some(before) = facts.before else { return };
    let movers = movers(facts.context, before, &facts.active);
    all.extend(fell(facts, before, &movers));
    all.extend(rose(facts, before, &movers));
}

/// Any fall is a fact: a band is what people act on.
fn fell(facts: &Facts, before: &Scores, movers: &Movers) -> Option<Finding> {
    let largest = movers.fell.first()?;
    let red = facts.band_words(&[Tone::Risk]);
    let to_red = crossing(&movers.fell, |one| one.to.tone == Tone::Risk);
    let from_red = crossing(&movers.rose, |one| one.from.tone == Tone::Risk);
    let into = to_red.map(|mrr| format!("{} MRR moved to {red}", facts.money(mrr)));
    let out = from_red.map(|mrr| format!("{} MRR left it", facts.money(mrr)));
    let money = match (into, out) {
        (Some(into), Some(out)) => format!("{into}, {out}"),
        (Some(into), None) => into,
        (None, _) => format!("nobody to {red}"),
    };
    let headline = match movers.fell[..] {
        [_] => single(facts, before, largest, "fell"),
        _ => format!(
            "{} fell a health band since {}: {money}; {}",
            units::counted(movers.fell.len(), "customer"),
            before.month.label(),
            led_by(facts, largest)
        ),
    };
    let severity = match to_red {
        Some(_) => Severity::Act,
        None => Severity::Watch,
    };
    let fact = Fact {
        headline,
        detail: why(facts, before, &movers.fell, movers.n_compared),
        mrr: Some(known_mrr(&movers.fell)),
        evidence: facts.list(
            "Fell a health band",
            "largest MRR first",
            rows(&movers.fell),
        ),
    };
    Some(facts.finding((Kind::Fell, severity), fact))
}

fn rose(facts: &Facts, before: &Scores, movers: &Movers) -> Option<Finding> {
    let largest = movers.rose.first()?;
    let from_red = crossing(&movers.rose, |one| one.from.tone == Tone::Risk);
    let red = facts.band_words(&[Tone::Risk]);
    let money = from_red.map_or_else(String::new, |mrr| {
        format!(" {} MRR left {red};", facts.money(mrr))
    });
    let headline = match movers.rose[..] {
        [_] => single(facts, before, largest, "rose"),
        _ => format!(
            "{} rose a health band since {}:{money} {}",
            units::counted(movers.rose.len(), "customer"),
            before.month.label(),
            led_by(facts, largest)
        ),
    };
    let fact = Fact {
        headline,
        detail: why(facts, before, &movers.rose, movers.n_compared),
        mrr: Some(known_mrr(&movers.rose)),
        evidence: facts.list(
            "Rose a health band",
            "largest MRR first",
            rows(&movers.rose),
        ),
    };
    Some(facts.finding((Kind::Rose, Severity::Good), fact))
}

fn rows(moves: &[Move]) -> Vec<RowId> {
    moves.iter().map(|one| one.row).collect()
}

fn known_mrr(moves: &[Move]) -> f64 {
    moves.iter().filter_map(|one| one.mrr).sum()
}

/// The MRR that moved over a border; `None` where nobody did.
fn crossing(moves: &[Move], crossed: impl Fn(&Move) -> bool) -> Option<f64> {
    let mut crossing = moves.iter().filter(|one| crossed(one)).peekable();
    crossing.peek()?;
    Some(crossing.filter_map(|one| one.mrr).sum())
}

/// `largest Acme ($48.3k MRR, Satisfactory to At risk)`.
fn led_by(facts: &Facts, largest: &Move) -> String {
    let (from, to, mrr) = (&largest.from.name, &largest.to.name, mrr(facts, largest));
    format!(
        "largest {} ({mrr}, {from} to {to})",
        facts.name(largest.row)
    )
}

/// `Acme fell from Satisfactory to At risk since Jun 2026 ($48.3k MRR)`.
fn single(facts: &Facts, before: &Scores, one: &Move, verb: &str) -> String {
    let (name, mrr, since) = (facts.name(one.row), mrr(facts, one), before.month.label());
    let (from, to) = (&one.from.name, &one.to.name);
    format!("{name} {verb} from {from} to {to} since {since} ({mrr})")
}

fn mrr(facts: &Facts, one: &Move) -> String {
    let known = one.mrr.map(|mrr| format!("{} MRR", facts.money(mrr)));
    known.unwrap_or_else(|| "MRR not known".into())
}

/// The metric behind the moves with its course for the largest, and the rule.
fn why(facts: &Facts, before: &Scores, moves: &[Move], n_compared: usize) -> String {
    let own = moves.iter().filter(|one| !one.by_hand);
    let n_own = own.clone().count();
    let n_by_hand = moves.len() - n_own;
    let mut sentences = Vec::new();
    if let Some(reason) = reason(facts.context, before, moves) {
        let largest = own.clone().next();
        let course = largest.and_then(|one| course(facts, before, reason.metric, one.row));
        sentences.push(format!(
            "{}: {} counted most, {} points on average, for {} of the {} who moved{}.",
            reason.category,
            facts.context.model.metrics[reason.metric].name,
            units::delta(reason.points, 2),
            units::count(reason.n as f64),
            units::count(n_own as f64),
            course.unwrap_or_default(),
        ));
    }
    if n_by_hand > 0 {
        let scores = units::counted(n_by_hand, "score");
        sentences.push(format!("{scores} set by hand."));
    }
    let compared = units::counted(n_compared, "customer");
    sentences.push(format!("Of {compared} with a score in both months."));
    sentences.join(" ")
}

/// ` (Acme 62%, was 81%)`: a metric's value now and then, where both are numbers that differ.
fn course(facts: &Facts, before: &Scores, metric: usize, row: RowId) -> Option<String> {
    let dataset = facts.context.dataset;
    let metric = &facts.context.model.metrics[metric];
    let column = dataset.metric(&metric.id)?;
    let value = |month| {
        let number = dataset.metric_values(column, month)?.numbers.get(row)?;
        Some(number_text(metric, number, &dataset.currency))
    };
    let (now, then) = (value(facts.context.month())?, value(before.month)?);
    (now != then).then(|| format!(" ({} {now}, was {then})", facts.name(row)))
}
