//! CES: how easy it was, for each scale by itself (002-43).
//!
//! Never mixes scales: the figure is that of the scale with the most answers (of two alike, the
//! longer), and what the others give is noted. A question about effort is turned around.

use super::answer::LEAST_EFFORT;
use super::counted::Counted;
use super::{Verdict, answer};
use crate::chart::describe::decimal;
use crate::data::record::Survey;
use crate::metrics::figure::{Figure, Unit, figure};
use crate::units;

/// What answers of one scale say.
#[derive(Clone, Copy, Debug, PartialEq)]
struct OnScale {
    /// The highest possible answer.
    scale: f64,
    /// How many answers there are.
    n: usize,
    /// How many of them say that it was easy.
    n_easy: usize,
    /// How many of them answer a question about effort.
    n_turned: usize,
    /// Their sum, higher is easier.
    sum: f64,
}

impl OnScale {
    fn share(&self) -> f64 {
        self.n_easy as f64 / self.n as f64
    }

    fn mean(&self) -> f64 {
        self.sum / self.n as f64
    }

    /// `1 to 7`.
    fn words(&self) -> String {
        format!("1 to {}", units::count(self.scale))
    }
}

/// What each scale says, the one with the most answers first.
fn by_scale(counted: &Counted) -> Vec<OnScale> {
    let mut scales: Vec<OnScale> = Vec::new();
    counted.each(Survey::Ces, |_, response, verdict| {
        let scale = answer::scale(response);
        let at = scales.iter().position(|own| own.scale == scale);
        let at = at.unwrap_or_else(|| {
            scales.push(OnScale {
                scale,
                n: 0,
                n_easy: 0,
                n_turned: 0,
                sum: 0.0,
            });
            scales.len() - 1
        });
        let own = &mut scales[at];
        own.n += 1;
        own.n_easy += usize::from(verdict == Verdict::Good);
        own.n_turned += usize::from(!response.easy);
        if let Some(score) = response.score {
            own.sum += if response.easy {
                score
            } else {
                scale + LEAST_EFFORT - score
            };
        }
    });
    scales.sort_by(|a, b| b.n.cmp(&a.n).then(b.scale.total_cmp(&a.scale)));
    scales
}

/// CES = answers that it was easy ÷ all answers, a fraction; higher is better.
///
/// Easy is what lies on the easy side of the middle of the scale: 5 to 7 of 7, 4 and 5 of 5
/// (MX33, MX34).
pub fn easy_share(counted: &Counted) -> Figure {
    let formula = format!(
        "answers that it was easy (5 to 7 of 7, 4 and 5 of 5) divided by all answers of the same \
         scale, higher is better; {}",
        counted.pick().words()
    );
    let figure = figure("CES", Unit::Share(0), counted.period(), &formula);
    let scales = by_scale(counted);
    let Some((own, others)) = scales.split_first() else {
        return without_answers(figure, counted);
    };
    let figure = figure.input("Answers that it was easy", units::count(own.n_easy as f64));
    let said = |other: &OnScale| units::percent(other.share(), 0);
    let mut figure = with_scales(figure, own, others, said);
    if !others.is_empty() {
        let sum = |of: fn(&OnScale) -> usize| scales.iter().map(of).sum::<usize>() as f64;
        let all = sum(|own| own.n_easy) / sum(|own| own.n);
        figure = figure.note(format!(
            "Pages about customers count all scales together, each answer judged on its own: {}.",
            units::percent(all, 0)
        ));
    }
    figure.with_value(own.share())
}

/// CES as a mean = sum of the answers ÷ their number, 1 to the end of the scale; higher is easier
/// (MX35).
pub fn mean_ease(counted: &Counted) -> Figure {
    let formula = format!(
        "mean of the answers from 1 (hard) to the end of the scale (easy), one scale only; {}",
        counted.pick().words()
    );
    let figure = figure("CES", Unit::Each, counted.period(), &formula);
    let scales = by_scale(counted);
    let Some((own, others)) = scales.split_first() else {
        return without_answers(figure, counted);
    };
    let said = |other: &OnScale| decimal(other.mean(), 1);
    let figure = figure.input("Sum of the answers", decimal(own.sum, 1));
    with_scales(figure, own, others, said).with_value(own.mean())
}

/// The inputs of the scale that counts, and notes about what does not.
fn with_scales(
    mut figure: Figure,
    own: &OnScale,
    others: &[OnScale],
    said: impl Fn(&OnScale) -> String,
) -> Figure {
    figure = figure
        .input("All answers", units::count(own.n as f64))
        .input("Scale", own.words());
    figure.n = own.n;
    if own.n_turned > 0 {
        figure = figure.note(format!(
            "{} of these answers are about effort, where a high answer means much: they are \
             turned around.",
            units::count(own.n_turned as f64)
        ));
    }
    for other in others {
        figure = figure.note(format!(
            "{} on a scale of {} kept apart: {}.",
            units::counted(other.n, "answer"),
            other.words(),
            said(other)
        ));
    }
    figure
}

fn without_answers(figure: Figure, counted: &Counted) -> Figure {
    let time = counted.time();
    figure.without_value(format!("no answers to the effort question in {time}"))
}
