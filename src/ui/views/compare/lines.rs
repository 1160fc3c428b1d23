//! Where the sides differ: the overall score and the categories, line by line.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::basis::Basis;
use crate::arrange::Arrange;
use crate::chart::dots::Dots;
use crate::insight::compare::{Comparison, Level, Line, dots};
use crate::ui::canvas::Pick;
use crate::ui::chart_card::ChartCard;
use crate::ui::components::{Choice, Select};
use crate::ui::shared::ChartRef;
use crate::ui::state::Listing;

/// The key of what the lines are, in the address.
const LINES: &str = "lines";

/// The value for lines of metrics instead of categories.
const METRICS: &str = "metrics";

/// How many metrics are drawn: those furthest apart.
const WIDEST: usize = 12;

/// The dots.
#[component]
pub(super) fn LinesCard(basis: Basis) -> impl IntoView {
    let app = basis.app;
    let chosen = app.option(LINES);
    let is_metrics = Memo::new(move |_| chosen.with(|own| own.as_deref() == Some(METRICS)));
    let chart = Memo::new(move |_| match basis.comparison.get() {
        Some(comparison) => ChartRef::new(drawn(&comparison, is_metrics.get())),
        None => ChartRef::blank(),
    });
    let rows = Signal::derive(move || chart.with(|chart| chart.table().rows.len()));
    let subtitle = Signal::derive(move || {
        if is_metrics.get() {
            "The metrics furthest apart; dashed: all active customers, solid tick: good".to_owned()
        } else {
            "The same scores on one line each; dashed tick: all active customers".to_owned()
        }
    });
    let choices = vec![
        Choice::new("", "Categories"),
        Choice::new(METRICS, "Metrics"),
    ];
    view! {
        <ChartCard
            title="Where they differ"
            subtitle
            chart
            class="chart--dots"
            topic="dots"
            frame="dots"
            rows
            help="A line for each score, from 0 at the left to 10 at the right, with a marker for \
                  each side. The dashed tick is the mean of all active customers; the solid one, \
                  on metrics, the value that counts as good. The figures at the end are the same \
                  scores, the highest in bold."
            on_pick=Callback::new(move |pick: Pick| open(basis, pick))
            above=ViewFn::from(move || view! {
                <div class="compare__choice">
                    <Select
                        label="Lines"
                        bare=true
                        options=Signal::stored(choices.clone())
                        value=Signal::derive(move || chosen.get().unwrap_or_default())
                        on_change=move |value: String| {
                            app.set_option(LINES, (!value.is_empty()).then_some(value));
                        }
                    />
                </div>
            })
        />
    }
}

/// The overall score and the categories, or the metrics that are furthest apart.
fn drawn(comparison: &Comparison, is_metrics: bool) -> Dots {
    let of = |level: Level| {
        comparison
            .lines
            .iter()
            .filter(move |own| own.level == level)
    };
    if !is_metrics {
        return dots(comparison, of(Level::Overall).chain(of(Level::Category)));
    }
    let mut lines: Vec<&Line> = of(Level::Metric).collect();
    let spread = |line: &Line| line.spread().unwrap_or(-1.0);
    lines.arrange_by(|a, b| spread(b).total_cmp(&spread(a)));
    // A metric of several categories stands there once.
    let mut seen = BTreeSet::new();
    lines.retain(|line| seen.insert(line.id.clone()));
    lines.truncate(WIDEST);
    dots(comparison, lines)
}

/// A mark of one customer leads to its page, one of a segment to its customers.
fn open(basis: Basis, pick: Pick) {
    let found = basis.found.get_untracked();
    let Some(side) = found.get(usize::from(pick.key.series)) else {
        return;
    };
    match side.rows.first() {
        Some(&row) if side.is_customer => basis.app.open_customer(row),
        _ => basis.app.list(Listing {
            title: side.name.clone(),
            order: "as in the data".into(),
            rows: side.rows.clone(),
            filters: None,
            note: None,
            figures: None,
        }),
    }
}
