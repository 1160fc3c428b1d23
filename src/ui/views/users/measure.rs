//! Whether users by class are drawn as shares or as numbers; the address owns it.

use leptos::prelude::*;

use crate::chart::area::Measure;
use crate::insight::users::{Segments, area};
use crate::ui::components::{Choice, Segmented};
use crate::ui::shared::{ChartRef, Shared};
use crate::ui::state::App;

/// The key in the address.
const KEY: &str = "segments";

/// Its value for numbers; shares are the default.
const COUNT: &str = "count";

/// What is drawn.
pub(in crate::ui::views) fn measure(app: App) -> Memo<Measure> {
    let chosen = app.option(KEY);
    Memo::new(move |_| match chosen.get().as_deref() {
        Some(COUNT) => Measure::Count,
        Some(_) | None => Measure::Share,
    })
}

/// The chart of users by class; blank until there is data.
pub(in crate::ui::views) fn chart_of(
    app: App,
    found: Memo<Option<Shared<Segments>>>,
) -> Memo<ChartRef> {
    let measure = measure(app);
    Memo::new(move |_| match found.get() {
        Some(found) => ChartRef::new(area(&found, measure.get())),
        None => ChartRef::blank(),
    })
}

/// The choice behind the gear.
#[component]
pub(in crate::ui::views) fn MeasureOption(app: App) -> impl IntoView {
    let now = measure(app);
    let options = vec![
        Choice::new("", "Share of users"),
        Choice::new(COUNT, "Number of users"),
    ];
    let value = Signal::derive(move || match now.get() {
        Measure::Share => String::new(),
        Measure::Count => COUNT.to_owned(),
    });
    view! {
        <span class="label" aria-hidden="true">"Height"</span>
        <Segmented
            label="Height"
            options=Signal::stored(options)
            value
            on_change=move |chosen: String| {
                app.set_option(KEY, (!chosen.is_empty()).then_some(chosen));
            }
        />
    }
}
