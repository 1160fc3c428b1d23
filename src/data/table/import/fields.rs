//! Objects of a document as the raw text of their fields, so that what nobody touches stays as it
//! was, byte for byte.

use std::borrow::Cow;

use crate::data::json::{Scanner, number_text, push_text};

/// The fields of an object in their order: keys and raw JSON.
#[derive(Clone, Debug, Default)]
pub(super) struct Fields<'a> {
    list: Vec<(Cow<'a, str>, Cow<'a, str>)>,
}

impl<'a> Fields<'a> {
    /// The fields of an object; none of anything else.
    pub(super) fn of(raw: &'a str) -> Self {
        let mut fields = Self::default();
        let mut scan = Scanner::new(raw);
        if raw.starts_with('{') && scan.open().is_ok() {
            while let Ok(Some(key)) = scan.next_key() {
                let Ok(value) = scan.skip() else { break };
                fields.list.push((key, Cow::Borrowed(value)));
            }
        }
        fields
    }

    /// The raw value of a key; `None` where there is none, or `null`.
    pub(super) fn get(&self, key: &str) -> Option<&str> {
        let field = self.list.iter().find(|(known, _)| known == key)?;
        Some(field.1.as_ref()).filter(|raw| *raw != "null")
    }

    /// Sets a field where it stands, or behind all others.
    pub(super) fn set(&mut self, key: &str, raw: String) {
        match self.list.iter_mut().find(|(known, _)| known == key) {
            Some(field) => field.1 = Cow::Owned(raw),
            None => self
                .list
                .push((Cow::Owned(key.to_owned()), Cow::Owned(raw))),
        }
    }

    /// Takes a field out: its raw value, `None` where there is none, or `null`.
    pub(super) fn take(&mut self, key: &str) -> Option<String> {
        let place = self.list.iter().position(|(known, _)| known == key)?;
        let (_, raw) = self.list.remove(place);
        Some(raw.into_owned()).filter(|raw| raw != "null")
    }

    /// Whether there is none.
    pub(super) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Keys and raw values, in their order.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.list
            .iter()
            .map(|(key, raw)| (key.as_ref(), raw.as_ref()))
    }

    /// Appends the object as JSON.
    pub(super) fn write(&self, out: &mut String) {
        out.push('{');
        for (n, (key, raw)) in self.iter().enumerate() {
            if n > 0 {
                out.push(',');
            }
            push_text(out, key);
            out.push(':');
            out.push_str(raw);
        }
        out.push('}');
    }

    /// The object as JSON.
    pub(super) fn to_json(&self) -> String {
        let mut out = String::new();
        self.write(&mut out);
        out
    }
}

/// The raw items of a list; none of anything else.
pub(super) fn items(raw: &str) -> Vec<&str> {
    let mut list = Vec::new();
    let mut scan = Scanner::new(raw);
    if raw.starts_with('[') && scan.open().is_ok() {
        while let Ok(true) = scan.next_item() {
            let Ok(item) = scan.skip() else { break };
            list.push(item);
        }
    }
    list
}

/// Raw items as a list.
pub(super) fn list<T: AsRef<str>>(items: &[T]) -> String {
    let mut out = String::from("[");
    for (n, item) in items.iter().enumerate() {
        if n > 0 {
            out.push(',');
        }
        out.push_str(item.as_ref());
    }
    out.push(']');
    out
}

/// A text as JSON.
pub(super) fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    push_text(&mut out, text);
    out
}

/// A number as JSON.
pub(super) fn number(value: f64) -> String {
    number_text(value)
}

/// What raw JSON says, without its quotes.
pub(super) fn shown(raw: &str) -> String {
    if raw.starts_with('"')
        && let Ok(text) = Scanner::new(raw).string()
    {
        return text.into_owned();
    }
    raw.to_owned()
}

/// The number raw JSON is.
pub(super) fn as_number(raw: &str) -> Option<f64> {
    raw.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_field_that_is_set_changes() {
        let raw = "{\"a\":1.50,\"b\":{\"c\":[1,2]},\"d\":null}";
        let mut fields = Fields::of(raw);
        assert_eq!(fields.to_json(), raw);
        assert_eq!((fields.get("a"), fields.get("d")), (Some("1.50"), None));
        fields.set("d", number(2.0));
        fields.set("e", quoted("<f>"));
        let expected = "{\"a\":1.50,\"b\":{\"c\":[1,2]},\"d\":2,\"e\":\"\\u003cf>\"}";
        assert_eq!(fields.to_json(), expected);
        assert_eq!(
            items("[1,\"a,b\",{\"c\":2}]"),
            ["1", "\"a,b\"", "{\"c\":2}"]
        );
        assert_eq!(shown("\"a\\\"b\""), "a\"b");
    }
}
