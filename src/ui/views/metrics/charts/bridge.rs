//! From the recurring revenue at the start of the span to that at its end, as a bridge (002-11,
//! 002-14, 002-15).

use leptos::prelude::*;

use super::Asking;
use super::stage::{Found, answered, open, read, staged};
use crate::chart::waterfall;
use crate::insight::revenue_bridge::{Bridge, bridge};
use crate::ui::canvas::Pick;
use crate::ui::chart_card::ChartCard;
use crate::ui::shared::ChartRef;
use crate::ui::state::{App, app};
use crate::units;

const TITLE: &str = "MRR bridge";

/// The card.
#[component]
pub(super) fn BridgeCard(asking: Asking) -> impl IntoView {
    let found = answered(asking, bridge);
    staged(TITLE.into(), found, None, move || {
        view! { <Filled asking found/> }.into_any()
    })
}

#[component]
fn Filled(asking: Asking, found: Found<Bridge>) -> impl IntoView {
    let app = app();
    let drawn = Memo::new(move |_| read(found, |own| Some(own.chart())).map(ChartRef::new));
    let chart = Signal::derive(move || drawn.get().unwrap_or_else(ChartRef::blank));
    let rows = Signal::derive(move || read(found, |own| own.chart().steps.len()));
    let subtitle = Signal::derive(move || {
        read(found, |own| {
            let (from, to) = (own.movements.from, own.movements.to);
            let cut = own.chart().cut_words();
            let cut = cut.map(|cut| format!(". {cut}")).unwrap_or_default();
            format!(
                "Recurring revenue from the end of {} to the end of {}{cut}",
                from.label(),
                to.label()
            )
        })
    });
    let below = move || {
        view! {
            <p class="metric__identity" data-testid="identity">
                {move || read(found, Bridge::identity)}
            </p>
        }
    };
    view! {
        <ChartCard
            title=TITLE
            subtitle
            chart
            class="chart--waterfall"
            frame="impact"
            topic="waterfall"
            configured="metrics"
            rows
            help="From monthly recurring revenue at the start to that at the end: what customers \
                  who came brought, what the others added, what came back, what they cut, and what \
                  was lost with those who left. The sum is written below; what it does not explain \
                  has a bar of its own. A click on a bar lists its customers."
            on_pick=Callback::new(move |pick: Pick| list(app, asking, found, pick))
            below=ViewFn::from(below)
        />
    }
}

/// Lists the customers behind a step; what is not explained is nobody's.
fn list(app: App, asking: Asking, found: Found<Bridge>, pick: Pick) {
    let step = pick.key.item as usize;
    let own = found.with_untracked(|found| {
        let chart = found.as_ref()?.as_ref().ok()?.chart();
        chart.steps.get(step).cloned()
    });
    let Some(own) = own.filter(|own| own.kind != waterfall::Kind::Rest) else {
        return;
    };
    let rows = asking.with_untracked(|asked| {
        let asked = asked.as_ref()?;
        let question = asked.question(asked.month)?;
        Some(Bridge::rows(&question, step))
    });
    let rows = rows.unwrap_or_default();
    let title = format!("{}: {}", own.name, units::counted(rows.len(), "customer"));
    open(app, pick, title, rows, None);
}
