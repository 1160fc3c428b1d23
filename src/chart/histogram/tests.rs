use super::*;

const SIZE: Size = Size {
    width: 480.0,
    height: 260.0,
};

fn histogram() -> Histogram {
    let zone = |name: &str, from, to, tone| Zone {
        name: name.into(),
        from,
        to,
        tone,
    };
    let bin = |idx: u32, counts: [usize; 2]| Bin {
        from: f64::from(idx) / 10.0,
        to: f64::from(idx + 1) / 10.0,
        counts: counts.into(),
    };
    Histogram {
        axis: "Risk".into(),
        thing: "customer".into(),
        bins: vec![bin(0, [3, 0]), bin(1, [0, 0]), bin(2, [2, 7])],
        zones: vec![
            zone("Low", 0.0, 0.25, Tone::Ok),
            zone("High", 0.25, 0.3, Tone::Risk),
        ],
        n_without: 4,
        format: Format::new(|value| units::percent(value, 0)),
        is_whole: false,
    }
}

#[test]
fn the_finding_counts_every_band() {
    assert_eq!(
        histogram().finding(),
        "Risk of 12 customers: Low 5, High 7; most, 9, from 20% to 30%"
    );
    let blank = Histogram {
        axis: "Risk".into(),
        ..Histogram::default()
    };
    assert_eq!(blank.finding(), "Risk: nobody has a value");
}

#[test]
fn a_bin_that_a_limit_cuts_says_both_bands() {
    let words = histogram().words(Key::item(2));
    assert_eq!(
        words.sentence(),
        "Risk 20% to 30%: Customers 9, Share 75%, Low 2, High 7"
    );
    let words = histogram().words(Key::item(0));
    assert_eq!(
        words.sentence(),
        "Risk 0% to 10%: Customers 3, Share 25%, Band Low"
    );
}

#[test]
fn the_keyboard_skips_empty_bins() {
    let chart = histogram();
    assert_eq!(chart.walk(None, Step::Next), Some(Key::item(0)));
    assert_eq!(
        chart.walk(Some(Key::item(0)), Step::Right),
        Some(Key::item(2))
    );
    assert_eq!(chart.walk(None, Step::Last), Some(Key::item(2)));
    assert_eq!(Histogram::default().walk(None, Step::Next), None);
}

#[test]
fn a_low_column_is_hit_anywhere_in_its_bin() {
    let chart = histogram();
    for item in [0, 2] {
        let top = chart.locate(SIZE, Key::item(item)).unwrap();
        let over = Point::new(top.x, 30.0);
        let theme = Theme::light();
        assert_eq!(chart.hit(SIZE, &theme, over), Some(Key::item(item)));
    }
    let plot = Plot::new(&chart, SIZE);
    let empty = Point::new(plot.x.at(0.15), 100.0);
    assert_eq!(chart.hit(SIZE, &Theme::light(), empty), None);
}

#[test]
fn the_table_has_a_row_for_everybody() {
    let table = histogram().table();
    let last = table.rows.last().unwrap();
    assert_eq!(last.cells, ["No value", "–", "4", "–"]);
    assert_eq!(table.rows[2].cells, ["20% to 30%", "Low, High", "9", "75%"]);
}

#[test]
fn a_bin_of_one_whole_number_is_called_by_it() {
    let bin = |score: u32, n: usize| Bin {
        from: f64::from(score),
        to: f64::from(score + 1),
        counts: vec![n],
    };
    let zone = Zone {
        name: "All".into(),
        from: 0.0,
        to: 2.0,
        tone: Tone::Ok,
    };
    let chart = Histogram {
        axis: "Score".into(),
        thing: "answer".into(),
        bins: vec![bin(0, 1), bin(1, 4)],
        zones: vec![zone],
        n_without: 0,
        format: Format::decimals(0),
        is_whole: true,
    };
    assert_eq!(chart.words(Key::item(1)).title, "Score 1");
    assert_eq!(chart.table().rows[1].cells, ["1", "All", "4", "80%"]);
    assert!(chart.finding().ends_with("most, 4, from 1"));
}
