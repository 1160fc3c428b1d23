//! Text without a browser: how wide it is, how to make it fit.
//!
//! In come strings and fonts, out come widths in CSS pixels and shorter strings. Widths come
//! from a table of the font itself; characters outside it are estimated by script. Nothing here
//! asks a page to measure.

mod widths;
mod wrap;

pub use wrap::wrap;

use super::scene::{Anchor, Font, Label, Point};

/// The font family of every label, best first.
pub const FAMILY: &str =
    "\"Inter Variable\", system-ui, -apple-system, \"Segoe UI\", Roboto, sans-serif";

/// Ends a name that was cut.
const ELLIPSIS: char = '…';

/// Thousandths of the font size that an ideograph or a syllable block takes in any font.
const WIDE: f64 = 1000.0;

/// Thousandths of the font size assumed for a letter of a script the font does not have.
const UNKNOWN: f64 = 640.0;

/// The width of `text` in CSS pixels.
pub fn width(text: &str, font: Font) -> f64 {
    text.chars()
        .map(|letter| advance(letter, font.weight))
        .sum::<f64>()
        * font.size
        / 1000.0
}

/// The text, cut with an ellipsis where it is wider than `room` CSS pixels.
///
/// Never cuts between a letter and its marks; returns an empty text when not even one letter
/// and the ellipsis fit.
pub fn fit(text: &str, room: f64, font: Font) -> String {
    if width(text, font) <= room {
        return text.to_owned();
    }
    let mut left = room - width("…", font);
    let mut end = 0;
    for (at, letter) in text.char_indices() {
        left -= advance(letter, font.weight) * font.size / 1000.0;
        if left < 0.0 {
            break;
        }
        end = at + letter.len_utf8();
    }
    while text[end..].starts_with(joins) {
        end = text[..end]
            .char_indices()
            .next_back()
            .map_or(0, |(at, _)| at);
        if end == 0 {
            break;
        }
    }
    let kept = text[..end].trim_end();
    if kept.is_empty() {
        return String::new();
    }
    let cut = format!("{kept}{ELLIPSIS}");
    // An isolate keeps the ellipsis at the end that readers of the script expect.
    if kept.chars().any(reads_leftward) {
        format!("\u{2068}{cut}\u{2069}")
    } else {
        cut
    }
}

/// The text on one line if it fits into `room` CSS pixels, else on two, the second cut to fit.
///
/// Breaks where the two lines are most alike, at a space, or between ideographs.
pub fn break_in_two(text: &str, room: f64, font: Font) -> Vec<String> {
    let text = text.trim();
    if width(text, font) <= room {
        return vec![text.to_owned()];
    }
    let longer = |at: usize| {
        let (head, tail) = (text[..at].trim_end(), text[at..].trim_start());
        (width(head, font), width(tail, font))
    };
    let fits = |&at: &usize| longer(at).0 <= room;
    let breaks: Vec<usize> = places_to_break(text).into_iter().filter(fits).collect();
    let balanced = breaks.iter().copied().min_by(|&a, &b| {
        let worst = |at| {
            let (head, tail) = longer(at);
            f64::max(head, tail)
        };
        worst(a).total_cmp(&worst(b))
    });
    match balanced {
        Some(at) => {
            vec![
                text[..at].trim_end().to_owned(),
                fit(text[at..].trim_start(), room, font),
            ]
        }
        None => vec![fit(text, room, font)],
    }
}

/// The box a label covers: upper left and lower right corner, in CSS pixels.
pub fn bounds(label: &Label) -> (Point, Point) {
    let wide = width(&label.text, label.font);
    let left = match label.anchor {
        Anchor::Start => label.at.x,
        Anchor::Middle => label.at.x - wide / 2.0,
        Anchor::End => label.at.x - wide,
    };
    let (ascent, descent) = (label.font.size * 0.8, label.font.size * 0.25);
    (
        Point::new(left, label.at.y - ascent),
        Point::new(left + wide, label.at.y + descent),
    )
}

/// The advance of one character in thousandths of the font size.
fn advance(letter: char, weight: u16) -> f64 {
    let code = letter as u32;
    let idx = code.wrapping_sub(widths::FIRST) as usize;
    let pair = match widths::REGULAR.get(idx).zip(widths::SEMIBOLD.get(idx)) {
        Some((&regular, &bold)) => Some((regular, bold)),
        None => widths::FURTHER
            .binary_search_by_key(&code, |&(code, ..)| code)
            .ok()
            .map(|found| (widths::FURTHER[found].1, widths::FURTHER[found].2)),
    };
    match pair {
        Some((regular, bold)) => {
            let (regular, bold) = (f64::from(regular), f64::from(bold));
            regular + (bold - regular) * (f64::from(weight) - 400.0) / 200.0
        }
        None if joins(letter) || is_invisible(letter) => 0.0,
        None if is_wide(letter) => WIDE,
        None => UNKNOWN,
    }
}

/// Whether a character belongs to the one before it.
fn joins(letter: char) -> bool {
    matches!(letter as u32,
        0x0300..=0x036F | 0x0591..=0x05C7 | 0x064B..=0x065F | 0x0900..=0x0903 | 0x093A..=0x094F
        | 0x0E31 | 0x0E34..=0x0E3A | 0x0E47..=0x0E4E | 0x200D | 0x20D0..=0x20FF
        | 0xFE00..=0xFE0F | 0x1F3FB..=0x1F3FF)
}

/// Whether a character only steers the direction of text.
fn is_invisible(letter: char) -> bool {
    matches!(letter as u32, 0x200B..=0x200F | 0x202A..=0x202E | 0x2060..=0x2069 | 0xFEFF)
}

/// Whether a character is as wide as it is high.
fn is_wide(letter: char) -> bool {
    matches!(letter as u32,
        0x1100..=0x115F | 0x2E80..=0xA4CF | 0xAC00..=0xD7A3 | 0xF900..=0xFAFF | 0xFE30..=0xFE6F
        | 0xFF00..=0xFF60 | 0xFFE0..=0xFFE6 | 0x1F300..=0x1FAFF | 0x20000..=0x3FFFF)
}

/// Whether a character belongs to a script that runs from right to left.
fn reads_leftward(letter: char) -> bool {
    matches!(letter as u32, 0x0590..=0x08FF | 0xFB1D..=0xFDFF | 0xFE70..=0xFEFC)
}

/// Where a text may be broken: before the byte positions returned.
fn places_to_break(text: &str) -> Vec<usize> {
    let mut places = Vec::new();
    let mut before: Option<char> = None;
    for (at, letter) in text.char_indices() {
        let between = before.is_some_and(|b| is_wide(b) && is_wide(letter));
        let word_starts = before.is_some_and(|b| b.is_whitespace() || matches!(b, '-' | '/'))
            && !letter.is_whitespace();
        if between || word_starts {
            places.push(at);
        }
        before = Some(letter);
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    const FONT: Font = Font::new(12.0, 400);

    fn check_fit(text: &str, room: f64, expected: &str) {
        let fitted = fit(text, room, FONT);
        assert_eq!(fitted, expected);
        assert!(width(&fitted, FONT) <= room.max(0.0));
    }

    #[test]
    fn widths_grow_with_weight_and_size() {
        assert!(width("Onboarding", Font::new(12.0, 600)) > width("Onboarding", FONT));
        assert!((width("ab", Font::new(24.0, 400)) - 2.0 * width("ab", FONT)).abs() < 1e-9);
        assert!((width("11", FONT) - width("88", FONT)).abs() < 1e-9);
    }

    #[test]
    fn a_short_name_stays_as_it_is() {
        check_fit("Usage", 100.0, "Usage");
    }

    #[test]
    fn a_long_name_ends_in_an_ellipsis() {
        check_fit("Consolidated Amalgamated Holdings", 80.0, "Consolidate…");
        check_fit("Consolidated", 0.0, "");
    }

    #[test]
    fn marks_stay_with_their_letter() {
        let fitted = fit("e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}", 29.0, FONT);
        assert!(!fitted.contains("e…"), "{fitted}");
    }

    #[test]
    fn text_from_right_to_left_keeps_its_ellipsis_at_its_end() {
        let fitted = fit("שלום עולם שלום עולם", 60.0, FONT);
        assert!(fitted.starts_with('\u{2068}') && fitted.ends_with("…\u{2069}"));
    }

    #[test]
    fn names_break_in_two_at_a_space_or_between_ideographs() {
        assert_eq!(
            break_in_two("Economic value", 60.0, FONT),
            ["Economic", "value"]
        );
        assert_eq!(
            break_in_two("東京電力株式会社", 60.0, FONT),
            ["東京電力", "株式会社"]
        );
        assert_eq!(break_in_two("Usage", 60.0, FONT), ["Usage"]);
        assert_eq!(break_in_two("Internationalization", 60.0, FONT).len(), 1);
    }
}
