//! Bytes to text, whatever program wrote them.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::TableError;
use super::lines::Lines;
use super::log::{Log, Place};
use crate::data::Done;

/// How far into a file to look for zero bytes, in bytes.
const HEAD: usize = 4096;

/// Text, and the name of how it was written.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Decoded {
    /// The text without a byte order mark.
    pub(super) text: String,
    /// The name of the encoding: `UTF-8`.
    pub(super) encoding: &'static str,
}

/// Reads bytes as text; what is neither UTF-8 nor UTF-16 is taken for Windows-1252, with an issue.
///
/// # Errors
/// When the bytes are no text.
pub(super) fn decode(bytes: Vec<u8>, log: &mut Log) -> Result<Decoded, TableError> {
    if let Some((encoding, mark)) = wide(&bytes) {
        let (text, is_broken) = encoding.decode_without_bom_handling(&bytes[mark..]);
        if is_broken {
            let problem = "bytes that are no text in UTF-16; each is shown as \u{fffd}";
            log.add(Place::File, "", problem, Done::Repaired);
        }
        return Ok(Decoded {
            text: text.into_owned(),
            encoding: if encoding == UTF_16LE {
                "UTF-16"
            } else {
                "UTF-16 (big-endian)"
            },
        });
    }
    if is_binary(&bytes) {
        return Err(TableError::new(
            "this is no table but a file of another kind: it holds bytes that are no text",
            "Save the table as .xlsx or CSV and load that.",
        ));
    }
    Ok(narrow(bytes, log))
}

/// UTF-16, by its mark or by the zero bytes of its plain letters; with the length of the mark.
fn wide(bytes: &[u8]) -> Option<(&'static Encoding, usize)> {
    if bytes.starts_with(&[0xff, 0xfe]) {
        return Some((UTF_16LE, 2));
    }
    if bytes.starts_with(&[0xfe, 0xff]) {
        return Some((UTF_16BE, 2));
    }
    let head = &bytes[..bytes.len().min(HEAD)];
    let n_zeros = |first: usize| {
        head.iter()
            .skip(first)
            .step_by(2)
            .filter(|&&byte| byte == 0)
            .count()
    };
    let (even, odd) = (n_zeros(0), n_zeros(1));
    let is_most = |zeros: usize| zeros > 0 && zeros * 4 > head.len();
    if is_most(odd) && even == 0 {
        Some((UTF_16LE, 0))
    } else if is_most(even) && odd == 0 {
        Some((UTF_16BE, 0))
    } else {
        None
    }
}

/// Control characters that no text holds.
fn is_binary(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(HEAD)];
    head.contains(&0) || head.iter().filter(|&&byte| byte < 9).count() * 50 > head.len()
}

fn narrow(bytes: Vec<u8>, log: &mut Log) -> Decoded {
    let mut bytes = bytes;
    if bytes.starts_with(&[0xef, 0xbb, 0xbf]) {
        bytes.drain(..3);
    }
    let error = match String::from_utf8(bytes) {
        Ok(text) => {
            return Decoded {
                text,
                encoding: "UTF-8",
            };
        }
        Err(error) => error,
    };
    let good = error.utf8_error().valid_up_to();
    let bytes = error.into_bytes();
    let line = Lines::default().at(&bytes, good);
    // Letters beyond ASCII that are good UTF-8 do not come by chance.
    if !bytes[..good].is_ascii() {
        let problem =
            "bytes that are no text in UTF-8, from this line on; each is shown as \u{fffd}";
        log.add(Place::Row(line), "", problem, Done::Repaired);
        let text = String::from_utf8_lossy(&bytes).into_owned();
        return Decoded {
            text,
            encoding: "UTF-8",
        };
    }
    let (text, _) = WINDOWS_1252.decode_without_bom_handling(&bytes);
    let found = found(&text, good);
    let problem = "the file is not in UTF-8; it is read as Windows-1252 (Western European)";
    log.add(Place::Row(line), found, problem, Done::Repaired);
    Decoded {
        text: match text {
            Cow::Borrowed(text) => text.to_owned(),
            Cow::Owned(text) => text,
        },
        encoding: "Windows-1252",
    }
}

/// The word around the first letter that is not ASCII, which stands at an offset of the text.
fn found(text: &str, at: usize) -> &str {
    let is_edge = |letter: char| letter.is_whitespace() || ",;|\"".contains(letter);
    let start = text[..at].rfind(is_edge).map_or(0, |edge| edge + 1);
    let end = text[at..]
        .find(is_edge)
        .map_or(text.len(), |edge| at + edge);
    &text[start..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(bytes: &[u8], text: &str, encoding: &str, n_issues: usize) {
        let mut log = Log::default();
        let decoded = decode(bytes.to_vec(), &mut log).unwrap();
        assert_eq!((decoded.text.as_str(), decoded.encoding), (text, encoding));
        assert_eq!(log.finish().len(), n_issues);
    }

    fn wide(text: &str, mark: bool, to_bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        let mark = mark.then_some(0xfeff);
        mark.into_iter()
            .chain(text.encode_utf16())
            .flat_map(to_bytes)
            .collect()
    }

    #[test]
    fn utf_8_with_and_without_a_mark() {
        check("Über,1".as_bytes(), "Über,1", "UTF-8", 0);
        check("\u{feff}Über,1".as_bytes(), "Über,1", "UTF-8", 0);
        check(b"", "", "UTF-8", 0);
    }

    #[test]
    fn utf_16_with_and_without_a_mark() {
        for mark in [true, false] {
            check(
                &wide("id,Über", mark, u16::to_le_bytes),
                "id,Über",
                "UTF-16",
                0,
            );
            check(
                &wide("id,Über", mark, u16::to_be_bytes),
                "id,Über",
                "UTF-16 (big-endian)",
                0,
            );
        }
        let mut cut = wide("id,Über", true, u16::to_le_bytes);
        cut.push(b'x');
        check(&cut, "id,Über\u{fffd}", "UTF-16", 1);
    }

    #[test]
    fn other_bytes_are_windows_1252_with_an_issue() {
        let mut log = Log::default();
        let decoded = decode(b"id,name\n1,Caf\xe9 \x80".to_vec(), &mut log).unwrap();
        assert_eq!(decoded.text, "id,name\n1,Café €");
        let issues = log.finish();
        assert_eq!((issues[0].line, issues[0].found.as_str()), (2, "Café"));
    }

    #[test]
    fn a_bad_byte_in_utf_8_does_not_garble_the_rest() {
        check(b"\xc3\x9cber,\xff,\xc3\x9c", "Über,\u{fffd},Ü", "UTF-8", 1);
    }

    #[test]
    fn bytes_that_are_no_text_are_refused() {
        let error = decode(vec![1, 2, 0, 3, 0, 0, 255], &mut Log::default()).unwrap_err();
        assert!(error.problem.contains("no text"));
    }
}
