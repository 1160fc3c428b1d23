//! What stands between the cells of a text.

/// A delimiter, and where the table begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Delimiter {
    /// The byte between cells.
    pub(super) byte: u8,
    /// Where the first line begins: after a line `sep=;`, in bytes.
    pub(super) start: usize,
}

/// How many rows are looked at.
const N_ROWS: usize = 50;

/// How much of a text is looked at, in bytes.
const HEAD: usize = 64 * 1024;

/// The delimiters that are tried; the earlier wins where two do equally well, as commas and bars
/// stand in texts and amounts more often than tabs and semicolons.
const CANDIDATES: [u8; 4] = [b'\t', b';', b'|', b','];

/// The delimiter under which most rows have the same number of cells.
pub(super) fn find(text: &str) -> Delimiter {
    if let Some(told) = told(text) {
        return told;
    }
    let mut end = text.len().min(HEAD);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let head = &text[..end];
    let mut best = ((0, false), b',');
    for byte in CANDIDATES {
        let score = score(head, byte);
        if score > best.0 {
            best = (score, byte);
        }
    }
    Delimiter {
        byte: best.1,
        start: 0,
    }
}

impl Delimiter {
    /// What people read.
    pub(super) const fn as_str(self) -> &'static str {
        match self.byte {
            b'\t' => "tab",
            b';' => "semicolon",
            b'|' => "vertical bar",
            b',' => "comma",
            _ => "another delimiter",
        }
    }
}

/// The delimiter that a first line `sep=;` names, as Excel writes and reads it.
fn told(text: &str) -> Option<Delimiter> {
    let line = text.lines().next()?.trim_end_matches('\r');
    let named = line.trim_matches('"').strip_prefix("sep=")?;
    let [byte] = named.as_bytes() else {
        return None;
    };
    let is_sound = !byte.is_ascii_alphanumeric() && *byte != b'"';
    is_sound.then_some(Delimiter {
        byte: *byte,
        start: text.find('\n').map_or(text.len(), |end| end + 1),
    })
}

/// How well a delimiter divides a text: how many of a thousand rows have the usual number of
/// cells, of which there must be several, and whether no quoted text is cut.
fn score(head: &str, byte: u8) -> (usize, bool) {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(byte)
        .from_reader(head.as_bytes());
    let rows = reader.byte_records().take(N_ROWS).flatten();
    let rows: Vec<csv::ByteRecord> = rows.collect();
    let widths: Vec<usize> = rows.iter().map(csv::ByteRecord::len).collect();
    // Half of a pair of quotation marks in a cell: it may have been cut in two.
    let is_half = |cell: &[u8]| {
        let marks = cell.iter().filter(|&&byte| byte == b'"');
        marks.count() % 2 == 1
    };
    let is_whole = !rows.iter().any(|row| row.iter().any(is_half));
    let most = widths.iter().copied().filter(|&width| width > 1);
    let share = |width: usize| widths.iter().filter(|&&other| other == width).count();
    let usual = most.max_by_key(|&width| (share(width), width));
    usual.map_or((0, false), |width| {
        (share(width) * 1000 / rows.len(), is_whole)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, byte: u8) {
        assert_eq!(char::from(find(text).byte), char::from(byte), "{text:?}");
    }

    #[test]
    fn the_delimiter_that_divides_all_rows_alike_wins() {
        check("id,name\n1,Fern\n", b',');
        check("id;mrr;seats\n1;1,5;2\n2;3,5;4\n", b';');
        check("id\tname\n1\tFern, Moss\n", b'\t');
        check("id|name|mrr\n1|Fern, Moss|2\n", b'|');
        check("id,\"a;b;c\"\n1,\"x;y;z\"\n", b',');
        check("City, State\tmrr\nA, B\t1\n", b'\t');
    }

    #[test]
    fn titles_and_ragged_rows_do_not_mislead() {
        check(
            "Report; all of 2026\n\nid,name,mrr\n1,Fern,5\n2,Moss\n3,Oak,7\n",
            b',',
        );
        check("id\n1\n2\n", b',');
        check("", b',');
    }

    #[test]
    fn a_line_can_name_the_delimiter() {
        assert_eq!(
            find("sep=;\r\na;b\n"),
            Delimiter {
                byte: b';',
                start: 7
            }
        );
        assert_eq!(
            find("sep=#\na#b\n"),
            Delimiter {
                byte: b'#',
                start: 6
            }
        );
        check("sep=ab\n1,2\n", b',');
    }

    #[test]
    fn a_long_text_is_cut_at_a_letter() {
        check(&format!("id;name\n{}", "1;ü\n".repeat(HEAD)), b';');
    }
}
