//! The overview, a dashboard of six elements: key figures and findings, value against effort,
//! health and opportunity, the radar, stack by customer, by tag and by product, worst first.

use leptos::prelude::*;

use super::stack::{AlignmentCard, Basis, CustomersCard, RingsCard, TeamsCard};
use super::states::WithCustomers;
use crate::ui::components::{Skeleton, SkeletonKind};
use crate::ui::parts::parts;
use crate::ui::state::app;

mod findings;
mod health;
mod opportunity;
pub mod pinned;
pub mod quadrant;
mod radar;
mod tiles;
mod worst;

use findings::FindingsCard;
use health::HealthCard;
use opportunity::OpportunityCard;
use quadrant::QuadrantCard;
use radar::RadarCard;
use tiles::Tiles;
use worst::WorstCard;

/// For how many products the overview suggests what to do; the stack's own page does for more.
const SUGGESTIONS: usize = 2;

/// The overview.
#[component]
pub fn Overview() -> impl IntoView {
    view! {
        <WithCustomers>
            <Tiles/>
            <Pins/>
            <FindingsCard/>
            <Cards/>
        </WithCustomers>
    }
}

/// The metrics a person has pinned, once the code that knows them is there; nothing without pins.
#[component]
fn Pins() -> impl IntoView {
    let (app, parts) = (app(), parts());
    let has_any = Memo::new(move |_| app.settings.with(|settings| !settings.pins.is_empty()));
    let strip = move || match parts.later() {
        Some(later) => (later.pinned)(),
        None => view! { <Skeleton kind=SkeletonKind::Tiles/> }.into_any(),
    };
    view! { <Show when=move || has_any.get()>{strip}</Show> }
}

#[component]
fn Cards() -> impl IntoView {
    let parts = parts();
    let cards = StoredValue::new_local(None::<LowerCards>);
    let part = move |part: fn(&mut LowerCards) -> Option<AnyView>| {
        let Some(later) = parts.later() else {
            return view! { <Skeleton kind=SkeletonKind::Chart/> }.into_any();
        };
        let taken = cards.try_update_value(|cards| {
            let cards = cards.get_or_insert_with(|| (later.lower)());
            part(cards)
        });
        taken.flatten().into_any()
    };
    view! {
        <div class="grid">
            <div class="grid__8"><QuadrantCard/></div>
            <div class="grid__4 stack">
                <HealthCard/>
                {move || part(|cards| cards.opportunity.take())}
                {move || part(|cards| cards.radar.take())}
            </div>
            {move || part(|cards| cards.below.take())}
        </div>
        {move || part(|cards| cards.worst.take())}
    }
}

/// The cards that come with the second module, most of them below the first screen. They are made
/// together because those about the stack are read from the same counts; each is taken out where it
/// stands.
pub struct LowerCards {
    opportunity: Option<AnyView>,
    radar: Option<AnyView>,
    below: Option<AnyView>,
    worst: Option<AnyView>,
}

impl LowerCards {
    /// Makes the cards.
    pub fn make() -> Self {
        let basis = Basis::new(app());
        let below = view! {
            <div class="grid__7"><CustomersCard basis/></div>
            <div class="grid__5"><RingsCard basis/></div>
            <div class="grid__7"><AlignmentCard basis suggestions=SUGGESTIONS/></div>
            <div class="grid__5"><TeamsCard basis/></div>
        };
        Self {
            opportunity: Some(view! { <OpportunityCard basis/> }.into_any()),
            radar: Some(view! { <RadarCard/> }.into_any()),
            below: Some(below.into_any()),
            worst: Some(view! { <WorstCard/> }.into_any()),
        }
    }
}
