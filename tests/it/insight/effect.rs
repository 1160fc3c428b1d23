//! What a draft of the model does, against everybody counted one by one.

use customer_radar::chart::{Chart, Tone};
use customer_radar::insight::effect::{
    INSUFFICIENT, Trial, Way, banding, between, effect, flow, in_bin, preview, radar, table,
};
use customer_radar::score::draft::{Draft, Edit};
use customer_radar::score::model::Model;
use customer_radar::score::{Scored, Scores, rescore, score};
use customer_radar::units::RowId;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::fixture::{Setting, rows};

/// Customers with these usages (none below 0), a good mood and MRR.
fn setting(customers: &[(i32, Option<u32>)]) -> Setting {
    let one = |(idx, (usage, mrr)): (usize, &(i32, Option<u32>))| {
        let metrics = if *usage < 0 {
            String::new()
        } else {
            format!(r#""use": {usage}, "mood": "green""#)
        };
        let mrr = mrr.map_or(String::new(), |mrr| format!(r#""mrr": {mrr},"#));
        format!(r#"{{"id": "c{idx}", "name": "C{idx}", {mrr} "metrics": {{{metrics}}}}}"#)
    };
    let all: Vec<String> = customers.iter().enumerate().map(one).collect();
    Setting::new(&all.join(","))
}

/// The model of a setting after edits, which must leave one.
fn edited(setting: &Setting, edits: &[(&str, Value)]) -> Model {
    let mut draft = Draft::new(&setting.model);
    let set = |(at, value): &(&str, Value)| Edit::Set {
        at: (*at).into(),
        value: value.clone(),
    };
    draft.edit(&edits.iter().map(set).collect::<Vec<_>>());
    draft.check().unwrap()
}

fn again(setting: &Setting, model: &Model) -> Scores {
    rescore(&setting.dataset, model, before(setting))
}

fn before(setting: &Setting) -> Scored<'_> {
    Scored {
        model: &setting.model,
        scores: &setting.scores,
    }
}

fn trial<'a>(setting: &'a Setting, model: &'a Model, scores: &'a Scores) -> Trial<'a> {
    Trial {
        dataset: &setting.dataset,
        before: before(setting),
        after: Scored { model, scores },
    }
}

#[test]
fn r001_11_a_limit_moved_names_who_changes_band_with_their_mrr() {
    // Health is (3 × use + 1 × mood) ÷ 4: 4.75, 5.5, 7, 10 and nothing.
    let setting = setting(&[
        (30, Some(10)),
        (40, Some(200)),
        (60, None),
        (100, Some(5)),
        (-1, Some(7)),
    ]);
    let model = edited(&setting, &[("/scorecards/0/bands/0/up_to", json!(7.2))]);
    let scores = again(&setting, &model);
    let trial = trial(&setting, &model, &scores);
    let all = rows(&setting.dataset);
    let found = effect(&trial, "health", &all, 10).unwrap();
    let moved: Vec<_> = found
        .moves
        .listed
        .items
        .iter()
        .map(|own| (own.row.idx(), own.way))
        .collect();
    assert_eq!(moved, [(1, Way::Down), (2, Way::Down)]);
    assert_eq!(found.title(), "2 customers change band");
    assert_eq!(found.ways("USD"), ["2 go down with $200 MRR"]);
    assert_eq!(
        (found.before.n_scored, found.after.n_scored, found.n_notable),
        (4, 4, 0)
    );
    let counts: Vec<usize> = found.after.bands.iter().map(|band| band.n).collect();
    assert_eq!(counts, [3, 0, 1, 1]);
    assert_eq!(found.after.bands[3].name, INSUFFICIENT);
    assert_eq!(
        between(&trial, "health", &all, Some(1), Some(0)),
        [RowId(1), RowId(2)]
    );
    assert_eq!(in_bin(&trial, "health", &all, 10), [RowId(1)]);
    let table = table(&trial, &found);
    assert_eq!(
        table.rows[0].cells,
        [
            "C1",
            "c1",
            "5.5",
            "5.5",
            "Needs attention",
            "At risk",
            "200"
        ]
    );
    let chart = banding(&found, "Version 1");
    assert_eq!(
        chart.finding(),
        "Health of 4 customers: At risk 3, Needs attention 0, Satisfactory 1; limits at 7.2 and 7.5"
    );
    let chart = flow(&found, "Version 1", "Draft");
    assert_eq!(
        chart.finding(),
        "2 of 5 customers change; most, 2, from Needs attention to At risk"
    );
    assert_eq!(chart.sides[0].last().unwrap().tone, Tone::None);
}

#[test]
fn a_score_withheld_or_given_is_a_change_of_band() {
    let setting = setting(&[(30, Some(10))]);
    let blind = edited(
        &setting,
        &[("/scorecards/0/categories/0/metrics/0/id", json!("calls"))],
    );
    let scores = again(&setting, &blind);
    let there = trial(&setting, &blind, &scores);
    let all = rows(&setting.dataset);
    let found = effect(&there, "health", &all, 10).unwrap();
    assert_eq!(found.ways("USD"), ["1 loses its score with $10 MRR"]);
    let back = Trial {
        dataset: there.dataset,
        before: there.after,
        after: there.before,
    };
    let found = effect(&back, "health", &all, 10).unwrap();
    assert_eq!(found.ways("USD"), ["1 gets a score with $10 MRR"]);
    assert_eq!(effect(&back, "wealth", &all, 10), None);
}

#[test]
fn a_band_renamed_is_left_by_nobody_and_one_replaced_by_all() {
    let setting = setting(&[(30, None), (90, None)]);
    let all = rows(&setting.dataset);
    for (key, n) in [("name", 0), ("id", 1)] {
        let at = format!("/scorecards/0/bands/0/{key}");
        let model = edited(&setting, &[(&at, json!("other"))]);
        let scores = again(&setting, &model);
        let found = effect(&trial(&setting, &model, &scores), "health", &all, 10).unwrap();
        assert_eq!(found.moves.listed.n, n, "{key}");
    }
}

#[test]
fn r001_11_a_customer_is_drawn_by_both_models() {
    let setting = setting(&[(30, None)]);
    let model = edited(
        &setting,
        &[
            ("/metrics/0/anchor/value", json!(40)),
            ("/scorecards/0/categories/1/id", json!("mood")),
        ],
    );
    let scores = again(&setting, &model);
    let shown = preview(&trial(&setting, &model, &scores), "health", RowId(0)).unwrap();
    assert_eq!(
        (shown.before.score, shown.after.score),
        (Some(4.75), Some(8.125))
    );
    assert_eq!(
        (&*shown.before.band, &*shown.after.band),
        ("At risk", "Satisfactory")
    );
    let categories = [
        ("Usage".to_owned(), Some(3.0), Some(7.5)),
        ("Voice".to_owned(), None, Some(10.0)),
        ("Voice".to_owned(), Some(10.0), None),
    ];
    assert_eq!(shown.categories, categories);
    let radar = radar(&shown, "Draft", "Version 1");
    assert_eq!(radar.series[0].values, [Some(7.5), Some(10.0), None]);
    assert_eq!(radar.series[1].values, [Some(3.0), None, Some(10.0)]);
}

/// Who changes band, by hand: id of the band before, of the band after, and MRR.
fn by_hand(setting: &Setting, model: &Model) -> Vec<(RowId, Option<f64>)> {
    let scratch = score(&setting.dataset, model, setting.scores.month);
    let band = |scores: &Scores, row: RowId| {
        let card = scores.card("health").unwrap();
        card.band_of(row).map(|band| band.id.clone())
    };
    let all = rows(&setting.dataset).into_iter();
    let moved = all.filter(|&row| band(&setting.scores, row) != band(&scratch, row));
    let mut moved: Vec<_> = moved
        .map(|row| (row, setting.dataset.mrr(row, setting.scores.month)))
        .collect();
    let size = |mrr: Option<f64>| mrr.unwrap_or(-1.0);
    moved.sort_by(|a, b| size(b.1).total_cmp(&size(a.1)).then(a.0.cmp(&b.0)));
    moved
}

proptest! {
    #[test]
    fn the_list_is_a_recomputation_from_scratch_and_the_flow_adds_up(
        customers in proptest::collection::vec((-30..100_i32, proptest::option::of(0..5_u32)), 0..40),
        weight in 0_u32..9, low in 1_u32..50, more in 1_u32..40, most in 0_usize..50
    ) {
        let setting = setting(&customers);
        let limit = |tenths: u32| json!(f64::from(tenths) / 10.0);
        let model = edited(&setting, &[
            ("/scorecards/0/categories/0/weight", json!(weight)),
            ("/scorecards/0/bands/0/up_to", limit(low)),
            ("/scorecards/0/bands/1/up_to", limit(low + more)),
        ]);
        let scores = again(&setting, &model);
        let trial = trial(&setting, &model, &scores);
        let all = rows(&setting.dataset);
        let found = effect(&trial, "health", &all, most).unwrap();
        let expected = by_hand(&setting, &model);
        let listed: Vec<_> = found.moves.listed.items.iter().map(|own| (own.row, own.mrr)).collect();
        prop_assert_eq!(&listed[..], &expected[..most.min(expected.len())]);
        prop_assert_eq!(found.moves.listed.n, expected.len());
        prop_assert_eq!(found.moves.sums.iter().map(|sum| sum.n).sum::<usize>(), expected.len());
        let mrr: f64 = expected.iter().filter_map(|one| one.1).sum();
        prop_assert!((found.moves.sums.iter().map(|sum| sum.mrr).sum::<f64>() - mrr).abs() < 1e-9);
        for (from, band) in found.before.bands.iter().enumerate() {
            prop_assert_eq!(found.flow[from].iter().sum::<usize>(), band.n);
            for to in 0..found.after.bands.len() {
                let n = between(&trial, "health", &all, Some(from), Some(to)).len();
                prop_assert_eq!(n, found.flow[from][to]);
            }
        }
        for (to, band) in found.after.bands.iter().enumerate() {
            prop_assert_eq!(found.flow.iter().map(|from| from[to]).sum::<usize>(), band.n);
            let binned: usize = found.after.bins.iter().map(|bin| bin[to]).sum();
            prop_assert_eq!(binned, if band.id.is_some() { band.n } else { 0 });
        }
        prop_assert_eq!(found.after.bands.iter().map(|band| band.n).sum::<usize>(), all.len());
    }
}
