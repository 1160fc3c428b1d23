use super::*;

/// Numbers in 0 to 1 that look random and are the same everywhere.
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> f64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 11) as f64 / (1_u64 << 53) as f64
    }
}

/// `n` customers whose chance of staying follows from two scores.
fn made(n: usize, intercept: f64, coefficients: [f64; 2]) -> Design {
    let mut dice = Dice(7);
    let mut design = Design {
        n_terms: 2,
        ..Design::default()
    };
    for _ in 0..n {
        let scores = [dice.roll() * 10.0, dice.roll() * 10.0];
        let z = intercept + scores[0] * coefficients[0] + scores[1] * coefficients[1];
        design.scores.extend(scores);
        design.stayed.push(dice.roll() < logistic(z));
        design.weight.push(1.0);
    }
    design
}

fn all(design: &Design) -> Vec<usize> {
    (0..design.stayed.len()).collect()
}

#[test]
fn known_coefficients_are_found_again() {
    let design = made(40_000, -1.5, [0.5, -0.2]);
    let line = fit(&design, &all(&design)).unwrap();
    assert!((line.intercept + 1.5).abs() < 0.1, "{}", line.intercept);
    assert!((line.coefficients[0] - 0.5).abs() < 0.02);
    assert!((line.coefficients[1] + 0.2).abs() < 0.02);
}

#[test]
fn the_mean_prediction_is_the_share_that_stayed() {
    // The intercept is not held back, so the likelihood's first equation holds exactly.
    let design = made(500, 1.0, [0.3, 0.1]);
    let line = fit(&design, &all(&design)).unwrap();
    let mean: f64 = (0..500)
        .map(|idx| line.predict(design.row(idx)))
        .sum::<f64>()
        / 500.0;
    let share = design.stayed.iter().filter(|stayed| **stayed).count() as f64 / 500.0;
    assert!((mean - share).abs() < 1e-9);
}

#[test]
fn what_tells_everybody_apart_stays_finite() {
    let scores: Vec<f64> = (0..40).map(|idx| f64::from(idx) / 4.0).collect();
    let design = Design {
        n_terms: 1,
        stayed: scores.iter().map(|score| *score >= 5.0).collect(),
        weight: vec![1.0; 40],
        scores,
    };
    let line = fit(&design, &all(&design)).unwrap();
    assert!((0.1..10.0).contains(&line.coefficients[0]), "{line:?}");
}

#[test]
fn a_category_without_spread_or_scores_has_no_part() {
    let mut design = made(200, 0.0, [0.4, 0.0]);
    for idx in 0..200 {
        design.scores[idx * 2 + 1] = if idx < 100 { f64::NAN } else { 6.0 };
    }
    let line = fit(&design, &all(&design)).unwrap();
    assert_eq!(
        (line.coefficients[1].to_bits(), line.means[1]),
        (0, Some(6.0))
    );
    let blank: Vec<usize> = (0..100).collect();
    let line = fit(&design, &blank).unwrap();
    assert_eq!((line.coefficients[1].to_bits(), line.means[1]), (0, None));
    assert!(line.predict(&[f64::NAN, f64::NAN]).is_finite());
}

#[test]
fn a_weight_of_two_is_the_same_customer_twice() {
    let mut design = made(300, 0.2, [0.2, -0.1]);
    let twice: Vec<usize> = (0..300).chain(0..100).collect();
    let doubled = fit(&design, &twice).unwrap();
    design.weight[..100].fill(2.0);
    let weighted = fit(&design, &all(&design)).unwrap();
    assert!((doubled.intercept - weighted.intercept).abs() < 1e-6);
    assert!((doubled.coefficients[0] - weighted.coefficients[0]).abs() < 1e-6);
}

#[test]
fn nobody_gives_no_fit() {
    assert_eq!(
        fit(
            &Design {
                n_terms: 2,
                ..Design::default()
            },
            &[]
        ),
        None
    );
}
