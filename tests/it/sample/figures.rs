//! The source documents' own figures, each where `docs/SAMPLE.md` says it is.

use std::collections::BTreeMap;

use customer_radar::data::Dim;
use customer_radar::data::record::{Alignment, StackItem};
use customer_radar::metrics::{lifetime, revenue, voice};
use customer_radar::select::Status;
use customer_radar::units::{self, RowId};

use super::{active, close, month, n_in_band, named, rows, sample};

const CASCADIA: (Dim, &str) = (Dim::AccountGroup, "Cascadia");

fn cascadia() -> Vec<RowId> {
    active(CASCADIA.0, CASCADIA.1)
}

/// Recurring and one-off opportunity of an applicable item.
fn opportunity(item: &StackItem) -> f64 {
    item.mrr_opportunity.unwrap_or(0.0) + item.one_off_opportunity.unwrap_or(0.0)
}

fn applicable(rows: &[RowId]) -> impl Iterator<Item = (RowId, &'static StackItem)> {
    let stack = &sample().dataset.customers.stack;
    rows.iter().flat_map(|&row| {
        stack
            .get(row)
            .iter()
            .filter(|item| item.applicable)
            .map(move |item| (row, item))
    })
}

fn total_opportunity(rows: &[RowId]) -> f64 {
    applicable(rows).map(|(_, item)| opportunity(item)).sum()
}

/// Opportunity by tag; an item with several tags counts once for each.
fn by_tag(rows: &[RowId]) -> BTreeMap<&'static str, f64> {
    let mut tags = BTreeMap::new();
    for (_, item) in applicable(rows) {
        let product = sample()
            .dataset
            .products
            .iter()
            .find(|product| product.id == item.product);
        for tag in &product.expect("a known product").tags {
            *tags.entry(tag.as_str()).or_insert(0.0) += opportunity(item);
        }
    }
    tags
}

fn of_product(rows: &[RowId], product: &str) -> f64 {
    applicable(rows)
        .filter(|(_, item)| item.product == product)
        .map(|(_, item)| opportunity(item))
        .sum()
}

/// The share of customers aligned, of those a product is applicable to.
fn aligned(rows: &[RowId], product: &str) -> f64 {
    let items: Vec<_> = applicable(rows)
        .filter(|(_, item)| item.product == product)
        .collect();
    let n_aligned = items
        .iter()
        .filter(|(_, item)| item.alignment == Some(Alignment::Aligned))
        .count();
    n_aligned as f64 / items.len() as f64
}

#[test]
fn r003_21_in_cascadia_36_percent_are_satisfactory() {
    let rows = cascadia();
    assert_eq!((rows.len(), n_in_band(&rows, "satisfactory")), (25, 9));
}

#[test]
fn r003_24_in_cascadia_those_that_need_attention_hold_a_tenth_of_the_opportunity() {
    let rows = cascadia();
    let card = sample().scores.card("health").expect("health");
    let needs_attention = |row: &RowId| {
        card.band_of(*row)
            .is_some_and(|band| band.id == "needs_attention")
    };
    let those: Vec<RowId> = rows.iter().copied().filter(needs_attention).collect();
    let (part, all) = (total_opportunity(&those), total_opportunity(&rows));
    assert_eq!(units::money_short(part, "USD"), "$3.5k");
    assert_eq!(units::percent(part / all, 1), "10.1%");
    close(all, 34_650.0, 1e-6);
}

#[test]
fn r003_34_in_cascadia_switches_hold_5000_or_49_5_percent_of_their_tag() {
    let rows = cascadia();
    let switches = of_product(&rows, "switches");
    close(switches, 5_000.0, 1e-6);
    assert_eq!(
        units::percent(switches / by_tag(&rows)["Network"], 1),
        "49.5%"
    );
}

#[test]
fn r003_35_an_item_with_two_tags_has_two_percentages() {
    let rows = cascadia();
    let (tags, firewall) = (by_tag(&rows), of_product(&rows, "firewall"));
    assert_eq!(units::percent(firewall / tags["Network"], 1), "23.8%");
    assert_eq!(units::percent(firewall / tags["Security"], 1), "14.3%");
}

#[test]
fn r003_37_in_cascadia_a_quarter_is_aligned_to_web_filtering_and_all_to_the_cloud_workspace() {
    let rows = cascadia();
    close(aligned(&rows, "web_filtering"), 0.25, 1e-9);
    close(aligned(&rows, "workspace"), 1.0, 1e-9);
    assert!(aligned(&rows, "email_monitoring") < 0.2);
    assert!(rows.len() > 10 && sample().dataset.products.len() > 10);
}

#[test]
fn r000_35_contract_2_of_bosch_is_worth_498k_up_2_1_percent() {
    let contracts = sample().dataset.customers.contracts.get(named("Bosch"));
    let value = |n_ago| {
        let day = sample().dataset.day_in(month(n_ago));
        let contract = contracts.iter().find(|contract| {
            contract.level.as_deref() == Some("Contract 2") && contract.is_active(day)
        });
        contract
            .and_then(|contract| contract.mrr)
            .expect("the contract in force")
            * 12.0
    };
    assert_eq!(units::money_short(value(0), "USD"), "$498k");
    assert_eq!(units::delta(100.0 * (value(0) / value(3) - 1.0), 1), "+2.1");
}

#[test]
fn r000_36_the_lifetime_value_of_bosch_is_9_5m_down_3_6_percent() {
    let value = |n_ago| {
        let clv = lifetime::customer_clv(&sample().dataset, named("Bosch"), month(n_ago));
        clv.value.expect("a lifetime value")
    };
    assert_eq!(units::money_short(value(0), "USD"), "$9.5M");
    close(100.0 * (value(0) / value(3) - 1.0), -3.6, 0.05);
}

#[test]
fn r000_37_the_buyer_readiness_of_bosch_is_53_percent_up_2_1_percent() {
    let dataset = &sample().dataset;
    let column = dataset.metric("buyer_readiness").expect("the metric");
    let value = |n_ago| {
        let values = dataset
            .metric_values(column, month(n_ago))
            .expect("history");
        values.numbers.get(named("Bosch")).expect("a value")
    };
    close(value(0), 53.0, 1e-9);
    close(100.0 * (value(0) / value(3) - 1.0), 2.1, 0.05);
}

#[test]
fn r000_38_the_recurring_revenue_of_bosch_is_1_5m_down_1_1_percent() {
    let mrr = |n_ago| {
        sample()
            .dataset
            .mrr(named("Bosch"), month(n_ago))
            .expect("an amount")
    };
    assert_eq!(units::money_short(mrr(0) * 12.0, "USD"), "$1.5M");
    close(100.0 * (mrr(0) / mrr(3) - 1.0), -1.1, 0.05);
    let all = sample()
        .dataset
        .rows()
        .filter_map(|row| sample().dataset.mrr(row, month(0)));
    close(all.fold(0.0, f64::max), mrr(0), 1e-9);
}

#[test]
fn r000_20_nbbj_has_its_headquarters_in_seattle() {
    let sites = sample().dataset.customers.sites.get(named("NBBJ"));
    let city = sites
        .iter()
        .find(|site| site.headquarters)
        .and_then(|site| site.city.as_deref());
    assert_eq!(city, Some("Seattle"));
}

#[test]
fn r002_17_the_contract_of_nbbj_is_538000_in_all_and_171000_a_year() {
    let contract = &sample().dataset.customers.contracts.get(named("NBBJ"))[0];
    let (mrr, one_off) = (
        contract.mrr.expect("mrr"),
        contract.one_off.expect("one-off"),
    );
    let n_months = units::Month::of(contract.end.expect("end"))
        .since(units::Month::of(contract.start.expect("start")));
    close(mrr * f64::from(n_months) + one_off, 538_000.0, 1e-6);
    close(mrr * 12.0, 171_000.0, 1e-6);
}

#[test]
fn r002_9_ten_schools_pay_a_million_a_year() {
    let rows = active(Dim::Segment, "Western schools");
    let arr = revenue::arr(&sample().dataset, &rows, month(0));
    assert_eq!((rows.len(), arr.exact_text().as_str()), (10, "$1,000,000"));
}

#[test]
fn r002_40_the_satisfaction_of_the_schools_is_69_percent() {
    let rows = active(Dim::Segment, "Western schools");
    let csat = voice::csat(&sample().dataset, &rows, sample().dataset.as_of);
    assert_eq!((csat.n, csat.text().as_str()), (107, "69%"));
}

#[test]
fn r002_28_the_net_promoter_score_of_nbbj_is_40() {
    let nps = voice::nps(&sample().dataset, &[named("NBBJ")], sample().dataset.as_of);
    assert_eq!((nps.n, nps.text().as_str()), (5, "40"));
}

/// Start, new, expansion, contraction and churn between a month and now.
fn movements(rows: &[RowId], n_ago: i32) -> [f64; 5] {
    let dataset = &sample().dataset;
    let mut sums = [0.0; 5];
    for &row in rows {
        let before = dataset.mrr(row, month(n_ago)).unwrap_or(0.0);
        let now = dataset.mrr(row, month(0)).unwrap_or(0.0);
        sums[0] += before;
        match (before > 0.0, now > 0.0) {
            (false, _) => sums[1] += now,
            (true, false) => sums[4] += before,
            (true, true) => {
                sums[2] += (now - before).max(0.0);
                sums[3] += (before - now).max(0.0);
            }
        }
    }
    sums
}

#[test]
fn r002_13_field_service_keeps_90_percent_gross_and_105_net_over_any_period() {
    let rows = rows(Dim::UseCase, "Field service", Status::All);
    for n_ago in [1, 3, 12] {
        let [start, new, more, less, lost] = movements(&rows, n_ago);
        close(new, 0.0, 1e-9);
        close((start - less - lost) / start, 0.90, 1e-9);
        close((start + more - less - lost) / start, 1.05, 1e-9);
    }
}

#[test]
fn the_quick_ratio_of_cold_chain_is_3_5_over_any_period() {
    let rows = rows(Dim::UseCase, "Cold chain", Status::All);
    for n_ago in [1, 3, 12] {
        let [_, new, more, less, lost] = movements(&rows, n_ago);
        close((new + more) / (lost + less), 3.5, 1e-9);
    }
}

#[test]
fn r002_22_the_lifetime_value_of_shared_storage_is_2000_before_margin() {
    let rows = active(Dim::UseCase, "Shared storage");
    let dataset = &sample().dataset;
    let churn = revenue::revenue_churn(dataset, &rows, month(0))
        .value
        .expect("churn")
        / 12.0;
    let arpa = revenue::arpa(dataset, &rows, month(0))
        .value
        .expect("revenue");
    close(churn, 0.05, 1e-9);
    close(arpa / churn, 2_000.0, 1e-6);
    for n_ago in 0..12 {
        let [_, _, _, less_now, _] = movements(&rows, n_ago);
        close(less_now, 20.0 * f64::from(n_ago), 1e-9);
    }
}

#[test]
fn r002_20_pocketlark_pays_its_acquisition_back_in_5_33_months() {
    let row = named("Pocketlark");
    let dataset = &sample().dataset;
    let cac = lifetime::customer_cac(dataset, row, month(0))
        .value
        .expect("a cost");
    let mrr = dataset.mrr(row, month(0)).expect("an amount");
    let margin = dataset.company.gross_margin.expect("a margin");
    close(cac / (mrr * margin), 5.333, 0.001);
}

#[test]
fn r004_11_a_kpi_of_bosch_stands_at_40_percent_and_serves_two_objectives() {
    let plan = &sample().dataset.customers.plans.get(named("Bosch"))[0];
    let kpi = &plan.kpis[0];
    let (baseline, current, target) = (
        kpi.baseline.unwrap(),
        kpi.current.unwrap(),
        kpi.target.unwrap(),
    );
    assert_eq!(
        (baseline, current, target),
        (1_000_000.0, 1_100_000.0, 1_250_000.0)
    );
    close((current - baseline) / (target - baseline), 0.40, 1e-9);
    assert_eq!(kpi.objectives.len(), 2);
}

#[test]
fn published_examples_of_linear_scores_hold_for_bosch() {
    let super::Sample { scores, model, .. } = sample();
    let score = |metric: &str| {
        let idx = model.metric_idx(metric).expect("the metric");
        scores.metrics[idx].get(named("Bosch")).expect("a score")
    };
    assert_eq!((score("sessions") * 10.0).round() as i64, 48);
    close(score("features") / 10.0 * 50.0, 10.0, 1e-9);
}

#[test]
fn r002_37_and_48_one_trial_in_five_converts_and_seven_issues_in_ten_end_at_first_contact() {
    let company = &sample().dataset.company;
    let trials = company.trials.last().expect("trials");
    close(
        trials.converted.unwrap() / trials.started.unwrap(),
        0.20,
        1e-9,
    );
    let support = company.support.last().expect("support");
    close(
        support.first_contact.unwrap() / support.resolved.unwrap(),
        0.70,
        1e-9,
    );
}
