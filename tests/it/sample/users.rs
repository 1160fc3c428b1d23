//! Users, usage and adoption of the sample.

use customer_radar::insight::adoption::{of_customer, peer_ranks};
use customer_radar::insight::onboarding_steps::{StageState, onboarding};
use customer_radar::insight::users::{classes, segments, usage};
use customer_radar::insight::{Averages, Context, Timeline, population};
use customer_radar::metrics::usage::Kind;
use customer_radar::units::RowId;

use super::{month, named, sample};

/// Reads from the sample of September 2026, compared with June.
fn read<T>(read: impl FnOnce(&Context, &[RowId]) -> T) -> T {
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

#[test]
fn r000_32_the_users_of_the_sample_fall_into_the_four_classes() {
    read(|context, all| {
        let found = classes(context, all);
        let in_classes: usize = found.counts.iter().filter_map(|class| class.by_rule).sum();
        assert_eq!(in_classes, found.n_users);
        assert_eq!((found.counts.len(), found.n_customers), (4, all.len()));
        // Most are where the data has them; those who were not seen for weeks are not.
        assert!(found.n_differing() * 10 < found.n_compared);
    });
}

#[test]
fn r000_30_bosch_has_thirteen_months_of_segments() {
    read(|context, _| {
        let found = segments(context, &[named("Bosch")]);
        assert_eq!(found.names, ["power", "regular", "occasional", "dormant"]);
        assert_eq!(found.months.len(), 13);
        let last: Vec<_> = found.users.iter().map(|users| users[12]).collect();
        assert_eq!(last, [449.0, 1288.0, 1287.0, 2576.0].map(Some));
    });
}

#[test]
fn r002_32_to_35_the_usage_of_bosch() {
    read(|context, _| {
        let found = usage(context, &[named("Bosch")]);
        let text = |kind: Kind| found.lines[kind as usize].figure.text();
        let texts = Kind::ALL.map(text);
        let expected = [
            "998",
            "1,707",
            "3,024",
            "33%",
            "18.0",
            "8 min 48 s",
            "2 h 38 min",
        ];
        assert_eq!(texts, expected);
        let definition = found
            .definition
            .expect("the company says what active means");
        assert!(
            definition.starts_with("A user who opened a page"),
            "{definition}"
        );
    });
}

#[test]
fn r000_28_29_001_14_bosch_beside_its_peers() {
    read(|context, _| {
        let row = named("Bosch");
        let found = of_customer(context, None, row).expect("the model has the categories");
        let names: Vec<_> = found.lines.iter().map(|line| line.name.as_str()).collect();
        assert_eq!(
            names[..3],
            [
                "License utilization",
                "Features in regular use",
                "Live tracking coverage"
            ]
        );
        assert_eq!(found.lines[1].own, Some(2.0));
        assert!(found.score.is_some() && found.peer_score.is_some());
        let ranks = peer_ranks(context, "adoption", row).expect("Bosch has an industry");
        assert_eq!(ranks.ranks.len(), 6);
        assert!(ranks.ranks.iter().all(|rank| rank.standing.is_some()));
    });
}

#[test]
fn r000_26_the_stages_of_bosch() {
    read(|context, _| {
        let found = onboarding(context, named("Bosch"));
        let count = |state| {
            found
                .stages
                .iter()
                .filter(|step| step.state == state)
                .count()
        };
        let counts = [StageState::Done, StageState::Current, StageState::Ahead].map(count);
        assert_eq!(counts, [6, 1, 1]);
        // From 1 July to 14 September 2020.
        assert_eq!(found.stages[4].days, Some(75));
        assert_eq!(found.metrics.len(), 4);
    });
}
