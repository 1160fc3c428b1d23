//! One metric to turn: a slider and a number, or a choice of texts.

use leptos::prelude::*;

use super::Trial;
use crate::insight::value::full_text;
use crate::insight::whatif::{Dial, Lever};
use crate::score::explain::Raw;
use crate::score::whatif::Change;
use crate::ui::components::{Choice, IconButton, IconName, Select, fresh_id};

/// The line of a metric.
pub(super) fn lever_view(trial: Trial, lever: Lever) -> AnyView {
    let Lever {
        metric,
        name,
        unit,
        own,
        own_text,
        also_in,
        dial,
    } = lever;
    let is_tried = Memo::new(move |_| trial.value(metric).is_some());
    let also = (!also_in.is_empty()).then(
        || view! { <span class="bars__detail">{format!("also in {}", also_in.join(", "))}</span> },
    );
    let reset = format!("Reset {name}");
    let control = match dial {
        Dial::Number {
            low,
            high,
            step,
            ends,
        } => {
            let knob = Knob {
                metric,
                name: name.clone(),
                unit,
                own,
                low,
                high,
                step,
                ends,
            };
            number_view(trial, knob)
        }
        Dial::Text(texts) => text_view(trial, metric, &name, own, texts),
    };
    view! {
        <div class="lever" data-tried=move || is_tried.get().then_some("")>
            <p class="lever__name">
                <span>{name}</span>
                <span class="lever__now">{format!("now {own_text}")}</span>
                {also}
            </p>
            {control}
            <span class="lever__reset">
                <IconButton
                    label=reset
                    icon=IconName::Undo
                    disabled=Signal::derive(move || !is_tried.get())
                    on_press=move |_| trial.reset(metric)
                />
            </span>
        </div>
    }
    .into_any()
}

/// What a slider and its number field need.
struct Knob {
    metric: usize,
    name: String,
    unit: String,
    own: Raw,
    low: f64,
    high: f64,
    step: f64,
    ends: (String, String),
}

fn number_view(trial: Trial, knob: Knob) -> AnyView {
    let (metric, own) = (knob.metric, knob.own.clone());
    let value = Memo::new(move |_| match trial.value(metric) {
        Some(tried) => number(&tried),
        None => number(&own),
    });
    view! {
        {slider(trial, &knob, value)}
        {field(trial, knob, value)}
    }
    .into_any()
}

fn slider(trial: Trial, knob: &Knob, value: Memo<Option<f64>>) -> AnyView {
    let (metric, low, ends) = (knob.metric, knob.low, knob.ends.clone());
    let at = move || value.get().unwrap_or(low).to_string();
    let spoken = move || spoken(trial, metric, value.get());
    let slide = move |event| {
        if let Some(value) = parsed(&event_target_value(&event)) {
            trial.drag(Change { metric, value });
        }
    };
    view! {
        <span class="lever__slide">
            <input
                class="lever__slider"
                type="range"
                min=low.to_string()
                max=knob.high.to_string()
                step=knob.step.to_string()
                aria-label=knob.name.clone()
                aria-valuetext=spoken
                data-unknown=move || value.with(Option::is_none).then_some("")
                prop:value=at
                on:input=slide
                on:change=move |_| trial.settle()
            />
            <span class="lever__ends" aria-hidden="true">
                <span>{ends.0}</span>
                <span>{ends.1}</span>
            </span>
        </span>
    }
    .into_any()
}

/// The number beside the slider; emptied, it is the customer's own again.
fn field(trial: Trial, knob: Knob, value: Memo<Option<f64>>) -> AnyView {
    let metric = knob.metric;
    let text = move || value.get().map_or_else(String::new, |own| own.to_string());
    let fill = move |event| match parsed(&event_target_value(&event)) {
        Some(value) => trial.set(Change { metric, value }),
        None => trial.reset(metric),
    };
    let id = fresh_id("lever");
    view! {
        <span class="field lever__field">
            <label class="visually-hidden" for=id.clone()>{format!("{}, value", knob.name)}</label>
            <input
                class="field__input"
                type="number"
                step="any"
                id=id
                placeholder="–"
                prop:value=text
                on:change=fill
            />
            <span class="lever__unit">{knob.unit}</span>
        </span>
    }
    .into_any()
}

fn text_view(trial: Trial, metric: usize, name: &str, own: Raw, texts: Vec<String>) -> AnyView {
    let own = match own {
        Raw::Text(text) => text.trim().to_lowercase(),
        Raw::Number(_) | Raw::Missing => String::new(),
    };
    let unknown = own.is_empty().then(|| Choice::new("", "no value"));
    let texts = texts
        .into_iter()
        .map(|text| Choice::new(text.clone(), text));
    let choices: Vec<Choice> = unknown.into_iter().chain(texts).collect();
    let known = own.clone();
    let value = Signal::derive(move || match trial.value(metric) {
        Some(Raw::Text(text)) => text,
        Some(Raw::Number(_) | Raw::Missing) | None => known.clone(),
    });
    let choose = move |text: String| {
        if text == own {
            trial.reset(metric);
        } else {
            let value = Raw::Text(text);
            trial.set(Change { metric, value });
        }
    };
    view! {
        <span class="lever__choice">
            <Select
                label=name.to_owned()
                bare=true
                options=Signal::stored(choices)
                value
                on_change=choose
            />
        </span>
    }
    .into_any()
}

/// The value of a slider as it is spoken.
fn spoken(trial: Trial, metric: usize, value: Option<f64>) -> String {
    let Some(value) = value else {
        return "no value".to_owned();
    };
    let app = trial.subject.app;
    let currency = app.with_dataset(|dataset| dataset.currency.clone());
    app.model.with(|model| {
        let of = model.metrics.get(metric);
        of.map_or_else(String::new, |of| {
            full_text(of, &Raw::Number(value), &currency.unwrap_or_default())
        })
    })
}

fn number(value: &Raw) -> Option<f64> {
    match value {
        Raw::Number(number) => Some(*number),
        Raw::Text(_) | Raw::Missing => None,
    }
}

fn parsed(text: &str) -> Option<Raw> {
    let number = text.parse::<f64>().ok();
    number.filter(|own| own.is_finite()).map(Raw::Number)
}
