//! The options behind the gear (003-17): what the axes, the sizes and the lines mean.

use leptos::prelude::*;

use super::shown::Segmenting;
use crate::chart::describe::decimal;
use crate::chart::quadrant::Line;
use crate::insight::segments::{Render, Segments, Shown, Sizing, Spacing};
use crate::score::model::Split;
use crate::ui::components::{Button, ButtonLook, Choice, Segmented, Switch};

mod only;
mod split;

use only::Only;
use split::SplitAt;

/// The options.
#[component]
pub fn QuadrantOptions(segmenting: Segmenting) -> impl IntoView {
    let is_sized =
        Signal::derive(move || segmenting.shown.get().options.sizing == Sizing::Employees);
    let size = move |on: bool| {
        let sizing = if on { Sizing::Employees } else { Sizing::Alike };
        segmenting.change(|shown| shown.options.sizing = sizing);
    };
    let is_usual = Signal::derive(move || segmenting.shown.get() == Shown::default());
    view! {
        <RenderBy segmenting/>
        <Switch label="Size by relative number of employees" on=is_sized on_change=size/>
        <ValueScale segmenting/>
        <SplitAt segmenting line=Line::Upright/>
        <SplitAt segmenting line=Line::Level/>
        <Only segmenting/>
        <Button
            label="Back to default"
            look=ButtonLook::Ghost
            disabled=is_usual
            on_press=move |_| segmenting.change(|shown| *shown = Shown::default())
        />
    }
}

/// Value or value per seat (003-18).
#[component]
fn RenderBy(segmenting: Segmenting) -> impl IntoView {
    let value = Signal::derive(move || match segmenting.shown.get().options.render {
        Render::Value => "value".to_owned(),
        Render::PerSeat => "seat".to_owned(),
    });
    let choose = move |chosen: String| {
        segmenting.change(|shown| {
            shown.options.render = if chosen == "seat" {
                Render::PerSeat
            } else {
                Render::Value
            };
            // A window and a line of dollars mean nothing in dollars per seat.
            shown.window = None;
            shown.options.value_split = shown
                .options
                .value_split
                .filter(|split| matches!(split, Split::Median | Split::Mean));
        });
    };
    view! {
        <div>
            <span class="label">"Render by"</span>
            <Segmented
                label="Render by"
                options=vec![Choice::new("value", "Value"), Choice::new("seat", "Value per seat")]
                value
                on_change=choose
            />
        </div>
    }
}

/// The value axis, and why it is as it is.
#[component]
fn ValueScale(segmenting: Segmenting) -> impl IntoView {
    let value = Signal::derive(move || {
        let spacing = segmenting.shown.get().options.spacing;
        let known = SPACINGS.iter().find(|known| known.0 == spacing);
        known.map_or(String::new(), |known| known.1.to_owned())
    });
    let choose = move |chosen: String| {
        let spacing = SPACINGS.iter().find(|known| known.1 == chosen);
        segmenting.change(|shown| {
            shown.options.spacing = spacing.map_or(Spacing::Auto, |known| known.0);
            shown.window = None;
        });
    };
    let options: Vec<Choice> = SPACINGS
        .iter()
        .map(|known| Choice::new(known.1, known.2))
        .collect();
    let why = move || segmenting.found.get().map(|found| scale_words(&found));
    view! {
        <div>
            <span class="label">"Value scale"</span>
            <Segmented label="Value scale" options value on_change=choose/>
            <p class="quadrant__hint">{why}</p>
        </div>
    }
}

const SPACINGS: [(Spacing, &str, &str); 3] = [
    (Spacing::Auto, "auto", "Automatic"),
    (Spacing::Log, "log", "Log"),
    (Spacing::Linear, "linear", "Linear"),
];

fn scale_words(found: &Segments) -> String {
    let kind = if found.is_log { "log" } else { "linear" };
    let span = format!("values span {} powers of ten", decimal(found.decades, 1));
    match found.options.spacing {
        Spacing::Auto => format!(
            "Now {kind}: {span}; log beyond {}.",
            decimal(Spacing::WIDE, 0)
        ),
        Spacing::Log => {
            format!("{span}; none at or below zero can be drawn.").replacen('v', "V", 1)
        }
        Spacing::Linear => format!("{span}.").replacen('v', "V", 1),
    }
}
