//! Bytes to text, or the name of what they are instead.

use super::super::issue::LoadError;
use super::super::json::line_and_column;

/// Refuses what is not text in UTF-8 by its first bytes.
pub(super) fn bytes(bytes: &[u8]) -> Result<(), LoadError> {
    other_kind(bytes).map_or(Ok(()), |kind| Err(LoadError::OtherFile { kind }))
}

/// Why bytes are not text: cut inside a character, or never text.
pub(super) fn not_text(bytes: &[u8], error: std::str::Utf8Error) -> LoadError {
    let byte = error.valid_up_to();
    if error.error_len().is_some() {
        return LoadError::NotUtf8 { byte };
    }
    let text = std::str::from_utf8(&bytes[..byte]).unwrap_or_default();
    let (line, column) = line_and_column(without_mark(text), text.len());
    LoadError::CutShort { line, column }
}

/// Refuses text that is nothing, or markup.
pub(super) fn text(text: &str) -> Result<(), LoadError> {
    let start = without_mark(text).trim_start();
    if start.is_empty() {
        return Err(LoadError::Empty);
    }
    if start.starts_with('<') {
        return Err(markup(start));
    }
    Ok(())
}

/// The text behind a byte order mark.
pub(super) fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

/// A file of another kind, by its first bytes.
fn other_kind(bytes: &[u8]) -> Option<&'static str> {
    const KINDS: [(&[u8], &str); 6] = [
        (&[0xff, 0xfe], "text in UTF-16; save it as UTF-8"),
        (&[0xfe, 0xff], "text in UTF-16; save it as UTF-8"),
        (b"PK\x03\x04", "a spreadsheet (XLSX) or another zip archive"),
        (&[0x1f, 0x8b], "a file packed with gzip; unpack it first"),
        (b"%PDF", "a PDF document"),
        (&[0xd0, 0xcf, 0x11, 0xe0], "an old Office document (XLS)"),
    ];
    let found = KINDS.iter().find(|(start, _)| bytes.starts_with(start));
    // Without a mark, UTF-16 shows by the zero bytes of its plain characters.
    let is_wide = |first: usize| bytes.get(first) == Some(&0) && bytes.get(first + 2) == Some(&0);
    found
        .map(|(_, kind)| *kind)
        .or_else(|| (is_wide(0) || is_wide(1)).then_some(KINDS[0].1))
}

/// How far into a file to look for what kind of markup it is, in bytes.
const HEAD: usize = 1024;

fn markup(start: &str) -> LoadError {
    let head: String = start
        .chars()
        .take(HEAD)
        .collect::<String>()
        .to_ascii_lowercase();
    if head.starts_with("<?xml") && !head.contains("<html") {
        return LoadError::OtherFile {
            kind: "an XML document",
        };
    }
    if head.starts_with("<svg") {
        return LoadError::OtherFile {
            kind: "a picture (SVG)",
        };
    }
    LoadError::Html
}
