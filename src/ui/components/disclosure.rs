//! A line that opens to show what stands behind it.

use leptos::prelude::*;

use super::icon::{Icon, IconName};

/// A line that opens; the browser's own `details`, so it works by keyboard and with find-in-page.
#[component]
pub fn Disclosure(
    /// The line.
    #[prop(into)]
    face: ViewFnOnce,
    /// Whether it is open at first.
    #[prop(optional)]
    open: bool,
    /// What stands behind it.
    children: Children,
) -> impl IntoView {
    view! {
        <details class="disclosure" open=open>
            <summary class="disclosure__head">
                <Icon name=IconName::ChevronRight/>
                <span class="disclosure__face">{face.run()}</span>
            </summary>
            <div class="disclosure__body">{children()}</div>
        </details>
    }
    .into_any()
}
