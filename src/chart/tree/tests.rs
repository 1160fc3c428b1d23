use super::*;
use crate::chart::scene::{Mark, Shape};

const WIDE: Size = Size {
    width: 700.0,
    height: 280.0,
};

const NARROW: Size = Size {
    width: 326.0,
    height: 420.0,
};

fn node(parent: Option<usize>, name: &str, amount: Option<f64>) -> Node {
    Node {
        parent,
        name: name.into(),
        tone: Some(Tone::Ok),
        figure: "7.4".into(),
        amount,
        ..Node::default()
    }
}

fn tree(nodes: Vec<Node>) -> Tree {
    Tree {
        nodes,
        summary: "Acme: 5 customers".into(),
        figure: "Health".into(),
        amount: "MRR".into(),
        unit: Unit::Money("USD".into()),
    }
}

fn typical() -> Tree {
    tree(vec![
        node(None, "Acme", Some(100.0)),
        node(Some(0), "North", Some(60.0)),
        node(Some(1), "Oslo", Some(40.0)),
        node(Some(1), "Bergen", Some(20.0)),
        node(Some(0), "South", None),
    ])
}

/// A root with this many children, larger ones first.
fn wide(n: usize) -> Tree {
    let mut nodes = vec![node(None, "Acme", None)];
    nodes.extend((0..n).map(|idx| node(Some(0), &format!("Site {idx}"), Some((n - idx) as f64))));
    tree(nodes)
}

fn texts(scene: &Scene) -> Vec<String> {
    let text = |mark: &Mark| {
        let Shape::Label(label) = &mark.shape else {
            return None;
        };
        Some(label.text.clone())
    };
    scene.marks.iter().filter_map(text).collect()
}

#[test]
fn links_are_as_wide_as_the_money_they_carry() {
    let scene = typical().scene(WIDE, &Theme::light());
    let link = Theme::light().link;
    let width = |mark: &Mark| {
        let Shape::Path { stroke, closed, .. } = &mark.shape else {
            return None;
        };
        (!closed && stroke.color == link).then_some(stroke.width)
    };
    let widths: Vec<f64> = scene.marks.iter().filter_map(width).collect();
    assert_eq!(widths.len(), 4);
    assert!((widths[0] - 14.0 * 0.6).abs() < 1e-9 && (widths[1] - 14.0 * 0.4).abs() < 1e-9);
    assert!(
        (widths[3] - 1.0).abs() < 1e-9,
        "what is not known is thin and dashed"
    );
}

#[test]
fn boxes_of_a_level_stand_apart_and_under_each_other() {
    let plot = Plot::new(&typical(), WIDE);
    assert!(!plot.is_list);
    for (idx, one) in plot.slots.iter().enumerate() {
        for other in &plot.slots[..idx] {
            let is_level = one.entry.depth == other.entry.depth;
            assert!(!is_level || one.min.y >= other.max.y, "{one:?} {other:?}");
            assert!(is_level || one.min.x >= other.max.x || one.max.x <= other.min.x);
        }
    }
}

#[test]
fn a_narrow_frame_and_a_deep_tree_show_a_list() {
    assert!(Plot::new(&typical(), NARROW).is_list);
    let deep = tree(
        (0..7)
            .map(|idx: usize| node(idx.checked_sub(1), "Deep", Some(1.0)))
            .collect(),
    );
    assert!(Plot::new(&deep, WIDE).is_list);
    assert!(deep.rows(700.0) >= 7);
    assert_eq!(texts(&deep.scene(NARROW, &Theme::light())).len(), 14);
}

#[test]
fn of_many_leaves_the_largest_are_drawn_and_the_rest_is_counted() {
    let mut chart = wide(1000);
    chart.nodes[990].is_lit = true;
    let entries = layout::entries(&chart);
    assert_eq!(
        entries.len(),
        1 + MOST + 1 + 1,
        "root, largest, the one it is about, the rest"
    );
    let rest = entries.last().unwrap();
    assert_eq!(rest.n_more, 1000 - MOST - 1);
    assert!(texts(&chart.scene(WIDE, &Theme::light())).is_empty() || chart.height(700.0) > 1300.0);
    let size = Size::new(700.0, chart.height(700.0));
    assert!(texts(&chart.scene(size, &Theme::light())).contains(&"959 more".to_owned()));
    assert_eq!(chart.table().rows.len(), 1001, "the table has them all");
    let words = chart.words(rest.key());
    assert_eq!(words.title, "959 more below Acme");
}

#[test]
fn branches_left_out_count_all_below_them() {
    let mut chart = wide(MOST);
    chart.nodes.push(node(Some(0), "Small branch", Some(0.0)));
    let branch = chart.nodes.len() - 1;
    chart
        .nodes
        .extend((0..3).map(|_| node(Some(branch), "Small", Some(0.0))));
    let entries = layout::entries(&chart);
    assert_eq!(entries.iter().map(|entry| entry.n_more).sum::<usize>(), 4);
    let drawn = entries.iter().filter(|entry| !entry.is_more()).count();
    assert_eq!(drawn + 4, chart.nodes.len());
}

#[test]
fn arrows_follow_the_branches() {
    let chart = typical();
    let check = |from: u32, step: Step, to: u32| {
        assert_eq!(
            chart.walk(Some(Key::item(from)), step),
            Some(Key::item(to)),
            "{from} {step:?}"
        );
    };
    check(0, Step::Right, 1);
    check(1, Step::Right, 2);
    check(2, Step::Right, 2);
    check(2, Step::Left, 1);
    check(2, Step::Down, 3);
    check(1, Step::Down, 4);
    check(4, Step::Up, 1);
    check(3, Step::Next, 4);
    check(0, Step::Last, 4);
    assert_eq!(chart.walk(None, Step::Right), Some(Key::item(0)));
    assert_eq!(tree(Vec::new()).walk(None, Step::Next), None);
}

#[test]
fn every_node_is_found_where_it_is() {
    for size in [WIDE, NARROW] {
        let chart = typical();
        for item in 0..5 {
            let key = Key::item(item);
            let at = chart.locate(size, key).unwrap();
            assert_eq!(chart.hit(size, &Theme::light(), at), Some(key));
        }
    }
}

#[test]
fn a_node_says_its_figure_its_money_and_its_remark() {
    let mut chart = typical();
    chart.nodes[0].note = "Headquarters: Oslo".into();
    let sentence = chart.words(Key::item(0)).sentence();
    assert_eq!(
        sentence,
        "Acme: Health 7.4, MRR $100, Remark Headquarters: Oslo"
    );
    assert_eq!(
        chart.table().rows[4].cells,
        ["South", "Acme", "7.4", "–", "–"]
    );
    assert_eq!(chart.exact_table().rows[0].cells[3], "100");
}

#[test]
fn a_parent_that_is_not_before_its_child_counts_as_none() {
    let chart = tree(vec![node(Some(1), "A", None), node(Some(1), "B", None)]);
    assert_eq!(layout::entries(&chart).len(), 2);
}
