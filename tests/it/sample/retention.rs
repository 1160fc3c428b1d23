//! Predicted retention and onboarding risk of the sample.

use customer_radar::data::Dim;
use customer_radar::insight::retention::{Coefficients, Forecast, summary};
use customer_radar::insight::world::world;
use customer_radar::insight::{Averages, Context, Timeline, onboarding, population};
use customer_radar::score::prediction::fit;
use customer_radar::units::RowId;

use super::{month, sample};

/// Reads insights of the sample's active customers.
fn with_context<T>(read: impl FnOnce(&Context, &[RowId]) -> T) -> T {
    let sample = sample();
    let population = population(&sample.dataset, month(0));
    let averages = Averages::new(&sample.scores, &population);
    let context = Context {
        dataset: &sample.dataset,
        model: &sample.model,
        scores: &sample.scores,
        timeline: &Timeline::default(),
        population: &population,
        averages: &averages,
        comparison: month(3),
    };
    read(&context, &population)
}

fn forecast(wanted: Coefficients) -> Forecast {
    let sample = sample();
    let outcome = fit(&sample.dataset, &sample.model, month(0));
    let rows = population(&sample.dataset, month(0));
    Forecast::new(&sample.model, &sample.scores, &rows, &outcome, wanted)
        .expect("the built-in model predicts")
}

#[test]
fn the_sample_has_enough_who_left_to_fit_and_the_fit_tells_them_apart() {
    let sample = sample();
    let fit = fit(&sample.dataset, &sample.model, month(0)).expect("17 left");
    assert_eq!(fit.snapshots.last().copied(), Some(month(3)));
    assert_eq!((fit.snapshots.len(), fit.n_left), (7, 17));
    let (seen, unseen) = (
        fit.auc.expect("both kinds"),
        fit.auc_unseen.expect("both kinds"),
    );
    assert!(
        seen > 0.7 && unseen > 0.65 && unseen < seen,
        "{seen} {unseen}"
    );
}

#[test]
fn r000_24_every_country_of_the_sample_has_a_predicted_retention() {
    for wanted in Coefficients::ALL {
        let forecast = forecast(wanted);
        assert_eq!(forecast.coefficients, wanted);
        with_context(|context, rows| {
            let countries = world(context, rows, |row| forecast.chances.get(row));
            let values = context.dataset.customers.dim(Dim::Country).values();
            assert_eq!(countries.parts.len(), values.len());
            let n: usize = countries.parts.iter().map(|part| part.rows.len()).sum();
            assert_eq!(n, rows.len());
            let mean = summary(context, &forecast, rows)
                .mean
                .expect("most have a score");
            assert!((0.7..1.0).contains(&mean), "{mean}");
        });
    }
}

#[test]
fn r000_27_the_sample_has_customers_in_every_band_of_onboarding_risk() {
    with_context(|context, rows| {
        let spread = onboarding::distribution(context, rows).expect("a category");
        assert_eq!(spread.n() + spread.without.len(), rows.len());
        assert!(
            [0, 1, 2].iter().all(|zone| spread.n_in(*zone) > 0),
            "{:?}",
            spread.bins
        );
    });
}
