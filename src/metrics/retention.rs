//! What of a fixed cohort is left: the formulas of retention and churn (FORMULAS section 3.2).
//!
//! Comes in: plain numbers or rows and two months; goes out: fractions, or nothing where the
//! cohort is empty. Never counts a customer of whom nothing was there at the start.

mod heads;

pub use heads::{Heads, reaches};

use super::movements::Movements;
use super::quotient::quotient;

/// Money of a fixed cohort over a span, all 0 or more, in currency a month.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Cohort {
    /// MRR at the start.
    pub start: f64,
    /// What those who stayed pay more.
    pub expansion: f64,
    /// What those who stayed pay less.
    pub contraction: f64,
    /// What those who went had paid.
    pub churn: f64,
    /// What those pay who had gone before the start and came back.
    pub reactivation: f64,
}

impl From<&Movements> for Cohort {
    fn from(movements: &Movements) -> Self {
        Self {
            start: movements.start.mrr,
            expansion: movements.expansion.mrr,
            contraction: movements.contraction.mrr,
            churn: movements.churn.mrr,
            reactivation: movements.reactivation.mrr,
        }
    }
}

impl Cohort {
    /// Gross revenue retention = (start − churn − contraction) ÷ start, 0 to 1.
    pub fn gross_retention(&self) -> Option<f64> {
        quotient(self.start - self.churn - self.contraction, self.start)
    }

    /// Gross revenue retention that takes off churn alone = (start − churn) ÷ start, 0 to 1: the
    /// wording of the source (T3).
    pub fn churn_only_retention(&self) -> Option<f64> {
        quotient(self.start - self.churn, self.start)
    }

    /// Net revenue retention = (start + expansion − contraction − churn) ÷ start, 0 or more.
    pub fn net_retention(&self) -> Option<f64> {
        let end = self.start + self.expansion - self.contraction - self.churn;
        quotient(end, self.start)
    }

    /// Net revenue retention with who came back, as `ChartMogul` computes it, 0 or more.
    pub fn net_retention_with_returned(&self) -> Option<f64> {
        let net = self.net_retention()?;
        Some(net + quotient(self.reactivation, self.start)?)
    }

    /// 100% − (churn − expansion) ÷ start, the formula Baremetrics publishes; 0 or more. It takes
    /// no contraction off.
    pub fn net_retention_of_churn(&self) -> Option<f64> {
        Some(1.0 - quotient(self.churn - self.expansion, self.start)?)
    }

    /// Gross MRR churn = (churn + contraction) ÷ start, 0 to 1.
    pub fn gross_churn(&self) -> Option<f64> {
        quotient(self.churn + self.contraction, self.start)
    }

    /// Net MRR churn = (churn + contraction − expansion) ÷ start; below 0 where expansion is more
    /// than what was lost.
    pub fn net_churn(&self) -> Option<f64> {
        let lost = self.churn + self.contraction - self.expansion;
        quotient(lost, self.start)
    }

    /// Net MRR churn with who came back, as `ChartMogul` computes it.
    pub fn net_churn_with_returned(&self) -> Option<f64> {
        let net = self.net_churn()?;
        Some(net - quotient(self.reactivation, self.start)?)
    }
}

#[cfg(test)]
mod tests;
