use super::*;

fn map(cells: Vec<Vec<Option<f64>>>) -> Heatmap {
    Heatmap {
        rows: vec!["Monday".into(), "Tuesday".into()],
        columns: ["Aug 2026", "Sep 2026"]
            .map(|name| Head {
                name: name.into(),
                tick: name.into(),
            })
            .into(),
        cells,
        unit: ("activity".into(), "activities".into()),
        columns_are: "months".into(),
        shares_of: None,
    }
}

#[test]
fn r000_34_the_busiest_cell_is_said_in_words() {
    let map = map(vec![vec![Some(1.0), Some(0.0)], vec![Some(3.0), None]]);
    assert_eq!(
        map.finding(),
        "Busiest: 3 activities, Tuesday, Aug 2026; 4 activities in 2 months"
    );
}

#[test]
fn a_cell_that_is_not_known_is_not_zero() {
    let map = map(vec![vec![None, Some(0.0)], vec![None, Some(2.0)]]);
    let table = map.table();
    assert_eq!(table.rows[0].cells, ["Aug 2026", "–", "–", "–"]);
    assert_eq!(table.rows[1].cells, ["Sep 2026", "0", "2", "2"]);
    assert_eq!(map.row_total(0, 0), Some(0.0));
}

#[test]
fn every_number_above_none_has_a_shade() {
    let steps = [0.0, 0.01, 1.0, 1.01, 5.0, 6.0].map(|value| step(value, 6.0));
    assert_eq!(steps, [0, 1, 1, 2, 5, 6]);
    assert_eq!(step(1.0, 0.0), 0);
}

#[test]
fn a_narrow_chart_keeps_the_newest_columns() {
    let wide = Heatmap {
        columns: vec![Head::default(); 60],
        ..map(vec![vec![Some(1.0); 60]; 2])
    };
    let plot = Plot::new(&wide, Size::new(320.0, 220.0));
    assert!(plot.from > 0 && plot.right <= 320.0);
    assert_eq!(Plot::new(&wide, Size::new(900.0, 220.0)).from, 0);
}

fn shares() -> Heatmap {
    Heatmap {
        unit: ("share left".into(), "shares left".into()),
        shares_of: Some("Cohort".into()),
        ..map(vec![vec![Some(1.0), Some(0.5)], vec![Some(1.0), None]])
    }
}

#[test]
fn shares_are_named_by_the_lowest_after_the_beginning_and_never_added_up() {
    let map = shares();
    assert_eq!(map.finding(), "Shares left. Lowest: 50%, Monday, Sep 2026");
    let words = map.words(key((0, 1)));
    assert_eq!(words.rows, [("Shares left".to_owned(), "50%".to_owned())]);
    let table = map.table();
    assert_eq!(table.columns[0].title, "Cohort");
    assert_eq!(table.rows[0].cells, ["Monday", "100.0%", "50.0%"]);
    assert_eq!(table.rows[1].cells, ["Tuesday", "100.0%", "–"]);
}

#[test]
fn the_shades_of_shares_run_from_the_lowest_to_the_highest() {
    let map = shares();
    let range = map.range(0);
    assert_eq!(range, (0.5, 1.0));
    assert_eq!(
        [0.5, 0.75, 1.0].map(|share| map.shade(share, range)),
        [1, 3, 6]
    );
    assert_eq!(map.shade(1.0, (1.0, 1.0)), 6);
}

#[test]
fn a_share_stands_in_its_cell_where_there_is_room() {
    let texts = |width: f64| {
        let scene = shares().scene(Size::new(width, 160.0), &Theme::light());
        format!("{scene:?}").matches("50%").count()
    };
    assert!(texts(400.0) > texts(60.0));
}
