//! Contracts as the lines of a table, and the next renewal.

use chrono::NaiveDate;

use super::{Level, levels, of_level, product};
use crate::arrange::Arrange;
use crate::chart::describe::MISSING;
use crate::data::Dataset;
use crate::data::record::{Contract, Pricing, Renewal};
use crate::units::{self, RowId};

/// A contract as people read it; what is not known is an en dash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The product.
    pub product: String,
    /// The level.
    pub level: String,
    /// The first day paid.
    pub start: String,
    /// The first day no longer paid; `open` without one.
    pub end: String,
    /// The recurring amount a month.
    pub mrr: String,
    /// One-time fees.
    pub one_off: String,
    /// What the price is counted by.
    pub pricing: String,
    /// How many of it.
    pub quantity: String,
    /// How the contract stands on the day shown: `in force, renewal due`, `renewed`, `ended`.
    pub state: String,
    /// Whether it is paid on the day shown.
    pub is_in_force: bool,
}

/// The contracts of a level (of all for `None`), those in force first, then the latest first.
pub fn lines(dataset: &Dataset, row: RowId, level: Option<&Level>, day: NaiveDate) -> Vec<Line> {
    let names = levels(dataset, row);
    let mut own: Vec<(usize, &Contract)> = of_level(dataset, row, level).collect();
    own.arrange_by_key(|(at, contract)| {
        let is_over = !contract.is_active(day);
        (is_over, std::cmp::Reverse(contract.start), *at)
    });
    let line = |(at, contract): (usize, &Contract)| {
        let own = names.iter().find(|level| level.contracts.contains(&at));
        let name = own.map(|level| level.name.clone());
        line(dataset, contract, name.unwrap_or_default(), day)
    };
    own.into_iter().map(line).collect()
}

fn line(dataset: &Dataset, contract: &Contract, level: String, day: NaiveDate) -> Line {
    let missing = || MISSING.to_owned();
    let money = |amount: Option<f64>| {
        amount.map_or_else(missing, |amount| units::money(amount, &dataset.currency))
    };
    let pricing = |pricing: Pricing| match pricing {
        Pricing::Seat => "per seat",
        Pricing::Storage => "by storage",
        Pricing::Flat => "flat",
    };
    Line {
        product: product(dataset, contract).map_or_else(missing, str::to_owned),
        level,
        start: contract.start.map_or_else(missing, units::date_long),
        end: contract
            .end
            .map_or_else(|| "open".to_owned(), units::date_long),
        mrr: money(contract.mrr),
        one_off: money(contract.one_off),
        pricing: contract
            .pricing
            .map_or_else(missing, |own| pricing(own).into()),
        quantity: contract.quantity.map_or_else(missing, units::count),
        state: state(contract, day).to_owned(),
        is_in_force: contract.is_active(day),
    }
}

/// How a contract stands on a day.
fn state(contract: &Contract, day: NaiveDate) -> &'static str {
    let is_ahead = contract.start.is_some_and(|start| start > day);
    match (contract.is_active(day), contract.renewal) {
        _ if is_ahead => "begins later",
        (true, Some(Renewal::Due)) => "in force, renewal due",
        (true, Some(Renewal::Renewed)) => "in force, renewed already",
        (true, Some(Renewal::Lost)) => "in force, will not renew",
        (true, None) => "in force",
        (false, Some(Renewal::Renewed)) => "ended, renewed",
        (false, Some(Renewal::Lost)) => "ended, not renewed",
        (false, Some(Renewal::Due)) => "ended, renewal open",
        (false, None) => "ended",
    }
}

/// The first end of a contract of the level that is in force on the day, with how that stands:
/// `Renews on 1 Jan 2027, in 93 days: renewal due`; `None` where no end is known.
pub fn next_renewal(
    dataset: &Dataset,
    row: RowId,
    level: Option<&Level>,
    day: NaiveDate,
) -> Option<(NaiveDate, String)> {
    let own = of_level(dataset, row, level).map(|(_, contract)| contract);
    let ends = own
        .filter(|contract| contract.is_active(day))
        .filter_map(|contract| Some((contract.end?, contract.renewal)));
    let (end, renewal) = ends.min_by_key(|(end, _)| *end)?;
    let days = (end - day).num_days().unsigned_abs() as usize;
    let when = format!(
        "{}, in {}",
        units::date_long(end),
        units::counted(days, "day")
    );
    let words = match renewal {
        Some(Renewal::Lost) => format!("Ends on {when}: will not renew"),
        Some(Renewal::Renewed) => format!("Renews on {when}: renewed already"),
        Some(Renewal::Due) => format!("Renews on {when}: renewal due"),
        None => format!("Renews on {when}"),
    };
    Some((end, words))
}
