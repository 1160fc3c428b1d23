//! For which engine, of which table and by which model the query is.

use leptos::prelude::*;

use super::{DIALECT, DRAFT, MODEL, TABLE, Wish};
use crate::score::sql::{self, Dialect};
use crate::ui::components::{Choice, Segmented, fresh_id};
use crate::ui::state::App;

/// The choices above the query.
#[component]
pub(super) fn Choices(app: App, wish: Wish) -> impl IntoView {
    let dialects = Dialect::ALL.map(|dialect| Choice::new(dialect.id(), dialect.title()));
    let models = vec![Choice::new("", "In force"), Choice::new(DRAFT, "Draft")];
    let model = Signal::derive(move || {
        if wish.is_draft.get() {
            DRAFT.to_owned()
        } else {
            String::new()
        }
    });
    let set = move |key: &'static str, value: String, usual: &str| {
        app.set_option(key, (value != usual).then_some(value));
    };
    view! {
        <div class="sql__choices">
            <div class="sql__choice">
                <span class="label">"Engine"</span>
                <Segmented
                    label="Engine"
                    options=Signal::stored(dialects.to_vec())
                    value=Signal::derive(move || wish.dialect.get().id().to_owned())
                    on_change=move |id: String| set(DIALECT, id, Dialect::default().id())
                />
            </div>
            <div class="sql__choice">
                <span class="label">"Model"</span>
                <Segmented
                    label="Model"
                    options=Signal::stored(models)
                    value=model
                    on_change=move |chosen: String| set(MODEL, chosen, "")
                />
            </div>
            <TableName wish on_change=move |name: String| set(TABLE, name, sql::TABLE)/>
        </div>
    }
}

/// The name of the table; it counts when the field is left or Enter is pressed.
#[component]
fn TableName(wish: Wish, #[prop(into)] on_change: Callback<String>) -> impl IntoView {
    let id = fresh_id("table");
    let change = move |event| {
        let name = event_target_value(&event).trim().to_owned();
        let name = if name.is_empty() {
            sql::TABLE.to_owned()
        } else {
            name
        };
        on_change.run(name);
    };
    view! {
        <div class="sql__table">
            <label class="label" for=id.clone()>"Table"</label>
            <div class="field">
                <input
                    class="field__input"
                    type="text"
                    autocomplete="off"
                    spellcheck="false"
                    id=id
                    prop:value=move || wish.table.get()
                    on:change=change
                />
            </div>
        </div>
    }
}
