//! What would move a score and what if, in words, on customers whose figures can be checked by head
//! and on the sample.

use super::fixture::Setting;
use customer_radar::data::load;
use customer_radar::insight::retention::{Coefficients, Forecast};
use customer_radar::insight::whatif::{
    Dial, Movers, Tried, as_text, levers, movers, read, tried, write,
};
use customer_radar::score::band;
use customer_radar::score::explain::Raw;
use customer_radar::score::prediction::fit;
use customer_radar::score::whatif::{Change, Probe, Spread, spreads};
use customer_radar::units::RowId;

/// Health is (3 × use ÷ 10 + mood) ÷ 4.
const CUSTOMERS: &str = r#"
    {"id": "a", "name": "Tarnwick Robotics", "metrics": {"use": 41, "mood": "green", "calls": 4}},
    {"id": "b", "name": "B", "metrics": {"use": 90, "mood": "green", "calls": 8}},
    {"id": "c", "name": "C", "metrics": {"use": 20, "calls": 2}},
    {"id": "d", "name": "D", "metrics": {"mood": "green"}},
    {"id": "e", "name": "E", "metrics": {"use": 5, "mood": "red", "calls": 6},
     "overrides": [{"scorecard": "health", "score": 9, "from": "2026-09-01"}]}"#;

/// A customer with what a probe needs.
struct Asked<'a> {
    setting: &'a Setting,
    spreads: Vec<Spread>,
    row: RowId,
}

impl<'a> Asked<'a> {
    fn new(setting: &'a Setting, row: RowId) -> Self {
        let month = setting.scores.month;
        Self {
            setting,
            spreads: spreads(&setting.dataset, &setting.model, month, row),
            row,
        }
    }

    fn probe(&self) -> Probe<'_> {
        let Setting { model, scores, .. } = self.setting;
        Probe::new(model, scores, &self.spreads, self.row)
    }

    fn movers(&self, card: &str) -> Movers {
        movers(&self.setting.context(), &self.probe(), card, self.row).unwrap()
    }

    fn tried(&self, card: &str, changes: &[Change]) -> Tried {
        let context = self.setting.context();
        tried(&context, &self.probe(), None, (card, self.row), changes).unwrap()
    }
}

fn found(id: &str, card: &str) -> Movers {
    let setting = Setting::new(CUSTOMERS);
    Asked::new(&setting, setting.row(id)).movers(card)
}

#[test]
fn r001_17_the_smallest_change_is_one_sentence() {
    // 0.075 × use + 2.5 must pass 7.5: 66.67% does.
    let own = found("a", "health");
    assert_eq!(
        own.finding,
        "Raising Use from 41% to 67% alone would lift Tarnwick Robotics to Satisfactory."
    );
    assert_eq!(own.reaching[0].outcome, "reaches Satisfactory (7.53)");
    assert_eq!(own.reaching[0].action, "Train the users");
    // 2.5 + 0.075 × use is at risk up to 5: 33%.
    assert_eq!(
        own.headroom,
        "Nearest to losing Needs attention: Use falling from 41% to 33% would make it At risk."
    );
    assert_eq!(own.short, []);
}

#[test]
fn the_best_band_has_nothing_to_reach_and_something_to_lose() {
    let own = found("b", "health");
    assert_eq!(own.finding, "B is in the best band, Satisfactory.");
    assert_eq!(own.reaching, []);
    assert_eq!(own.losing[0].needed, "66%");
}

#[test]
fn what_no_single_value_can_do_is_said_with_how_far_it_gets() {
    // Red costs 2 of 4; at its best, use gives 7.5 + 0.5. A set score is left aside.
    let own = found("e", "health");
    assert_eq!(
        own.finding,
        "Raising Use from 5% to 61% alone would lift E to Needs attention."
    );
    assert_eq!(own.short[0].outcome, "gets to 2.9");
    assert!(
        own.by_hand.contains("9.0, is set by hand"),
        "{}",
        own.by_hand
    );
    assert_eq!(own.headroom, "");
}

#[test]
fn a_withheld_score_says_which_value_would_bring_it_back() {
    let own = found("d", "health");
    assert_eq!(
        own.finding,
        "The health score of D is withheld: 25% of the weight has a value and 50% is needed. \
         A value for Use would lift that to 100%."
    );
    assert!(own.lifts[0].is_needed);
}

#[test]
fn a_burden_is_brought_down_and_the_most_of_all_is_the_measure() {
    // Calls score 10 × 4 ÷ 8 = 5: low. The other has 8 of 8, and the next most have 6.
    assert_eq!(
        found("a", "effort").finding,
        "Tarnwick Robotics is in the best band, Low."
    );
    assert_eq!(
        found("b", "effort").finding,
        "Lowering Calls from 8 to 3 alone would bring B down to Low."
    );
}

#[test]
fn r001_11_what_is_tried_has_figures_before_and_after() {
    let setting = Setting::new(CUSTOMERS);
    let asked = Asked::new(&setting, setting.row("a"));
    let changes = read(&setting.model, "use,67,calls,12");
    let own = asked.tried("health", &changes);
    let figures = own.figures().map(|own| (own.before, own.after, own.change));
    let text = |a: &str, b: &str, c: &str| (a.to_owned(), b.to_owned(), c.to_owned());
    assert_eq!(
        figures,
        [
            text("5.6", "7.53", "+1.95"),
            text("Needs attention", "Satisfactory", ""),
            text("100%", "100%", ""),
            text("–", "–", ""),
            text("3rd of 4", "3rd of 4", ""),
        ]
    );
    assert_eq!(own.moved, ["Calls"]);
    assert_eq!(own.radar().series[0].values, [Some(6.7), Some(10.0)]);
    assert_eq!(write(&setting.model, &changes).unwrap(), "use,67,calls,12");
    assert_eq!(
        as_text(&setting.context(), &asked.probe(), &own, &changes),
        "What if, Tarnwick Robotics, health, 30 Sep 2026 (nothing of this is saved)\n\nChanges\n\
         - Use: 41% → 67%\n- Calls: 4 → 12\n\nOutcome\n- Score: 5.6 → 7.53\n\
         - Band: Needs attention → Satisfactory\n- Coverage: 100% → 100%\n\
         - Predicted retention: – → –\n- Rank: 3rd of 4 → 3rd of 4\n\
         The best or worst value of all customers moves (Calls), so other customers' scores would \
         change as well; the rank counts them as they are."
    );
}

#[test]
fn a_missing_value_can_be_given_one_and_texts_are_chosen() {
    let setting = Setting::new(CUSTOMERS);
    let asked = Asked::new(&setting, setting.row("c"));
    let context = setting.context();
    let groups = levers(&context, &asked.probe(), "health", asked.row);
    let dials: Vec<(&str, &Dial)> = groups
        .iter()
        .flat_map(|group| &group.levers)
        .map(|lever| (lever.own_text.as_str(), &lever.dial))
        .collect();
    let number = Dial::Number {
        low: 0.0,
        high: 100.0,
        step: 1.0,
        ends: ("0%".into(), "100%".into()),
    };
    let text = Dial::Text(vec!["red".into(), "green".into()]);
    assert_eq!(dials, [("20%", &number), ("–", &text)]);
    let own = asked.tried("health", &read(&setting.model, "mood,green"));
    assert_eq!(own.after.score, Some(4.0));
}

#[test]
fn what_is_predicted_starts_from_everybodys_forecast_and_follows_the_scores() {
    let bytes = include_bytes!("../../../assets/data/sample.json");
    let setting = Setting::of(load(bytes).unwrap().dataset, super::fixture::now());
    let Setting { model, scores, .. } = &setting;
    let outcome = fit(&setting.dataset, model, scores.month);
    let population = &setting.population;
    let forecast = Forecast::new(model, scores, population, &outcome, Coefficients::Model).unwrap();
    let changes = read(model, "csat,100,licenses,100");
    for row in setting.dataset.rows() {
        let asked = Asked::new(&setting, row);
        let (context, probe) = (setting.context(), asked.probe());
        let own = tried(&context, &probe, Some(&forecast), ("health", row), &changes).unwrap();
        let known = forecast.chances.get(row);
        assert_eq!(own.before.chance.is_some(), known.is_some(), "{row:?}");
        if let (Some(before), Some(after)) = (own.before.chance, own.after.chance) {
            assert!(known.is_some_and(|known| (known - before).abs() < 1e-12));
            assert!(after >= before - 1e-12, "{row:?}");
        }
    }
}

/// The number that a person reads.
fn read_number(text: &str) -> Option<f64> {
    let bare = text.replace('−', "-").replace(',', "");
    let is_part = |char: &char| char.is_ascii_digit() || ['-', '.'].contains(char);
    let number: String = bare.chars().take_while(is_part).collect();
    number.parse().ok()
}

#[test]
fn r001_17_what_is_printed_really_reaches_the_band_it_names() {
    let bytes = include_bytes!("../../../assets/data/sample.json");
    let setting = Setting::of(load(bytes).unwrap().dataset, super::fixture::now());
    let mut n_checked = 0;
    for row in setting.dataset.rows() {
        let asked = Asked::new(&setting, row);
        for card in ["health", "adoption", "effort"] {
            let found = asked.movers(card);
            for entry in found.reaching.iter().chain(&found.losing) {
                let value = match &entry.value {
                    Raw::Number(_) => Raw::Number(read_number(&entry.needed).unwrap()),
                    Raw::Text(_) | Raw::Missing => Raw::Text(entry.needed.clone()),
                };
                let change = Change {
                    metric: entry.metric,
                    value,
                };
                let outcome = asked.probe().what_if(&[change]);
                let own = outcome.card(card).unwrap();
                let name = &own.band.as_ref().unwrap().name;
                let said = format!("reaches {name} (");
                assert!(entry.outcome.starts_with(&said), "{entry:?} {own:?}");
                let printed = entry.outcome[said.len()..].trim_end_matches(')');
                if let Some(score) = read_number(printed) {
                    let applied = setting.scores.card(card).unwrap();
                    let bands = &applied.applied(&setting.model, row).unwrap().bands;
                    let position = band::position(bands, score).unwrap();
                    assert_eq!(&bands[position].name, name, "{entry:?}");
                }
                n_checked += 1;
            }
        }
    }
    assert!(n_checked > 1_000, "{n_checked}");
}
