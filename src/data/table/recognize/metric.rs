//! What metric a column of numbers holds: unit, direction and anchor by its name and its cells.

use super::super::mapping::{MetricGuess, Target};
use super::facts::Facts;
use super::names::{folded, id_of, shortened, words};
use super::unit::unit;
use crate::score::model::{Anchor, Direction, Metric, Model, Rule};

/// Words of what is better when there is less of it.
const LESS: &[&str] = &[
    "churn",
    "churns",
    "ticket",
    "tickets",
    "complaint",
    "complaints",
    "bug",
    "bugs",
    "error",
    "errors",
    "outage",
    "outages",
    "downtime",
    "overdue",
    "late",
    "delay",
    "delays",
    "escalation",
    "escalations",
    "risk",
    "cost",
    "costs",
    "effort",
    "refund",
    "refunds",
    "incident",
    "incidents",
    "failed",
    "failure",
    "failures",
    "latency",
    "wait",
    "debt",
    "bounce",
    "unsubscribed",
    "inactive",
    "cancellations",
    "beschwerden",
    "discount",
    "since",
    "response",
    "resolution",
];
/// Words that turn the meaning of [`LESS`]: a response rate is better high.
const MORE: &[&str] = &[
    "rate",
    "satisfaction",
    "score",
    "resolved",
    "retention",
    "reduction",
];
/// Words of numbers that name something and measure nothing.
const NAMING: &[&str] = &[
    "id",
    "ids",
    "uuid",
    "guid",
    "zip",
    "postal",
    "postcode",
    "plz",
    "phone",
    "telephone",
    "fax",
    "latitude",
    "longitude",
    "lat",
    "lng",
    "lon",
    "code",
    "nr",
    "number",
    "no",
    "row",
    "index",
];
/// Words of numbers that say something, but of what no score should come.
const UNSCORED: &[&str] = &[
    "year",
    "month",
    "age",
    "senior",
    "citizen",
    "gender",
    "partner",
    "dependents",
    "married",
    "founded",
    "rank",
];

/// The metric of the model that a column is named after.
pub(super) fn of_model(name: &str, facts: &Facts<'_>, model: &Model) -> Option<(Target, String)> {
    let names = [folded(name), folded(shortened(name))];
    let is_named = |metric: &&Metric| {
        names.contains(&folded(&metric.id)) || names.contains(&folded(&metric.name))
    };
    let metric = model.metrics.iter().find(is_named)?;
    let is_text = matches!(metric.rule, Rule::Values(_));
    if facts.n_rows > 0 && (facts.is_empty() || is_text == facts.is_numeric()) {
        return None;
    }
    let anchor = match metric.rule {
        Rule::Line {
            anchor: Anchor::Best(top) | Anchor::Benchmark(top),
            ..
        } => Some(top),
        Rule::Line { .. } | Rule::Steps(_) | Rule::Values(_) => None,
    };
    let guess = MetricGuess {
        id: metric.id.clone(),
        name: metric.name.clone(),
        unit: metric.unit.clone(),
        higher_is_better: metric.direction == Direction::Higher,
        anchor,
        is_scored: true,
    };
    let why = format!("The model has a metric of that name: {}.", metric.name);
    Some((Target::Metric(guess), why))
}

/// The metric of a column of numbers, or why it measures nothing.
pub(super) fn of_numbers(name: &str, facts: &Facts<'_>) -> (Target, String) {
    let words = words(name);
    let find = |known: &[&str]| {
        words
            .iter()
            .find(|word| known.contains(&word.as_str()))
            .cloned()
    };
    if let Some(word) = find(NAMING) {
        let why =
            format!("By “{word}” in its name its numbers name something and measure nothing.");
        return (Target::LeaveOut, why);
    }
    if folded(name).is_empty()
        || facts.numbers.windows(2).all(|pair| pair[0] == pair[1]) && facts.numbers.len() > 3
    {
        let why = "All of its cells say the same.".to_owned();
        return (Target::LeaveOut, why);
    }
    let (unit, unit_why) = unit(&words, facts);
    let higher = higher_is_better(&words);
    let unscored = find(UNSCORED).or_else(|| is_year(facts).then(|| "year".to_owned()));
    let is_full = unit == "percent" && higher && facts.range().1 <= 100.0;
    let anchor = match unit {
        "percent" if is_full => Some(100.0),
        "ratio" if higher => Some(1.0),
        _ => None,
    };
    let guess = MetricGuess {
        id: id_of(shortened(name)),
        name: title(name),
        unit: unit.to_owned(),
        higher_is_better: higher,
        anchor,
        is_scored: unscored.is_none(),
    };
    let way = if higher { "higher" } else { "lower" };
    let score = match unscored {
        Some(word) => format!(" It takes no part in scores: it is a matter of {word}."),
        None => String::new(),
    };
    let why = format!("A column of numbers: {unit_why}; {way} counts as better.{score}");
    (Target::Metric(guess), why)
}

/// The metric of a column that says yes and no: a share of a hundred.
pub(super) fn of_flags(name: &str) -> (Target, String) {
    let words = words(name);
    let is_scored = !words.iter().any(|word| UNSCORED.contains(&word.as_str()));
    let guess = MetricGuess {
        id: id_of(shortened(name)),
        name: title(name),
        unit: "percent".to_owned(),
        higher_is_better: higher_is_better(&words),
        anchor: higher_is_better(&words).then_some(100.0),
        is_scored,
    };
    let score = if is_scored {
        ""
    } else {
        " It takes no part in scores."
    };
    let why = format!("Its cells say yes and no: yes is 100 percent, no is 0.{score}");
    (Target::Metric(guess), why)
}

fn higher_is_better(words: &[String]) -> bool {
    let has = |known: &[&str]| words.iter().any(|word| known.contains(&word.as_str()));
    !has(LESS) || has(MORE) && !has(&["churn", "risk", "bounce", "error", "failure"])
}

/// Whether all numbers are years of our time.
fn is_year(facts: &Facts<'_>) -> bool {
    let (low, high) = facts.range();
    low >= 1900.0 && high <= 2100.0 && facts.is_whole()
}

/// What people read: a name that is words already as it is, another one as a sentence begins.
fn title(name: &str) -> String {
    let name = shortened(name);
    if name.contains(' ') {
        return name.to_owned();
    }
    crate::units::capitalized(&words(name).join(" "))
}
