//! Quotation marks that do not enclose a cell as they should.

/// What is wrong with the quotation marks of a row; places in bytes from its start.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Marks {
    /// The mark that no other one closes.
    pub(super) unclosed: Option<usize>,
    /// A mark that opens a cell with line breaks in it, behind whose other one text goes on: the
    /// other one was meant to open something.
    pub(super) swallowing: Option<usize>,
    /// The first mark that closes a cell, behind which text goes on.
    pub(super) followed: Option<usize>,
}

/// Looks at the quotation marks of a row.
///
/// By the rules of the parser: a mark opens at the start of a cell only, two of them inside are one
/// of the text, and what follows a closed one belongs to the cell.
pub(super) fn look(record: &[u8], delimiter: u8) -> Marks {
    let mut marks = Marks::default();
    if !record.contains(&b'"') {
        return marks;
    }
    let mut is_start = true;
    let mut bytes = record.iter().copied().enumerate().peekable();
    while let Some((at, byte)) = bytes.next() {
        match (marks.unclosed, byte) {
            (Some(opened), b'"') => {
                let is_doubled = bytes.next_if(|&(_, next)| next == b'"').is_some();
                if !is_doubled {
                    marks.unclosed = None;
                    marks.close(record, (opened, at), delimiter);
                }
            }
            (None, b'"') if is_start => marks.unclosed = Some(at),
            _ => {}
        }
        is_start = marks.unclosed.is_none() && (byte == delimiter || is_break(byte));
    }
    marks
}

impl Marks {
    /// Takes in two marks around a cell. Blanks behind a cell in one line are no text.
    fn close(&mut self, record: &[u8], (opened, closed): (usize, usize), delimiter: u8) {
        let has_breaks = record[opened..closed].iter().copied().any(is_break);
        let is_passed = |byte: &u8| !has_breaks && *byte == b' ' && delimiter != b' ';
        let next = record[closed + 1..].iter().copied().find(|b| !is_passed(b));
        let is_end = next.is_none_or(|next| next == delimiter || is_break(next));
        if is_end {
            return;
        }
        if has_breaks {
            self.swallowing = self.swallowing.or(Some(opened));
        } else {
            self.followed = self.followed.or(Some(closed));
        }
    }
}

const fn is_break(byte: u8) -> bool {
    byte == b'\n' || byte == b'\r'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(record: &str, marks: [Option<usize>; 3]) {
        let [unclosed, swallowing, followed] = marks;
        let expected = Marks {
            unclosed,
            swallowing,
            followed,
        };
        assert_eq!(look(record.as_bytes(), b','), expected, "{record:?}");
    }

    #[test]
    fn a_mark_without_its_other_is_found() {
        check("a,\"b\",c", [None; 3]);
        check("a,\"b\"\"\",c", [None; 3]);
        check("a,5\" pipe,c", [None; 3]);
        check("a,\"b\nc,d\n", [Some(2), None, None]);
        check("\"a\nb\",\"c", [Some(6), None, None]);
        check("a,\"b\"\"", [Some(2), None, None]);
    }

    #[test]
    fn text_behind_a_closed_mark_is_found() {
        check("a,\"b\"x\"y,c", [None, None, Some(4)]);
        check("a,\"b\" ,c\r\n", [None; 3]);
        check("a,\"b\nc\"\r\n", [None; 3]);
        check("a,\"A,1\nc,C \"x\" y,3", [None, Some(2), None]);
        check("a,\"A,1\nc,5\" ,3", [None, Some(2), None]);
    }
}
