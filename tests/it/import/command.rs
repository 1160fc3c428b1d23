//! `convert`, run as a program.

use std::process::Output;

use customer_radar::data::load;
use customer_radar::units::{RowId, parse_date};

use crate::cli;

const TABLE: &str = "id,name,mrr,visits,left\n1,Fern,10,5,no\n2,Moss,,7,yes\n";

fn run(arguments: &[&str], stdin: &str) -> Output {
    cli::run(&[&["convert"], arguments].concat(), stdin)
}

fn words(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn convert_prints_a_document_and_says_what_was_wrong() {
    let arguments = [
        "-",
        "--as",
        "customers",
        "--as-of",
        "2026-09-30",
        "--map",
        "visits=",
        "--map",
        "left=churned",
    ];
    let output = run(&arguments, TABLE);
    let words = words(&output);
    assert_eq!(output.status.code(), Some(0), "{words}");
    let data = load(&output.stdout).unwrap().dataset;
    assert_eq!(data.customers.mrr.get(RowId(0)), Some(10.0));
    assert_eq!(data.customers.churned[1], parse_date("2026-09-30"));
    assert_eq!(data.customers.metrics, []);
    assert!(
        words.contains("1 cell of \"mrr\" is blank: left out"),
        "{words}"
    );
    assert!(words.contains("2 customers added, 0 changed"), "{words}");
    assert!(words.contains("as of 2026-09-30, as you said."), "{words}");
}

#[test]
fn convert_joins_a_document() {
    let sample = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/data/sample.json");
    let before = load(&std::fs::read(sample).unwrap()).unwrap().dataset;
    let output = run(
        &["-", "--into", sample, "--as", "customers"],
        "id,name\nnew-1,New one\n",
    );
    let after = load(&output.stdout).unwrap().dataset;
    assert_eq!(after.n_rows(), before.n_rows() + 1, "{}", words(&output));
    assert_eq!((after.id, after.as_of), (before.id, before.as_of));
}

#[test]
fn convert_refuses_what_it_cannot_use() {
    let column = run(&["-", "--map", "nothing=mrr"], TABLE);
    assert_eq!(column.status.code(), Some(2));
    assert!(words(&column).contains("no table has a column \"nothing\""));
    let kind = run(&["-", "--as", "planets"], TABLE);
    assert_eq!(kind.status.code(), Some(2));
    let document = run(
        &["-"],
        "{\"format\":\"customer-radar\",\"version\":1,\"customers\":[]}",
    );
    assert_eq!(document.status.code(), Some(1));
    assert!(words(&document).contains("documents are given with --into"));
    let missing = run(&["no/such/table.csv"], "");
    assert_eq!(missing.status.code(), Some(1));
}

const BASE: &str = r#"{"format":"customer-radar","version":1,"as_of":"2026-09-30","customers":[
    {"id":"1","name":"Fern","mrr":12,"employees":-4}]}"#;

/// A document in a file of its own.
fn base(name: &str) -> String {
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, BASE).unwrap();
    path.to_string_lossy().into_owned()
}

#[test]
fn convert_says_what_columns_were_taken_for_and_why() {
    let table = "id,name,mrr,Fax,void\n1,Fern,10,5,\n2,Moss,9,,\n";
    let words = words(&run(&["-", "--map", "Fax="], table));
    assert!(words.contains(": \"mrr\" → mrr ("), "{words}");
    assert!(
        words.contains(": \"Fax\" → left out (As you said)"),
        "{words}"
    );
    assert!(
        !words.contains("\"void\""),
        "an empty one is not worth a line: {words}"
    );
}

#[test]
fn convert_lists_contradictions_and_what_is_wrong_with_the_document() {
    let file = base("contradictions.json");
    let words = words(&run(&["-", "--into", &file], "id,name,mrr\n1,Fern,10\n"));
    assert!(
        words.contains("customer 1, mrr: 12 is kept, the tables say 10"),
        "{words}"
    );
    assert!(
        words.contains("--into: customers[0].employees: "),
        "{words}"
    );
}

#[test]
fn convert_refuses_a_mapping_that_lacks_something() {
    let table = "id,name,start,amount\n1,Fern,2026-01-01,10\n";
    let mapped = run(&["-", "--map", "id=", "--map", "name="], table);
    assert_eq!(mapped.status.code(), Some(2), "{}", words(&mapped));
    assert!(words(&mapped).contains("choose "), "{}", words(&mapped));
    let empty = run(&["-"], "id,name,mrr\n");
    assert_eq!(empty.status.code(), Some(1), "{}", words(&empty));
    assert!(mapped.stdout.is_empty() && empty.stdout.is_empty());
}

#[test]
fn convert_refuses_a_day_of_another_age_and_one_before_the_document() {
    for day in ["1899-12-31", "2200-01-01"] {
        let output = run(&["-", "--as-of", day], TABLE);
        assert_eq!(output.status.code(), Some(2), "{day}");
    }
    let file = base("earlier.json");
    let output = run(&["-", "--into", &file, "--as-of", "2026-09-29"], TABLE);
    assert_eq!(output.status.code(), Some(2));
    let words = words(&output);
    assert!(
        words.contains("--as-of 2026-09-29 is before 2026-09-30"),
        "{words}"
    );
}

#[test]
fn convert_prints_the_first_lines_of_a_kind_and_counts_the_others() {
    let rows: Vec<String> = (0..25).map(|n| format!("{n},x{n}")).collect();
    let table = format!("id,mrr\na,1\n{}\n", rows.join("\n"));
    let words = words(&run(
        &["-", "--as", "customers", "--map", "mrr=mrr"],
        &table,
    ));
    let n = words.matches("should be a number").count();
    assert_eq!(n, 20, "{words}");
    assert!(words.contains("and 5 more\n"), "{words}");
}
