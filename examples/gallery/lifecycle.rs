//! The lifecycle in every state.

use chrono::{Days, NaiveDate};
use customer_radar::chart::Tone;
use customer_radar::chart::lifecycle::{Event, Kind, Lifecycle, Look, Span, Track};

use super::{CJK, LONG, RTL, hash, trend};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn after(start: NaiveDate, days: u64) -> NaiveDate {
    start.checked_add_days(Days::new(days)).expect("a date")
}

fn span(name: &str, detail: &str, from: &str, until: Option<&str>) -> Span {
    Span {
        name: name.into(),
        detail: detail.into(),
        from: day(from),
        until: until.map(day),
    }
}

fn event(date: &str, name: &str, kind: Kind, weight: u8) -> Event {
    Event {
        date: day(date),
        name: name.into(),
        detail: String::new(),
        kind,
        weight,
    }
}

fn frame(from: &str, until: &str) -> Lifecycle {
    Lifecycle {
        from: day(from),
        until: day(until),
        today: day("2026-09-30"),
        zones: trend(0, Vec::new()).zones,
        ..Lifecycle::default()
    }
}

/// A score for each of the last `n` months.
fn health(seed: u32, n: u64) -> Vec<(NaiveDate, Option<f64>)> {
    let start = after(day("2026-09-30"), 0) - Days::new(30 * (n - 1));
    let score = |at: u64| 5.4 + 1.8 * hash(seed) + 1.1 * (at as f64 / 3.0).sin();
    (0..n)
        .map(|at| (after(start, at * 30), Some(score(at))))
        .collect()
}

fn stages() -> Track {
    Track {
        name: "Stage".into(),
        look: Look::Stage,
        spans: vec![
            span("Provisioning", "4 months", "2023-12-03", Some("2024-04-01")),
            span("Onboarding", "5 months", "2024-04-01", Some("2024-08-20")),
            span("Adoption", "9 months", "2024-08-20", Some("2025-06-04")),
            span("Expansion", "11 months", "2025-06-04", Some("2026-05-02")),
            span("Renewal", "in progress", "2026-05-02", None),
        ],
    }
}

fn contracts() -> Track {
    Track {
        name: "Contracts".into(),
        look: Look::Contract,
        spans: vec![
            span(
                "Contract 1: Workspace",
                "$38.9k a month",
                "2023-12-03",
                Some("2026-12-03"),
            ),
            span(
                "Contract 2: Endpoint",
                "$41.5k a month",
                "2025-01-10",
                Some("2026-08-01"),
            ),
            span("Contract 2: Endpoint", "$42.0k a month", "2026-08-01", None),
        ],
    }
}

fn typical() -> Lifecycle {
    Lifecycle {
        renewal: Some(day("2026-12-03")),
        health: health(4, 22),
        tracks: vec![stages(), contracts()],
        events: vec![
            event("2023-12-03", "Contract 1 signed", Kind::Contract, 5),
            event("2024-05-08", "First value", Kind::Stage, 1),
            event("2024-10-02", "Quarterly review", Kind::Meeting, 3),
            event("2024-12-20", "NPS answer 9", Kind::Voice(Tone::Ok), 3),
            event("2025-01-10", "Contract 2 signed", Kind::Contract, 5),
            event(
                "2025-06-12",
                "Health: satisfactory",
                Kind::Health(Tone::Ok),
                4,
            ),
            event("2025-11-04", "Executive review", Kind::Meeting, 3),
            event("2026-04-02", "Sync failures", Kind::Alert, 5),
            event("2026-06-18", "Sponsor left", Kind::Person, 3),
            event("2026-08-01", "Contract 2 renewed", Kind::Renewal, 4),
            event("2026-09-14", "NPS answer 6", Kind::Voice(Tone::Risk), 4),
            event("2026-12-03", "Renewal of Contract 1", Kind::Renewal, 4),
        ],
        ..frame("2023-11-13", "2027-01-20")
    }
}

const KINDS: [Kind; 6] = [
    Kind::Meeting,
    Kind::Voice(Tone::Warn),
    Kind::Contract,
    Kind::Alert,
    Kind::Health(Tone::Risk),
    Kind::End,
];

fn crowded() -> Lifecycle {
    let start = day("2020-01-01");
    let event = |at: u32| Event {
        date: after(start, u64::from(at) * 41 + (hash(at) * 60.0) as u64),
        name: format!("Event {at} of many"),
        detail: String::new(),
        kind: KINDS[at as usize % KINDS.len()],
        weight: (at % 6) as u8,
    };
    let mut events: Vec<Event> = (0..60).map(event).collect();
    events.sort_by_key(|event| event.date);
    let contract = |at: u32| Span {
        name: format!("Contract {at}"),
        detail: "$1.2k a month".into(),
        from: after(start, u64::from(at) * 140),
        until: (!at.is_multiple_of(4)).then(|| after(start, u64::from(at) * 140 + 900)),
    };
    Lifecycle {
        renewal: Some(day("2026-10-04")),
        health: health(9, 24),
        tracks: vec![
            stages(),
            Track {
                name: "Contracts".into(),
                look: Look::Contract,
                spans: (0..14).map(contract).collect(),
            },
            Track {
                name: "Subscriber".into(),
                look: Look::Person,
                spans: vec![span(
                    "Dmitri Iwaki: Champion",
                    "power",
                    "2021-03-04",
                    Some("2026-09-28"),
                )],
            },
        ],
        events,
        ..frame("2019-12-01", "2027-01-01")
    }
}

fn extreme() -> Lifecycle {
    let same_day = |name: &str, kind| event("2026-09-30", name, kind, 5);
    Lifecycle {
        renewal: Some(day("2026-10-01")),
        health: vec![
            (day("2026-07-31"), Some(f64::NAN)),
            (day("2026-08-31"), Some(99.0)),
            (day("2026-09-30"), Some(-4.0)),
        ],
        tracks: vec![Track {
            name: LONG.into(),
            look: Look::Stage,
            spans: vec![
                span(LONG, LONG, "1999-01-01", Some("1999-01-02")),
                span(CJK, "", "1999-01-02", Some("1998-01-01")),
                span(RTL, "", "2020-02-29", None),
            ],
        }],
        events: vec![
            event("1999-01-01", LONG, Kind::Start, 9),
            same_day(LONG, Kind::Alert),
            same_day(CJK, Kind::Meeting),
            same_day(RTL, Kind::End),
            same_day("", Kind::Voice(Tone::None)),
            event("2090-01-01", "Out of sight", Kind::Renewal, 9),
        ],
        ..frame("1998-12-01", "2026-10-20")
    }
}

/// Adds every state.
pub(super) fn add(cases: &mut Vec<super::Case>) {
    let sizes = [(334.0, 400.0), (900.0, 400.0)];
    super::add(cases, "lifecycle", sizes, states());
}

fn states() -> [Lifecycle; 5] {
    let one = Lifecycle {
        events: vec![event("2026-03-01", "Contract signed", Kind::Contract, 5)],
        tracks: vec![Track {
            name: "Contracts".into(),
            look: Look::Contract,
            spans: vec![span(
                "Workspace",
                "$50 a month",
                "2026-03-01",
                Some("2027-03-01"),
            )],
        }],
        renewal: Some(day("2027-03-01")),
        ..frame("2026-02-10", "2027-03-20")
    };
    [Lifecycle::default(), one, typical(), crowded(), extreme()]
}
