//! The cards about one customer's adoption, users and onboarding.

mod classes;
mod onboarding;
mod ranks;
mod score;
mod trend;
mod usage;

pub(super) use classes::UserClasses;
pub(super) use onboarding::Onboarding;
pub(super) use ranks::PeerRanks;
pub(super) use score::AdoptionScore;
pub(super) use trend::UserTrend;
pub(super) use usage::Usage;
