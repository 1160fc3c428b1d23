//! The model as one SQL query, for those whose customers live in a warehouse.
//!
//! Comes in: the model in force or the draft, and from the address the dialect and the table's name;
//! goes out: the query to read, copy and save, what it reads and returns, and the flat table of the
//! data loaded.

use leptos::prelude::*;

use crate::score::model::Model;
use crate::score::sql::{self, Dialect};
use crate::ui::shared::Shared;
use crate::ui::state::{App, app};

mod choices;
mod code;
mod columns;

use choices::Choices;
use code::Code;
use columns::{Reads, Returns};

/// The key of the dialect in the address.
const DIALECT: &str = "dialect";

/// The key of the table's name in the address.
const TABLE: &str = "table";

/// The key of which model is meant in the address.
const MODEL: &str = "model";

/// The value of [`MODEL`] for the draft; the model in force has none.
const DRAFT: &str = "draft";

/// What is written as a query, and for whom.
#[derive(Clone, Copy)]
struct Wish {
    model: Memo<Shared<Model>>,
    /// Whether it is the draft.
    is_draft: Memo<bool>,
    dialect: Memo<Dialect>,
    table: Memo<String>,
}

impl Wish {
    fn new(app: App) -> Self {
        let (dialect, table, model) = (app.option(DIALECT), app.option(TABLE), app.option(MODEL));
        let is_draft = Memo::new(move |_| model.get().as_deref() == Some(DRAFT));
        let model = Memo::new(move |_| {
            if is_draft.get() {
                app.models.trial.get()
            } else {
                app.model.get()
            }
        });
        let dialect = Memo::new(move |_| {
            let named = dialect.get();
            named.and_then(|id| Dialect::find(&id)).unwrap_or_default()
        });
        let table = Memo::new(move |_| table.get().unwrap_or_else(|| sql::TABLE.into()));
        Self {
            model,
            is_draft,
            dialect,
            table,
        }
    }
}

/// The model as one SQL query.
#[component]
pub(super) fn Sql() -> impl IntoView {
    let app = app();
    let wish = Wish::new(app);
    view! {
        <div class="stack stack--loose">
            <Choices app wish/>
            <Code app wish/>
            <div class="grid">
                <div class="grid__6"><Reads app wish/></div>
                <div class="grid__6"><Returns wish/></div>
            </div>
        </div>
    }
}
