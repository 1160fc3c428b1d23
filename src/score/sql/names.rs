//! Names of columns, none of them twice.
//!
//! Comes in: the names that a model would like; goes out: names that every engine can tell apart:
//! some of them take no notice of case, and `PostgreSQL` cuts names after 63 bytes.

use std::collections::BTreeSet;

use super::dialect::Dialect;

/// The longest name that `PostgreSQL` keeps whole, in bytes.
const LONGEST: usize = 63;

/// Names that engines keep for themselves in every table.
const TAKEN: [&str; 8] = [
    "rowid", "oid", "ctid", "xmin", "xmax", "cmin", "cmax", "tableoid",
];

/// The names given so far.
pub(super) struct Names {
    dialect: Dialect,
    taken: BTreeSet<String>,
}

impl Names {
    pub(super) fn new(dialect: Dialect) -> Self {
        Self {
            dialect,
            taken: TAKEN.map(Into::into).into(),
        }
    }

    /// The name wanted, or the nearest one that is free: `seats`, `seats_2`, `seats_3` …
    pub(super) fn claim(&mut self, wanted: &str) -> String {
        let clean = self.dialect.clean(wanted);
        let mut ending = String::new();
        for n in 2.. {
            let name = format!("{}{ending}", cut(&clean, LONGEST - ending.len()));
            if self.taken.insert(name.to_lowercase()) {
                return name;
            }
            ending = format!("_{n}");
        }
        clean
    }
}

/// The beginning of a text, at most so many bytes.
fn cut(text: &str, most: usize) -> &str {
    let mut end = text.len().min(most);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_is_given_twice_not_even_in_another_case() {
        let mut names = Names::new(Dialect::DuckDb);
        let given = ["Seats", "seats", "SEATS", "rowid", ""].map(|name| names.claim(name));
        assert_eq!(given, ["Seats", "seats_2", "SEATS_3", "rowid_2", "_"]);
    }

    #[test]
    fn long_names_stay_apart_within_what_postgres_keeps() {
        let mut names = Names::new(Dialect::Postgres);
        let long = "ü".repeat(60);
        let given = [0, 1].map(|_| names.claim(&long));
        assert_eq!(given[0], "ü".repeat(31));
        assert_eq!(given[1], format!("{}_2", "ü".repeat(30)));
    }
}
