//! The sites on the map of the world.

use leptos::prelude::*;

use super::{Found, WithSites, as_of, currency, found, list_country};
use crate::chart::map::sites::Sites as Spots;
use crate::insight::hierarchy::sites::{self as insight, Size};
use crate::ui::canvas::Pick;
use crate::ui::chart_card::ChartCard;
use crate::ui::components::{Choice, Segmented};
use crate::ui::shared::{ChartRef, Shared};
use crate::ui::views::customer::subject::Subject;
use crate::units;

const TITLE: &str = "Sites on the map";

/// The key of what the bubbles are as large as in the address.
const SIZE: &str = "sites";

/// The value of the address for employees.
const EMPLOYEES: &str = "employees";

/// How to read the map.
const HELP: &str = "A bubble is the sites of one country: the number in it is how many, its area their MRR or \
    employees, the percentage beside it their growth weighted by MRR. The ring marks the \
    country of the headquarters. A dashed circle is a country whose size is not known. A \
    bubble leads to the customers in its country.";

/// The map, and how many sites of which country are not on it.
#[derive(Clone, PartialEq)]
struct Mapped {
    spots: Shared<Spots>,
    n_nowhere: usize,
}

/// A bubble for each country.
#[component]
pub(in crate::ui::views::customer) fn SitesMap(subject: Subject) -> impl IntoView {
    let found = found(subject);
    view! {
        <WithSites found title=TITLE>
            <Chart subject found/>
        </WithSites>
    }
}

#[component]
fn Chart(subject: Subject, found: Found) -> impl IntoView {
    let chosen = subject.app.option(SIZE);
    let size = Memo::new(move |_| match chosen.get().as_deref() {
        Some(EMPLOYEES) => Size::Employees,
        Some(_) | None => Size::Mrr,
    });
    let mapped = Memo::new(move |_| {
        let (spots, n_nowhere) = insight::map(&*found.get()?, size.get(), &currency(subject));
        let spots = Shared::new(spots);
        Some(Mapped { spots, n_nowhere })
    });
    let chart = Memo::new(move |_| {
        mapped.with(|mapped| {
            let spots = mapped.as_ref().map(|mapped| ChartRef::of(&mapped.spots));
            spots.unwrap_or_else(ChartRef::blank)
        })
    });
    let subtitle = Signal::derive(move || {
        let by = match size.get() {
            Size::Mrr => "MRR",
            Size::Employees => "employees",
        };
        format!(
            "{} by country; bubbles by {by}, growth in words",
            as_of(subject, found)
        )
    });
    view! {
        <ChartCard
            title=TITLE
            subtitle
            chart
            class="chart--map"
            topic="sites-map"
            help=HELP
            options=ViewFn::from(move || view! { <SizeBy subject size/> })
            about=Signal::derive(move || subject.name())
            on_pick=Callback::new(move |pick: Pick| picked(subject, mapped, pick))
            below=ViewFn::from(move || view! { <Nowhere mapped/> })
        />
    }
}

fn picked(subject: Subject, mapped: Memo<Option<Mapped>>, pick: Pick) {
    let code = mapped.with_untracked(|mapped| {
        let spots = &mapped.as_ref()?.spots.spots;
        Some(spots.get(pick.key.item as usize)?.code.clone())
    });
    list_country(subject, code.as_deref(), pick.at_once);
}

#[component]
fn SizeBy(subject: Subject, size: Memo<Size>) -> impl IntoView {
    let value = Signal::derive(move || match size.get() {
        Size::Mrr => "mrr".to_owned(),
        Size::Employees => EMPLOYEES.to_owned(),
    });
    let choose = move |chosen: String| {
        subject
            .app
            .set_option(SIZE, (chosen == EMPLOYEES).then_some(chosen));
    };
    view! {
        <div>
            <span class="label">"Size by"</span>
            <Segmented
                label="Size by"
                options=vec![Choice::new("mrr", "MRR"), Choice::new(EMPLOYEES, "Employees")]
                value
                on_change=choose
            />
        </div>
    }
}

/// The sites that are not on the map.
#[component]
fn Nowhere(mapped: Memo<Option<Mapped>>) -> impl IntoView {
    let words = move || {
        let n = mapped.with(|mapped| mapped.as_ref().map_or(0, |mapped| mapped.n_nowhere));
        (n > 0).then(|| {
            let n = units::counted(n, "site");
            format!("{n} without a country code such as DE: not on the map.")
        })
    };
    view! { <p class="places__note">{words}</p> }
}
