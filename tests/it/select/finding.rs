//! The search box.

use customer_radar::data::Dim;
use customer_radar::select::{SearchIndex, search};
use customer_radar::units::RowId;

use super::fixture::{Case, Customer, case};

fn portfolio() -> Case {
    case(&[
        Customer::new("x-1", "Northwind Traders").with(Dim::City, "Berlin"),
        Customer::new("x-2", "The North Face").with(Dim::Industry, "Retail"),
        Customer::new("x-3", "Innorth").with(Dim::AccountManager, "Nora Berg"),
        Customer::new("north-4", "Quiet Co"),
        Customer::new("x-5", "Größe e\u{301}te").with(Dim::Country, "DE"),
        Customer::new("x-6", "Nordic Hearth"),
    ])
}

/// Ids of the hits, best first.
fn check(query: &str, expected: &[&str]) {
    let case = portfolio();
    assert_eq!(found(&case, query, 10), expected, "{query}");
}

fn found<'a>(case: &'a Case, query: &str, limit: usize) -> Vec<&'a str> {
    let rows: Vec<RowId> = case.data.rows().collect();
    let hits = search(
        &case.data,
        &SearchIndex::new(&case.data),
        query,
        &rows,
        limit,
    );
    hits.iter()
        .map(|hit| case.data.customers.id.get(hit.row))
        .collect()
}

/// The name with what was found in brackets.
fn check_marks(query: &str, expected: &str) {
    let case = portfolio();
    let rows: Vec<RowId> = case.data.rows().collect();
    let hits = search(&case.data, &SearchIndex::new(&case.data), query, &rows, 1);
    let mut name = case.data.customers.name.get(hits[0].row).to_owned();
    for span in hits[0].spans.iter().rev() {
        name.insert(span.end, ']');
        name.insert(span.start, '[');
    }
    assert_eq!(name, expected);
}

#[test]
fn beginnings_come_before_insides_and_letters_in_order_last() {
    check("north", &["x-1", "x-2", "north-4", "x-3", "x-6"]);
}

#[test]
fn case_and_accents_do_not_matter() {
    check("GROSSE", &["x-5"]);
    check("ÉTE", &["x-5"]);
    check("größe", &["x-5"]);
}

#[test]
fn dimensions_and_ids_are_searched() {
    check("berlin", &["x-1"]);
    check("retail", &["x-2"]);
    check("nora berg", &["x-3"]);
    check("north-4", &["north-4"]);
}

#[test]
fn letters_in_order_begin_with_a_word() {
    check("nwt", &["x-1"]);
    check("wtr", &[]);
}

#[test]
fn every_word_must_be_found() {
    check("north retail", &["x-2"]);
    check("north zzz", &[]);
}

#[test]
fn a_blank_query_finds_nobody() {
    check("", &[]);
    check("  ", &[]);
}

#[test]
fn no_more_than_the_limit_are_found() {
    let case = portfolio();
    assert_eq!(found(&case, "north", 2), ["x-1", "x-2"]);
    assert_eq!(found(&case, "north", 0), Vec::<&str>::new());
}

#[test]
fn only_the_rows_given_are_searched() {
    let case = portfolio();
    let index = SearchIndex::new(&case.data);
    let hits = search(&case.data, &index, "north", &[RowId(2)], 10);
    assert_eq!(
        hits.iter().map(|hit| hit.row).collect::<Vec<_>>(),
        [RowId(2)]
    );
}

#[test]
fn what_was_found_is_marked_in_the_name() {
    check_marks("wind", "North[wind] Traders");
    check_marks("face north", "The [North] [Face]");
    check_marks("gros", "[Größ]e e\u{301}te");
    check_marks("et", "Größe [e\u{301}t]e");
    check_marks("ntrd", "[N]or[t]hwind T[r]a[d]ers");
    check_marks("trd", "Northwind [Tr]a[d]ers");
    check_marks("berlin", "Northwind Traders");
}

#[test]
fn a_line_break_in_a_name_does_not_shift_the_rows() {
    let case = case(&[
        Customer::new("a", "Two\nLines"),
        Customer::new("b", "One Line"),
    ]);
    assert_eq!(found(&case, "one", 5), ["b"]);
    assert_eq!(found(&case, "lines", 5), ["a"]);
}
