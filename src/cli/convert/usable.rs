//! What `convert` refuses before anything is converted.

use chrono::NaiveDate;

use crate::cli::{Failure, say};
use crate::data::Dataset;
use crate::data::table::Table;
use crate::data::table::mapping::{Mapping, check};
use crate::data::table::recognize::recognize;
use crate::score::model::Model;

/// Says what keeps tables from being converted, if anything does.
///
/// # Errors
/// Bad arguments where a table could be converted without them, else bad input.
pub(super) fn tables(tables: &[(Table, Mapping)], model: &Model) -> Result<(), Failure> {
    let (mut is_refused, mut is_by_arguments) = (false, false);
    for (table, mapping) in tables {
        let problems = check(mapping, table);
        for problem in &problems {
            say(&format!("{}: {problem}", table.name));
        }
        if !problems.is_empty() {
            is_refused = true;
            is_by_arguments |= check(&recognize(table, model, None), table).is_empty();
        }
    }
    let words = "nothing is converted; --as says what a row is, --map what a column stands for";
    match (is_refused, is_by_arguments) {
        (false, _) => Ok(()),
        (true, true) => Err(Failure::Arguments(words.into())),
        (true, false) => Err(Failure::Input(words.into())),
    }
}

/// Refuses a day before that of the document that the tables join.
pub(super) fn day(said: Option<NaiveDate>, base: &Dataset) -> Result<(), Failure> {
    let has_day = base.as_of_given || base.n_rows() > 0;
    match said.filter(|said| has_day && *said < base.as_of) {
        None => Ok(()),
        Some(said) => Err(Failure::Arguments(format!(
            "--as-of {said} is before {}, the day of the document",
            base.as_of
        ))),
    }
}
