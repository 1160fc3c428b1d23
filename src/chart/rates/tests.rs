use super::*;

fn row(name: &str, n_hit: usize, n: usize) -> Row {
    let share = (n > 0).then(|| n_hit as f64 / n as f64);
    Row {
        name: name.into(),
        tone: Tone::Risk,
        share,
        interval: (0.1, 0.4),
        n_hit,
        n,
        remark: String::new(),
    }
}

fn rates(rows: Vec<Row>) -> Rates {
    Rates {
        what: "Left within 3 months".into(),
        unit: "observation".into(),
        rows,
        overall: Some(0.2),
    }
}

#[test]
fn the_finding_names_where_most_and_where_least_left() {
    let chart = rates(vec![row("At risk", 3, 10), row("Satisfactory", 1, 20)]);
    let expected = "Left within 3 months: 30% of At risk, 5.0% of Satisfactory";
    assert_eq!(chart.finding(), expected);
    assert_eq!(rates(Vec::new()).finding(), "Nobody to count");
}

#[test]
fn a_row_says_its_interval_and_of_how_many() {
    let mut own = row("At risk", 3, 10);
    own.remark = "of only 4 customers: says little".into();
    let chart = rates(vec![own]);
    let expected = "At risk: Left within 3 months 30%, 95% interval 10.0% to 40.0%, Of 10 \
                    observations, of only 4 customers: says little";
    assert_eq!(chart.words(Key::item(0)).sentence(), expected);
}

#[test]
fn a_group_without_anybody_has_a_dash_and_no_bar() {
    let chart = rates(vec![row("At risk", 0, 0)]);
    assert_eq!(chart.table().rows[0].cells[1], "–");
    let scene = chart.scene(Size::new(400.0, 120.0), &Theme::light());
    assert!(scene.marks.iter().all(|mark| mark.key.is_none()));
}
