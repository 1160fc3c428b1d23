//! Scores and onboarding risk spread over ten bins.

use customer_radar::chart::{Chart, Key, Tone};
use customer_radar::data::Dataset;
use customer_radar::insight::distribution::{N_BINS, chart, distribution};
use customer_radar::insight::onboarding;
use proptest::prelude::*;

use super::fixture::{Setting, now, rows};

/// Customers with these usages, and for onboarding the same in the built-in model's own words.
fn setting(usages: &[f64]) -> Setting {
    let one = |(idx, usage): (usize, &f64)| {
        format!(r#"{{"id": "c{idx}", "name": "C{idx}", "metrics": {{"use": {usage}}}}}"#)
    };
    let mut customers: Vec<String> = usages.iter().enumerate().map(one).collect();
    customers.push(r#"{"id": "blank", "name": "Blank"}"#.into());
    Setting::new(&customers.join(","))
}

#[test]
fn limits_belong_to_the_band_below_as_everywhere() {
    let setting = setting(&[0.0, 50.0, 50.1, 75.0, 76.0, 100.0]);
    let all = rows(&setting.dataset);
    let spread = distribution(&setting.context(), "health", Some("usage"), &all).unwrap();
    let counts: Vec<usize> = spread.bins.iter().map(|bin| bin.rows.len()).collect();
    assert_eq!(counts, [1, 0, 0, 0, 1, 1, 0, 2, 0, 1]);
    // 7.5 needs attention, 7.6 is satisfactory: one bin, two bands.
    assert_eq!(spread.bins[7].by_zone, [0, 1, 1]);
    assert_eq!([0, 1, 2].map(|zone| spread.n_in(zone)), [2, 2, 2]);
    assert_eq!(spread.without, [setting.row("blank")]);
    let histogram = chart(&spread, customer_radar::chart::describe::Format::default());
    assert_eq!(histogram.words(Key::item(7)).tone, Some(Tone::Warn));
    assert_eq!(
        histogram.finding(),
        "Usage of 6 customers: At risk 2, Needs attention 2, Satisfactory 2; most, 2, from 7 to 8"
    );
}

#[test]
fn what_the_model_does_not_have_is_not_spread() {
    let setting = setting(&[50.0]);
    let context = setting.context();
    let all = rows(&setting.dataset);
    assert_eq!(distribution(&context, "wealth", None, &all), None);
    assert_eq!(distribution(&context, "health", Some("luck"), &all), None);
    assert_eq!(onboarding::distribution(&context, &all), None);
    assert_eq!(onboarding::risk(&context, all[0]), None);
}

/// Customers of the built-in model with nothing but an implementation in percent.
fn onboarding_of(percents: &[f64]) -> Setting {
    let one = |(idx, percent): (usize, &f64)| {
        format!(r#"{{"id": "c{idx}", "name": "C", "metrics": {{"implementation": {percent}}}}}"#)
    };
    let customers: Vec<String> = percents.iter().enumerate().map(one).collect();
    let text = format!(
        r#"{{"format": "customer-radar", "version": 1, "as_of": "2026-09-30",
            "customers": [{}, {{"id": "blank", "name": "B"}}]}}"#,
        customers.join(",")
    );
    let dataset: Dataset = customer_radar::data::load(text.as_bytes()).unwrap().dataset;
    Setting::of(dataset, now())
}

#[test]
fn r000_27_onboarding_risk_is_what_is_missing_to_ten() {
    let setting = onboarding_of(&[100.0, 95.0, 61.0, 60.0, 31.0, 30.0, 0.0]);
    let all = rows(&setting.dataset);
    let context = setting.context();
    let spread = onboarding::distribution(&context, &all).unwrap();
    assert_eq!(spread.bins.len(), N_BINS);
    let counts: Vec<usize> = spread.bins.iter().map(|bin| bin.rows.len()).collect();
    // Risks of 0%, 5%, 39%, 40%, 69%, 70% and 100%: lower ends belong to bins and bands.
    assert_eq!(counts, [2, 0, 0, 1, 1, 0, 1, 1, 0, 1]);
    assert_eq!([0, 1, 2].map(|zone| spread.n_in(zone)), [3, 2, 2]);
    assert_eq!(spread.without.len(), 1);
    assert!((onboarding::risk(&context, all[2]).unwrap() - 0.39).abs() < 1e-12);
    let words = onboarding::histogram(&spread)
        .words(Key::item(7))
        .sentence();
    assert_eq!(
        words,
        "Onboarding risk 70% to 80%: Customers 1, Share 14%, Band High"
    );
}

proptest! {
    #[test]
    fn everybody_is_in_one_bin_or_without(
        usages in proptest::collection::vec(0.0_f64..=100.0, 0..40)
    ) {
        let setting = setting(&usages);
        let all = rows(&setting.dataset);
        let spread = distribution(&setting.context(), "health", None, &all).unwrap();
        let mut seen: Vec<_> = spread.bins.iter().flat_map(|bin| bin.rows.clone()).collect();
        seen.extend(&spread.without);
        seen.sort_unstable();
        prop_assert_eq!(seen, all);
        for bin in &spread.bins {
            prop_assert_eq!(bin.by_zone.iter().sum::<usize>(), bin.rows.len());
        }
    }
}
