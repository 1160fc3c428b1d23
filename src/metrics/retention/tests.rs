use super::*;

fn cohort(start: f64, expansion: f64, contraction: f64, churn: f64) -> Cohort {
    Cohort {
        start,
        expansion,
        contraction,
        churn,
        reactivation: 0.0,
    }
}

#[track_caller]
fn near(value: Option<f64>, expected: f64) {
    let value = value.unwrap();
    assert!((value - expected).abs() < 1e-9, "{value}, not {expected}");
}

#[test]
fn r002_13_the_published_examples_of_gross_retention() {
    near(
        cohort(20_000.0, 0.0, 800.0, 1_200.0).gross_retention(),
        0.90,
    );
    near(
        cohort(100_000.0, 0.0, 6_000.0, 8_000.0).gross_retention(),
        0.86,
    );
    near(
        cohort(50_000.0, 0.0, 3_000.0, 2_000.0).gross_retention(),
        0.90,
    );
    near(
        cohort(20_000.0, 0.0, 800.0, 1_200.0).churn_only_retention(),
        0.94,
    );
}

#[test]
fn r002_14_net_retention_exceeds_gross_by_the_expansion() {
    let cohort = cohort(20_000.0, 3_000.0, 800.0, 1_200.0);
    near(cohort.net_retention(), 1.05);
    near(cohort.net_retention_of_churn(), 1.09);
    let spread = cohort.net_retention().unwrap() - cohort.gross_retention().unwrap();
    near(Some(spread), 0.15);
}

#[test]
fn the_published_example_of_churn_and_its_complements() {
    let cohort = cohort(100.0, 10.0, 10.0, 10.0);
    near(cohort.gross_churn(), 0.20);
    near(cohort.net_churn(), 0.10);
    near(cohort.gross_retention(), 0.80);
    near(cohort.net_retention(), 0.90);
}

#[test]
fn who_came_back_counts_in_the_named_variants_only() {
    let cohort = Cohort {
        reactivation: 5.0,
        ..cohort(100.0, 10.0, 10.0, 10.0)
    };
    near(cohort.net_retention(), 0.90);
    near(cohort.net_retention_with_returned(), 0.95);
    near(cohort.net_churn_with_returned(), 0.05);
}

#[test]
fn a_cohort_that_paid_nothing_has_no_rate() {
    let nothing = cohort(0.0, 10.0, 0.0, 0.0);
    let rates = [
        nothing.gross_retention(),
        nothing.churn_only_retention(),
        nothing.net_retention(),
        nothing.net_retention_with_returned(),
        nothing.net_retention_of_churn(),
        nothing.gross_churn(),
        nothing.net_churn(),
        nothing.net_churn_with_returned(),
    ];
    assert_eq!(rates, [None; 8]);
    assert_eq!(quotient(1.0, f64::NAN), None);
}

#[test]
fn r002_12_r002_45_the_published_examples_of_customers() {
    let heads = |start, lost, new| Heads {
        start,
        kept: start - lost,
        new,
        ..Heads::default()
    };
    near(heads(200, 15, 0).logo_retention(), 0.925);
    near(heads(1_000, 80, 0).logo_retention(), 0.92);
    near(heads(1_000, 80, 40).churn_rate(), 0.08);
    // 10,000 at the start, 2,000 new, 6,000 at the end.
    let shrinking = heads(10_000, 6_000, 2_000);
    assert_eq!(shrinking.end(), 6_000);
    near(shrinking.retention_rate(), 0.40);
    assert_eq!(Heads::default().retention_rate(), None);
}
