//! Above the chart: what the marks stand for, who needs help first, and the tools.

use leptos::prelude::*;

use super::narrow;
use super::shown::Segmenting;
use crate::chart::Tone;
use crate::chart::scene::Size;
use crate::ui::canvas::gestures::{STEP, Tool};
use crate::ui::components::{IconButton, IconName, Legend, LegendEntry, LegendMark, Shape};
use crate::ui::state::{App, app};
use crate::ui::views::picks;
use crate::units;

/// The line above the chart.
#[component]
pub(super) fn Head(segmenting: Segmenting) -> impl IntoView {
    view! {
        <div class="quadrant__head">
            <Bands/>
            <div class="quadrant__side">
                <AtRisk segmenting/>
                <Tools segmenting/>
            </div>
        </div>
    }
}

/// What the shapes and colors of the bubbles stand for (003-14).
#[component]
fn Bands() -> impl IntoView {
    let app = app();
    let entries = Signal::derive(move || {
        let entry = |(name, tone): (String, Tone)| LegendEntry {
            id: name.clone(),
            label: name,
            mark: LegendMark::Tone(tone),
            on: true,
        };
        bands(app).into_iter().map(entry).collect::<Vec<_>>()
    });
    view! { <Legend entries/> }
}

/// The health bands, the best first, and those without a score.
pub(super) fn bands(app: App) -> Vec<(String, Tone)> {
    let bands = app.scores.with(|scores| {
        let card = scores.as_ref()?.card("health")?;
        Some(card.bands.clone())
    });
    let known = bands.unwrap_or_default().into_iter().rev();
    known
        .map(|band| (band.name, band.tone))
        .chain(std::iter::once(("Insufficient data".into(), Tone::None)))
        .collect()
}

/// The number of customers of high value whose health is at risk, as a button that lists them
/// (003-15).
#[component]
fn AtRisk(segmenting: Segmenting) -> impl IntoView {
    let app = app();
    let count = Memo::new(move |_| {
        let found = segmenting.found.get();
        found.map_or(0, |found| found.high_value_at_risk().count())
    });
    let label = move || format!("{} high value at risk", units::count(count.get() as f64));
    let list = move |event: web_sys::MouseEvent| {
        let Some(found) = segmenting.found.get_untracked() else {
            return;
        };
        let at_risk = found.high_value_at_risk().map(|item| found.points[item]);
        let filters = narrow::to_high_value_at_risk(app, &found);
        let title = "High value at risk".to_owned();
        picks::open(app, event.shift_key(), title, at_risk.collect(), filters);
    };
    view! {
        <Show
            when=move || { count.get() > 0 }
            fallback=|| view! { <span class="quadrant__calm">"No high value at risk"</span> }
        >
            <button type="button" class="btn btn--small quadrant__risk" on:click=list>
                <span class="quadrant__ring"><Shape tone=Tone::Risk/></span>
                <span>{label}</span>
            </button>
        </Show>
    }
}

/// What a drag does, and how much is shown.
#[component]
fn Tools(segmenting: Segmenting) -> impl IntoView {
    let tool = segmenting.tool;
    let toggle = move |own: Tool| {
        tool.update(|tool| *tool = if *tool == own { Tool::Free } else { own });
    };
    let is = move |own: Tool| Signal::derive(move || tool.get() == own);
    let zoom = move |factor: f64| {
        let Some(quadrant) = segmenting.quadrant.get_untracked() else {
            return;
        };
        // Zooming about the middle is the same at every size.
        let window = quadrant.zoomed(ANY_SIZE, None, factor);
        segmenting.change(|shown| shown.window = window);
    };
    let is_whole = Signal::derive(move || segmenting.shown.get().window.is_none());
    view! {
        <div class="quadrant__tools" role="group" aria-label="View of the chart">
            <IconButton
                label="Select: drag a rectangle to filter to it"
                icon=IconName::Select
                pressed=is(Tool::Select)
                on_press=move |_| toggle(Tool::Select)
            />
            <IconButton
                label="Move: drag the view"
                icon=IconName::Move
                pressed=is(Tool::Move)
                on_press=move |_| toggle(Tool::Move)
            />
            <IconButton label="Zoom in" icon=IconName::Plus on_press=move |_| zoom(STEP)/>
            <IconButton
                label="Zoom out"
                icon=IconName::Minus
                disabled=is_whole
                on_press=move |_| zoom(1.0 / STEP)
            />
            <IconButton
                label="Show all"
                icon=IconName::Whole
                disabled=is_whole
                on_press=move |_| segmenting.change(|shown| shown.window = None)
            />
        </div>
    }
}

/// A size for what does not depend on it.
const ANY_SIZE: Size = Size {
    width: 720.0,
    height: 440.0,
};
