//! Folding: how texts are compared and found without case and accents.
//!
//! Comes in: any text; goes out: lower-case text with Latin letters bare of accents, and keys that
//! sort the way people expect. Never drops a letter of another script.

/// Base letters of U+00C0 to U+017F; `?` marks those that [`pair`] spells out or that stay.
const LATIN: &[u8; 192] = b"aaaaaa?ceeeeiiiidnooooo?ouuuuy??\
aaaaaa?ceeeeiiiidnooooo?ouuuuy?yaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii??jjkkk\
llllllllllnnnnnnnnnoooooo??rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

/// Base letters of U+1E00 to U+1EFF, likewise.
const LATIN_MORE: &[u8; 256] = b"aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkk\
llllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzz\
htwyas???daaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooo\
uuuuuuuuuuuuuuyyyyyyyy??????";

/// A text without case and accents: `Łódź & Søn` becomes `lodz & son`.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(&mut folded, text);
    folded
}

/// Appends the folded text.
pub(super) fn fold_into(folded: &mut String, text: &str) {
    if text.is_ascii() {
        let start = folded.len();
        folded.push_str(text);
        folded[start..].make_ascii_lowercase();
        return;
    }
    for letter in text.chars() {
        fold_char(letter, |base| folded.push(base));
    }
}

/// A key whose byte order is the natural order of texts: without case and accents, and with
/// numbers by size, so that `Site 9` comes before `site 10`.
pub(super) fn sort_key(text: &str) -> Vec<u8> {
    let folded = fold(text);
    let bytes = folded.as_bytes();
    let mut key = Vec::with_capacity(bytes.len() + 2);
    let mut at = 0;
    while at < bytes.len() {
        if !bytes[at].is_ascii_digit() {
            key.push(bytes[at]);
            at += 1;
            continue;
        }
        let end = digits_end(bytes, at);
        let zeros = bytes[at..end].iter().take_while(|&&byte| byte == b'0');
        let digits = &bytes[at + zeros.count()..end];
        // A longer number is larger; one marker keeps all numbers where digits sort.
        key.extend([b'0', digits.len().min(255) as u8]);
        key.extend(digits);
        at = end;
    }
    key
}

/// Calls `push` with the letters a character folds to: none, one or two.
pub(super) fn fold_char(letter: char, mut push: impl FnMut(char)) {
    if letter.is_ascii() {
        return push(letter.to_ascii_lowercase());
    }
    if ('\u{300}'..='\u{36f}').contains(&letter) {
        return;
    }
    if let Some(base) = base(letter) {
        return push(base);
    }
    if let Some(spelled) = pair(letter) {
        return spelled.chars().for_each(push);
    }
    letter.to_lowercase().for_each(push);
}

fn base(letter: char) -> Option<char> {
    let code = letter as usize;
    let base = match code {
        0xC0..=0x17F => LATIN[code - 0xC0],
        0x1E00..=0x1EFF => LATIN_MORE[code - 0x1E00],
        // Vietnamese horns, Pinyin carons and Romanian commas.
        0x1A0 | 0x1A1 | 0x1D1 | 0x1D2 => b'o',
        0x1AF | 0x1B0 | 0x1D3..=0x1DC => b'u',
        0x1CD | 0x1CE => b'a',
        0x1CF | 0x1D0 => b'i',
        0x218 | 0x219 => b's',
        0x21A | 0x21B => b't',
        _ => b'?',
    };
    (base != b'?').then(|| char::from(base))
}

fn pair(letter: char) -> Option<&'static str> {
    Some(match letter {
        'Æ' | 'æ' => "ae",
        'Œ' | 'œ' => "oe",
        'Þ' | 'þ' => "th",
        'ß' | 'ẞ' => "ss",
        'Ĳ' | 'ĳ' => "ij",
        _ => return None,
    })
}

fn digits_end(bytes: &[u8], from: usize) -> usize {
    let digits = bytes[from..]
        .iter()
        .take_while(|byte| byte.is_ascii_digit());
    from + digits.count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_and_case_fold_away() {
        for (text, folded) in [
            ("ACME", "acme"),
            ("Łódź & Søn", "lodz & son"),
            ("Größe", "grosse"),
            ("ÆRØ", "aero"),
            ("e\u{301}te", "ete"),
            ("Țară", "tara"),
            ("Việt Nam", "viet nam"),
            ("ÑÇŠŽ", "ncsz"),
            ("2 × 3", "2 × 3"),
        ] {
            assert_eq!(fold(text), folded);
        }
    }

    #[test]
    fn other_scripts_keep_their_letters() {
        assert_eq!(fold("ΑΘΗΝΑ Москва 東京"), "αθηνα москва 東京");
    }

    #[test]
    fn numbers_in_texts_sort_by_size() {
        let mut texts = [
            "Site 10",
            "site 9",
            "Site 009b",
            "Ärger",
            "arg",
            "Site",
            "zebra",
            "4",
        ];
        texts.sort_by_key(|text| sort_key(text));
        assert_eq!(
            texts,
            [
                "4",
                "arg",
                "Ärger",
                "Site",
                "site 9",
                "Site 009b",
                "Site 10",
                "zebra"
            ]
        );
    }

    #[test]
    fn very_long_numbers_sort_without_panic() {
        assert!(sort_key(&"9".repeat(400)) > sort_key("8"));
    }
}
