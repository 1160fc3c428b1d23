//! A field for one day.

use chrono::NaiveDate;
use leptos::html;
use leptos::prelude::*;

use super::ident::{aria, fresh_id};
use crate::units::parse_date;

/// A field for a day, with the browser's own calendar and what is wrong with it below.
#[component]
pub fn DateField(
    /// What the day is.
    #[prop(into)]
    label: Signal<String>,
    /// The day; `None` while there is none.
    #[prop(into)]
    day: Signal<Option<NaiveDate>>,
    /// Another day was chosen; `None` = the field was emptied, or holds no day yet.
    #[prop(into)]
    on_day: Callback<Option<NaiveDate>>,
    /// What is wrong with it, if anything is.
    #[prop(into)]
    fault: Signal<Option<String>>,
    /// Whether a day can be chosen.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    let id = fresh_id("day");
    let fault_id = format!("{id}-fault");
    let described = fault_id.clone();
    let field = NodeRef::<html::Input>::new();
    // What is being typed stays as it is: a day without its year yet is none, but no empty field.
    Effect::new(move || {
        let day = day.get();
        let Some(field) = field.get() else { return };
        if parse_date(&field.value()) != day {
            field.set_value(&day.map_or_else(String::new, |day| day.to_string()));
        }
    });
    let change = move |event| on_day.run(parse_date(&event_target_value(&event)));
    view! {
        <div class="select">
            <label class="label" for=id.clone()>{label}</label>
            <div class="field" data-fault=move || fault.with(Option::is_some).then_some("")>
                <input
                    class="field__input"
                    type="date"
                    id=id
                    aria-invalid=move || aria(fault.with(Option::is_some))
                    aria-describedby=described
                    disabled=move || disabled.get()
                    node_ref=field
                    on:change=change
                />
            </div>
            <p class="field__fault" id=fault_id role="status">{move || fault.get()}</p>
        </div>
    }
    .into_any()
}
