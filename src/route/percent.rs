//! Percent-encoding of texts in the hash.
//!
//! Comes in: any text; goes out: text that no browser changes, and back. Never fails: an escape
//! that is none, or that is not UTF-8, stays as it was written.

/// How an empty item is written, so that it can stand in a list; a real `~` is escaped.
const EMPTY_ITEM: &str = "~";

/// Escapes everything but ASCII letters, digits and `-`, `_`, `.`.
pub(super) fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            push_escape(&mut encoded, byte);
        }
    }
    encoded
}

/// Takes escapes back.
pub(super) fn decode(text: &str) -> String {
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('%') {
        decoded.push_str(&rest[..at]);
        rest = &rest[at..];
        let mut bytes = Vec::new();
        while let Some(byte) = escape(rest) {
            bytes.push(byte);
            rest = &rest[ESCAPE_LEN..];
        }
        if bytes.is_empty() {
            decoded.push('%');
            rest = &rest[1..];
        }
        for chunk in bytes.utf8_chunks() {
            decoded.push_str(chunk.valid());
            for &byte in chunk.invalid() {
                push_escape(&mut decoded, byte);
            }
        }
    }
    decoded + rest
}

/// Escapes an item of a list: as [`encode`], and an empty one becomes `~`.
pub(super) fn encode_item(text: &str) -> String {
    if text.is_empty() {
        EMPTY_ITEM.into()
    } else {
        encode(text)
    }
}

/// Takes an item of a list back.
pub(super) fn decode_item(text: &str) -> String {
    if text == EMPTY_ITEM {
        String::new()
    } else {
        decode(text)
    }
}

/// The length of `%2C`.
const ESCAPE_LEN: usize = 3;

/// The byte of the escape that a text begins with.
fn escape(text: &str) -> Option<u8> {
    let [b'%', high, low, ..] = *text.as_bytes() else {
        return None;
    };
    let digit = |byte: u8| char::from(byte).to_digit(16);
    Some((digit(high)? * 16 + digit(low)?) as u8)
}

fn push_escape(text: &mut String, byte: u8) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    text.push('%');
    text.push(char::from(DIGITS[usize::from(byte >> 4)]));
    text.push(char::from(DIGITS[usize::from(byte & 15)]));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_text_survives() {
        for text in [
            "",
            "R&D, 50 %",
            "a=b&c#d?e/f",
            "Łódź 東京 🙂",
            "%41",
            "100%",
            "~",
            "+",
            "\0\n",
        ] {
            assert_eq!(decode(&encode(text)), text);
            assert_eq!(decode_item(&encode_item(text)), text);
        }
    }

    #[test]
    fn texts_stay_readable() {
        assert_eq!(encode("c-012_x.y"), "c-012_x.y");
        assert_eq!(encode("R&D, 50 %"), "R%26D%2C%2050%20%25");
    }

    #[test]
    fn broken_escapes_stay_as_they_are() {
        for (text, decoded) in [
            ("%", "%"),
            ("%4", "%4"),
            ("%zz", "%zz"),
            ("50%%20x", "50% x"),
            ("%ff", "%FF"),
            ("a%C3", "a%C3"),
            ("%C3%A4%C3", "ä%C3"),
            ("%é", "%é"),
            ("ä%", "ä%"),
        ] {
            assert_eq!(decode(text), decoded, "{text}");
            assert_eq!(decode(&encode(decoded)), decoded, "{text}");
        }
    }
}
