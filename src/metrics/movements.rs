//! The movements of recurring revenue between two months: what came, grew, shrank and went.
//!
//! Comes in: rows and two months; goes out: [`Movements`], for which
//! start + new + expansion + reactivation − contraction − churn = end. Everything a customer pays
//! is added up before it is called anything: a second subscription is expansion, cancelling one of
//! several is contraction, and only a customer who pays nothing any more has churned (FORMULAS
//! section 3.1).
//!
//! Reading order: [`moment`] (what a customer pays in a month), [`moves`] (what became of each
//! customer), then the sums here.

mod moment;
mod moves;

pub use moves::{Move, Moved, moves};

pub(crate) use moment::Moment;
pub(crate) use moves::has_paid_by;

use crate::data::Dataset;
use crate::metrics::Question;
use crate::units::{Month, RowId};

/// Residuals below this share of the larger end come from adding numbers of the computer, not from
/// a customer.
const ROUNDING: f64 = 1e-9;

/// The customers of one kind of movement.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Part {
    /// Their recurring revenue, or the part of it that moved, 0 or more. Currency a month.
    pub mrr: f64,
    /// How many they are.
    pub n: usize,
}

impl Part {
    fn add(&mut self, mrr: f64) {
        self.mrr += mrr;
        self.n += 1;
    }
}

/// What became of the recurring revenue of some customers from the end of one month to the end of
/// another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Movements {
    /// The month at the end of which they start.
    pub from: Month,
    /// The month at the end of which they end.
    pub to: Month,
    /// The customers who paid at the start.
    pub start: Part,
    /// Those who paid for the first time.
    pub new: Part,
    /// Those who paid at the start and pay more.
    pub expansion: Part,
    /// Those who had paid before, did not at the start, and pay again.
    pub reactivation: Part,
    /// Those who pay less.
    pub contraction: Part,
    /// Those who pay nothing any more.
    pub churn: Part,
    /// The customers who pay at the end.
    pub end: Part,
    /// Customers left out because what they pay at the start or at the end is not known.
    pub n_unknown: usize,
    /// Customers without history whose current MRR stands for that of the start.
    pub n_stand_in: usize,
}

impl Movements {
    /// The movements of customers from the end of `from` to the end of `to`.
    ///
    /// Where the history of the data does not reach `from`, a customer without any history who was
    /// active then counts with the current MRR, the last one known of who has left; but only where
    /// the data names somebody who left meanwhile, else it tells nothing of that time.
    ///
    /// # Errors
    ///
    /// Why there is nothing to compare: the MRR of a month is not known of anybody.
    pub fn new(dataset: &Dataset, rows: &[RowId], from: Month, to: Month) -> Result<Self, String> {
        let (moved, n_unknown) = moves(dataset, rows, from, to)?;
        let mut movements = Self::none(from, to);
        movements.n_unknown = n_unknown;
        for moved in &moved {
            movements.add(moved);
        }
        if moved.is_empty() && n_unknown > 0 {
            let (from, to) = (from.label(), to.label());
            return Err(format!(
                "no customer's MRR is known both in {from} and in {to}"
            ));
        }
        Ok(movements)
    }

    fn none(from: Month, to: Month) -> Self {
        let none = Part::default();
        Self {
            from,
            to,
            start: none,
            new: none,
            expansion: none,
            reactivation: none,
            contraction: none,
            churn: none,
            end: none,
            n_unknown: 0,
            n_stand_in: 0,
        }
    }

    fn add(&mut self, moved: &Moved) {
        self.n_stand_in += usize::from(moved.is_stand_in);
        if moved.start > 0.0 {
            self.start.add(moved.start);
        }
        if moved.end > 0.0 {
            self.end.add(moved.end);
        }
        if let Some(part) = self.part_mut(moved.what) {
            part.add((moved.end - moved.start).abs());
        }
    }

    fn part_mut(&mut self, what: Move) -> Option<&mut Part> {
        match what {
            Move::Kept => None,
            Move::New => Some(&mut self.new),
            Move::Expanded => Some(&mut self.expansion),
            Move::Reactivated => Some(&mut self.reactivation),
            Move::Contracted => Some(&mut self.contraction),
            Move::Churned => Some(&mut self.churn),
        }
    }

    /// The customers of a movement and how much of their revenue moved; of those who moved nothing,
    /// none.
    pub fn part(&self, what: Move) -> Part {
        let mut own = *self;
        own.part_mut(what).copied().unwrap_or_default()
    }

    /// What was gained: new, expansion and reactivation. Currency a month.
    pub fn gained(&self) -> f64 {
        self.new.mrr + self.expansion.mrr + self.reactivation.mrr
    }

    /// What was lost: contraction and churn. Currency a month.
    pub fn lost(&self) -> f64 {
        self.contraction.mrr + self.churn.mrr
    }

    /// What was gained less what was lost. Currency a month.
    pub fn net_new(&self) -> f64 {
        self.gained() - self.lost()
    }

    /// What the end has that start and movements do not explain: 0 but for the rounding of sums,
    /// which is taken off. Currency a month.
    pub fn residual(&self) -> f64 {
        let residual = self.end.mrr - self.start.mrr - self.net_new();
        let size = self.start.mrr.max(self.end.mrr).max(self.gained());
        if residual.abs() <= size * ROUNDING {
            0.0
        } else {
            residual
        }
    }

    /// What to know when reading figures made of these movements, in sentences.
    pub fn notes(&self) -> Vec<String> {
        let mut notes = Vec::new();
        if self.n_stand_in > 0 {
            let n = crate::units::counted(self.n_stand_in, "customer");
            notes.push(format!(
                "{n} without history: the current MRR stands for the start."
            ));
        }
        if self.n_unknown > 0 {
            let n = crate::units::counted(self.n_unknown, "customer");
            notes.push(format!("{n} left out, the MRR at an end is not known."));
        }
        notes
    }
}

/// The movements of a question month by month, oldest first: each of the `n` months up to the one
/// asked about, with why there are none where the history does not reach.
pub fn monthly(question: &Question, n: u16) -> Vec<(Month, Result<Movements, String>)> {
    let months = (0..i32::from(n)).rev().map(|ago| question.month.plus(-ago));
    months
        .map(|to| {
            let from = to.plus(-1);
            let movements = Movements::new(question.dataset, question.rows, from, to);
            (to, movements)
        })
        .collect()
}
