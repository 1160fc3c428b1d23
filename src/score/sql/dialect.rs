//! How the engines' dialects write names, numbers, texts and types.
//!
//! Comes in: any name or value; goes out: SQL that stands for just that. A text never ends its
//! quotes, whatever it holds; a number is the very double it was.

use super::columns::Kind;

/// A dialect of SQL.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Dialect {
    /// DuckDB.
    #[default]
    DuckDb,
    /// PostgreSQL 12 or newer, with a database in UTF-8.
    Postgres,
    /// BigQuery, GoogleSQL.
    BigQuery,
    /// Snowflake.
    Snowflake,
}

/// What BigQuery takes in no column's name.
const NOT_IN_BIGQUERY: &str = "!\"$()*,./;?@[\\]^`{}~";

/// Words that no engine takes for a table's name without quotes.
const RESERVED: [&str; 32] = [
    "all", "and", "any", "as", "asc", "between", "by", "case", "cast", "create", "cross", "desc",
    "distinct", "else", "end", "from", "group", "having", "in", "join", "limit", "not", "null",
    "on", "or", "order", "select", "table", "union", "user", "where", "with",
];

impl Dialect {
    /// Every dialect; the first two are tested against the engines themselves.
    pub const ALL: [Self; 4] = [
        Self::DuckDb,
        Self::Postgres,
        Self::BigQuery,
        Self::Snowflake,
    ];

    /// The name on the command line and in the address.
    pub const fn id(self) -> &'static str {
        match self {
            Self::DuckDb => "duckdb",
            Self::Postgres => "postgres",
            Self::BigQuery => "bigquery",
            Self::Snowflake => "snowflake",
        }
    }

    /// What people read.
    pub const fn title(self) -> &'static str {
        match self {
            Self::DuckDb => "DuckDB",
            Self::Postgres => "PostgreSQL",
            Self::BigQuery => "BigQuery",
            Self::Snowflake => "Snowflake",
        }
    }

    /// The dialect of an [`Self::id`].
    pub fn find(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|dialect| dialect.id() == id)
    }

    /// The type of a column.
    pub const fn kind(self, kind: Kind) -> &'static str {
        match (self, kind) {
            (Self::DuckDb, Kind::Number) => "DOUBLE",
            (Self::Postgres, Kind::Number) => "double precision",
            (Self::BigQuery, Kind::Number) => "FLOAT64",
            (Self::Snowflake, Kind::Number) => "FLOAT",
            (Self::DuckDb | Self::Snowflake, Kind::Text) => "VARCHAR",
            (Self::Postgres, Kind::Text) => "text",
            (Self::BigQuery, Kind::Text) => "STRING",
        }
    }

    /// The function that takes characters off both ends of a text.
    pub(super) const fn trim(self) -> &'static str {
        match self {
            Self::Postgres => "BTRIM",
            Self::DuckDb | Self::BigQuery | Self::Snowflake => "TRIM",
        }
    }

    /// A finite number as a double, every bit of it. The plain form would be a decimal in most
    /// engines, and decimals divide in another way.
    pub(super) fn number(self, number: f64) -> String {
        let plain = format!("{number:e}");
        let short = number.to_string();
        let digits = if short.len() <= 20 { &short } else { &plain };
        let has_exponent = digits.contains('e');
        let text = match self {
            Self::DuckDb | Self::BigQuery if !has_exponent => format!("{digits}e0"),
            Self::DuckDb | Self::BigQuery => digits.clone(),
            Self::Postgres => format!("{digits}::float8"),
            Self::Snowflake => format!("'{digits}'::FLOAT"),
        };
        if number.is_sign_negative() {
            format!("({text})")
        } else {
            text
        }
    }

    /// A text. Control characters are spelled out, so that no line breaks inside a text; the
    /// character 0, which no engine keeps, becomes U+FFFD.
    pub(super) fn text(self, text: &str) -> String {
        let text = text.replace('\0', "\u{fffd}");
        let mut parts = Vec::new();
        for part in text.split_inclusive(char::is_control) {
            let last = part.chars().next_back().filter(|last| last.is_control());
            let plain = part.trim_end_matches(char::is_control);
            if !plain.is_empty() {
                parts.push(self.quoted(plain));
            }
            parts.extend(last.map(|last| format!("CHR({})", last as u32)));
        }
        match parts.as_slice() {
            [] => "''".into(),
            [one] => one.clone(),
            _ => format!("({})", parts.join(" || ")),
        }
    }

    fn quoted(self, plain: &str) -> String {
        let inner = match self {
            Self::DuckDb | Self::Postgres => plain.replace('\'', "''"),
            Self::Snowflake => plain.replace('\\', "\\\\").replace('\'', "''"),
            Self::BigQuery => plain.replace('\\', "\\\\").replace('\'', "\\'"),
        };
        format!("'{inner}'")
    }

    /// A column's name between quotes.
    pub(super) fn name(self, name: &str) -> String {
        match self {
            Self::DuckDb | Self::Postgres | Self::Snowflake => {
                format!("\"{}\"", name.replace('"', "\"\""))
            }
            Self::BigQuery => format!("`{}`", name.replace('\\', "\\\\").replace('`', "\\`")),
        }
    }

    /// A name without what the engine's names cannot hold.
    pub(super) fn clean(self, name: &str) -> String {
        let is_bad = |letter: char| {
            letter.is_control() || (self == Self::BigQuery && NOT_IN_BIGQUERY.contains(letter))
        };
        let clean = name.replace(is_bad, "_");
        // BigQuery keeps names that begin so for itself (`_PARTITION…`, `_TABLE_…`).
        if self == Self::BigQuery && clean.starts_with('_') {
            return format!("c{clean}");
        }
        if clean.is_empty() { "_".into() } else { clean }
    }

    /// A table's name as a person writes it: parts between dots, quoted or not. A plain word stays
    /// as it is, because engines fold its case; anything else is quoted.
    pub(super) fn table(self, name: &str) -> String {
        let parts: Vec<String> = table_parts(name)
            .into_iter()
            .map(|(part, is_quoted)| {
                if is_quoted || !is_plain(&part) {
                    self.name(&part)
                } else {
                    part
                }
            })
            .collect();
        parts.join(".")
    }
}

/// The parts of a table's name, each with whether it stood in quotes.
fn table_parts(name: &str) -> Vec<(String, bool)> {
    let mut parts = vec![(String::new(), false)];
    let mut quote = None;
    let mut letters = name.trim().chars().peekable();
    while let Some(letter) = letters.next() {
        let at = parts.len() - 1;
        let (part, is_quoted) = &mut parts[at];
        match (letter, quote) {
            (_, Some(end)) if letter == end => {
                if letters.next_if_eq(&end).is_some() {
                    part.push(end);
                } else {
                    quote = None;
                }
            }
            ('"' | '`', None) if part.is_empty() => (quote, *is_quoted) = (Some(letter), true),
            ('.', None) => parts.push((String::new(), false)),
            _ => part.push(if letter.is_control() { '_' } else { letter }),
        }
    }
    parts.retain(|(part, _)| !part.is_empty());
    if parts.is_empty() {
        parts.push((super::TABLE.into(), false));
    }
    parts
}

fn is_plain(part: &str) -> bool {
    let is_word = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    part.chars().all(is_word)
        && !part.starts_with(|first: char| first.is_ascii_digit())
        && !RESERVED.contains(&part.to_ascii_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_doubles_to_the_last_bit() {
        let check = |number: f64, expected: [&str; 4]| {
            assert_eq!(Dialect::ALL.map(|dialect| dialect.number(number)), expected);
        };
        check(10.0, ["10e0", "10::float8", "10e0", "'10'::FLOAT"]);
        check(
            -0.1,
            ["(-0.1e0)", "(-0.1::float8)", "(-0.1e0)", "('-0.1'::FLOAT)"],
        );
        check(
            5e-324,
            ["5e-324", "5e-324::float8", "5e-324", "'5e-324'::FLOAT"],
        );
    }

    #[test]
    fn a_text_never_ends_its_quotes() {
        let bad = "a'; DROP TABLE x; --\\'\n\0";
        let expected = [
            "('a''; DROP TABLE x; --\\''' || CHR(10) || '\u{fffd}')",
            "('a''; DROP TABLE x; --\\''' || CHR(10) || '\u{fffd}')",
            "('a\\'; DROP TABLE x; --\\\\\\'' || CHR(10) || '\u{fffd}')",
            "('a''; DROP TABLE x; --\\\\''' || CHR(10) || '\u{fffd}')",
        ];
        assert_eq!(Dialect::ALL.map(|dialect| dialect.text(bad)), expected);
        assert_eq!(Dialect::DuckDb.text(""), "''");
        assert_eq!(Dialect::DuckDb.text("\r\n"), "(CHR(13) || CHR(10))");
    }

    #[test]
    fn a_name_is_quoted_and_holds_only_what_the_engine_takes() {
        let bad = "a\"b`c;\n";
        let names = Dialect::ALL.map(|dialect| dialect.name(&dialect.clean(bad)));
        let expected = [
            "\"a\"\"b`c;_\"",
            "\"a\"\"b`c;_\"",
            "`a_b_c__`",
            "\"a\"\"b`c;_\"",
        ];
        assert_eq!(names, expected);
        assert_eq!(Dialect::BigQuery.clean("_TABLE_x"), "c_TABLE_x");
    }

    #[test]
    fn a_table_is_named_as_people_write_it() {
        let check = |name: &str, expected: &str| {
            assert_eq!(Dialect::Postgres.table(name), expected, "{name}");
        };
        check("customers", "customers");
        check("Sales.Customers", "Sales.Customers");
        check(
            "sales.\"My \"\"big\"\" table\"",
            "sales.\"My \"\"big\"\" table\"",
        );
        check("order", "\"order\"");
        check("x; DROP TABLE y", "\"x; DROP TABLE y\"");
        check("  ", "customers");
        assert_eq!(
            Dialect::BigQuery.table("my-project.sales.t"),
            "`my-project`.sales.t"
        );
    }
}
