//! The overview: key figures, findings, value against effort, health, the portfolio's radar, worst first.

use leptos::prelude::*;

use super::states::WithCustomers;

mod findings;
mod health;
mod quadrant;
mod radar;
mod tiles;
mod worst;

use findings::FindingsCard;
use health::HealthCard;
use quadrant::QuadrantCard;
use radar::RadarCard;
use tiles::Tiles;
use worst::WorstCard;

/// The overview.
#[component]
pub fn Overview() -> impl IntoView {
    view! {
        <WithCustomers>
            <Tiles/>
            <FindingsCard/>
            <div class="grid">
                <div class="grid__8"><QuadrantCard/></div>
                <div class="grid__4 stack">
                    <HealthCard/>
                    <RadarCard/>
                </div>
            </div>
            <WorstCard/>
        </WithCustomers>
    }
}
