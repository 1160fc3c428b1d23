//! The document: its header, every customer as it is made, and the company's figures.

use std::io::{self, Write};

use serde_json::{Value, json};

use super::account::Account;
use super::calendar::{NOW, date_text, days_ago, month_text};
use super::company::Totals;
use super::json::{Fields, number};
use super::measures::{self, Series};
use super::money::{self, Contract};
use super::rules::Rules;
use super::{Detail, activities, products, sections, stack};

/// The metrics a customer without detail carries: enough for every scorecard.
const PLAIN_METRICS: [&str; 19] = [
    "implementation",
    "integrations",
    "licenses",
    "dau_mau",
    "sessions",
    "features",
    "touchpoints",
    "reply_rate",
    "training",
    "courses",
    "goals",
    "csat",
    "contacts",
    "late_days",
    "buyer_readiness",
    "spend_growth",
    "sites",
    "stack_gap",
    "support_used",
];
/// The metrics with history at detail `history`.
const HISTORY_METRICS: [&str; 6] = [
    "licenses", "dau_mau", "sessions", "training", "goals", "csat",
];

/// What to write.
#[derive(Clone, Copy, Debug)]
pub(super) struct Order {
    pub(super) n_customers: usize,
    pub(super) seed: u64,
    pub(super) detail: Detail,
}

/// Writes the document, one customer a line, without holding more than one of them.
///
/// # Errors
/// When the destination does.
pub(super) fn write(out: &mut impl Write, order: Order) -> io::Result<()> {
    let rules = Rules::built_in();
    let mut totals = Totals::default();
    write!(out, "{}", header(order))?;
    write!(out, ",\"customers\":[")?;
    for row in 0..order.n_customers {
        out.write_all(if row == 0 { b"\n" } else { b",\n" })?;
        serde_json::to_writer(&mut *out, &customer(&rules, order, row, &mut totals))?;
    }
    write!(out, "\n]")?;
    if order.detail == Detail::Full {
        write!(out, ",\n\"company\":{}", totals.document(order.seed))?;
    }
    writeln!(out, "}}")
}

/// The document up to its customers, its last brace left out.
fn header(order: Order) -> String {
    let (id, title) = match order.detail {
        Detail::Full => ("sample".to_owned(), "Sample portfolio".to_owned()),
        Detail::None | Detail::History => (
            format!("sample-{}-{}", order.n_customers, order.seed),
            format!("{} customers", order.n_customers),
        ),
    };
    let mut fields = Fields::default();
    fields.put("format", json!("customer-radar"));
    fields.put("version", json!(1));
    fields.put("id", json!(id));
    fields.put("title", json!(title));
    fields.put("as_of", json!(date_text(days_ago(0))));
    fields.put("currency", json!("USD"));
    if order.detail == Detail::Full {
        fields.put("products", products::document());
    }
    let text = fields.done().to_string();
    text.trim_end_matches('}').to_owned()
}

fn customer(rules: &Rules, order: Order, row: usize, totals: &mut Totals) -> Value {
    let account = match order.detail {
        Detail::None => Account::regular(order.seed, row, 1),
        Detail::History => Account::regular(order.seed, row, 12),
        Detail::Full => Account::of_story(order.seed, row),
    };
    let contracts = money::contracts(order.seed, &account);
    let items = stack::items(order.seed, &account, &contracts);
    let gap = stack::gap(&items);
    let all = measures::series(order.seed, rules, &account, &contracts, gap);
    let mut fields = Fields::default();
    identity(
        &mut fields,
        &account,
        &contracts,
        order.detail == Detail::Full,
    );
    match order.detail {
        Detail::None => fields.put("metrics", measures::current(&all, is_plain)),
        Detail::History => {
            fields.put("metrics", measures::current(&all, is_plain));
            fields.put(
                "history",
                history(&account, &contracts, &all, |id| {
                    HISTORY_METRICS.contains(&id)
                }),
            );
        }
        Detail::Full => {
            let one_off: f64 = items.iter().map(|item| item.one_off).sum();
            fields.put(
                "one_off",
                number(
                    if account.churned.is_none() {
                        one_off
                    } else {
                        0.0
                    },
                    2,
                ),
            );
            fields.put("metrics", measures::current(&all, |_| true));
            fields.put("history", history(&account, &contracts, &all, |_| true));
            sections::put(
                &mut fields,
                order.seed,
                &account,
                (&contracts, &items, &all),
                totals,
            );
        }
    }
    fields.done()
}

fn identity(fields: &mut Fields, account: &Account, contracts: &[Contract], is_full: bool) {
    fields.put("id", json!(account.id));
    fields.put("name", json!(account.name));
    fields.put(
        "parent",
        account
            .parent
            .as_ref()
            .map_or(Value::Null, |parent| json!(parent)),
    );
    if is_full {
        fields.put("kind", json!(account.kind));
    }
    fields.put("industry", json!(account.industry));
    fields.put("region", json!(account.region));
    fields.put("country", json!(account.country));
    if is_full {
        fields.put("city", json!(account.city));
    }
    fields.put("use_case", json!(account.use_case));
    fields.put("segment", json!(account.segment));
    let stages = activities::stages(account);
    fields.put(
        "stage",
        stages.last().map_or(Value::Null, |(stage, _)| json!(stage)),
    );
    fields.put("account_manager", json!(account.manager));
    fields.put("account_group", json!(account.group));
    fields.put("since", json!(date_text(account.since)));
    fields.put(
        "churned",
        account
            .churned
            .map_or(Value::Null, |date| json!(date_text(date))),
    );
    fields.put("employees", json!(account.employees));
    fields.put("seats", json!(account.seats));
    fields.put("locations", json!(account.locations));
    fields.put("mrr", money::exact(money::mrr_in(contracts, NOW)));
}

fn is_plain(id: &str) -> bool {
    PLAIN_METRICS.contains(&id)
}

fn history(
    account: &Account,
    contracts: &[Contract],
    all: &[Series],
    is_wanted: impl Fn(&str) -> bool,
) -> Value {
    let slots = account.first_slot()..=account.last_slot();
    let mrr: Vec<Value> = slots
        .map(|slot| money::exact(money::mrr_in(contracts, slot)))
        .collect();
    json!({
        "from": month_text(account.first_slot()),
        "mrr": mrr,
        "metrics": measures::history(all, is_wanted),
    })
}
