//! Names of files that every system takes.

use chrono::NaiveDate;

/// The longest part of a name that comes from a title, in characters.
const LONGEST: usize = 60;

/// `customer-radar-<what>-<day>.<ending>`, as `customer-radar-health-scores-2026-09-30.png`.
pub fn file_name(what: &str, as_of: NaiveDate, ending: &str) -> String {
    match slug(what).as_str() {
        "" => format!("customer-radar-{as_of}.{ending}"),
        what => format!("customer-radar-{what}-{as_of}.{ending}"),
    }
}

/// A text as a part of a file's name: letters and digits in lower case, everything else one
/// hyphen.
pub fn slug(text: &str) -> String {
    let mut slug = String::new();
    for letter in text.chars().flat_map(char::to_lowercase) {
        if letter.is_alphanumeric() {
            slug.push(letter);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    let short: String = slug.chars().take(LONGEST).collect();
    short.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::parse_date;

    fn check(what: &str, expected: &str) {
        let day = parse_date("2026-09-30").unwrap();
        assert_eq!(file_name(what, day, "png"), expected);
    }

    #[test]
    fn a_name_says_what_and_when() {
        check(
            "Health scores",
            "customer-radar-health-scores-2026-09-30.png",
        );
        check("Größe 東京", "customer-radar-größe-東京-2026-09-30.png");
    }

    #[test]
    fn a_name_holds_no_path_and_no_markup() {
        check(
            "../a\\b:c*?\"<img src=x>|\u{202e}gnp",
            "customer-radar-a-b-c-img-src-x-gnp-2026-09-30.png",
        );
        check("…", "customer-radar-2026-09-30.png");
        assert_eq!(slug(&"long ".repeat(40)).chars().count(), 59);
    }
}
