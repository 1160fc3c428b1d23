//! Where a customer stands on the quadrant, and how large.

use super::super::Context;
use super::{EFFORT, Options, Render, Sizing, Why, split};
use crate::score::CardScores;
use crate::units::RowId;

/// What places customers: decided once, then asked row by row.
pub(super) struct Places<'a> {
    context: &'a Context<'a>,
    options: Options,
    effort: Option<&'a CardScores>,
    /// Mean number of employees of all active customers.
    mean_size: Option<f64>,
    /// Powers of ten that the values of all active customers span.
    pub(super) decades: f64,
    /// Whether the value axis is logarithmic.
    pub(super) is_log: bool,
}

impl<'a> Places<'a> {
    pub(super) fn new(context: &'a Context<'a>, options: Options) -> Self {
        let everybody = context.population.iter();
        let employees = &context.dataset.customers.employees;
        let values = everybody
            .clone()
            .filter_map(|&row| value(context, options.render, row).ok());
        let decades = decades(values);
        Self {
            context,
            options,
            effort: context.scores.card(EFFORT),
            mean_size: split::mean(everybody.filter_map(|&row| employees.get(row))),
            decades,
            is_log: options.spacing.is_log(decades),
        }
    }

    /// The value and the effort of a customer, or why it has no place.
    pub(super) fn of(&self, row: RowId) -> Result<(f64, f64), Why> {
        let value = value(self.context, self.options.render, row)?;
        if self.is_log && value <= 0.0 {
            return Err(Why::ZeroValue);
        }
        let effort = self.effort.and_then(|card| card.shown.get(row));
        Ok((value, effort.ok_or(Why::NoEffort)?))
    }

    /// Employees of a customer ÷ their mean over all active customers (003-19); 1 where either is
    /// not known or sizes mean nothing.
    pub(super) fn relative_size(&self, row: RowId) -> f64 {
        let employees = self.context.dataset.customers.employees.get(row);
        match (self.options.sizing, employees, self.mean_size) {
            (Sizing::Employees, Some(employees), Some(mean)) if mean > 0.0 => employees / mean,
            (Sizing::Employees | Sizing::Alike, ..) => 1.0,
        }
    }
}

/// The value a customer has, whether or not an axis can show it: MRR, or MRR ÷ seats.
pub(super) fn value(context: &Context, render: Render, row: RowId) -> Result<f64, Why> {
    let mrr = context
        .dataset
        .mrr(row, context.month())
        .ok_or(Why::NoValue)?;
    match render {
        Render::Value => Ok(mrr),
        Render::PerSeat => {
            let seats = context.dataset.customers.seats.get(row);
            let seats = seats.filter(|&seats| seats > 0.0).ok_or(Why::NoSeats)?;
            Ok(mrr / seats)
        }
    }
}

/// log10(largest ÷ smallest) of the values above 0; 0 without any.
fn decades(values: impl Iterator<Item = f64>) -> f64 {
    let above_zero = values.filter(|value| *value > 0.0);
    let (low, high) = above_zero.fold((f64::MAX, 0.0_f64), |(low, high), value| {
        (low.min(value), high.max(value))
    });
    if high > 0.0 {
        (high / low).log10()
    } else {
        0.0
    }
}

#[cfg(test)]
mod tests {
    use super::super::Spacing;
    use super::*;

    #[test]
    fn powers_of_ten_are_counted_above_zero() {
        assert!((decades([0.0, -5.0, 10.0, 1000.0].into_iter()) - 2.0).abs() < 1e-12);
        assert_eq!(decades([0.0, -5.0].into_iter()), 0.0);
        assert_eq!(decades([7.0].into_iter()), 0.0);
    }

    #[test]
    fn an_axis_is_logarithmic_by_itself_beyond_two_powers_of_ten() {
        assert!(!Spacing::Auto.is_log(2.0) && Spacing::Auto.is_log(2.01));
        assert!(Spacing::Log.is_log(0.0) && !Spacing::Linear.is_log(9.0));
    }
}
