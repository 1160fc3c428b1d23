//! What every finding is read from: the active customers of the selection and their columns.

use std::borrow::Cow;

use super::{Evidence, Finding, Kind, Scope, Severity, narrow};
use crate::chart::Tone;
use crate::data::column::Numbers;
use crate::insight::Context;
use crate::insight::headline::HEALTH;
use crate::insight::movers::larger_first;
use crate::score::{CardScores, Scores};
use crate::select::{Facet, Filters, Measure};
use crate::units::{self, RowId};

/// Money under this share of the selection's MRR is no news about the selection as a whole.
pub(super) const NOTABLE: f64 = 0.01;

/// What a fact is worth in the order before any money is at stake.
const FLOOR: f64 = 0.25;

/// The selection, read once.
pub(super) struct Facts<'a> {
    pub(super) context: &'a Context<'a>,
    pub(super) scope: &'a Scope<'a>,
    /// The scores of the comparison month, where it is earlier than the month shown.
    pub(super) before: Option<&'a Scores>,
    /// The customers of the selection that are active on the day shown.
    pub(super) active: Vec<RowId>,
    /// Health now.
    pub(super) card: Option<&'a CardScores>,
    /// MRR of `active`, currency a month.
    pub(super) total: f64,
    mrr: Cow<'a, Numbers>,
    mrr_before: Option<Cow<'a, Numbers>>,
}

impl<'a> Facts<'a> {
    pub(super) fn new(context: &'a Context<'a>, scope: &'a Scope<'a>) -> Self {
        let (dataset, day) = (context.dataset, context.day());
        let rows = scope.rows.iter().copied();
        let active: Vec<RowId> = rows.filter(|&row| dataset.is_active(row, day)).collect();
        let before = scope.before.filter(|before| before.month < context.month());
        let mrr = Measure::Mrr.column(dataset, context.scores);
        Self {
            total: active.iter().filter_map(|&row| mrr.get(row)).sum(),
            mrr_before: before.map(|before| Measure::Mrr.column(dataset, before)),
            card: context.scores.card(HEALTH),
            context,
            scope,
            before,
            active,
            mrr,
        }
    }

    /// A customer's MRR in the month shown.
    pub(super) fn mrr(&self, row: RowId) -> Option<f64> {
        self.mrr.get(row)
    }

    /// A customer's MRR in the comparison month.
    pub(super) fn mrr_before(&self, row: RowId) -> Option<f64> {
        self.mrr_before.as_ref()?.get(row)
    }

    /// The MRR of some customers; an unknown one adds nothing.
    pub(super) fn sum(&self, rows: &[RowId]) -> f64 {
        rows.iter().filter_map(|&row| self.mrr(row)).sum()
    }

    /// The look of a customer's health.
    pub(super) fn tone(&self, row: RowId) -> Tone {
        self.card.map_or(Tone::None, |card| card.tone_of(row))
    }

    /// The health bands that look like this: their ids and their names.
    pub(super) fn bands(&self, tones: &[Tone]) -> Vec<(&'a str, &'a str)> {
        let bands = self.card.map_or(&[][..], |card| &card.bands);
        let own = bands.iter().filter(|band| tones.contains(&band.tone));
        own.map(|band| (band.id.as_str(), band.name.as_str()))
            .collect()
    }

    /// `At risk`, or `At risk or Needs attention`.
    pub(super) fn band_words(&self, tones: &[Tone]) -> String {
        let mut names: Vec<&str> = self.bands(tones).iter().map(|(_, name)| *name).collect();
        names.dedup();
        names.join(" or ")
    }

    /// The filters narrowed to active customers whose health looks like this; bands that are not
    /// chosen already stay out.
    pub(super) fn narrowed_to_bands(&self, tones: &[Tone]) -> Filters {
        let mut filters = narrow::to_active(self.scope.filters);
        let is_free = filters.chosen(Facet::Health).next().is_none();
        let bands = self.bands(tones).into_iter().map(|(id, _)| id);
        let chosen = bands.filter(|id| is_free || filters.is_chosen(Facet::Health, id));
        let chosen: Vec<&str> = chosen.collect();
        filters.choose(Facet::Health, chosen);
        filters
    }

    /// A customer's name.
    pub(super) fn name(&self, row: RowId) -> &'a str {
        self.context.dataset.customers.name.get(row)
    }

    /// `12 customers`, or the name of the only one.
    pub(super) fn who(&self, rows: &[RowId]) -> String {
        match rows {
            [row] => self.name(*row).to_owned(),
            _ => units::counted(rows.len(), "customer"),
        }
    }

    /// Money at a glance.
    pub(super) fn money(&self, amount: f64) -> String {
        units::money_short(amount, &self.context.dataset.currency)
    }

    /// The customers with the largest number first; a missing number comes last.
    pub(super) fn ordered(
        &self,
        mut rows: Vec<RowId>,
        size: impl Fn(RowId) -> Option<f64>,
    ) -> Vec<RowId> {
        let sized = |row: RowId| (size(row).unwrap_or(f64::NEG_INFINITY), row);
        rows.sort_by(|&a, &b| larger_first(self.context.dataset, sized(a), sized(b)));
        rows
    }

    /// Whether an amount a month is news: more than nothing, and enough of a whole.
    pub(super) fn is_notable(amount: f64, whole: f64) -> bool {
        amount > 0.0 && amount >= NOTABLE * whole
    }

    /// A finding with its place in the order.
    pub(super) fn finding(&self, (kind, severity): (Kind, Severity), fact: Fact) -> Finding {
        let share = fact.mrr.filter(|_| self.total > 0.0);
        let share = share.map_or(0.0, |mrr| (mrr / self.total).clamp(0.0, 1.0));
        Finding {
            kind,
            severity,
            headline: fact.headline,
            detail: fact.detail,
            mrr: fact.mrr,
            weight: severity.urgency() * (FLOOR + share),
            evidence: fact.evidence,
        }
    }

    /// A list of customers that filters name one by one; a single customer's page instead.
    pub(super) fn list(&self, title: &str, order: &str, rows: Vec<RowId>) -> Evidence {
        let filters = narrow::to_companies(self.context.dataset, self.scope.filters, &rows);
        Self::list_by(title, order, rows, filters)
    }

    /// A list of customers that these filters leave; a single customer's page instead.
    pub(super) fn list_by(
        title: &str,
        order: &str,
        rows: Vec<RowId>,
        filters: Option<Filters>,
    ) -> Evidence {
        match rows[..] {
            [row] => Evidence::Customer(row),
            _ => Evidence::List {
                title: title.to_owned(),
                order: order.to_owned(),
                rows,
                filters: filters.map(Box::new),
            },
        }
    }
}

/// A finding before it has a place.
pub(super) struct Fact {
    pub(super) headline: String,
    pub(super) detail: String,
    pub(super) mrr: Option<f64>,
    pub(super) evidence: Evidence,
}

/// `; largest Acme`: who leads a list, where it has more than one.
pub(super) fn led(rows: &[RowId], words: impl Fn() -> String) -> String {
    if rows.len() > 1 {
        format!("; {}", words())
    } else {
        String::new()
    }
}
