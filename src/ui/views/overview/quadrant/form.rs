//! The form in which the words of the four corners are changed.

use leptos::prelude::*;

use crate::score::model::Corner;
use crate::ui::components::{Button, ButtonLook, fresh_id};

/// A part of a corner: its name on the form and where it is kept.
type Part = (&'static str, fn(&mut Corner) -> &mut String);

/// The parts, as the form has them.
const PARTS: [Part; 4] = [
    ("Name", |corner| &mut corner.name),
    ("Meaning", |corner| &mut corner.description),
    ("Contact", |corner| &mut corner.cadence),
    ("Do", |corner| &mut corner.action),
];

/// What each corner is, whatever it is called; in the order of the model.
const PLACES: [&str; 4] = [
    "High value, low effort",
    "High value, high effort",
    "Low value, low effort",
    "Low value, high effort",
];

/// The corners as the plot has them.
const ORDER: [usize; 4] = [3, 1, 2, 0];

/// The form.
#[component]
pub(super) fn CornerForm(
    /// The words in force.
    texts: [Corner; 4],
    /// The words as usual.
    usual: [Corner; 4],
    /// Words to keep, or none when nothing is to change.
    on_done: Callback<Option<[Corner; 4]>>,
) -> impl IntoView {
    let texts = RwSignal::new(texts);
    let usual = StoredValue::new(usual);
    let fields = ORDER
        .map(|idx| view! { <CornerFields texts idx/> })
        .collect_view();
    view! {
        <div class="corner-form">{fields}</div>
        <div class="modal__foot">
            <Button
                label="As usual"
                look=ButtonLook::Ghost
                on_press=move |_| texts.set(usual.get_value())
            />
            <Button label="Cancel" on_press=move |_| on_done.run(None)/>
            <Button
                label="Use these words"
                look=ButtonLook::Primary
                on_press=move |_| on_done.run(Some(sound(texts.get_untracked(), usual.get_value())))
            />
        </div>
    }
}

/// The fields of one corner.
#[component]
fn CornerFields(texts: RwSignal<[Corner; 4]>, idx: usize) -> impl IntoView {
    let fields = PARTS
        .map(|(label, part)| {
            let id = fresh_id("corner");
            let value = move || texts.with(|texts| part(&mut texts[idx].clone()).clone());
            let type_in = move |event| {
                let text = event_target_value(&event);
                texts.update(|texts| *part(&mut texts[idx]) = text);
            };
            view! {
                <div>
                    <label class="label" for=id.clone()>{label}</label>
                    <div class="field">
                        <input
                            class="field__input"
                            id=id
                            autocomplete="off"
                            prop:value=value
                            on:input=type_in
                        />
                    </div>
                </div>
            }
        })
        .collect_view();
    view! {
        <fieldset class="corner-form__part">
            <legend class="corner-form__title">{PLACES[idx]}</legend>
            {fields}
        </fieldset>
    }
}

/// The words without blanks around them; a name that is left empty is as usual.
fn sound(mut texts: [Corner; 4], usual: [Corner; 4]) -> [Corner; 4] {
    for (text, usual) in texts.iter_mut().zip(usual) {
        for (_, part) in PARTS {
            let trimmed = part(text).trim().to_owned();
            *part(text) = trimmed;
        }
        if text.name.is_empty() {
            text.name = usual.name;
        }
    }
    texts
}
