//! A dialog above everything, with the browser's own `dialog`: the page behind it is inert, Tab
//! stays inside, Esc closes, and the focus goes back to where it was.

use leptos::html;
use leptos::prelude::*;

use super::button::IconButton;
use super::icon::IconName;
use super::ident::fresh_id;

/// A modal dialog.
///
/// Give the safe button `autofocus`, so that Enter does no harm.
#[component]
pub fn Modal(
    /// Whether it is open.
    #[prop(into)]
    open: Signal<bool>,
    /// What it asks or shows.
    #[prop(into)]
    title: Signal<String>,
    /// Whether it is wide, for lists and formulas.
    #[prop(optional)]
    wide: bool,
    /// Esc or the close button was pressed.
    #[prop(into)]
    on_close: Callback<()>,
    /// Buttons along its lower edge; made anew each time it opens.
    #[prop(optional, into)]
    actions: Option<ViewFn>,
    /// What it holds; made anew each time it opens.
    children: ChildrenFn,
) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    let id = StoredValue::new(fresh_id("modal"));
    let children = StoredValue::new(children);
    let actions = StoredValue::new(actions);
    Effect::new(move || {
        let open = open.get();
        let Some(dialog) = dialog.get() else { return };
        if open && !dialog.open() {
            // Refused only for a dialog that is already open or gone from the page.
            let _ = dialog.show_modal();
        } else if !open && dialog.open() {
            dialog.close();
        }
    });
    let body = move || {
        let foot = actions.with_value(|actions| {
            actions
                .as_ref()
                .map(|actions| view! { <div class="modal__foot">{actions.run()}</div> })
        });
        view! {
            <div class="modal__head">
                <h2 class="modal__title" id=id.get_value()>{title}</h2>
                <IconButton label="Close" icon=IconName::Close on_press=move |_| on_close.run(())/>
            </div>
            <div class="modal__body">{children.with_value(|children| children())}</div>
            {foot}
        }
    };
    view! {
        <dialog
            class="modal"
            class:modal--wide=wide
            node_ref=dialog
            aria-labelledby=move || open.get().then(|| id.get_value())
            on:close=move |_| if open.get_untracked() { on_close.run(()) }
        >
            <Show when=move || open.get()>{body()}</Show>
        </dialog>
    }
    .into_any()
}
