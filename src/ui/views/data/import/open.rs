//! One of the open tables, as its parts of the panel see it.

use leptos::prelude::*;

use crate::data::table::Table;
use crate::data::table::mapping::{Column, Kind, Mapping};
use crate::ui::shared::Shared;
use crate::ui::state::App;

/// An open table: cheap to copy.
#[derive(Clone, Copy)]
pub(super) struct Open {
    pub(super) app: App,
    /// Its place among the open tables.
    pub(super) idx: usize,
    table: StoredValue<Shared<Table>>,
    mapping: Memo<Option<Mapping>>,
    /// What a row of it is.
    pub(super) kind: Memo<Kind>,
}

impl Open {
    pub(super) fn new(app: App, idx: usize, table: Shared<Table>) -> Self {
        let mapping = Memo::new(move |_| {
            let drafts = app.imports.drafts;
            drafts.with(|drafts| drafts.get(idx).map(|draft| draft.mapping.clone()))
        });
        let kind = move |_: Option<&Kind>| {
            let kind = |mapping: &Option<Mapping>| mapping.as_ref().map(|mapping| mapping.kind);
            mapping.with(kind).unwrap_or(Kind::Customers)
        };
        Self {
            app,
            idx,
            table: StoredValue::new(table),
            mapping,
            kind: Memo::new(kind),
        }
    }

    /// The table.
    pub(super) fn table(self) -> Shared<Table> {
        self.table.get_value()
    }

    /// Reads from its mapping; `None` once the table is no longer open.
    pub(super) fn read<T>(self, read: impl FnOnce(&Mapping) -> T) -> Option<T> {
        self.mapping.with(|mapping| mapping.as_ref().map(read))
    }

    /// What one of its columns stands for.
    pub(super) fn column(self, at: usize) -> Memo<Option<Column>> {
        Memo::new(move |_| {
            self.read(|mapping| mapping.columns.get(at).cloned())
                .flatten()
        })
    }

    /// Changes its mapping.
    pub(super) fn change(self, change: impl FnOnce(&mut Mapping)) {
        self.app.change_mapping(self.idx, change);
    }

    /// Changes one of its columns.
    pub(super) fn change_column(self, at: usize, change: impl FnOnce(&mut Column)) {
        self.change(|mapping| {
            if let Some(column) = mapping.columns.get_mut(at) {
                change(column);
            }
        });
    }
}
