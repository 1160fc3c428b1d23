//! What a billing period says: how many months an amount is paid for.

use super::super::recognize::folded;

/// What an amount is paid for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Paid {
    /// So many months, more than 0; a week is 12 / 52 of one.
    Months(f64),
    /// The whole time from start to end.
    Term,
}

/// Weeks of a year, as prices by the week are compared.
const WEEKS_A_YEAR: f64 = 52.0;
/// Months of a year.
const YEAR: f64 = 12.0;

/// Words for one unit, folded, which a number may stand before: `3 months`.
const UNITS: &[(f64, &[&str])] = &[
    (
        1.0,
        &["m", "mo", "mth", "month", "months", "monat", "monate"],
    ),
    (
        3.0,
        &["q", "qtr", "quarter", "quarters", "quartal", "quartale"],
    ),
    (6.0, &["halfyear", "halfyears", "halbjahr", "halbjahre"]),
    (
        YEAR,
        &["y", "yr", "yrs", "year", "years", "annum", "jahr", "jahre"],
    ),
    (
        YEAR / WEEKS_A_YEAR,
        &["w", "wk", "week", "weeks", "woche", "wochen"],
    ),
];

/// Words that say how often, folded, before which no number stands.
const OFTEN: &[(f64, &[&str])] = &[
    (1.0, &["monthly", "monatlich", "mensuel", "mensual", "1"]),
    (
        3.0,
        &[
            "quarterly",
            "vierteljahrlich",
            "vierteljaehrlich",
            "quartalsweise",
            "3",
        ],
    ),
    (
        6.0,
        &[
            "halfyearly",
            "semiannual",
            "semiannually",
            "biannual",
            "biannually",
            "halbjahrlich",
            "halbjaehrlich",
            "6",
        ],
    ),
    (
        YEAR,
        &[
            "yearly",
            "annual",
            "annually",
            "jahrlich",
            "jaehrlich",
            "annuel",
            "anual",
            "12",
        ],
    ),
    (24.0, &["biennial", "biennially", "zweijahrlich", "24"]),
    (36.0, &["triennial", "triennially", "dreijahrlich", "36"]),
    (
        YEAR / WEEKS_A_YEAR,
        &["weekly", "wochentlich", "woechentlich"],
    ),
];

/// Words for the whole time, folded.
const TERM: &[&str] = &["term", "total", "once", "wholeterm"];
/// What stands before a unit and says nothing more, folded.
const BEFORE: &[&str] = &[
    "every", "per", "each", "alle", "pro", "je", "jeden", "jedes",
];

/// What a word or two say an amount is paid for: `monthly`, `every 3 months`, `jährlich`, `2 years`,
/// a bare number of usual months; `None` for others.
pub fn period(text: &str) -> Option<Paid> {
    let word = folded(super::short(text)?);
    if TERM.contains(&word.as_str()) {
        return Some(Paid::Term);
    }
    if let Some(months) = of(OFTEN, &word) {
        return Some(Paid::Months(months));
    }
    let mut before = BEFORE.iter();
    let rest = before.find_map(|known| word.strip_prefix(known));
    let rest = rest.unwrap_or(&word);
    let unit = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = &rest[..rest.len() - unit.len()];
    let n: u8 = if digits.is_empty() {
        1
    } else {
        digits.parse().ok().filter(|n| *n > 0)?
    };
    of(UNITS, unit).map(|months| Paid::Months(months * f64::from(n)))
}

fn of(table: &[(f64, &[&str])], word: &str) -> Option<f64> {
    let known = table.iter().find(|(_, words)| words.contains(&word));
    known.map(|(months, _)| *months)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usual_ways_to_say_a_period_are_months() {
        let weeks = YEAR / WEEKS_A_YEAR;
        let said: &[(f64, &[&str])] = &[
            (
                1.0,
                &[
                    "monthly",
                    "Monatlich",
                    "1 month",
                    "per month",
                    "M",
                    "/mo",
                    "1",
                ],
            ),
            (
                3.0,
                &["quarterly", "vierteljährlich", "every 3 months", "3-month"],
            ),
            (
                6.0,
                &["semi-annual", "Halbjährlich", "6 months", "half year"],
            ),
            (
                12.0,
                &[
                    "jährlich",
                    "Annual",
                    "1 year",
                    "per annum",
                    "every 12 months",
                ],
            ),
            (24.0, &["biennial", "2 years", "24 months"]),
            (36.0, &["triennial", "3 Jahre", "36"]),
            (weeks, &["weekly", "wöchentlich", "per week"]),
            (2.0 * weeks, &["every 2 weeks"]),
        ];
        for (months, texts) in said {
            for text in *texts {
                assert_eq!(period(text), Some(Paid::Months(*months)), "{text}");
            }
        }
        assert_eq!(period("Whole term"), Some(Paid::Term));
    }

    #[test]
    fn what_is_no_period_or_two_is_refused() {
        let refused = [
            "",
            "fortnight",
            "bimonthly",
            "biweekly",
            "0 months",
            "999 months",
            "5",
            "Q1",
            "every",
            "monthly or yearly",
        ];
        for text in refused {
            assert_eq!(period(text), None, "{text}");
        }
    }
}
