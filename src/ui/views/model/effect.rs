//! What the draft would do: scores, bands, customers (001-11, 001-16).
//!
//! Comes in: the model in force, the last sound state of the draft and the scorecard chosen in the
//! address; goes out: the live preview beside the editor ([`Effect`]) and the bands with limits to
//! be dragged ([`BandLimits`]). Both read one [`basis::Basis`], so that an edit is scored once.

mod bands;
mod basis;
mod customer;
mod flow;
mod handles;
mod headline;
mod list;

use leptos::prelude::*;

pub(super) use bands::BandLimits;
use basis::basis;
pub(super) use basis::provide;
use customer::CustomerCard;
use flow::FlowCard;
use headline::Headline;
use list::MovesCard;

/// The live preview: what the draft would do.
#[component]
pub(super) fn Effect() -> impl IntoView {
    let basis = basis();
    let has_effect = basis.has_effect();
    view! {
        <div class="effect" role="region" aria-label="Live preview">
            <Headline basis/>
            <Show when=move || has_effect.get()>
                <CustomerCard basis/>
                <FlowCard basis/>
                <MovesCard basis/>
            </Show>
        </div>
    }
}
