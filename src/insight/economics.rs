//! A customer's money: the tiles, the growth of its revenue, and what it is worth over its life
//! (000-13, 000-14, 000-17, 000-18, 000-35 to 000-38).
//!
//! Comes in: a customer, the contract in view and the churn of the past months; goes out: tiles and
//! an explained lifetime value. Series over months beside everybody's are [`super::course`].

mod expected;
mod tiles;

pub use expected::{Expected, expected};
pub use tiles::tiles;

use super::Context;
use crate::metrics::{Figure, lifetime};
use crate::units::Month;

/// How many months back sparklines reach.
const COURSE: i32 = 24;

/// The windows of revenue growth on offer, in months.
pub const WINDOWS: [u32; 4] = [1, 3, 6, 12];

/// The window of growth as long as nobody chooses: a year, as growth is usually told.
pub const WINDOW: u32 = 12;

/// The revenue churn of all customers in each of the months that the tiles show: read once for a
/// month and its comparison, the same for every customer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rates {
    /// The months of the sparklines, oldest first, the month shown last.
    months: Vec<Month>,
    /// The churn by month, those of `months` and the month compared with.
    churn: Vec<(Month, Figure)>,
}

impl Rates {
    /// Reads the churn of the months that the history reaches.
    pub fn new(context: &Context) -> Self {
        let (last, first) = (context.month(), context.dataset.first_month());
        let n = (last.since(first) + 1).clamp(1, COURSE);
        let months: Vec<Month> = (0..n).map(|step| last.plus(step + 1 - n)).collect();
        let further = Some(context.comparison).filter(|month| !months.contains(month));
        let wanted = months.iter().copied().chain(further);
        let churn = wanted.map(|month| (month, lifetime::churn_of_all(context.dataset, month)));
        Self {
            churn: churn.collect(),
            months,
        }
    }

    /// The churn of a month; `None` for another month.
    fn of(&self, month: Month) -> Option<&Figure> {
        let mut known = self.churn.iter();
        known.find(|(own, _)| *own == month).map(|(_, churn)| churn)
    }
}
