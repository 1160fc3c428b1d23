//! Reading and writing documents: every rule of the format, and what bad input gets.

use customer_radar::data::{Dataset, LoadError, Loaded, load};
use customer_radar::units::RowId;

mod document;
mod fields;
mod history;
mod links;
mod lossless;
mod metrics;
mod random;
mod refused;
mod steps;
mod telco;

/// The first row.
const FIRST: RowId = RowId(0);

/// A document with the given customers, as of 30 September 2026.
fn with_customers(customers: &str) -> String {
    format!(
        "{{\"format\":\"customer-radar\",\"version\":1,\"as_of\":\"2026-09-30\",\n\
         \"customers\":[{customers}]}}"
    )
}

/// A document with one customer that has the given further fields.
fn with_fields(fields: &str) -> String {
    with_customers(&format!("{{\"id\":\"a\",\"name\":\"A\",{fields}}}"))
}

/// A document with the given further fields and one customer.
fn with_head(fields: &str) -> String {
    format!(
        "{{\"format\":\"customer-radar\",\"version\":1,{fields},\
         \"customers\":[{{\"id\":\"a\",\"name\":\"A\"}}]}}"
    )
}

/// Loads a document that must load.
fn loaded(text: &str) -> Loaded {
    load(text.as_bytes()).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

/// The dataset of a document that must load.
fn dataset(text: &str) -> Dataset {
    loaded(text).dataset
}

/// The issues of a document that must load, in words.
fn issues(text: &str) -> Vec<String> {
    loaded(text)
        .issues
        .iter()
        .map(ToString::to_string)
        .collect()
}

/// The issues of a document with one customer that has the given further fields.
fn issues_of(fields: &str) -> Vec<String> {
    issues(&with_fields(fields))
}

/// Why a document does not load.
fn refusal(bytes: &[u8]) -> LoadError {
    load(bytes)
        .map(|loaded| loaded.dataset.n_rows())
        .expect_err("the document is refused")
}
