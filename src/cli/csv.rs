//! One line of CSV: quoting, and cells that no spreadsheet takes for a formula.

use std::io::{self, Write};

/// Characters with which a spreadsheet begins a formula (DATA-FORMAT section 5).
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// A cell that holds text from a file: a leading formula character is put behind an apostrophe.
pub(super) fn text(value: &str) -> String {
    if value.starts_with(FORMULA) {
        format!("'{value}")
    } else {
        value.to_owned()
    }
}

/// A cell that holds a number in full precision; empty without a value.
pub(super) fn number(value: Option<f64>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}

/// Writes one line; cells with commas, quotes or line breaks are quoted.
pub(super) fn line(out: &mut impl Write, cells: &[&str]) -> io::Result<()> {
    for (idx, cell) in cells.iter().enumerate() {
        if idx > 0 {
            out.write_all(b",")?;
        }
        if cell.contains([',', '"', '\n', '\r']) {
            write!(out, "\"{}\"", cell.replace('"', "\"\""))?;
        } else {
            out.write_all(cell.as_bytes())?;
        }
    }
    out.write_all(b"\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_only_where_they_must_be() {
        let mut out = Vec::new();
        line(&mut out, &["a", "b,c", "say \"x\"", "two\nlines", ""]).unwrap();
        let expected = "a,\"b,c\",\"say \"\"x\"\"\",\"two\nlines\",\n";
        assert_eq!(String::from_utf8(out).unwrap(), expected);
    }

    #[test]
    fn a_text_never_becomes_a_formula() {
        for bad in ["=1+1", "+1", "-1", "@x", "\tx", "\rx"] {
            assert_eq!(text(bad), format!("'{bad}"));
        }
        assert_eq!(text("c-1"), "c-1");
    }

    #[test]
    fn numbers_keep_their_full_precision() {
        assert_eq!(number(Some(20.0 / 3.0)), "6.666666666666667");
        assert_eq!(number(None), "");
    }
}
