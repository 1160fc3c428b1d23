//! What a person types in a field of a draft, as a JSON value and back.
//!
//! What is no number stays in the draft as the text it is, so that the reader of models refuses it
//! with the path of its field.

use serde_json::{Number, Value};

/// The largest whole number that is written without a fraction; every one up to it is exact.
const LARGEST_WHOLE: f64 = 9_007_199_254_740_992.0;

/// What a number field says: nothing, a number, or the text where it is none. A comma may stand
/// for the decimal point, a minus sign (U+2212) for the hyphen.
///
/// ```
/// use customer_radar::score::draft::typed::number;
/// use serde_json::json;
///
/// assert_eq!(number(" 2,5 "), json!(2.5));
/// assert_eq!(number("20"), json!(20));
/// assert_eq!(number("much"), json!("much"));
/// assert!(number("").is_null());
/// ```
pub fn number(text: &str) -> Value {
    let text = text.trim();
    if text.is_empty() {
        return Value::Null;
    }
    let plain = text.replace(',', ".").replace('\u{2212}', "-");
    let figure = plain.parse().ok().filter(|figure: &f64| figure.is_finite());
    figure.map_or_else(|| Value::from(text), value)
}

/// A number as a model writes it: whole ones without a fraction.
pub fn value(number: f64) -> Value {
    if number.fract() == 0.0 && number.abs() <= LARGEST_WHOLE {
        return Value::from(number as i64);
    }
    Number::from_f64(number).map_or(Value::Null, Value::Number)
}

/// What a text field says: nothing where it is blank.
pub fn text(text: &str) -> Value {
    if text.trim().is_empty() {
        Value::Null
    } else {
        Value::from(text)
    }
}

/// What a field shows of a value.
pub fn shown(value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(Value::Number(number)) => number.as_f64().unwrap_or_default().to_string(),
        Some(other) => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_is_shown_again() {
        for text in ["2.5", "20", "-3", "0.05", "much", ""] {
            assert_eq!(shown(Some(&number(text))), text);
        }
        assert_eq!(shown(Some(&number("2,5"))), "2.5");
        assert_eq!(number("\u{2212}3"), Value::from(-3));
        assert_eq!(number("NaN"), Value::from("NaN"));
        assert_eq!(value(1.0).to_string(), "1");
        assert_eq!(text("  "), Value::Null);
    }
}
