//! What each customer bought in a year outside contracts.

use chrono::Months;

use crate::metrics::Question;
use crate::metrics::lifetime::formula::Bought;

/// The purchases with an amount of the twelve months to the day shown, by customer; those who
/// bought nothing are left out.
pub(super) fn bought(question: &Question) -> Vec<Bought> {
    let day = question.dataset.day_in(question.month);
    let first = day.checked_sub_months(Months::new(12)).unwrap_or(day);
    let purchases = &question.dataset.customers.purchases;
    let of_customer = |row| {
        let mut own = Bought {
            times: 0.0,
            amount: 0.0,
        };
        for purchase in purchases.get(row) {
            let is_in = first < purchase.date && purchase.date <= day;
            if let Some(amount) = purchase.amount.filter(|_| is_in) {
                own.times += 1.0;
                own.amount += amount;
            }
        }
        own
    };
    let all = question.rows.iter().map(|&row| of_customer(row));
    all.filter(|own| own.times > 0.0).collect()
}
