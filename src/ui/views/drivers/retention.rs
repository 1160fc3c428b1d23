//! Retention over the portfolio: the predicted figure, where it comes from, and for whom it is
//! lowest (000-24).

mod figure;
mod fit;
mod groups;
mod lowest;
mod missing;
mod terms;

pub use figure::PredictedRetention;
pub use fit::PredictionFit;
pub use groups::RetentionByGroup;
pub use lowest::LowestRetention;
