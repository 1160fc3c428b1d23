//! A table that scrolls inside its card where it is wider than it.

use leptos::html;
use leptos::prelude::*;

use crate::ui::dom;

/// Holds a table; reached by Tab, so that it scrolls by keyboard, while it is wider than its place.
#[component]
pub fn Scroller(
    /// A further class of the frame.
    #[prop(optional)]
    class: &'static str,
    /// The table.
    children: Children,
) -> impl IntoView {
    let frame = NodeRef::<html::Div>::new();
    let is_wide = dom::watch_overflow(frame);
    view! {
        <div
            class=format!("table-scroll {class}")
            node_ref=frame
            tabindex=move || is_wide.get().then_some("0")
        >
            {children()}
        </div>
    }
    .into_any()
}
