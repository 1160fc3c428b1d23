//! How well scores tell apart who leaves and who stays: AUC with its interval, and the difference
//! of two.
//!
//! AUC is the chance that of one who left and one who stayed the one who left has the riskier
//! score, an equal one counting half (as in [`auc`](crate::score::prediction::auc)). Scores are
//! compared to four decimals, so that millions of observations are counted, not sorted.
//!
//! The interval is that of E. R. `DeLong` and others (1988), extended by Obuchowski (1997) to customers observed more than
//! once: with V₁ the share of stayers riskier ranked below a leaver and V₀ the share of leavers
//! above a stayer, summed by customer, the variance is S₁₀ ÷ M + S₀₁ ÷ N + 2 S₁₁ ÷ (M N). A
//! difference of two AUCs of the same observations has the variance of the differences.

use super::Z;

/// Places of scores: 0 to 10 in ten-thousandths.
pub(super) const N_PLACES: usize = 100_001;

/// A point of score in places.
pub(super) const POINT: f64 = 10_000.0;

/// The place of who has no score.
pub(super) const NOWHERE: u32 = u32::MAX;

/// How well a score tells leavers apart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Auc {
    /// 0.5 is no better than tossing a coin, 1 tells everybody apart, below 0.5 is worse than a
    /// coin.
    pub value: f64,
    /// Its 95% interval; `None` where fewer than two customers left or stayed, or all are told
    /// apart.
    pub interval: Option<(f64, f64)>,
}

/// The difference of two AUCs of the same observations.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gain {
    /// By how much the second is larger, −1 to 1.
    pub value: f64,
    /// Its 95% interval.
    pub interval: Option<(f64, f64)>,
}

impl Gain {
    /// Whether the interval leaves out that there is no gain.
    pub fn is_sure(&self) -> bool {
        self.interval.is_some_and(|(low, _)| low > 0.0)
    }
}

/// The place of a score, the riskiest at 0; a high score is risky where it is a burden.
pub(super) fn place(score: f64, is_burden: bool) -> u32 {
    if score.is_nan() {
        return NOWHERE;
    }
    let good = if is_burden { 10.0 - score } else { score };
    (good.clamp(0.0, 10.0) * POINT).round() as u32
}

/// How many left and stayed at each place.
#[derive(Debug)]
pub(super) struct Places {
    pub(super) left: Vec<f64>,
    pub(super) stayed: Vec<f64>,
}

impl Places {
    pub(super) fn new() -> Self {
        Self {
            left: vec![0.0; N_PLACES],
            stayed: vec![0.0; N_PLACES],
        }
    }

    pub(super) fn add(&mut self, place: u32, has_left: bool, weight: f64) {
        let side = if has_left {
            &mut self.left
        } else {
            &mut self.stayed
        };
        side[place as usize] += weight;
    }

    /// Where everybody stands; `None` without leavers or without stayers.
    pub(super) fn standing(&self) -> Option<Standing> {
        let (n_left, n_stayed) = (
            self.left.iter().sum::<f64>(),
            self.stayed.iter().sum::<f64>(),
        );
        if n_left <= 0.0 || n_stayed <= 0.0 {
            return None;
        }
        let (mut left, mut stayed, mut won) = (0.0, 0.0, 0.0);
        let (mut of_left, mut of_stayed) = (Vec::new(), Vec::new());
        for (own_left, own_stayed) in self.left.iter().zip(&self.stayed) {
            let safer = (n_stayed - stayed - own_stayed / 2.0) / n_stayed;
            of_left.push(safer);
            of_stayed.push((left + own_left / 2.0) / n_left);
            won += own_left * safer;
            (left, stayed) = (left + own_left, stayed + own_stayed);
        }
        Some(Standing {
            auc: won / n_left,
            of_left,
            of_stayed,
        })
    }
}

/// Where a place stands among the other kind.
#[derive(Debug)]
pub(super) struct Standing {
    pub(super) auc: f64,
    /// Of one who left there: the share of stayers that are safer.
    of_left: Vec<f64>,
    /// Of one who stayed there: the share of leavers that are riskier.
    of_stayed: Vec<f64>,
}

/// What a customer's observations add to an AUC.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Share {
    n_left: f64,
    n_stayed: f64,
    left: f64,
    stayed: f64,
}

impl Standing {
    /// Adds an observation to its customer.
    pub(super) fn add(&self, share: &mut Share, place: u32, has_left: bool, weight: f64) {
        if has_left {
            share.n_left += weight;
            share.left += weight * self.of_left[place as usize];
        } else {
            share.n_stayed += weight;
            share.stayed += weight * self.of_stayed[place as usize];
        }
    }

    /// The AUC with its interval, held within 0 to 1.
    pub(super) fn auc(&self, shares: &[Share]) -> Auc {
        let around = half_width(self.auc, shares);
        Auc {
            value: self.auc,
            interval: around.map(|half| ((self.auc - half).max(0.0), (self.auc + half).min(1.0))),
        }
    }

    /// By how much another AUC of the same observations is larger.
    pub(super) fn gain(&self, own: &[Share], other: (&Self, &[Share])) -> Gain {
        let difference = |(own, other): (&Share, &Share)| Share {
            left: other.left - own.left,
            stayed: other.stayed - own.stayed,
            ..*own
        };
        let shares: Vec<Share> = own.iter().zip(other.1).map(difference).collect();
        let value = other.0.auc - self.auc;
        let around = half_width(value, &shares);
        Gain {
            value,
            interval: around.map(|half| (value - half, value + half)),
        }
    }
}

/// Half of the 95% interval; `None` where the observations do not give one.
fn half_width(value: f64, shares: &[Share]) -> Option<f64> {
    let sum = |of: fn(&Share) -> f64| shares.iter().map(of).sum::<f64>();
    let count = |is: fn(&Share) -> bool| shares.iter().filter(|own| is(own)).count() as f64;
    let (n_left, n_stayed) = (sum(|own| own.n_left), sum(|own| own.n_stayed));
    let with_left = count(|own| own.n_left > 0.0);
    let with_stayed = count(|own| own.n_stayed > 0.0);
    let with_any = count(|own| own.n_left > 0.0 || own.n_stayed > 0.0);
    if with_left < 2.0 || with_stayed < 2.0 {
        return None;
    }
    let (mut lefts, mut stays, mut crossed) = (0.0, 0.0, 0.0);
    for own in shares {
        let left = own.left - own.n_left * value;
        let stayed = own.stayed - own.n_stayed * value;
        lefts += left * left;
        stays += stayed * stayed;
        crossed += left * stayed;
    }
    let variance = with_left / (with_left - 1.0) * lefts / (n_left * n_left)
        + with_stayed / (with_stayed - 1.0) * stays / (n_stayed * n_stayed)
        + 2.0 * with_any / (with_any - 1.0) * crossed / (n_left * n_stayed);
    (variance > 0.0).then(|| Z * variance.sqrt())
}

#[cfg(test)]
mod tests;
