//! Where a figure would go if it went on as over the last twelve months (002-31).
//!
//! A straight line by least squares through the months that have a value, held between the least
//! and the most the figure can be. Never projects from fewer than six months.

/// How many months the line is laid through.
const BASE: usize = 12;

/// The fewest of them that must have a value.
pub const FEWEST: usize = 6;

/// How many months ahead it goes.
pub const AHEAD: usize = 6;

/// A straight line into the months ahead.
#[derive(Clone, Debug, PartialEq)]
pub struct Projection {
    /// The value of each month ahead.
    pub values: Vec<f64>,
    /// The change a month.
    pub slope: f64,
    /// How far the months lay from the line: the standard deviation of the residuals.
    pub spread: f64,
    /// How many months the line is laid through.
    pub n: usize,
}

/// The line through the last twelve of some monthly values, [`AHEAD`] months on from the last
/// one; `None` where fewer than [`FEWEST`] of them are known, or the last one is not.
pub fn project(values: &[Option<f64>], (least, most): (f64, f64)) -> Option<Projection> {
    let base = &values[values.len().saturating_sub(BASE)..];
    let known: Vec<(f64, f64)> = (0..)
        .zip(base)
        .filter_map(|(at, value)| Some((f64::from(at), (*value)?)))
        .collect();
    let n = known.len();
    if n < FEWEST || base.last().copied().flatten().is_none() {
        return None;
    }
    let mean = |of: fn(&(f64, f64)) -> f64| known.iter().map(of).sum::<f64>() / n as f64;
    let (x, y) = (mean(|point| point.0), mean(|point| point.1));
    let across: f64 = known.iter().map(|point| (point.0 - x).powi(2)).sum();
    let along: f64 = known
        .iter()
        .map(|point| (point.0 - x) * (point.1 - y))
        .sum();
    let slope = along / across;
    let line = |at: f64| y + slope * (at - x);
    let off = known.iter().map(|point| (point.1 - line(point.0)).powi(2));
    let spread = (off.sum::<f64>() / (n - 2) as f64).sqrt();
    let last = (base.len() - 1) as f64;
    let ahead = (1..=AHEAD).map(|month| line(last + month as f64).clamp(least, most));
    Some(Projection {
        values: ahead.collect(),
        slope,
        spread,
        n,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn close(a: f64, b: f64) -> bool {
        (a - b).abs() < 1e-6
    }

    #[test]
    fn r002_31_five_months_are_too_few() {
        let five = [Some(1.0), Some(2.0), Some(3.0), Some(4.0), Some(5.0)];
        assert_eq!(project(&five, (-100.0, 100.0)), None);
        assert_eq!(project(&[None; 24], (-100.0, 100.0)), None);
    }

    #[test]
    fn r002_31_only_the_last_twelve_months_count() {
        let mut values = vec![Some(90.0); 12];
        values.extend((0..12).map(|month| Some(f64::from(month))));
        let line = project(&values, (-100.0, 100.0)).expect("twelve months");
        assert!(close(line.values[0], 12.0) && close(line.slope, 1.0) && close(line.spread, 0.0));
        assert_eq!(line.n, 12);
    }

    proptest! {
        #[test]
        fn a_straight_course_goes_straight_on(from in -40.0..40.0, slope in -3.0..3.0) {
            let values: Vec<_> = (0..9).map(|at| Some(from + slope * f64::from(at))).collect();
            let line = project(&values, (-1e3, 1e3)).unwrap();
            prop_assert!(close(line.slope, slope) && line.spread < 1e-6);
            prop_assert!(close(line.values[AHEAD - 1], from + slope * (8 + AHEAD) as f64));
        }

        #[test]
        fn it_never_leaves_what_is_possible(
            values in proptest::collection::vec(proptest::option::of(-100.0..=100.0), 0..30)
        ) {
            if let Some(line) = project(&values, (-100.0, 100.0)) {
                prop_assert!(line.values.iter().all(|value| (-100.0..=100.0).contains(value)));
                prop_assert!(line.spread.is_finite() && line.n >= FEWEST);
            }
        }
    }
}
