//! Where a metric would go, dashed, with the method named (002-31).

use leptos::prelude::*;

use super::super::asked::Asked;
use super::super::turns::{Turns, worked};
use super::Asking;
use super::stage::{Found, read, staged};
use crate::insight::dictionary::{Ahead, ahead};
use crate::metrics::dictionary::Entry;
use crate::ui::canvas::Pick;
use crate::ui::chart_card::ChartCard;
use crate::ui::shared::ChartRef;
use crate::ui::state::app;
use crate::units::{self, Month};

/// How many months the chart reaches back.
const REACH: u32 = 18;

/// A course with its months up to the one shown, and its projection.
struct Drawn {
    months: Vec<Month>,
    ahead: Ahead,
}

/// The card.
#[component]
pub(super) fn AheadCard(entry: &'static Entry, asking: Asking) -> impl IntoView {
    let found = worked(asking, move |asked, turns| draw(entry, asked, turns));
    let title = Signal::stored(format!("{}, projected", entry.name));
    staged(title, found, None, move || {
        view! { <Filled title found/> }.into_any()
    })
}

#[component]
fn Filled(title: Signal<String>, found: Found<Drawn>) -> impl IntoView {
    let app = app();
    let drawn = Memo::new(move |_| {
        let trend = read(found, |own| Some(own.ahead.trend.clone()));
        trend.map(ChartRef::new)
    });
    let chart = Signal::derive(move || drawn.get().unwrap_or_else(ChartRef::blank));
    let subtitle = Signal::derive(move || {
        let (n, n_ahead) = read(found, |own| (own.months.len(), own.ahead.n_ahead));
        let known = units::counted(n, "month");
        match n_ahead {
            0 => known,
            n => format!("{known}, and {n} ahead, dashed"),
        }
    });
    let below = move || {
        view! {
            <p class="metric__method" data-testid="method">
                {move || read(found, |own| own.ahead.method.clone())}
            </p>
        }
    };
    let show = move |pick: Pick| {
        let month = found.with_untracked(|found| {
            let own = found.as_ref()?.as_ref().ok()?;
            own.months.get(pick.key.item as usize).copied()
        });
        if month.is_some() {
            app.set_month(month);
        }
    };
    view! {
        <ChartCard
            title
            subtitle
            chart
            class="chart--trend"
            topic="trend"
            configured="metrics"
            help="The line is what was; the dashed part is where it would go if it went on as over \
                  the last twelve months, in the band that would hold 80% of what follows. It knows \
                  nothing of renewals, seasons or plans. How it is made stands below. A click on a \
                  month that was moves the whole page to it."
            on_pick=Callback::new(show)
            below=ViewFn::from(below)
        />
    }
}

async fn draw(
    entry: &'static Entry,
    asked: Asked,
    mut turns: Turns,
) -> Option<Result<Drawn, String>> {
    let months = asked.months(REACH);
    let mut points = Vec::new();
    let mut last = None;
    for month in &months {
        if !turns.go_on().await {
            return None;
        }
        let figure = entry.ask(&asked.question(*month)?, None);
        points.push((*month, figure.value));
        last = Some(figure);
    }
    let last = last?;
    if points.iter().all(|(_, value)| value.is_none()) {
        return Some(Err(format!(
            "no month has a value; it needs {}",
            entry.needs
        )));
    }
    let ahead = ahead(entry, &last.unit, &points, last.n, asked.compared);
    Some(Ok(Drawn { months, ahead }))
}
