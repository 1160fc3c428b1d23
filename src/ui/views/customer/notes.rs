//! What is written down about one customer.

mod focus;
mod list;
mod plan;

pub(super) use focus::Focus;
pub(super) use list::Notes;
pub(super) use plan::PlanSummary;
