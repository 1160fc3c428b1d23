//! Pictures of every chart in every state, compared as SVG.
//!
//! `UPDATE_GOLDEN=1` rewrites them; a difference is reviewed in the diff. A failure leaves the
//! picture that came out beside the one expected, as `*.actual.svg`.

use std::path::{Path, PathBuf};
use std::{env, fs};

use customer_radar::chart::svg;
use customer_radar::chart::theme::Theme;

use crate::cases;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

/// Compares a picture with the one on record; the name of the picture when they differ.
fn check(name: &str, picture: &str) -> Option<String> {
    let path = folder().join(format!("{name}.svg"));
    let actual = folder().join(format!("{name}.actual.svg"));
    if env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&path, picture).expect("the golden can be written");
        return None;
    }
    let expected = fs::read_to_string(&path)
        .unwrap_or_default()
        .replace("\r\n", "\n");
    if expected == picture {
        return None;
    }
    fs::write(actual, picture).expect("the actual picture can be written");
    Some(name.to_owned())
}

#[test]
fn every_chart_looks_as_it_did() {
    let mut differing = Vec::new();
    for case in cases::all() {
        for (size, name) in case.sizes.into_iter().zip(["small", "large"]) {
            let scene = case.input.scene(size, &Theme::light());
            let picture = svg::render(&scene, &case.input.finding(), None);
            differing.extend(check(
                &format!("{}-{}-{name}", case.chart, case.state),
                &picture,
            ));
        }
    }
    assert!(
        differing.is_empty(),
        "these pictures changed: {differing:?}"
    );
}

#[test]
fn overlays_look_as_they_did() {
    use customer_radar::chart::Step;
    let mut differing = Vec::new();
    for case in cases::all()
        .into_iter()
        .filter(|case| case.state == "typical")
    {
        let Some(key) = case.input.walk(None, Step::Next) else {
            continue;
        };
        let scene = case.input.overlay(case.sizes[1], &Theme::dark(), key);
        let picture = svg::render(&scene, &case.input.words(key).sentence(), None);
        differing.extend(check(&format!("{}-overlay", case.chart), &picture));
    }
    assert!(
        differing.is_empty(),
        "these pictures changed: {differing:?}"
    );
}

#[test]
fn exported_pages_look_as_they_did() {
    use customer_radar::export::{page, svg as document};
    let mut differing = Vec::new();
    let cases = cases::all().into_iter();
    for case in cases.filter(|case| case.state == "typical") {
        if !["doughnut", "radar"].contains(&case.chart) {
            continue;
        }
        let (theme, chart) = (Theme::light(), &case.input);
        let caption = crate::export::caption("Health scores");
        let page = page(
            &chart.scene(chart.picture(), &theme),
            &chart.legend(),
            &caption,
            &theme,
        );
        let picture = document(&page, &caption, &chart.finding());
        differing.extend(check(&format!("export-{}", case.chart), &picture));
    }
    assert!(
        differing.is_empty(),
        "these pictures changed: {differing:?}"
    );
}
