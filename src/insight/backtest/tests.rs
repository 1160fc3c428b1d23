use super::*;
use crate::data::load;
use crate::score::backtest::Past;
use crate::score::backtest::weights::Fitting;
use crate::score::model::Model;

fn sample() -> (Dataset, Tested) {
    let bytes = include_bytes!("../../../assets/data/sample.json");
    let dataset = load(bytes).unwrap().dataset;
    let past = Past::complete(&dataset, &Model::built_in());
    let found = past.test(&dataset, "health", 3).unwrap();
    (dataset, found)
}

#[test]
fn it_says_on_whom_it_rests() {
    let (_, found) = sample();
    assert_eq!(
        basis(&found),
        "4,137 observations of 233 customers at 21 month ends from Oct 2024 to Jun 2026; 17 left \
         within 3 months of one"
    );
    assert_eq!(
        (few_left(&found), happened(&found)),
        (None, "Left within 3 months".into())
    );
}

#[test]
fn charts_and_figures_say_what_was_tested() {
    let (_, found) = sample();
    let chart = rates(&found);
    let names: Vec<&str> = chart.rows.iter().map(|row| &*row.name).collect();
    assert_eq!(names, ["At risk", "Needs attention", "Satisfactory"]);
    assert!(chart.rows.iter().all(|row| row.remark.is_empty()));
    assert_eq!(calibration(&found).groups.len(), 10);
    let figures = figures(&found);
    assert_eq!((figures[0].label, &*figures[0].value), ("AUC", "0.72"));
    assert_eq!(
        figures[0].note,
        "95% interval 0.60 to 0.85; 0.50 is a coin toss"
    );
    assert_eq!(figures[1].note, "At risk against everybody");
}

#[test]
fn false_greens_come_with_score_and_reason_the_largest_first() {
    let (dataset, found) = sample();
    let lines = misses(&dataset, &found);
    assert_eq!(lines.len(), 3);
    assert!(
        lines
            .windows(2)
            .all(|pair| pair[0].miss.mrr >= pair[1].miss.mrr)
    );
    for line in lines {
        assert!(
            line.miss.score > 7.5 && line.then.contains(" at the end of "),
            "{line:?}"
        );
        assert_ne!(line.why, "no reason in the data");
    }
}

#[test]
fn a_gain_that_may_be_chance_says_so_and_few_leavers_too() {
    let (dataset, _) = sample();
    let own = Fitting::complete(&dataset, &Model::built_in(), "health", 3).unwrap();
    let (worth, basis) = verdict(&own);
    assert!(worth.starts_with("The gain may be chance"), "{worth}");
    assert!(
        basis.contains("of whom 17 left") && basis.contains("Take it as a hint"),
        "{basis}"
    );
}
