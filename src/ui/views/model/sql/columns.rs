//! What the query reads and returns, and the table of the data loaded to try it with.

use leptos::prelude::*;

use super::Wish;
use crate::chart::describe::{self, Row, Table};
use crate::score::sql::flat::flat_table;
use crate::score::sql::{self, Column};
use crate::ui::components::{Button, ButtonLook, Card, DataTable, IconName};
use crate::ui::deliver;
use crate::ui::state::App;
use crate::units;

/// The columns the query expects.
#[component]
pub(super) fn Reads(app: App, wish: Wish) -> impl IntoView {
    let columns = Memo::new(move |_| {
        let dialect = wish.dialect.get();
        wish.model.with(|model| sql::reads(model, dialect))
    });
    let is_loaded = Memo::new(move |_| app.source.with(Option::is_some));
    view! {
        <Card
            title="What it reads"
            subtitle="A table with one row per customer; NULL where there is no value"
            flush=true
        >
            <List columns caption="The columns the query reads"/>
            <div class="sql__tools">
                <Button
                    label="Download the flat table (CSV)"
                    icon=IconName::Download
                    small=true
                    disabled=Signal::derive(move || !is_loaded.get())
                    on_press=move |_| save(app, wish)
                />
                <Button
                    label="Download CREATE TABLE"
                    icon=IconName::Download
                    look=ButtonLook::Ghost
                    small=true
                    on_press=move |_| save_statement(app, wish)
                />
                <p class="sql__note">{move || words(app)}</p>
            </div>
        </Card>
    }
}

/// The columns the query returns.
#[component]
pub(super) fn Returns(wish: Wish) -> impl IntoView {
    let columns = Memo::new(move |_| {
        let dialect = wish.dialect.get();
        wish.model.with(|model| sql::returns(model, dialect))
    });
    view! {
        <Card
            title="What it returns"
            subtitle="One row per customer: scores 0 to 10, coverage 0 to 1"
            flush=true
        >
            <List columns caption="The columns the query returns"/>
        </Card>
    }
}

/// Columns as a table that scrolls within its card.
#[component]
fn List(columns: Memo<Vec<Column>>, caption: &'static str) -> impl IntoView {
    let table = Signal::derive(move || columns.with(|columns| table(caption, columns)));
    view! {
        <div class="sql__list" tabindex="0" role="region" aria-label=caption>
            <DataTable table/>
        </div>
    }
}

fn table(caption: &str, columns: &[Column]) -> Table {
    let row = |column: &Column| Row {
        key: None,
        cells: vec![
            column.name.clone(),
            column.kind.title().to_owned(),
            column.what.clone(),
        ],
    };
    Table {
        caption: caption.to_owned(),
        columns: ["Column", "Type", "Holds"]
            .map(describe::Column::words)
            .to_vec(),
        rows: columns.iter().map(row).collect(),
    }
}

/// What the flat table holds.
fn words(app: App) -> String {
    app.source.with(|source| match source {
        None => "Load data to get its flat table.".to_owned(),
        Some(source) => format!(
            "The flat table holds the {} loaded, with the values of {}. Its texts stand exactly as \
             in the data, so load it with a program rather than a spreadsheet.",
            units::counted(source.dataset.n_rows(), "customer"),
            app.month.get().label()
        ),
    })
}

fn save_statement(app: App, wish: Wish) {
    let (dialect, table) = (wish.dialect.get_untracked(), wish.table.get_untracked());
    let text = wish
        .model
        .with_untracked(|model| sql::create_table(model, dialect, &table));
    let kind = "application/sql;charset=utf-8";
    deliver::save_text(app, "customer-radar-table.sql", kind, &text);
}

fn save(app: App, wish: Wish) {
    let Some(source) = app.source.get_untracked() else {
        return;
    };
    let (dialect, month) = (wish.dialect.get_untracked(), app.month.get_untracked());
    let text = wish
        .model
        .with_untracked(|model| flat_table(&source.dataset, model, month, dialect));
    let name = format!("customer-radar-flat-table-{month}.csv");
    deliver::save_text(app, &name, "text/csv;charset=utf-8", &text);
}
