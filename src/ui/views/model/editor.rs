//! The editor of the scoring model: what is measured, how it is weighed, where bands and corners
//! begin, and for whom.
//!
//! Comes in: the draft (`app.models`) and the options `card` and `profile`, which say whose
//! scorecard is shown; goes out: edits of the draft. What is typed stays in the draft as typed; what
//! the reader of models finds wrong with it stands at its field, and the draft cannot be used.

use leptos::prelude::*;

use crate::ui::state::app;

mod bands;
mod categories;
mod desk;
mod entry;
mod faults;
mod metric;
mod metrics;
mod moves;
mod parts;
mod profiles;
mod quadrant;
mod scorecard;
mod shortcuts;
mod stale;
mod toolbar;
mod weight;

use super::effect::BandLimits;
use bands::BandsCard;
use desk::Desk;
use metric::MetricDialog;
use metrics::MetricsCard;
use profiles::ProfilesCard;
use quadrant::QuadrantCard;
use scorecard::ScorecardCard;
use stale::StaleCard;
use toolbar::Toolbar;

/// The bar over the page and the forms below it.
#[component]
pub(super) fn Editor() -> impl IntoView {
    let desk = Desk::new(app());
    provide_context(desk);
    shortcuts::listen(desk);
    view! {
        <Toolbar/>
        <div class="model__main">
            <ScorecardCard/>
            <BandLimits/>
            <BandsCard/>
            <MetricsCard/>
            <StaleCard/>
            <QuadrantCard/>
            <ProfilesCard/>
        </div>
        <MetricDialog/>
    }
}
