//! The families of contracts, lifetime and efficiency over the sample.

use customer_radar::metrics::dictionary::Family;
use customer_radar::metrics::{Entry, Figure, Question, Span, entries, entry, lifetime};
use customer_radar::units::{Month, RowId};

use super::{close, named, sample};

fn own_entries() -> impl Iterator<Item = &'static Entry> {
    let own = [Family::Contracts, Family::Lifetime, Family::Efficiency];
    entries().filter(move |entry| own.contains(&entry.family))
}

fn ask(id: &str, variant: &str, rows: &[RowId], month: Month, span: Span) -> Figure {
    let question = Question::new(&sample().dataset, rows, month, span);
    entry(id).expect("an entry").ask(&question, Some(variant))
}

fn all() -> Vec<RowId> {
    sample().dataset.rows().collect()
}

#[test]
fn every_variant_has_a_value_in_the_sample_and_says_how_it_came_about() {
    let (all, now) = (all(), sample().dataset.month());
    let mut n = 0;
    for entry in own_entries() {
        for variant in entry.variants {
            let figure = ask(entry.id, variant.id, &all, now, Span::Year);
            let name = format!("{} {}", entry.id, variant.id);
            assert!(figure.value.is_some(), "{name}: {:?}", figure.reason);
            assert!(
                !figure.formula.is_empty() && !figure.inputs.is_empty(),
                "{name}"
            );
            assert!(figure.n > 0, "{name}");
            n += 1;
        }
    }
    assert_eq!(n, 35);
}

#[test]
fn a_figure_has_a_finite_value_or_a_reason_in_every_month_and_of_nobody() {
    let dataset = &sample().dataset;
    let (all, first) = (all(), dataset.first_month());
    let months = (0..=dataset.month().since(first)).map(|step| first.plus(step));
    for month in months {
        for entry in own_entries() {
            for (variant, span) in entry.variants.iter().zip(Span::ALL.iter().cycle()) {
                for rows in [&all[..], &[]] {
                    let figure = ask(entry.id, variant.id, rows, month, *span);
                    let name = format!("{} {} {}", entry.id, variant.id, month.label());
                    assert_ne!(figure.value.is_some(), figure.reason.is_some(), "{name}");
                    assert!(figure.value.is_none_or(f64::is_finite), "{name}");
                    assert!(!format!("{figure:?}").contains("NRR"), "{name}");
                }
            }
        }
    }
}

#[test]
fn r002_16_and_17_the_only_contract_of_nbbj_is_worth_171000_a_year_and_538000_in_all() {
    let (rows, now) = ([named("NBBJ")], sample().dataset.month());
    let value = |id: &str| {
        ask(id, "standard", &rows, now, Span::Year)
            .value
            .expect("a value")
    };
    close(value("acv"), 171_000.0, 1e-6);
    close(value("tcv"), 538_000.0, 1e-6);
}

#[test]
fn r002_37_and_48_the_last_month_converts_a_fifth_of_the_trials_in_two_of_the_ways() {
    let (all, now) = (all(), sample().dataset.month());
    let value = |id: &str, variant: &str| {
        let figure = ask(id, variant, &all, now, Span::Month);
        figure.value.expect("a value")
    };
    close(value("trial_conversion", "ended"), 0.20, 1e-9);
    close(value("trial_conversion", "started"), 0.20, 1e-9);
    close(value("fcr", "resolved"), 0.70, 1e-9);
    assert!(value("fcr", "all") < 0.70, "some issues are not resolved");
}

#[test]
fn r002_26_the_default_lifetime_value_and_its_ratio_are_those_of_the_other_pages() {
    let dataset = &sample().dataset;
    let (all, now) = (all(), dataset.month());
    let cltv = ask("cltv", "margin", &all, now, Span::Year);
    assert_eq!(cltv.value, lifetime::clv(dataset, &all, now).value);
    let ratio = ask("cltv_cac", "margin", &all, now, Span::Year);
    assert_eq!(ratio.value, lifetime::clv_to_cac(dataset, &all, now).value);
}

#[test]
fn an_unknown_variant_means_the_default() {
    let (all, now) = (all(), sample().dataset.month());
    for entry in own_entries() {
        let question = Question::new(&sample().dataset, &all, now, Span::Quarter);
        let default = entry.ask(&question, None);
        assert_eq!(
            entry.ask(&question, Some("no such")),
            default,
            "{}",
            entry.id
        );
        assert_eq!(
            entry.ask(&question, Some(entry.variants[0].id)),
            default,
            "{}",
            entry.id
        );
    }
}
