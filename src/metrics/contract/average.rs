//! Average recurring revenue of an account, of a user or of a seat (002-18).

use super::formula;
use crate::metrics::Question;
use crate::metrics::figure::{Figure, figure};
use crate::metrics::revenue::{self, money};
use crate::units::{self, RowId};

/// What revenue is divided by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Per {
    /// Active customers who pay.
    Account,
    /// Users who were active in the month.
    User,
    /// Seats paid for.
    Seat,
}

/// MRR ÷ accounts, users or seats. Currency a month.
///
/// A customer without a known number of users or seats leaves with its revenue. Seats are known on
/// the day of the data only.
pub fn average(question: &Question, per: Per) -> Figure {
    let (dataset, month) = (question.dataset, question.month);
    let (name, formula, thing) = match per {
        Per::Account => return revenue::arpa(dataset, question.rows, month),
        Per::User => (
            "Average revenue per user",
            "monthly recurring revenue divided by the users active in the month, of the active \
             customers with both figures",
            "Active users in the month",
        ),
        Per::Seat => (
            "Average revenue per seat",
            "monthly recurring revenue divided by seats paid for, of the active customers with \
             both figures",
            "Seats",
        ),
    };
    let (mut mrr, mut number, mut n) = (0.0, 0.0, 0_usize);
    for row in revenue::active_rows(dataset, question.rows, month) {
        let own = dataset.mrr(row, month).zip(number_of(question, row, per));
        if let Some((own_mrr, own_number)) = own {
            mrr += own_mrr;
            number += own_number;
            n += 1;
        }
    }
    let mut figure = figure(name, money(dataset), month.label(), formula);
    if n > 0 {
        figure = figure
            .input("MRR", units::money(mrr, &dataset.currency))
            .input(thing, units::count(number));
    }
    figure = figure.input("Customers with both figures", units::count(n as f64));
    figure.n = n;
    match formula::arpa(mrr, number) {
        Some(value) => figure.with_value(value),
        None if per == Per::Seat && month != dataset.month() => figure.without_value(format!(
            "seats are known for {} only",
            dataset.month().label()
        )),
        None => figure.without_value(match per {
            Per::Seat => "no seats are known of an active customer",
            Per::Account | Per::User => "no users are known of an active customer",
        }),
    }
}

fn number_of(question: &Question, row: RowId, per: Per) -> Option<f64> {
    let customers = &question.dataset.customers;
    match per {
        Per::Account => None,
        Per::User => {
            let mut months = customers.usage.get(row).iter().rev();
            months.find(|entry| entry.month == question.month)?.mau
        }
        Per::Seat => {
            let is_known = question.month == question.dataset.month();
            customers.seats.get(row).filter(|_| is_known)
        }
    }
}
