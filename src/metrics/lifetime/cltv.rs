//! The ways to a customer lifetime value (FORMULAS section 3.4): by revenue churn with or without
//! margin, by customers, by years, by purchases, discounted.
//!
//! Each figure has its lifetime among its inputs, in months or years. None caps a lifetime.

mod bought;
mod by_churn;
mod by_years;

use super::portfolio_cac;
use crate::metrics::Question;
use crate::metrics::figure::{Figure, Unit};
use crate::metrics::quotient::quotient;

/// A way to compute it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// ARPA × gross margin ÷ revenue churn: the one used elsewhere in the app.
    Margin,
    /// ARPA ÷ revenue churn.
    Revenue,
    /// ARPA ÷ customer churn, smoothed over six months.
    CustomerChurn,
    /// Annual revenue × years − CAC.
    Years,
    /// Mean purchase × mean frequency × years.
    Purchases,
    /// Mean of what each customer spends a year × years.
    Spending,
    /// Margin of a year, kept and discounted year by year.
    Discounted,
}

impl Way {
    /// Every way, the default first.
    pub const ALL: [Self; 7] = [
        Self::Margin,
        Self::Revenue,
        Self::CustomerChurn,
        Self::Years,
        Self::Purchases,
        Self::Spending,
        Self::Discounted,
    ];

    /// Its id among the variants of the dictionary.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Margin => "margin",
            Self::Revenue => "revenue",
            Self::CustomerChurn => "customer_churn",
            Self::Years => "years",
            Self::Purchases => "purchases",
            Self::Spending => "spending",
            Self::Discounted => "discounted",
        }
    }

    /// The way of an id; the default for any other.
    pub fn from_id(id: &str) -> Self {
        let mut all = Self::ALL.into_iter();
        all.find(|way| way.id() == id).unwrap_or(Self::Margin)
    }
}

/// The lifetime value of the customers of a question. Currency a customer; only
/// [`Way::Years`] may be negative.
pub fn cltv(question: &Question, way: Way) -> Figure {
    match way {
        Way::Margin => by_churn::with_margin(question),
        Way::Revenue => by_churn::revenue(question),
        Way::CustomerChurn => by_churn::customers(question),
        Way::Years => by_years::less_cost(question),
        Way::Purchases => by_years::purchases(question),
        Way::Spending => by_years::spending(question),
        Way::Discounted => by_years::discounted(question),
    }
}

/// The lifetime value ÷ CAC of the customers of a question (002-26).
pub fn cltv_to_cac(question: &Question, way: Way) -> Figure {
    let cac = portfolio_cac(question.dataset, question.rows, question.month);
    super::ratio(&cltv(question, way), &cac)
}

/// The figure with its lifetime, the inverse of a monthly rate, in months (002-25).
fn with_lifetime(figure: Figure, monthly: f64) -> Figure {
    match quotient(1.0, monthly) {
        Some(months) => figure.input("Lifetime", Unit::Months.short(months)),
        None => figure,
    }
}
