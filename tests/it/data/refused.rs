//! Files that cannot be loaded at all: each is named for what it is.

use customer_radar::data::{LoadError, LoadOptions, load_with};

use super::{refusal, with_head};

fn broken(name: &str) -> Vec<u8> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/broken");
    std::fs::read(format!("{folder}/{name}")).expect("the file is there")
}

fn check(name: &str, expected: &str) {
    assert_eq!(refusal(&broken(name)).to_string(), expected, "{name}");
}

#[test]
fn every_broken_file_is_named_for_what_it_is() {
    check("empty.json", "the file is empty");
    check("blank.json", "the file is empty");
    check(
        "login.html",
        "this is an HTML page, not data; check the address or the file",
    );
    check(
        "utf16.json",
        "this is not a Customer Radar file but text in UTF-16; save it as UTF-8",
    );
    check("latin1.json", "not UTF-8 text from byte 81 on");
    check(
        "book.xlsx",
        "this is not a Customer Radar file but a spreadsheet (XLSX) or another zip archive",
    );
    check(
        "feed.xml",
        "this is not a Customer Radar file but an XML document",
    );
    check(
        "table.csv",
        "not valid JSON at line 1, column 1: a value should stand here",
    );
    check(
        "list.json",
        "not a Customer Radar file: \"format\" should be \"customer-radar\", found \
         [{\"id\": \"a\", \"name\": \"A\"}]",
    );
    check(
        "geojson.json",
        "not a Customer Radar file: \"format\" should be \"customer-radar\", found no \"format\"",
    );
    check(
        "newer.json",
        "made by a newer version of Customer Radar (format version 7); this one reads version 1",
    );
    check(
        "no-version.json",
        "\"version\" should be 1, found no \"version\"",
    );
    check(
        "no-customers.json",
        "there is no \"customers\" list in the file",
    );
    check(
        "truncated.json",
        "the file is cut short: it ends at line 6, column 17",
    );
    check(
        "comma.json",
        "not valid JSON at line 5, column 3: a comma or a closing bracket should stand here",
    );
    check(
        "trailing.json",
        "not valid JSON at line 2, column 1: something follows the end of the document",
    );
    check(
        "deep.json",
        "not valid JSON at line 1, column 196: lists and objects are nested too deeply",
    );
}

#[test]
fn a_column_counts_characters_not_bytes() {
    let text = "{\"format\": \"customer-radar\",\n\"title\": \"Käse und Öl\", x}";
    let problem = "a key in double quotes should stand here";
    let expected = LoadError::NotJson {
        line: 2,
        column: 25,
        problem,
    };
    assert_eq!(refusal(text.as_bytes()), expected);
}

#[test]
fn a_file_cut_inside_a_character_is_cut_short() {
    let text = "{\"format\": \"customer-radar\",\n\"title\": \"Käse";
    let cut = &text.as_bytes()[..=text.find('ä').unwrap()];
    assert_eq!(
        refusal(cut),
        LoadError::CutShort {
            line: 2,
            column: 12
        }
    );
}

#[test]
fn a_byte_order_mark_is_skipped_and_not_counted() {
    let text = format!("\u{feff}{}", with_head("\"title\":\"T\""));
    assert_eq!(super::dataset(&text).title, "T");
    assert_eq!(
        refusal("\u{feff}x".as_bytes()).to_string(),
        refusal(b"x").to_string()
    );
    assert_eq!(refusal("\u{feff} \n".as_bytes()), LoadError::Empty);
}

#[test]
fn a_version_that_is_no_version_is_refused() {
    for version in ["0", "1.5", "-1", "\"one\"", "true", "null"] {
        let text =
            format!("{{\"format\":\"customer-radar\",\"version\":{version},\"customers\":[]}}");
        assert_eq!(
            refusal(text.as_bytes()),
            LoadError::BadVersion {
                found: version.into()
            }
        );
    }
}

#[test]
fn another_format_is_refused_by_its_name_even_when_its_end_is_broken() {
    let expected = LoadError::OtherFormat {
        found: "\"har\"".into(),
    };
    assert_eq!(refusal(b"{\"format\": \"har\", \"log\": ["), expected);
}

#[test]
fn an_invalid_model_is_refused_with_its_path_and_can_be_left_aside() {
    let text = with_head(
        "\"as_of\":\"2026-09-30\",\"model\":{\"name\":\"M\",\"metrics\":[],\"scorecards\":[{\"id\":7}]}",
    );
    let LoadError::InvalidModel { path, .. } = refusal(text.as_bytes()) else {
        panic!("the model is refused");
    };
    assert!(path.starts_with("model.scorecards[0]"), "{path}");
    let options = LoadOptions { ignore_model: true };
    let loaded = load_with(text.as_bytes(), options).unwrap();
    assert!(loaded.dataset.model.is_none());
    assert_eq!(loaded.issues.list[0].place, "model");
}
