//! Predicted retention of selections, groups and customers.

use customer_radar::data::{Dataset, Dim, load};
use customer_radar::insight::retention::{
    self, Coefficients, Forecast, Outcome, by, lowest, summary,
};
use customer_radar::insight::world::world;
use customer_radar::score::prediction::{NotFitted, fit};
use customer_radar::units::RowId;
use proptest::prelude::*;

use super::fixture::{Setting, now, rows};

const MODEL: &str = r#"{"metrics": [
    {"id": "use", "anchor": {"kind": "best", "value": 10}},
    {"id": "mood", "anchor": {"kind": "best", "value": 10}}],
    "scorecards": [{"id": "health", "name": "Health", "min_coverage": 0.5, "categories": [
        {"id": "use", "name": "Usage", "metrics": [{"id": "use"}]},
        {"id": "mood", "name": "Mood", "metrics": [{"id": "mood"}]}],
        "bands": [{"id": "low", "up_to": 5}, {"id": "high", "up_to": 10}]}],
    "prediction": {"scorecard": "health", "intercept": -1, "coefficients": {"use": 0.5, "mood": 0.1}}}"#;

/// Customers: country, region, MRR, usage and mood, each a score.
type Kind<'a> = (&'a str, &'a str, f64, Option<f64>, Option<f64>);

fn setting(kinds: &[Kind]) -> Setting {
    let one = |(idx, kind): (usize, &Kind)| {
        let (country, region, mrr, usage, mood) = kind;
        let metric = |id: &str, value: &Option<f64>| value.map(|own| format!(r#""{id}": {own}"#));
        let metrics: Vec<String> = [metric("use", usage), metric("mood", mood)]
            .into_iter()
            .flatten()
            .collect();
        let place = if country.is_empty() {
            String::new()
        } else {
            format!(r#""country": "{country}", "#)
        };
        format!(
            r#"{{"id": "c{idx}", "name": "C{idx}", {place}"region": "{region}", "mrr": {mrr},
                "metrics": {{{}}}}}"#,
            metrics.join(",")
        )
    };
    let customers: Vec<String> = kinds.iter().enumerate().map(one).collect();
    let text = format!(
        r#"{{"format": "customer-radar", "version": 1, "as_of": "2026-09-30", "model": {MODEL},
            "customers": [{}]}}"#,
        customers.join(",")
    );
    let dataset: Dataset = load(text.as_bytes()).unwrap().dataset;
    Setting::of(dataset, now())
}

fn forecast(setting: &Setting) -> Forecast {
    let outcome: Outcome = fit(&setting.dataset, &setting.model, now());
    assert_eq!(outcome.as_ref().unwrap_err(), &NotFitted::ShortHistory(0));
    Forecast::new(
        &setting.model,
        &setting.scores,
        &setting.population,
        &outcome,
        Coefficients::default(),
    )
    .unwrap()
}

fn chance(usage: f64, mood: f64) -> f64 {
    1.0 / (1.0 + (1.0 - 0.5 * usage - 0.1 * mood).exp())
}

fn close(found: Option<f64>, expected: f64) {
    let found = found.unwrap();
    assert!(
        (found - expected).abs() < 1e-12,
        "{found} is not {expected}"
    );
}

fn four() -> Setting {
    setting(&[
        ("US", "Americas", 100.0, Some(8.0), Some(6.0)),
        ("US", "Americas", 300.0, Some(2.0), Some(6.0)),
        ("DE", "EMEA", 50.0, Some(9.0), Some(9.0)),
        ("", "EMEA", 50.0, None, None),
    ])
}

#[test]
fn r000_24_means_by_country_count_each_customer_once() {
    let setting = four();
    let (context, all) = (setting.context(), rows(&setting.dataset));
    let forecast = forecast(&setting);
    assert_eq!(forecast.coefficients, Coefficients::Model);
    let (high, low, best) = (chance(8.0, 6.0), chance(2.0, 6.0), chance(9.0, 9.0));
    let whole = summary(&context, &forecast, &all);
    assert_eq!((whole.n, whole.n_predicted), (4, 3));
    close(whole.mean, (high + low + best) / 3.0);
    close(
        whole.by_mrr,
        (100.0 * high + 300.0 * low + 50.0 * best) / 450.0,
    );
    let countries = world(&context, &all, |row| forecast.chances.get(row));
    let find = |code: &str| countries.parts.iter().find(|part| part.code == code);
    let us = find("US").expect("two customers are there");
    assert_eq!((us.rows.len(), us.n_known), (2, 2));
    close(us.value, f64::midpoint(high, low));
    close(Some(us.mrr), 400.0);
}

#[test]
fn the_lowest_group_and_the_lowest_customer_come_first() {
    let setting = four();
    let (context, all) = (setting.context(), rows(&setting.dataset));
    let forecast = forecast(&setting);
    let groups = by(&context, &forecast, &all, Dim::Region);
    let found: Vec<(&str, usize)> = groups
        .iter()
        .map(|own| (&*own.value, own.rows.len()))
        .collect();
    assert_eq!(found, [("Americas", 2), ("EMEA", 2)]);
    let list = lowest(&context, &forecast, None, &all, 10);
    let names: Vec<&str> = list.iter().map(|low| &*low.name).collect();
    assert_eq!(names, ["C1", "C0", "C2"]);
    assert_eq!(list[0].weakest.as_deref(), Some("Usage"));
    assert_eq!((list[0].change, list[2].weakest.as_deref()), (None, None));
}

#[test]
fn a_model_without_a_prediction_predicts_nothing() {
    let mut setting = four();
    setting.model.prediction = None;
    let outcome = fit(&setting.dataset, &setting.model, now());
    assert_eq!(outcome, Err(NotFitted::NoPrediction));
    let wanted = Coefficients::default();
    let (scores, population) = (&setting.scores, &setting.population);
    assert_eq!(
        Forecast::new(&setting.model, scores, population, &outcome, wanted),
        None
    );
}

#[test]
fn nobody_has_no_mean() {
    let setting = four();
    let forecast = forecast(&setting);
    let none = summary(&setting.context(), &forecast, &[]);
    assert_eq!((none.mean, none.by_mrr, none.n), (None, None, 0));
    let without = setting.row("c3");
    assert_eq!(
        retention::customer(&setting.context(), &forecast, without),
        None
    );
}

proptest! {
    #[test]
    fn the_contributions_sum_to_the_difference(
        kinds in proptest::collection::vec(
            (proptest::option::of(0.0_f64..=10.0), proptest::option::of(0.0_f64..=10.0)), 1..12
        )
    ) {
        let kinds: Vec<Kind> =
            kinds.iter().map(|&(usage, mood)| ("US", "R", 10.0, usage, mood)).collect();
        let setting = setting(&kinds);
        let forecast = forecast(&setting);
        for row in rows(&setting.dataset) {
            let found = retention::customer(&setting.context(), &forecast, row);
            let Some(found) = found else {
                prop_assert_eq!(forecast.chances.get(row), None);
                continue;
            };
            let sum: f64 = found.parts.iter().map(|part| part.points).sum();
            prop_assert!((sum - (found.chance - found.start) * 100.0).abs() < 1e-6);
            prop_assert!(found.parts.windows(2).all(|pair| pair[0].points <= pair[1].points));
        }
    }

    #[test]
    fn groups_hold_everybody_once(regions in proptest::collection::vec(0_u8..4, 1..20)) {
        let names = ["Americas", "EMEA", "APAC", "Antarctica"];
        let kinds: Vec<Kind> = regions
            .iter()
            .map(|&region| ("US", names[usize::from(region)], 1.0, Some(f64::from(region)), Some(5.0)))
            .collect();
        let setting = setting(&kinds);
        let forecast = forecast(&setting);
        let all = rows(&setting.dataset);
        let groups = by(&setting.context(), &forecast, &all, Dim::Region);
        let mut seen: Vec<RowId> = groups.iter().flat_map(|group| group.rows.clone()).collect();
        seen.sort_unstable();
        prop_assert_eq!(seen, all);
        let means: Vec<f64> = groups.iter().filter_map(|group| group.summary.mean).collect();
        prop_assert!(means.windows(2).all(|pair| pair[0] <= pair[1]));
    }
}
