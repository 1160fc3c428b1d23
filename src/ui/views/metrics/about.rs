//! What the dictionary says of the entry besides its figure: where it belongs, what else it is
//! called, what it needs.

use leptos::prelude::*;

use crate::metrics::dictionary::{Better, Entry, Phase};
use crate::ui::components::Card;
use crate::units;

/// The card.
#[component]
pub(super) fn About(entry: &'static Entry) -> impl IntoView {
    let phases: Vec<&str> = entry.phases.iter().copied().map(Phase::title).collect();
    let better = match entry.better {
        Some(Better::Higher) => "More is better",
        Some(Better::Lower) => "Less is better",
        None => "Neither way is good in itself",
    };
    let whose = if entry.is_company {
        "The whole company, whatever the filters"
    } else {
        "The customers that the filters leave"
    };
    let facts = [
        ("Family", entry.family.title().to_owned()),
        ("Pillar", entry.pillar.title().to_owned()),
        ("Customer stages", phases.join(", ")),
        ("Also called", entry.also.join(", ")),
        ("Direction", better.to_owned()),
        ("Of whom", whose.to_owned()),
        ("Needs", units::capitalized(entry.needs)),
    ];
    let fact = |(label, words): (&'static str, String)| {
        (!words.is_empty()).then(|| view! { <dt>{label}</dt><dd>{words}</dd> })
    };
    view! {
        <Card title="About this metric">
            <dl class="metric__facts" data-testid="facts">
                {facts.into_iter().map(fact).collect_view()}
            </dl>
        </Card>
    }
}
