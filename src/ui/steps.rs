//! A step of the arithmetic of a score, as a line of a list.

use leptos::prelude::*;

use crate::insight::customer::{Level, Step};

/// A step: what and its result, where it comes from, its rule, its sums.
pub fn step_view(step: Step) -> impl IntoView {
    let level = match step.level {
        Level::Metric => "metric",
        Level::Category => "category",
        Level::Overall => "overall",
        Level::Coverage => "coverage",
        Level::Override => "override",
        Level::Band => "band",
    };
    let line = |class: &'static str, text: String| {
        (!text.is_empty()).then(|| view! { <span class=class>{text}</span> })
    };
    view! {
        <li
            class="steps__item"
            class:steps__item--result=step.level != Level::Metric
            data-level=level
        >
            <span class="steps__title">
                <span>{step.title}</span>
                <b class="steps__value">{step.result}</b>
            </span>
            {line("steps__rule muted", step.origin)}
            {line("steps__rule", step.rule)}
            {line("steps__formula", step.arithmetic)}
            {line("steps__formula steps__points", step.weight)}
        </li>
    }
}
