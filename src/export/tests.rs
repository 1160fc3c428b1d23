use super::*;
use crate::chart::describe::{Column, Row, Table};
use crate::units::parse_date;

fn caption() -> Caption {
    Caption {
        title: "Health scores".into(),
        subtitle: "Share of 25 customers".into(),
        filters: vec!["Region: EMEA".into(), "Search: =cmd|'/c calc'!A0".into()],
        as_of: parse_date("2026-09-30").unwrap(),
        source: "Cloud, network & security".into(),
        shown: 25,
        all: 240,
    }
}

fn table(rows: &[[&str; 3]]) -> Table {
    let row = |cells: &[&str; 3]| Row {
        key: None,
        cells: cells.map(str::to_owned).to_vec(),
    };
    Table {
        caption: "A finding".into(),
        columns: vec![
            Column::words("Name"),
            Column::numbers("MRR"),
            Column::numbers("Share"),
        ],
        rows: rows.iter().map(row).collect(),
    }
}

#[test]
fn a_csv_file_has_its_head_first_and_its_caption_last() {
    let file = csv(&table(&[["Acme, \"Inc\"", "1234.5", "36%"]]), &caption());
    let expected = "\u{feff}Name,MRR,Share\r\n\
                    \"Acme, \"\"Inc\"\"\",1234.5,36%\r\n\
                    ,,\r\n\
                    Health scores,,\r\n\
                    Share of 25 customers,,\r\n\
                    Filter: Region: EMEA,,\r\n\
                    Filter: Search: =cmd|'/c calc'!A0,,\r\n\
                    25 of 240 customers,,\r\n\
                    As of 30 Sep 2026,,\r\n\
                    \"Source: Cloud, network & security\",,\r\n";
    assert_eq!(file, expected);
}

#[test]
fn no_cell_of_a_csv_file_is_a_formula() {
    let evil = Caption {
        title: "=HYPERLINK(\"http://x\")".into(),
        subtitle: "@SUM(1)".into(),
        ..caption()
    };
    let mut table = table(&[["=1+1", "+cmd", "-2+3"], ["\t=1", "−5", "–"]]);
    table.columns[1].title = "+MRR".into();
    let file = csv(&table, &evil);
    let cells = file
        .trim_start_matches('\u{feff}')
        .split([',', '\n', '\r'])
        .map(|cell| cell.trim_start_matches('"'));
    for cell in cells.filter(|cell| !cell.is_empty()) {
        let is_number = cell.parse::<f64>().is_ok();
        assert!(
            is_number || !cell.starts_with(['=', '+', '-', '@', '\t']),
            "{cell}"
        );
    }
    assert!(file.contains(",-5,\r\n"), "{file}");
}

#[test]
fn letters_of_every_script_survive() {
    let file = csv(&table(&[["Größe 東京 שלום 👩‍💻", "1", "1%"]]), &caption());
    assert!(file.contains("Größe 東京 שלום 👩‍💻,1,1%\r\n"));
}

#[test]
fn a_table_without_columns_still_says_what_it_is() {
    let file = csv(&Table::default(), &caption());
    assert!(file.contains("Health scores\r\n"), "{file}");
}

#[test]
fn text_for_the_clipboard_has_a_tab_between_cells_and_a_line_for_each_row() {
    let text = tsv(&table(&[
        ["two\nlines\tand =1", "−1,234.5", "–"],
        ["=1", "2", "3%"],
    ]));
    let expected = "Name\tMRR\tShare\ntwo lines and =1\t-1234.5\t\n'=1\t2\t3%";
    assert_eq!(text, expected);
}

#[test]
fn an_exported_picture_says_in_words_what_it_shows() {
    let scene = Scene::new(crate::chart::PICTURE);
    let page = page(
        &scene,
        &[],
        &caption(),
        &crate::chart::theme::Theme::light(),
    );
    let svg = svg(&page, &caption(), "9 of 25 are satisfactory");
    assert!(svg.contains("<title>Health scores</title>"), "{svg}");
    assert!(
        svg.contains(
            "<desc>Share of 25 customers. 9 of 25 are satisfactory. Filters: Region: EMEA; \
             Search: =cmd|'/c calc'!A0. 25 of 240 customers. As of 30 Sep 2026. \
             Source: Cloud, network &amp; security.</desc>"
        ),
        "{svg}"
    );
}
