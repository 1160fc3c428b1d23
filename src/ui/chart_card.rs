//! A card with one chart in it, which can also be read as a table.

use leptos::prelude::*;

use super::canvas::gestures::Gestures;
use super::canvas::{Pick, SceneCanvas};
use super::components::{Card, DataTable, IconButton, IconName, Popover};
use super::shared::ChartRef;
use super::state::app;
use crate::chart::Key;
use crate::chart::legend::Entry;

pub(super) mod export;
mod reading;

use export::{ExportMenu, Exported};
use reading::Reading;

/// A card with a chart; its table takes the chart's place at the press of a button.
#[component]
pub fn ChartCard(
    /// The card's title, also the chart's name.
    #[prop(into)]
    title: Signal<String>,
    /// How to read the chart, and how many customers it is about.
    #[prop(into)]
    subtitle: Signal<String>,
    /// The chart.
    #[prop(into)]
    chart: Signal<ChartRef>,
    /// Class that gives the chart its size.
    class: &'static str,
    /// Class of the element around the chart and what stands beside it.
    #[prop(default = "chart__alone")]
    frame: &'static str,
    /// How to read the chart, in two to four sentences.
    help: &'static str,
    /// The help's topic about this kind of chart.
    topic: &'static str,
    /// The help's topic about how what it shows is set up (003-49).
    #[prop(optional)]
    configured: Option<&'static str>,
    /// What a picked mark does.
    on_pick: Callback<Pick>,
    /// The controls behind the gear in the upper right corner (003-17); without them and without
    /// `configured` there is no gear.
    #[prop(optional, into)]
    options: Option<ViewFn>,
    /// What an exported picture says of its colors, where the card knows better words than the
    /// chart.
    #[prop(optional, into)]
    legend: Option<Signal<Vec<Entry>>>,
    /// The name of the customer the chart is about; without it, it is about the selection.
    #[prop(optional, into)]
    about: Option<Signal<String>>,
    /// What stands above the chart: its legend.
    #[prop(optional, into)]
    above: Option<ViewFn>,
    /// What stands beside the chart: a list of its parts.
    #[prop(optional, into)]
    beside: Option<ViewFn>,
    /// What stands below: remarks.
    #[prop(optional, into)]
    below: Option<ViewFn>,
    /// What else a person can do to the chart: draw a rectangle, move, zoom.
    #[prop(optional)]
    gestures: Option<Gestures>,
    /// How many rows the chart has, where its height follows from them (`--rows` in its style).
    #[prop(optional, into)]
    rows: Option<Signal<usize>>,
) -> impl IntoView {
    let as_table = RwSignal::new(false);
    let parts = StoredValue::new((above, beside, below));
    let on_pick_row = Callback::new(move |key: Key| {
        on_pick.run(Pick {
            key,
            at_once: false,
        });
    });
    let body = move || {
        let (above, beside, below) = parts.get_value();
        if as_table.get() {
            let table = Signal::derive(move || chart.with(|chart| chart.table()));
            return view! { <DataTable table on_pick=on_pick_row/> }.into_any();
        }
        view! {
            {above.map(|view| view.run())}
            <div class=frame data-topic=topic style=("--rows", move || rows.map(|rows| rows.get().to_string()))>
                <SceneCanvas chart label=title class on_pick gestures/>
                {beside.map(|view| view.run())}
            </div>
            {below.map(|view| view.run())}
        }
        .into_any()
    };
    let reading = Reading { topic, configured };
    let exported = Exported {
        app: app(),
        title,
        subtitle,
        chart,
        legend,
        about,
    };
    view! {
        <Card
            title
            subtitle=subtitle
            tools=move || {
                view! {
                    {(options.is_some() || configured.is_some())
                        .then(|| view! { <Gear title options reading/> })}
                    <IconButton
                        label="View as table"
                        icon=IconName::Table
                        pressed=Signal::derive(move || as_table.get())
                        on_press=move |_| as_table.update(|on| *on = !*on)
                    />
                    <ExportMenu exported help reading/>
                }
            }
        >
            {body}
        </Card>
    }
}

/// The gear with the chart's options and the way to what the help says of it.
#[component]
fn Gear(title: Signal<String>, options: Option<ViewFn>, reading: Reading) -> impl IntoView {
    let label = Signal::derive(move || format!("Options of {}", title.get()));
    view! {
        <Popover label icon=IconName::Gear>
            {options.as_ref().map(ViewFn::run)}
            {reading.links()}
        </Popover>
    }
}
