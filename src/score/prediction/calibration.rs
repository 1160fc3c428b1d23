//! Predicted against observed: of those said to stay with a chance of 80%, did 80% stay?

use super::auc::Outcome;

/// The most bins, and the fewest predictions a bin holds where there are several.
const MOST: usize = 10;
const FEWEST: usize = 20;

/// z of a 95% interval.
const Z: f64 = 1.959_963_984_540_054;

/// Predictions of about the same size, and what became of them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bin {
    /// How many predictions.
    pub n: usize,
    /// Their mean, 0 to 1.
    pub predicted: f64,
    /// The highest of them.
    pub up_to: f64,
    /// The share that stayed, 0 to 1.
    pub observed: f64,
    /// The lower end of Wilson's 95% interval of that share.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

/// Up to ten bins of about equal numbers, the lowest predictions first; of at least twenty
/// predictions each where there are enough. Equal predictions stay together.
pub fn calibration(outcomes: &[Outcome]) -> Vec<Bin> {
    let mut order: Vec<Outcome> = outcomes.to_vec();
    order.sort_by(|a, b| a.predicted.total_cmp(&b.predicted));
    let n_bins = (order.len() / FEWEST).clamp(1, MOST);
    let mut bins = Vec::with_capacity(n_bins);
    let mut from = 0;
    for idx in 1..=n_bins {
        let mut to = order.len() * idx / n_bins;
        while to > from && to < order.len() && is_same(order[to - 1], order[to]) {
            to += 1;
        }
        if to > from {
            bins.push(bin(&order[from..to]));
            from = to;
        }
    }
    bins
}

fn is_same(a: Outcome, b: Outcome) -> bool {
    a.predicted.total_cmp(&b.predicted).is_eq()
}

fn bin(outcomes: &[Outcome]) -> Bin {
    let (mut weight, mut squares, mut predicted, mut stayed) = (0.0, 0.0, 0.0, 0.0);
    for outcome in outcomes {
        weight += outcome.weight;
        squares += outcome.weight * outcome.weight;
        predicted += outcome.weight * outcome.predicted;
        stayed += if outcome.stayed { outcome.weight } else { 0.0 };
    }
    let observed = stayed / weight;
    // Weights that differ say less than as many equal ones: Kish's effective number.
    let (low, high) = wilson(observed, weight * weight / squares);
    Bin {
        n: outcomes.len(),
        predicted: predicted / weight,
        up_to: outcomes[outcomes.len() - 1].predicted,
        observed,
        low,
        high,
    }
}

/// Wilson's 95% interval of a share observed among `n`, both ends within 0 to 1.
pub fn wilson(share: f64, n: f64) -> (f64, f64) {
    let z2 = Z * Z;
    let middle = (share + z2 / (2.0 * n)) / (1.0 + z2 / n);
    let half = Z / (1.0 + z2 / n) * (share * (1.0 - share) / n + z2 / (4.0 * n * n)).sqrt();
    ((middle - half).max(0.0), (middle + half).min(1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcomes(n: usize, at: impl Fn(usize) -> f64) -> Vec<Outcome> {
        let one = |idx: usize| Outcome {
            predicted: at(idx),
            stayed: !idx.is_multiple_of(4),
            weight: 1.0,
        };
        (0..n).map(one).collect()
    }

    #[test]
    fn wilsons_interval_is_the_published_one() {
        // 8 of 10: 0.490 to 0.943.
        let (low, high) = wilson(0.8, 10.0);
        assert!((low - 0.4902).abs() < 1e-4 && (high - 0.9433).abs() < 1e-4);
        let (low, high) = wilson(1.0, 20.0);
        assert!((low - 0.8389).abs() < 1e-4 && (high - 1.0).abs() < 1e-12);
    }

    #[test]
    fn bins_hold_everybody_once_and_rise() {
        let bins = calibration(&outcomes(205, |idx| idx as f64 / 205.0));
        assert_eq!(bins.len(), 10);
        assert_eq!(bins.iter().map(|bin| bin.n).sum::<usize>(), 205);
        assert!(
            bins.windows(2)
                .all(|pair| pair[0].predicted < pair[1].predicted)
        );
        let holds = |bin: &Bin| (bin.low..=bin.high).contains(&bin.observed);
        assert!(bins.iter().all(holds));
    }

    #[test]
    fn equal_predictions_share_a_bin_and_none_make_none() {
        let bins = calibration(&outcomes(100, |_| 0.9));
        assert_eq!(bins.len(), 1);
        assert_eq!(
            (bins[0].n, bins[0].observed.to_bits()),
            (100, 0.75_f64.to_bits())
        );
        assert_eq!(calibration(&[]), []);
    }
}
