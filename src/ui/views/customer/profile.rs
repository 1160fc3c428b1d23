//! The adoption categories on a radar, against all customers, the comparable segment, another
//! customer and a past month (000-21, 001-12).

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::metrics;
use super::subject::{ADOPTION, Subject};
use crate::chart::radar::{Radar, Role};
use crate::insight::profile::{self, Profile, Whose, comparable};
use crate::select::{Facet, Filters};
use crate::ui::canvas::Pick;
use crate::ui::chart_card::ChartCard;
use crate::ui::components::{Legend, LegendEntry, LegendMark};
use crate::ui::shared::ChartRef;
use crate::ui::views::picks;
use crate::units;

mod options;

use options::{Chosen, Options};

/// The outlines that are switched off; the same for every customer.
type Hidden = RwSignal<BTreeSet<Whose>>;

/// The radar's card.
#[component]
pub(super) fn ProfileCard(subject: Subject) -> impl IntoView {
    let chosen = Chosen::new(subject);
    let found = Memo::new(move |_| {
        chosen.with(|beside| {
            subject.read(|context, row| profile::customer(context, ADOPTION, row, beside))
        })
    });
    let profile = Memo::new(move |_| found.get().flatten().unwrap_or_default());
    let hidden = Hidden::new(BTreeSet::new());
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
            topic="radar"
            help="Each corner is a category of the adoption score, from 0 in the middle to 10 at \
                  the edge. The filled outline is this customer, the dashed one the mean of all \
                  active customers, the dotted one the mean of those most comparable. A gap \
                  in the outline is a category without data."
            about=Signal::derive(move || subject.name())
            options=ViewFn::from(move || view! { <Options chosen/> })
            on_pick=Callback::new(move |pick: Pick| picked(subject, profile, hidden, pick))
            above=ViewFn::from(move || view! { <Outlines profile hidden/> })
            below=ViewFn::from(move || view! { <Place profile/> })
        />
    }
}

/// A category of the customer leads to its metrics, one of another customer to its page, one of a
/// benchmark to the customers behind it.
fn picked(subject: Subject, profile: Memo<Profile>, hidden: Hidden, pick: Pick) {
    let hidden = hidden.get_untracked();
    let whose = profile.with_untracked(|profile| {
        let shown = profile.outlines.iter().map(|outline| outline.whose);
        let mut shown = shown.filter(|whose| !hidden.contains(whose));
        shown.nth(usize::from(pick.key.series))
    });
    match whose {
        Some(Whose::Subject | Whose::Then) => {
            let ids = profile.with_untracked(|profile| profile.ids.clone());
            let category = ids.get(pick.key.item as usize).map(String::as_str);
            metrics::show(subject, ADOPTION, category.unwrap_or_default());
        }
        Some(Whose::Other) => {
            if let Some(row) = untrack(|| options::other(subject)) {
                subject.app.open_customer(row);
            }
        }
        Some(whose) => list_benchmark(subject, whose, pick),
        None => {}
    }
}

/// The customers behind a benchmark: all of them, or those comparable.
fn list_benchmark(subject: Subject, whose: Whose, pick: Pick) {
    let found = untrack(|| {
        subject.read(|context, row| {
            let same = comparable(context.dataset, context.population, row);
            match same.filter(|_| whose == Whose::Segment) {
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
fn shown(profile: &Profile, hidden: &BTreeSet<Whose>) -> Radar {
    let radar = profile::radar(profile);
    let series = radar.series.into_iter().zip(&profile.outlines);
    let kept = series.filter(|(_, outline)| !hidden.contains(&outline.whose));
    Radar {
        axes: radar.axes,
        series: kept.map(|(series, _)| series).collect(),
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
fn Outlines(profile: Memo<Profile>, hidden: Hidden) -> impl IntoView {
    let entries = Signal::derive(move || {
        let entry = |(place, outline): (usize, &profile::Outline)| LegendEntry {
            id: place.to_string(),
            label: outline.name.clone(),
            mark: match outline.role {
                Role::Subject => LegendMark::Line(1),
                Role::Benchmark => LegendMark::Benchmark,
                Role::Compared(1) => LegendMark::Marker(4, 1),
                Role::Compared(_) => LegendMark::Marker(3, 2),
            },
            on: hidden.with(|hidden| !hidden.contains(&outline.whose)),
        };
        profile.with(|profile| {
            let outlines = profile.outlines.iter().enumerate();
            outlines.map(entry).collect::<Vec<_>>()
        })
    });
    let toggle = move |place: String| {
        let whose = place.parse::<usize>().ok().and_then(|place| {
            profile.with_untracked(|profile| Some(profile.outlines.get(place)?.whose))
        });
        if let Some(whose) = whose {
            hidden.update(|hidden| {
                if !hidden.remove(&whose) {
                    hidden.insert(whose);
                }
            });
        }
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
