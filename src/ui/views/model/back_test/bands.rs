//! The share that left by band.

use leptos::prelude::*;

use super::choices::Chosen;
use super::run::Run;
use super::{Found, lists, read, what};
use crate::insight::backtest::{basis, rates};
use crate::ui::canvas::Pick;
use crate::ui::chart_card::ChartCard;
use crate::ui::shared::ChartRef;
use crate::ui::state::App;
use crate::units;

/// The chart of bands; a press lists who left from one.
#[component]
pub(super) fn Bands(app: App, found: Found, chosen: Chosen, run: Run) -> impl IntoView {
    let chart = Memo::new(move |_| {
        read(found, |found| ChartRef::new(rates(found))).unwrap_or_else(ChartRef::blank)
    });
    let title = Signal::derive(move || format!("{} by band of {}", what(found), chosen.name()));
    let subtitle = Signal::derive(move || read(found, basis).unwrap_or_default());
    let rows = Signal::derive(move || read(found, |found| found.bands.len()).unwrap_or(1));
    let on_pick = Callback::new(move |pick: Pick| list(app, (found, chosen, run), pick));
    view! {
        <ChartCard
            topic="rates"
            configured="back-test"
            title
            subtitle
            chart
            class="chart--rates"
            rows
            help="Each bar is the share of a band's observations that left in time; an observation \
                  is a customer at the end of a month. The line over its end is the 95% interval: \
                  the true share lies in it 19 times of 20. The dashed line is everybody's share. \
                  A score that tells leavers apart has bars that fall from the worst band to the \
                  best, with intervals that do not overlap. A press lists who left."
            on_pick
        />
    }
}

/// Lists who left from a band, the last to leave first.
fn list(app: App, (found, chosen, run): (Found, Chosen, Run), pick: Pick) {
    let opened = untrack(|| {
        let band = read(found, |found| {
            let own = found.bands.get(pick.key.item as usize);
            own.map(|own| own.band.clone())
        })??;
        let past = run.past.get()?;
        let (card, lag) = (chosen.card.get(), chosen.lag.get());
        let customers = app.with_dataset(|dataset| {
            let left = past.left_from(dataset, (&card, lag), &band.id).into_iter();
            let figure = |(row, day)| (row, format!("left {}", units::date_long(day)));
            left.map(figure).collect::<Vec<_>>()
        })?;
        Some((format!("{} from {}", what(found), band.name), customers))
    });
    if let Some((title, customers)) = opened {
        lists::open(app, (title, "last to leave first"), customers, pick.at_once);
    }
}
