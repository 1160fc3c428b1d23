//! NPS, CSAT and CES now, each with its change and its sample; a press puts one in the chart.

use leptos::prelude::*;

use super::course::Shown;
use crate::insight::satisfaction::{Reading, SURVEYS};
use crate::ui::components::Delta;
use crate::ui::views::customers::words;

/// The three figures as buttons.
#[component]
pub(in crate::ui::views) fn Readings(shown: Shown) -> impl IntoView {
    let buttons = (0..SURVEYS.len()).map(|idx| view! { <OneReading shown idx/> });
    view! {
        <div class="readings" role="group" aria-label="Figure in the chart">
            {buttons.collect_view()}
        </div>
    }
}

#[component]
fn OneReading(shown: Shown, idx: usize) -> impl IntoView {
    let survey = SURVEYS[idx];
    let reading = Memo::new(move |_| {
        let course = shown.course.get()?;
        course.readings().into_iter().nth(idx)
    });
    let text = move |read: fn(&Reading) -> String| {
        move || {
            reading
                .with(|reading| reading.as_ref().map(read))
                .unwrap_or_default()
        }
    };
    let change = move || {
        let change = reading.with(|reading| reading.as_ref()?.change.as_ref().map(words::change));
        change.map(|change| view! { <Delta change/> })
    };
    let pressed = move || {
        if shown.survey.get() == survey {
            "true"
        } else {
            "false"
        }
    };
    view! {
        <button
            type="button"
            class="reading"
            aria-pressed=pressed
            on:click=move |_| shown.show(survey)
        >
            <span class="reading__name">{text(|reading| reading.name.to_owned())}</span>
            <span class="reading__value">{text(|reading| reading.text.clone())}</span>
            <span class="reading__change">{change}</span>
            <span class="reading__remark">{text(|reading| reading.remark.clone())}</span>
        </button>
    }
}
