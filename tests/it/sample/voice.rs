//! What the sample's customers say, what is done with them and what is written down.

use customer_radar::data::Dim;
use customer_radar::data::record::Survey;
use customer_radar::insight::engagement::{By, frequency, plays};
use customer_radar::insight::satisfaction::course::{Course, Who};
use customer_radar::insight::satisfaction::{Follow, chart, groups, topics};
use customer_radar::insight::{Averages, Context, Timeline, notes, population};
use customer_radar::units::RowId;

use super::{active, named, sample};

/// Reads an insight in the month of the sample, compared with three months before.
fn read<T>(read: impl FnOnce(&Context) -> T) -> T {
    let sample = sample();
    let month = sample.dataset.month();
    let population = population(&sample.dataset, month);
    read(&Context {
        dataset: &sample.dataset,
        model: &sample.model,
        scores: &sample.scores,
        timeline: &Timeline::default(),
        averages: &Averages::new(&sample.scores, &population),
        population: &population,
        comparison: month.plus(-3),
    })
}

#[test]
fn r002_28_the_groups_of_nbbj_make_plus_forty() {
    let row = [named("NBBJ")];
    let groups = read(|context| groups(context, &row, 200));
    let sizes = [&groups.promoters, &groups.passives, &groups.detractors].map(|group| group.n);
    assert_eq!(sizes, [3, 1, 1]);
    let course = read(|context| Course::new(context, &row, Who::Everybody));
    assert_eq!(course.readings()[0].text, "40");
}

#[test]
fn r002_40_the_western_schools_are_satisfied_to_69_percent() {
    let rows = active(Dim::Segment, "Western schools");
    let course = read(|context| Course::new(context, &rows, Who::ActiveThen));
    let csat = &course.readings()[1];
    assert_eq!((csat.text.as_str(), csat.n), ("69%", 107));
}

#[test]
fn r002_29_every_detractor_of_the_portfolio_stands_somewhere() {
    let groups = read(|context| groups(context, context.population, 200));
    assert_eq!(groups.follows.iter().sum::<usize>(), groups.detractors.n);
    assert!(groups.n_at(Follow::Done) > 0 && groups.n_at(Follow::Open) > 0);
    assert_eq!(groups.spread.iter().sum::<usize>(), groups.n());
}

#[test]
fn r002_30_r002_31_the_portfolio_has_topics_and_a_projection() {
    let topics = read(|context| topics(context, context.population, None));
    assert!(topics.len() >= 10 && topics[0].n >= topics[1].n);
    let course = read(|context| Course::new(context, context.population, Who::ActiveThen));
    let drawn = chart::drawn(&course, Survey::Nps);
    assert!(drawn.n_ahead > 0 && drawn.method.contains("least squares"));
}

#[test]
fn r000_34_r002_8_half_a_year_of_activities_has_its_plays() {
    let map = read(|context| frequency(context, context.population, By::Week));
    assert!(
        map.n > 100 && map.cells[6][25].is_none(),
        "the Sunday lies ahead"
    );
    let plays = read(|context| plays(context, context.population));
    let mut names: Vec<&str> = plays.plays.iter().map(|play| play.name.as_str()).collect();
    names.sort_unstable();
    assert_eq!(names, ["boarding", "content", "cross-sell", "up-sell"]);
}

#[test]
fn r003_8_r004_11_bosch_has_a_focus_and_a_kpi_at_forty_percent() {
    let row: RowId = named("Bosch");
    let focus = read(|context| notes::focus(context, row));
    assert!(!focus.text.is_empty() && !focus.objectives.is_empty());
    let kpi = &focus.objectives[0].kpis[0];
    assert_eq!(
        (kpi.progress_text.as_str(), kpi.n_objectives),
        ("40.00%", 2)
    );
}
