//! The money of the sample over time, and its lifecycles.

use std::sync::OnceLock;

use customer_radar::data::Dim;
use customer_radar::insight::contracts;
use customer_radar::insight::course::{Course, Followed};
use customer_radar::insight::economics::{Rates, expected, tiles};
use customer_radar::insight::headline::Tile;
use customer_radar::insight::lifecycle::{Asked, lifecycle};
use customer_radar::insight::{Averages, Context, Direction, Timeline, population};
use customer_radar::units::{self, RowId};

use super::{active, close, month, named, sample};

/// Everything an insight is read from, with a timeline of two years.
struct Setting {
    timeline: Timeline,
    population: Vec<RowId>,
    averages: Averages,
}

fn context() -> Context<'static> {
    static SETTING: OnceLock<Setting> = OnceLock::new();
    let own = sample();
    let setting = SETTING.get_or_init(|| {
        let population = population(&own.dataset, month(0));
        Setting {
            timeline: Timeline::new(&own.dataset, &own.model, 24),
            averages: Averages::new(&own.scores, &population),
            population,
        }
    });
    Context {
        dataset: &own.dataset,
        model: &own.model,
        scores: &own.scores,
        timeline: &setting.timeline,
        population: &setting.population,
        averages: &setting.averages,
        comparison: month(3),
    }
}

fn bosch(level: Option<&str>) -> Vec<Tile> {
    let context = context();
    tiles(&context, &Rates::new(&context), named("Bosch"), level)
}

/// Value, arrow and amount of a tile.
fn told(tiles: &[Tile], id: &str) -> (String, Direction, String) {
    let tile = tiles.iter().find(|tile| tile.id == id).expect("a tile");
    let change = tile.change.as_ref().expect("a change");
    (tile.value.clone(), change.direction, change.text.clone())
}

#[test]
fn r000_35_the_tile_of_bosch_says_498k_up_2_1_percent() {
    let expected = ("$498k".into(), Direction::Up, "2.1%".into());
    assert_eq!(told(&bosch(Some("Contract 2")), "contract"), expected);
    // Unless somebody chooses, the contract worth most is in view.
    let tiles = bosch(None);
    assert_eq!(told(&tiles, "contract"), expected);
    assert_eq!(tiles[0].unit, "Contract 2");
    assert_eq!(told(&bosch(Some("all")), "contract").0, "$1.5M");
}

#[test]
fn r000_36_the_tile_of_bosch_says_9_5m_down_3_6_percent() {
    let expected = ("$9.5M".into(), Direction::Down, "3.6%".into());
    assert_eq!(told(&bosch(None), "clv"), expected);
}

#[test]
fn r000_37_the_tile_of_bosch_says_53_percent_up_2_1_percent() {
    let expected = ("53%".into(), Direction::Up, "2.1%".into());
    assert_eq!(told(&bosch(None), "readiness"), expected);
}

#[test]
fn r000_38_the_tile_of_bosch_says_1_5m_down_1_1_percent() {
    let expected = ("$1.5M".into(), Direction::Down, "1.1%".into());
    assert_eq!(told(&bosch(None), "arr"), expected);
}

#[test]
fn a_given_acquisition_cost_holds_in_the_month_compared_with_as_well() {
    let tiles = bosch(None);
    let ratio = told(&tiles, "clv_cac");
    assert_eq!(ratio, ("5.1×".into(), Direction::Down, "0.2×".into()));
}

#[test]
fn r000_14_the_expected_lifetime_value_names_its_method() {
    let context = context();
    let found = expected(&context, named("Bosch"));
    assert_eq!(found.method, "Revenue over churn");
    assert_eq!(found.figure.text(), "$9.5M");
    assert_eq!(found.computed, None);
}

#[test]
fn r000_22_revenue_and_lifetime_value_run_beside_everybody_and_the_segment() {
    let (context, row) = (context(), named("Bosch"));
    let course = Course::new(&context, Followed::Arr, 24);
    let own = course.of_customer(&context, row);
    close(own[23].expect("this month"), 1_500_000.0, 1e-6);
    close(own[20].expect("June"), 126_390.0 * 12.0, 1e-6);
    let segment = course.segment(&context, row).expect("a segment");
    let members = active(Dim::Segment, "Enterprise");
    assert_eq!(
        segment.words,
        format!("{} customers of segment Enterprise", members.len())
    );
    assert_eq!(course.everybody().words, "All 223 active customers");
    let clv = Course::new(&context, Followed::Lifetime, 24);
    let values = clv.of_customer(&context, row);
    // The first twelve months of the history have no churn of a year before them.
    assert_eq!(clv.months().len(), 12);
    assert_eq!(units::money_short(values[11].expect("now"), "USD"), "$9.5M");
    assert!(clv.everybody().spreads[11].expect("everybody").n > 200);
}

#[test]
fn r000_17_growth_over_three_months_is_the_change_of_the_tile() {
    let context = context();
    let course = Course::new(&context, Followed::ArrGrowth(3), 24);
    let own = course.of_customer(&context, named("Bosch"));
    assert_eq!(own.len(), 21);
    close(own[20].expect("growth"), 125_000.0 / 126_390.0 - 1.0, 1e-12);
}

#[test]
fn r000_21_a_category_of_a_past_month_is_what_the_whole_model_says() {
    let context = context();
    let followed = Followed::Category {
        card: "health".into(),
        category: "retention".into(),
    };
    let course = Course::new(&context, followed, 6);
    let past = customer_radar::score::score(&sample().dataset, &sample().model, month(4));
    let card = past.card("health").expect("health");
    let category = card.categories.iter().find(|own| own.id == "retention");
    let category = category.expect("the category");
    for row in sample().dataset.rows() {
        let own = course.of_customer(&context, row)[1];
        assert_eq!(own, category.scores.get(row), "{row:?}");
    }
}

#[test]
fn r000_25_the_lifecycle_of_bosch_has_contracts_and_subscribers_to_choose_from() {
    let (context, row) = (context(), named("Bosch"));
    let all = lifecycle(
        &context,
        row,
        Asked {
            level: Some(contracts::ALL),
            subscriber: None,
        },
    );
    let names: Vec<&str> = all.levels.iter().map(|level| &*level.name).collect();
    assert_eq!(
        names,
        ["Contract 1", "Contract 2", "Contract 3", "Contract 4"]
    );
    assert_eq!(
        (
            all.chart.tracks[0].spans.len(),
            all.chart.tracks[1].spans.len()
        ),
        (7, 7)
    );
    assert_eq!(all.people.len(), 5);
    let one = lifecycle(
        &context,
        row,
        Asked {
            level: Some("Contract 2"),
            subscriber: Some("c-001-s1"),
        },
    );
    assert_eq!(one.chart.tracks[1].spans.len(), 2);
    assert_eq!(one.person.expect("Dmitri").name, "Dmitri Iwaki");
    assert_eq!(one.chart.tracks[2].spans[0].name, "Dmitri Iwaki: Champion");
    assert_eq!(one.chart.renewal, units::parse_date("2027-08-01"));
    let names: Vec<&str> = one.chart.events.iter().map(|event| &*event.name).collect();
    assert!(names.contains(&"Contract 2 renewed") && names.contains(&"NPS answer 8"));
    assert!(!names.contains(&"Business review"));
}

#[test]
fn r000_2_nothing_of_a_lifecycle_is_later_than_the_day_shown_but_what_was_known() {
    let own = sample();
    let scores = customer_radar::score::score(&own.dataset, &own.model, month(6));
    let past = population(&own.dataset, month(6));
    let averages = Averages::new(&scores, &past);
    let context = Context {
        scores: &scores,
        population: &past,
        averages: &averages,
        ..context()
    };
    for row in own.dataset.rows() {
        let view = lifecycle(&context, row, Asked::default());
        let day = context.day();
        for event in &view.chart.events {
            let is_ahead = event.name.starts_with("Renewal of");
            assert!(event.date <= day || is_ahead, "{event:?}");
        }
        let spans = view.chart.tracks.iter().flat_map(|track| &track.spans);
        assert!(spans.into_iter().all(|span| span.from <= day));
        let health = view.chart.health;
        assert!(health.iter().all(|(on, _)| *on <= day));
    }
}
