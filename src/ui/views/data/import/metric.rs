//! What a column is as a metric: its name, unit, direction, anchor, and whether it is scored.

use leptos::prelude::*;

use super::open::Open;
use crate::data::table::mapping::{Column, MetricGuess, Target};
use crate::ui::components::{Checkbox, Choice, Disclosure, NumberField, Select, TextField};

/// The units of metrics.
const UNITS: [(&str, &str); 9] = [
    ("percent", "Percent"),
    ("count", "Count"),
    ("usd", "Money"),
    ("days", "Days"),
    ("hours", "Hours"),
    ("months", "Months"),
    ("ratio", "Ratio"),
    ("score", "Score"),
    ("text", "Text"),
];

/// A column's metric: cheap to copy.
#[derive(Clone, Copy)]
struct Own {
    open: Open,
    at: usize,
    metric: Memo<Option<MetricGuess>>,
}

impl Own {
    fn new(open: Open, at: usize, column: Memo<Option<Column>>) -> Self {
        let metric = Memo::new(move |_| {
            column.with(|column| match column.as_ref().map(|own| &own.target) {
                Some(Target::Metric(metric)) => Some(metric.clone()),
                Some(Target::Field(_) | Target::LeaveOut) | None => None,
            })
        });
        Self { open, at, metric }
    }

    fn read<T: Default + Send + Sync + 'static>(self, read: fn(&MetricGuess) -> T) -> Signal<T> {
        Signal::derive(move || {
            let metric = self.metric.read();
            metric.as_ref().map(read).unwrap_or_default()
        })
    }

    fn change(self, change: impl FnOnce(&mut MetricGuess)) {
        self.open.change_column(self.at, |column| {
            if let Target::Metric(metric) = &mut column.target {
                change(metric);
            }
        });
    }
}

/// The form of a metric, behind a line that says what it is.
#[component]
pub(super) fn MetricForm(open: Open, at: usize, column: Memo<Option<Column>>) -> impl IntoView {
    let own = Own::new(open, at, column);
    let summary = own.read(words);
    view! {
        <Disclosure face=ViewFnOnce::from(move || view! { <span>{summary}</span> })>
            <div class="column__metric"><What own/><HowScored own/></div>
        </Disclosure>
    }
}

/// Name and unit.
#[component]
fn What(own: Own) -> impl IntoView {
    let fault = own.read(|metric| {
        let is_nameless = metric.name.trim().is_empty();
        is_nameless.then(|| "A metric needs a name.".to_owned())
    });
    let units = UNITS.map(|(id, title)| Choice::new(id, title)).to_vec();
    view! {
        <TextField
            label="Name"
            text=own.read(|metric| metric.name.clone())
            on_text=move |text| own.change(|metric| metric.name = text)
            on_enter=move |()| {}
            fault
        />
        <Select
            label="Unit"
            options=units
            value=own.read(|metric| metric.unit.clone())
            on_change=move |unit| own.change(|metric| metric.unit = unit)
        />
    }
}

/// Direction, anchor, and whether it is scored.
#[component]
fn HowScored(own: Own) -> impl IntoView {
    let directions = vec![
        Choice::new(HIGHER, "Higher is better"),
        Choice::new(LOWER, "Lower is better"),
    ];
    let direction = |metric: &MetricGuess| {
        let direction = if metric.higher_is_better {
            HIGHER
        } else {
            LOWER
        };
        direction.to_owned()
    };
    view! {
        <Select
            label="Direction"
            options=directions
            value=own.read(direction)
            on_change=move |value: String| {
                own.change(|metric| metric.higher_is_better = value == HIGHER);
            }
        />
        <NumberField
            label="Value that scores 10; empty = the best of all"
            value=own.read(|metric| metric.anchor)
            on_change=move |value| own.change(|metric| metric.anchor = value)
        />
        <Checkbox
            label="Takes part in scores"
            checked=own.read(|metric| metric.is_scored)
            on_change=move |yes| own.change(|metric| metric.is_scored = yes)
        />
    }
}

/// The values of the directions.
const HIGHER: &str = "higher";
const LOWER: &str = "lower";

/// `Percent, higher is better, scored`.
fn words(metric: &MetricGuess) -> String {
    let unit = UNITS.iter().find(|(id, _)| *id == metric.unit);
    let unit = unit.map_or(metric.unit.as_str(), |(_, title)| title);
    let better = if metric.higher_is_better {
        "higher"
    } else {
        "lower"
    };
    let scored = if metric.is_scored {
        "scored"
    } else {
        "not scored"
    };
    format!("{unit}, {better} is better, {scored}")
}
