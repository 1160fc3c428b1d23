//! The ways from a chart to what the help says of it.

use leptos::prelude::*;

use crate::route::Route;
use crate::ui::components::{Icon, IconName};
use crate::ui::link;

/// Topics of the help that belong to a chart, by id.
#[derive(Clone, Copy)]
pub struct Reading {
    /// How this kind of chart is read.
    pub(super) topic: &'static str,
    /// How what it shows is set up.
    pub(super) configured: Option<&'static str>,
}

impl Reading {
    /// A link to each.
    pub(super) fn links(self) -> impl IntoView {
        let link = |topic: &str, words: &'static str| {
            view! {
                <a class="help-link" href=link::to(Route::Help(topic.into()))>
                    <Icon name=IconName::Info size=14/>
                    {words}
                </a>
            }
        };
        view! {
            <p class="help-links">
                {link(self.topic, "How to read this chart")}
                {self.configured.map(|topic| link(topic, "How this is configured"))}
            </p>
        }
    }
}
