//! What stands beside a customer on its radar: one outline each.

use super::Axes;
use crate::chart::radar::Role;
use crate::insight::Context;
use crate::score::Scores;
use crate::units::RowId;

/// Whose scores an outline shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Whose {
    /// The one the page is about.
    Subject,
    /// The mean of everybody active on the day shown.
    Everybody,
    /// The mean of those most comparable.
    Segment,
    /// The subject itself in the month compared with.
    Then,
    /// Another customer.
    Other,
}

/// One side of the comparison.
#[derive(Clone, Debug, PartialEq)]
pub struct Outline {
    /// Whose scores these are.
    pub whose: Whose,
    /// Who it is, with the number of customers: `All customers`, `Enterprise, 31 customers`.
    pub name: String,
    /// How it is drawn.
    pub role: Role,
    /// A score 0 to 10 for each category.
    pub scores: Vec<Option<f64>>,
    /// The overall score shown: of a group the mean.
    pub overall: Option<f64>,
}

/// What else a person wants to see beside a customer.
#[derive(Clone, Copy, Debug, Default)]
pub struct Beside<'a> {
    /// The scores of the month compared with, to show where the customer was.
    pub then: Option<&'a Scores>,
    /// Another customer.
    pub other: Option<RowId>,
}

impl Beside<'_> {
    /// The outlines, in their order.
    pub(super) fn outlines(&self, context: &Context, axes: &Axes, row: RowId) -> Vec<Outline> {
        let name = |row: RowId| context.dataset.customers.name.get(row).to_owned();
        let then = self.then.and_then(|then| {
            let card = then.card(axes.card)?;
            let score = |id: &String| {
                let category = card.categories.iter().find(|own| own.id == *id)?;
                category.scores.get(row)
            };
            Some(Outline {
                whose: Whose::Then,
                name: format!("{}, {}", name(row), then.month.label()),
                role: Role::Compared(1),
                scores: axes.ids.iter().map(score).collect(),
                overall: card.shown.get(row),
            })
        });
        let other = self.other.filter(|&other| other != row);
        let other = other.map(|other| Outline {
            whose: Whose::Other,
            name: name(other),
            role: Role::Compared(2),
            scores: axes
                .columns
                .iter()
                .map(|column| column.get(other))
                .collect(),
            overall: axes.overall.get(other),
        });
        then.into_iter().chain(other).collect()
    }
}
