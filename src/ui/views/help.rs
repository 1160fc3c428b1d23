//! The help: how to read every chart, what every word means, how to do a quarter's work (001-22).
//!
//! Comes in: the topic and the section in the address; goes out: the list of topics with a search,
//! one topic, or the glossary. Needs no data.

use leptos::prelude::*;

use crate::help::{self, GLOSSARY};
use crate::route::Route;
use crate::ui::state::{App, app};

mod article;
mod blocks;
mod found;
mod glossary;
mod index;
mod land;
mod missing;
mod place;
mod side;

use article::Article;
use glossary::Glossary;
use index::Index;
use missing::NoSuchTopic;
use side::Topics;

/// The help page.
#[component]
pub fn Help() -> impl IntoView {
    let topic = topic(app());
    let page = move || match topic.get() {
        id if id.is_empty() => view! { <Index/> }.into_any(),
        id if id == GLOSSARY => view! { <Glossary/> }.into_any(),
        id => match help::topic(&id) {
            Some(topic) => view! { <Article topic/> }.into_any(),
            None => view! { <NoSuchTopic id/> }.into_any(),
        },
    };
    let is_index = Memo::new(move |_| topic.with(String::is_empty));
    view! {
        <div class="help" data-index=move || is_index.get().then_some("")>
            <div class="help__main">{page}</div>
            <Show when=move || !is_index.get()><Topics topic/></Show>
        </div>
    }
}

/// The topic in the address; on its way to another page it keeps what it shows.
fn topic(app: App) -> Memo<String> {
    Memo::new(move |last: Option<&String>| {
        let Route::Help(topic) = app.route.get() else {
            return last.cloned().unwrap_or_default();
        };
        topic
    })
}
