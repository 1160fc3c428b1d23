//! Whatever customers subscribe to and end, the movements add up.

use chrono::{Datelike, Months, NaiveDate};
use customer_radar::data::Dataset;
use customer_radar::metrics::movements::{Movements, moves};
use customer_radar::metrics::retention::{Cohort, Heads};
use customer_radar::units::Month;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::fixture::{dataset, now, paid, rows};

/// Months of history.
const N_MONTHS: usize = 14;

/// A subscription: the first month paid, how many, and what for each.
#[derive(Clone, Debug)]
struct Subscription {
    first: usize,
    n: usize,
    mrr: f64,
}

fn subscription() -> impl Strategy<Value = Subscription> {
    (0..N_MONTHS, 1..N_MONTHS, 1_u32..100_000).prop_map(|(first, n, cents)| Subscription {
        first,
        n,
        mrr: f64::from(cents) / 100.0,
    })
}

/// What each customer pays by month: the sum of the subscriptions, some months not known.
fn history() -> impl Strategy<Value = Vec<Option<f64>>> {
    let unknown = prop::option::weighted(0.1, 0..N_MONTHS);
    (prop::collection::vec(subscription(), 0..4), unknown).prop_map(|(all, unknown)| {
        let paid = |month: usize| {
            let active = all
                .iter()
                .filter(|one| (one.first..one.first + one.n).contains(&month));
            active.map(|one| one.mrr).sum::<f64>()
        };
        let months = (0..N_MONTHS).map(|month| (Some(month) != unknown).then(|| paid(month)));
        months.collect()
    })
}

/// What a customer pays by month, and how many months ago it came and left, where known.
type Told = (Vec<Option<f64>>, Option<u32>, Option<u32>);

fn customers() -> impl Strategy<Value = Dataset> {
    let one = (
        history(),
        prop::option::of(0_u32..14),
        prop::option::weighted(0.2, 0_u32..14),
    );
    prop::collection::vec(one, 0..12).prop_map(|all| {
        let all: Vec<Value> = all.iter().enumerate().map(customer).collect();
        dataset(&all)
    })
}

fn customer((idx, (amounts, since, churned)): (usize, &Told)) -> Value {
    let day = |ago: u32| {
        let last = NaiveDate::from_ymd_opt(2026, 9, 1).unwrap();
        let day = last.checked_sub_months(Months::new(ago)).unwrap();
        format!("{}-{:02}-15", day.year(), day.month())
    };
    let mut customer = paid(&format!("c{idx}"), amounts);
    let begun = since.unwrap_or(13);
    let left = churned.filter(|ago| *ago < begun);
    customer["since"] = json!(since.map(day));
    customer["churned"] = json!(left.map(day));
    customer
}

fn span(dataset: &Dataset, ago: i32, length: i32) -> Option<Movements> {
    let to: Month = now().plus(-ago);
    Movements::new(dataset, &rows(dataset), to.plus(-length), to).ok()
}

proptest! {
    #[test]
    fn start_and_movements_give_the_end(dataset in customers(), ago in 0..3_i32, length in 1..11_i32) {
        let Some(movements) = span(&dataset, ago, length) else { return Ok(()) };
        let sum = movements.start.mrr + movements.new.mrr + movements.expansion.mrr
            + movements.reactivation.mrr - movements.contraction.mrr - movements.churn.mrr;
        prop_assert!((sum - movements.end.mrr).abs() < 1e-6);
        prop_assert!(movements.residual().abs() < f64::EPSILON);
        let heads = movements.start.n + movements.new.n + movements.reactivation.n;
        prop_assert_eq!(heads - movements.churn.n, movements.end.n);
    }

    #[test]
    fn rates_stay_in_their_ranges_and_complement_each_other(dataset in customers(), ago in 0..3_i32, length in 1..11_i32) {
        let Some(movements) = span(&dataset, ago, length) else { return Ok(()) };
        let cohort = Cohort::from(&movements);
        let Some(gross) = cohort.gross_retention() else {
            prop_assert_eq!(movements.start.n, 0);
            return Ok(());
        };
        let net = cohort.net_retention().unwrap();
        prop_assert!((-1e-9..=1.0 + 1e-9).contains(&gross), "{}", gross);
        prop_assert!(net >= gross - 1e-9);
        prop_assert!((net - (1.0 - cohort.net_churn().unwrap())).abs() < 1e-9);
        prop_assert!((gross - (1.0 - cohort.gross_churn().unwrap())).abs() < 1e-9);
        prop_assert!(gross <= cohort.churn_only_retention().unwrap() + 1e-9);
    }

    #[test]
    fn gross_retention_is_what_is_left_of_each_customer(dataset in customers(), ago in 0..3_i32, length in 1..11_i32) {
        let to: Month = now().plus(-ago);
        let Ok((moved, _)) = moves(&dataset, &rows(&dataset), to.plus(-length), to) else { return Ok(()) };
        let Some(gross) = span(&dataset, ago, length).and_then(|own| Cohort::from(&own).gross_retention()) else { return Ok(()) };
        let left: f64 = moved.iter().map(|one| one.start.min(one.end)).sum();
        let start: f64 = moved.iter().map(|one| one.start).sum();
        prop_assert!((gross - left / start).abs() < 1e-9);
    }

    #[test]
    fn r002_12_r002_45_no_rate_of_customers_exceeds_one(dataset in customers(), ago in 0..3_i32, length in 1..11_i32) {
        let to: Month = now().plus(-ago);
        let heads = Heads::new(&dataset, &rows(&dataset), to.plus(-length), to);
        let rates = [heads.logo_retention(), heads.retention_rate(), heads.churn_rate(), heads.churn_rate_with_new()];
        for rate in rates.into_iter().flatten() {
            prop_assert!((0.0..=1.0).contains(&rate));
        }
        prop_assert_eq!(heads.logo_retention(), heads.retention_rate());
    }
}
