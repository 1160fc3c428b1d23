//! Where a split line stands: as the model says, by rule, or at a value.

use leptos::prelude::*;

use super::super::shown::Segmenting;
use crate::chart::quadrant::Line;
use crate::score::model::Split;
use crate::ui::components::{Choice, NumberField, Select};

/// Where one of the lines stands.
#[component]
pub(super) fn SplitAt(segmenting: Segmenting, line: Line) -> impl IntoView {
    let (label, number) = match line {
        Line::Upright => ("High value begins at", "Value"),
        Line::Level => ("High effort begins at", "Effort"),
    };
    let set = move |split: Option<Split>| {
        segmenting.change(|shown| {
            let own = match line {
                Line::Upright => &mut shown.options.value_split,
                Line::Level => &mut shown.options.effort_split,
            };
            *own = split;
        });
    };
    let chosen = Memo::new(move |_| {
        let options = segmenting.shown.get().options;
        match line {
            Line::Upright => options.value_split,
            Line::Level => options.effort_split,
        }
    });
    let at = Signal::derive(move || {
        let found = segmenting.found.get()?;
        let split = match line {
            Line::Upright => &found.value_split,
            Line::Level => &found.effort_split,
        };
        split.at.map(|at| (at * 100.0).round() / 100.0)
    });
    let key = Signal::derive(move || match chosen.get() {
        None => "model".to_owned(),
        Some(Split::Median) => "median".to_owned(),
        Some(Split::Mean) => "mean".to_owned(),
        Some(Split::At(_)) => "at".to_owned(),
    });
    let options = vec![
        Choice::new("model", "As the model says"),
        Choice::new("median", "Median of all"),
        Choice::new("mean", "Mean of all"),
        Choice::new("at", "A value"),
    ];
    let choose = move |key: String| {
        set(match key.as_str() {
            "median" => Some(Split::Median),
            "mean" => Some(Split::Mean),
            "at" => at.get_untracked().map(Split::At),
            _ => None,
        });
    };
    let type_in = move |at: Option<f64>| set(at.map(Split::At));
    view! {
        <div class="quadrant__pair">
            <Select label options value=key on_change=choose/>
            <NumberField
                label=number
                value=at
                on_change=type_in
            />
        </div>
    }
}
