//! A box selection by keyboard: the two ranges of a rectangle.

use leptos::prelude::*;

use super::super::narrow::value_measure;
use super::super::shown::Segmenting;
use crate::select::{Measure, Range};
use crate::ui::components::{NumberField, fresh_id};
use crate::ui::state::app;

/// The rectangle of a box selection, for the keyboard.
#[component]
pub(super) fn Only(segmenting: Segmenting) -> impl IntoView {
    let id = fresh_id("only");
    let measure = Memo::new(move |_| value_measure(segmenting.shown.get().options.render));
    view! {
        <div role="group" aria-labelledby=id>
            <span class="label" id=id.clone()>"Filter to a rectangle"</span>
            <div class="quadrant__ranges">
                <Between measure/>
                <Between measure=Memo::new(|_| Measure::Effort)/>
            </div>
        </div>
    }
}

/// A range of a measure, from and to.
#[component]
fn Between(measure: Memo<Measure>) -> impl IntoView {
    let app = app();
    let range = Memo::new(move |_| {
        app.filters
            .with(|filters| filters.ranges.get(&measure.get()).copied())
    });
    let end = move |read: fn(Range) -> f64| {
        Signal::derive(move || range.get().map(read).filter(|end| end.is_finite()))
    };
    let keep = move |from: Option<f64>, to: Option<f64>| {
        let range = Range::new(
            from.unwrap_or(f64::NEG_INFINITY),
            to.unwrap_or(f64::INFINITY),
        );
        app.go(|view| view.filters.keep_to(measure.get_untracked(), range));
    };
    let (from, to) = (end(Range::min), end(Range::max));
    let label = move |word: &'static str| {
        Signal::derive(move || format!("{} {word}", measure.get().title()))
    };
    view! {
        <NumberField
            label=label("from")
            value=from
            on_change=move |from| keep(from, to.get_untracked())
        />
        <NumberField
            label=label("to")
            value=to
            on_change=move |to| keep(from.get_untracked(), to)
        />
    }
}
