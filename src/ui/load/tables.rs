//! Files to tables, each column taken for something: by what was said of it last, by what the data
//! carries, else by its name and its cells.

use leptos::prelude::*;

use super::slices::{Sliced, in_slices};
use super::{Named, Origin, Problem, Progress, fail};
use crate::data::Issue;
use crate::data::table::mapping::fingerprint;
use crate::data::table::reader::{Read, TableError, TableReader, TableStep};
use crate::data::table::recognize::recognize;
use crate::data::table::{Mapping, Table};
use crate::route::Route;
use crate::ui::shared::Shared;
use crate::ui::state::{App, Draft};
use crate::ui::storage::{self, Store};

/// How many rows are read between two looks at the clock.
const BATCH: usize = 256;

/// Reads the tables of files and opens them, to be looked at before anything is loaded. A file that
/// holds none is told of; the others are opened.
pub(super) async fn open(app: App, turn: u32, files: Vec<Named>, joins: Option<bool>) {
    let mut drafts = Vec::new();
    let mut refused = Vec::new();
    let is_one_of_several = files.len() > 1;
    for Named { origin, bytes } in files {
        let name = origin.file_name();
        let Some(read) = read(app, turn, &name, bytes).await else {
            return;
        };
        match read {
            Ok(read) => {
                let named = is_one_of_several.then_some(name.as_str());
                drafts.append(&mut drafts_of(app, read, named).await);
            }
            Err(error) => refused.push((origin, error)),
        }
    }
    if !app.is_current_load(turn) {
        return;
    }
    app.progress.set(None);
    match together(refused) {
        Some((origin, error)) => fail(app, origin, Problem::NoTable(error), None),
        None => app.dismiss_failure(),
    }
    if !drafts.is_empty() {
        app.open_tables(drafts, joins);
        if app.route.get_untracked() != Route::Data {
            app.open(Route::Data);
        }
    }
    if app.source.with_untracked(Option::is_none) {
        super::sample(app);
    }
}

/// What is wrong with all files that hold no table, each named where there are several.
fn together(mut refused: Vec<(Origin, TableError)>) -> Option<(Origin, TableError)> {
    if refused.len() < 2 {
        return refused.pop();
    }
    let names: Vec<String> = refused.iter().map(|(own, _)| own.file_name()).collect();
    let each = refused.iter().zip(&names);
    let problems: Vec<String> = each
        .map(|((_, error), name)| format!("{name}: {}", error.problem))
        .collect();
    let mut advice: Vec<&str> = Vec::new();
    for (_, error) in &refused {
        if !advice.contains(&error.advice.as_str()) {
            advice.push(&error.advice);
        }
    }
    let error = TableError {
        problem: format!("these files hold no table: {}", problems.join("; ")),
        advice: advice.join(" "),
    };
    Some((Origin::Files(names), error))
}

async fn read(app: App, turn: u32, name: &str, bytes: Vec<u8>) -> Option<Result<Read, TableError>> {
    let mut reader = TableReader::new(name, bytes);
    in_slices(app, turn, || match reader.step(BATCH) {
        TableStep::More(share) => Sliced::More(Progress {
            title: name.to_owned(),
            phase: "Reading",
            done: share,
            total: Some(1.0),
        }),
        TableStep::Done(read) => Sliced::Done(read),
    })
    .await
}

/// A draft for each table of a file; what was wrong with the file goes with the first. Of several
/// files, each issue names its own.
async fn drafts_of(app: App, read: Read, named: Option<&str>) -> Vec<Draft> {
    let mut issues = read.issues;
    if let Some(name) = named {
        let name_it = |issue: &mut Issue| issue.place = format!("{name}, {}", issue.place);
        issues.iter_mut().for_each(name_it);
    }
    let mut drafts = Vec::new();
    for table in read.tables {
        let own = std::mem::take(&mut issues);
        drafts.push(draft(app, table, own).await);
    }
    drafts
}

async fn draft(app: App, table: Table, issues: Vec<Issue>) -> Draft {
    let fingerprint = fingerprint(&table);
    let remembered = remembered(app, &fingerprint, &table).await;
    let is_remembered = remembered.is_some();
    let model = app.model.get_untracked();
    Draft {
        mapping: remembered.unwrap_or_else(|| recognize(&table, &model, None)),
        table: Shared::new(table),
        issues: Shared::new(issues),
        fingerprint,
        is_remembered,
    }
}

/// What was said of the same columns before.
async fn remembered(app: App, fingerprint: &str, table: &Table) -> Option<Mapping> {
    let kept = storage::get(Store::Mappings, fingerprint).await;
    // Where the browser keeps nothing, what the data carries is still known.
    let kept = kept.ok().flatten();
    kept.or_else(|| app.carried_mapping(fingerprint))
        .and_then(|text| Mapping::from_json(&text, table))
}

/// Keeps what was said of the columns of tables, for the next time they come.
pub(super) async fn remember(drafts: Vec<Draft>) {
    for draft in drafts {
        let entry = (draft.fingerprint.clone(), draft.mapping.to_json());
        let kept = storage::change(Store::Mappings, &draft.fingerprint, |_| vec![entry]).await;
        if let Err(error) = kept {
            leptos::logging::log!("mappings are not kept: {error}");
        }
    }
}
