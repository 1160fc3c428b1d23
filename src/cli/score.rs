//! `score FILE [--month M]`: every score in full precision.

use std::io::Write;
use std::sync::Arc;

use super::Failure;
use super::csv::{line, number, text};
use crate::data::Dataset;
use crate::score::model::{Model, Scorecard};
use crate::score::{CardScores, Scores, band};
use crate::units::{Month, RowId};

/// Prints `id,scorecard,kind,item,score,coverage,band`: customers in file order, scorecards in the
/// model's order; of each the computed overall, an override in force, the categories and the
/// metrics. The band of `overall` is that of the computed score.
pub(super) fn score(
    dataset: &Dataset,
    month: Option<Month>,
    out: &mut impl Write,
) -> Result<(), Failure> {
    let month = super::covered(dataset, month)?;
    let own = dataset.model.clone();
    let model = &*own.unwrap_or_else(|| Arc::new(Model::built_in()));
    let scores = crate::score::score(dataset, model, month);
    line(
        out,
        &[
            "id",
            "scorecard",
            "kind",
            "item",
            "score",
            "coverage",
            "band",
        ],
    )?;
    for row in dataset.rows() {
        for rolled in &scores.cards {
            if let Some(card) = rolled.applied(model, row) {
                let lines = Lines {
                    dataset,
                    model,
                    scores: &scores,
                    rolled,
                    card,
                    row,
                };
                lines.write(out)?;
            }
        }
    }
    Ok(())
}

/// The lines of one customer and scorecard.
struct Lines<'a> {
    dataset: &'a Dataset,
    model: &'a Model,
    scores: &'a Scores,
    rolled: &'a CardScores,
    card: &'a Scorecard,
    row: RowId,
}

/// One line but for the customer and the scorecard.
struct Entry<'a> {
    kind: &'static str,
    item: &'a str,
    score: Option<f64>,
    coverage: Option<f64>,
    band: &'a str,
}

impl Lines<'_> {
    fn write(&self, out: &mut impl Write) -> Result<(), Failure> {
        let overall = self.rolled.overall.get(self.row);
        self.entry(
            out,
            &Entry {
                kind: "overall",
                item: "",
                score: overall,
                coverage: self.rolled.coverage.get(self.row),
                band: self.band(overall),
            },
        )?;
        if let Some(at) = self.rolled.overridden[self.row.idx()] {
            let set = self.dataset.overrides.get(self.row)[at as usize].score;
            self.entry(
                out,
                &Entry {
                    kind: "override",
                    item: "",
                    score: Some(set),
                    coverage: None,
                    band: self.band(Some(set)),
                },
            )?;
        }
        self.categories(out)?;
        self.metrics(out)
    }

    fn categories(&self, out: &mut impl Write) -> Result<(), Failure> {
        for category in &self.card.categories {
            let known = self
                .rolled
                .categories
                .iter()
                .find(|known| known.id == category.id);
            self.entry(
                out,
                &Entry {
                    kind: "category",
                    item: &category.id,
                    score: known.and_then(|known| known.scores.get(self.row)),
                    coverage: known.and_then(|known| known.coverage.get(self.row)),
                    band: "",
                },
            )?;
        }
        Ok(())
    }

    /// The metrics in the order of the categories, each once.
    fn metrics(&self, out: &mut impl Write) -> Result<(), Failure> {
        let mut written = Vec::new();
        let parts = self
            .card
            .categories
            .iter()
            .flat_map(|category| &category.metrics);
        for part in parts {
            if written.contains(&part.metric) {
                continue;
            }
            written.push(part.metric);
            self.entry(
                out,
                &Entry {
                    kind: "metric",
                    item: &self.model.metrics[part.metric].id,
                    score: self.scores.metrics[part.metric].get(self.row),
                    coverage: None,
                    band: "",
                },
            )?;
        }
        Ok(())
    }

    fn band(&self, score: Option<f64>) -> &str {
        let at = score.and_then(|score| band::position(&self.card.bands, score));
        at.map_or("", |at| self.card.bands[at].id.as_str())
    }

    fn entry(&self, out: &mut impl Write, entry: &Entry) -> Result<(), Failure> {
        let cells = [
            text(self.dataset.customers.id.get(self.row)),
            text(&self.card.id),
            entry.kind.to_owned(),
            text(entry.item),
            number(entry.score),
            number(entry.coverage),
            text(entry.band),
        ];
        Ok(line(out, &cells.each_ref().map(String::as_str))?)
    }
}
