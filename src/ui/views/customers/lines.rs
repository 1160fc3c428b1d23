//! The lines of the table: customers in order, or groups with their customers beneath.
//!
//! Rows are sorted once for an order and narrowed by the filters afterwards, so that filtering a
//! hundred thousand customers sorts nothing.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::choices::Choices;
use crate::insight::answer::Asked;
use crate::select::{Group, Measure, SortKey, group, order};
use crate::ui::components::RowKind;
use crate::ui::shared::Shared;
use crate::ui::state::App;
use crate::units::RowId;

/// A line of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// The head of a group, by its position among the groups.
    Head(usize),
    /// A customer.
    Customer(RowId),
}

/// A line as its cells see it.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Line {
    /// The head of a group.
    Head(Group),
    /// A customer.
    Customer(RowId),
}

/// All lines.
#[derive(Debug, Default)]
struct Lines {
    places: Vec<Place>,
    groups: Vec<Group>,
}

/// The lines and what can be done with them.
#[derive(Clone, Copy)]
pub(super) struct Table {
    app: App,
    lines: Memo<Shared<Lines>>,
    sorted: Rows,
    grouped: Groups,
    /// Values of the groups whose customers are hidden.
    closed: RwSignal<BTreeSet<String>>,
}

impl Table {
    /// Follows the selection and the choices.
    pub(super) fn new(app: App, choices: Choices) -> Self {
        let closed = RwSignal::new(BTreeSet::new());
        let sorted = sorted(app, choices);
        let grouped = grouped(app, choices, sorted);
        let lines = Memo::new(move |_| {
            let places = match grouped.get() {
                Some(groups) => return Shared::new(unfolded(&groups, &closed.read())),
                None => sorted
                    .get()
                    .map(|rows| rows.iter().copied().map(Place::Customer).collect()),
            };
            Shared::new(Lines {
                places: places.unwrap_or_default(),
                groups: Vec::new(),
            })
        });
        Self {
            app,
            lines,
            sorted,
            grouped,
            closed,
        }
    }

    /// Every customer of the table in its order, those of folded groups included.
    pub(super) fn rows(self) -> Vec<RowId> {
        if let Some(groups) = self.grouped.get() {
            let rows = groups.iter().flat_map(|group| group.rows.iter().copied());
            return rows.collect();
        }
        self.sorted
            .get()
            .map_or_else(Vec::new, |rows| rows.to_vec())
    }

    /// How many lines there are.
    pub(super) fn n_lines(self) -> Signal<usize> {
        Signal::derive(move || self.lines.with(|lines| lines.places.len()))
    }

    /// A line; `None` beyond the last.
    pub(super) fn line(self, idx: usize) -> Option<Line> {
        self.lines.with(|lines| {
            Some(match *lines.places.get(idx)? {
                Place::Head(at) => Line::Head(lines.groups[at].clone()),
                Place::Customer(row) => Line::Customer(row),
            })
        })
    }

    /// The identity of a line, wherever sorting puts it.
    pub(super) fn key(self, idx: usize) -> String {
        let place = self.lines.with(|lines| lines.places.get(idx).copied());
        match place {
            None => format!("none {idx}"),
            Some(Place::Head(at)) => {
                format!(
                    "group {}",
                    self.lines.with(|lines| lines.groups[at].value.clone())
                )
            }
            Some(Place::Customer(row)) => {
                let id = self
                    .app
                    .with_dataset(|dataset| dataset.customers.id.get(row).to_owned());
                format!("customer {}", id.unwrap_or_default())
            }
        }
    }

    /// Whether a line is a customer or the head of a group.
    pub(super) fn kind(self, idx: usize) -> RowKind {
        match self.line(idx) {
            Some(Line::Head(group)) => RowKind::Group {
                open: self.closed.with(|closed| !closed.contains(&group.value)),
            },
            Some(Line::Customer(_)) | None => RowKind::Item,
        }
    }

    /// Opens a customer, or folds a group.
    pub(super) fn activate(self, idx: usize) {
        match untrack(|| self.line(idx)) {
            Some(Line::Customer(row)) => self.app.open_customer(row),
            Some(Line::Head(group)) => self.closed.update(|closed| {
                if !closed.remove(&group.value) {
                    closed.insert(group.value);
                }
            }),
            None => {}
        }
    }
}

impl Table {
    /// Explains the health of a line.
    pub(super) fn ask(self, idx: usize) {
        if let Some(asked) = untrack(|| self.asked(idx)) {
            self.app.ask(asked);
        }
    }

    /// The health of a line: a customer's, or the mean of a group's customers.
    pub(super) fn asked(self, idx: usize) -> Option<Asked> {
        let card = Measure::Health.card()?;
        match self.line(idx)? {
            Line::Customer(row) => Some(Asked::overall(row, card)),
            Line::Head(head) => {
                let groups = self.grouped.get()?;
                let group = groups.iter().find(|group| group.value == head.value)?;
                Some(Asked::of_group(&group.label, &group.rows, card))
            }
        }
    }
}

type Rows = Memo<Option<Shared<Vec<RowId>>>>;

type Groups = Memo<Option<Shared<Vec<Group>>>>;

/// The customers of the selection in the order chosen.
fn sorted(app: App, choices: Choices) -> Rows {
    let everybody = Memo::new(move |_| {
        let (source, scores, index) = (app.source.get()?, app.scores.get()?, app.index.get()?);
        let sort = choices.sort.get();
        let compares = sort.key == SortKey::HealthChange;
        let before = if compares { app.before.get() } else { None };
        let mut rows: Vec<RowId> = source.dataset.rows().collect();
        let from = order::Source {
            data: &source.dataset,
            scores: &scores,
            before: before.as_deref(),
        };
        order::sort(from, index.ranks(), &mut rows, sort);
        Some(Shared::new(rows))
    });
    Memo::new(move |_| {
        let (rows, selection) = (everybody.get()?, app.selection.get()?);
        Some(Shared::new(selection.in_order_of(&rows)))
    })
}

/// The groups, each with its customers in order; `None` without grouping.
fn grouped(app: App, choices: Choices, sorted: Rows) -> Groups {
    Memo::new(move |_| {
        let by = choices.group.get()?;
        let (source, scores, codes) = (app.source.get()?, app.scores.get()?, app.codes.get()?);
        let rows = sorted.get()?;
        Some(Shared::new(group(
            &source.dataset,
            &scores,
            &codes,
            &rows,
            by,
        )))
    })
}

fn unfolded(groups: &[Group], closed: &BTreeSet<String>) -> Lines {
    let mut lines = Lines {
        places: Vec::new(),
        groups: groups.to_vec(),
    };
    for (at, group) in lines.groups.iter_mut().enumerate() {
        lines.places.push(Place::Head(at));
        // A head shows figures; its customers are lines of their own.
        let rows = std::mem::take(&mut group.rows);
        if !closed.contains(&group.value) {
            lines.places.extend(rows.into_iter().map(Place::Customer));
        }
    }
    lines
}
