//! One score of a customer with its band, its coverage and where it is heading.

use crate::chart::Tone;
use crate::chart::describe::decimal;
use crate::insight::Context;
use crate::insight::change::Direction;
use crate::score::Scores;
use crate::units::{self, Month, RowId};

/// Changes of a score up to this many points count as noise: a tenth of the scale's band of 2.5.
const NOISE: f64 = 0.25;

/// A score with everything that stands beside it.
#[derive(Clone, Debug, PartialEq)]
pub struct ScoreStanding {
    /// The scorecard's id.
    pub card: String,
    /// The scorecard's name.
    pub name: String,
    /// The score shown, 0 to 10: the override in force, else the computed one.
    pub shown: Option<f64>,
    /// The computed score.
    pub computed: Option<f64>,
    /// The look of the band.
    pub tone: Tone,
    /// The name of the band; empty without a score.
    pub band: String,
    /// The share of the weight that has a score, 0 to 1.
    pub coverage: f64,
    /// Why there is no computed score, as a sentence.
    pub withheld: Option<String>,
    /// The override in force.
    pub set_by_hand: Option<Override>,
    /// Where it is heading.
    pub trend: Trend,
    /// The score shown by month, oldest first.
    pub history: Vec<(Month, Option<f64>)>,
}

/// An override in force, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Override {
    /// Its position among the customer's overrides.
    pub idx: usize,
    /// `Set to 8.0 by Maya Okafor until 31 Dec 2026`.
    pub words: String,
    /// Why; may be empty.
    pub reason: String,
}

/// A score now against the comparison month.
#[derive(Clone, Debug, PartialEq)]
pub struct Trend {
    /// The difference in points; `None` where one of the two is missing.
    pub delta: Option<f64>,
    /// The arrow: flat within the noise.
    pub direction: Direction,
    /// `−1.2 since Jun 2026`, or in words where it is flat, with the threshold of noise.
    pub words: String,
}

/// How a customer stands on a scorecard; `None` when the model has no such scorecard.
pub fn standing(context: &Context, card: &str, row: RowId) -> Option<ScoreStanding> {
    let rolled = context.scores.card(card)?;
    let applied = rolled.applied(context.model, row)?;
    let band = rolled.band_of(row);
    let computed = rolled.overall.get(row);
    let coverage = rolled.coverage.get(row).unwrap_or(0.0);
    let shown = rolled.shown.get(row);
    Some(ScoreStanding {
        card: card.to_owned(),
        name: rolled.name.clone(),
        shown,
        computed,
        tone: rolled.tone_of(row),
        band: band.map_or_else(String::new, |band| band.name.clone()),
        coverage,
        withheld: computed
            .is_none()
            .then(|| withheld(coverage, applied.min_coverage)),
        set_by_hand: override_words(context, context.scores, card, row),
        trend: trend(context, card, row, shown),
        history: context.timeline.of_customer(row, card),
    })
}

fn withheld(coverage: f64, min_coverage: f64) -> String {
    if coverage <= 0.0 {
        return "No data: none of the metrics has a value.".into();
    }
    format!(
        "Insufficient data: values cover {} of the weight, {} are needed.",
        units::percent(coverage, 0),
        units::percent(min_coverage, 0)
    )
}

fn override_words(context: &Context, scores: &Scores, card: &str, row: RowId) -> Option<Override> {
    let at = scores.card(card)?.overridden[row.idx()]?;
    let item = &context.dataset.overrides.get(row)[at as usize];
    let by = item
        .author
        .as_ref()
        .map_or_else(String::new, |author| format!(" by {author}"));
    let until = item.until.map_or_else(String::new, |until| {
        format!(" until {}", units::date_long(until))
    });
    Some(Override {
        idx: at as usize,
        words: format!("Set to {}{by}{until}", units::score(item.score)),
        reason: item.reason.clone().unwrap_or_default(),
    })
}

fn trend(context: &Context, card: &str, row: RowId, shown: Option<f64>) -> Trend {
    let then = context.timeline.score(card, row, context.comparison);
    let since = context.comparison.label();
    let Some((now, then)) = shown.zip(then) else {
        let missing = if shown.is_none() {
            "no score now"
        } else {
            "no score then"
        };
        return Trend {
            delta: None,
            direction: Direction::Flat,
            words: format!("No trend since {since}: {missing}"),
        };
    };
    let delta = now - then;
    let amount = units::delta(delta, 1);
    let (direction, words) = if delta.abs() <= NOISE {
        let limit = decimal(NOISE, 2);
        let words = format!("Steady since {since}: {amount} (up to {limit} counts as noise)");
        (Direction::Flat, words)
    } else if delta > 0.0 {
        (Direction::Up, format!("{amount} since {since}"))
    } else {
        (Direction::Down, format!("{amount} since {since}"))
    };
    Trend {
        delta: Some(delta),
        direction,
        words,
    }
}
