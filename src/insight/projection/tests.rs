//! Lines, bands and what they cannot be laid through.

use super::*;
use proptest::prelude::*;

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-6
}

fn known(values: &[f64]) -> Vec<Option<f64>> {
    values.iter().copied().map(Some).collect()
}

#[test]
fn r002_31_five_months_are_too_few() {
    let net = limits(&Unit::Net);
    assert_eq!(project(&known(&[1.0, 2.0, 3.0, 4.0, 5.0]), net), None);
    assert_eq!(project(&[None; 24], net), None);
    assert_eq!(project(&[], net), None);
    let mut ended = known(&[1.0; 8]);
    ended.push(None);
    assert_eq!(project(&ended, net), None);
}

#[test]
fn r002_31_only_the_last_twelve_months_count() {
    let mut values = known(&[90.0; 12]);
    values.extend((0..12).map(|month| Some(f64::from(month))));
    let line = project(&values, limits(&Unit::Net)).expect("twelve months");
    assert!(close(line.ahead[0].value, 12.0) && close(line.slope, 1.0));
    assert!(close(line.spread, 0.0) && line.n == 12);
}

/// Recomputed by hand with the formula of the prediction interval and t = 1.53321.
#[test]
fn r002_31_the_band_is_the_prediction_interval_of_eighty_percent() {
    let line = project(&known(&[1.0, 3.0, 2.0, 5.0, 4.0, 6.0]), None).expect("six months");
    let near = |a: f64, b: f64| (a - b).abs() < 1e-4;
    assert!(near(line.slope, 0.885_714) && near(line.spread, 0.971_008));
    let (first, last) = (line.ahead[0], line.ahead[AHEAD - 1]);
    assert!(near(first.value, 6.6) && near(first.low, 4.565_97) && near(first.high, 8.634_03));
    assert!(near(last.value, 11.028_571) && near(last.low, 7.602_74));
    assert!(near(last.high, 14.454_41), "{last:?}");
}

#[test]
fn r002_31_the_method_is_named_in_words() {
    let line = project(&known(&[6.0, 5.0, 4.0, 3.0, 2.0, 1.0]), None).expect("six months");
    let method = line.method(|amount| format!("{amount:.1} points"));
    let expected = "Projection: a straight line by least squares through 6 of the last twelve \
        months, −1.0 points a month; they lie 0.0 points around it (one standard deviation). The \
        band would hold 80% of the months ahead if they went on so.";
    assert_eq!(method, expected);
    assert!(missing().starts_with("No projection: it takes 6 of"));
}

#[test]
fn r002_31_only_units_with_ends_hold_a_line_between_them() {
    let falling = known(&[50.0, 40.0, 30.0, 20.0, 10.0, 5.0]);
    let last = |unit: &Unit| {
        let line = project(&falling, limits(unit)).expect("six months");
        line.ahead[AHEAD - 1]
    };
    let count = last(&Unit::Count);
    assert_eq!((count.value, count.low, count.high), (0.0, 0.0, 0.0));
    assert_eq!(last(&Unit::Money("USD".into())).value, 0.0);
    assert!(last(&Unit::Share(1)).value < 0.0, "growth can be negative");
    assert!(last(&Unit::Net).value < 0.0);
}

#[test]
fn r002_31_a_trend_goes_on_dashed_from_where_it_is() {
    let values = known(&[1.0, 2.0, 3.0, 4.0, 5.0, 6.0]);
    let line = project(&values, None).expect("six months");
    let trend = Trend {
        months: (1..=6).map(|month| format!("2026-0{month}")).collect(),
        series: vec![Series {
            name: "ARR".into(),
            role: Role::Subject,
            values,
        }],
        ..Trend::default()
    };
    let last = Month::parse("2026-06").expect("a month");
    let trend = continued(trend, last, &line);
    assert_eq!(trend.months.len(), 12);
    assert_eq!(trend.months[11], "Dec 2026");
    let (own, ahead) = (&trend.series[0], &trend.series[1]);
    assert_eq!((ahead.role, ahead.name.as_str()), (Role::Benchmark, LINE));
    assert_eq!((own.values.len(), ahead.values.len()), (12, 12));
    assert_eq!((own.values[5], own.values[6]), (Some(6.0), None));
    assert_eq!((ahead.values[4], ahead.values[5]), (None, Some(6.0)));
    assert_eq!(trend.ranges[0].low[5], Some(6.0));
    assert_eq!(trend.ranges[0].series, 1);
}

proptest! {
    #[test]
    fn a_straight_course_goes_straight_on(from in -40.0..40.0, slope in -3.0..3.0) {
        let values: Vec<_> = (0..9).map(|at| Some(from + slope * f64::from(at))).collect();
        let line = project(&values, None).unwrap();
        prop_assert!(close(line.slope, slope) && line.spread < 1e-6);
        let last = line.ahead[AHEAD - 1];
        prop_assert!(close(last.value, from + slope * (8 + AHEAD) as f64));
    }

    #[test]
    fn it_never_leaves_what_is_possible(
        values in proptest::collection::vec(proptest::option::of(-100.0..=100.0), 0..30)
    ) {
        if let Some(line) = project(&values, Some((-100.0, 100.0))) {
            let possible = -100.0..=100.0;
            for month in &line.ahead {
                prop_assert!(possible.contains(&month.low) && possible.contains(&month.high));
                prop_assert!(month.low <= month.value && month.value <= month.high);
            }
            prop_assert!(line.spread.is_finite() && line.n >= FEWEST);
        }
    }

    #[test]
    fn the_band_never_narrows_ahead(
        values in proptest::collection::vec(-100.0..=100.0, 6..30)
    ) {
        let line = project(&known(&values), None).unwrap();
        let widths = line.ahead.iter().map(|month| month.high - month.low);
        let widths: Vec<f64> = widths.collect();
        prop_assert!(widths.is_sorted(), "{widths:?}");
    }
}
