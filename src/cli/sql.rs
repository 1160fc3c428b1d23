//! `sql FILE`: the scoring model as one SQL query, or the table the query reads.

use std::io::Write;
use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;
use serde_json::Value;

use super::{Failure, bad, covered, read};
use crate::data::{self, Dataset};
use crate::score::model::Model;
use crate::score::sql::flat::flat_table;
use crate::score::sql::{self, Dialect};
use crate::units::Month;

/// What to print, and for which engine.
#[derive(Debug, Args)]
pub(super) struct Options {
    /// A document or the JSON of a model, `-` for standard input.
    file: PathBuf,
    /// The engine: duckdb, postgres, bigquery or snowflake.
    #[arg(long, value_parser = dialect, default_value = "duckdb")]
    dialect: Dialect,
    /// The table to read, with one row per customer; may be qualified, as sales.customers.
    #[arg(long, default_value = sql::TABLE)]
    table: String,
    /// Print the statement that makes the table, instead of the query.
    #[arg(long, conflicts_with = "rows")]
    create: bool,
    /// Print the rows of the table as CSV, instead of the query; needs a document.
    #[arg(long)]
    rows: bool,
    /// The month of the rows, YYYY-MM; the month of the data's own day when not given.
    #[arg(long, value_parser = super::month, requires = "rows")]
    month: Option<Month>,
}

/// Prints the query, the statement or the rows.
pub(super) fn sql(options: &Options, out: &mut impl Write) -> Result<(), Failure> {
    let (model, dataset) = load(options)?;
    let Options { dialect, table, .. } = options;
    let text = match dataset {
        Some(dataset) if options.rows => {
            let month = covered(&dataset, options.month)?;
            flat_table(&dataset, &model, month, *dialect)
        }
        None if options.rows => {
            let words = "--rows needs a document with customers; the file is a model";
            return Err(Failure::Arguments(words.into()));
        }
        _ if options.create => sql::create_table(&model, *dialect, table),
        _ => sql::query(&model, *dialect, table),
    };
    Ok(out.write_all(text.as_bytes())?)
}

/// The model of a file, and its dataset where the file is a document.
fn load(options: &Options) -> Result<(Arc<Model>, Option<Dataset>), Failure> {
    let bytes = read(&options.file)?;
    if let Ok(value) = serde_json::from_slice::<Value>(&bytes)
        && value.get("scorecards").is_some()
        && value.get("customers").is_none()
    {
        let model = Model::from_value(value).map_err(|error| bad(&options.file, &error))?;
        return Ok((Arc::new(model), None));
    }
    let loaded = data::load(&bytes).map_err(|error| bad(&options.file, &error))?;
    let own = loaded.dataset.model.clone();
    let model = own.unwrap_or_else(|| Arc::new(Model::built_in()));
    Ok((model, Some(loaded.dataset)))
}

fn dialect(text: &str) -> Result<Dialect, String> {
    Dialect::find(text).ok_or_else(|| {
        let ids = Dialect::ALL.map(Dialect::id);
        format!("the dialects are {}", ids.join(", "))
    })
}
