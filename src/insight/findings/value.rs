//! Who of high value is in trouble: at risk, or much work and not healthy.
//!
//! Where high begins is the quadrant's own line, taken over all active customers.

use super::facts::{Fact, Facts, led};
use super::narrow::within;
use super::{Finding, Kind, Severity};
use crate::chart::Tone;
use crate::insight::segments::{EFFORT, Options, Segments, segments};
use crate::select::{Measure, Range};
use crate::units::{self, RowId};

const RED: [Tone; 1] = [Tone::Risk];
const UNHEALTHY: [Tone; 2] = [Tone::Risk, Tone::Warn];

pub(super) fn find(facts: &Facts, all: &mut Vec<Finding>) {
    let lines = segments(facts.context, &[], Options::default());
    all.extend(at_risk(facts, &lines));
    all.extend(effort(facts, &lines));
}

/// Red customers whose MRR is high (003-15).
fn at_risk(facts: &Facts, lines: &Segments) -> Option<Finding> {
    let value = lines.value_split.at?;
    let rows = unhealthy(facts, &RED, value);
    let mrr = facts.sum(&rows);
    if !Facts::is_notable(mrr, facts.total) {
        return None;
    }
    let rows = facts.ordered(rows, |row| facts.mrr(row));
    let red = facts.band_words(&RED);
    let headline = format!(
        "High value with health {red}: {} with {} MRR, {} of the MRR shown{}",
        facts.who(&rows),
        facts.money(mrr),
        units::share(mrr / facts.total),
        led(&rows, || format!("largest {}", facts.name(rows[0])))
    );
    let detail = format!(
        "High value is MRR from the {} up. Of {}.",
        lines.value_split.label,
        units::counted(facts.active.len(), "active customer")
    );
    let mut filters = facts.narrowed_to_bands(&RED);
    within(&mut filters, Measure::Mrr, Range::at_least(value)?);
    let title = format!("High value, {red}");
    let fact = Fact {
        headline,
        detail,
        mrr: Some(mrr),
        evidence: Facts::list_by(&title, "largest MRR first", rows, Some(filters)),
    };
    Some(facts.finding((Kind::ValueAtRisk, Severity::Act), fact))
}

/// High value, high effort, and yet not healthy (003-11).
fn effort(facts: &Facts, lines: &Segments) -> Option<Finding> {
    let (value, effort) = (lines.value_split.at?, lines.effort_split.at?);
    let shown = &facts.context.scores.card(EFFORT)?.shown;
    let mut rows = unhealthy(facts, &UNHEALTHY, value);
    rows.retain(|&row| shown.get(row).is_some_and(|score| score >= effort));
    let mrr = facts.sum(&rows);
    if !Facts::is_notable(mrr, facts.total) {
        return None;
    }
    let rows = facts.ordered(rows, |row| shown.get(row));
    let most = units::score(shown.get(rows[0])?);
    let headline = format!(
        "High value, high effort, not healthy: {} with {} MRR{}",
        facts.who(&rows),
        facts.money(mrr),
        led(&rows, || format!(
            "most effort {} ({most} of 10)",
            facts.name(rows[0])
        ))
    );
    let detail = format!(
        "Health {}, MRR from the {} and effort from {} up. Of {}.",
        facts.band_words(&UNHEALTHY),
        lines.value_split.label,
        lines.effort_split.label,
        units::counted(facts.active.len(), "active customer")
    );
    let mut filters = facts.narrowed_to_bands(&UNHEALTHY);
    within(&mut filters, Measure::Mrr, Range::at_least(value)?);
    within(&mut filters, Measure::Effort, Range::at_least(effort)?);
    let title = "High value, high effort, not healthy";
    let fact = Fact {
        headline,
        detail,
        mrr: Some(mrr),
        evidence: Facts::list_by(title, "most effort first", rows, Some(filters)),
    };
    Some(facts.finding((Kind::Effort, Severity::Watch), fact))
}

/// The active customers whose health looks like this and who pay at least so much.
fn unhealthy(facts: &Facts, tones: &[Tone], value: f64) -> Vec<RowId> {
    let pays = |row: RowId| facts.mrr(row).is_some_and(|mrr| mrr >= value);
    let is_in = |row: &RowId| tones.contains(&facts.tone(*row)) && pays(*row);
    facts.active.iter().copied().filter(is_in).collect()
}
