//! The overview, a dashboard of six elements: key figures and findings, value against effort,
//! health and opportunity, the radar, stack by customer, by tag and by product, worst first.

use leptos::prelude::*;

use super::stack::{AlignmentCard, Basis, CustomersCard, RingsCard, TeamsCard};
use super::states::WithCustomers;
use crate::ui::state::app;

mod findings;
mod health;
mod opportunity;
mod quadrant;
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
            <FindingsCard/>
            <Cards/>
            <WorstCard/>
        </WithCustomers>
    }
}

#[component]
fn Cards() -> impl IntoView {
    let basis = Basis::new(app());
    view! {
        <div class="grid">
            <div class="grid__8"><QuadrantCard/></div>
            <div class="grid__4 stack">
                <HealthCard/>
                <OpportunityCard basis/>
                <RadarCard/>
            </div>
            <div class="grid__7"><CustomersCard basis/></div>
            <div class="grid__5"><RingsCard basis/></div>
            <div class="grid__7"><AlignmentCard basis suggestions=SUGGESTIONS/></div>
            <div class="grid__5"><TeamsCard basis/></div>
        </div>
    }
}
