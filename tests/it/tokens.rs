//! The colors of charts and of style sheets are the same.

use std::collections::BTreeMap;

use customer_radar::chart::scene::Color;
use customer_radar::chart::theme::Theme;

const CSS: &str = include_str!("../../style/tokens.css");

/// The custom properties of the rule with this selector that hold a plain color.
fn colors(selector: &str) -> BTreeMap<String, Color> {
    let plain: String = CSS
        .split("/*")
        .map(|part| part.split_once("*/").map_or(part, |(_, rest)| rest))
        .collect();
    let rule = plain
        .split(selector)
        .nth(1)
        .and_then(|rest| rest.split('}').next());
    let rule = rule.expect("the rule exists");
    let color = |declaration: &str| {
        let (name, value) = declaration.split_once(':')?;
        let name = name.rsplit("--").next()?.trim().to_owned();
        let hex = value
            .trim()
            .strip_prefix('#')
            .filter(|hex| hex.len() == 6)?;
        Some((name, Color::hex(u32::from_str_radix(hex, 16).ok()?)))
    };
    rule.split(';').filter_map(color).collect()
}

fn check(theme: &Theme, selector: &str) {
    let css = colors(selector);
    for (name, color) in theme.tokens() {
        assert_eq!(css.get(&name), Some(&color), "--{name} in {selector}");
    }
}

#[test]
fn the_light_theme_equals_its_tokens() {
    check(&Theme::light(), ":root, [data-theme=\"light\"] {");
}

#[test]
fn the_dark_theme_equals_its_tokens() {
    check(&Theme::dark(), "\n  [data-theme=\"dark\"] {");
}
