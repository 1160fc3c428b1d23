//! The words of the mark under the pointer or the focus, beside it.

use leptos::prelude::*;

use super::components::Shape;
use crate::chart::describe::MarkWords;
use crate::chart::scene::{Point, Size};

/// How far a tooltip stays from its mark, in CSS pixels.
const GAP: f64 = 12.0;

/// How much room a tooltip needs above its mark, in CSS pixels; with less it hangs below.
const ROOM: f64 = 150.0;

/// A tooltip at a place of a chart: never over its mark, never out of the chart's sides.
#[component]
pub fn Tooltip(
    /// What it says; nothing hides it.
    words: Memo<Option<MarkWords>>,
    /// Where its mark is, and how large the chart is.
    place: Memo<Option<(Point, Size)>>,
) -> impl IntoView {
    let is_hidden = move || words.with(Option::is_none) || place.with(Option::is_none);
    let transform = move || place.get().map(|(at, size)| transform(at, size));
    let body = move || words.get().map(body);
    view! {
        <div class="tip" aria-hidden="true" hidden=is_hidden style:transform=transform>
            {body}
        </div>
    }
}

/// Moves the tooltip from the frame's corner to the mark: above it where there is room, towards
/// the middle of the chart near its sides.
fn transform(at: Point, size: Size) -> String {
    let across = if at.x < size.width / 3.0 {
        "0%"
    } else if at.x > size.width * 2.0 / 3.0 {
        "-100%"
    } else {
        "-50%"
    };
    let (down, y) = if at.y > ROOM {
        ("-100%", at.y - GAP)
    } else {
        ("0%", at.y + GAP)
    };
    format!(
        "translate({:.0}px, {y:.0}px) translate({across}, {down})",
        at.x
    )
}

fn body(words: MarkWords) -> impl IntoView {
    let rows = words
        .rows
        .into_iter()
        .map(|(label, value)| view! { <dt>{label}</dt><dd>{value}</dd> })
        .collect_view();
    view! {
        <div class="tip__title">
            {words.tone.map(|tone| view! { <Shape tone=tone/> })}
            <span>{words.title}</span>
        </div>
        <dl class="tip__rows">{rows}</dl>
    }
}
