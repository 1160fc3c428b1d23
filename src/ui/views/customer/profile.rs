//! The adoption categories on a radar, against all customers and the comparable segment (000-21).

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::metrics;
use super::subject::{ADOPTION, Subject};
use crate::chart::radar::{Radar, Role};
use crate::insight::profile::{self, Profile, comparable};
use crate::select::{Facet, Filters};
use crate::ui::canvas::Pick;
use crate::ui::chart_card::ChartCard;
use crate::ui::components::{Legend, LegendEntry, LegendMark};
use crate::ui::shared::ChartRef;
use crate::ui::views::picks;
use crate::units;

/// The radar's card.
#[component]
pub(super) fn ProfileCard(subject: Subject) -> impl IntoView {
    let found = subject.memo(|context, row| profile::customer(context, ADOPTION, row));
    let profile = Memo::new(move |_| found.get().flatten().unwrap_or_default());
    // Places of the outlines that are switched off; the same for every customer.
    let hidden = RwSignal::new(BTreeSet::<usize>::new());
    let chart = Memo::new(move |_| {
        profile.with(|profile| ChartRef::new(hidden.with(|hidden| shown(profile, hidden))))
    });
    let subtitle = Signal::derive(move || membership(subject).unwrap_or_default());
    view! {
        <ChartCard
            title="Adoption categories"
            subtitle
            chart
            class="chart--radar"
            help="Each corner is a category of the adoption score, from 0 in the middle to 10 at \
                  the edge. The filled outline is this customer, the dashed one the mean of all \
                  active customers, the dotted one the mean of those most comparable. A gap \
                  in the outline is a category without data."
            about=Signal::derive(move || subject.name())
            on_pick=Callback::new(move |pick: Pick| picked(subject, profile, hidden, pick))
            above=ViewFn::from(move || view! { <Outlines profile hidden/> })
            below=ViewFn::from(move || view! { <Place profile/> })
        />
    }
}

/// A category of the customer leads to its metrics, one of a benchmark to the customers behind it.
fn picked(subject: Subject, profile: Memo<Profile>, hidden: RwSignal<BTreeSet<usize>>, pick: Pick) {
    let outlines = profile.with_untracked(|profile| profile.outlines.len());
    let hidden = hidden.get_untracked();
    let mut places = (0..outlines).filter(|place| !hidden.contains(place));
    match places.nth(usize::from(pick.key.series)) {
        Some(0) => {
            let ids = profile.with_untracked(|profile| profile.ids.clone());
            let category = ids.get(pick.key.item as usize).map(String::as_str);
            metrics::show(subject, ADOPTION, category.unwrap_or_default());
        }
        Some(place) => list_benchmark(subject, place, pick),
        None => {}
    }
}

/// The customers behind a benchmark: all of them, or those comparable.
fn list_benchmark(subject: Subject, place: usize, pick: Pick) {
    let found = untrack(|| {
        subject.read(|context, row| {
            let same = comparable(context.dataset, context.population, row);
            match same.filter(|_| place > 1) {
                Some(same) => {
                    let mut filters = Filters::cleared();
                    filters.choose(Facet::Dim(same.dim), [same.value.clone()]);
                    (same.value, same.rows, filters)
                }
                None => (
                    "All customers".to_owned(),
                    context.population.to_vec(),
                    Filters::cleared(),
                ),
            }
        })
    });
    if let Some((title, rows, filters)) = found {
        picks::open(subject.app, pick.at_once, title, rows, filters);
    }
}

/// The radar without the outlines that are switched off.
fn shown(profile: &Profile, hidden: &BTreeSet<usize>) -> Radar {
    let radar = profile::radar(profile);
    let series = radar.series.into_iter().enumerate();
    let kept = series.filter(|(place, _)| !hidden.contains(place));
    Radar {
        axes: radar.axes,
        series: kept.map(|(_, series)| series).collect(),
    }
}

/// Whom the customer is compared with: `Against all 240 customers and the 31 with the same
/// segment, Enterprise`.
fn membership(subject: Subject) -> Option<String> {
    subject.read(|context, row| {
        let all = units::count(context.population.len() as f64);
        let same = comparable(context.dataset, context.population, row).map(|same| {
            let n = units::count(same.rows.len() as f64);
            let dim = same.dim.title().to_lowercase();
            format!(" and the {n} with the same {dim}, {}", same.value)
        });
        format!(
            "Scores 0 to 10, against all {all} customers{}",
            same.unwrap_or_default()
        )
    })
}

#[component]
fn Outlines(profile: Memo<Profile>, hidden: RwSignal<BTreeSet<usize>>) -> impl IntoView {
    let entries = Signal::derive(move || {
        let entry = |(place, outline): (usize, &profile::Outline)| LegendEntry {
            id: place.to_string(),
            label: outline.name.clone(),
            mark: match outline.role {
                Role::Subject => LegendMark::Line(1),
                Role::Benchmark | Role::Compared(_) => LegendMark::Benchmark,
            },
            on: hidden.with(|hidden| !hidden.contains(&place)),
        };
        profile.with(|profile| {
            profile
                .outlines
                .iter()
                .enumerate()
                .map(entry)
                .collect::<Vec<_>>()
        })
    });
    let toggle = move |place: String| {
        let Ok(place) = place.parse::<usize>() else {
            return;
        };
        hidden.update(|hidden| {
            if !hidden.remove(&place) {
                hidden.insert(place);
            }
        });
    };
    view! { <Legend entries on_toggle=Callback::new(toggle)/> }
}

/// Where the customer stands among all (001-14).
#[component]
fn Place(profile: Memo<Profile>) -> impl IntoView {
    let words = move || {
        profile.with(|profile| {
            let place = profile.overall_standing?;
            Some(format!(
                "Adoption ranks {} of {}; {} of the others score lower.",
                units::count(place.rank as f64),
                units::count(place.of as f64),
                units::percent(place.percentile, 0),
            ))
        })
    };
    view! { <p class="quadrant__note">{words}</p> }
}
