//! Money that could still be won.

use crate::chart::describe::MISSING;
use crate::units;

/// How the two parts of an opportunity are added up, for people (003-24, 003-30).
pub const HOW_ADDED: &str = "Opportunity adds one month of recurring opportunity (MRR) to the \
    one-off opportunity, which is earned once. Only applicable products count.";

/// An opportunity: what would come in every month and what would come in once.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Gain {
    /// Recurring, currency a month; `None` where nothing is recorded.
    pub mrr: Option<f64>,
    /// One-off, currency; `None` where nothing is recorded.
    pub one_off: Option<f64>,
}

impl Gain {
    /// One month of the recurring part and the one-off part; `None` where neither is recorded.
    pub fn total(self) -> Option<f64> {
        sum(self.mrr, self.one_off)
    }

    /// The total with 0 for what is not recorded: the size of a slice.
    pub fn amount(self) -> f64 {
        self.total().unwrap_or(0.0)
    }

    /// Both parts added up, what is not recorded adding nothing.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self {
            mrr: sum(self.mrr, other.mrr),
            one_off: sum(self.one_off, other.one_off),
        }
    }

    /// The total at a glance, `$3.5k`; an en dash where nothing is recorded.
    pub fn text(self, currency: &str) -> String {
        amount_text(self.total(), currency)
    }

    /// Both parts with their names, in full: what a tile shows on hover (003-30).
    pub fn breakdown(self, currency: &str) -> [(&'static str, String); 2] {
        let exact =
            |amount: Option<f64>| amount.map_or(MISSING.into(), |own| units::money(own, currency));
        [
            ("MRR opportunity, a month", exact(self.mrr)),
            ("One-off opportunity", exact(self.one_off)),
        ]
    }
}

/// The sum of two amounts, one that is missing adding nothing; `None` where both are.
pub(super) fn sum(a: Option<f64>, b: Option<f64>) -> Option<f64> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a + b),
        (one, None) | (None, one) => one,
    }
}

/// An amount at a glance; an en dash where it is missing.
pub(super) fn amount_text(amount: Option<f64>, currency: &str) -> String {
    amount.map_or(MISSING.into(), |own| units::money_short(own, currency))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r003_30_an_opportunity_is_shown_in_its_two_parts() {
        let gain = Gain {
            mrr: Some(2_100.0),
            one_off: Some(1_400.5),
        };
        assert_eq!(gain.text("USD"), "$3.5k");
        assert_eq!(
            gain.breakdown("USD").map(|(_, text)| text),
            ["$2,100", "$1,400.50"]
        );
    }

    #[test]
    fn what_is_not_recorded_is_not_zero() {
        let recurring = Gain {
            mrr: Some(10.0),
            one_off: None,
        };
        assert_eq!(Gain::default().text("USD"), "–");
        assert_eq!(recurring.total(), Some(10.0));
        assert_eq!(recurring.plus(recurring).mrr, Some(20.0));
        assert_eq!(recurring.plus(Gain::default()), recurring);
    }
}
