//! The entries of the list that are in sight.

use leptos::prelude::*;

use super::super::subject::HEALTH;
use super::{ITEM, List, keys};
use crate::chart::Tone;
use crate::chart::describe::MISSING;
use crate::ui::components::Shape;
use crate::units::{self, RowId};

/// Entries beyond each edge, so that scrolling never shows a gap.
const SPARE: usize = 6;

/// The list: as high as all entries together.
#[component]
pub(super) fn Entries(list: List) -> impl IntoView {
    let shown = Memo::new(move |_| {
        let height = list.size.get().map_or(0.0, |size| size.height);
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
        if list.was_led.get_value() {
            list.was_led.set_value(false);
            return;
        }
        if let Some(frame) = list.frame.get_untracked() {
            list.top.set(frame.scroll_top());
        }
    };
    view! {
        <div
            class="companies__list"
            node_ref=list.frame
            on:scroll=follow
            on:keydown=move |event| keys::on_key(&event, list)
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
