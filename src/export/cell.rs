//! Cells for spreadsheets: quoted where they must be, and never a formula.

/// What a spreadsheet takes for the beginning of a formula; the last four are the wide forms that
/// some of them take for the same.
const FORMULA: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/// A text as a cell of a CSV file (RFC 4180), with a leading formula sign made harmless by an
/// apostrophe. Numbers go as they are.
pub fn csv_cell(text: &str) -> String {
    let text = harmless(text);
    if text.contains([',', '"', '\n', '\r']) || text.trim() != text {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text
    }
}

/// The text, behind an apostrophe where a spreadsheet would take it for a formula.
///
/// White space before the sign does not hide it: some programs take it away.
pub(super) fn harmless(text: &str) -> String {
    let is_formula = text.starts_with(FORMULA) || text.trim_start().starts_with(FORMULA);
    if is_formula && !is_number(text) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

/// A number as people write it (`−1,234.5`) as programs read it (`-1234.5`); `None` for anything
/// else, as `$1,234` or `36%`.
pub(super) fn plain_number(text: &str) -> Option<String> {
    let plain: String = text
        .chars()
        .filter(|letter| *letter != ',')
        .map(|letter| if letter == '−' { '-' } else { letter })
        .collect();
    let plain = plain.strip_prefix('+').unwrap_or(&plain);
    is_number(plain).then(|| plain.to_owned())
}

/// Whether a text is a decimal number, with an exponent or without; `inf` and `nan` are words.
fn is_number(text: &str) -> bool {
    let is_written_so = |byte: u8| byte.is_ascii_digit() || b"+-.eE".contains(&byte);
    text.bytes().all(is_written_so) && text.parse::<f64>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_where_they_must_be() {
        assert_eq!(csv_cell("plain"), "plain");
        assert_eq!(csv_cell("a,\"b\""), "\"a,\"\"b\"\"\"");
        assert_eq!(csv_cell("two\nlines"), "\"two\nlines\"");
        assert_eq!(csv_cell(" kept "), "\" kept \"");
    }

    #[test]
    fn a_formula_becomes_text_and_a_number_stays_one() {
        assert_eq!(csv_cell("=1+1"), "'=1+1");
        assert_eq!(csv_cell("@x"), "'@x");
        assert_eq!(csv_cell("-5.2"), "-5.2");
        assert_eq!(csv_cell("-x,y"), "\"'-x,y\"");
    }

    #[test]
    fn a_formula_does_not_hide_behind_white_space_wide_signs_or_words_for_numbers() {
        for bad in [
            "\t=1", " =1", "\n=1", "\r=1", "＝1+1", "-inf", "+nan", "-1+1",
        ] {
            let cell = csv_cell(bad);
            assert!(cell.trim_matches('"').starts_with('\''), "{bad:?}: {cell}");
        }
    }

    #[test]
    fn numbers_are_written_for_programs() {
        let check = |text: &str, expected: Option<&str>| {
            assert_eq!(plain_number(text).as_deref(), expected, "{text}");
        };
        check("−1,234.5", Some("-1234.5"));
        check("+0.7", Some("0.7"));
        check("12,392", Some("12392"));
        check("$498k", None);
        check("36%", None);
        check("", None);
        check("–", None);
    }
}
