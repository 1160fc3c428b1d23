//! How one customer's score came about.

use super::{Answer, Asked, Line, LineLevel, basis, coverage, subject};
use crate::chart::Tone;
use crate::chart::describe::MISSING;
use crate::insight::Context;
use crate::insight::customer::why::{added, of_category, of_metric, percent, points};
use crate::insight::customer::{Step, standing, why};
use crate::insight::value::{number_text, plain, value_text};
use crate::score::explain::{CategoryPart, Explanation, MetricPart, Raw, explain};
use crate::units::{self, RowId};

/// The columns of the table.
const HEADS: [&str; 7] = [
    "Metric", "Value", "As of", "Score", "Weight", "Share", "Points",
];

pub(super) fn answer(context: &Context, asked: &Asked, row: RowId) -> Option<Answer> {
    let Context {
        dataset,
        model,
        scores,
        ..
    } = *context;
    let explanation = explain(dataset, model, scores, &asked.card, row)?;
    let name = dataset.customers.name.get(row);
    let view = View {
        context,
        asked,
        row,
        explanation: &explanation,
    };
    let (score, tone, band) = view.result();
    Some(Answer {
        title: format!("{} of {name}", subject(context, asked)?),
        score,
        tone,
        band,
        facts: view.facts(),
        heads: HEADS.to_vec(),
        lines: view.lines(),
        steps: view.steps(),
    })
}

/// What the answer is read from.
struct View<'a> {
    context: &'a Context<'a>,
    asked: &'a Asked,
    row: RowId,
    explanation: &'a Explanation,
}

impl View<'_> {
    /// The categories asked about: those that hold the metric, where it is one.
    fn categories(&self) -> impl Iterator<Item = &CategoryPart> {
        let all = self.explanation.categories.iter();
        all.filter(|own| {
            let is_asked = |id: &String| *id == own.id;
            self.asked.category.as_ref().is_none_or(is_asked) && self.metrics(own).next().is_some()
        })
    }

    fn metrics<'c>(&'c self, category: &'c CategoryPart) -> impl Iterator<Item = &'c MetricPart> {
        let id = |part: &MetricPart| &self.context.model.metrics[part.metric].id;
        let wanted = self.asked.metric.as_ref();
        let metrics = category.metrics.iter();
        metrics.filter(move |part| wanted.is_none_or(|wanted| wanted == id(part)))
    }

    /// The metric asked about, where it is one, and its category.
    fn metric(&self) -> Option<(&CategoryPart, &MetricPart)> {
        self.asked.metric.as_ref()?;
        let category = self.categories().next()?;
        Some((category, self.metrics(category).next()?))
    }

    fn result(&self) -> (Option<f64>, Tone, String) {
        if self.asked.metric.is_some() {
            let score = self.metric().and_then(|(_, part)| part.score);
            return (score, Tone::None, String::new());
        }
        if self.asked.category.is_some() {
            let score = self.categories().next().and_then(|own| own.score);
            return (score, Tone::None, String::new());
        }
        match &self.explanation.band {
            Some((band, _)) => (self.explanation.shown, band.tone, band.name.clone()),
            None => (
                self.explanation.shown,
                Tone::None,
                "Insufficient data".into(),
            ),
        }
    }

    fn facts(&self) -> Vec<(&'static str, String)> {
        let mut facts = basis(self.context);
        if let Some((_, part)) = self.metric() {
            facts.extend(self.metric_facts(part));
            return facts;
        }
        facts.push(("Coverage", self.coverage()));
        let stale = self.categories().flat_map(|own| &own.metrics);
        let n_stale = stale.filter(|part| part.stale_days.is_some()).count();
        if n_stale > 0 {
            let values = units::counted(n_stale, "value");
            facts.push(("Stale", format!("{values} older than the metric's limit")));
        }
        if self.asked.category.is_none() {
            facts.extend(self.whole_facts());
        }
        facts
    }

    fn metric_facts(&self, part: &MetricPart) -> Vec<(&'static str, String)> {
        let metric = &self.context.model.metrics[part.metric];
        let number = |value: f64| number_text(metric, value, &self.context.dataset.currency);
        let facts = [
            ("Means", metric.description.clone()),
            ("Good", metric.good.map(number).unwrap_or_default()),
            ("Low score", metric.action.clone()),
        ];
        facts
            .into_iter()
            .filter(|(_, text)| !text.is_empty())
            .collect()
    }

    fn coverage(&self) -> String {
        let share = coverage(self.context, self.asked, &[self.row]).unwrap_or(0.0);
        let has = format!("{} of the weight has a value", units::percent(share, 0));
        let min = self.explanation.min_coverage;
        if self.asked.category.is_some() || min <= 0.0 {
            return has;
        }
        format!("{has}, at least {} is needed", units::percent(min, 0))
    }

    /// What only the whole score has: its band, and who set it by hand.
    fn whole_facts(&self) -> Vec<(&'static str, String)> {
        let band = match &self.explanation.band {
            Some((band, range)) => format!("{}: {range}", band.name),
            None => "Insufficient data".into(),
        };
        let set = standing(self.context, &self.asked.card, self.row)
            .and_then(|own| Some((own.set_by_hand?, own.computed)));
        let set = set.map(|(set, computed)| {
            let computed = computed.map_or_else(|| MISSING.to_owned(), points);
            let reason = if set.reason.is_empty() {
                String::new()
            } else {
                format!(": {}", set.reason)
            };
            let words = format!("{}{reason}. The computed score is {computed}.", set.words);
            ("By hand", words)
        });
        [("Band", band)].into_iter().chain(set).collect()
    }

    /// The table: shares and points are of the score asked about.
    fn lines(&self) -> Vec<Line> {
        let is_whole = self.asked.category.is_none() && self.asked.metric.is_none();
        let mut lines = Vec::new();
        for category in self.categories() {
            let share = if is_whole { category.share } else { 1.0 };
            if is_whole {
                lines.push(category_line(category));
            }
            let metrics = self.metrics(category);
            lines.extend(metrics.map(|part| self.metric_line(share, part)));
        }
        if self.asked.metric.is_none() {
            let sum = match &self.asked.category {
                None => self.explanation.before_coverage,
                Some(_) => self.categories().next().and_then(|own| own.score),
            };
            lines.extend(sum.map(sum_line));
        }
        lines
    }

    fn metric_line(&self, share: f64, part: &MetricPart) -> Line {
        let metric = &self.context.model.metrics[part.metric];
        let value = value_text(metric, &part.raw, &self.context.dataset.currency);
        let missing = || MISSING.to_owned();
        let of = match part.raw {
            Raw::Missing => missing(),
            Raw::Number(_) | Raw::Text(_) => units::date_long(part.measured),
        };
        let share = share * part.share;
        let weighed = part.score.filter(|_| part.share > 0.0);
        Line {
            level: LineLevel::Metric,
            name: metric.name.clone(),
            cells: vec![
                value,
                of,
                part.score.map_or_else(missing, added),
                plain(part.counted(), 4),
                weighed.map_or_else(missing, |_| percent(share)),
                weighed.map_or_else(missing, |score| added(share * score)),
            ],
        }
    }

    fn steps(&self) -> Vec<Step> {
        if let Some((category, part)) = self.metric() {
            return vec![of_metric(self.context, category, part)];
        }
        if self.asked.category.is_some() {
            let own = self.categories();
            return own.flat_map(|own| of_category(self.context, own)).collect();
        }
        why(self.context, &self.asked.card, self.row)
    }
}

fn category_line(category: &CategoryPart) -> Line {
    let missing = || MISSING.to_owned();
    let weighed = category.score.filter(|_| category.share > 0.0);
    Line {
        level: LineLevel::Category,
        name: category.name.clone(),
        cells: vec![
            String::new(),
            String::new(),
            category.score.map_or_else(missing, added),
            plain(category.weight, 4),
            weighed.map_or_else(missing, |_| percent(category.share)),
            weighed.map_or_else(missing, |_| added(category.contribution)),
        ],
    }
}

fn sum_line(sum: f64) -> Line {
    let blank = String::new;
    Line {
        level: LineLevel::Sum,
        name: "Sum".into(),
        cells: vec![blank(), blank(), blank(), blank(), percent(1.0), added(sum)],
    }
}
