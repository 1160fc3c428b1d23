//! Short ways to write JSON values: rounded numbers, and objects without empty fields.

use serde_json::{Map, Value, json};

/// An object under construction.
#[derive(Default)]
pub(super) struct Fields(Map<String, Value>);

impl Fields {
    /// Adds a field, unless its value is null or an empty list.
    pub(super) fn put(&mut self, name: &str, value: Value) {
        let is_empty = value.is_null() || value.as_array().is_some_and(Vec::is_empty);
        if !is_empty {
            self.0.insert(name.to_owned(), value);
        }
    }

    /// The object.
    pub(super) fn done(self) -> Value {
        Value::Object(self.0)
    }
}

/// A number with at most this many decimals, written without a fraction where it has none.
pub(super) fn number(value: f64, decimals: i32) -> Value {
    let scale = 10_f64.powi(decimals);
    let scaled = (value * scale).round();
    if scaled % scale == 0.0 {
        json!((scaled / scale) as i64)
    } else {
        json!(scaled / scale)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers_have_no_fraction_and_others_are_rounded() {
        assert_eq!(number(72.04, 1).to_string(), "72");
        assert_eq!(number(72.05, 1).to_string(), "72.1");
        assert_eq!(number(-0.04, 1).to_string(), "0");
    }
}
