use super::*;

const SIZE: Size = Size {
    width: 640.0,
    height: 240.0,
};

fn banding(limits: [f64; 2]) -> Banding {
    let band = |name: &str, tone, up_to| Band {
        name: name.into(),
        tone,
        up_to: Some(up_to),
    };
    let bin = |idx: u32| Bin {
        from: f64::from(idx) / 2.0,
        to: f64::from(idx + 1) / 2.0,
        counts: match idx {
            10 => vec![2, 3, 0],
            14 => vec![0, 4, 0],
            _ => vec![0, 0, 0],
        },
        before: if idx == 12 { 5 } else { 0 },
    };
    Banding {
        axis: "Health".into(),
        thing: "customer".into(),
        bins: (0..20).map(bin).collect(),
        bands: vec![
            band("At risk", Tone::Risk, limits[0]),
            band("Needs attention", Tone::Warn, limits[1]),
            band("Satisfactory", Tone::Ok, 10.0),
        ],
        before: "Version 12".into(),
        limits_before: vec![4.5, 7.0],
        format: Format::default(),
    }
}

#[test]
fn the_finding_counts_bands_and_names_the_limits() {
    assert_eq!(
        banding([5.3, 7.6]).finding(),
        "Health of 9 customers: At risk 2, Needs attention 7, Satisfactory 0; limits at 5.3 and 7.6"
    );
    let blank = Banding {
        axis: "Health".into(),
        ..Banding::default()
    };
    assert_eq!(blank.finding(), "Health: nobody has a score");
    assert!(blank.handles(SIZE).is_empty());
}

#[test]
fn r001_16_a_limit_follows_the_hand_in_tenths_between_its_neighbors() {
    let chart = banding([5.3, 7.6]);
    let handles = chart.handles(SIZE);
    assert_eq!(handles.len(), 2);
    assert_eq!(handles[0].ends, (0.1, 7.5));
    assert_eq!(handles[1].ends, (5.4, 9.9));
    let to = handles[0].at.by(0.4, -50.0);
    assert_eq!(chart.dragged(SIZE, 0, to), Some(5.3));
    assert_eq!(chart.dragged(SIZE, 0, Point::new(9e9, 0.0)), Some(7.5));
    assert_eq!(chart.dragged(SIZE, 1, Point::new(-9e9, 0.0)), Some(5.4));
    assert_eq!(chart.dragged(SIZE, 7, to), None);
}

#[test]
fn a_limit_moves_by_keys() {
    let chart = banding([5.3, 7.6]);
    assert_eq!(chart.stepped(0, 1.0), Some(5.4));
    assert_eq!(chart.stepped(0, -1.0), Some(5.2));
    assert_eq!(chart.stepped(1, 1e3), Some(9.9));
    assert_eq!(chart.stepped(1, -1e3), Some(5.4));
}

#[test]
fn a_limit_without_room_stays() {
    let chart = banding([7.55, 7.6]);
    assert_eq!(chart.stepped(1, -1.0), Some(7.6));
    assert_eq!(banding([0.05, 0.1]).stepped(0, 1.0), Some(0.05));
}

#[test]
fn a_bin_says_draft_and_before() {
    let chart = banding([5.3, 7.6]);
    assert_eq!(
        chart.words(Key::item(10)).sentence(),
        "Health 5.0 to 5.5: Draft 5, Version 12 0, At risk 2, Needs attention 3"
    );
    assert_eq!(
        chart.words(Key::item(12)).sentence(),
        "Health 6.0 to 6.5: Draft 0, Version 12 5"
    );
    let walked = chart.walk(Some(Key::item(10)), Step::Next);
    assert_eq!(walked, Some(Key::item(12)));
    let at = chart.locate(SIZE, Key::item(12)).unwrap();
    assert_eq!(chart.hit(SIZE, &Theme::light(), at), Some(Key::item(12)));
}
