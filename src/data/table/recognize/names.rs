//! Names of columns, compared without what people write differently.

/// A name without case, spaces, punctuation and accents: `Numéro de client` is `numerodeclient`.
pub fn folded(name: &str) -> String {
    let letters = name.chars().flat_map(char::to_lowercase).map(plain);
    letters.filter(|c| c.is_alphanumeric()).collect()
}

/// The words of a name in small letters, parted at punctuation and at capital letters within:
/// `TermStartDate` is `term`, `start`, `date`.
pub(super) fn words(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut before = ' ';
    for (at, c) in name.char_indices() {
        let next_is_small = name[at..].chars().nth(1).is_some_and(char::is_lowercase);
        let begins = c.is_uppercase() && (before.is_lowercase() || next_is_small);
        if !c.is_alphanumeric() || begins {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut().filter(|_| c.is_alphanumeric()) {
            word.extend(c.to_lowercase().map(plain));
        }
        before = c;
    }
    words.retain(|word| !word.is_empty());
    words
}

/// A name for an id: `TotalCharges` is `total_charges`; empty where it has no letter or digit.
pub(super) fn id_of(name: &str) -> String {
    words(name).join("_")
}

/// A name without what stands in parentheses behind it (`Start (UTC)`), without the two signs a
/// custom field ends with (`Region__c`), and without a currency's code.
pub(super) fn shortened(name: &str) -> &str {
    let name = name.trim().trim_end_matches("__c");
    let open = name
        .strip_suffix([')', ']'])
        .and_then(|inner| inner.rfind(['(', '[']));
    let name = open.map_or(name, |at| &name[..at]).trim_end();
    let currency = name
        .rsplit_once([' ', '_'])
        .filter(|(_, code)| super::super::value::currency_of(&code.to_uppercase()).is_some());
    currency.map_or(name, |(bare, _)| bare)
}

/// A letter without its accent; others as they are.
const fn plain(c: char) -> char {
    match c {
        'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'ö' | 'õ' | 'ø' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_folded_parted_and_shortened() {
        assert_eq!(folded("Account Name"), "accountname");
        assert_eq!(folded("Kündigungs-Datum"), "kundigungsdatum");
        assert_eq!(words("TermStartDate"), ["term", "start", "date"]);
        assert_eq!(words("customerID"), ["customer", "id"]);
        assert_eq!(words("ARROverrideNote"), ["arr", "override", "note"]);
        assert_eq!(id_of("Days since last login"), "days_since_last_login");
        assert_eq!(shortened("Start (UTC)"), "Start");
        assert_eq!(shortened("mrr_usd"), "mrr");
        assert_eq!(shortened("MRR EUR"), "MRR");
        assert_eq!(shortened("Region__c"), "Region");
    }
}
