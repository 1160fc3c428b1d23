//! The fields of the document itself.

use super::base::Base;
use super::currencies::{self, DEFAULT};
use super::fields::{Fields, items, list, quoted, shown};
use super::source::Source;
use crate::data::table::mapping::{Settings, fingerprint};

/// The fields of the document but for the customers.
pub(super) fn fields(
    base: Option<&Base>,
    (as_of, model): (&str, Option<String>),
    products: &[String],
    settings: &Settings,
    sources: &[Source],
) -> Fields<'static> {
    let mut head = Fields::default();
    head.set("format", quoted("customer-radar"));
    head.set("version", "1".to_owned());
    if let Some(base) = base {
        for (key, raw) in base.fields() {
            head.set(key, raw.to_owned());
        }
        // An id made of the first customers would change with them, and edits belong to it.
        head.set("id", quoted(&base.id));
    } else if !settings.title.is_empty() {
        head.set("title", quoted(&settings.title));
    }
    head.set("as_of", quoted(as_of));
    let said = settings.currency.clone();
    let seen = || {
        base.is_none()
            .then(|| currencies::first(sources).unwrap_or(DEFAULT).to_owned())
    };
    if let Some(currency) = said.or_else(seen) {
        head.set("currency", quoted(&currency));
    }
    if let Some(model) = model {
        head.set("model", model);
    }
    if let Some(products) = with_products(head.get("products"), products) {
        head.set("products", products);
    }
    let mappings = with_mappings(head.get("mappings"), sources);
    head.set("mappings", mappings);
    head
}

/// The products with those that contracts name and that are not there yet.
fn with_products(before: Option<&str>, named: &[String]) -> Option<String> {
    let mut products: Vec<String> = items(before.unwrap_or("[]"))
        .into_iter()
        .map(str::to_owned)
        .collect();
    let id = |raw: &String| Fields::of(raw).get("id").map(shown);
    let known: Vec<String> = products.iter().filter_map(id).collect();
    let new = named.iter().filter(|id| !known.contains(id));
    let n_before = products.len();
    products.extend(new.map(|id| {
        let mut product = Fields::default();
        product.set("id", quoted(id));
        product.set("name", quoted(id));
        product.to_json()
    }));
    (products.len() > n_before).then(|| list(&products))
}

/// How the columns of these tables were read, beside those of other tables.
fn with_mappings(before: Option<&str>, sources: &[Source]) -> String {
    let mut all: Vec<(String, String)> = Vec::new();
    let mut keep = |columns: String, entry: String| {
        all.retain(|(known, _)| *known != columns);
        all.push((columns, entry));
    };
    for raw in items(before.unwrap_or("[]")) {
        let columns = Fields::of(raw).get("columns").map(shown);
        keep(columns.unwrap_or_default(), raw.to_owned());
    }
    for source in sources {
        let columns = fingerprint(&source.table);
        let mut entry = Fields::default();
        entry.set("columns", quoted(&columns));
        entry.set("mapping", source.mapping.to_json());
        keep(columns, entry.to_json());
    }
    let entries: Vec<String> = all.into_iter().map(|(_, entry)| entry).collect();
    list(&entries)
}
