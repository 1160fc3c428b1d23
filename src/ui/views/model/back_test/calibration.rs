//! The chance of staying by score beside what happened.

use leptos::prelude::*;

use super::choices::Chosen;
use super::{Found, lists, read};
use crate::arrange::Arrange;
use crate::chart::describe::decimal;
use crate::insight::backtest::{basis, calibration};
use crate::ui::canvas::Pick;
use crate::ui::chart_card::ChartCard;
use crate::ui::shared::ChartRef;
use crate::ui::state::App;
use crate::units::{self, RowId};

/// The chart; a press lists who has such a score today.
#[component]
pub(super) fn ByScore(app: App, found: Found, chosen: Chosen) -> impl IntoView {
    let chart = Memo::new(move |_| {
        read(found, |found| ChartRef::new(calibration(found))).unwrap_or_else(ChartRef::blank)
    });
    let title = Signal::derive(move || format!("Chance of staying by {}", chosen.name()));
    let subtitle = Signal::derive(move || {
        let basis = read(found, basis).unwrap_or_default();
        format!("Up to ten groups of scores, the lowest first; {basis}")
    });
    let on_pick = Callback::new(move |pick: Pick| list(app, (found, chosen), pick));
    view! {
        <ChartCard
            topic="calibration"
            title
            subtitle
            chart
            class="chart--calibration"
            help="Each point is a tenth of the observations, those with scores next to each other: \
                  across, the chance of staying that a logistic function of the score alone gives \
                  them; up, the share that stayed, with its 95% interval. On the dashed line both \
                  agree: a point of score then means the same everywhere on the scale. The \
                  function is fitted to these very observations. A press lists who has such a \
                  score today."
            on_pick
        />
    }
}

/// Lists the active customers with a score of a group today, the lowest first.
fn list(app: App, (found, chosen): (Found, Chosen), pick: Pick) {
    let opened = untrack(|| {
        let (low, high) = read(found, |found| {
            let bins = &found.calibrated.as_ref()?.bins;
            bins.get(pick.key.item as usize).map(|bin| bin.scores)
        })??;
        let (scores, population) = (app.scores.get()?, app.population.get()?);
        let card = scores.card(&chosen.card.get())?;
        let score = |&row: &RowId| Some((row, card.overall.get(row)?));
        let mut rows: Vec<(RowId, f64)> = population
            .iter()
            .filter_map(score)
            .filter(|(_, score)| (low..=high).contains(score))
            .collect();
        rows.arrange_by(|a, b| a.1.total_cmp(&b.1).then(a.0.cmp(&b.0)));
        let title = format!(
            "{} of {} to {} today",
            chosen.name(),
            decimal(low, 2),
            decimal(high, 2)
        );
        let figure = |(row, score)| (row, units::score(score));
        Some((title, rows.into_iter().map(figure).collect::<Vec<_>>()))
    });
    if let Some((title, customers)) = opened {
        lists::open(app, (title, "lowest score first"), customers, pick.at_once);
    }
}
