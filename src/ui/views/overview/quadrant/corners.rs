//! The four corners: who they hold, how often to be in contact, and what to do (003-10 to 003-13,
//! 003-16).

use leptos::prelude::*;

use super::form::CornerForm;
use super::narrow;
use super::shown::Segmenting;
use crate::insight::segments::CornerSummary;
use crate::score::model::Corner;
use crate::ui::components::{Button, ButtonLook, Modal};
use crate::ui::state::{App, app};
use crate::ui::views::picks;
use crate::units;

/// The corners as the plot has them: low value on the left, high effort on top.
const ORDER: [usize; 4] = [3, 1, 2, 0];

/// The four panels and the words that can be changed.
#[component]
pub fn Corners(segmenting: Segmenting) -> impl IntoView {
    let panels = ORDER
        .map(|idx| view! { <Panel segmenting idx/> })
        .collect_view();
    let app = app();
    let is_editing = RwSignal::new(false);
    let texts = move || texts(app, segmenting);
    let on_done = Callback::new(move |words: Option<[Corner; 4]>| {
        if let Some(words) = words {
            keep(app, words);
        }
        is_editing.set(false);
    });
    view! {
        <div class="corners">{panels}</div>
        <div class="corners__foot">
            <Button
                label="Edit names and advice"
                look=ButtonLook::Ghost
                small=true
                on_press=move |_| is_editing.set(true)
            />
        </div>
        <Modal
            open=is_editing
            title="Names and advice of the four segments"
            wide=true
            on_close=move |()| is_editing.set(false)
        >
            <CornerForm texts=texts() usual=usual(app) on_done/>
        </Modal>
    }
}

/// The words in force.
fn texts(app: App, segmenting: Segmenting) -> [Corner; 4] {
    let found = segmenting.found.get_untracked();
    found.map_or_else(
        || usual(app),
        |found| std::array::from_fn(|idx| found.corners[idx].text.clone()),
    )
}

/// The words of the model.
fn usual(app: App) -> [Corner; 4] {
    app.model
        .with_untracked(|model| model.quadrant.corners.clone())
}

/// Keeps the words that differ from the model's.
fn keep(app: App, words: [Corner; 4]) {
    for (idx, (words, usual)) in words.into_iter().zip(usual(app)).enumerate() {
        app.set_corner_text(idx, (words != usual).then_some(words));
    }
}

/// A corner as a panel; pressing it lists its customers, with Shift it filters to them.
#[component]
fn Panel(segmenting: Segmenting, idx: usize) -> impl IntoView {
    let app = app();
    let corner = Memo::new(move |_| {
        let found = segmenting.found.get();
        found.map_or_else(CornerSummary::default, |found| found.corners[idx].clone())
    });
    let facts = move || {
        let corner = corner.get();
        let currency = app.with_dataset(|dataset| dataset.currency.clone());
        let mrr = units::money_short(corner.mrr, &currency.unwrap_or_default());
        let risk = units::count(corner.n_at_risk as f64);
        let n = units::counted(corner.n, "customer");
        format!("{n}, {mrr} MRR, {risk} at risk")
    };
    let read = move |part: fn(&Corner) -> &String| {
        move || corner.with(|corner| part(&corner.text).clone())
    };
    view! {
        <div class="corner">
            <button
                type="button"
                class="corner__face"
                on:click=move |event| list(app, segmenting, idx, event.shift_key())
            >
                <span class="corner__name">{read(|text| &text.name)}</span>
                <span class="corner__facts">{facts}</span>
            </button>
            <p class="corner__words">{read(|text| &text.description)}</p>
            <dl class="corner__advice">
                <dt>"Contact"</dt>
                <dd>{read(|text| &text.cadence)}</dd>
                <dt>"Do"</dt>
                <dd>{read(|text| &text.action)}</dd>
            </dl>
        </div>
    }
}

fn list(app: App, segmenting: Segmenting, idx: usize, at_once: bool) {
    let Some(found) = segmenting.found.get_untracked() else {
        return;
    };
    let rows = found
        .in_corner(idx)
        .map(|item| found.points[item])
        .collect();
    let title = found.corners[idx].text.name.clone();
    let filters = narrow::to_corner(app, &found, idx);
    picks::open(app, at_once, title, rows, filters);
}
