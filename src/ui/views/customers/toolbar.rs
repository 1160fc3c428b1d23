//! What stands above the table: search, grouping, columns, density.

use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use super::choices::{COMPACT, Choices};
use super::export;
use super::field::{self, Field};
use super::lines::Table;
use crate::select::Facet;
use crate::ui::components::{
    Button, ButtonLook, Choice, Icon, IconButton, IconName, Popover, SearchField, Segmented,
    Select, Switch,
};
use crate::ui::state::app;
use crate::units;

/// How long typing rests before the address follows.
const REST: Duration = Duration::from_millis(150);

/// The toolbar.
#[component]
pub(super) fn Toolbar(choices: Choices, table: Table) -> impl IntoView {
    view! {
        <div class="table-tools">
            <Search/>
            <GroupBy choices/>
            <div class="table-tools__end">
                <Columns choices/>
                <Density choices/>
                <Export choices table/>
            </div>
        </div>
    }
}

/// The search of the filters: chips and address show it too.
#[component]
fn Search() -> impl IntoView {
    let app = app();
    let text = RwSignal::new(app.filters.with_untracked(|filters| filters.search.clone()));
    let sent = StoredValue::new(text.get_untracked());
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    // A search that something else changed (a chip, the back button) is what the field shows.
    Effect::new(move || {
        let search = app.filters.with(|filters| filters.search.clone());
        if sent.with_value(|sent| *sent != search) {
            sent.set_value(search.clone());
            text.set(search);
        }
    });
    let send = move || {
        let search = text.get_untracked();
        sent.set_value(search.clone());
        app.adjust(|view| view.filters.search = search);
    };
    let stop = move || {
        if let Some(timer) = waiting.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    };
    let type_in = move |query: String| {
        text.set(query);
        stop();
        // Without a timer the address follows at once.
        match set_timeout_with_handle(send, REST) {
            Ok(timer) => waiting.set_value(Some(timer)),
            Err(_) => send(),
        }
    };
    on_cleanup(stop);
    let label = Signal::derive(move || {
        let all = app
            .selection
            .with(|selection| Some(selection.as_ref()?.totals.all));
        format!(
            "Search {} customers",
            units::count(all.unwrap_or_default() as f64)
        )
    });
    view! { <SearchField label query=text on_query=type_in/> }
}

/// What the rows are grouped by (000-19).
#[component]
fn GroupBy(choices: Choices) -> impl IntoView {
    let options: Vec<Choice> = std::iter::once(Choice::new("", "No groups"))
        .chain(
            Facet::ALL
                .into_iter()
                .filter(|facet| facet.can_group())
                .map(|facet| {
                    Choice::new(facet.key(), format!("By {}", facet.title().to_lowercase()))
                }),
        )
        .collect();
    let value = Signal::derive(move || {
        choices
            .group
            .get()
            .map_or_else(String::new, |facet| facet.key().to_owned())
    });
    view! {
        <Select
            label="Group customers"
            bare=true
            options=Signal::stored(options)
            value
            on_change=move |key: String| choices.group_by(Facet::from_key(&key))
        />
    }
}

/// Which columns are shown.
#[component]
fn Columns(choices: Choices) -> impl IntoView {
    let one = move |field: Field| {
        view! {
            <Switch
                label=field.title()
                on=Signal::derive(move || choices.columns.with(|fields| fields.contains(&field)))
                on_change=move |on: bool| choices.show_column(field, on)
            />
        }
    };
    view! {
        <Popover
            label="Columns"
            trigger=|| view! { <Icon name=IconName::Columns/> <span>"Columns"</span> }.into_any()
        >
            <div class="switches">
                {field::ALL.into_iter().skip(1).map(one).collect_view()}
            </div>
            <Button
                label="Usual columns"
                look=ButtonLook::Ghost
                small=true
                icon=IconName::Undo
                on_press=move |_| choices.reset_columns()
            />
        </Popover>
    }
}

/// How high the rows are.
#[component]
fn Density(choices: Choices) -> impl IntoView {
    let options = vec![
        Choice::new("", "Comfortable"),
        Choice::new(COMPACT, "Compact"),
    ];
    let value = Signal::derive(move || {
        if choices.compact.get() {
            COMPACT.to_owned()
        } else {
            String::new()
        }
    });
    view! {
        <div class="only-wide">
            <Segmented
                label="Height of rows"
                options=Signal::stored(options)
                value
                on_change=move |density: String| choices.set_compact(density == COMPACT)
            />
        </div>
    }
}

/// Every row of the table as a file.
#[component]
fn Export(choices: Choices, table: Table) -> impl IntoView {
    let app = app();
    view! {
        <IconButton
            label="Export all rows as CSV"
            icon=IconName::Download
            framed=true
            on_press=move |_| export::save(app, choices, table)
        />
    }
}
