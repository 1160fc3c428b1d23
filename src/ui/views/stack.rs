//! The stack: what customers have of what could be sold to them, and what that leaves to win.
//!
//! Comes in: the selection and the address; goes out: the cards that the overview shows, too, and
//! the table of products and customers. All of them read one tally ([`basis`]).

use leptos::prelude::*;

use super::states::WithCustomers;
use crate::ui::state::app;

mod alignment;
mod basis;
mod behind;
mod customers;
mod finder;
mod grid;
mod missing;
mod notes;
mod offers;
mod options;
mod ring_options;
mod rings;
pub(super) mod save;
mod teams;
mod totals;

pub(super) use alignment::AlignmentCard;
pub(super) use basis::Basis;
pub(super) use behind::{Behind, open as open_behind};
pub(super) use customers::CustomersCard;
pub(super) use missing::WithStacks;
pub(super) use rings::RingsCard;
pub(super) use teams::TeamsCard;

use grid::GridCard;
use offers::OffersCard;

/// The page.
#[component]
pub fn Stack() -> impl IntoView {
    view! {
        <WithCustomers>
            <Cards/>
        </WithCustomers>
    }
}

#[component]
fn Cards() -> impl IntoView {
    let basis = Basis::new(app());
    view! {
        <div class="grid">
            <div class="grid__6"><CustomersCard basis/></div>
            <div class="grid__6"><RingsCard basis/></div>
            <div class="grid__6"><AlignmentCard basis suggestions=0/></div>
            <div class="grid__6"><TeamsCard basis/></div>
        </div>
        <OffersCard basis/>
        <GridCard basis/>
    }
}
