//! A quotation mark that is opened and never closed.

/// Where the quotation mark stands that no other one closes, in bytes; `None` when all are closed.
///
/// By the rules of the parser: a mark opens at the start of a cell only, two of them inside are one
/// of the text, and what follows a closed one belongs to the cell.
pub(super) fn unclosed(record: &[u8], delimiter: u8) -> Option<usize> {
    let mut opened = None;
    let mut is_start = true;
    let mut bytes = record.iter().copied().enumerate().peekable();
    while let Some((at, byte)) = bytes.next() {
        match (opened, byte) {
            (Some(_), b'"') => {
                let is_doubled = bytes.next_if(|&(_, next)| next == b'"').is_some();
                if !is_doubled {
                    opened = None;
                }
            }
            (None, b'"') if is_start => opened = Some(at),
            _ => {}
        }
        is_start = opened.is_none() && (byte == delimiter || byte == b'\n' || byte == b'\r');
    }
    opened
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(record: &str, expected: Option<usize>) {
        assert_eq!(unclosed(record.as_bytes(), b','), expected, "{record:?}");
    }

    #[test]
    fn a_mark_without_its_other_is_found() {
        check("a,\"b\",c", None);
        check("a,\"b\"\"\",c", None);
        check("a,\"b\"x\"y,c", None);
        check("a,5\" pipe,c", None);
        check("a,\"b\nc,d\n", Some(2));
        check("\"a\nb\",\"c", Some(6));
        check("a,\"b\"\"", Some(2));
    }
}
