//! How the mean score of some customers came about.

use super::{Answer, Asked, Line, LineLevel, basis, coverage, subject};
use crate::chart::Tone;
use crate::chart::describe::MISSING;
use crate::insight::Context;
use crate::insight::customer::why::{added, percent};
use crate::insight::impact::SMALL;
use crate::score::group::{Explained, explain};
use crate::score::mix::{Mix, Side, mix};
use crate::units::{self, RowId};

/// The columns of the table.
const HEADS: [&str; 4] = ["Metric", "Mean score", "Mean share", "Points"];

/// How many customers without a score are named.
const NAMED: usize = 5;

/// Points smaller than this are no line of their own.
const NOISE: f64 = 1e-9;

pub(super) fn answer(
    context: &Context,
    asked: &Asked,
    name: &str,
    rows: &[RowId],
) -> Option<Answer> {
    let card = context.scores.card(&asked.card)?;
    let column = match &asked.metric {
        Some(metric) => &context.scores.metrics[context.model.metric_idx(metric)?],
        None => asked.target().column(card)?,
    };
    let explained = explain(column, rows);
    let mut facts = basis(context);
    facts.extend(group_facts(context, &explained, rows));
    if asked.metric.is_none()
        && let Some(share) = coverage(context, asked, rows)
    {
        let words = format!(
            "{} of the weight has a value, on average",
            units::percent(share, 0)
        );
        facts.push(("Coverage", words));
    }
    let side = Side {
        model: context.model,
        scores: context.scores,
    };
    let mix = mix(side, &asked.target(), rows).filter(|_| asked.metric.is_none());
    Some(Answer {
        title: format!("{} of {name}", subject(context, asked)?),
        score: explained.mean,
        tone: Tone::None,
        band: String::new(),
        facts,
        heads: HEADS.to_vec(),
        lines: mix.map_or_else(Vec::new, |mix| lines(context, &mix)),
        steps: Vec::new(),
    })
}

fn group_facts(
    context: &Context,
    explained: &Explained,
    rows: &[RowId],
) -> Vec<(&'static str, String)> {
    let name = |row: RowId| context.dataset.customers.name.get(row);
    let n = units::counted(explained.n, "customer");
    let few = if explained.n > 0 && explained.n < SMALL {
        "; so few say little"
    } else {
        ""
    };
    let mut facts = vec![("Mean of", format!("{n}, each counting once{few}"))];
    if let Some((low, high)) = explained.ends.filter(|_| explained.n > 1) {
        facts.push(("From, to", format!("{} to {}", name(low), name(high))));
    }
    let n_unscored = explained.unscored.len();
    if n_unscored > 0 {
        let named = explained.unscored.iter().take(NAMED).map(|row| name(*row));
        let named = named.collect::<Vec<_>>().join(", ");
        let more = match n_unscored.saturating_sub(NAMED) {
            0 => String::new(),
            n => format!(" and {} more", units::count(n as f64)),
        };
        let of = format!("{n_unscored} of {}", units::counted(rows.len(), "customer"));
        facts.push(("Not scored", format!("{of}: {named}{more}")));
    }
    facts
}

/// What each metric adds to the mean, then what overrides add, and the sum.
fn lines(context: &Context, mix: &Mix) -> Vec<Line> {
    let metric = |(idx, share): (usize, &f64)| {
        let points_added = mix.points[idx];
        Line {
            level: LineLevel::Metric,
            name: context.model.metrics[idx].name.clone(),
            cells: vec![
                added(points_added / share),
                percent(*share),
                added(points_added),
            ],
        }
    };
    let shares = mix.shares.iter().enumerate();
    let mut lines: Vec<Line> = shares
        .filter(|(_, share)| **share > 0.0)
        .map(metric)
        .collect();
    let line = |level, name: &str, share: String, sum: f64| Line {
        level,
        name: name.into(),
        cells: vec![String::new(), share, added(sum)],
    };
    let by_hand = mix.score - mix.points.iter().sum::<f64>();
    if by_hand.abs() > NOISE {
        let level = LineLevel::Metric;
        lines.push(line(
            level,
            "Set by hand, less computed",
            MISSING.into(),
            by_hand,
        ));
    }
    lines.push(line(LineLevel::Sum, "Sum", String::new(), mix.score));
    lines
}
