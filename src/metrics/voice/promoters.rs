//! NPS: promoters, passives and detractors (002-28).

use super::Verdict;
use super::counted::Counted;
use crate::data::record::Survey;
use crate::metrics::figure::{Figure, Unit, figure};
use crate::units;

/// With fewer answers than this one person moves the score by twenty points and more.
const FEW: usize = 5;

/// Answers to the net promoter question by group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Promoters {
    /// 9 and 10 of 10.
    pub promoters: usize,
    /// 7 and 8 of 10.
    pub passives: usize,
    /// 0 to 6 of 10.
    pub detractors: usize,
}

impl Promoters {
    /// The groups of the answers that count; other scales are brought to 10 in proportion.
    pub fn of(counted: &Counted) -> Self {
        let mut groups = Self::default();
        counted.each(Survey::Nps, |_, _, verdict| match verdict {
            Verdict::Good => groups.promoters += 1,
            Verdict::Neutral => groups.passives += 1,
            Verdict::Bad => groups.detractors += 1,
        });
        groups
    }

    /// How many answers there are.
    pub const fn n(&self) -> usize {
        self.promoters + self.passives + self.detractors
    }

    /// NPS = 100 × (promoters − detractors) ÷ all answers, −100 to 100; `None` without answers.
    /// Passives stay in the denominator.
    pub fn net(&self) -> Option<f64> {
        let net = self.promoters as f64 - self.detractors as f64;
        (self.n() > 0).then(|| 100.0 * net / self.n() as f64)
    }
}

/// NPS = share of promoters − share of detractors, −100 to 100, of the answers that count.
pub fn net_promoters(counted: &Counted) -> Figure {
    let groups = Promoters::of(counted);
    let n = groups.n();
    let formula = format!(
        "share of promoters (9 and 10) minus share of detractors (0 to 6), times 100; {}",
        counted.pick().words()
    );
    let group = |n: usize| units::count(n as f64);
    let mut figure = figure("NPS", Unit::Net, counted.period(), &formula)
        .input("Promoters (9 and 10)", group(groups.promoters))
        .input("Passives (7 and 8)", group(groups.passives))
        .input("Detractors (0 to 6)", group(groups.detractors));
    figure.n = n;
    if (1..FEW).contains(&n) {
        figure = figure.note(format!(
            "From {}: one person moves it by twenty points and more.",
            units::counted(n, "answer")
        ));
    }
    let Some(net) = groups.net() else {
        let time = counted.time();
        return figure.without_value(format!("no answers to the NPS question in {time}"));
    };
    figure.with_value(net)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r002_28_eight_promoters_of_thirty_nine_and_twenty_two_detractors() {
        let groups = Promoters {
            promoters: 8,
            passives: 9,
            detractors: 22,
        };
        let net = groups.net().expect("there are answers");
        assert!((net + 35.897).abs() < 0.0005, "{net}");
    }

    #[test]
    fn r002_28_no_answers_are_no_score_and_passives_alone_are_zero() {
        assert_eq!(Promoters::default().net(), None);
        let passives = Promoters {
            passives: 3,
            ..Promoters::default()
        };
        assert_eq!(passives.net(), Some(0.0));
    }
}
