use super::*;

const SIZE: Size = Size {
    width: 420.0,
    height: 300.0,
};

fn chart() -> Calibration {
    let group = |n, predicted, observed, low, high| Group {
        n,
        predicted,
        observed,
        low,
        high,
    };
    Calibration {
        predicted: "Predicted retention".into(),
        observed: "Still a customer".into(),
        groups: vec![
            group(20, 0.72, 0.6, 0.39, 0.78),
            group(22, 0.9, 1.0, 0.96, 1.0),
            group(20, f64::NAN, 1.0, 0.9, 1.0),
        ],
    }
}

#[test]
fn the_finding_counts_the_groups_that_agree() {
    assert_eq!(
        chart().finding(),
        "The prediction lies within the 95% interval of what happened in 1 of 2 groups"
    );
    assert_eq!(
        Calibration::default().finding(),
        "No predictions to compare with what happened"
    );
}

#[test]
fn a_group_is_found_at_its_point_and_one_that_is_no_number_nowhere() {
    let chart = chart();
    let at = chart.locate(SIZE, Key::item(1)).unwrap();
    assert_eq!(chart.hit(SIZE, &Theme::light(), at), Some(Key::item(1)));
    assert_eq!(chart.locate(SIZE, Key::item(2)), None);
    assert_eq!(chart.walk(None, Step::Last), Some(Key::item(1)));
}

#[test]
fn words_say_what_was_said_and_what_happened() {
    assert_eq!(
        chart().words(Key::item(0)).sentence(),
        "Predicted retention 72.0%: Still a customer 60.0%, 95% interval 39.0% to 78.0%, \
         Predictions 20"
    );
    assert_eq!(chart().table().rows[2].cells[0], "–");
}

#[test]
fn equal_chances_lie_on_the_diagonal() {
    let plot = Plot::new(&chart(), SIZE);
    let (a, b) = (plot.at(0.5, 0.5), plot.at(0.9, 0.9));
    let (low, high) = (plot.at(0.3, 0.3), plot.at(1.0, 1.0));
    let turn = (b.y - a.y) / (b.x - a.x) - (high.y - low.y) / (high.x - low.x);
    assert!(turn.abs() < 1e-9);
}
