//! Exported pictures, whatever their captions hold.

use customer_radar::chart::legend::{Entry, Mark};
use customer_radar::chart::scene::{Scene, Shape, Size};
use customer_radar::chart::theme::Theme;
use customer_radar::chart::{PICTURE, Tone};
use customer_radar::export::{Caption, page, svg};
use customer_radar::units::parse_date;
use proptest::prelude::*;

use crate::cases;
use crate::chart_properties::{check_frame, check_labels_apart};

/// The caption of the goldens.
pub(crate) fn caption(title: &str) -> Caption {
    Caption {
        title: title.into(),
        subtitle: "Share of 38 customers".into(),
        filters: vec!["Region: EMEA, APAC".into(), "Health: At risk".into()],
        as_of: parse_date("2026-09-30").unwrap(),
        source: "Cloud services".into(),
        shown: 38,
        all: 240,
    }
}

/// Texts of every length and script, with spaces and without.
fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        "[a-zA-Z0-9 ,:<>&\"'=]{1,80}",
        "[a-z]{100,400}",
        "([a-z]{1,12} ){20,120}",
        "[東京電力株式会社שלוםÄÖÜß👩 ]{1,120}",
        any::<String>(),
    ]
}

fn captions() -> impl Strategy<Value = Caption> {
    let texts = (words(), words(), words());
    let filters = prop::collection::vec(words(), 0..40);
    (texts, filters, 0..200_000_usize, 0..200_000_usize).prop_map(
        |((title, subtitle, source), filters, shown, all)| Caption {
            title,
            subtitle,
            source,
            filters,
            shown,
            all,
            ..caption("")
        },
    )
}

fn legends() -> impl Strategy<Value = Vec<Entry>> {
    let mark = prop::sample::select(vec![
        Mark::Tone(Tone::Risk),
        Mark::Tone(Tone::None),
        Mark::Area(2),
        Mark::Line(0),
        Mark::Marked(3, 1),
        Mark::Dashed,
        Mark::Dotted,
    ]);
    let entry = (words(), mark).prop_map(|(name, mark)| Entry { name, mark });
    prop::collection::vec(entry, 0..14)
}

/// A chart that fills its frame with one area, so that whatever touches it is seen.
fn filled(size: Size) -> Scene {
    let mut scene = Scene::new(size);
    scene.push(Shape::Rect {
        min: customer_radar::chart::scene::Point::default(),
        max: customer_radar::chart::scene::Point::new(size.width, size.height),
        fill: Theme::light().h_risk,
    });
    scene
}

proptest! {
    // A page may hold hundreds of labels, each held against every other.
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn nothing_on_an_exported_page_covers_anything_else(
        caption in captions(),
        legend in legends(),
        width in 320.0..1200.0_f64,
    ) {
        let chart = filled(Size::new(width, 300.0));
        let theme = Theme::light();
        let page = page(&chart, &legend, &caption, &theme);
        check_frame(&page)?;
        check_labels_apart(&page)?;
        let area = page.marks.iter().find_map(|mark| {
            let Shape::Rect { min, max, fill } = &mark.shape else { return None };
            (*fill == theme.h_risk).then_some((*min, *max))
        });
        let (min, max) = area.expect("the chart is on the page");
        prop_assert!((max.y - min.y - 300.0).abs() < 1e-9);
        for mark in &page.marks {
            let Shape::Label(label) = &mark.shape else { continue };
            let (top, bottom) = customer_radar::chart::text::bounds(label);
            prop_assert!(bottom.y <= min.y || top.y >= max.y, "{:?} lies on the chart", label.text);
        }
    }

    #[test]
    fn an_exported_document_holds_no_markup_of_names(caption in captions(), legend in legends()) {
        let page = page(&Scene::new(PICTURE), &legend, &caption, &Theme::light());
        let document = svg(&page, &caption, &caption.title);
        let tags = ["svg", "title", "desc", "style", "rect", "path", "circle", "text"];
        for tag in document.split('<').skip(1) {
            let tag = tag.trim_start_matches('/');
            let name = tag.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
            prop_assert!(tags.contains(&name), "<{tag}");
        }
        let is_xml = |c: char| c >= ' ' || matches!(c, '\t' | '\n' | '\r');
        prop_assert!(document.chars().all(is_xml));
    }
}

#[test]
fn a_name_that_is_markup_stays_text() {
    let trap = "<img src=x onerror=alert(1)><script>alert(2)</script>";
    let caption = Caption {
        subtitle: trap.into(),
        filters: vec![format!("Company: {trap}")],
        source: trap.into(),
        ..caption(trap)
    };
    let legend = [Entry::new(trap, Mark::Line(0))];
    let page = page(&Scene::new(PICTURE), &legend, &caption, &Theme::light());
    let document = svg(&page, &caption, trap);
    assert!(!document.contains("<img") && !document.contains("<script"));
    assert!(
        document
            .matches("&lt;img src=x onerror=alert(1)&gt;")
            .count()
            >= 5
    );
}

/// Every chart that has colors says what they stand for, and its exact table has the columns of
/// the one that is shown.
#[test]
fn charts_bring_what_an_export_needs() {
    for case in cases::all() {
        let (shown, exact) = (case.input.table(), case.input.exact_table());
        let place = format!("{} {}", case.chart, case.state);
        if shown.rows.len() == exact.rows.len() {
            assert_eq!(shown.columns, exact.columns, "{place}");
        }
        assert!(exact.rows.len() >= shown.rows.len(), "{place}");
        let needs_legend = ["radar", "trend", "doughnut"].contains(&case.chart);
        if needs_legend && case.state == "typical" {
            assert!(!case.input.legend().is_empty(), "{place}");
        }
    }
}
