//! What else the radar shows: the month compared with, another customer.

use leptos::prelude::*;

use crate::data::Dim;
use crate::insight::profile::Beside;
use crate::ui::components::{Button, ButtonLook, SearchBox, Switch};
use crate::ui::hits;
use crate::ui::state::App;
use crate::ui::views::customer::subject::Subject;
use crate::units::RowId;

/// The key of another customer in the address.
const BESIDE: &str = "beside";

/// The key of the month compared with, where it is shown.
const THEN: &str = "then";

/// The value of a switch that is on.
const ON: &str = "1";

/// How many customers a search lists.
const HITS: usize = 8;

/// What is chosen.
#[derive(Clone, Copy)]
pub(super) struct Chosen {
    app: App,
    beside: Memo<Option<String>>,
    then: Memo<Option<String>>,
}

impl Chosen {
    pub(super) fn new(subject: Subject) -> Self {
        let app = subject.app;
        Self {
            app,
            beside: app.option(BESIDE),
            then: app.option(THEN),
        }
    }

    fn other(self) -> Option<RowId> {
        let id = self.beside.get()?;
        self.app.with_dataset(|dataset| dataset.find(&id)).flatten()
    }

    fn is_then(self) -> bool {
        self.then.with(|then| then.as_deref() == Some(ON))
    }

    /// Reads with what is chosen.
    pub(super) fn with<T>(self, read: impl FnOnce(&Beside) -> T) -> T {
        let before = if self.is_then() {
            self.app.before.get()
        } else {
            None
        };
        read(&Beside {
            then: before.as_deref(),
            other: self.other(),
        })
    }
}

/// The other customer, when one is chosen.
pub(super) fn other(subject: Subject) -> Option<RowId> {
    Chosen::new(subject).other()
}

/// The options behind the gear.
#[component]
pub(super) fn Options(chosen: Chosen) -> impl IntoView {
    let app = chosen.app;
    let query = RwSignal::new(String::new());
    let results = Memo::new(move |_| {
        query.with(|query| hits::customers(app, query, HITS, &[Dim::Industry], None))
    });
    let name = move || {
        let row = chosen.other()?;
        app.with_dataset(|dataset| dataset.customers.name.get(row).to_owned())
    };
    let has_past = Memo::new(move |_| app.before.with(Option::is_some));
    view! {
        <div class="gear-fields">
            <Show
                when=move || has_past.get()
                fallback=move || {
                    let text = move || {
                        let month = app.compared.get().label();
                        format!("The data does not reach back to {month}.")
                    };
                    view! { <p class="stack-note">{text}</p> }
                }
            >
                <Switch
                    label=Signal::derive(move || format!("Show {}", app.compared.get().label()))
                    on=Signal::derive(move || chosen.is_then())
                    on_change=move |on: bool| app.set_option(THEN, on.then(|| ON.to_owned()))
                />
            </Show>
            <SearchBox
                label="Show another customer"
                query
                results
                on_query=Callback::new(move |text| query.set(text))
                on_pick=Callback::new(move |id: String| {
                    query.set(String::new());
                    app.set_option(BESIDE, Some(id));
                })
            />
            {move || {
                name()
                    .map(|name| {
                        view! {
                            <Button
                                label=format!("Hide {name}")
                                look=ButtonLook::Ghost
                                small=true
                                on_press=move |_| app.set_option(BESIDE, None)
                            />
                        }
                    })
            }}
        </div>
    }
}
