//! The categories now and with the values tried.

use leptos::prelude::*;

use super::Trial;
use crate::insight::whatif::Tried;
use crate::ui::canvas::Pick;
use crate::ui::chart_card::ChartCard;
use crate::ui::components::{Legend, LegendEntry, LegendMark};
use crate::ui::shared::ChartRef;
use crate::ui::views::customer::metrics;

/// The card of the radar.
#[component]
pub(super) fn BeforeAfter(trial: Trial) -> impl IntoView {
    let subject = trial.subject;
    let radar = Memo::new(move |_| {
        trial
            .tried
            .with(|tried| tried.as_ref().map(Tried::radar).unwrap_or_default())
    });
    let chart = Memo::new(move |_| ChartRef::new(radar.get()));
    let subtitle = Signal::derive(move || {
        let card = subject.card_name().to_lowercase();
        let n = trial.changes.with(Vec::len);
        let tried = match n {
            0 => "no value is tried yet".to_owned(),
            1 => "1 value is tried".to_owned(),
            n => format!("{n} values are tried"),
        };
        format!("Categories of {card}, scores 0 to 10: {tried}")
    });
    view! {
        <ChartCard
            topic="radar"
            title="Before and after"
            subtitle
            chart
            class="chart--radar"
            help="The filled outline has the values tried in the panel below, the dashed one is \
                  this customer as it is. Where the two part, a category is moved by what is \
                  tried. Nothing is saved. A click on a corner leads to the metrics of its category."
            about=Signal::derive(move || subject.name())
            on_pick=Callback::new(move |pick: Pick| picked(trial, pick))
            above=ViewFn::from(legend)
        />
    }
}

fn legend() -> impl IntoView {
    let entry = |label: &str, mark: LegendMark| LegendEntry {
        id: label.to_owned(),
        label: label.to_owned(),
        mark,
        on: true,
    };
    let entries = vec![
        entry("With the changes", LegendMark::Line(1)),
        entry("Now", LegendMark::Benchmark),
    ];
    view! { <Legend entries=Signal::stored(entries)/> }
}

/// A category leads to its metrics.
fn picked(trial: Trial, pick: Pick) {
    let subject = trial.subject;
    let card = subject.card.get_untracked();
    let id = untrack(|| {
        subject.read(|context, row| {
            let rolled = context.scores.card(&card)?;
            let applied = rolled.applied(context.model, row)?;
            let category = applied.categories.get(pick.key.item as usize)?;
            Some(category.id.clone())
        })
    });
    if let Some(id) = id.flatten() {
        metrics::show(subject, &card, &id);
    }
}
