//! Which contract follows which.

use chrono::{Months, NaiveDate};

use crate::data::record::Contract;

/// A contract follows another of the same product that ended no longer ago than this: renewals
/// often begin the day after, and are agreed late.
const GAP: Months = Months::new(1);

/// Whether a contract follows an earlier one: of the same product, and begun on the day the other
/// ended or within a month of it.
pub(crate) fn follows(contract: &Contract, earlier: &Contract) -> bool {
    let (Some(start), Some(end)) = (contract.start, earlier.end) else {
        return false;
    };
    let gap = start.checked_sub_months(GAP).unwrap_or(NaiveDate::MIN);
    let is_earlier = earlier.start.is_none_or(|own| own < start);
    is_earlier && gap < end && end <= start && earlier.product == contract.product
}
