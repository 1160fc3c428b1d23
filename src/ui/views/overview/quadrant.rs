//! Value against effort: who is worth the work, and who costs more than it brings.

use leptos::prelude::*;

use crate::chart::legend::{Entry, Mark};
use crate::chart::quadrant::Window;
use crate::chart::scene::Size;
use crate::insight::segments::Render;
use crate::select::Facet;
use crate::ui::canvas::Pick;
use crate::ui::canvas::gestures::{Gesture, Gestures};
use crate::ui::chart_card::ChartCard;
use crate::ui::parts::parts;
use crate::ui::shared::ChartRef;
use crate::ui::state::{App, app};
use crate::ui::views::picks;
use crate::units;

mod corners;
mod form;
mod handles;
mod head;
mod narrow;
mod notes;
mod options;
mod shown;

pub use corners::Corners;
use handles::Handles;
use head::Head;
use notes::Notes;
pub use options::QuadrantOptions;
pub use shown::Segmenting;

/// The quadrant with its legend, its options and its four corners.
#[component]
pub(super) fn QuadrantCard() -> impl IntoView {
    let (app, parts) = (app(), parts());
    let segmenting = Segmenting::new(app);
    let chart = Signal::derive(move || {
        let quadrant = segmenting.quadrant.get();
        quadrant.map_or_else(ChartRef::blank, |quadrant| ChartRef::of(&quadrant))
    });
    let on_pick = Callback::new(move |pick: Pick| picked(app, segmenting, pick));
    let gestures = Gestures {
        tool: segmenting.tool.into(),
        on: Callback::new(move |(gesture, size)| done(app, segmenting, gesture, size)),
    };
    view! {
        <ChartCard
            title="Customer segments"
            subtitle=Signal::derive(move || subtitle(segmenting))
            chart
            class="chart--quadrant"
            topic="quadrant"
            configured="segments"
            frame="quadrant__frame"
            help="Each mark is a customer: the further right, the more monthly revenue it \
                  brings; the further up, the more effort it takes. Color and shape are its \
                  health, size its number of employees against the average. The two lines split \
                  high from low at the median of all active customers, unless the model sets \
                  them. Customers that have no place on the axes are counted below, never drawn \
                  at zero."
            legend=Signal::derive(move || legend(app))
            on_pick
            gestures
            above=ViewFn::from(move || view! { <Head segmenting/> })
            beside=ViewFn::from(move || view! { <Handles segmenting/> })
            below=ViewFn::from(move || {
                view! {
                    <Notes segmenting/>
                    {move || parts.later().map(|later| (later.corners)(segmenting))}
                }
            })
            options=ViewFn::from(move || {
                parts.later().map(|later| (later.segmenting)(segmenting))
            })
        />
    }
}

fn subtitle(segmenting: Segmenting) -> String {
    let n = segmenting
        .found
        .with(|found| found.as_ref().map_or(0, |found| found.points.len()));
    let what = match segmenting.shown.get().options.render {
        Render::Value => "Monthly revenue",
        Render::PerSeat => "Monthly revenue per seat",
    };
    format!("{what} against effort, {}", units::counted(n, "customer"))
}

/// A customer's bubble is its own list of one: it opens the customer.
fn picked(app: App, segmenting: Segmenting, pick: Pick) {
    let item = pick.key.item as usize;
    let row = segmenting
        .found
        .with_untracked(|found| found.as_ref()?.points.get(item).copied());
    let Some(row) = row else { return };
    let named = app.dataset_now(|dataset| {
        let customers = &dataset.customers;
        (
            customers.id.get(row).to_owned(),
            customers.name.get(row).to_owned(),
        )
    });
    let Some((id, name)) = named else { return };
    let filters = picks::narrowed(app, Facet::Company, &id);
    picks::open(app, pick.at_once, name, vec![row], filters);
}

/// What the colors and shapes mean, for exported pictures.
fn legend(app: App) -> Vec<Entry> {
    let entry = |(name, tone)| Entry::new(name, Mark::Tone(tone));
    head::bands(app).into_iter().map(entry).collect()
}

/// A rectangle becomes filters; zooming and moving change the part that is shown.
fn done(app: App, segmenting: Segmenting, gesture: Gesture, size: Size) {
    let Some(quadrant) = segmenting.quadrant.get_untracked() else {
        return;
    };
    let try_out = |window: Option<Window>| segmenting.try_out(|shown| shown.window = window);
    match gesture {
        Gesture::Box(a, b) => {
            if let Some(part) = quadrant.boxed(size, a, b) {
                app.set_filters(narrow::to_part(app, segmenting, part));
            }
        }
        Gesture::Grab => segmenting.grabbed.set_value(Some(quadrant)),
        Gesture::Move(by) => {
            if let Some(grabbed) = segmenting.grabbed.get_value() {
                try_out(grabbed.moved(size, by));
            }
        }
        Gesture::Drop => {
            segmenting.grabbed.set_value(None);
            segmenting.settle();
        }
        Gesture::Nudge(by) => {
            try_out(quadrant.moved(size, by));
            segmenting.settle_soon();
        }
        Gesture::Zoom(about, factor) => {
            try_out(quadrant.zoomed(size, about, factor));
            segmenting.settle_soon();
        }
        Gesture::Whole => segmenting.change(|shown| shown.window = None),
    }
}
