//! Values as JSON text.

use std::fmt::Write;

/// Beyond this an integer is no longer written digit by digit: 2^53.
const MAX_INTEGER: f64 = 9_007_199_254_740_992.0;

/// Appends a text in quotes, escaped where JSON asks for it.
///
/// `<` is escaped as well, so that the document can stand inside a script element of a page.
pub fn push_text(out: &mut String, text: &str) {
    out.push('"');
    let mut start = 0;
    for (at, byte) in text.bytes().enumerate() {
        let escape = match byte {
            b'"' => "\\\"",
            b'\\' => "\\\\",
            b'\n' => "\\n",
            b'\r' => "\\r",
            b'\t' => "\\t",
            b'<' => "\\u003c",
            0..0x20 => "",
            _ => continue,
        };
        out.push_str(&text[start..at]);
        start = at + 1;
        if escape.is_empty() {
            push_display(out, format_args!("\\u{byte:04x}"));
        } else {
            out.push_str(escape);
        }
    }
    out.push_str(&text[start..]);
    out.push('"');
}

/// Appends a finite number in its shortest form that reads back the same.
pub fn push_number(out: &mut String, value: f64) {
    let size = value.abs();
    if value.fract() == 0.0 && size < MAX_INTEGER {
        push_display(out, format_args!("{}", value as i64));
    } else if (1e-5..1e21).contains(&size) {
        push_display(out, format_args!("{value}"));
    } else {
        push_display(out, format_args!("{value:e}"));
    }
}

/// A finite number in its shortest form that reads back the same.
pub fn number_text(value: f64) -> String {
    let mut out = String::new();
    push_number(&mut out, value);
    out
}

/// Writing to a `String` cannot fail.
fn push_display(out: &mut String, arguments: std::fmt::Arguments<'_>) {
    let written = out.write_fmt(arguments);
    debug_assert!(written.is_ok(), "a string takes any text");
}

/// Valid JSON without the blanks between its parts.
pub fn minified(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    let (mut start, mut is_text, mut is_escaped) = (0, false, false);
    for (at, byte) in raw.bytes().enumerate() {
        if is_text {
            is_text = is_escaped || byte != b'"';
            is_escaped = !is_escaped && byte == b'\\';
        } else if byte == b'"' {
            is_text = true;
        } else if matches!(byte, b' ' | b'\n' | b'\r' | b'\t') {
            out.push_str(&raw[start..at]);
            start = at + 1;
        }
    }
    out.push_str(&raw[start..]);
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::json::Scanner;

    #[test]
    fn a_number_is_written_in_its_shortest_form() {
        for (value, expected) in [
            (5.0, "5"),
            (-0.5, "-0.5"),
            (0.1, "0.1"),
            (1e300, "1e300"),
            (1.5e-9, "1.5e-9"),
            (9_007_199_254_740_993.0, "9007199254740992"),
        ] {
            assert_eq!(number_text(value), expected);
        }
    }

    #[test]
    fn a_text_reads_back_as_it_was() {
        for text in ["", "plain", "\"\\/\u{8}\u{c}\n\r\t\0", "<script>", "ü😀"] {
            let mut out = String::new();
            push_text(&mut out, text);
            assert_eq!(Scanner::new(&out).string().unwrap(), text);
        }
    }

    #[test]
    fn only_blanks_between_parts_are_left_out() {
        let raw = "{ \"a b\" : [ 1 ,\n\t\"c\\\" d\\\\\" , 1.0e2 ] }";
        assert_eq!(minified(raw), "{\"a b\":[1,\"c\\\" d\\\\\",1.0e2]}");
    }
}
