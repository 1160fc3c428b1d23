//! CSV and its relatives, and lists in JSON.

use std::path::Path;

use proptest::prelude::*;

use super::{cells, check, read, table};

#[test]
fn a_plain_table_is_read_with_its_lines() {
    let table = check(
        "id,name\nc-1,Fern\n\nc-2,\"Moss, & Co\"\n",
        "id|name",
        &["c-1|Fern", "c-2|Moss, & Co"],
        &[],
    );
    assert_eq!((table.line(0), table.line(1)), (2, 4));
    assert_eq!(table.written, "CSV, comma, UTF-8");
}

#[test]
fn ragged_rows_are_filled_and_cut_with_an_issue_each() {
    check(
        "id,name,mrr\nc-1,Fern\nc-2,Moss,5,6,\nc-3,Oak,7\n",
        "id|name|mrr",
        &["c-1|Fern|", "c-2|Moss|5", "c-3|Oak|7"],
        &[
            "row 2: the row has 2 of 3 cells; those that are missing are empty: repaired",
            "row 3: the row has a cell in column 4, which has no name (found 6): left out",
        ],
    );
}

#[test]
fn duplicate_and_missing_headers_are_told_apart() {
    check(
        "Plan,Plan,,mrr\na,b,c,1\n",
        "Plan|Plan (2)|Column 3|mrr",
        &["a|b|c|1"],
        &[
            "row 1, column \"Plan (2)\": another column has the same name; this one is numbered (found Plan): repaired",
            "row 1, column \"Column 3\": the column has no name; it is called by its place: repaired",
        ],
    );
}

#[test]
fn newlines_and_quotes_in_quotes_belong_to_the_cell() {
    let table = check(
        "id,note\r\nc-1,\"two\r\nlines, \"\"quoted\"\"\"\r\nc-2,x\r\n",
        "id|note",
        &["c-1|two\r\nlines, \"quoted\"", "c-2|x"],
        &[],
    );
    assert_eq!(table.line(1), 4);
}

#[test]
fn a_quotation_mark_closed_rows_later_by_another_one_swallows_nothing() {
    check(
        "id,name,n\na,\"A,1\nb,B,2\nc,C \"x\" y,3\nd,D,4\n",
        "id|name|n",
        &["a|A|1", "b|B|2", "c|C \"x\" y|3", "d|D|4"],
        &[
            "row 2: a quotation mark is opened and closed rows later by one inside a text; the row \
             is read without it (found \"A,1): repaired",
        ],
    );
    check(
        "id,name\na,A\nb,\"B\"x\nc,\"C\" \nd,\"D\nd\"\n",
        "id|name",
        &["a|A", "b|Bx", "c|C ", "d|D\nd"],
        &[
            "row 3: text follows a closing quotation mark; it is kept as part of the cell (found \
             \"x): kept",
        ],
    );
}

#[test]
fn a_quotation_mark_that_is_never_closed_swallows_nothing() {
    check(
        "id,note\nc-1,x\nc-2,\"5 inch\nc-3,y\nc-4,\"z\nc-5,w\n",
        "id|note",
        &["c-1|x", "c-2|5 inch", "c-3|y", "c-4|z", "c-5|w"],
        &[
            "row 3: a quotation mark is opened and closed rows later by one inside a text; the row \
             is read without it (found \"5 inch): repaired",
            "row 5: a quotation mark is opened and never closed; the row is read without it (found \"z): repaired",
        ],
    );
    check(
        "id,note\nc-1,x\nc-2,\"5 inch\nc-3,y\nc-4,z\n",
        "id|note",
        &["c-1|x", "c-2|5 inch", "c-3|y", "c-4|z"],
        &[
            "row 3: a quotation mark is opened and never closed; the row is read without it (found \"5 inch): repaired",
        ],
    );
}

#[test]
fn line_ends_of_all_systems_are_understood() {
    for end in ["\n", "\r\n", "\r"] {
        let text = ["id,mrr", "c-1,5", "", "c-2,6", ""].join(end);
        let table = check(&text, "id|mrr", &["c-1|5", "c-2|6"], &[]);
        assert_eq!(table.line(1), 4, "{end:?}");
    }
}

#[test]
fn lines_above_the_names_are_reported_and_empty_rows_are_not() {
    check(
        "\n\nCustomers of 2026\n\nid,name,mrr\nc-1,Fern,5\n,,\n ,,\n",
        "id|name|mrr",
        &["c-1|Fern|5"],
        &["row 3: a line above the names of the columns (found Customers of 2026): left out"],
    );
}

#[test]
fn a_table_without_names_keeps_its_first_row() {
    check(
        "c-1,5\nc-2,6\n",
        "Column 1|Column 2",
        &["c-1|5", "c-2|6"],
        &["row 1: the first row holds values, not names; the columns are numbered: repaired"],
    );
}

#[test]
fn utf_16_and_windows_1252_are_read() {
    let wide = "\u{feff}id;Größe\nc-1;1,5\n".encode_utf16();
    let (utf_16, issues) = table(
        "a.csv",
        &wide.flat_map(u16::to_le_bytes).collect::<Vec<_>>(),
    );
    assert_eq!(
        (utf_16.columns.join("|").as_str(), issues.len()),
        ("id|Größe", 0)
    );
    assert_eq!(utf_16.written, "CSV, semicolon, UTF-16");
    let (latin, issues) = table("a.csv", b"id\tname\nc-1\tCaf\xe9\n");
    assert_eq!(cells(&latin), ["c-1|Café"]);
    assert_eq!(latin.written, "TSV, Windows-1252");
    assert_eq!(
        issues,
        [
            "row 2: the file is not in UTF-8; it is read as Windows-1252 (Western European) (found Café): repaired"
        ]
    );
}

#[test]
fn nothing_and_names_alone_are_said() {
    let problem = |bytes: &[u8]| read("a.csv", bytes).unwrap_err().problem;
    assert_eq!(problem(b""), "the file is empty");
    assert_eq!(problem(b"\xef\xbb\xbf\n,,\n"), "the file is empty");
    check(
        "sep=;\nid;name\n",
        "id|name",
        &[],
        &["table: there are names of columns but no rows under them: kept"],
    );
}

#[test]
fn what_is_no_table_is_refused_with_advice() {
    for bytes in [
        &b"%PDF-1.7"[..],
        b"<html></html>",
        b"\x89PNG\r\n\x1a\n\0\0",
        b"PK\x03\x04a.txt",
    ] {
        let error = read("a.csv", bytes).unwrap_err();
        assert!(
            error.problem.starts_with("this is no table but "),
            "{error}"
        );
        assert!(error.advice.contains(".xlsx or CSV"), "{}", error.advice);
    }
}

#[test]
fn a_json_list_becomes_a_table() {
    let text = r#"[{"id": "c-1", "mrr": 5.50, "up": true}, {"id": "c-2", "tags": ["a", "b"], "mrr": null},
        7, {"id": "c-3", "Größe": "\u00fc"}]"#;
    let (table, issues) = table("a.json", text.as_bytes());
    assert_eq!(table.columns.join("|"), "id|mrr|up|tags|Größe");
    assert_eq!(
        cells(&table),
        ["c-1|5.50|true||", "c-2|||[\"a\",\"b\"]|", "c-3||||ü"]
    );
    assert_eq!(table.line(2), 2);
    assert_eq!(
        issues,
        [
            "row 1, column \"tags\": a list or an object in a cell; it is kept as its text (found [\"a\",\"b\"]): kept",
            "row 2: this is no object (found 7): left out",
        ]
    );
}

#[test]
fn a_broken_json_list_is_refused_with_its_place() {
    let error = |text: &str| read("a.json", text.as_bytes()).unwrap_err();
    assert_eq!(
        error("[{\"id\": 1},\n{\"id\" 2}]").problem,
        "not valid JSON at line 2, column 7: a colon should follow the key"
    );
    assert!(error("[{\"id\": 1}").advice.contains("cut short"));
    assert!(error("[]").problem.contains("no objects"));
}

/// Real tables, where they are beside the project.
#[test]
fn real_tables_are_read_as_they_are() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data");
    let files = [
        ("telco_ibm/Telco-Customer-Churn.csv", 7043, 21),
        ("nps_sudzilla/input_01.csv", 39, 11),
        ("saasops/contracts_v2.csv", 0, 8),
    ];
    for (path, n_rows, n_columns) in files {
        let Ok(bytes) = std::fs::read(data.join(path)) else {
            eprintln!("skipped: {path} is not there");
            continue;
        };
        let (table, issues) = table(path, &bytes);
        assert_eq!(table.n_columns(), n_columns, "{path}");
        assert!(
            n_rows == 0 || table.n_rows() == n_rows,
            "{path}: {}",
            table.n_rows()
        );
        assert_eq!(issues, Vec::<String>::new(), "{path}");
    }
}

proptest! {
    /// Whatever stands in cells comes back, with any delimiter.
    #[test]
    fn what_is_written_as_csv_is_read_back(
        rows in prop::collection::vec(prop::collection::vec("[a-z\",;\t\n ü]{0,6}", 3), 1..40),
        delimiter in prop::sample::select(&b",;\t|"[..]),
    ) {
        let mut writer = csv::WriterBuilder::new().delimiter(delimiter).from_writer(Vec::new());
        writer.write_record(["id", "first name", "number"]).unwrap();
        for row in &rows {
            let marked = row.iter().map(|cell| format!("x{cell}"));
            writer.write_record(marked).unwrap();
        }
        let (table, issues) = table("a.csv", &writer.into_inner().unwrap());
        let expected: Vec<_> = rows.iter().map(|row| {
            row.iter().map(|cell| format!("x{cell}")).collect::<Vec<_>>().join("|")
        }).collect();
        prop_assert_eq!(cells(&table), expected);
        prop_assert_eq!(issues, Vec::<String>::new());
    }

    /// No bytes make the reader panic or run on.
    #[test]
    fn any_bytes_come_to_an_end(bytes in prop::collection::vec(any::<u8>(), 0..300), name in "a[.](csv|json|xlsx)") {
        let _ = read(&name, &bytes);
    }
}
