//! CSAT: the share of satisfied answers, or what was given of what could be (002-40).

use super::counted::Counted;
use super::{Verdict, answer};
use crate::chart::describe::decimal;
use crate::data::record::Survey;
use crate::metrics::figure::{Figure, Unit, figure};
use crate::units;

/// How many answers to the satisfaction question are satisfied, and how many count.
pub(super) fn satisfied_of(counted: &Counted) -> (usize, usize) {
    let (mut satisfied, mut n) = (0_usize, 0_usize);
    counted.each(Survey::Csat, |_, _, verdict| {
        n += 1;
        satisfied += usize::from(verdict == Verdict::Good);
    });
    (satisfied, n)
}

/// CSAT = satisfied answers ÷ all answers, a fraction.
///
/// Satisfied are 4 and 5 of 5 and in general the top two answers of a scale of 4 to 10, the top
/// answer of a shorter scale, and 80% and more of a longer one.
pub fn satisfied_share(counted: &Counted) -> Figure {
    let (satisfied, n) = satisfied_of(counted);
    let formula = format!(
        "satisfied answers (4 and 5 of 5) divided by all answers; {}",
        counted.pick().words()
    );
    let figure = figure("CSAT", Unit::Share(0), counted.period(), &formula)
        .input("Satisfied answers", units::count(satisfied as f64))
        .input("All answers", units::count(n as f64));
    with(figure, counted, n, satisfied as f64 / n as f64)
}

/// CSAT as a mean = sum of all answers ÷ sum of the highest possible ones, a fraction (MX29).
pub fn mean_of_most(counted: &Counted) -> Figure {
    let (mut given, mut most, mut n) = (0.0_f64, 0.0_f64, 0_usize);
    counted.each(Survey::Csat, |_, response, _| {
        given += response.score.unwrap_or(0.0);
        most += answer::scale(response);
        n += 1;
    });
    let formula = format!(
        "sum of the answers divided by the sum of the highest possible answers; {}",
        counted.pick().words()
    );
    let figure = figure("CSAT", Unit::Share(0), counted.period(), &formula)
        .input("Sum of the answers", decimal(given, 1))
        .input("Sum of the highest possible", decimal(most, 1))
        .input("All answers", units::count(n as f64));
    with(figure, counted, n, given / most)
}

fn with(mut figure: Figure, counted: &Counted, n: usize, value: f64) -> Figure {
    figure.n = n;
    if n == 0 {
        let time = counted.time();
        return figure.without_value(format!("no answers to the satisfaction question in {time}"));
    }
    figure.with_value(value)
}
