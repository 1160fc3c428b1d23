//! Deals: the contracts of a customer that have one id are the steps of one ramped deal.
//!
//! A contract without an id is a deal of its own, and so is one whose id no other has.

use chrono::{Datelike, NaiveDate};

use crate::data::Dataset;
use crate::data::record::{Contract, Pricing};
use crate::units::RowId;

/// The mean length of a month in days, for terms that do not end on the day they began.
const DAYS_A_MONTH: f64 = 365.25 / 12.0;

/// Months in a year.
pub(super) const YEAR: f64 = 12.0;

/// One or more contracts that were signed together.
#[derive(Clone, Debug)]
pub struct Deal<'a> {
    /// Its contracts, in the order of the data; at least one.
    pub steps: Vec<&'a Contract>,
    /// What its price is counted by: the contract's own, else its product's.
    pub pricing: Option<Pricing>,
}

/// The deals of the customers of `rows`, active on a day, that have a contract in force then.
pub fn deals<'a>(dataset: &'a Dataset, rows: &[RowId], day: NaiveDate) -> Vec<Deal<'a>> {
    let mut found = Vec::new();
    for &row in rows.iter().filter(|&&row| dataset.is_active(row, day)) {
        let from = found.len();
        for contract in dataset.customers.contracts.get(row) {
            let is_same =
                |deal: &&mut Deal| contract.id.is_some() && deal.steps[0].id == contract.id;
            match found[from..].iter_mut().find(is_same) {
                Some(deal) => deal.steps.push(contract),
                None => found.push(Deal {
                    steps: vec![contract],
                    pricing: contract.pricing.or_else(|| unit_of(dataset, contract)),
                }),
            }
        }
    }
    found.retain(|deal| deal.steps.iter().any(|step| step.is_active(day)));
    found
}

fn unit_of(dataset: &Dataset, contract: &Contract) -> Option<Pricing> {
    let id = contract.product.as_deref()?;
    let product = dataset.products.iter().find(|product| product.id == id);
    product?.unit
}

impl Deal<'_> {
    /// Twelve times the recurring amount in force on a day; `None` where it is not known.
    pub fn year_on(&self, day: NaiveDate) -> Option<f64> {
        let in_force = self.steps.iter().filter(|step| step.is_active(day));
        let monthly: Option<f64> = in_force.map(|step| step.mrr).sum();
        monthly.map(|mrr| mrr * YEAR)
    }

    /// The recurring amounts of the whole term; `None` where one, or an end, is not known.
    pub fn recurring(&self) -> Option<f64> {
        let steps = self.steps.iter();
        steps
            .map(|step| Some(step.mrr? * months(step.start?, step.end?)?))
            .sum()
    }

    /// The one-off fees, those not known as none.
    pub fn one_off(&self) -> f64 {
        self.steps.iter().filter_map(|step| step.one_off).sum()
    }

    /// The length from its first to its last day in months; `None` for an open deal.
    pub fn months(&self) -> Option<f64> {
        let starts: Option<Vec<NaiveDate>> = self.steps.iter().map(|step| step.start).collect();
        let ends: Option<Vec<NaiveDate>> = self.steps.iter().map(|step| step.end).collect();
        let (first, last) = (starts?.into_iter().min()?, ends?.into_iter().max()?);
        months(first, last)
    }

    /// Whether its recurring amount changes from step to step.
    pub fn is_ramped(&self) -> bool {
        let amounts = self.steps.iter().map(|step| step.mrr);
        amounts.clone().zip(amounts.skip(1)).any(|(a, b)| a != b)
    }
}

/// The months from a day to a later one, the later one excluded; `None` where there is no time
/// between them.
fn months(from: NaiveDate, to: NaiveDate) -> Option<f64> {
    let years = f64::from(to.year() - from.year());
    let months = f64::from(to.month()) - f64::from(from.month());
    let days = f64::from(to.day()) - f64::from(from.day());
    let length = years * YEAR + months + days / DAYS_A_MONTH;
    (to > from).then_some(length)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn length(from: &str, to: &str) -> Option<f64> {
        let day = |text| crate::units::parse_date(text).unwrap();
        months(day(from), day(to))
    }

    #[test]
    fn a_term_is_counted_in_months_with_the_days_over_as_a_part_of_one() {
        assert_eq!(length("2023-07-01", "2026-07-01"), Some(36.0));
        assert_eq!(
            length("2024-02-29", "2025-02-28").map(f64::round),
            Some(12.0)
        );
        assert_eq!(
            length("2026-01-01", "2026-01-16").map(|n| (n * 100.0).round()),
            Some(49.0)
        );
        assert_eq!(length("2026-01-16", "2026-01-16"), None);
        assert_eq!(length("2026-01-16", "2026-01-01"), None);
    }
}
