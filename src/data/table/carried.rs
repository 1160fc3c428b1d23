//! What was said of the columns of tables before, as a dataset carries it.

use serde_json::Value;

/// The mapping of a header, as JSON text: from the list a dataset carries
/// (`[{"columns": FINGERPRINT, "mapping": {…}}]`), the last said of it; `None` where nothing was.
pub fn carried(mappings: &str, fingerprint: &str) -> Option<String> {
    let mappings: Vec<Value> = serde_json::from_str(mappings).ok()?;
    let mut said = mappings.iter().rev();
    let found = said.find(|entry| entry["columns"] == fingerprint)?;
    let mapping = found.get("mapping").filter(|mapping| mapping.is_object())?;
    Some(mapping.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_that_was_said_of_the_same_columns_is_found() {
        let text = r#"[{"columns": "id|mrr", "mapping": {"kind": "customers"}},
            {"columns": "id", "mapping": {"kind": "history"}},
            {"columns": "id|mrr", "mapping": {"kind": "responses"}}]"#;
        let found = carried(text, "id|mrr");
        assert_eq!(found.as_deref(), Some(r#"{"kind":"responses"}"#));
        assert_eq!(carried(text, "name"), None);
        assert_eq!(carried("{}", "id"), None);
    }
}
