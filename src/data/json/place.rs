//! Places in a text: line and column of an offset, and the offset of a path.

use super::{Kind, Scanner};

/// The line and the column (in characters) of an offset in bytes, both from 1.
pub fn line_and_column(text: &str, at: usize) -> (usize, usize) {
    let bytes = &text.as_bytes()[..at.min(text.len())];
    let line = 1 + bytes.split(|&byte| byte == b'\n').skip(1).count();
    let start = bytes
        .iter()
        .rposition(|&byte| byte == b'\n')
        .map_or(0, |newline| newline + 1);
    let is_first_byte = |byte: &&u8| **byte & 0xc0 != 0x80;
    (
        line,
        1 + bytes[start..].iter().filter(is_first_byte).count(),
    )
}

/// The offset of the value at the end of a path of keys and indices, in a value that starts at
/// `from`; of the deepest part that exists where the path does not.
pub fn locate(text: &str, from: usize, path: &str) -> usize {
    let mut scanner = Scanner::resume(text, (from, 0, false));
    let mut rest = path;
    loop {
        let Ok(kind) = scanner.kind() else {
            return scanner.pos();
        };
        let found = scanner.pos();
        if rest.is_empty() || scanner.open().is_err() {
            return found;
        }
        let Some(left) = (match kind {
            Kind::Object => enter_member(&mut scanner, rest),
            Kind::Array => enter_item(&mut scanner, rest),
            Kind::Text | Kind::Number | Kind::Flag | Kind::Null => None,
        }) else {
            return found;
        };
        rest = left;
    }
}

/// Moves to the member a path begins with; what is left of the path.
fn enter_member<'p>(scanner: &mut Scanner<'_>, path: &'p str) -> Option<&'p str> {
    while let Ok(Some(key)) = scanner.next_key() {
        if let Some(left) = path.strip_prefix(&*key)
            && (left.is_empty() || left.starts_with(['.', '[']))
        {
            return Some(left.strip_prefix('.').unwrap_or(left));
        }
        scanner.skip().ok()?;
    }
    None
}

/// Moves to the item a path begins with, as in `[3].mrr`; what is left of the path.
fn enter_item<'p>(scanner: &mut Scanner<'_>, path: &'p str) -> Option<&'p str> {
    let (index, left) = path.strip_prefix('[')?.split_once(']')?;
    for _ in 0..index.parse::<usize>().ok()? {
        scanner.next_item().ok().filter(|&is_item| is_item)?;
        scanner.skip().ok()?;
    }
    scanner.next_item().ok().filter(|&is_item| is_item)?;
    Some(left.strip_prefix('.').unwrap_or(left))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_counts_characters() {
        assert_eq!(line_and_column("ab", 0), (1, 1));
        assert_eq!(line_and_column("a\nüß!", 6), (2, 3));
        assert_eq!(line_and_column("a\n", 2), (2, 1));
    }

    #[test]
    fn a_path_leads_to_its_value() {
        let text = r#" {"a": [1, {"b.c": 2}], "d": {"e": 3}} "#;
        let check = |path: &str, expected: &str| {
            assert!(
                text[locate(text, 0, path)..].starts_with(expected),
                "{path}"
            );
        };
        check("a[1].b.c", "2");
        check("d.e", "3");
        check("d.f", "{\"e\"");
        check("a[7]", "[1");
        check("", "{\"a\"");
    }
}
