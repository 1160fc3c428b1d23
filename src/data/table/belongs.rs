//! Whether a table is about the customers that are loaded.

use std::collections::BTreeSet;

use super::cells::Table;
use super::mapping::{Kind, Mapping};
use crate::data::Dataset;
use crate::select::fold::fold;

/// How many rows are looked at: enough to tell, quick for any table.
const SAMPLED: usize = 1_000;

/// The share, 0 to 1, of a table's first rows whose customer is in the dataset, by id or by name
/// without case and accents; `None` where no column says whose a row is, or no row says it.
pub fn share_known(table: &Table, mapping: &Mapping, dataset: &Dataset) -> Option<f64> {
    let (id, name) = match mapping.kind {
        Kind::Customers => ("id", "name"),
        Kind::Subscriptions | Kind::Responses | Kind::History => ("customer", "customer_name"),
    };
    let (id, name) = (mapping.column_of(id), mapping.column_of(name));
    let names: BTreeSet<String> = match name {
        Some(_) => names(dataset),
        None => BTreeSet::new(),
    };
    let (mut n, mut n_known) = (0_usize, 0_usize);
    for row in 0..table.n_rows().min(SAMPLED) {
        let cell = |column: Option<usize>| column.map_or("", |at| table.cell(row, at).trim());
        let (id, name) = (cell(id), cell(name));
        if id.is_empty() && name.is_empty() {
            continue;
        }
        n += 1;
        let is_known = dataset.find(id).is_some() || names.contains(&fold(name));
        n_known += usize::from(is_known);
    }
    (n > 0).then(|| n_known as f64 / n as f64)
}

fn names(dataset: &Dataset) -> BTreeSet<String> {
    let name = |row| fold(dataset.customers.name.get(row).trim());
    dataset.rows().map(name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::load;
    use crate::data::table::field::Field;
    use crate::data::table::mapping::{Billing, Column, DateOrder, Decimal, Survey, Target};
    use crate::metrics::Span;

    const DOCUMENT: &str = r#"{"format": "customer-radar", "version": 1, "customers": [
        {"id": "c-1", "name": "Fern & Co"}, {"id": "c-2", "name": "Møller"}]}"#;

    fn dataset() -> Dataset {
        load(DOCUMENT.as_bytes()).expect("a document").dataset
    }

    fn mapping(kind: Kind, fields: &[&str]) -> Mapping {
        let column = |id: &&str| Column {
            target: Field::find(kind, id).map_or(Target::LeaveOut, Target::Field),
            decimal: Decimal::Point,
            order: DateOrder::YearMonthDay,
            why: String::new(),
        };
        Mapping {
            kind,
            columns: fields.iter().map(column).collect(),
            billing: Billing::Month,
            end: None,
            left_within: Span::Quarter,
            survey: Survey::Nps,
        }
    }

    fn table(columns: &[&str], rows: &[&[&str]]) -> Table {
        let columns = columns.iter().map(|&name| name.to_owned()).collect();
        let mut table = Table::new("a.csv", columns);
        for row in rows {
            assert!(table.push(2, row.iter().copied()));
        }
        table
    }

    #[test]
    fn customers_are_known_by_id_or_by_name_without_case_and_accents() {
        let table = table(
            &["id", "name"],
            &[
                &["c-1", "Other"],
                &["", "MOLLER"],
                &["c-9", "Nobody"],
                &["", ""],
            ],
        );
        let share = share_known(
            &table,
            &mapping(Kind::Customers, &["id", "name"]),
            &dataset(),
        );
        assert_eq!(share, Some(2.0 / 3.0));
    }

    #[test]
    fn a_name_column_of_another_kind_of_table_is_not_taken_for_an_id() {
        let table = table(&["customer"], &[&["c-2"], &["c-3"]]);
        let of =
            |fields: &[&str]| share_known(&table, &mapping(Kind::Responses, fields), &dataset());
        assert_eq!(of(&["customer"]), Some(0.5));
        assert_eq!(of(&["customer_name"]), Some(0.0));
    }

    #[test]
    fn a_table_that_does_not_say_whose_its_rows_are_is_not_guessed_at() {
        let table = table(&["score"], &[&["9"]]);
        let mapping = mapping(Kind::Responses, &["score"]);
        assert_eq!(share_known(&table, &mapping, &dataset()), None);
    }
}
