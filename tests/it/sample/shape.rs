//! What the sample as a whole is like: free of issues, and spread as a real portfolio is.

use customer_radar::data::{Dim, load};
use customer_radar::score::score;
use customer_radar::select::{Filters, Selection, Status, select};
use customer_radar::units::RowId;

use super::{Sample, bytes, month, n_in_band, sample};

fn picked(status: Status) -> Selection {
    let Sample {
        dataset,
        model,
        scores,
    } = sample();
    select(
        dataset,
        model,
        scores,
        &Filters {
            status,
            ..Filters::default()
        },
    )
}

#[test]
fn the_sample_loads_without_an_issue() {
    let issues = load(bytes()).expect("the sample loads").issues;
    let list: Vec<String> = issues.list.iter().map(ToString::to_string).collect();
    assert!(list.is_empty(), "{list:#?}");
    assert!(bytes().len() < 4_000_000);
}

#[test]
fn it_has_240_customers_of_which_some_have_left() {
    let n_churned = picked(Status::Churned).rows.len();
    assert_eq!(picked(Status::All).rows.len(), 240);
    assert!((14..=22).contains(&n_churned), "{n_churned}");
}

#[test]
fn half_of_the_customers_are_satisfactory_and_a_sixth_are_at_risk() {
    let rows = picked(Status::Active).rows;
    let share = |n: usize| 100.0 * n as f64 / rows.len() as f64;
    let satisfactory = share(n_in_band(&rows, "satisfactory"));
    let attention = share(n_in_band(&rows, "needs_attention"));
    let at_risk = share(n_in_band(&rows, "at_risk"));
    assert!((45.0..55.0).contains(&satisfactory), "{satisfactory}");
    assert!((30.0..40.0).contains(&attention), "{attention}");
    assert!((12.0..18.0).contains(&at_risk), "{at_risk}");
    let insufficient = 100.0 - satisfactory - attention - at_risk;
    assert!((1.5..3.5).contains(&insufficient), "{insufficient}");
}

#[test]
fn every_quadrant_is_well_filled() {
    let Sample {
        dataset, scores, ..
    } = sample();
    let rows = picked(Status::Active).rows;
    let mut amounts: Vec<f64> = rows
        .iter()
        .filter_map(|&row| dataset.mrr(row, month(0)))
        .collect();
    amounts.sort_by(f64::total_cmp);
    let middle = amounts[amounts.len() / 2];
    let effort = scores.card("effort").expect("the effort scorecard");
    let mut n_in = [0_usize; 4];
    for &row in &rows {
        if let (Some(mrr), Some(effort)) = (dataset.mrr(row, month(0)), effort.shown.get(row)) {
            n_in[usize::from(mrr >= middle) * 2 + usize::from(effort >= 5.0)] += 1;
        }
    }
    assert!(n_in.iter().all(|&n| n >= 30), "{n_in:?}");
}

#[test]
fn healthy_customers_grow_and_weak_ones_leave() {
    let Sample { dataset, model, .. } = sample();
    let before = score(dataset, model, month(12));
    let health = before.card("health").expect("the health scorecard");
    let growth = |is_in: &dyn Fn(f64) -> bool| {
        let of = |row: &RowId| health.overall.get(*row).is_some_and(is_in);
        let rows: Vec<RowId> = dataset.rows().filter(of).collect();
        let sum = |n_ago| {
            rows.iter()
                .filter_map(|&row| dataset.mrr(row, month(n_ago)))
                .sum::<f64>()
        };
        sum(0) / sum(12)
    };
    let (weak, strong) = (growth(&|score| score < 5.0), growth(&|score| score > 7.5));
    assert!(strong > 1.0 && weak < 0.95, "{strong} {weak}");
}

#[test]
fn every_dimension_and_section_is_filled() {
    let customers = &sample().dataset.customers;
    for dim in Dim::ALL {
        let column = customers.dim(dim);
        assert!(
            sample().dataset.rows().all(|row| column.get(row).is_some()),
            "{dim:?}"
        );
    }
    let n_items = [
        customers.stages.n_items(),
        customers.usage.n_items(),
        customers.purchases.n_items(),
        customers.contracts.n_items(),
        customers.stack.n_items(),
        customers.sites.n_items(),
        customers.subscribers.n_items(),
        customers.activities.n_items(),
        customers.responses.n_items(),
        customers.notes.n_items(),
        sample().dataset.overrides.n_items(),
        customers.plans.n_items(),
    ];
    assert!(n_items.iter().all(|&n| n >= 4), "{n_items:?}");
    let n_children = customers.parent.iter().flatten().count();
    assert!(n_children >= 10, "{n_children}");
}

#[test]
fn recurring_revenue_is_the_sum_of_the_contracts_in_every_month() {
    let dataset = &sample().dataset;
    for row in dataset.rows() {
        for n_ago in 0..24 {
            let day = dataset.day_in(month(n_ago));
            let Some(mrr) = dataset.mrr(row, month(n_ago)) else {
                continue;
            };
            let in_force = dataset
                .customers
                .contracts
                .get(row)
                .iter()
                .filter(|contract| contract.is_active(day));
            let sum: f64 = in_force.filter_map(|contract| contract.mrr).sum();
            assert!(
                (mrr - sum).abs() < 0.01,
                "{} {day}: {mrr} {sum}",
                dataset.customers.id.get(row)
            );
        }
    }
}
