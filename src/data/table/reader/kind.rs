//! What a file is, by its content first and its name second.

use super::{FileKind, TableError};

/// How far into a file to look for what it is, in bytes.
const HEAD: usize = 64 * 1024;

/// How far from the end the list of a zip archive's files is looked for, in bytes.
const TAIL: usize = 256 * 1024;

const ZIP: &[u8] = b"PK\x03\x04";
const OLE: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0];

/// What a file is.
pub fn kind_of(name: &str, bytes: &[u8]) -> FileKind {
    let is_table_name = has_extension(name, &["csv", "tsv", "tab", "txt"]);
    if bytes.starts_with(ZIP) || bytes.starts_with(OLE) {
        return FileKind::Workbook;
    }
    let start = first_letters(bytes);
    let mut letters = start
        .iter()
        .copied()
        .filter(|byte| !byte.is_ascii_whitespace());
    match (letters.next(), letters.next()) {
        (Some(b'['), Some(b'{' | b']')) => FileKind::Records,
        (Some(b'['), _) if !is_table_name => FileKind::Records,
        (Some(b'{'), Some(b'"' | b'}')) => FileKind::Document,
        (Some(b'{' | b'<') | None, _) if !is_table_name => FileKind::Document,
        _ if has_extension(name, &["json"]) => FileKind::Document,
        _ if is_known_elsewhere(bytes) && !is_table_name => FileKind::Document,
        _ => FileKind::Text,
    }
}

/// Why a file can hold no table, whatever its name says.
pub(super) fn refusal(bytes: &[u8]) -> Option<TableError> {
    const SAVE: &str = "Save the table as .xlsx or CSV and load that.";
    let what = if bytes.starts_with(ZIP) {
        archive(bytes)?
    } else if bytes.starts_with(OLE) {
        return Some(old_office(bytes));
    } else if let Some(what) = by_signature(bytes) {
        what
    } else if first_letters(bytes).trim_ascii_start().starts_with(b"<") {
        "a page or a document in HTML or XML"
    } else {
        return None;
    };
    Some(TableError::new(
        format!("this is no table but {what}"),
        SAVE,
    ))
}

/// What a zip archive is, where it is no workbook.
fn archive(bytes: &[u8]) -> Option<&'static str> {
    let has = |name: &[u8]| {
        let tail = bytes.len().saturating_sub(TAIL);
        let has_name = |part: &[u8]| part.windows(name.len()).any(|window| window == name);
        has_name(&bytes[..bytes.len().min(HEAD)]) || has_name(&bytes[tail..])
    };
    if has(b"xl/workbook.bin") {
        return Some("a binary workbook (.xlsb)");
    }
    if has(b"xl/") {
        return None;
    }
    let others: [(&[u8], &str); 4] = [
        (
            b"opendocument.spreadsheet",
            "a spreadsheet of OpenOffice or LibreOffice (.ods)",
        ),
        (b"opendocument", "a document of OpenOffice or LibreOffice"),
        (b"word/", "a Word document"),
        (b"ppt/", "a PowerPoint document"),
    ];
    let known = others.iter().find(|(name, _)| has(name));
    Some(known.map_or("a zip archive; unpack it first", |(_, what)| *what))
}

/// Files of Office from before 2007, and new ones behind a password.
fn old_office(bytes: &[u8]) -> TableError {
    let wide = |word: &str| -> Vec<u8> { word.encode_utf16().flat_map(u16::to_le_bytes).collect() };
    let has = |word: &str| {
        let word = wide(word);
        bytes.windows(word.len()).any(|window| window == word)
    };
    if has("EncryptedPackage") {
        return TableError::new(
            "the workbook is protected by a password",
            "Open it in Excel, remove the password under File, Info, Protect Workbook, and save it again.",
        );
    }
    let what = if has("Workbook") || has("Book") {
        "an old workbook (.xls)"
    } else {
        "an old Office document"
    };
    TableError::new(
        format!("this is {what}, which cannot be read"),
        "Open it in Excel or LibreOffice and save it as .xlsx or CSV.",
    )
}

fn by_signature(bytes: &[u8]) -> Option<&'static str> {
    const SIGNATURES: [(&[u8], &str); 7] = [
        (b"%PDF", "a PDF document"),
        (&[0x1f, 0x8b], "a file packed with gzip; unpack it first"),
        (&[0x89, b'P', b'N', b'G'], "a picture (PNG)"),
        (&[0xff, 0xd8, 0xff], "a picture (JPEG)"),
        (b"GIF8", "a picture (GIF)"),
        (b"PAR1", "a Parquet file"),
        (b"{\\rtf", "a document in RTF"),
    ];
    let found = SIGNATURES
        .iter()
        .find(|(start, _)| bytes.starts_with(start));
    found.map(|(_, what)| *what)
}

/// Whether the loader of documents says itself what this is.
fn is_known_elsewhere(bytes: &[u8]) -> bool {
    bytes.starts_with(b"%PDF") || bytes.starts_with(&[0x1f, 0x8b])
}

/// The first letters without a byte order mark, and without the zero bytes of UTF-16.
fn first_letters(bytes: &[u8]) -> Vec<u8> {
    let marks: [&[u8]; 3] = [&[0xef, 0xbb, 0xbf], &[0xff, 0xfe], &[0xfe, 0xff]];
    let rest = marks
        .iter()
        .find_map(|mark| bytes.strip_prefix(*mark))
        .unwrap_or(bytes);
    let solid = rest.iter().copied().filter(|&byte| byte != 0);
    solid.take(1024).collect()
}

fn has_extension(name: &str, extensions: &[&str]) -> bool {
    let found = name
        .rsplit_once('.')
        .map(|(_, extension)| extension.to_ascii_lowercase());
    found.is_some_and(|found| extensions.contains(&found.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(name: &str, bytes: &[u8], expected: FileKind) {
        assert_eq!(kind_of(name, bytes), expected, "{name}");
    }

    #[test]
    fn content_decides_before_the_name() {
        check(
            "a.csv",
            b"{\"format\":\"customer-radar\"}",
            FileKind::Document,
        );
        check("a.csv", b" [ {\"id\":1}]", FileKind::Records);
        check("a.json", b"\xef\xbb\xbf[\n{\"id\":1}]", FileKind::Records);
        check("a.json", b"{ \"customers\": [] }", FileKind::Document);
        check(
            "a.csv",
            b"PK\x03\x04....xl/workbook.xml",
            FileKind::Workbook,
        );
        check("export", b"id,name\n1,Fern", FileKind::Text);
        check("a.csv", b"\xff\xfei\0d\0", FileKind::Text);
    }

    #[test]
    fn the_name_decides_where_content_leaves_it_open() {
        check("a.csv", b"[id],[name]\n", FileKind::Text);
        check("a.csv", b"{3F25-04E0},Fern\n", FileKind::Text);
        check("a.json", b"[1, 2]", FileKind::Records);
        check("a.json", b"", FileKind::Document);
        check("a.json", b"nonsense", FileKind::Document);
        check("a.csv", b"", FileKind::Text);
        check("a.html", b"<!doctype html>", FileKind::Document);
        check("a.csv", b"<!doctype html>", FileKind::Text);
    }

    #[test]
    fn what_holds_no_table_is_named() {
        let what = |bytes: &[u8]| {
            refusal(bytes)
                .map(|error| error.problem)
                .unwrap_or_default()
        };
        assert_eq!(what(b"%PDF-1.7"), "this is no table but a PDF document");
        assert_eq!(what(b"\x89PNG\r\n"), "this is no table but a picture (PNG)");
        assert_eq!(
            what(b" <html>"),
            "this is no table but a page or a document in HTML or XML"
        );
        assert_eq!(
            what(b"PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.spreadsheet"),
            "this is no table but a spreadsheet of OpenOffice or LibreOffice (.ods)"
        );
        assert_eq!(
            what(b"PK\x03\x04 readme.txt"),
            "this is no table but a zip archive; unpack it first"
        );
        assert_eq!(
            what(b"PK\x03\x04 xl/workbook.bin"),
            "this is no table but a binary workbook (.xlsb)"
        );
        assert_eq!(what(b"PK\x03\x04 xl/workbook.xml"), "");
        assert_eq!(what(b"id,name"), "");
    }

    #[test]
    fn old_workbooks_and_passwords_are_told_apart() {
        let ole = |word: &str| -> Vec<u8> {
            let wide = word.encode_utf16().flat_map(u16::to_le_bytes);
            OLE.iter().copied().chain(wide).collect()
        };
        let locked = refusal(&ole("EncryptedPackage")).unwrap();
        assert_eq!(locked.problem, "the workbook is protected by a password");
        let old = refusal(&ole("Workbook")).unwrap();
        assert_eq!(
            old.problem,
            "this is an old workbook (.xls), which cannot be read"
        );
        assert!(old.advice.contains("save it as .xlsx or CSV"));
    }
}
