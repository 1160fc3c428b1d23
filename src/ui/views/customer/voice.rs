//! What one customer says.

mod responses;
mod satisfaction;

pub(super) use responses::Responses;
pub(super) use satisfaction::Satisfaction;
