//! One object of a list to a row.

use std::collections::BTreeMap;

use super::super::log::{Log, Place};
use crate::data::Done;
use crate::data::json::{Kind, Scanner, SyntaxError, minified};

/// One object on its way to a row.
pub(super) struct Row<'a> {
    /// Its line, from 1.
    pub(super) line: u32,
    /// The columns by name.
    pub(super) columns: &'a BTreeMap<String, usize>,
    /// The cells of the row, empty.
    pub(super) cells: &'a mut [String],
}

impl Row<'_> {
    /// Reads the object that starts here.
    pub(super) fn read(
        &mut self,
        scanner: &mut Scanner<'_>,
        log: &mut Log,
    ) -> Result<(), SyntaxError> {
        scanner.open()?;
        while let Some(key) = scanner.next_key()? {
            let value = value(scanner)?;
            let Some(&column) = self.columns.get(key.trim()) else {
                continue;
            };
            let place = Place::Cell(self.line, key.trim());
            if value.is_nested {
                let problem = "a list or an object in a cell; it is kept as its text";
                log.add(place, &value.text, problem, Done::Kept);
            }
            let cell = &mut self.cells[column];
            if !cell.is_empty() {
                log.add(
                    place,
                    cell,
                    "the key stands twice; the last counts",
                    Done::LeftOut,
                );
            }
            *cell = value.text;
        }
        Ok(())
    }
}

struct Value {
    text: String,
    is_nested: bool,
}

fn value(scanner: &mut Scanner<'_>) -> Result<Value, SyntaxError> {
    let kind = scanner.kind()?;
    let text = match kind {
        Kind::Text => scanner.string()?.into_owned(),
        Kind::Number => scanner.raw_number()?.to_owned(),
        Kind::Flag => scanner.flag()?.to_string(),
        Kind::Null => {
            scanner.null()?;
            String::new()
        }
        Kind::Object | Kind::Array => minified(scanner.skip()?),
    };
    Ok(Value {
        text,
        is_nested: matches!(kind, Kind::Object | Kind::Array),
    })
}
