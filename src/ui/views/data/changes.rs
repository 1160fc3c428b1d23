//! What was changed here: how much, what no longer fits, and the way back.

use leptos::prelude::*;

use crate::edit::{Change, Unfit};
use crate::ui::components::{Button, ButtonLook, Card, EmptyState, Modal};
use crate::ui::dom;
use crate::ui::state::{Changed, app};
use crate::units;

/// Id of what the card holds, which takes the focus over from a button that is gone.
const ID: &str = "changed-here";

/// The changes made here.
#[component]
pub(super) fn ChangesCard() -> impl IntoView {
    let app = app();
    let changed = Memo::new(move |_| app.changed_here());
    let asks = RwSignal::new(false);
    let is_plain = move || changed.get() == Changed::default();
    let body = move || {
        if is_plain() {
            return view! {
                <EmptyState
                    title="Nothing was changed here"
                    text="Models you put in force and scores you set by hand are kept on this device, \
                          and belong to this data. Export the dataset to pass them on."
                />
            }
            .into_any();
        }
        view! {
            <p>"An export of the dataset holds what was changed, with the log that led there."</p>
            <div class="load__export">
                <Button
                    label="Go back to the data as loaded"
                    on_press=move |_| asks.set(true)
                />
            </div>
        }
        .into_any()
    };
    let actions = move || {
        let go_back = move |_| {
            asks.set(false);
            app.drop_changes();
            dom::catch_focus(ID);
        };
        view! {
            <Button label="Cancel" autofocus=true on_press=move |_| asks.set(false)/>
            <Button label="Go back" look=ButtonLook::Danger on_press=go_back/>
        }
    };
    view! {
        <Card title="Changed here" subtitle=Signal::derive(move || words(changed.get()))>
            <div id=ID tabindex="-1">{body}</div>
            {move || unfit_view(&app.edits.unfit.get())}
        </Card>
        <Modal
            open=asks
            title="Go back to the data as loaded?"
            on_close=move |()| asks.set(false)
            actions
        >
            <p>
                {move || words(changed.get())}
                ". Going back takes what was changed out of force. The log keeps it, and you can undo \
                 this."
            </p>
        </Modal>
    }
}

/// `3 changes made on this device: 1 model, 2 overrides`.
fn words(changed: Changed) -> String {
    let n = usize::from(changed.has_model) + changed.n_overrides;
    let parts = [
        (usize::from(changed.has_model), "model"),
        (changed.n_overrides, "override"),
    ];
    let parts: Vec<_> = parts
        .into_iter()
        .filter(|(n, _)| *n > 0)
        .map(|(n, thing)| units::counted(n, thing))
        .collect();
    if parts.is_empty() {
        return "No changes made on this device".to_owned();
    }
    format!(
        "{} made on this device: {}",
        units::counted(n, "change"),
        parts.join(", ")
    )
}

/// The changes that no longer fit.
fn unfit_view(unfit: &[Unfit]) -> Option<AnyView> {
    if unfit.is_empty() {
        return None;
    }
    let line = |unfit: &Unfit| {
        view! { <li>{format!("{}: {}.", what(&unfit.entry.change), unfit.why)}</li> }
    };
    let head = match unfit.len() {
        1 => "1 change is not in force, because it no longer fits the data:".to_owned(),
        n => format!(
            "{} changes are not in force, because they no longer fit the data:",
            units::count(n as f64)
        ),
    };
    let list = unfit.iter().map(line).collect_view();
    Some(view! { <p class="unfit">{head}</p><ul class="unfit__list">{list}</ul> }.into_any())
}

fn what(change: &Change) -> String {
    match change {
        Change::UseModel(_) => "A model put in force".to_owned(),
        Change::UseGiven => "The model of the data put in force".to_owned(),
        Change::Override(change) => format!("A score of {} set by hand", change.customer),
        Change::Unknown => "A change".to_owned(),
    }
}
