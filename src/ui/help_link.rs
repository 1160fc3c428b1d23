//! A small button in a card's corner that leads to a topic of the help.

use leptos::prelude::*;

use super::components::{Icon, IconName};
use super::link;
use crate::route::Route;

/// Leads to a topic.
#[component]
pub fn HelpLink(
    /// The topic's id.
    topic: &'static str,
    /// What the topic says.
    label: &'static str,
) -> impl IntoView {
    view! {
        <a
            class="icon-btn"
            href=link::to(Route::Help(topic.into()))
            aria-label=label
            title=label
        >
            <Icon name=IconName::Info/>
        </a>
    }
}
