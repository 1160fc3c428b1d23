//! The selector list (000-12): every filtered customer by name, the current one marked.
//!
//! Only the entries in sight exist. The list is one tab stop: arrows step to another customer.

use leptos::ev::{self, KeyboardEvent};
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::subject::{HEALTH, Subject};
use crate::chart::Tone;
use crate::chart::describe::MISSING;
use crate::select::search;
use crate::ui::components::{IconButton, IconName, SearchField, Shape};
use crate::ui::dom;
use crate::ui::shared::Shared;
use crate::units::{self, RowId};

/// How many customers a search lists.
const HITS: usize = 200;

/// Height of an entry in CSS pixels, as in the style sheet: a touch target.
const ITEM: f64 = 44.0;

/// Entries beyond each edge, so that scrolling never shows a gap.
const SPARE: usize = 6;

/// What the parts of the list share.
#[derive(Clone, Copy)]
struct List {
    subject: Subject,
    /// The customers listed, in order.
    rows: Memo<Shared<Vec<RowId>>>,
    /// Where the current customer stands among them.
    here: Memo<Option<usize>>,
    frame: NodeRef<html::Div>,
    /// Pixels scrolled down.
    top: RwSignal<i32>,
    /// Whether the current entry takes the focus once it stands in the page.
    takes_focus: StoredValue<bool>,
}

/// The list with its search and its two buttons.
#[component]
pub(super) fn Companies(subject: Subject) -> impl IntoView {
    let query = RwSignal::new(String::new());
    let rows = listed(subject, query);
    let list = List {
        subject,
        rows,
        here: Memo::new(move |_| {
            let row = subject.row.get()?;
            rows.with(|rows| rows.iter().position(|other| *other == row))
        }),
        frame: NodeRef::new(),
        top: RwSignal::new(0),
        takes_focus: StoredValue::new(false),
    };
    listen(list);
    keep_in_sight(list);
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

#[component]
fn Entries(list: List) -> impl IntoView {
    let size = dom::watch_size(list.frame);
    let shown = Memo::new(move |_| {
        let height = size.get().map_or(0.0, |size| size.height);
        let first = (f64::from(list.top.get().max(0)) / ITEM) as usize;
        let first = first.saturating_sub(SPARE);
        let end = first + (height / ITEM).ceil() as usize + 1 + 2 * SPARE;
        list.rows.with(|rows| {
            let end = end.min(rows.len());
            (first.min(end)..end)
                .map(|at| (at, rows[at]))
                .collect::<Vec<_>>()
        })
    });
    let height = move || format!("{:.0}px", list.rows.with(|rows| rows.len()) as f64 * ITEM);
    let follow = move |_| {
        if let Some(frame) = list.frame.get_untracked() {
            list.top.set(frame.scroll_top());
        }
    };
    view! {
        <div
            class="companies__list"
            node_ref=list.frame
            on:scroll=follow
            on:keydown=move |event| on_key(&event, list)
        >
            <ul class="companies__rows" style:height=height>
                <For
                    each=move || shown.get()
                    key=move |(at, row)| (*at, list.id(*row))
                    children=move |(at, row)| entry(list, at, row)
                />
            </ul>
        </div>
    }
}

fn entry(list: List, at: usize, row: RowId) -> AnyView {
    let subject = list.subject;
    let app = subject.app;
    let name = app.with_dataset(|dataset| dataset.customers.name.get(row).to_owned());
    let name = name.unwrap_or_default();
    let id = StoredValue::new(list.id(row));
    let health = move || {
        app.scores.with(|scores| {
            let card = scores.as_ref()?.card(HEALTH)?;
            Some((card.tone_of(row), card.shown.get(row)))
        })
    };
    let tone = Signal::derive(move || health().map_or(Tone::None, |(tone, _)| tone));
    let score = move || {
        health()
            .and_then(|(_, score)| score)
            .map_or_else(|| MISSING.to_owned(), units::score)
    };
    let is_current = Memo::new(move |_| subject.row.get() == Some(row));
    let is_entrance = Memo::new(move |_| list.here.get().unwrap_or_default() == at);
    let all = move || list.rows.with(|rows| rows.len()).to_string();
    view! {
        <li
            class="companies__row"
            aria-posinset=(at + 1).to_string()
            aria-setsize=all
            style:transform=format!("translateY({:.0}px)", at as f64 * ITEM)
        >
            <a
                class="companies__item"
                href=move || id.with_value(|id| subject.href(id))
                title=name.clone()
                tabindex=move || if is_entrance.get() { "0" } else { "-1" }
                aria-current=move || is_current.get().then_some("page")
            >
                <Shape tone/>
                <span class="companies__name">{name.clone()}</span>
                <span class="companies__score">{score}</span>
            </a>
        </li>
    }
    .into_any()
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

/// Steps through the list with the arrows, the focus on the current entry.
fn on_key(event: &KeyboardEvent, list: List) {
    let row = untrack(|| match event.key().as_str() {
        "ArrowDown" => list.neighbor(1),
        "ArrowUp" => list.neighbor(-1),
        "Home" => list.rows.with(|rows| rows.first().copied()),
        "End" => list.rows.with(|rows| rows.last().copied()),
        _ => None,
    });
    if let Some(row) = row {
        event.prevent_default();
        list.takes_focus.set_value(true);
        list.subject.step_to(row);
    }
}

/// `[` and `]` step from anywhere on the page, while nobody is typing.
fn listen(list: List) {
    let handle = window_event_listener(ev::keydown, move |event| {
        let has_command = event.meta_key() || event.ctrl_key() != event.alt_key();
        if has_command || is_typing(&event) {
            return;
        }
        match event.key().as_str() {
            "[" => list.go(-1),
            "]" => list.go(1),
            _ => {}
        }
    });
    on_cleanup(move || handle.remove());
}

fn is_typing(event: &KeyboardEvent) -> bool {
    let element = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlElement>().ok());
    element.is_some_and(|element| {
        matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
    })
}

/// Scrolls the list, which no signal knows of, until the current customer is in sight, and gives it
/// the focus where the step was made in the list.
fn keep_in_sight(list: List) {
    Effect::new(move || {
        let (Some(frame), Some(here)) = (list.frame.get(), list.here.get()) else {
            return;
        };
        let (top, bottom) = (
            (here as f64 * ITEM) as i32,
            ((here + 1) as f64 * ITEM) as i32,
        );
        if top < frame.scroll_top() {
            frame.set_scroll_top(top);
        } else if bottom > frame.scroll_top() + frame.client_height() {
            frame.set_scroll_top(bottom - frame.client_height());
        }
        let takes_focus = list.takes_focus.get_value();
        list.takes_focus.set_value(false);
        if takes_focus {
            // The entry may have to be drawn first.
            request_animation_frame(move || focus_current(list));
        }
    });
}

fn focus_current(list: List) {
    // The page may have been left meanwhile.
    let Some(frame) = list.frame.try_get_untracked().flatten() else {
        return;
    };
    let current = frame.query_selector("[aria-current]").ok().flatten();
    if let Some(current) = current.and_then(|current| current.dyn_into::<HtmlElement>().ok()) {
        // Focus that cannot be moved stays where it is.
        let _ = current.focus();
    }
}
