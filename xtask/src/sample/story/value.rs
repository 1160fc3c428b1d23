//! The success plan of Bosch, with the published example of progress: from 1.00M to 1.25M, at
//! 1.10M: 40 %; shared by two objectives.

use serde_json::{Value, json};

use super::Part;
use crate::sample::account::Account;

/// A part's own plan; `None` leaves it to chance.
pub(in crate::sample) fn plan(account: &Account) -> Option<Value> {
    (account.part == Part::Bosch).then(|| bosch(account))
}

fn bosch(account: &Account) -> Value {
    let owner = account.manager;
    let objective = |idx: usize, category: &str, title: &str| {
        json!({
            "id": format!("{}-o{idx}", account.id), "title": title, "category": category, "owner": owner,
            "status": "open", "start": "2026-01-15", "due": "2026-12-31",
            "description": format!("{title}, agreed with the plant managers."), "external": idx == 1,
        })
    };
    let reading = |date: &str, value: i64| json!({"date": date, "value": value, "author": owner});
    json!({
        "objectives": [
            objective(1, "Deliver and demonstrate value", "Make the plants' savings visible"),
            objective(2, "Increase usage", "Bring every plant into daily use"),
        ],
        "kpis": [
            {
                "id": format!("{}-p1", account.id), "description": "Cost saved a year", "category": "Financial",
                "unit": "USD", "direction": "increase", "baseline": 1_000_000, "current": 1_100_000,
                "target": 1_250_000, "start": "2026-01-15", "due": "2026-12-31", "owner": owner,
                "external": true,
                "objectives": [format!("{}-o1", account.id), format!("{}-o2", account.id)],
                "history": [
                    reading("2026-01-15", 1_000_000), reading("2026-04-10", 1_030_000),
                    reading("2026-07-08", 1_062_000), reading("2026-09-22", 1_100_000),
                ],
            },
            {
                "id": format!("{}-p2", account.id), "description": "Hours of manual work a month",
                "category": "Efficiency", "unit": "Hours", "direction": "decrease", "baseline": 2_400,
                "current": 1_700, "target": 900, "start": "2026-01-15", "due": "2026-12-31", "owner": owner,
                "external": false, "objectives": [format!("{}-o2", account.id)],
                "history": [reading("2026-01-15", 2_400), reading("2026-06-30", 1_950), reading("2026-09-22", 1_700)],
            },
        ],
    })
}
