//! Users by class, usage, adoption and onboarding, on documents that can be counted by hand.

use customer_radar::data::load;

use super::fixture::{Setting, now};

mod adoption;
mod classes;
mod onboarding;
mod properties;
mod usage;

/// The setting of some customers and company figures with the built-in model.
fn setting(company: &str, customers: &str) -> Setting {
    let text = format!(
        r#"{{"format": "customer-radar", "version": 1, "as_of": "2026-09-30",
        "company": {{{company}}}, "customers": [{customers}]}}"#
    );
    let loaded = load(text.as_bytes()).unwrap_or_else(|error| panic!("{error}\n{text}"));
    assert_eq!(loaded.issues.list, [], "the document has no issues");
    Setting::of(loaded.dataset, now())
}
