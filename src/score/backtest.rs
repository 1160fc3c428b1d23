//! The back-test: how well the scores of the past tell who left soon after.
//!
//! Comes in: a dataset and a model; goes out: for a scorecard and a lag the share that left by
//! band, how well the score tells leavers apart, whom it missed, and weights that would have told
//! better. Never applies anything.
//!
//! An *observation* is a customer at a month end: active then, with a computed score of that
//! month (scores set by hand are not what is tested). It *left* when the customer's first day as
//! no longer one lies after that day and not after the end of the month `lag` months later. Every
//! month of the history counts whose outcome is known on the day of the data, so that a customer is
//! observed once a month; intervals allow for that (`rates`, `ranks`).
//!
//! Data without a history but with customers that left is tested as it stands (a *snapshot*):
//! today's scores against who has left by today. There the values may already show the leaving,
//! which flatters every figure; pages say so.
//!
//! Reading order: `spans` (when is looked), `past` (scores month by month, in steps), `rates`
//! (shares and their intervals), `ranks` (AUC and its interval), `calibrated` (chance by score),
//! [`test`](Past::test) (all of it for one scorecard and lag), then [`weights`].

mod calibrated;
mod misses;
mod past;
mod ranks;
mod rates;
mod spans;
mod tested;
mod untested;
pub mod weights;

pub use calibrated::{Bin, Calibrated};
pub use misses::Miss;
pub use past::Past;
pub use ranks::{Auc, Gain};
pub use rates::Rate;
pub use spans::Kind;
pub use tested::{BandRate, Tested};
pub use untested::Untested;

/// The lags in months: how long after a month end it is seen who has left.
pub const LAGS: [i32; 4] = [1, 3, 6, 12];

/// Fewer customers than this say little; pages say so.
pub const FEW: usize = 5;

/// z of a 95% interval.
const Z: f64 = 1.959_963_984_540_054;

#[cfg(test)]
mod tests;
