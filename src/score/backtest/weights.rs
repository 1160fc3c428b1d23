//! Weights that would have told leavers apart better: a suggestion, never applied by itself.
//!
//! A score is a sum of metric scores, each times a share of the weight. Fitted is a logistic
//! regression of staying on those metric scores (not on category scores: these already contain the
//! weights that are asked for), with coefficients of at least 0, since every metric score is higher
//! = better. Its coefficients, over their sum, are the shares: a category weighs the sum of its
//! metrics', a metric its part of that.
//!
//! The ridge does not hold the coefficients to 0 but to the shares in force times the slope that
//! the score in force has (where that slope is 0, to 0): where the data says little, the weights
//! stay what they are. How firmly is chosen by cross-validation ([`FOLDS`] parts of customers, all
//! months of a customer in one; dealt by id, leavers and stayers each in turn) among [`RIDGES`],
//! the first of which is not to move at all: the one that predicts those not fitted on best
//! (log-likelihood).
//!
//! Looked at are month ends one lag apart, so that everybody who leaves counts once; of large data
//! every k-th customer. A missing metric score counts as its mean while fitting; the AUCs are of
//! scores rolled up as the model does it, each customer by the weights of a fit that has not seen it.

mod bounded;
mod fitting;
mod gathered;
mod shares;
mod suggestion;
mod worth;

pub use fitting::Fitting;
pub use suggestion::{NotSuggested, Suggested, SuggestedMetric, Suggestion};

/// Into how many folds customers are dealt.
pub const FOLDS: usize = 5;

/// How firmly coefficients are held to the weights in force; infinite is not to move at all.
pub const RIDGES: [f64; 7] = [f64::INFINITY, 1e5, 1e4, 1e3, 1e2, 1e1, 1.0];

/// The least and the most month ends looked at, where the history has them.
const MONTHS: (usize, usize) = (8, 24);

/// About how many observations are fitted on at most; small data can look at more month ends.
const MOST_OBSERVED: usize = 32_000;

/// The fewest customers that left, and that stayed: with fewer, weights are chance.
pub const LEAST: usize = 10;
