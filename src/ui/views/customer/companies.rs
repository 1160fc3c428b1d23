//! The selector list (000-12): every filtered customer by name, the current one marked.
//!
//! Only the entries in sight exist. The list is one tab stop: arrows step to another customer.

use leptos::html;
use leptos::prelude::*;

mod entries;
mod keys;

use entries::Entries;

use super::subject::Subject;
use crate::chart::describe::MISSING;
use crate::chart::scene::Size;
use crate::select::search;
use crate::ui::components::{IconButton, IconName, SearchField};
use crate::ui::dom;
use crate::ui::shared::Shared;
use crate::units::{self, RowId};

/// How many customers a search lists.
const HITS: usize = 200;

/// Height of an entry in CSS pixels, as in the style sheet: a touch target.
const ITEM: f64 = 44.0;

/// What the parts of the list share.
#[derive(Clone, Copy)]
struct List {
    subject: Subject,
    /// The customers listed, in order.
    rows: Memo<Shared<Vec<RowId>>>,
    /// Where the current customer stands among them.
    here: Memo<Option<usize>>,
    frame: NodeRef<html::Div>,
    /// The size of the frame.
    size: Memo<Option<Size>>,
    /// Pixels scrolled down.
    top: RwSignal<i32>,
    /// Whether the scrolling under way is the list's own, to a place it knows.
    was_led: StoredValue<bool>,
    /// Whether the current entry takes the focus once it stands in the page.
    takes_focus: StoredValue<bool>,
}

/// The list with its search and its two buttons.
#[component]
pub(super) fn Companies(subject: Subject) -> impl IntoView {
    let query = RwSignal::new(String::new());
    let rows = listed(subject, query);
    let frame = NodeRef::new();
    let list = List {
        subject,
        rows,
        here: Memo::new(move |_| {
            let row = subject.row.get()?;
            rows.with(|rows| rows.iter().position(|other| *other == row))
        }),
        frame,
        size: dom::watch_size(frame),
        top: RwSignal::new(0),
        was_led: StoredValue::new(false),
        takes_focus: StoredValue::new(false),
    };
    keys::listen(list);
    keys::keep_in_sight(list);
    let label = Signal::derive(move || {
        format!(
            "Search {} customers",
            units::count(rows.with(|rows| rows.len()) as f64)
        )
    });
    view! {
        <nav class="companies" aria-label="Customers">
            <div class="companies__head">
                <Steps list/>
                <SearchField label query on_query=move |text: String| query.set(text)/>
            </div>
            <Entries list/>
            {move || note(list).map(|note| view! { <p class="companies__note">{note}</p> })}
        </nav>
    }
}

/// The customers of the selection by name, or those a search finds, best first.
fn listed(subject: Subject, query: RwSignal<String>) -> Memo<Shared<Vec<RowId>>> {
    let app = subject.app;
    let by_name = Memo::new(move |_| {
        let (selection, index) = (app.selection.get()?, app.index.get()?);
        let mut rows = selection.rows.clone();
        rows.sort_unstable_by_key(|row| index.ranks().of(*row));
        Some(Shared::new(rows))
    });
    Memo::new(move |_| {
        let Some(rows) = by_name.get() else {
            return Shared::new(Vec::new());
        };
        let query = query.get();
        if query.trim().is_empty() {
            return rows;
        }
        let (Some(source), Some(index)) = (app.source.get(), app.index.get()) else {
            return rows;
        };
        let hits = search(&source.dataset, &index, &query, &rows, HITS);
        Shared::new(hits.into_iter().map(|hit| hit.row).collect())
    })
}

/// What the list does not show.
fn note(list: List) -> Option<String> {
    if list.rows.with(|rows| rows.is_empty()) {
        return Some("No customer fits.".into());
    }
    let name = list
        .subject
        .read(|context, row| context.dataset.customers.name.get(row).to_owned());
    let is_out = list.here.with(Option::is_none);
    name.filter(|_| is_out)
        .map(|name| format!("{name} is not among these."))
}

/// The buttons to the customer before and after.
#[component]
fn Steps(list: List) -> impl IntoView {
    let place = move || {
        let all = list.rows.with(|rows| rows.len());
        let here = list
            .here
            .get()
            .map_or_else(|| MISSING.into(), |here| units::count((here + 1) as f64));
        format!("{here} of {}", units::count(all as f64))
    };
    let is_off = move |step: isize| Signal::derive(move || list.neighbor(step).is_none());
    view! {
        <div class="row">
            <span class="companies__place number">{place}</span>
            <span class="row__end"></span>
            <IconButton
                label="Previous customer, key ["
                icon=IconName::ChevronUp
                framed=true
                disabled=is_off(-1)
                on_press=move |_| list.go(-1)
            />
            <IconButton
                label="Next customer, key ]"
                icon=IconName::ChevronDown
                framed=true
                disabled=is_off(1)
                on_press=move |_| list.go(1)
            />
        </div>
    }
}

impl List {
    fn id(self, row: RowId) -> String {
        let id = self.subject.app.source.with_untracked(|source| {
            Some(source.as_ref()?.dataset.customers.id.get(row).to_owned())
        });
        id.unwrap_or_default()
    }

    /// The customer `step` places on; beside a customer that is not listed stands the first.
    fn neighbor(self, step: isize) -> Option<RowId> {
        let here = self.here.get();
        self.rows.with(|rows| match here {
            Some(here) => rows.get(here.checked_add_signed(step)?).copied(),
            None => rows.first().copied(),
        })
    }

    /// Goes to the customer before or after.
    fn go(self, step: isize) {
        if let Some(row) = untrack(|| self.neighbor(step)) {
            self.subject.go_to(row);
        }
    }
}
