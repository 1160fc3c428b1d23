//! Every chart in every state: empty, one, typical, crowded and extreme.
//!
//! The gallery shows these and the goldens hold them, so that what is looked at is what is
//! tested. All names are fictional; all figures follow from their index alone.

use customer_radar::chart::describe::{Format, decimal};
use customer_radar::chart::doughnut::{Doughnut, Look, Precision, Slice};
use customer_radar::chart::radar::{self, Radar, Role, Series};
use customer_radar::chart::scene::Size;
use customer_radar::chart::spark::Spark;
use customer_radar::chart::trend::{Trend, Zone};
use customer_radar::chart::{Chart, Tone};

mod dots;
mod effects;
mod heatmap;
mod impact;
mod lifecycle;
mod places;
mod quadrant;
mod rates;
mod spreads;
mod stacks;
mod trend;
mod users;
mod voice;

/// One chart in one state.
pub(crate) struct Case {
    /// The name of the chart.
    pub(crate) chart: &'static str,
    /// The state it is in.
    pub(crate) state: &'static str,
    /// The small and the large size it is shown at.
    pub(crate) sizes: [Size; 2],
    /// The chart itself.
    pub(crate) input: Box<dyn Chart>,
}

/// The states, in the order of the arrays below.
const STATES: [&str; 5] = ["empty", "one", "typical", "crowded", "extreme"];

const LONG: &str = "Consolidated Amalgamated Intercontinental Warehousing and Refrigerated \
                    Logistics Holdings (Northern Hemisphere)";
const CJK: &str = "東京電力エネルギーパートナー株式会社関西支社";
const RTL: &str = "شركة الاتصالات المتحدة للخدمات اللوجستية الدولية";

/// All cases.
pub(crate) fn all() -> Vec<Case> {
    let mut cases = Vec::new();
    add(
        &mut cases,
        "radar",
        [(320.0, 280.0), (480.0, 400.0)],
        radars(),
    );
    add(
        &mut cases,
        "doughnut",
        [(134.0, 134.0), (200.0, 200.0)],
        doughnuts(),
    );
    quadrants(&mut cases);
    add(
        &mut cases,
        "trend",
        [(320.0, 180.0), (640.0, 240.0)],
        trends(),
    );
    trend::add(&mut cases);
    lifecycle::add(&mut cases);
    let spark_sizes = [(120.0, 34.0), (170.0, 34.0)];
    add(&mut cases, "spark", spark_sizes, sparks());
    add(
        &mut cases,
        "combo",
        [(334.0, 520.0), (640.0, 368.0)],
        stacks::combos(),
    );
    let ring_sizes = [(300.0, 260.0), (470.0, 320.0)];
    add(&mut cases, "rings", ring_sizes, stacks::all_rings());
    cases.extend(impact::cases());
    for add_to in [
        dots::add_to,
        rates::add_to,
        voice::add_to,
        users::add_all,
        places::add_all,
        spreads::add_to,
        effects::add_to,
    ] {
        add_to(&mut cases);
    }
    cases
}

/// The quadrant in every state, and with each of its options.
fn quadrants(cases: &mut Vec<Case>) {
    add(
        cases,
        "quadrant",
        [(320.0, 360.0), (733.0, 452.0)],
        quadrant::states(),
    );
    for (state, input) in quadrant::options() {
        cases.push(Case {
            chart: "quadrant",
            state,
            sizes: [Size::new(320.0, 360.0), Size::new(733.0, 452.0)],
            input: Box::new(input),
        });
    }
}

fn add<C: Chart + 'static>(
    cases: &mut Vec<Case>,
    chart: &'static str,
    sizes: [(f64, f64); 2],
    inputs: [C; 5],
) {
    let sizes = sizes.map(|(width, height)| Size::new(width, height));
    for (state, input) in STATES.into_iter().zip(inputs) {
        cases.push(Case {
            chart,
            state,
            sizes,
            input: Box::new(input),
        });
    }
}

fn scores(name: &str, role: Role, values: &[f64]) -> Series {
    let values = values.iter().map(|value| Some(*value)).collect();
    Series {
        name: name.into(),
        role,
        values,
    }
}

fn radar(axes: &[&str], series: Vec<Series>) -> Radar {
    let axes = axes
        .iter()
        .map(|name| radar::Axis {
            name: (*name).into(),
        })
        .collect();
    Radar { axes, series }
}

const CATEGORIES: [&str; 5] = [
    "Implementation",
    "Usage",
    "Engagement",
    "Education",
    "Economic value",
];

fn compared() -> [Series; 3] {
    [
        scores(
            "Velloria Air",
            Role::Compared(1),
            &[4.2, 3.1, 6.6, 5.5, 7.9],
        ),
        scores(
            "Ravenmoor Optics",
            Role::Compared(2),
            &[9.1, 8.8, 7.0, 8.1, 3.4],
        ),
        scores(
            "Aldermoor Bank",
            Role::Compared(3),
            &[6.1, 5.2, 9.4, 2.2, 6.0],
        ),
    ]
}

fn radars() -> [Radar; 5] {
    let name = "Tarnwick Robotics";
    let hero = scores(name, Role::Subject, &[8.2, 7.6, 5.1, 6.0, 6.9]);
    let peers = scores(
        "Manufacturing peers",
        Role::Benchmark,
        &[7.5, 7.1, 6.8, 7.2, 6.4],
    );
    let crowded: Vec<Series> = [hero.clone(), peers.clone()]
        .into_iter()
        .chain(compared())
        .collect();
    let mut gaps = scores(
        LONG,
        Role::Subject,
        &[10.0, 0.0, 10.0, 0.0, 3.0, 12.0, 10.0, 0.4, 5.0, 9.0],
    );
    gaps.values[4] = None;
    gaps.values[5] = Some(f64::NAN);
    let names = [
        "Onboarding",
        "Überwachungsmaßnahmen",
        "Licence utilisation",
        CJK,
        "Integrations live",
        LONG,
        RTL,
        "Time to first value",
        "NPS",
        "Executive sponsor engagement",
    ];
    let all = scores("All customers", Role::Benchmark, &[5.0; 10]);
    [
        radar(&[], Vec::new()),
        radar(
            &["Adoption"],
            vec![
                scores("Tarnwick Robotics", Role::Subject, &[6.9]),
                scores("Peers", Role::Benchmark, &[7.4]),
            ],
        ),
        radar(&CATEGORIES, vec![hero, peers]),
        radar(&CATEGORIES, crowded),
        radar(&names, vec![gaps, all]),
    ]
}

fn slice(name: &str, look: Look, count: u32) -> Slice {
    Slice {
        name: name.into(),
        look,
        value: f64::from(count),
        count: u64::from(count),
        amount: None,
    }
}

fn doughnut(slices: Vec<Slice>, total: &str) -> Doughnut {
    Doughnut {
        slices,
        unit: "customers".into(),
        total: total.into(),
        total_label: "customers".into(),
        precision: Precision::Whole,
    }
}

fn doughnuts() -> [Doughnut; 5] {
    let health = |counts: [u32; 4]| {
        let names = ["Satisfactory", "Needs attention", "At risk", "No data"];
        let tones = [Tone::Ok, Tone::Warn, Tone::Risk, Tone::None];
        let of = |i: usize| slice(names[i], Look::Health(tones[i]), counts[i]);
        (0..4).map(of).collect::<Vec<_>>()
    };
    let many = (0..12).map(|i| {
        slice(
            &format!("Tag {i}"),
            Look::Series(i),
            40 / (1 + u32::from(i)),
        )
    });
    let mut money = health([1, 0, 1_999_999_999, 3]);
    money[2].name = LONG.into();
    for slice in &mut money {
        slice.amount = Some(format!("${}M", decimal(slice.value / 1e6, 1)));
    }
    [
        doughnut(health([0; 4]), "0"),
        doughnut(health([0, 1, 0, 0]), "1"),
        doughnut(health([14, 18, 4, 2]), "38"),
        doughnut(many.collect(), "124"),
        Doughnut {
            precision: Precision::Tenth,
            ..doughnut(money, "$2,000,000,002")
        },
    ]
}

/// A number in 0 to 1 that follows from `seed` alone.
fn hash(seed: u32) -> f64 {
    let mixed = seed.wrapping_mul(0x9E37_79B9) ^ (seed.wrapping_mul(0x85EB_CA6B) >> 13);
    f64::from(mixed.wrapping_mul(0xC2B2_AE35) >> 8) / f64::from(1 << 24)
}

const FIRST: [&str; 12] = [
    "Velloria",
    "Tarnwick",
    "Ravenmoor",
    "Alder",
    "Thistledown",
    "Drayhaven",
    "Junipleaf",
    "Morwick",
    "Brightmere",
    "Stonefallow",
    "Larkenfield",
    "Kestrelow",
];
const SECOND: [&str; 8] = [
    "Air", "Robotics", "Optics", "Bank", "Care", "Freight", "Foods", "Health",
];

fn company(item: u32) -> String {
    let (first, second) = (
        item as usize % FIRST.len(),
        (item as usize * 5 + 3) % SECOND.len(),
    );
    format!("{} {}", FIRST[first], SECOND[second])
}

fn trend(months: usize, series: Vec<Series>) -> Trend {
    const NAMES: [&str; 12] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ];
    let month = |i: usize| format!("{} {}", NAMES[(i + 9) % 12], 2024 + (i + 9) / 12);
    Trend {
        months: (0..months).map(month).collect(),
        series,
        zones: vec![
            Zone {
                from: 0.0,
                to: 5.0,
                tone: Tone::Risk,
            },
            Zone {
                from: 5.0,
                to: 7.5,
                tone: Tone::Warn,
            },
            Zone {
                from: 7.5,
                to: 10.0,
                tone: Tone::Ok,
            },
        ],
        domain: (0.0, 10.0),
        ..Trend::default()
    }
}

fn course(seed: u32, count: u32) -> Vec<f64> {
    (0..count)
        .map(|i| 4.5 + 2.0 * hash(seed) + f64::from(i) * 0.06 + hash(seed + i) * 0.8)
        .collect()
}

fn trends() -> [Trend; 5] {
    let line = |name: &str, role, seed| scores(name, role, &course(seed, 24));
    let typical = vec![
        line("Tarnwick Robotics", Role::Subject, 3),
        line("Peer median", Role::Benchmark, 90),
    ];
    let others = (1..4).map(|n| line(&company(u32::from(n)), Role::Compared(n), u32::from(n) * 40));
    let crowded = typical.clone().into_iter().chain(others).collect();
    let mut gaps = scores(
        LONG,
        Role::Subject,
        &[0.0, 10.0, 0.0, 10.0, 10.0, 10.0, 4.0, 0.0],
    );
    gaps.values[2] = None;
    gaps.values[4] = Some(f64::NAN);
    [
        trend(0, Vec::new()),
        trend(1, vec![scores("Tarnwick Robotics", Role::Subject, &[6.8])]),
        trend(24, typical),
        trend(24, crowded),
        trend(8, vec![gaps]),
    ]
}

fn sparks() -> [Spark; 5] {
    let spark = |values: Vec<Option<f64>>, benchmark| Spark {
        values,
        benchmark,
        min_span: 0.0,
        format: Format::default(),
    };
    let known = |seed, count| {
        course(seed, count)
            .into_iter()
            .map(Some)
            .collect::<Vec<_>>()
    };
    let extreme = vec![
        Some(-1e12),
        None,
        Some(f64::NAN),
        Some(1e12),
        Some(1e12),
        Some(0.0),
    ];
    [
        spark(Vec::new(), None),
        spark(vec![Some(5.0)], None),
        spark(known(12, 13), Some(6.1)),
        spark(known(70, 120), None),
        spark(extreme, Some(f64::INFINITY)),
    ]
}
