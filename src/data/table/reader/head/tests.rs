use super::*;

fn rows(lines: &[&str]) -> Vec<Row> {
    let row = |(idx, line): (usize, &&str)| Row {
        line: idx as u32 + 1,
        cells: line.split(',').map(str::to_owned).collect(),
    };
    lines.iter().enumerate().map(row).collect()
}

fn check(lines: &[&str], merges: &[Merge], kind: NameRows, names: &str) -> Head {
    let head = find(&rows(lines), merges);
    assert_eq!(head.rows, kind, "{lines:?}");
    assert_eq!(head.names.join("|"), names, "{lines:?}");
    head
}

fn merge(line: u32, columns: Range<usize>) -> Merge {
    Merge {
        lines: line..line + 1,
        columns,
    }
}

#[test]
fn the_first_row_names_the_columns() {
    let head = check(
        &["id, Plan ,mrr", "c-1,Pro,5"],
        &[],
        NameRows::One,
        "id|Plan|mrr",
    );
    assert_eq!((head.titles, head.first_row, head.first_column), (0, 1, 0));
}

#[test]
fn lines_above_the_names_are_titles() {
    let lines = [
        "Customers of 2026",
        "Made by,Fern",
        "id,plan,mrr,seats",
        "c-1,Pro,5,1",
        "c-2,,,",
    ];
    let head = check(&lines, &[], NameRows::One, "id|plan|mrr|seats");
    assert_eq!((head.titles, head.line, head.first_row), (2, 3, 3));
}

#[test]
fn columns_that_are_empty_at_either_side_are_left_out() {
    let lines = [",,id,mrr,,", ",,c-1,5,,", ",,c-2,6,,"];
    let head = check(&lines, &[], NameRows::One, "id|mrr");
    assert_eq!(head.first_column, 2);
}

#[test]
fn a_column_without_a_name_but_with_cells_stays() {
    check(
        &[",id,mrr,", "0,c-1,5,x", "1,c-2,6,y"],
        &[],
        NameRows::One,
        "|id|mrr|",
    );
    // One row that is too long makes no column.
    check(
        &["id,mrr", "c-1,5", "c-2,6,y", "c-3,7", "c-4,8"],
        &[],
        NameRows::One,
        "id|mrr",
    );
}

#[test]
fn numbers_over_numbers_are_no_names() {
    check(&["c-1,5", "c-2,6"], &[], NameRows::None, "|");
    check(
        &["Customer,2024,2025", "Fern,1,2"],
        &[],
        NameRows::One,
        "Customer|2024|2025",
    );
    check(
        &["Customer,2026-01,2026-02", "Fern,1,2"],
        &[],
        NameRows::One,
        "Customer|2026-01|2026-02",
    );
    check(&["c-1,Fern", "c-2,Moss"], &[], NameRows::One, "c-1|Fern");
    check(&["id"], &[], NameRows::One, "id");
}

#[test]
fn merged_names_are_spread_over_their_columns() {
    let lines = ["Customer,Revenue,", "Fern,5,6"];
    check(
        &lines,
        &[merge(1, 1..3)],
        NameRows::Spread,
        "Customer|Revenue|Revenue",
    );
}

#[test]
fn two_rows_of_names_are_joined() {
    let lines = [
        "Customer,Q1,,Q2,",
        ",Revenue,Cost,Revenue,Cost",
        "Fern,5,6,7,8",
    ];
    let names = "Customer|Q1 · Revenue|Q1 · Cost|Q2 · Revenue|Q2 · Cost";
    let merges = [merge(1, 1..3), merge(1, 3..5)];
    let head = check(&lines, &merges, NameRows::Two, names);
    assert_eq!((head.titles, head.first_row), (0, 2));
    // CSV has lost what was merged; the repeated names tell.
    check(&lines, &[], NameRows::Two, names);
    let wide = [
        "Sales,,,Q1,,,Q2,,",
        "Customer,Region,Plan,A,B,C,A,B,C",
        "Fern,N,P,1,2,3,4,5,6",
    ];
    check(
        &wide,
        &[],
        NameRows::Two,
        "Sales · Customer|Sales · Region|Sales · Plan|Q1 · A|Q1 · B|Q1 · C|Q2 · A|Q2 · B|Q2 · C",
    );
}

#[test]
fn a_row_of_data_with_a_gap_above_is_not_a_row_of_names() {
    check(
        &["id,,plan", "c-1,x,Pro", "c-2,y,Pro"],
        &[],
        NameRows::One,
        "id||plan",
    );
    check(
        &["id,,plan", "c-1,Pro,Pro", "c-2,y,Pro"],
        &[],
        NameRows::One,
        "id||plan",
    );
}

#[test]
fn gaps_are_seen_up_to_the_first_full_row() {
    assert!(!has_gaps(&rows(&["id,plan,mrr", "c-1,,5"])));
    assert!(!has_gaps(&rows(&["Title", "id,plan,mrr"])));
    assert!(has_gaps(&rows(&["Customer,Revenue,", "Fern,5,6"])));
    assert!(has_gaps(&rows(&[
        "Customer,Q1,,Q2,",
        ",a,b,a,b",
        "F,1,2,3,4"
    ])));
    assert!(!has_gaps(&[]));
}
