//! What tables can be loaded, and a template of each kind to begin with.

use leptos::prelude::*;

use crate::data::table::mapping::Kind;
use crate::data::table::template::template;
use crate::ui::components::{Button, Card, IconName};
use crate::ui::deliver;
use crate::ui::state::app;

/// A template of each kind of table, and what a row of it is.
#[component]
pub(super) fn TemplatesCard() -> impl IntoView {
    let app = app();
    let line = move |kind: Kind| {
        let save = move |_| {
            let name = format!("customer-radar-{}.csv", kind.id());
            deliver::save_text(app, &name, "text/csv;charset=utf-8", &template(kind));
        };
        view! {
            <li class="templates__line">
                <span class="templates__words">
                    <b>{kind.title()}</b>
                    <span class="templates__row">{row_is(kind)}</span>
                </span>
                <Button
                    label=format!("{} template", kind.title())
                    icon=IconName::Download
                    small=true
                    on_press=save
                />
            </li>
        }
    };
    view! {
        <Card
            title="Tables you can load"
            subtitle="CSV, TSV, Excel (.xlsx) or a JSON list. The first row names the columns; your own names are fine."
        >
            <ul class="templates">{Kind::ALL.map(line).collect_view()}</ul>
        </Card>
    }
}

/// What a row of a kind of table is, and what it has to hold.
const fn row_is(kind: Kind) -> &'static str {
    match kind {
        Kind::Customers => "A row for each customer, with an id or a name.",
        Kind::Subscriptions => {
            "A row for each period a customer pays for: customer, first day, end, amount."
        }
        Kind::Responses => "A row for each answer to a survey: date and score.",
        Kind::History => {
            "A row for each customer and month, with a column for each metric, or a row for each."
        }
    }
}
