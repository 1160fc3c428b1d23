//! Text over several lines.

use super::super::scene::Font;
use super::width;

/// The text as lines of at most `room` CSS pixels, broken at spaces; a word that is wider is cut
/// between letters.
///
/// Line breaks and other white space in the text count as one space; a blank text has no line.
/// Nothing is left out, unless `room` has no place for a single letter: then a line holds one.
pub fn wrap(text: &str, room: f64, font: Font) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let joined = if line.is_empty() {
            word.to_owned()
        } else {
            format!("{line} {word}")
        };
        if width(&joined, font) <= room {
            line = joined;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        line = cut(word, room, font, &mut lines);
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// Pushes full lines of a long word; returns what is left of it, which fits.
fn cut(word: &str, room: f64, font: Font, lines: &mut Vec<String>) -> String {
    let mut part = String::new();
    for letter in word.chars() {
        part.push(letter);
        if width(&part, font) > room && part.chars().count() > 1 {
            part.pop();
            lines.push(std::mem::take(&mut part));
            part.push(letter);
        }
    }
    part
}

#[cfg(test)]
mod tests {
    use super::*;

    const FONT: Font = Font::new(12.0, 400);

    #[test]
    fn lines_break_at_spaces_and_keep_every_word() {
        let text = "Segment: Enterprise, Mid-market\nand 12 more";
        let lines = wrap(text, 110.0, FONT);
        assert!(lines.len() > 1);
        assert!(lines.iter().all(|line| width(line, FONT) <= 110.0));
        assert_eq!(lines.join(" "), text.replace('\n', " "));
    }

    #[test]
    fn a_word_wider_than_the_room_is_cut_between_letters() {
        let word = "Donaudampfschifffahrtsgesellschaft";
        let lines = wrap(word, 60.0, FONT);
        assert!(lines.len() > 2);
        assert!(lines.iter().all(|line| width(line, FONT) <= 60.0));
        assert_eq!(lines.concat(), word);
    }

    #[test]
    fn nothing_to_say_takes_no_line() {
        assert!(wrap(" \n ", 60.0, FONT).is_empty());
    }

    #[test]
    fn without_room_a_line_holds_one_letter() {
        assert_eq!(wrap("abc", 0.0, FONT), ["a", "b", "c"]);
    }
}
