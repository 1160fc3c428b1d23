//! Value against effort: who is worth the work, and who costs more than it brings.

use leptos::prelude::*;

use crate::chart::Tone;
use crate::insight::segments::{self, CornerSummary, Options, Segments, segments};
use crate::score::model::CORNERS;
use crate::select::{Facet, Filters, Measure, Range};
use crate::ui::canvas::Pick;
use crate::ui::chart_card::ChartCard;
use crate::ui::components::{Legend, LegendEntry, LegendMark};
use crate::ui::shared::{ChartRef, Shared};
use crate::ui::state::{App, app};
use crate::ui::views::picks;
use crate::units;

/// The quadrant with its legend and its four corners.
#[component]
pub(super) fn QuadrantCard() -> impl IntoView {
    let app = app();
    let found = Memo::new(move |_| {
        let selection = app.selection.get()?;
        app.with_context(|context| {
            Shared::new(segments(context, &selection.rows, Options::default()))
        })
    });
    let chart = Memo::new(move |_| {
        let parts = (found.get(), app.source.get(), app.scores.get());
        let (Some(found), Some(source), Some(scores)) = parts else {
            return ChartRef::blank();
        };
        ChartRef::new(segments::chart(&found, source.dataset.arc(), scores.arc()))
    });
    let on_pick = Callback::new(move |pick: Pick| picked(app, found, pick));
    let subtitle = Signal::derive(move || {
        let n = found.with(|found| found.as_ref().map_or(0, |found| found.points.len()));
        format!(
            "Monthly revenue against effort, {}",
            units::counted(n, "customer")
        )
    });
    view! {
        <ChartCard
            title="Customer segments"
            subtitle
            chart
            class="chart--quadrant"
            frame="quadrant__frame"
            on_pick
            above=ViewFn::from(move || view! { <Bands/> })
            below=ViewFn::from(move || view! { <Below found/> })
        />
    }
}

/// A customer's bubble is its own list of one: it opens the customer.
fn picked(app: App, found: Memo<Option<Shared<Segments>>>, pick: Pick) {
    let row =
        found.with_untracked(|found| found.as_ref()?.points.get(pick.key.item as usize).copied());
    let Some(row) = row else { return };
    let named = app.source.with_untracked(|source| {
        let customers = &source.as_ref()?.dataset.customers;
        Some((
            customers.id.get(row).to_owned(),
            customers.name.get(row).to_owned(),
        ))
    });
    let Some((id, name)) = named else { return };
    let filters = picks::narrowed(app, Facet::Company, &id);
    picks::open(app, pick.at_once, name, vec![row], filters);
}

/// What the shapes and colors of the bubbles stand for.
#[component]
fn Bands() -> impl IntoView {
    let app = app();
    let entries = Signal::derive(move || {
        let bands = app.scores.with(|scores| {
            let card = scores.as_ref()?.card("health")?;
            Some(card.bands.clone())
        });
        let entry = |name: String, tone: Tone| LegendEntry {
            id: name.clone(),
            label: name,
            mark: LegendMark::Tone(tone),
            on: true,
        };
        let known = bands.unwrap_or_default().into_iter().rev();
        known
            .map(|band| entry(band.name, band.tone))
            .chain(std::iter::once(entry(
                "Insufficient data".into(),
                Tone::None,
            )))
            .collect::<Vec<_>>()
    });
    view! { <Legend entries/> }
}

/// The four corners with their numbers, and what the axes cannot show.
#[component]
fn Below(found: Memo<Option<Shared<Segments>>>) -> impl IntoView {
    let corners = (0..4)
        .map(|idx| view! { <Corner found idx/> })
        .collect_view();
    let note = move || {
        let unplotted = found.get()?.unplotted_counts();
        let words = |(why, n): (segments::Why, usize)| {
            format!("{} with {}", units::count(n as f64), why.words())
        };
        let words = unplotted
            .into_iter()
            .map(words)
            .collect::<Vec<_>>()
            .join(", ");
        (!words.is_empty())
            .then(|| view! { <p class="quadrant__note">{format!("Not drawn: {words}.")}</p> })
    };
    view! {
        <div class="corners">{corners}</div>
        {note}
    }
}

/// A corner as a button that opens its list.
#[component]
fn Corner(found: Memo<Option<Shared<Segments>>>, idx: usize) -> impl IntoView {
    let app = app();
    let corner = Memo::new(move |_| {
        found.with(|found| found.as_ref().map(|found| found.corners[idx].clone()))
    });
    let currency = move || {
        app.with_dataset(|dataset| dataset.currency.clone())
            .unwrap_or_default()
    };
    let facts = move || {
        corner.get().map(|corner| {
            let risk = match corner.n_at_risk {
                0 => String::new(),
                n => format!(", {} at risk", units::count(n as f64)),
            };
            let mrr = units::money_short(corner.mrr, &currency());
            format!("{}, {mrr} MRR{risk}", units::counted(corner.n, "customer"))
        })
    };
    let read = move |read: fn(CornerSummary) -> String| move || corner.get().map(read);
    view! {
        <button
            type="button"
            class="corner"
            title=read(|corner| corner.text.description)
            on:click=move |event| list_corner(app, found, idx, event.shift_key())
        >
            <span class="corner__name">{read(|corner| corner.text.name)}</span>
            <span class="corner__facts">{facts}</span>
        </button>
    }
}

fn list_corner(app: App, found: Memo<Option<Shared<Segments>>>, idx: usize, at_once: bool) {
    let Some(found) = found.get_untracked() else {
        return;
    };
    let of_corner = found.points.iter().zip(&found.corner);
    let rows: Vec<_> = of_corner
        .filter(|(_, corner)| usize::from(**corner) == idx)
        .map(|(row, _)| *row)
        .collect();
    let title = found.corners[idx].text.name.clone();
    let filters = filters_of(app, &found, idx);
    picks::open(app, at_once, title, rows, filters);
}

/// The filters in force, narrowed to a corner: a box selection is kept as ranges.
fn filters_of(app: App, found: &Segments, idx: usize) -> Filters {
    let (is_high_value, is_high_effort) = match CORNERS[idx] {
        "high_value_low_effort" => (true, false),
        "high_value_high_effort" => (true, true),
        "low_value_low_effort" => (false, false),
        _ => (false, true),
    };
    let mut filters = app.filters.get_untracked();
    let sides = [
        (Measure::Mrr, found.value_split.at, is_high_value),
        (Measure::Effort, found.effort_split.at, is_high_effort),
    ];
    for (measure, split, is_high) in sides {
        let range = split.and_then(|at| {
            if is_high {
                Range::at_least(at)
            } else {
                Range::below(at)
            }
        });
        filters.keep_to(measure, range);
    }
    filters
}
