//! The drivers of health (000-10), a page each, over the customers that the filters leave.
//!
//! Comes in: the driver's id in the address; goes out: its mean, its course, what impacts it, how
//! it is spread and how it differs from group to group, and what belongs to that driver alone.
//! Satisfaction is no category of the scorecard and has a page of its own among them.

use leptos::prelude::*;

use super::states::WithCustomers;
use crate::insight::drivers::{Driver, drivers};
use crate::route::Route;
use crate::ui::components::EmptyState;
use crate::ui::link;
use crate::ui::state::{App, app};

mod adoption;
mod behind;
mod distribution;
mod engagement;
mod groups;
mod impact;
mod lowest;
mod onboarding;
mod retention;
mod satisfaction;
mod selected;
mod summary;
mod trend;
mod world;

use adoption::{EngagementScore, SegmentTrend, UsageFigures, UserRule};
use distribution::ScoreDistribution;
use engagement::{ActivityFrequency, ActivityList, LeastContacted, ManagerActivity, Plays};
use groups::Groups;
use impact::DriverImpact;
use lowest::Lowest;
use onboarding::OnboardingRisk;
use retention::{LowestRetention, PredictedRetention, PredictionFit, RetentionByGroup};
use satisfaction::{NpsGroups, Topics, VoiceTrend};
use summary::Summary;
use trend::DriverTrend;
use world::PredictedWorld;

/// The scorecard whose categories are the drivers.
const CARD: &str = "health";

/// The page about what customers say.
const SATISFACTION: &str = "satisfaction";

/// The driver in the address, and every other one.
#[derive(Clone, Copy)]
struct Shown {
    /// The drivers the model has, and satisfaction.
    all: Memo<Vec<Driver>>,
    /// Id of the scorecard they are categories of.
    card: Memo<String>,
    /// Id of the one shown; the first as long as nobody chose.
    id: Memo<String>,
}

impl Shown {
    fn new(app: App) -> Self {
        let card = Memo::new(move |_| {
            app.model.with(|model| {
                let card = model.scorecard(CARD).or_else(|| model.scorecards.first());
                card.map(|card| card.id.clone()).unwrap_or_default()
            })
        });
        let all = Memo::new(move |_| {
            let mut all = app.model.with(|model| drivers(model, &card.get()));
            all.push(Driver {
                id: SATISFACTION.into(),
                name: "Satisfaction".into(),
            });
            all
        });
        let id = Memo::new(move |last: Option<&String>| {
            // On its way to another page it keeps what it shows.
            let Route::Driver(id) = app.route.get() else {
                return last.cloned().unwrap_or_default();
            };
            if id.is_empty() {
                return all.with(|all| all[0].id.clone());
            }
            id
        });
        Self { all, card, id }
    }

    /// The name of the driver shown.
    fn name(self) -> Signal<String> {
        Signal::derive(move || {
            let id = self.id.get();
            self.all.with(|all| {
                let own = all.iter().find(|driver| driver.id == id);
                own.map(|driver| driver.name.clone()).unwrap_or_default()
            })
        })
    }

    fn is_known(self) -> bool {
        self.id.with(|id| {
            self.all
                .with(|all| all.iter().any(|driver| driver.id == *id))
        })
    }
}

/// The page of the driver in the address.
#[component]
pub fn Drivers() -> impl IntoView {
    let shown = Shown::new(app());
    view! {
        <Links shown/>
        <WithCustomers>
            {move || {
                if shown.is_known() {
                    view! { <Page shown/> }.into_any()
                } else {
                    view! { <NoSuch shown/> }.into_any()
                }
            }}
        </WithCustomers>
    }
}

/// The links to every driver.
#[component]
fn Links(shown: Shown) -> impl IntoView {
    let links = move || {
        let link = |driver: Driver| {
            let own = driver.id.clone();
            let here = move || shown.id.with(|id| *id == own).then_some("page");
            view! {
                <a class="tabs__tab" href=link::to(Route::Driver(driver.id)) aria-current=here>
                    {driver.name}
                </a>
            }
        };
        shown.all.get().into_iter().map(link).collect_view()
    };
    view! { <nav class="tabs tabs--links" aria-label="Drivers of health">{links}</nav> }
}

/// The scorecard has no such category.
#[component]
fn NoSuch(shown: Shown) -> impl IntoView {
    let text = Signal::derive(move || {
        format!(
            "The scoring model has no driver with the id \"{}\". The links above lead to those it has.",
            shown.id.get()
        )
    });
    view! { <EmptyState title="No such driver" text page=true/> }
}

#[component]
fn Page(shown: Shown) -> impl IntoView {
    move || {
        if shown.id.with(|id| id == SATISFACTION) {
            return view! { <Voice/> }.into_any();
        }
        let (card, driver) = (Signal::from(shown.card), Signal::from(shown.id));
        let category = Signal::derive(move || Some(shown.id.get()));
        let summary = summary::read(shown);
        view! {
            <Summary shown summary/>
            <div class="grid">
                <div class="grid__7"><DriverTrend card category=driver/></div>
                <div class="grid__5"><ScoreDistribution card category/></div>
                <div class="grid__7"><DriverImpact card category=driver/></div>
                <div class="grid__5"><Lowest shown summary/></div>
            </div>
            <Special shown/>
            <Groups shown/>
        }
        .into_any()
    }
}

/// What belongs to one driver alone.
#[component]
fn Special(shown: Shown) -> impl IntoView {
    move || match shown.id.get().as_str() {
        "retention" => view! { <Retention/> }.into_any(),
        "onboarding" => view! { <OnboardingRisk/> }.into_any(),
        "adoption" => view! { <Adoption/> }.into_any(),
        "engagement" => view! { <Engagement/> }.into_any(),
        _ => ().into_any(),
    }
}

/// Who is predicted to stay.
#[component]
fn Retention() -> impl IntoView {
    view! {
        <div class="grid">
            <div class="grid__5"><PredictedRetention/></div>
            <div class="grid__7"><PredictionFit/></div>
            <PredictedWorld/>
            <div class="grid__7"><RetentionByGroup/></div>
            <div class="grid__5"><LowestRetention/></div>
        </div>
    }
}

/// Who uses the product, and how.
#[component]
fn Adoption() -> impl IntoView {
    view! {
        <div class="grid">
            <div class="grid__7"><EngagementScore/></div>
            <div class="grid__5"><UsageFigures/></div>
            <div class="grid__7"><SegmentTrend/></div>
            <div class="grid__5"><UserRule/></div>
        </div>
    }
}

/// What is done with customers.
#[component]
fn Engagement() -> impl IntoView {
    view! {
        <div class="grid">
            <div class="grid__7"><ActivityFrequency/></div>
            <div class="grid__5"><Plays/></div>
            <ActivityList/>
            <div class="grid__6"><LeastContacted/></div>
            <div class="grid__6"><ManagerActivity/></div>
        </div>
    }
}

/// What customers say.
#[component]
fn Voice() -> impl IntoView {
    view! {
        <div class="grid">
            <div class="grid__5"><VoiceTrend/></div>
            <div class="grid__7"><Topics/></div>
            <NpsGroups/>
        </div>
    }
}
