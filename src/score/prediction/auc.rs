//! How well predictions tell apart who stays and who leaves.

/// What became of a prediction.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Outcome {
    /// The chance of staying that was predicted, 0 to 1.
    pub predicted: f64,
    /// Whether the customer stayed.
    pub stayed: bool,
    /// How many customers it stands for, more than 0.
    pub weight: f64,
}

/// The area under the ROC curve: the chance that one who stayed had a higher prediction than one
/// who left, an equal one counting half (Mann and Whitney's U over the number of pairs).
///
/// 0.5 is no better than tossing a coin, 1 tells everybody apart; `None` without both kinds.
pub fn auc(outcomes: &[Outcome]) -> Option<f64> {
    let mut order: Vec<&Outcome> = outcomes.iter().collect();
    order.sort_unstable_by(|a, b| a.predicted.total_cmp(&b.predicted));
    let (mut left, mut stayed, mut won) = (0.0, 0.0, 0.0);
    let is_tied = |a: &&Outcome, b: &&Outcome| a.predicted.total_cmp(&b.predicted).is_eq();
    for tied in order.chunk_by(is_tied) {
        let weight = |stayed: bool| -> f64 {
            let own = tied.iter().filter(|outcome| outcome.stayed == stayed);
            own.map(|outcome| outcome.weight).sum()
        };
        let (own_left, own_stayed) = (weight(false), weight(true));
        won += own_stayed * (left + own_left / 2.0);
        left += own_left;
        stayed += own_stayed;
    }
    (left > 0.0 && stayed > 0.0).then(|| won / (left * stayed))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Every pair by itself.
    fn counted(outcomes: &[Outcome]) -> Option<f64> {
        let (mut won, mut pairs) = (0.0, 0.0);
        for stayed in outcomes.iter().filter(|outcome| outcome.stayed) {
            for left in outcomes.iter().filter(|outcome| !outcome.stayed) {
                let weight = stayed.weight * left.weight;
                pairs += weight;
                won += match stayed.predicted.total_cmp(&left.predicted) {
                    std::cmp::Ordering::Greater => weight,
                    std::cmp::Ordering::Equal => weight / 2.0,
                    std::cmp::Ordering::Less => 0.0,
                };
            }
        }
        (pairs > 0.0).then(|| won / pairs)
    }

    fn outcome(predicted: u8, stayed: bool, weight: u8) -> Outcome {
        Outcome {
            predicted: f64::from(predicted) / 10.0,
            stayed,
            weight: f64::from(weight),
        }
    }

    #[test]
    fn who_is_told_apart_scores_one_and_a_tie_a_half() {
        let all = [outcome(9, true, 1), outcome(2, false, 1)];
        assert_eq!(auc(&all), Some(1.0));
        assert_eq!(auc(&[outcome(5, true, 1), outcome(5, false, 3)]), Some(0.5));
        assert_eq!(auc(&all[..1]), None);
        assert_eq!(auc(&[]), None);
    }

    proptest! {
        #[test]
        fn the_ranks_give_what_counting_every_pair_gives(
            raw in prop::collection::vec((0_u8..10, any::<bool>(), 1_u8..5), 0..60)
        ) {
            let outcomes: Vec<Outcome> =
                raw.into_iter().map(|(p, stayed, weight)| outcome(p, stayed, weight)).collect();
            match (auc(&outcomes), counted(&outcomes)) {
                (Some(found), Some(expected)) => prop_assert!((found - expected).abs() < 1e-9),
                (found, expected) => prop_assert_eq!(found, expected),
            }
        }
    }
}
