//! What other weights are worth: how well they tell leavers apart, beside those in force.

use super::FOLDS;
use super::fitting::Fitting;
use super::shares::Shares;
use super::suggestion::NotSuggested;
use crate::score::backtest::ranks::{Auc, Gain, Places, Share, Standing, place};

/// What stands for a score where nothing is known: the middle of the scale.
const MIDDLE: f64 = 5.0;

impl Fitting {
    /// How well the weights in force and those of the folds tell leavers apart.
    pub(super) fn worth(&self, of_folds: &[Shares]) -> Result<(Auc, Auc, Gain), NotSuggested> {
        let in_force = vec![self.given.clone(); FOLDS];
        let now = self.ranked(&self.places(&in_force))?;
        let then = self.ranked(&self.places(of_folds))?;
        let gain = now.0.gain(&now.1, (&then.0, &then.1));
        Ok((now.0.auc(&now.1), then.0.auc(&then.1), gain))
    }

    /// The place of every observation's score by the weights of its fold.
    fn places(&self, of_folds: &[Shares]) -> Vec<u32> {
        let gathered = &self.gathered;
        let at = |idx: usize| {
            let scores = gathered.design.row(idx);
            let own = of_folds[gathered.fold[idx]].score(&self.layout, scores);
            // Where nothing that counts is known, the weights in force say what there is.
            let score = own.or_else(|| self.given.score(&self.layout, scores));
            // Terms of a burden are turned round already.
            place(score.unwrap_or(MIDDLE), false)
        };
        (0..gathered.n()).map(at).collect()
    }

    /// Where everybody stands at these places.
    fn ranked(&self, at: &[u32]) -> Result<(Standing, Vec<Share>), NotSuggested> {
        let design = &self.gathered.design;
        let seen = || at.iter().zip(&design.stayed).zip(&design.weight);
        let mut places = Places::new();
        for ((place, stayed), weight) in seen() {
            places.add(*place, !stayed, *weight);
        }
        let standing = places.standing().ok_or(NotSuggested::NothingTells)?;
        let n_rows = self.gathered.row.iter().max().map_or(0, |row| row + 1);
        let mut shares = vec![Share::default(); n_rows];
        for (((place, stayed), weight), row) in seen().zip(&self.gathered.row) {
            standing.add(&mut shares[*row], *place, !stayed, *weight);
        }
        Ok((standing, shares))
    }
}
