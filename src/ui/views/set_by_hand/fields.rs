//! The fields of the dialog.

use leptos::html;
use leptos::prelude::*;

use super::Form;
use crate::ui::components::{Checkbox, Choice, DateField, Select, TextArea, TextField, fresh_id};

/// The scorecard, the score, and everything that explains it.
#[component]
pub(super) fn Fields(form: Form) -> impl IntoView {
    let fields = form.fields;
    view! {
        <Card form/>
        <Score form/>
        <TextArea
            label="Reason"
            text=Signal::derive(move || fields.with(|fields| fields.reason.clone()))
            on_text=move |text| fields.update(|fields| fields.reason = text)
            fault=form.fault(|faults| faults.reason)
        />
        <TextField
            label="Author"
            text=Signal::derive(move || fields.with(|fields| fields.author.clone()))
            on_text=move |text| fields.update(|fields| fields.author = text)
            on_enter=move |()| form.try_save()
            fault=form.fault(|faults| faults.author)
        />
        <div class="by-hand__until">
            <DateField
                label="Until"
                day=Signal::derive(move || fields.with(|fields| fields.until))
                on_day=move |day| fields.update(|fields| fields.until = day)
                fault=form.fault(|faults| faults.until)
                disabled=Signal::derive(move || fields.with(|fields| fields.is_endless))
            />
            <Checkbox
                label="No end"
                checked=Signal::derive(move || fields.with(|fields| fields.is_endless))
                on_change=move |is_endless| fields.update(|fields| fields.is_endless = is_endless)
            />
        </div>
    }
}

/// The scorecard; a new override begins with the score shown on it.
#[component]
fn Card(form: Form) -> impl IntoView {
    let options = Signal::derive(move || {
        form.app.model.with(|model| {
            let cards = model.scorecards.iter();
            cards
                .map(|card| Choice::new(card.id.clone(), card.name.clone()))
                .collect::<Vec<_>>()
        })
    });
    let choose = move |card: String| {
        let asked = form.asked.get_untracked();
        let shown = asked.filter(|asked| asked.idx.is_none()).and_then(|asked| {
            let scores = form.app.scores.get_untracked()?;
            scores.card(&card)?.shown.get(asked.row)
        });
        form.fields.update(|fields| {
            fields.scorecard = card;
            fields.score = shown
                .map(|score| (score * 10.0).round() / 10.0)
                .or(fields.score);
        });
    };
    view! {
        <Select
            label="Scorecard"
            options
            value=Signal::derive(move || form.fields.with(|fields| fields.scorecard.clone()))
            on_change=choose
        />
    }
}

/// The score as a slider and as a number, which follow each other.
#[component]
fn Score(form: Form) -> impl IntoView {
    let id = fresh_id("score");
    let fault_id = format!("{id}-fault");
    let described = fault_id.clone();
    let fault = form.fault(|faults| faults.score);
    let number = NodeRef::<html::Input>::new();
    // What is being typed stays as it is written: `3.` on the way to `3.5`.
    Effect::new(move || {
        let score = form.fields.with(|fields| fields.score);
        let Some(field) = number.get() else { return };
        if parsed(&field.value()).map(f64::to_bits) != score.map(f64::to_bits) {
            field.set_value(&score.map_or_else(String::new, |score| score.to_string()));
        }
    });
    let place = move || form.fields.with(|fields| fields.score).unwrap_or_default();
    let take = move |event: web_sys::Event| {
        let score = parsed(&event_target_value(&event));
        form.fields.update(|fields| fields.score = score);
    };
    view! {
        <div>
            <label class="label" for=id.clone()>"Score, 0 to 10"</label>
            <div class="by-hand__score">
                <input
                    class="by-hand__slider"
                    type="range"
                    min="0"
                    max="10"
                    step="0.1"
                    aria-label="Score by slider"
                    prop:value=place
                    on:input=take
                />
                <div class="field by-hand__number" data-fault=move || fault.with(Option::is_some).then_some("")>
                    <input
                        class="field__input"
                        type="number"
                        min="0"
                        max="10"
                        step="0.1"
                        id=id
                        aria-describedby=described
                        aria-invalid=move || fault.with(Option::is_some).then_some("true")
                        autofocus=true
                        node_ref=number
                        on:input=take
                    />
                </div>
            </div>
            <p class="field__fault" id=fault_id role="status">{move || fault.get()}</p>
        </div>
    }
    .into_any()
}

/// A number as it is typed; `None` while it is none.
fn parsed(text: &str) -> Option<f64> {
    let number = text.parse::<f64>().ok();
    number.filter(|own| own.is_finite())
}
