//! How MRR and employees are spread over the regions.

use leptos::prelude::*;

use super::{Found, WithSites, as_of, currency, found, list_country};
use crate::insight::hierarchy::sites as insight;
use crate::ui::canvas::Pick;
use crate::ui::chart_card::ChartCard;
use crate::ui::shared::ChartRef;
use crate::ui::views::customer::subject::Subject;

const TITLE: &str = "Distribution by region";

/// MRR and the share of employees of each region.
#[component]
pub(in crate::ui::views::customer) fn SiteRegions(subject: Subject) -> impl IntoView {
    let found = found(subject);
    view! {
        <WithSites found title=TITLE>
            <Chart subject found/>
        </WithSites>
    }
}

#[component]
fn Chart(subject: Subject, found: Found) -> impl IntoView {
    let chart = Memo::new(move |_| match found.get() {
        Some(sites) => ChartRef::new(insight::spread(&sites, &currency(subject))),
        None => ChartRef::blank(),
    });
    let n = move || found.with(|sites| sites.as_ref().map_or(0, |sites| sites.regions.len()));
    let subtitle = Signal::derive(move || {
        format!(
            "{}; the region of the headquarters is marked",
            as_of(subject, found)
        )
    });
    view! {
        <ChartCard
            title=TITLE
            subtitle
            chart
            class="chart--combo"
            topic="regions"
            frame="combo"
            rows=Signal::derive(move || n().max(3))
            help="Each row is a region, or a country where the data names no region. The bar is \
                  the MRR of its sites, the dot at the right its share of all employees. A row \
                  leads to the customers in its country."
            about=Signal::derive(move || subject.name())
            on_pick=Callback::new(move |pick: Pick| picked(subject, found, pick))
        />
    }
}

fn picked(subject: Subject, found: Found, pick: Pick) {
    let code = found.with_untracked(|sites| {
        let region = sites.as_ref()?.regions.get(pick.key.item as usize)?;
        let first = &region.sites.first()?.country;
        let is_one = region.sites.iter().all(|site| site.country == *first);
        is_one.then(|| first.clone())
    });
    list_country(subject, code.as_deref(), pick.at_once);
}
