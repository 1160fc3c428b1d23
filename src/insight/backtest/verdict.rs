//! What suggested weights are worth, in sentences.

use crate::chart::describe::{decimal, signed};
use crate::score::backtest::weights::{FOLDS, Suggestion};
use crate::units;

/// How many customers should have left for each metric that is fitted (Peduzzi and others 1996).
const LEFT_FOR_EACH: usize = 10;

/// A share of the weight: `12.5%`.
pub fn share(share: f64) -> String {
    units::percent(share, 1)
}

/// Whether the suggested weights are worth it; the second part says on whom that rests.
pub fn verdict(own: &Suggestion) -> (String, String) {
    let (now, then) = (own.auc_now.value, own.auc_suggested.value);
    let gain = own
        .gain
        .interval
        .map(|(low, high)| format!(" (95% interval {} to {})", signed(low, 3), signed(high, 3)));
    let change = format!(
        "AUC {} with the weights in force, {} with the suggested ones, each customer by a fit that \
         has not seen it: {}{}.",
        decimal(now, 3),
        decimal(then, 3),
        signed(own.gain.value, 3),
        gain.unwrap_or_default()
    );
    let worth = if !own.moves() {
        "The data gives no reason to move the weights: no other ones predict customers they were \
         not fitted to better."
            .to_owned()
    } else if own.gain.is_sure() {
        format!("The suggested weights tell leavers apart better. {change}")
    } else {
        format!("The gain may be chance: its interval includes none at all. {change}")
    };
    (worth, basis(own))
}

/// On whom it rests, and a caution where that is little for so many metrics.
fn basis(own: &Suggestion) -> String {
    let basis = format!(
        "Fitted to {} of {}, of whom {} left, in {FOLDS} parts.",
        units::counted(own.n, "observation"),
        units::counted(own.n_customers, "customer"),
        units::count(own.n_left as f64)
    );
    let n_metrics: usize = own.categories.iter().map(|c| c.metrics.len()).sum();
    if own.n_left >= LEFT_FOR_EACH * n_metrics {
        return basis;
    }
    format!(
        "{basis} That is few for {}: {LEFT_FOR_EACH} that left for each are a usual least. Take it \
         as a hint.",
        units::counted(n_metrics, "metric")
    )
}
