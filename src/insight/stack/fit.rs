//! How many products, or customers, are aligned.

use super::entry::State;
use crate::chart::describe::MISSING;
use crate::units;

/// Applicable items by how far they are aligned.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fit {
    /// Aligned.
    pub aligned: u32,
    /// Supported but not preferred.
    pub supported: u32,
    /// Not aligned.
    pub not_aligned: u32,
    /// Applicable, but the data does not say how far they are aligned.
    pub not_recorded: u32,
}

impl Fit {
    /// All applicable items.
    pub const fn n_applicable(&self) -> u32 {
        self.n_recorded() + self.not_recorded
    }

    /// The applicable items with a known alignment: what the share is of.
    pub const fn n_recorded(&self) -> u32 {
        self.aligned + self.n_open()
    }

    /// The items known not to be aligned: supported ones and those that are not aligned.
    pub const fn n_open(&self) -> u32 {
        self.supported + self.not_aligned
    }

    /// Aligned ÷ applicable items with a known alignment, 0 to 1; a supported item counts as not
    /// aligned. `None` where there is no such item.
    pub fn share(&self) -> Option<f64> {
        let n = self.n_recorded();
        (n > 0).then(|| f64::from(self.aligned) / f64::from(n))
    }

    /// The share in whole percent, an en dash where there is none.
    pub fn text(&self) -> String {
        self.share().map_or(MISSING.into(), units::share)
    }

    /// `6 of 24`, and `6 of 24, 2 not recorded` where some are.
    pub fn counts(&self) -> String {
        let count = |n: u32| units::count(f64::from(n));
        let counts = format!("{} of {}", count(self.aligned), count(self.n_recorded()));
        if self.not_recorded == 0 {
            return counts;
        }
        format!("{counts}, {} not recorded", count(self.not_recorded))
    }

    /// Counts an item; one that is not applicable does not count.
    pub(super) fn add(&mut self, state: State) {
        match state {
            State::Aligned => self.aligned += 1,
            State::Supported => self.supported += 1,
            State::NotAligned => self.not_aligned += 1,
            State::NotRecorded => self.not_recorded += 1,
            State::NotApplicable => {}
        }
    }

    /// Adds another count.
    pub(super) fn join(&mut self, other: &Self) {
        self.aligned += other.aligned;
        self.supported += other.supported;
        self.not_aligned += other.not_aligned;
        self.not_recorded += other.not_recorded;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn supported_counts_as_not_aligned_and_unknown_not_at_all() {
        let mut fit = Fit::default();
        for state in [
            State::Aligned,
            State::Supported,
            State::NotAligned,
            State::NotAligned,
            State::NotRecorded,
            State::NotApplicable,
        ] {
            fit.add(state);
        }
        assert_eq!(fit.share(), Some(0.25));
        assert_eq!((fit.n_applicable(), fit.n_open()), (5, 3));
        assert_eq!(fit.counts(), "1 of 4, 1 not recorded");
    }

    #[test]
    fn without_an_applicable_item_there_is_no_share() {
        assert_eq!(Fit::default().share(), None);
        assert_eq!(Fit::default().text(), "–");
    }
}
