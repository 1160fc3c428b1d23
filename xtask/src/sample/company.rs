//! The figures that belong to no customer: acquisition, trials, sessions, support.

use serde_json::{Value, json};

use super::account::Account;
use super::calendar::{N_SLOTS, NOW, month_text, slot_of};
use super::json::number;
use super::rng::{Rng, Stream};

/// The share of revenue left after the cost of delivering it.
const GROSS_MARGIN: f64 = 0.75;

/// Totals over the customers by month, gathered while they are written.
#[derive(Default)]
pub(super) struct Totals {
    new_customers: [i64; N_SLOTS as usize],
    /// Daily, weekly and monthly users, sessions and seconds.
    usage: [[f64; 5]; N_SLOTS as usize],
}

impl Totals {
    /// Adds a customer and its usage as written.
    pub(super) fn add(&mut self, account: &Account, usage: &Value) {
        if let Ok(slot) = usize::try_from(slot_of(account.since)) {
            self.new_customers[slot] += 1;
        }
        for month in usage.as_array().into_iter().flatten() {
            let slot = (0..N_SLOTS).find(|slot| month["month"] == month_text(*slot).as_str());
            let Some(slot) = slot else { continue };
            let names = ["dau", "wau", "mau", "sessions", "seconds"];
            for (total, name) in self.usage[slot as usize].iter_mut().zip(names) {
                *total += month[name].as_f64().unwrap_or(0.0);
            }
        }
    }

    /// The `company` object of the document.
    pub(super) fn document(&self, seed: u64) -> Value {
        let mut rng = Rng::new(seed, 0, Stream::Company);
        let months =
            |value: &mut dyn FnMut(i32) -> Value| Value::Array((0..N_SLOTS).map(value).collect());
        let acquisition = months(&mut |slot| {
            let cost = 390_000.0 + 2_000.0 * f64::from(slot) + 15_000.0 * rng.normal();
            let new_customers = self.new_customers[slot as usize];
            json!({"month": month_text(slot), "cost": number((cost / 100.0).round() * 100.0, 0), "new_customers": new_customers})
        });
        let retention_cost = months(&mut |slot| {
            let cost = 62_000.0 + 700.0 * f64::from(slot) + 3_000.0 * rng.normal();
            json!({"month": month_text(slot), "cost": number((cost / 100.0).round() * 100.0, 0)})
        });
        let mut more = Rng::new(seed, 1, Stream::Company);
        let trials = months(&mut |slot| trials(&mut rng, &mut more, slot));
        let support = months(&mut |slot| support(&mut rng, &mut more, slot));
        json!({
            "acquisition": acquisition, "retention_cost": retention_cost, "gross_margin": GROSS_MARGIN,
            "trials": trials, "sessions": self.sessions(), "active_users": self.active_users(),
            "support": support, "margins": months(&mut |slot| margins(&mut more, slot)),
            "active_definition": "A user who opened a page and completed at least one task that day",
        })
    }

    fn used_slots(&self) -> impl Iterator<Item = (i32, &[f64; 5])> {
        (0..N_SLOTS)
            .zip(&self.usage)
            .filter(|(slot, usage)| usage[2] > 0.0 && *slot > NOW - 13)
    }

    fn sessions(&self) -> Value {
        let months = self.used_slots().map(|(slot, usage)| {
            json!({"month": month_text(slot), "count": number(usage[3], 0), "seconds": number(usage[4], 0)})
        });
        Value::Array(months.collect())
    }

    fn active_users(&self) -> Value {
        let months = self.used_slots().map(|(slot, usage)| {
            json!({"month": month_text(slot), "dau": number(usage[0], 0), "wau": number(usage[1], 0), "mau": number(usage[2], 0)})
        });
        Value::Array(months.collect())
    }
}

/// In the last month 10 of the 50 trials that ended, and of as many that began, became customers
/// (20 %).
fn trials(rng: &mut Rng, more: &mut Rng, slot: i32) -> Value {
    let started = if slot == NOW { 50 } else { rng.int(34, 58) };
    let ended = if slot == NOW { 50 } else { more.int(34, 58) };
    let converted = if slot == NOW { 10 } else { rng.int(5, 11) };
    json!({"month": month_text(slot), "started": started, "ended": ended, "converted": converted, "visitors": 40 * started + rng.int(0, 300)})
}

/// In the last month 280 of 400 resolved issues were resolved at first contact (70 %).
fn support(rng: &mut Rng, more: &mut Rng, slot: i32) -> Value {
    let resolved = if slot == NOW { 400 } else { rng.int(330, 460) };
    let share = if slot == NOW {
        0.7
    } else {
        rng.between(0.62, 0.74)
    };
    json!({"month": month_text(slot), "issues": resolved + more.int(4, 24), "resolved": resolved, "first_contact": (resolved as f64 * share).round() as i64})
}

/// Margins that have risen over the months, each kind a few points from the next.
fn margins(more: &mut Rng, slot: i32) -> Value {
    let operating = 0.06 + 0.002 * f64::from(slot) + 0.01 * more.normal();
    let ebitda = operating + 0.05;
    let free_cash_flow = operating + 0.02 + 0.02 * more.normal();
    json!({"month": month_text(slot), "ebitda": number(ebitda, 3), "operating": number(operating, 3), "free_cash_flow": number(free_cash_flow, 3)})
}
