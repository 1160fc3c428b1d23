//! What is special to the page about satisfaction: the figures over the months, the three NPS
//! groups, topics (002-28 to 002-31).

mod groups;
mod spread;
mod topics;
mod trend;

pub use groups::NpsGroups;
pub use topics::Topics;
pub use trend::VoiceTrend;
