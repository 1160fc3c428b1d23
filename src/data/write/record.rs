//! Records inside the object being written.

use super::{Writer, Written};

impl Writer<'_> {
    /// Writes a list of records.
    pub(in crate::data) fn list<T: Written>(&mut self, key: &str, value: Option<&Vec<T>>) {
        self.items(key, value.map_or(&[], Vec::as_slice));
    }

    /// Writes a list of records.
    pub(in crate::data) fn items<T: Written>(&mut self, key: &str, items: &[T]) {
        if items.is_empty() {
            return;
        }
        let outer = self.owner;
        self.key(key);
        self.open('[');
        for (position, item) in items.iter().enumerate() {
            self.owner = outer.child(T::SECTION, position as u32);
            self.record(item);
        }
        self.close(']');
        self.owner = outer;
    }

    /// Writes an object inside the one being written.
    pub(in crate::data) fn object<T: Written>(&mut self, key: &str, value: Option<&T>) {
        let Some(item) = value else { return };
        let outer = self.owner;
        self.owner = outer.child(T::SECTION, 0);
        self.key(key);
        self.record(item);
        self.owner = outer;
    }

    fn record<T: Written>(&mut self, item: &T) {
        self.open('{');
        item.write_fields(self);
        self.unknown_fields();
        self.close('}');
    }
}
