//! The currency that a text names.

/// Signs, the longer ones first, so that `US$` is not taken for `$`.
pub(super) const SIGNS: &[(&str, &str)] = &[
    ("US$", "USD"),
    ("CA$", "CAD"),
    ("AU$", "AUD"),
    ("NZ$", "NZD"),
    ("HK$", "HKD"),
    ("SG$", "SGD"),
    ("MX$", "MXN"),
    ("C$", "CAD"),
    ("A$", "AUD"),
    ("S$", "SGD"),
    ("R$", "BRL"),
    ("$", "USD"),
    ("€", "EUR"),
    ("£", "GBP"),
    ("¥", "JPY"),
    ("₹", "INR"),
    ("₩", "KRW"),
    ("₽", "RUB"),
    ("₺", "TRY"),
    ("₪", "ILS"),
    ("₫", "VND"),
    ("฿", "THB"),
    ("₴", "UAH"),
    ("₦", "NGN"),
    ("₱", "PHP"),
    ("zł", "PLN"),
    ("Kč", "CZK"),
    ("Ft", "HUF"),
    ("Fr.", "CHF"),
];

/// The currencies most used (ISO 4217), each also a word in a column's name.
pub(super) const CODES: &[&str] = &[
    "USD", "EUR", "GBP", "JPY", "CNY", "INR", "AUD", "CAD", "CHF", "SEK", "NOK", "DKK", "NZD",
    "SGD", "HKD", "KRW", "BRL", "MXN", "ZAR", "PLN", "CZK", "HUF", "RON", "BGN", "ISK", "TRY",
    "ILS", "AED", "SAR", "THB", "IDR", "MYR", "PHP", "VND", "TWD", "RUB", "UAH", "NGN", "KES",
    "EGP", "ARS", "CLP", "COP", "PEN",
];

/// The currency a text names by its sign or its code, as ISO 4217: `€ 12` and `MRR (EUR)` are
/// `EUR`. `$` alone counts as `USD`, `¥` as `JPY`; `kr` names several and counts as none.
pub fn currency_of(text: &str) -> Option<&'static str> {
    let word = |code: &&&str| {
        let mut words = text.split(|c: char| !c.is_alphabetic());
        words.any(|word| word == **code)
    };
    let code = CODES.iter().find(word).copied();
    code.or_else(|| {
        let sign = SIGNS.iter().find(|(sign, _)| is_sign_in(text, sign));
        sign.map(|(_, code)| *code)
    })
}

/// Whether a sign stands in a text; one made of letters only as a word of its own.
fn is_sign_in(text: &str, sign: &str) -> bool {
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
    text.match_indices(sign).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + sign.len()..].chars().next();
        let begins = !sign.starts_with(char::is_alphabetic) || !is_letter(before);
        let ends = !sign.ends_with(char::is_alphabetic) || !is_letter(after);
        begins && ends
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_and_codes_name_their_currency() {
        let pairs = [
            ("$1,200", Some("USD")),
            ("1.200,50 €", Some("EUR")),
            ("CA$ 5", Some("CAD")),
            ("MRR (GBP)", Some("GBP")),
            ("amount_eur", None),
            ("12 zł", Some("PLN")),
            ("Ftera", None),
            ("100 kr", None),
            ("Monthly Charges", None),
        ];
        for (text, code) in pairs {
            assert_eq!(currency_of(text), code, "{text}");
        }
    }
}
