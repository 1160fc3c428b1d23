//! Help: how to read every chart, what every word means, how to do a quarter's work.

use leptos::prelude::*;

/// The help page.
#[component]
pub fn Help() -> impl IntoView {
    view! { <p>"Help"</p> }
}
