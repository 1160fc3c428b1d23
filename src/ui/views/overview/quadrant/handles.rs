//! The split lines as sliders over the chart: by mouse, finger and arrow keys.

use leptos::html;
use leptos::prelude::*;

use super::shown::Segmenting;
use crate::chart::quadrant::{Handle, Line};
use crate::chart::scene::{Point, Size};
use crate::score::model::Split;
use crate::ui::canvas::handle::{Moves, Names, Reading, SliderHandle};
use crate::ui::dom;

/// Both handles, in a layer over the chart.
#[component]
pub(super) fn Handles(segmenting: Segmenting) -> impl IntoView {
    let frame = NodeRef::<html::Div>::new();
    let over = Over {
        segmenting,
        frame,
        size: dom::watch_size(frame),
    };
    view! {
        <div class="handles" node_ref=frame>
            <SplitHandle over line=Line::Upright/>
            <SplitHandle over line=Line::Level/>
        </div>
    }
}

/// The layer over the chart.
#[derive(Clone, Copy)]
struct Over {
    segmenting: Segmenting,
    frame: NodeRef<html::Div>,
    size: Memo<Option<Size>>,
}

impl Over {
    fn handle(self, line: Line) -> Option<Handle> {
        let (quadrant, size) = (self.segmenting.quadrant.get()?, self.size.get()?);
        Some(quadrant.handle(size, line))
    }

    /// Moves a line to where the pointer is.
    fn drag(self, line: Line, to: Point) {
        let parts = (
            self.segmenting.quadrant.get_untracked(),
            self.size.get_untracked(),
        );
        if let (Some(quadrant), Some(size)) = parts {
            self.split(line, Some(Split::At(quadrant.dragged(size, line, to))));
        }
    }

    fn split(self, line: Line, split: Option<Split>) {
        self.segmenting.try_out(|shown| match line {
            Line::Upright => shown.options.value_split = split,
            Line::Level => shown.options.effort_split = split,
        });
    }

    /// Moves a line by hundredths of its axis.
    fn step(self, line: Line, steps: f64) {
        let quadrant = self.segmenting.quadrant.get_untracked();
        if let Some(value) = quadrant.map(|quadrant| quadrant.stepped(line, steps)) {
            self.split(line, Some(Split::At(value)));
            self.segmenting.settle_soon();
        }
    }

    /// What a line says: `median $6.2k`.
    fn words(self, line: Line) -> Option<String> {
        let found = self.segmenting.found.get()?;
        let split = match line {
            Line::Upright => &found.value_split,
            Line::Level => &found.effort_split,
        };
        Some(split.label.clone())
    }
}

/// The handle of one line; a double click puts the line back.
#[component]
fn SplitHandle(over: Over, line: Line) -> impl IntoView {
    let reading = Memo::new(move |_| {
        let Handle { at, value, ends } = over.handle(line)?;
        Some(Reading { at, value, ends })
    });
    let (label, orientation, class) = match line {
        Line::Upright => ("High value begins", "horizontal", "handle--upright"),
        Line::Level => ("High effort begins", "vertical", "handle--level"),
    };
    let names = Names {
        class,
        label: label.to_owned(),
        title: format!("{label}: drag, or use the arrow keys; double click puts it back"),
        orientation,
    };
    let moves = Moves {
        drag: Callback::new(move |to| over.drag(line, to)),
        step: Callback::new(move |steps| over.step(line, steps)),
        let_go: Callback::new(move |()| over.segmenting.settle()),
        put_back: Callback::new(move |()| {
            over.split(line, None);
            over.segmenting.settle();
        }),
    };
    let words = Signal::derive(move || over.words(line));
    view! { <SliderHandle names frame=over.frame reading words moves/> }
}
