//! The way the sides came: their overall scores over the months.

use leptos::prelude::*;

use super::basis::Basis;
use crate::insight::compare::trend;
use crate::ui::canvas::Pick;
use crate::ui::chart_card::ChartCard;
use crate::ui::shared::ChartRef;

/// How many months the chart reaches back.
const REACH: usize = 24;

/// The course of the sides.
#[component]
pub(super) fn MonthsCard(basis: Basis) -> impl IntoView {
    let chart = Memo::new(move |_| {
        let card = basis.card.get();
        let chart = basis.read(|context, sides| trend(context, sides, &card, REACH));
        chart.map_or_else(ChartRef::blank, ChartRef::new)
    });
    view! {
        <ChartCard
            title="Overall score over time"
            subtitle="Mean of each side's customers, month by month; dashed: all active customers"
            chart
            class="chart--trend"
            topic="trend"
            help="Each line is the overall score of a side, the mean of its customers' scores in \
                  that month. A month without a score breaks the line. Press a month to show \
                  everything as of that month."
            on_pick=Callback::new(move |pick: Pick| show(basis, pick))
        />
    }
}

/// Shows the month picked.
fn show(basis: Basis, pick: Pick) {
    let card = basis.card.get_untracked();
    let months = untrack(|| {
        basis.read(|context, sides| {
            let last = sides.iter().map(|side| side.month).max();
            let last = last.unwrap_or_else(|| context.month());
            let months = context.timeline.months_to(last, REACH);
            (
                months.get(pick.key.item as usize).copied(),
                context.dataset.month(),
                card,
            )
        })
    });
    if let Some((Some(month), last, _)) = months {
        basis.app.set_month((month < last).then_some(month));
    }
}
