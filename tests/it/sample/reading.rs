//! The reading test: for a customer whose health fell, the words name the metrics that caused it,
//! and the contributions sum to the change (000-23, 000-26).

use customer_radar::chart::Chart;
use customer_radar::insight::cause::{self, Cause, Other, cause};
use customer_radar::insight::impact::{Group, Impact, SHOWN, Whom, impact};
use customer_radar::insight::{Averages, Context, Timeline, population};
use customer_radar::score::mix::Target;
use customer_radar::score::{Scores, score};
use customer_radar::units::{Month, RowId};

use super::{close, sample};

/// Two numbers that are equal but for the last digits.
const CLOSE: f64 = 1e-9;

struct Setting {
    timeline: Timeline,
    population: Vec<RowId>,
    averages: Averages,
    before: Scores,
}

impl Setting {
    fn new() -> Self {
        let own = sample();
        let population = population(&own.dataset, own.dataset.month());
        Self {
            timeline: Timeline::new(&own.dataset, &own.model, 1),
            averages: Averages::new(&own.scores, &population),
            before: score(&own.dataset, &own.model, compared()),
            population,
        }
    }

    fn context(&self) -> Context<'_> {
        let own = sample();
        Context {
            dataset: &own.dataset,
            model: &own.model,
            scores: &own.scores,
            timeline: &self.timeline,
            population: &self.population,
            averages: &self.averages,
            comparison: compared(),
        }
    }

    fn cause(&self, target: &Target, row: RowId) -> Result<Cause, String> {
        let context = self.context();
        cause(&context, &Other::month(&context, &self.before), target, row)
    }
}

fn compared() -> Month {
    sample().dataset.month().plus(-3)
}

/// Health and its drivers.
fn targets() -> Vec<Target> {
    let health = sample().model.scorecard("health").unwrap();
    let drivers = health.categories.iter();
    let drivers = drivers.map(|category| Target::category("health", &category.id));
    [Target::overall("health")]
        .into_iter()
        .chain(drivers)
        .collect()
}

/// The active customer whose health fell most, among those whose score nobody set by hand.
fn fallen(setting: &Setting) -> (RowId, Cause) {
    let health = Target::overall("health");
    let is_computed = |row: &&RowId| {
        let cards = [&setting.before, &sample().scores].map(|scores| scores.card("health"));
        let mut overridden = cards.iter().map(|card| card.unwrap().overridden[row.idx()]);
        overridden.all(|at| at.is_none())
    };
    let causes = setting.population.iter().filter(|row| is_computed(row));
    let causes = causes.filter_map(|row| Some((*row, setting.cause(&health, *row).ok()?)));
    causes
        .min_by(|a, b| a.1.difference().total_cmp(&b.1.difference()))
        .unwrap()
}

#[test]
fn r000_23_for_a_customer_whose_health_fell_the_words_name_the_metrics_that_caused_it() {
    let setting = Setting::new();
    let (row, cause) = fallen(&setting);
    assert_eq!(sample().dataset.customers.name.get(row), "Cobbleover Water");
    assert_eq!(
        cause.words(),
        "Health fell from 8.74 to 7.50 since Jun 2026: Sponsors (1, was 2) −0.17, License \
         utilization (75%, was 96%) −0.12, Features in regular use (18, was 20) −0.11 and 16 more \
         −0.84."
    );
    assert_eq!(cause.kinds.sum(), "8.737 − 1.233 (values changed) = 7.504");
    let (steps, n_more, _) = cause.shown(cause::SHOWN);
    let names: Vec<&str> = steps.iter().map(|part| part.name.as_str()).collect();
    assert_eq!(
        names[..2],
        ["Sponsors", "License utilization"],
        "the most harmful first"
    );
    assert_eq!(n_more, 13);
    assert!(
        cause
            .waterfall(cause::SHOWN)
            .finding()
            .contains("Most down: Sponsors −0.17")
    );
    assert!(
        steps.iter().all(|part| !part.action.is_empty()),
        "each says what helps"
    );
}

#[test]
fn the_contributions_sum_to_the_change_of_every_score_of_every_customer() {
    let setting = Setting::new();
    let mut n = 0;
    for target in targets() {
        for row in sample().dataset.rows() {
            let Ok(cause) = setting.cause(&target, row) else {
                continue;
            };
            n += 1;
            let points = |parts: &[f64]| parts.iter().sum::<f64>();
            let all: Vec<f64> = cause.contributions.iter().map(|part| part.points).collect();
            close(points(&all), cause.now - cause.then, CLOSE);
            close(points(&cause.kinds.points), cause.now - cause.then, CLOSE);
            let (shown, _, rest) = cause.shown(cause::SHOWN);
            let shown: f64 = shown.iter().map(|part| part.points).sum();
            close(shown + rest, cause.now - cause.then, CLOSE);
        }
    }
    assert!(n > 1_400, "{n} of seven scores of 240 customers");
}

/// Every group a score of the page is held against.
fn groups(setting: &Setting, target: &Target, row: RowId) -> Vec<Group> {
    let context = setting.context();
    let then = Whom::Before(compared());
    let groups = [
        Group::population(&context, target),
        Group::peers(&context, target, row),
        Group::new(&context, &setting.before, target, &[row], then),
    ];
    groups.into_iter().flatten().collect()
}

fn total(impact: &Impact) -> f64 {
    impact.contributions.iter().map(|part| part.points).sum()
}

#[test]
fn r000_26_the_contributions_to_onboarding_sum_to_the_difference_from_any_group() {
    let setting = Setting::new();
    let context = setting.context();
    for target in targets() {
        for row in setting.population.iter().copied().step_by(3) {
            let Some(own) = Group::customer(&context, &target, row) else {
                continue;
            };
            for other in groups(&setting, &target, row) {
                let impact = impact(&context, &target, &own, &other);
                close(total(&impact), impact.own - impact.other, CLOSE);
                let chart = impact.chart(SHOWN);
                let bars: f64 = chart.bars.iter().map(|bar| bar.value).sum();
                let rest = chart.rest.as_ref().map_or(0.0, |(_, value)| *value);
                close(bars + rest, impact.difference(), CLOSE);
            }
        }
    }
}

#[test]
fn r000_23_a_selection_is_held_against_everybody_and_names_what_sets_it_apart() {
    let setting = Setting::new();
    let context = setting.context();
    let target = Target::category("health", "retention");
    let rows = super::active(customer_radar::data::Dim::AccountGroup, "Cascadia");
    let own = Group::new(&context, context.scores, &target, &rows, Whom::Selection).unwrap();
    let everybody = Group::population(&context, &target).unwrap();
    let found = impact(&context, &target, &own, &everybody);
    close(total(&found), found.difference(), CLOSE);
    let names: Vec<&str> = found
        .contributions
        .iter()
        .map(|part| &*part.category)
        .collect();
    assert!(names.iter().all(|category| *category == "retention"));
    assert_eq!(
        found.words(),
        "0.31 below the mean of all 223 customers (7.07): Goal attainment (67.2%, all 70.6%) −0.08 \
         lowers it most."
    );
}
