//! The stretch of time a flow is measured over: a month, a quarter or a year.

use crate::units::Month;

/// How many months up to the month shown a rate or a sum is taken over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Span {
    /// The month shown.
    Month,
    /// The three months to the month shown.
    Quarter,
    /// The trailing twelve months.
    #[default]
    Year,
}

impl Span {
    /// Every span, the shortest first.
    pub const ALL: [Self; 3] = [Self::Month, Self::Quarter, Self::Year];

    /// Its length in months: 1, 3 or 12.
    pub const fn months(self) -> i32 {
        match self {
            Self::Month => 1,
            Self::Quarter => 3,
            Self::Year => 12,
        }
    }

    /// Its id in the address and on the command line.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Year => "year",
        }
    }

    /// What people read on the control.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Month => "Month",
            Self::Quarter => "Quarter",
            Self::Year => "12 months",
        }
    }

    /// The span of an id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|span| span.id() == id)
    }

    /// The month whose end is the start of the span that ends with `month`.
    pub fn start(self, month: Month) -> Month {
        month.plus(-self.months())
    }

    /// The time it covers, named: `Sep 2026`, `three months to Sep 2026`.
    pub fn period(self, month: Month) -> String {
        match self {
            Self::Month => month.label(),
            Self::Quarter => format!("three months to {}", month.label()),
            Self::Year => format!("twelve months to {}", month.label()),
        }
    }
}
