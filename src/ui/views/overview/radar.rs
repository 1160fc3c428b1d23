//! The adoption radar of the selection against all active customers.

use leptos::prelude::*;

use crate::arrange::Arrange;
use crate::chart::radar::Role;
use crate::insight::profile::{Profile, portfolio, radar};
use crate::ui::canvas::Pick;
use crate::ui::chart_card::ChartCard;
use crate::ui::components::{Legend, LegendEntry, LegendMark};
use crate::ui::shared::{ChartRef, Shared};
use crate::ui::state::{App, Listing, app};
use crate::units;

/// The scorecard the radar draws.
const CARD: &str = "adoption";

/// The radar.
#[component]
pub(super) fn RadarCard() -> impl IntoView {
    let app = app();
    let profile = Memo::new(move |_| {
        let selection = app.selection.get()?;
        app.with_context(|context| portfolio(context, CARD, &selection.rows).map(Shared::new))
            .flatten()
    });
    let chart = Memo::new(move |_| match profile.get() {
        Some(profile) => ChartRef::new(radar(&profile)),
        None => ChartRef::blank(),
    });
    let subtitle = Signal::derive(move || {
        let overall = profile.with(|profile| profile.as_ref()?.outlines.first()?.overall);
        let overall = overall.map_or_else(|| "–".into(), units::score);
        format!("Mean category scores, 0 to 10; overall {overall}")
    });
    view! {
        <ChartCard
            title="Adoption profile"
            subtitle
            chart
            class="chart--radar"
            topic="radar"
            help="Each corner is a category of the adoption score, from 0 in the middle to 10 at \
                  the edge. The filled outline is the mean of the customers that the filters \
                  leave, the dashed one the mean of all active customers. The small figure \
                  beside a score is the difference between the two."
            on_pick=Callback::new(move |pick: Pick| list_category(app, pick))
            above=ViewFn::from(move || view! { <Outlines profile/> })
        />
    }
}

/// Lists the customers of a category, the lowest score first.
fn list_category(app: App, pick: Pick) {
    let parts = (app.scores.get_untracked(), app.selection.get_untracked());
    let (Some(scores), Some(selection)) = parts else {
        return;
    };
    let category = scores
        .card(CARD)
        .and_then(|card| card.categories.get(pick.key.item as usize));
    let Some(category) = category else { return };
    let mut scored: Vec<_> = selection
        .rows
        .iter()
        .filter_map(|&row| category.scores.get(row).map(|score| (score, row)))
        .collect();
    scored.arrange_by(|a, b| a.0.total_cmp(&b.0));
    let rows = scored.into_iter().map(|(_, row)| row).collect();
    let order = format!("lowest {} first", category.name);
    let title = category.name.clone();
    app.list(Listing {
        title,
        order,
        rows: Shared::new(rows),
        filters: None,
        note: None,
        figures: None,
    });
}

/// Whose scores the outlines are.
#[component]
fn Outlines(profile: Memo<Option<Shared<Profile>>>) -> impl IntoView {
    let entries = Signal::derive(move || {
        let Some(profile) = profile.get() else {
            return Vec::new();
        };
        let entry = |outline: &crate::insight::profile::Outline| LegendEntry {
            id: outline.name.clone(),
            label: outline.name.clone(),
            mark: match outline.role {
                Role::Subject => LegendMark::Line(1),
                Role::Benchmark => LegendMark::Benchmark,
                Role::Compared(n) => LegendMark::Line(n + 1),
            },
            on: true,
        };
        profile.outlines.iter().map(entry).collect::<Vec<_>>()
    });
    view! { <Legend entries/> }
}
