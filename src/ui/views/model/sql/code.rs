//! The query itself, to be read, copied and saved.

use leptos::prelude::*;

use super::Wish;
use crate::export::slug;
use crate::score::draft::Draft;
use crate::score::sql;
use crate::ui::components::{Button, Card, IconName};
use crate::ui::copy::CopyButton;
use crate::ui::deliver;
use crate::ui::state::App;

/// The card with the query.
#[component]
pub(super) fn Code(app: App, wish: Wish) -> impl IntoView {
    let text = Memo::new(move |_| {
        let (dialect, table) = (wish.dialect.get(), wish.table.get());
        wish.model.with(|model| sql::query(model, dialect, &table))
    });
    let copied = Callback::new(move |()| text.get_untracked());
    let save = move |_| {
        let name = wish.model.with_untracked(|model| slug(&model.name));
        let dialect = wish.dialect.get_untracked().id();
        let name = format!("customer-radar-{name}-{dialect}.sql");
        let kind = "application/sql;charset=utf-8";
        text.with_untracked(|text| deliver::save_text(app, &name, kind, text));
    };
    view! {
        <Card
            title="The scoring model as a query"
            subtitle=Signal::derive(move || subtitle(app, wish))
            tools=move || view! {
                <CopyButton text=copied label="Copy" what="The query" shown=text/>
                <Button
                    label="Download .sql"
                    icon=IconName::Download
                    small=true
                    on_press=save
                />
            }
            flush=true
        >
            <pre class="sql__text" tabindex="0" role="region" aria-label="The query"><code>
                {move || text.get()}
            </code></pre>
            <p class="card__foot">
                "Each score, coverage and band comes out as on these pages, to a billionth. \
                 Scores set by hand are not applied. \
                 Run it over all customers, active or not: the best and the highest values are \
                 taken over the rows it reads."
            </p>
        </Card>
    }
}

/// Which model the query is.
fn subtitle(app: App, wish: Wish) -> String {
    let model = wish.model.get();
    let which = if !wish.is_draft.get() {
        "the model in force"
    } else if app.models.checked.with(Result::is_err) {
        "the draft as it was before what is wrong with it now"
    } else if app.models.draft.with(Draft::is_changed) {
        "the draft, which is not in force yet"
    } else {
        "the draft, which is still the model in force"
    };
    format!("{}, revision {}: {which}", model.name, model.revision)
}
