//! The text of the query in every dialect.

use std::collections::BTreeSet;
use std::path::Path;
use std::{env, fs};

use customer_radar::score::model::Model;
use customer_radar::score::sql::{self, Dialect};
use proptest::prelude::*;

use crate::models::{self, Ids};

const GOLDEN: &str = include_str!("../../data/score-golden.json");

fn golden() -> Model {
    let document: serde_json::Value = serde_json::from_str(GOLDEN).unwrap();
    Model::from_value(document["model"].clone()).unwrap()
}

#[test]
fn the_query_of_every_dialect_is_as_it_was() {
    let mut differing = Vec::new();
    for dialect in Dialect::ALL {
        let create = sql::create_table(&golden(), dialect, "sales.customers");
        let query = sql::query(&golden(), dialect, "sales.customers");
        let text = format!("{create}\n{query}");
        let name = format!("model-{}", dialect.id());
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
        let path = folder.join(format!("{name}.sql"));
        if env::var_os("UPDATE_GOLDEN").is_some() {
            fs::write(&path, &text).unwrap();
        }
        let expected = fs::read_to_string(&path).unwrap_or_default();
        if expected.replace("\r\n", "\n") != text {
            fs::write(folder.join(format!("{name}.actual.sql")), text).unwrap();
            differing.push(name);
        }
    }
    assert!(differing.is_empty(), "these queries changed: {differing:?}");
}

#[test]
fn postgres_text_holds_nothing_that_only_another_engine_reads() {
    let text = sql::query(&Model::built_in(), Dialect::Postgres, "customers");
    for foreign in [
        "DOUBLE)", "e0", "VARCHAR", "STRING", "FLOAT", "`", " TRIM(", "QUALIFY",
    ] {
        assert!(!text.contains(foreign), "{foreign}");
    }
}

/// A text without comments and without what stands in quotes: what an engine takes for SQL.
fn bare(sql: &str, dialect: Dialect) -> String {
    let mut bare = String::new();
    let mut letters = sql.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '-' if letters.peek() == Some(&'-') => {
                while letters.next_if(|letter| *letter != '\n').is_some() {}
            }
            '\'' | '"' | '`' => {
                let has_escapes = match dialect {
                    Dialect::BigQuery => true,
                    Dialect::Snowflake => letter == '\'',
                    Dialect::DuckDb | Dialect::Postgres => false,
                };
                while let Some(inner) = letters.next() {
                    if inner == '\\' && has_escapes {
                        letters.next();
                    } else if inner == letter && letters.next_if_eq(&letter).is_none() {
                        break;
                    }
                }
                bare.push('_');
            }
            _ => bare.push(letter),
        }
    }
    bare
}

fn any_ids() -> impl Strategy<Value = Ids> {
    let id = "[a-zA-Zé'\"`\\\\;\\-/* \n\t.]{1,12}|\\PC{1,8}";
    proptest::collection::btree_set(id, models::N_METRICS).prop_filter_map("blank", |ids| {
        let ids: Vec<String> = ids.into_iter().collect();
        let is_blank = ids.iter().any(|id| id.trim().is_empty());
        (!is_blank).then(|| ids.try_into().ok()).flatten()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_id_or_text_of_a_model_becomes_sql(case in models::cases(), ids in any_ids()) {
        let given = |ids: &Ids| Model::from_value(case.model(ids, 1.0)).unwrap();
        let (plain, any) = (given(&models::plain()), given(&ids));
        for dialect in Dialect::ALL {
            let [plain, any] = [&plain, &any].map(|model| sql::query(model, dialect, "t"));
            // An id with a line break is spelled out as a sum of texts; nothing else may differ.
            let glue = |text: &str| {
                let spelled = bare(text, dialect).replace("CHR(10)", "_").replace("CHR(9)", "_");
                let mut joined = spelled.replace("_ || _", "_");
                while joined.contains("_ || _") {
                    joined = joined.replace("_ || _", "_");
                }
                joined.replace("(_)", "_")
            };
            prop_assert_eq!(glue(&plain), glue(&any));
        }
    }

    #[test]
    fn every_column_has_a_name_of_its_own(case in models::cases(), ids in any_ids()) {
        let model = Model::from_value(case.model(&ids, 1.0)).unwrap();
        for dialect in Dialect::ALL {
            for columns in [sql::reads(&model, dialect), sql::returns(&model, dialect)] {
                let names = columns.iter().map(|column| column.name.to_lowercase());
                prop_assert_eq!(names.collect::<BTreeSet<_>>().len(), columns.len());
                prop_assert!(columns.iter().all(|column| column.name.len() <= 63));
            }
        }
    }
}
