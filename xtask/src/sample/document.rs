//! The document: its header, every customer as it is made, and the company's figures.

use std::io::{self, Write};

use serde_json::{Value, json};

use super::account::Account;
use super::calendar::{NOW, date_text, days_ago, month_text};
use super::company::Totals;
use super::json::{Fields, number};
use super::measures::{self, Series};
use super::money::{self, Contract};
use super::rng::{Rng, Stream};
use super::rules::Rules;
use super::{Detail, people, plan, stack, story, voice};

/// The metrics a customer without detail carries: enough for every scorecard.
const PLAIN_METRICS: [&str; 19] = [
    "implementation",
    "integrations",
    "licences",
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
    "licences", "dau_mau", "sessions", "training", "goals", "csat",
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
        let end = if row + 1 == order.n_customers {
            "\n"
        } else {
            ",\n"
        };
        let start = if row == 0 { "\n" } else { "" };
        let customer = customer(&rules, order, row, &mut totals);
        write!(out, "{start}{customer}{end}")?;
    }
    write!(out, "]")?;
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
        fields.put("products", stack::products());
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
    identity(&mut fields, &account, &contracts, order.detail == Detail::Full);
    match order.detail {
        Detail::None => fields.put("metrics", measures::current(&all, is_plain)),
        Detail::History => {
            fields.put("metrics", measures::current(&all, is_plain));
            fields.put(
                "history",
                history(&account, &contracts, &all, |id| HISTORY_METRICS.contains(&id)),
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
            sections(
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
    let stages = people::stages(account);
    fields.put(
        "stage",
        stages.last().map_or(Value::Null, |(stage, _)| json!(stage)),
    );
    fields.put("account_manager", json!(account.account_manager));
    fields.put("account_group", json!(account.account_group));
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
    let mrr: Vec<Value> = slots.map(|slot| money::exact(money::mrr_in(contracts, slot))).collect();
    json!({
        "from": month_text(account.first_slot()),
        "mrr": mrr,
        "metrics": measures::history(all, is_wanted),
    })
}

/// The sections that only the full sample has.
fn sections(
    fields: &mut Fields,
    seed: u64,
    account: &Account,
    (contracts, items, all): (&[Contract], &[stack::Item], &[Series]),
    totals: &mut Totals,
) {
    let people = people::names_of(seed, account);
    let mrr = money::mrr_in(contracts, NOW);
    let stages = people::stages(account);
    fields.put(
        "stages",
        Value::Array(
            stages
                .iter()
                .map(|(stage, from)| json!({"stage": stage, "from": date_text(*from)}))
                .collect(),
        ),
    );
    fields.put("focus", json!(FOCUS[(account.row * 7) % FOCUS.len()]));
    if account.churned.is_some() {
        fields.put("churn_reasons", json!(REASONS[account.row % REASONS.len()]));
    }
    fields.put(
        "expected_clv",
        story::expected_clv(account).map_or(Value::Null, |value| number(value, 0)),
    );
    fields.put(
        "cac",
        story::acquisition_cost(account).map_or_else(|| cac(seed, account), |cost| number(cost, 0)),
    );
    fields.put("contracts", money::document(account, contracts));
    if account.churned.is_none() {
        fields.put("stack", stack::document(items));
        fields.put("sites", people::sites(seed, account, mrr));
    }
    fields.put("subscribers", people::subscribers(seed, account, &people));
    let usage = people::usage(account, all);
    totals.add(account, &usage);
    fields.put("usage", usage);
    fields.put("purchases", purchases(account));
    fields.put("activities", people::activities(seed, account, all));
    fields.put("responses", voice::responses(seed, account, &people));
    fields.put("notes", voice::notes(seed, account, &people));
    if let Some(regular) = account.row.checked_sub(story::N_PARTS) {
        fields.put("overrides", people::overrides(account, regular));
    }
    fields.put("plan", plan::plan(seed, account, all));
}

/// What it cost to win the customer; known for two in three.
fn cac(seed: u64, account: &Account) -> Value {
    let mut rng = Rng::new(seed, account.row, Stream::Money);
    let cost = account.base_mrr * rng.between(8.0, 22.0);
    if rng.chance(0.66) {
        number((cost / 100.0).round() * 100.0, 0)
    } else {
        Value::Null
    }
}

/// Purchases outside contracts: twelve customers bought in the last year, three of them twice.
fn purchases(account: &Account) -> Value {
    let Some(place) = account
        .row
        .checked_sub(story::N_PARTS + 1)
        .filter(|place| place % 14 == 0 && account.churned.is_none())
    else {
        return Value::Null;
    };
    let buyer = place / 14;
    let amount = 400 + 150 * (buyer % 5);
    let mut list =
        vec![json!({"date": date_text(days_ago(40 + 17 * buyer as i64)), "amount": amount})];
    if buyer % 4 == 1 {
        list.insert(
            0,
            json!({"date": date_text(days_ago(120 + 17 * buyer as i64)), "amount": amount}),
        );
    }
    Value::Array(list)
}

const FOCUS: [&str; 8] = [
    "Opening two sites next year",
    "Cutting the cost of transport by a tenth",
    "Passing the next security audit without findings",
    "Merging two service teams into one",
    "Moving the last systems to the cloud",
    "Shorter waiting times for their own customers",
    "Reporting energy use to the regulator",
    "Getting through a year without price rises",
];

const REASONS: [&[&str]; 6] = [
    &["Price"],
    &["Merged with a customer of a competitor"],
    &["Low use", "Sponsor left"],
    &["Missing integration"],
    &["Business closed"],
    &["Service quality", "Price"],
];
