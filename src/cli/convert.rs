//! `convert TABLE…`: tables of other programs to a document.

mod tell;
mod usable;

use std::io::Write;
use std::path::{Path, PathBuf};

use chrono::{Datelike, NaiveDate};
use clap::Args;

use super::{Failure, bad, load, read};
use crate::data::Dataset;
use crate::data::table::field::Field;
use crate::data::table::import::{Import, ImportStep, Importer};
use crate::data::table::mapping::{End, Kind, Mapping, MetricGuess, Settings, Target};
use crate::data::table::reader::{Read, TableStep, kind_of};
use crate::data::table::recognize::recognize;
use crate::data::table::{Table, TableReader, reader::FileKind};
use crate::score::model::Model;
use crate::units::parse_date;

/// How many rows a step takes in; nobody waits in between.
const STEP: usize = 1 << 16;

/// The years a day may lie in, as in a cell of a table.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;

/// What to convert, and how to read it.
#[derive(Debug, Args)]
pub(super) struct Options {
    /// Tables: CSV, TSV, XLSX or a JSON array; `-` for standard input.
    #[arg(required = true)]
    tables: Vec<PathBuf>,
    /// What a row is: customers, subscriptions, responses or history; recognized when not given.
    #[arg(long = "as", value_name = "KIND", value_parser = kind)]
    kind: Option<Kind>,
    /// What a column stands for: the id of a field or of a metric, nothing to leave it out.
    #[arg(long = "map", value_name = "COLUMN=FIELD", value_parser = pair)]
    pairs: Vec<(String, String)>,
    /// Whether an end is the last day paid (inclusive) or the first one not paid (exclusive).
    #[arg(long, value_parser = end)]
    end: Option<End>,
    /// The day the data describes, YYYY-MM-DD; the latest observed day when not given.
    #[arg(long, value_parser = day)]
    as_of: Option<NaiveDate>,
    /// A document that the tables join; without it they make a new one.
    #[arg(long, value_name = "FILE")]
    into: Option<PathBuf>,
}

/// Prints the document, and what was wrong on standard error; `today` is the day of the data where
/// nothing in the tables says one.
pub(super) fn convert(
    options: &Options,
    today: NaiveDate,
    out: &mut impl Write,
) -> Result<(), Failure> {
    let loaded = options.into.as_deref().map(load).transpose()?;
    let base = loaded.as_ref().map(|loaded| &loaded.dataset);
    let model = base.and_then(|base| base.model.as_deref().cloned());
    let model = model.unwrap_or_else(Model::built_in);
    let mut issues = Vec::new();
    let mut tables = Vec::new();
    for file in &options.tables {
        let read = tables_of(file)?;
        issues.extend(read.issues);
        for table in read.tables {
            let mapping = recognize(&table, &model, options.kind);
            tables.push((table, mapping));
        }
    }
    if let Some(base) = base {
        usable::day(options.as_of, base)?;
    }
    map(&mut tables, &options.pairs, &model)?;
    if let Some(end) = options.end {
        for (_, mapping) in &mut tables {
            mapping.end = Some(end);
        }
    }
    tell::columns(&tables);
    usable::tables(&tables, &model)?;
    if let Some(loaded) = &loaded {
        tell::of_base(&loaded.issues);
    }
    let import = import(tables, base, settings(options, today));
    issues.extend_from_slice(&import.issues);
    tell::outcome(&import, &issues);
    out.write_all(&import.document)?;
    Ok(writeln!(out)?)
}

fn tables_of(file: &Path) -> Result<Read, Failure> {
    let bytes = read(file)?;
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    if kind_of(&name, &bytes) == FileKind::Document {
        return Err(bad(file, &"no table; documents are given with --into"));
    }
    let mut reader = TableReader::new(&name, bytes);
    loop {
        match reader.step(STEP) {
            TableStep::More(_) => {}
            TableStep::Done(Ok(read)) => return Ok(read),
            TableStep::Done(Err(error)) => {
                return Err(bad(file, &format!("{}. {}", error.problem, error.advice)));
            }
        }
    }
}

/// Lets columns stand for what the arguments say, in every table that has them.
fn map(
    tables: &mut [(Table, Mapping)],
    pairs: &[(String, String)],
    model: &Model,
) -> Result<(), Failure> {
    for (name, id) in pairs {
        let mut is_found = false;
        for (table, mapping) in tables.iter_mut() {
            let Some(place) = table.columns.iter().position(|column| column == name) else {
                continue;
            };
            is_found = true;
            let target = target(mapping.kind, id, &table.columns[place], model);
            let Some(column) = mapping.columns.get_mut(place) else {
                continue;
            };
            column.target = target;
            column.why = "As you said.".into();
        }
        if !is_found {
            return Err(Failure::Arguments(format!(
                "no table has a column \"{name}\""
            )));
        }
    }
    Ok(())
}

/// A field, a metric of the model, or a new metric that takes no part in the scores.
fn target(kind: Kind, id: &str, column: &str, model: &Model) -> Target {
    if id.is_empty() {
        return Target::LeaveOut;
    }
    if let Some(field) = Field::find(kind, id) {
        return Target::Field(field);
    }
    let known = model.metric_idx(id).map(|idx| &model.metrics[idx]);
    Target::Metric(MetricGuess {
        id: id.to_owned(),
        name: known.map_or(column, |metric| &metric.name).to_owned(),
        unit: known.map_or("count", |metric| &metric.unit).to_owned(),
        higher_is_better: true,
        anchor: None,
        is_scored: false,
    })
}

fn settings(options: &Options, today: NaiveDate) -> Settings {
    let title = options.tables.first().and_then(|file| file.file_stem());
    Settings {
        as_of: options.as_of,
        today,
        currency: None,
        title: title.unwrap_or_default().to_string_lossy().into_owned(),
        overwrite: false,
    }
}

fn import(tables: Vec<(Table, Mapping)>, base: Option<&Dataset>, settings: Settings) -> Import {
    let mut importer = Importer::new(tables, base, settings);
    loop {
        if let ImportStep::Done(import) = importer.step(STEP) {
            return *import;
        }
    }
}

fn kind(text: &str) -> Result<Kind, String> {
    Kind::from_id(text).ok_or_else(|| {
        let ids = Kind::ALL.map(Kind::id);
        format!("the kinds are {}", ids.join(", "))
    })
}

fn pair(text: &str) -> Result<(String, String), String> {
    let pair = text.rsplit_once('=');
    let pair = pair.map(|(column, field)| (column.to_owned(), field.to_owned()));
    pair.ok_or_else(|| "a column and a field are written COLUMN=FIELD".into())
}

fn end(text: &str) -> Result<End, String> {
    match text {
        "inclusive" => Ok(End::Inclusive),
        "exclusive" => Ok(End::Exclusive),
        _ => Err("an end is inclusive or exclusive".into()),
    }
}

fn day(text: &str) -> Result<NaiveDate, String> {
    let day = parse_date(text).ok_or("a day is written YYYY-MM-DD, such as 2026-09-30")?;
    if !YEARS.contains(&day.year()) {
        return Err("a day lies in the years 1900 to 2199".into());
    }
    Ok(day)
}
