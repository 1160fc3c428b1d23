//! The quadrant of value and effort: where its lines stand, and what its corners are called.

use leptos::prelude::*;
use serde_json::Value;

use super::desk::{Desk, desk};
use super::entry::{Entry, Fault, Kind};
use crate::score::draft::typed;
use crate::score::model::{CORNERS, Split};
use crate::ui::components::{Card, Choice, Disclosure, Segmented};

/// What the corners are, in the order of [`CORNERS`].
const TITLES: [&str; 4] = [
    "High value, low effort",
    "High value, high effort",
    "Low value, low effort",
    "Low value, high effort",
];

/// The texts of a corner: the group in the model's JSON, and what people read.
const TEXTS: [(&str, &str); 4] = [
    ("names", "Name"),
    ("descriptions", "What it means"),
    ("cadences", "How often to be in contact"),
    ("actions", "What to do"),
];

/// The card.
#[component]
pub(super) fn QuadrantCard() -> impl IntoView {
    let desk = desk();
    let corner = |(title, id): (&'static str, &'static str)| {
        let text = move |(group, label): (&'static str, &'static str)| {
            let label = format!("{label}: {}", title.to_lowercase());
            view! { <Entry at=format!("/quadrant/{group}/{id}") label hint="as usual"/> }
        };
        view! {
            <Disclosure face=move || title>
                <div class="model__fields">{TEXTS.map(text).collect_view()}</div>
            </Disclosure>
        }
    };
    view! {
        <Card
            title="Value and effort"
            subtitle="Where high begins, over all active customers, and what each corner is called"
        >
            <div class="model__fields">
                <SplitField desk key="value_split" label="High value begins at"/>
                <SplitField desk key="effort_split" label="High effort begins at"/>
            </div>
            {TITLES.into_iter().zip(CORNERS).map(corner).collect_view()}
        </Card>
    }
    .into_any()
}

/// Where a line stands: at the median, at the mean, or at a value.
#[component]
fn SplitField(desk: Desk, key: &'static str, label: &'static str) -> impl IntoView {
    let at = format!("/quadrant/{key}");
    let stands = desk.text(at.clone());
    let in_force = move || {
        let model = desk.app.models.trial.get();
        match key {
            "value_split" => model.quadrant.value_split,
            _ => model.quadrant.effort_split,
        }
    };
    let kind = Memo::new(move |_| match (stands.get().as_str(), in_force()) {
        (word @ ("median" | "mean"), _) => word.to_owned(),
        ("", Split::Median) => "median".to_owned(),
        ("", Split::Mean) => "mean".to_owned(),
        _ => "number".to_owned(),
    });
    let choose = {
        let at = at.clone();
        move |kind: String| {
            let number = match untrack(in_force) {
                Split::At(number) => number,
                Split::Median | Split::Mean => usual(key),
            };
            let value = match kind.as_str() {
                "number" => typed::value(number),
                word => Value::from(word),
            };
            desk.set(&at, value);
        }
    };
    let options = vec![
        Choice::new("median", "Median"),
        Choice::new("mean", "Mean"),
        Choice::new("number", "A value"),
    ];
    let number = {
        let at = at.clone();
        move || match kind.get().as_str() {
            "number" => {
                view! { <Entry at=at.clone() label bare=true kind=Kind::Number/> }.into_any()
            }
            _ => view! { <Fault at=at.clone()/> }.into_any(),
        }
    };
    view! {
        <div class="split">
            <span class="label">{label}</span>
            <Segmented label options value=kind on_change=choose/>
            {number}
        </div>
    }
    .into_any()
}

/// The value a line begins with when it is given one: the middle of the scores for effort, 1,000 a
/// month (the second limit of billing sizes usual in the model) for value.
fn usual(key: &str) -> f64 {
    match key {
        "value_split" => 1_000.0,
        _ => 5.0,
    }
}
