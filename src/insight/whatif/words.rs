//! The sentences about changes of single values.

use crate::chart::describe::decimal;
use crate::insight::value::{full_text, value_text};
use crate::score::band;
use crate::score::explain::Raw;
use crate::score::model::{Band, Metric};
use crate::score::whatif::Move;
use crate::units;

/// Values nearer to each other than this are written with every decimal, in the metric's unit.
const NEAR: f64 = 1.0;

/// The most decimals of a score.
const SCORE_DIGITS: usize = 4;

/// A score with as many decimals as put it into its own band: `7.6`, and `7.51` where `7.5` would
/// belong to the band below.
pub fn score_in_band(bands: &[Band], score: f64) -> String {
    let own = band::position(bands, score);
    // What is looked at is what is printed: rounded by hand, halves up.
    let rounded = |digits: usize| {
        let unit = 10_f64.powi(digits as i32);
        (score * unit).round() / unit
    };
    let is_own = |digits: &usize| band::position(bands, rounded(*digits)) == own;
    if let Some(digits) = (1..=SCORE_DIGITS).find(is_own) {
        return decimal(rounded(digits), digits);
    }
    let below = own.and_then(|own| own.checked_sub(1));
    let limit = below.map_or(score, |below| bands[below].up_to);
    format!("just above {}", units::score(limit))
}

/// A change as `41% → 58%`; of a missing value `– → 58%`.
pub fn change_text(metric: &Metric, now: &Raw, then: &Raw, currency: &str) -> String {
    let (now, then) = pair(metric, now, then, currency);
    format!("{now} → {then}")
}

/// A value now and the one it would be: the second as it is meant, the first with as many decimals
/// as tell the two apart.
pub(super) fn pair(metric: &Metric, now: &Raw, then: &Raw, currency: &str) -> (String, String) {
    let is_near = match (now, then) {
        (Raw::Number(now), Raw::Number(then)) => (then - now).abs() < NEAR,
        _ => false,
    };
    let then = full_text(metric, then, currency);
    let short = value_text(metric, now, currency);
    let now = if is_near || short == then {
        full_text(metric, now, currency)
    } else {
        short
    };
    (now, then)
}

/// What is done to a value: `Raising Active seats from 41% to 58%`.
pub(super) fn doing(metric: &Metric, found: &Move, currency: &str) -> String {
    let (now, then) = pair(metric, &found.now, &found.needed, currency);
    let name = &metric.name;
    match (&found.now, &found.needed) {
        (Raw::Number(from), Raw::Number(to)) => {
            let verb = if to > from { "Raising" } else { "Lowering" };
            format!("{verb} {name} from {now} to {then}")
        }
        (Raw::Missing, _) => format!("A value of {then} for {name}, which has none now,"),
        _ => format!("Changing {name} from {now} to {then}"),
    }
}

/// What happens to a value for the worse: `Active seats falling from 58% to 41%`.
pub(super) fn happening(metric: &Metric, found: &Move, currency: &str) -> String {
    let (now, then) = pair(metric, &found.now, &found.needed, currency);
    let name = &metric.name;
    match (&found.now, &found.needed) {
        (Raw::Number(from), Raw::Number(to)) => {
            let verb = if to > from { "rising" } else { "falling" };
            format!("{name} {verb} from {now} to {then}")
        }
        _ => format!("{name} going from {now} to {then}"),
    }
}

/// A share of weight, never rounded up: `49.9%`, `55%`.
pub(super) fn coverage(share: f64) -> String {
    let tenths = (share * 1000.0 + band::TOLERANCE).floor() / 10.0;
    let digits = usize::from(tenths.fract() != 0.0);
    format!("{}%", decimal(tenths, digits))
}

/// Names as a person lists them: `A`, `A and B`, `A, B and C`.
pub(super) fn listed(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::score::model::Model;

    #[test]
    fn a_score_is_written_in_its_own_band() {
        let model = Model::built_in();
        let bands = &model.scorecards[0].bands;
        for (score, expected) in [
            (7.6, "7.6"),
            (7.5, "7.5"),
            (7.504, "7.504"),
            (7.54, "7.54"),
            (7.56, "7.6"),
            (5.000_001, "just above 5.0"),
            (4.98, "5.0"),
        ] {
            assert_eq!(score_in_band(bands, score), expected, "{score}");
        }
    }

    #[test]
    fn values_that_round_to_the_same_are_told_apart() {
        let metric = &Model::built_in().metrics[0];
        let text =
            |now: f64, then: f64| change_text(metric, &Raw::Number(now), &Raw::Number(then), "USD");
        assert_eq!(text(41.234_5, 58.0), "41.2% → 58%");
        assert_eq!(text(57.96, 58.0), "57.96% → 58%");
        let missing = change_text(metric, &Raw::Missing, &Raw::Number(57.7), "USD");
        assert_eq!(missing, "– → 57.7%");
    }

    #[test]
    fn coverage_is_never_rounded_up_to_the_minimum() {
        assert_eq!(coverage(0.499_99), "49.9%");
        assert_eq!(coverage(0.5), "50%");
        assert_eq!(listed(&["A", "B", "C"]), "A, B and C");
    }
}
