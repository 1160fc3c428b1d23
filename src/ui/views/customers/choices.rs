//! How the table is looked at: sort, group, columns, density. The address owns all of it.

use leptos::prelude::*;

use super::field::{self, Field};
use crate::select::{Direction, Facet, Measure, Sort, SortKey};
use crate::ui::components;
use crate::ui::state::App;

/// Keys in the address.
mod option {
    pub(super) const SORT: &str = "sort";
    pub(super) const GROUP: &str = "group";
    pub(super) const COLUMNS: &str = "columns";
    pub(super) const DENSITY: &str = "density";
}

/// The density that is not the usual one.
pub(super) const COMPACT: &str = "compact";

/// The largest MRR on top, as long as nobody chooses.
const USUAL_SORT: Sort = Sort {
    key: SortKey::Measure(Measure::Mrr),
    direction: Direction::Descending,
};

/// What the address says about the table, and the verbs that change it.
#[derive(Clone, Copy)]
pub(super) struct Choices {
    app: App,
    /// The order of the rows.
    pub(super) sort: Memo<Sort>,
    /// What the rows are grouped by.
    pub(super) group: Memo<Option<Facet>>,
    /// The columns shown, the name first.
    pub(super) columns: Memo<Vec<Field>>,
    /// Whether rows are low.
    pub(super) compact: Memo<bool>,
}

impl Choices {
    /// Reads the address.
    pub(super) fn new(app: App) -> Self {
        let sort = app.option(option::SORT);
        let group = app.option(option::GROUP);
        let columns = app.option(option::COLUMNS);
        let density = app.option(option::DENSITY);
        Self {
            app,
            sort: Memo::new(move |_| {
                sort.with(|text| text.as_deref().and_then(Sort::parse))
                    .unwrap_or(USUAL_SORT)
            }),
            group: Memo::new(move |_| {
                let facet = group.with(|text| text.as_deref().and_then(Facet::from_key));
                facet.filter(|facet| facet.can_group())
            }),
            columns: Memo::new(move |_| columns.with(|text| read_columns(text.as_deref()))),
            compact: Memo::new(move |_| density.with(|text| text.as_deref() == Some(COMPACT))),
        }
    }

    /// A column's head was pressed: sorts by it, numbers from the largest, then turns round.
    pub(super) fn sort_by(self, id: &str) {
        let Some(field) = Field::from_key(id) else {
            return;
        };
        let Some(key) = field.sort_key() else { return };
        let now = self.sort.get_untracked();
        let direction = match (now.key == key, now.direction) {
            (true, Direction::Ascending) => Direction::Descending,
            (false, _) if field.is_numeric() => Direction::Descending,
            (true, Direction::Descending) | (false, _) => Direction::Ascending,
        };
        let sort = Sort { key, direction };
        self.app
            .set_option(option::SORT, (sort != USUAL_SORT).then(|| sort.to_string()));
    }

    /// The column whose head shows the order; of two that sort alike the one with numbers.
    pub(super) fn sorted_column(self) -> Option<components::Sort> {
        let sort = self.sort.get();
        let has_key = |field: &&Field| field.sort_key() == Some(sort.key);
        self.columns.with(|fields| {
            let mut alike = fields.iter().filter(has_key);
            let found = alike
                .clone()
                .find(|field| field.is_numeric())
                .or_else(|| alike.next())?;
            Some(components::Sort {
                column: found.key().to_owned(),
                descending: sort.direction == Direction::Descending,
            })
        })
    }

    /// Groups the rows; `None` takes the groups back.
    pub(super) fn group_by(self, facet: Option<Facet>) {
        self.app
            .set_option(option::GROUP, facet.map(|facet| facet.key().to_owned()));
    }

    /// Shows or hides a column; the name always stays.
    pub(super) fn show_column(self, field: Field, is_shown: bool) {
        let now = self.columns.get_untracked();
        let stays = |other: &Field| {
            if *other == field {
                is_shown
            } else {
                now.contains(other)
            }
        };
        let fields: Vec<Field> = field::ALL.into_iter().filter(stays).collect();
        self.set_columns(&fields);
    }

    /// Shows the usual columns.
    pub(super) fn reset_columns(self) {
        self.set_columns(field::usual());
    }

    fn set_columns(self, fields: &[Field]) {
        let keys = fields
            .iter()
            .skip(1)
            .map(|field| field.key())
            .collect::<Vec<_>>()
            .join(",");
        self.app
            .set_option(option::COLUMNS, (fields != field::usual()).then_some(keys));
    }

    /// Makes rows low, or as usual.
    pub(super) fn set_compact(self, compact: bool) {
        self.app
            .set_option(option::DENSITY, compact.then(|| COMPACT.to_owned()));
    }
}

/// Reads `health,score,mrr`; the name is always there and never written.
fn read_columns(text: Option<&str>) -> Vec<Field> {
    let Some(text) = text else {
        return field::usual().to_vec();
    };
    let keys: Vec<&str> = text.split(',').collect();
    let is_shown = |field: &Field| *field == Field::Name || keys.contains(&field.key());
    field::ALL.into_iter().filter(is_shown).collect()
}
