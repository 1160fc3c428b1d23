//! A value by country: the map, and beside it the lowest and the highest as a table, for countries
//! too small to see (000-24).

use leptos::prelude::*;

use crate::chart::describe::MISSING;
use crate::data::Dim;
use crate::insight::world::{Part, World, world};
use crate::metrics::Unit;
use crate::select::Facet;
use crate::ui::canvas::Pick;
use crate::ui::chart_card::ChartCard;
use crate::ui::components::{Card, EmptyState};
use crate::ui::shared::{ChartRef, Shared};
use crate::ui::state::{App, app};
use crate::ui::views::picks;
use crate::units;

/// How many of the lowest and of the highest countries stand beside the map.
const ENDS: (usize, usize) = (5, 3);

type Found = Signal<Option<Shared<World>>>;

/// Predicted retention by country over the selection; nothing where the model has no prediction.
#[component]
pub fn PredictedWorld() -> impl IntoView {
    let app = app();
    let found = Memo::new(move |_| {
        let (selection, predicted) = (app.selection.get()?, app.predicted.get()?);
        let chances = &predicted.forecast.chances;
        app.with_context(|context| {
            Shared::new(world(context, &selection.rows, |row| chances.get(row)))
        })
    });
    let subtitle = Signal::derive(move || {
        let n = found.with(|found| found.as_ref().map_or(0, |found| found.n));
        let n = units::counted(n, "customer");
        format!("Mean chance of staying twelve months, {n}; a country lists its customers")
    });
    view! {
        <Show when=move || found.with(Option::is_some)>
            <WorldCard
                title="Worldwide predicted retention"
                subtitle
                name="Predicted retention"
                help="Each country with customers is colored by the mean of their predicted \
                      retention, each customer counting once; the darker, the higher (in the dark \
                      theme, the lighter). Countries whose customers have no prediction are \
                      hatched, small ones are dots. The classes are fixed, and even ones between \
                      the lowest and the highest where all countries would fall into one."
                world=found
            />
        </Show>
    }
}

/// The map of a share, 0 to 1, by country.
#[component]
fn WorldCard(
    /// The card's title.
    #[prop(into)]
    title: Signal<String>,
    /// How to read it, and how many customers it is about.
    #[prop(into)]
    subtitle: Signal<String>,
    /// What the values are: "Predicted retention".
    name: &'static str,
    /// How to read the chart, in two to four sentences.
    help: &'static str,
    /// The countries of the selection; `None` before data is loaded.
    #[prop(into)]
    world: Signal<Option<Shared<World>>>,
) -> impl IntoView {
    let has_some = Memo::new(move |_| {
        world.with(|world| world.as_ref().is_some_and(|world| !world.parts.is_empty()))
    });
    let missing = move || {
        view! {
            <Card title subtitle=Signal::derive(move || Some(subtitle.get()))>
                <EmptyState
                    title="No countries"
                    text="The customers shown have no country. Give each a \"country\": the ISO \
                          3166-1 code of two letters, such as DE."
                />
            </Card>
        }
    };
    view! {
        <Show when=move || has_some.get() fallback=missing>
            <Chart title subtitle name help world/>
        </Show>
    }
}

#[component]
fn Chart(
    title: Signal<String>,
    subtitle: Signal<String>,
    name: &'static str,
    help: &'static str,
    world: Found,
) -> impl IntoView {
    let app = app();
    let chart = Memo::new(move |_| {
        let Some(world) = world.get() else {
            return ChartRef::blank();
        };
        let currency = app.with_dataset(|dataset| dataset.currency.clone());
        let currency = currency.unwrap_or_default();
        ChartRef::new(world.map(name, Unit::Share(0), &currency))
    });
    view! {
        <ChartCard
            title
            subtitle
            chart
            class="chart--map chart--classes"
            topic="map"
            configured="prediction"
            frame="world"
            help
            on_pick=Callback::new(move |pick: Pick| {
                list_at(app, world, pick.key.item as usize, pick.at_once);
            })
            beside=ViewFn::from(move || view! { <Ends name world/> })
            below=ViewFn::from(move || view! { <Nowhere world/> })
        />
    }
}

/// Lists the customers of a country; its first action filters to the country.
fn list(app: App, part: &Part, at_once: bool) {
    let mut filters = app.filters.get_untracked();
    filters.choose(
        Facet::Dim(Dim::Country),
        part.values.iter().map(String::as_str),
    );
    picks::open(app, at_once, part.name.clone(), part.rows.clone(), filters);
}

fn list_at(app: App, world: Found, place: usize, at_once: bool) {
    let part = world.with_untracked(|world| world.as_ref()?.parts.get(place).cloned());
    if let Some(part) = part {
        list(app, &part, at_once);
    }
}

/// The lowest and the highest countries.
#[component]
fn Ends(name: &'static str, world: Found) -> impl IntoView {
    let rows = move || {
        let world = world.get()?;
        let (low, between, high) = world.ends(ENDS.0, ENDS.1);
        let gap = (between > 0).then(|| {
            let words = format!("{} more between", units::count(between as f64));
            view! {
                <tr>
                    <td class="world__gap" colspan="3">{words}</td>
                </tr>
            }
        });
        let low = low.iter().map(row).collect_view();
        Some(view! { {low} {gap} {high.iter().map(row).collect_view()} })
    };
    view! {
        <div class="world__ends">
            <table class="table table--inset">
                <caption class="visually-hidden">"Lowest and highest countries"</caption>
                <thead>
                    <tr>
                        <th scope="col">"Country"</th>
                        <th scope="col" data-numeric="">"Customers"</th>
                        <th scope="col" data-numeric="">{name}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

fn row(part: &Part) -> impl IntoView + use<> {
    let app = app();
    let value = part.value.map_or_else(|| MISSING.to_owned(), units::share);
    let few = part
        .is_few()
        .then(|| view! { <span class="world__few">" few"</span> });
    let (country, n) = (part.name.clone(), units::count(part.rows.len() as f64));
    let part = StoredValue::new(part.clone());
    let pick = move |event: leptos::ev::MouseEvent| {
        part.with_value(|part| list(app, part, event.shift_key()));
    };
    view! {
        <tr>
            <th scope="row">
                <button type="button" class="link-btn" on:click=pick>{country}</button>
            </th>
            <td data-numeric="">{n} {few}</td>
            <td data-numeric=""><b>{value}</b></td>
        </tr>
    }
}

/// Who is not on the map, and how means are made.
#[component]
fn Nowhere(world: Found) -> impl IntoView {
    let words = move || {
        let n = world.with(|world| world.as_ref().map_or(0, |world| world.nowhere.len()));
        (n > 0).then(|| format!(" {} without a country.", units::counted(n, "customer")))
    };
    view! {
        <p class="places__note">
            "A country's value is the mean of its customers, each counting once; few: fewer than five."
            {words}
        </p>
    }
}
