//! Rows with an id that no customer has: when a name may join them nevertheless.

use super::Index;
use crate::data::Done;
use crate::data::table::import::notes::Notes;
use crate::data::table::import::source::Source;
use crate::data::table::mapping::Kind;

impl Index {
    /// Notes which customers of what is loaded a table names by their own ids.
    pub(super) fn own_ids(&mut self, source: &Source) {
        let field = match source.kind() {
            Kind::Customers => "id",
            Kind::Subscriptions | Kind::Responses | Kind::History => "customer",
        };
        for row in 0..source.table.n_rows() {
            let Some(id) = source.text(row, field) else {
                continue;
            };
            let number = self.people.of_id(id);
            self.taken
                .extend(number.filter(|number| self.people.id(*number as usize) == id));
        }
    }

    /// A customer that was there under another id and the same name, and that no row of the table
    /// has by its own id.
    pub(super) fn same_in_base(
        &mut self,
        at: (&Source, usize),
        (id, name): (&str, &str),
        notes: &mut Notes,
    ) -> Option<u32> {
        let number = self.people.of_name(name)?;
        let is_base = (number as usize) < self.people.n_base;
        if !is_base || self.taken.contains(&number) {
            return None;
        }
        self.people.alias(id, number);
        let own = self.people.id(number as usize);
        if at.0.kind() == Kind::Customers {
            self.taken.insert(number);
        }
        let problem = format!("{id} is joined to {own} by its name");
        notes.row(at, &problem, Done::Kept);
        Some(number)
    }

    /// The customer of an id. Its name counts only for one that was there, or was made without an
    /// id; the id may be a name itself.
    pub(super) fn of_other_id(
        &mut self,
        at: (&Source, usize),
        (id, name): (&str, Option<&str>),
        notes: &mut Notes,
    ) -> Option<u32> {
        if let Some(number) = self.people.of_id(id) {
            return Some(number);
        }
        let named = name.and_then(|name| self.people.of_name_alone(name));
        named
            .or_else(|| self.same_in_base(at, (id, name?), notes))
            .or_else(|| self.people.of_name(id))
    }
}
