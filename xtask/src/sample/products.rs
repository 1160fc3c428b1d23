//! What the sample's company sells.

use serde_json::{Value, json};

/// A product: id, name, tags, unit, how common it is, and its weight in what a customer pays.
pub(super) struct Product {
    pub(super) id: &'static str,
    name: &'static str,
    tags: &'static [&'static str],
    unit: &'static str,
    pub(super) share: f64,
    pub(super) weight: f64,
}

const fn product(
    (id, name): (&'static str, &'static str),
    tags: &'static [&'static str],
    unit: &'static str,
    share: f64,
    weight: f64,
) -> Product {
    Product {
        id,
        name,
        tags,
        unit,
        share,
        weight,
    }
}

/// Everything the sample's company sells. Everybody has the first; a quarter has web filtering.
pub(super) const PRODUCTS: [Product; 13] = [
    product(
        ("workspace", "Cloud workspace"),
        &["Cloud", "Standard"],
        "seat",
        1.0,
        10.0,
    ),
    product(
        ("endpoint", "Endpoint protection"),
        &["Security", "Standard"],
        "seat",
        0.82,
        5.0,
    ),
    product(
        ("backup", "Cloud backup"),
        &["Cloud", "Standard"],
        "storage",
        0.74,
        4.0,
    ),
    product(
        ("firewall", "Firewall"),
        &["Network", "Security"],
        "flat",
        0.68,
        4.0,
    ),
    product(
        ("wifi", "Wi-Fi management"),
        &["Network", "Standard"],
        "flat",
        0.60,
        3.0,
    ),
    product(("switches", "Switches"), &["Network"], "flat", 0.54, 3.0),
    product(
        ("identity", "Identity and single sign-on"),
        &["Security", "Premium"],
        "seat",
        0.50,
        5.0,
    ),
    product(
        ("helpdesk", "Round-the-clock help desk"),
        &["Premium"],
        "seat",
        0.42,
        7.0,
    ),
    product(
        ("telephony", "Cloud telephony"),
        &["Cloud", "Network"],
        "seat",
        0.38,
        4.0,
    ),
    product(
        ("phishing", "Phishing training"),
        &["Security"],
        "seat",
        0.36,
        2.0,
    ),
    product(
        ("recovery", "Disaster recovery"),
        &["Cloud", "Premium"],
        "storage",
        0.31,
        6.0,
    ),
    product(
        ("web_filtering", "Web filtering"),
        &["Security", "Standard"],
        "seat",
        0.25,
        3.0,
    ),
    product(
        ("email_monitoring", "Email monitoring"),
        &["Security", "Premium"],
        "seat",
        0.14,
        4.0,
    ),
];

/// The product list as the document has it.
pub(super) fn document() -> Value {
    let list = PRODUCTS.iter().map(|product| {
        json!({"id": product.id, "name": product.name, "tags": product.tags, "unit": product.unit})
    });
    Value::Array(list.collect())
}
