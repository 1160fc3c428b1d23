//! The world maps and the tree in every state.

use customer_radar::chart::Tone;
use customer_radar::chart::map::sites::{Sites, Spot};
use customer_radar::chart::map::{Map, Place};
use customer_radar::chart::scene::Size;
use customer_radar::chart::tree::{Node, Tree, Trend};
use customer_radar::metrics::Unit;
use customer_radar::units::country;

use super::{CJK, Case, LONG, RTL, STATES, add, company, hash};

const CODES: [&str; 20] = [
    "US", "CA", "MX", "BR", "CL", "GB", "DE", "FR", "NL", "SE", "ES", "PL", "ZA", "AE", "JP", "AU",
    "IN", "SG", "NZ", "KR",
];

/// Adds the maps and the trees.
pub(super) fn add_all(cases: &mut Vec<Case>) {
    add(cases, "map", [(326.0, 220.0), (640.0, 330.0)], maps());
    add(
        cases,
        "sites",
        [(326.0, 170.0), (640.0, 300.0)],
        all_sites(),
    );
    for (state, input) in STATES.into_iter().zip(trees()) {
        let sizes = [326.0, 700.0].map(|width| Size::new(width, input.height(width)));
        cases.push(Case {
            chart: "tree",
            state,
            sizes,
            input: Box::new(input),
        });
    }
}

fn map(places: Vec<Place>) -> Map {
    Map {
        places,
        name: "Predicted retention".into(),
        unit: Unit::Share(0),
        limits: vec![0.6, 0.7, 0.8, 0.9],
        focus: None,
    }
}

fn place(code: &str, value: Option<f64>, n: u32) -> Place {
    let details = vec![("Customers".to_owned(), n.to_string())];
    Place {
        code: code.into(),
        value,
        details,
    }
}

fn maps() -> [Map; 5] {
    let value = |idx: usize| 0.5 + 0.48 * hash(idx as u32 * 5 + 2);
    let typical = CODES.iter().enumerate().map(|(idx, code)| {
        let is_known = !["ZA", "CL"].contains(code);
        place(code, is_known.then(|| value(idx)), 2 + idx as u32)
    });
    let every = country::all().enumerate().map(|(idx, (code, _))| {
        let is_known = hash(idx as u32 + 400) > 0.1;
        place(code, is_known.then(|| value(idx)), 1)
    });
    let extreme = vec![
        place("ZZ", Some(0.4), 1),
        place("RU", Some(f64::NAN), 4_000_000),
        place("FJ", Some(1e300), 2),
        place("VA", Some(-5.0), 1),
        place("US", Some(0.6), 1),
        place(LONG, Some(0.9), 1),
        place("WS", None, 1),
    ];
    [
        map(Vec::new()),
        map(vec![place("SG", Some(0.84), 5)]),
        Map {
            focus: Some(3),
            ..map(typical.collect())
        },
        map(every.collect()),
        Map {
            focus: Some(6),
            ..map(extreme)
        },
    ]
}

fn sites(spots: Vec<Spot>) -> Sites {
    Sites {
        spots,
        size: "MRR".into(),
        unit: Unit::Money("USD".into()),
    }
}

fn spot(code: &str, n: usize, size: Option<f64>, growth: Option<f64>) -> Spot {
    Spot {
        code: code.into(),
        n,
        size,
        growth,
        ..Spot::default()
    }
}

fn all_sites() -> [Sites; 5] {
    let head = |spot: Spot, city: &str| Spot {
        headquarters: Some(city.into()),
        ..spot
    };
    let typical = vec![
        head(spot("US", 6, Some(64_000.0), Some(0.034)), "Seattle"),
        spot("DE", 3, Some(21_000.0), Some(-0.081)),
        spot("SG", 1, Some(4_000.0), Some(0.12)),
        spot("BR", 2, None, None),
        spot("ZA", 1, Some(9_000.0), Some(0.0)),
    ];
    let crowded = CODES.iter().enumerate().map(|(idx, code)| {
        let size = 90_000.0 * hash(idx as u32 * 3 + 1).powi(2);
        spot(code, 1 + idx % 7, Some(size), Some(hash(idx as u32) - 0.5))
    });
    let extreme = vec![
        head(spot("NZ", 99_999, Some(1e300), Some(1e9)), LONG),
        head(spot("FJ", 1, Some(-4.0), Some(f64::NAN)), RTL),
        spot("ZZ", 3, Some(5.0), Some(-1.0)),
        spot("CA", 2, Some(f64::INFINITY), Some(-1e9)),
    ];
    [
        sites(Vec::new()),
        sites(vec![head(
            spot("DE", 6, Some(125_000.0), Some(-0.03)),
            "Stuttgart",
        )]),
        sites(typical),
        sites(crowded.collect()),
        sites(extreme),
    ]
}

fn tree(nodes: Vec<Node>, summary: &str) -> Tree {
    Tree {
        nodes,
        summary: summary.into(),
        figure: "Health".into(),
        amount: "MRR".into(),
        unit: Unit::Money("USD".into()),
    }
}

fn node(parent: Option<usize>, name: &str, score: Option<f64>, amount: Option<f64>) -> Node {
    let tone = match score {
        None => Tone::None,
        Some(score) if score > 7.5 => Tone::Ok,
        Some(score) if score > 5.0 => Tone::Warn,
        Some(_) => Tone::Risk,
    };
    Node {
        parent,
        name: name.into(),
        tone: Some(tone),
        figure: score.map_or("–".into(), |score| format!("{score:.1}")),
        amount,
        ..Node::default()
    }
}

fn account() -> Vec<Node> {
    let mut root = node(None, "Tarnwick Robotics", Some(6.8), Some(41_500.0));
    root.note = "Headquarters: Gothenburg, $41.5k MRR".into();
    root.is_lit = true;
    vec![
        root,
        node(Some(0), "Industrial arms", Some(7.6), Some(20_000.0)),
        node(Some(1), "Gothenburg plant", Some(8.1), Some(11_000.0)),
        node(Some(1), "Västerås lab", Some(7.5), Some(6_000.0)),
        node(Some(1), "Dresden plant", Some(5.9), Some(3_000.0)),
        node(Some(0), "Warehouse systems", Some(6.6), Some(14_500.0)),
        node(Some(5), "Poznań depot", Some(7.2), Some(8_000.0)),
        node(Some(5), "Lyon depot", Some(6.8), Some(4_000.0)),
        node(Some(5), "Rotterdam hub", Some(5.6), Some(2_500.0)),
        node(Some(0), "Service and parts", Some(5.4), Some(7_000.0)),
        node(Some(9), "Detroit service", Some(4.1), Some(6_000.0)),
        node(Some(9), "Pune parts hub", None, None),
    ]
}

fn trees() -> [Tree; 5] {
    let mut crowded = vec![node(
        None,
        "Continental Freight",
        Some(7.0),
        Some(900_000.0),
    )];
    for region in 0..6_usize {
        let above = crowded.len();
        crowded.push(node(
            Some(0),
            &format!("Region {}", region + 1),
            Some(6.0),
            Some(1e5),
        ));
        crowded.extend((0..40).map(|idx| {
            let seed = (region * 40 + idx) as u32;
            let (score, money) = (10.0 * hash(seed), 9_000.0 * hash(seed + 900).powi(3));
            node(Some(above), &company(seed), Some(score), Some(money))
        }));
    }
    let mut extreme = vec![
        node(None, LONG, Some(10.0), Some(1e300)),
        node(Some(0), CJK, None, Some(f64::NAN)),
        node(Some(1), RTL, Some(0.0), Some(-5.0)),
        node(Some(2), "", Some(5.0), Some(0.0)),
        node(Some(7), "Without a parent", Some(5.0), Some(1.0)),
    ];
    extreme.extend((3..6).map(|above| node(Some(above), LONG, Some(3.0), Some(1e9))));
    for (node, trend) in extreme
        .iter_mut()
        .zip([Trend::Up, Trend::Down, Trend::Flat])
    {
        node.tone = None;
        node.trend = Some(trend);
        node.figure = "+1,234,567.8%".into();
        node.note = LONG.into();
    }
    [
        tree(Vec::new(), ""),
        tree(vec![account().remove(0)], "Tarnwick Robotics stands alone"),
        tree(account(), "Tarnwick Robotics: 8 sites in 3 divisions"),
        tree(crowded, "Continental Freight: 240 sites in 6 regions"),
        tree(extreme, "Names and numbers of any length"),
    ]
}
