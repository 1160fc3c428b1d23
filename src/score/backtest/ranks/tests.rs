use proptest::prelude::*;

use super::*;
use crate::score::prediction::auc::{Outcome, auc};

/// An observation: its place, whether it left, and its customer.
type Seen = (u32, bool, usize);

fn rank(seen: &[Seen]) -> Option<(Standing, Vec<Share>)> {
    let mut places = Places::new();
    for &(place, has_left, _) in seen {
        places.add(place, has_left, 1.0);
    }
    let standing = places.standing()?;
    let n = seen.iter().map(|own| own.2 + 1).max().unwrap_or(0);
    let mut shares = vec![Share::default(); n];
    for &(place, has_left, customer) in seen {
        standing.add(&mut shares[customer], place, has_left, 1.0);
    }
    Some((standing, shares))
}

#[test]
fn three_of_four_pairs_in_the_right_order_are_three_quarters() {
    // Left at 1 and 3, stayed at 2 and 4: only 3 before 2 is wrong. DeLong by hand: V₁ is 1 and
    // 0.5, V₀ 0.5 and 1, each with variance 0.125; the variance of AUC 0.125 ÷ 2 + 0.125 ÷ 2.
    let seen = [(1, true, 0), (3, true, 1), (2, false, 2), (4, false, 3)];
    let (standing, shares) = rank(&seen).unwrap();
    let found = standing.auc(&shares);
    assert!((found.value - 0.75).abs() < 1e-12);
    let half = Z * 0.125_f64.sqrt();
    let (low, high) = found.interval.unwrap();
    assert!((low - (0.75 - half)).abs() < 1e-12 && (high - 1.0).abs() < 1e-12);
}

#[test]
fn who_is_told_apart_has_no_interval_and_a_tie_is_a_half() {
    let apart = [(1, true, 0), (1, true, 1), (2, false, 2), (2, false, 3)];
    let (standing, shares) = rank(&apart).unwrap();
    assert_eq!(
        standing.auc(&shares),
        Auc {
            value: 1.0,
            interval: None
        }
    );
    let (tied, _) = rank(&[(5, true, 0), (5, false, 1)]).unwrap();
    assert!((tied.auc - 0.5).abs() < 1e-12);
    assert!(rank(&[(5, true, 0)]).is_none());
}

#[test]
fn a_customer_seen_twelve_times_says_no_more_than_once() {
    let once: Vec<Seen> = (0..40)
        .map(|idx| ((idx * 7) % 23, idx % 3 == 0, idx as usize))
        .collect();
    let often: Vec<Seen> = once.iter().flat_map(|own| [*own; 12]).collect();
    let (a, of_a) = rank(&once).unwrap();
    let (b, of_b) = rank(&often).unwrap();
    let (a, b) = (a.auc(&of_a), b.auc(&of_b));
    assert!((a.value - b.value).abs() < 1e-12);
    let (a, b) = (a.interval.unwrap(), b.interval.unwrap());
    assert!((a.0 - b.0).abs() < 1e-12 && (a.1 - b.1).abs() < 1e-12);
}

#[test]
fn no_score_has_no_place_and_a_burden_is_turned_round() {
    assert_eq!(place(f64::NAN, false), NOWHERE);
    assert_eq!((place(2.5, false), place(2.5, true)), (25_000, 75_000));
}

fn observations() -> impl Strategy<Value = Vec<Seen>> {
    prop::collection::vec((0_u32..200, any::<bool>(), 0_usize..15), 2..60)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn it_is_the_auc_of_predictions(seen in observations()) {
        let outcome = |&(place, has_left, _): &Seen| Outcome {
            predicted: f64::from(place),
            stayed: !has_left,
            weight: 1.0,
        };
        let expected = auc(&seen.iter().map(outcome).collect::<Vec<_>>());
        let found = rank(&seen).map(|own| own.0.auc);
        match (found, expected) {
            (Some(found), Some(expected)) => prop_assert!((found - expected).abs() < 1e-9),
            (found, expected) => prop_assert_eq!(found, expected),
        }
    }

    #[test]
    fn only_the_order_of_scores_matters(seen in observations()) {
        let bent: Vec<Seen> = seen.iter().map(|own| (own.0 * own.0 + 3, own.1, own.2)).collect();
        let found = |seen: &[Seen]| rank(seen).map(|own| own.0.auc(&own.1));
        prop_assert_eq!(found(&seen), found(&bent));
    }

    #[test]
    fn the_interval_holds_the_value_and_no_gain_is_none(seen in observations()) {
        if let Some((standing, shares)) = rank(&seen) {
            let found = standing.auc(&shares);
            if let Some((low, high)) = found.interval {
                prop_assert!((0.0..=found.value).contains(&low));
                prop_assert!((found.value..=1.0).contains(&high));
            }
            let gain = standing.gain(&shares, (&standing, &shares));
            prop_assert!(gain.value.abs() < 1e-12 && !gain.is_sure());
        }
    }
}
