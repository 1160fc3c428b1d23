//! Numbers, colors and names as SVG writes them.

use std::fmt::Write as _;

use plotters_backend::{BackendColor, BackendCoord};

use crate::chart::paint::GRAIN;
use crate::chart::scene::Color;

/// The color as plotters has it.
pub(super) fn backend(color: Color) -> BackendColor {
    BackendColor {
        alpha: color.alpha,
        rgb: (color.r, color.g, color.b),
    }
}

/// A color as the attribute `what` and its opacity.
pub(super) fn paint_of(what: &str, color: BackendColor) -> String {
    let (r, g, b) = color.rgb;
    let opacity = if color.alpha < 1.0 {
        format!(" {what}-opacity=\"{}\"", color.alpha)
    } else {
        String::new()
    };
    format!(" {what}=\"#{r:02x}{g:02x}{b:02x}\"{opacity}")
}

/// Points as the course of a path.
pub(super) fn course(points: &[BackendCoord], closed: bool) -> String {
    let mut d = String::new();
    for (idx, (x, y)) in points.iter().enumerate() {
        let verb = if idx == 0 { 'M' } else { 'L' };
        let _ = write!(d, "{verb}{} {}", unit(*x), unit(*y));
    }
    if closed {
        d.push('Z');
    }
    d
}

/// A place in CSS pixels.
pub(super) fn unit(units: i32) -> String {
    number(f64::from(units))
}

/// A length in CSS pixels with at most two decimals.
pub(super) fn number(units: f64) -> String {
    format!("{}", (units / GRAIN * 100.0).round() / 100.0 + 0.0)
}

/// Text that stays text inside markup; a character that XML cannot hold becomes U+FFFD.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\t' | '\n' | '\r' => escaped.push(letter),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => escaped.push('\u{fffd}'),
            letter => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_that_xml_cannot_hold_are_replaced() {
        assert_eq!(escape("a\u{0}b\u{1b}c\td"), "a\u{fffd}b\u{fffd}c\td");
    }
}
