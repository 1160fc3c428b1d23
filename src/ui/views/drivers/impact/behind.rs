//! Who stands behind a bar: the customers shown by one metric, the lowest score first.

use crate::arrange::Arrange;
use crate::insight::{Context, value_text};
use crate::score::explain::raw;
use crate::score::mix::Target;
use crate::ui::shared::Shared;
use crate::ui::state::Listing;
use crate::units::{self, RowId};

/// The list of a metric; without one, of the score itself.
pub(super) fn listing(
    context: &Context,
    target: &Target,
    metric: Option<usize>,
    rows: &[RowId],
) -> Option<Listing> {
    let card = context.scores.card(&target.card)?;
    let column = match metric {
        Some(idx) => &context.scores.metrics[idx],
        None => target.column(card)?,
    };
    let scored = rows.iter().filter_map(|&row| Some((column.get(row)?, row)));
    let mut scored: Vec<(f64, RowId)> = scored.collect();
    scored.arrange_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    let metric = metric.map(|idx| &context.model.metrics[idx]);
    let figure = |(score, row): &(f64, RowId)| match metric {
        Some(metric) => {
            let value = raw(context.dataset, metric, context.month(), *row);
            value_text(metric, &value, &context.dataset.currency)
        }
        None => units::score(*score),
    };
    let figures: Vec<String> = scored.iter().map(figure).collect();
    let name = metric.map_or_else(|| target.name(context.scores), |own| Some(&own.name));
    Some(Listing {
        title: name?.to_owned(),
        order: "lowest score first".into(),
        rows: Shared::new(scored.into_iter().map(|(_, row)| row).collect()),
        filters: None,
        note: None,
        figures: Some(Shared::new(figures)),
    })
}
