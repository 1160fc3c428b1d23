//! The command line, run as a program.

mod metrics;

use std::io::Write;
use std::process::{Command, Output, Stdio};

const GOLDEN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/score-golden.json");
const SEPTEMBER: &str = include_str!("../data/score-golden-2026-09.csv");

/// Runs the program with arguments and standard input.
pub(crate) fn run(arguments: &[&str], stdin: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_customer-radar"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    // A program that reads no input may be gone already.
    let _ = input.write_all(stdin.as_bytes());
    drop(input);
    child.wait_with_output().unwrap()
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

/// The cells of a line without quotes, with the scores taken out.
fn labels(line: &str) -> Vec<&str> {
    let mut cells: Vec<&str> = line.split(',').collect();
    cells.drain(4..6);
    cells
}

#[test]
fn score_prints_every_score_in_order() {
    let output = run(&["score", GOLDEN], "");
    let text = stdout(&output);
    assert_eq!(code(&output), 0, "{}", stderr(&output));
    assert_eq!(text.lines().count(), SEPTEMBER.lines().count());
    for (line, expected) in text.lines().zip(SEPTEMBER.lines()) {
        assert_eq!(labels(line), labels(expected));
    }
    assert!(text.contains("\ng-1,health,category,start,8.1,1,\n"));
}

#[test]
fn score_reads_standard_input_and_another_month() {
    let document = std::fs::read_to_string(GOLDEN).unwrap();
    let piped = run(&["score", "-", "--month", "2026-07"], &document);
    let named = run(&["score", GOLDEN, "--month", "2026-07"], "");
    assert_eq!(stdout(&piped), stdout(&named));
    assert!(stdout(&piped).contains("\ng-2,adoption,override,,5,,at_risk\n"));
}

#[test]
fn sql_prints_the_query_of_a_document_or_of_a_model() {
    let query = stdout(&run(&["sql", GOLDEN, "--table", "sales.accounts"], ""));
    assert!(query.contains("the scoring model Golden, revision 7, for DuckDB"));
    assert!(query.contains("\n  FROM sales.accounts\n"), "{query}");
    let document = std::fs::read_to_string(GOLDEN).unwrap();
    let document: serde_json::Value = serde_json::from_str(&document).unwrap();
    let model = document["model"].to_string();
    let of_model = run(&["sql", "-", "--table", "sales.accounts"], &model);
    assert_eq!(stdout(&of_model), query);
    let create = stdout(&run(
        &["sql", GOLDEN, "--create", "--dialect", "postgres"],
        "",
    ));
    assert!(create.starts_with("CREATE TABLE customers (\n  \"customer_id\" text NOT NULL,"));
}

#[test]
fn sql_prints_the_rows_of_a_month() {
    let rows = |month: &str| stdout(&run(&["sql", GOLDEN, "--rows", "--month", month], ""));
    assert!(rows("2026-09").contains("\n\"g-4\",,44,,"));
    assert!(rows("2026-07").contains("\n\"g-4\",,42,,"));
    let bad = |arguments: &[&str], stdin: &str| code(&run(arguments, stdin));
    assert_eq!(bad(&["sql", GOLDEN, "--rows", "--month", "2031-01"], ""), 2);
    assert_eq!(bad(&["sql", GOLDEN, "--dialect", "cobol"], ""), 2);
    assert_eq!(bad(&["sql", "-", "--rows"], r#"{"scorecards": []}"#), 2);
    assert_eq!(bad(&["sql", "-"], r#"{"scorecards": 5}"#), 1);
}

#[test]
fn ids_are_quoted_and_never_a_formula() {
    let document = r#"{"format":"customer-radar","version":1,"as_of":"2026-09-30","customers":[
        {"id":"=1+\"1\",2","name":"Formula"}]}"#;
    let output = run(&["score", "-"], document);
    let text = stdout(&output);
    let line = text.lines().nth(1).unwrap();
    assert!(
        line.starts_with(r#""'=1+""1"",2",adoption,overall,,"#),
        "{line}"
    );
}

#[test]
fn check_prints_issues_with_their_place() {
    let document = r#"{"format":"customer-radar","version":1,"as_of":"2026-09-30",
        "customers":[{"id":"a","name":"A","mrr":"twelve"}]}"#;
    let output = run(&["check", "-"], document);
    assert_eq!(code(&output), 0);
    assert!(stdout(&output).starts_with("place,line,problem,found,done\ncustomers[0].mrr,2,"));
    assert!(
        stderr(&output).contains("1 customer, 1 issue\n"),
        "{}",
        stderr(&output)
    );
}

#[test]
fn input_that_cannot_be_loaded_exits_with_1_and_says_why() {
    for command in ["check", "score", "sql"] {
        let html = run(&[command, "-"], "<!doctype html><p>Sign in</p>");
        assert_eq!(code(&html), 1);
        assert!(stderr(&html).contains("HTML page"), "{}", stderr(&html));
        let absent = run(&[command, "no-such-file.json"], "");
        assert_eq!(code(&absent), 1);
        assert!(stderr(&absent).contains("no-such-file.json"));
        assert_eq!(stdout(&absent), "");
    }
}

#[test]
fn arguments_that_cannot_be_used_exit_with_2() {
    for arguments in [
        &["score"][..],
        &["score", GOLDEN, "--month", "2026-9"],
        &["score", GOLDEN, "--month", "2031-01"],
        &["paint", GOLDEN],
    ] {
        let output = run(arguments, "");
        assert_eq!(code(&output), 2, "{arguments:?}");
        assert!(!stderr(&output).is_empty());
        assert_eq!(stdout(&output), "");
    }
}
