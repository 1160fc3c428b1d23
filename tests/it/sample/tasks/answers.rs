//! Answers about health, value, effort and change.

use customer_radar::chart::Tone;
use customer_radar::data::Dim;
use customer_radar::insight::customer::{actions, standing};
use customer_radar::insight::findings::Kind;
use customer_radar::insight::headline::headline;
use customer_radar::insight::segments::{Options, segments};
use customer_radar::insight::worst::weakest;
use customer_radar::score::explain::explain;
use customer_radar::select::{Codes, Facet, Group, group};
use customer_radar::units::{self, RowId};

use super::{Setting, check, dataset, linked, name, rows_of, sample};

fn money(amount: f64) -> String {
    units::money_short(amount, "USD")
}

fn mrr(rows: &[RowId]) -> f64 {
    let month = dataset().month();
    rows.iter()
        .filter_map(|&row| dataset().mrr(row, month))
        .sum()
}

fn n_at_risk(rows: &[RowId]) -> usize {
    let card = sample().scores.card("health").unwrap();
    rows.iter()
        .filter(|&&row| card.tone_of(row) == Tone::Risk)
        .count()
}

/// Customers by account manager.
fn by_manager(rows: &[RowId]) -> Vec<Group> {
    let own = sample();
    let codes = Codes::new(&own.dataset, &own.model, &own.scores);
    let facet = Facet::Dim(Dim::AccountManager);
    group(&own.dataset, &own.scores, &codes, rows, facet)
}

fn most<T>(groups: &[Group], by: impl Fn(&Group) -> T) -> &Group
where
    T: PartialOrd,
{
    let mut best = &groups[0];
    for group in groups {
        if by(group) > by(best) {
            best = group;
        }
    }
    best
}

#[test]
fn task_1_the_portfolio_at_a_glance() {
    let setting = Setting::new();
    let matched = rows_of(&customer_radar::select::Filters {
        status: customer_radar::select::Status::All,
        ..Default::default()
    });
    let tiles = headline(&setting.context(), &matched);
    let change = tiles[0].change.as_ref().unwrap();
    check(
        1,
        &format!(
            "{} customers; annual recurring revenue {}, up {} against Jun 2026; overall health {} of 10.",
            setting.population.len(),
            tiles[0].value,
            change.text,
            tiles[1].value
        ),
    );
}

#[test]
fn task_2_high_value_red_customers_and_why() {
    let setting = Setting::new();
    let found = setting.finding(Kind::ValueAtRisk);
    let rows = found.evidence.rows();
    let own = sample();
    let parts = explain(&own.dataset, &own.model, &own.scores, "health", rows[0]).unwrap();
    let weak = weakest(&setting.context(), &parts).unwrap();
    check(
        2,
        &format!(
            "{} customers with {} MRR; {} pays most ({}); its weakest point is {}: {} {}; suggested: \"{}\".",
            rows.len(),
            money(mrr(rows)),
            name(rows[0]),
            money(mrr(&rows[..1])),
            weak.category,
            weak.metric,
            weak.value,
            weak.action.trim_end_matches('.')
        ),
    );
}

#[test]
fn task_3_manager_performance() {
    let groups = by_manager(&Setting::new().population);
    let low = most(&groups, |group| -group.mean_health.unwrap());
    let high = most(&groups, |group| group.mean_health.unwrap());
    let red = most(&groups, |group| {
        n_at_risk(&group.rows) as f64 / group.n as f64
    });
    let health = |group: &Group| units::score(group.mean_health.unwrap());
    // A person sees one decimal, so whoever shares it is as right an answer.
    let same = |as_one: &Group| -> String {
        let alike = groups.iter().filter(|own| health(own) == health(as_one));
        alike
            .map(|own| own.label.as_str())
            .collect::<Vec<_>>()
            .join(" and ")
    };
    check(
        3,
        &format!(
            "The lowest mean health is {} ({}), the highest {} ({}); \
             {} has the most customers at risk for their number ({} of {}).",
            health(low),
            same(low),
            health(high),
            same(high),
            red.label,
            n_at_risk(&red.rows),
            red.n
        ),
    );
}

#[test]
fn task_5_high_effort_log_jams() {
    let setting = Setting::new();
    let found = setting.finding(Kind::Effort);
    let rows = found.evidence.rows();
    let own = sample();
    let effort = own.scores.card("effort").unwrap();
    let parts = explain(&own.dataset, &own.model, &own.scores, "effort", rows[0]).unwrap();
    let metrics = &parts.categories[0].metrics;
    let most = metrics
        .iter()
        .map(|part| part.contribution)
        .fold(0.0, f64::max);
    let most = metrics
        .iter()
        .filter(|part| most - part.contribution < 1e-9);
    let most: Vec<&str> = most
        .map(|part| own.model.metrics[part.metric].name.as_str())
        .collect();
    let top: Vec<&str> = rows[..3].iter().map(|&row| name(row)).collect();
    check(
        5,
        &format!(
            "{} customers with {} MRR; the most effort take {}; \
             of the first ({} of 10) the most is from {}.",
            rows.len(),
            money(mrr(rows)),
            top.join(", "),
            units::score(effort.shown.get(rows[0]).unwrap()),
            most.join(", ")
        ),
    );
}

#[test]
fn task_6_workload_is_balanced_by_manager() {
    let all = by_manager(&Setting::new().population);
    let groups = by_manager(&linked(
        "#/customers?effort_score=6.5..&group=account_manager",
    ));
    let busiest = most(&groups, |group| group.n);
    let n_high = |label: &str| {
        groups
            .iter()
            .find(|own| own.label == label)
            .map_or(0, |own| own.n)
    };
    let calm = all
        .iter()
        .min_by_key(|own| (n_high(&own.label), own.n))
        .unwrap();
    check(
        6,
        &format!(
            "{} has the most, {} of {} in all, with {} MRR a month; {} the fewest, {} of {}.",
            busiest.label,
            busiest.n,
            all.iter().find(|own| own.label == busiest.label).unwrap().n,
            money(busiest.mrr),
            calm.label,
            n_high(&calm.label),
            calm.n
        ),
    );
}

#[test]
fn task_7_value_for_high_effort_customers() {
    let setting = Setting::new();
    let context = setting.context();
    let placed = segments(&context, &setting.population, Options::default());
    let corner = &placed.corners[3];
    let in_corner = placed.points.iter().zip(&placed.corner);
    let rows: Vec<RowId> = in_corner
        .filter(|(_, at)| **at == 3)
        .map(|(&row, _)| row)
        .collect();
    let richest = super::stack::most_opportunity(&rows);
    check(
        7,
        &format!(
            "{}: {} customers with {} MRR; {} could bring most, {}.",
            corner.text.name,
            corner.n,
            money(corner.mrr),
            name(richest.0),
            money(richest.1)
        ),
    );
}

#[test]
fn task_8_what_changed_since_june() {
    let found = Setting::new().finding(Kind::Fell);
    let reason = found.detail.split(" counted most").next().unwrap();
    check(
        8,
        &format!(
            "{}. The metric that counted most is {reason}.",
            found.headline
        ),
    );
}

#[test]
fn task_9_renewals_at_risk() {
    let found = Setting::new().finding(Kind::Renewal);
    let names: Vec<&str> = found.evidence.rows()[1..3]
        .iter()
        .map(|&row| name(row))
        .collect();
    check(
        9,
        &format!(
            "{}. The next two are {}.",
            found.headline,
            names.join(" and ")
        ),
    );
}

#[test]
fn task_13_the_quarterly_review_of_bosch() {
    let setting = Setting::new();
    let context = setting.context();
    let row = dataset().find("c-001").unwrap();
    let month = dataset().month();
    let (now, then) = (
        dataset().mrr(row, month),
        dataset().mrr(row, month.plus(-3)),
    );
    let health = standing(&context, "health", row).unwrap();
    let todo = actions(&context, "health", row, 3);
    let todo: Vec<String> = todo
        .iter()
        .map(|own| format!("{} {}", own.name, own.value))
        .collect();
    check(
        13,
        &format!(
            "ARR {}, {}% against Jun 2026; health {} ({}); \
             the lowest metrics are {}.",
            money(now.unwrap() * 12.0),
            units::delta(100.0 * (now.unwrap() / then.unwrap() - 1.0), 1),
            units::score(health.shown.unwrap()),
            health.band,
            todo.join(", ")
        ),
    );
}

#[test]
fn task_14_a_link_shows_the_same_to_somebody_else() {
    let rows = linked("#/?health=at_risk&region=EMEA");
    check(
        14,
        &format!(
            "The address ends in `#/?health=at_risk&region=EMEA`; whoever opens it sees {} customers.",
            rows.len()
        ),
    );
}
