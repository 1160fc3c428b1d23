//! What holds for every lifecycle.

use chrono::{Days, NaiveDate};
use customer_radar::chart::lifecycle::{Event, Kind, Lifecycle, Look, Span, Track};
use customer_radar::chart::theme::Theme;
use customer_radar::chart::{Chart, Tone};
use proptest::prelude::*;

use super::{check_answers, check_frame, names, sizes};

fn day(n: u64) -> NaiveDate {
    NaiveDate::default()
        .checked_add_days(Days::new(n))
        .expect("a date")
}

fn days() -> impl Strategy<Value = NaiveDate> {
    (0_u64..20_000).prop_map(day)
}

fn spans() -> impl Strategy<Value = Vec<Span>> {
    let one = (names(), names(), days(), proptest::option::of(days()));
    proptest::collection::vec(one, 0..9).prop_map(|all| {
        let span = |(name, detail, from, until)| Span {
            name,
            detail,
            from,
            until,
        };
        all.into_iter().map(span).collect()
    })
}

fn events() -> impl Strategy<Value = Vec<Event>> {
    let kinds = prop_oneof![
        Just(Kind::Start),
        Just(Kind::Renewal),
        Just(Kind::Alert),
        Just(Kind::Voice(Tone::Warn)),
        Just(Kind::Health(Tone::None)),
    ];
    proptest::collection::vec((days(), names(), kinds, 0_u8..7), 0..30).prop_map(|all| {
        let event = |(date, name, kind, weight)| Event {
            date,
            name,
            detail: String::new(),
            kind,
            weight,
        };
        all.into_iter().map(event).collect()
    })
}

fn lifecycles() -> impl Strategy<Value = Lifecycle> {
    let health = proptest::collection::vec((days(), proptest::option::of(-5.0..15.0)), 0..20);
    let axis = (days(), days(), days(), proptest::option::of(days()));
    (axis, spans(), spans(), events(), health).prop_map(
        |((from, until, today, renewal), stages, contracts, events, mut health)| {
            health.sort_by_key(|(day, _)| *day);
            health.dedup_by_key(|(day, _)| *day);
            let track = |look, spans| Track {
                name: "Row".into(),
                look,
                spans,
            };
            Lifecycle {
                from,
                until,
                today,
                renewal,
                health,
                zones: Vec::new(),
                tracks: vec![track(Look::Stage, stages), track(Look::Contract, contracts)],
                events,
            }
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_lifecycle_stays_in_its_frame(chart in lifecycles(), size in sizes()) {
        check_frame(&chart.scene(size, &Theme::light()))?;
        check_answers(&chart, size)?;
    }
}
