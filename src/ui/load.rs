//! Bytes from the page, a URL, files or the clipboard into the state.
//!
//! What was loaded before stays until the new data is complete. Documents are loaded at once;
//! tables are opened, to be looked at before they are loaded ([`import`]). Reading is cut into
//! slices, so that the page goes on answering.

use js_sys::Uint8Array;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

use super::shared::Shared;
use super::state::App;
use crate::data::table::reader::{FileKind, kind_of};
use crate::data::{Dataset, Issues, LoadOptions};

mod document;
mod fetch;
pub mod import;
mod problem;
mod slices;
mod tables;

pub use problem::{Failure, Problem};

/// The sample that ships with the site.
pub const SAMPLE: &str = "assets/data/sample.json";

/// The element that carries the data of the single-file build.
const EMBEDDED: &str = "customer-radar-data";

/// Where data came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The sample that ships with the app.
    Sample,
    /// An address.
    Url(String),
    /// A file, by name.
    File(String),
    /// Several files, by name.
    Files(Vec<String>),
    /// Tables, by name.
    Tables(Vec<String>),
    /// The clipboard.
    Paste,
}

impl Origin {
    /// What people read.
    pub fn title(&self) -> String {
        match self {
            Self::Sample => "the sample data".into(),
            Self::Url(url) => url.clone(),
            Self::File(name) => name.clone(),
            Self::Files(names) | Self::Tables(names) => names.join(", "),
            Self::Paste => "the pasted text".into(),
        }
    }

    /// A name to tell a table by.
    fn file_name(&self) -> String {
        match self {
            Self::Url(url) => {
                let path = url.split(['?', '#']).next().unwrap_or(url);
                let last = path.rsplit('/').find(|part| !part.is_empty());
                last.unwrap_or(url).to_owned()
            }
            Self::Paste => "Pasted text".to_owned(),
            Self::Sample | Self::File(_) | Self::Files(_) | Self::Tables(_) => self.title(),
        }
    }
}

/// What was loaded.
#[derive(Clone, Debug)]
pub struct Source {
    /// Where it came from.
    pub origin: Origin,
    /// The dataset.
    pub dataset: Shared<Dataset>,
    /// What was wrong with it, and what was done about it.
    pub issues: Shared<Issues>,
}

/// How far a load is.
#[derive(Clone, Debug, PartialEq)]
pub struct Progress {
    /// What is being loaded.
    pub title: String,
    /// What is being done: fetching or reading.
    pub phase: &'static str,
    /// How much is done, in bytes or as a share of the whole.
    pub done: f64,
    /// How much there is in all, in the same unit; `None` while unknown.
    pub total: Option<f64>,
}

/// Bytes, and where they came from.
struct Named {
    origin: Origin,
    bytes: Vec<u8>,
}

/// Tables that wait for the second module, which has their readers.
pub struct Unread {
    turn: u32,
    files: Vec<Named>,
    /// Whether they join what is loaded, where that is said already.
    joins: Option<bool>,
}

/// Loads what the page was opened with: data inside it, `?data=URL`, or the sample.
pub fn first(app: App) {
    if let Some(url) = query_url() {
        return from_url(app, url);
    }
    sample(app);
}

/// Loads the sample: what the page carries, else the file beside it.
pub fn sample(app: App) {
    let embedded = document()
        .get_element_by_id(EMBEDDED)
        .and_then(|element| element.text_content());
    match embedded {
        Some(text) => read(app, Origin::Sample, text.into_bytes()),
        None => fetch(app, Origin::Sample, SAMPLE.into()),
    }
}

/// Loads from an address.
pub fn from_url(app: App, url: String) {
    fetch(app, Origin::Url(url.clone()), url);
}

/// Loads files of the person's: a document at once, tables after they were looked at. Tables that
/// come with a document join it.
pub fn from_files(app: App, files: Vec<web_sys::File>) {
    leptos::task::spawn_local(async move {
        let turn = app.begin_load();
        let mut read = Vec::with_capacity(files.len());
        for file in files {
            let origin = Origin::File(file.name());
            app.progress.set(Some(Progress {
                title: origin.title(),
                phase: "Opening",
                done: 0.0,
                total: Some(file.size()),
            }));
            match JsFuture::from(file.array_buffer()).await {
                Ok(buffer) => read.push(Named {
                    origin,
                    bytes: Uint8Array::new(&buffer).to_vec(),
                }),
                Err(error) => {
                    return fail(app, origin, Problem::Unreachable(text_of(&error)), None);
                }
            }
            if !app.is_current_load(turn) {
                return;
            }
        }
        take(app, turn, read).await;
    });
}

/// Loads pasted text.
pub fn from_text(app: App, text: String) {
    read(app, Origin::Paste, text.into_bytes());
}

/// Loads the bytes of a failed load with the built-in model instead of their own.
pub fn with_built_in_model(app: App, failure: &Failure) {
    let Some(kept) = &failure.retry else { return };
    let (origin, bytes) = (failure.origin.clone(), kept.to_vec());
    let options = LoadOptions { ignore_model: true };
    leptos::task::spawn_local(async move {
        let turn = app.begin_load();
        document::show(app, turn, origin, bytes, options).await;
    });
}

/// The address in `?data=`, before the hash.
fn query_url() -> Option<String> {
    let search = window().location().search().ok()?;
    let query = web_sys::UrlSearchParams::new_with_str(&search).ok()?;
    query.get("data").filter(|url| !url.is_empty())
}

fn fetch(app: App, origin: Origin, url: String) {
    // Before the first byte: what a person loads meanwhile is not replaced by a late answer.
    let turn = app.begin_load();
    let title = origin.title();
    app.progress.set(Some(Progress {
        title,
        phase: "Fetching",
        done: 0.0,
        total: None,
    }));
    leptos::task::spawn_local(async move {
        match fetch::download(app, turn, &origin, &url).await {
            Some(Ok(bytes)) => take(app, turn, vec![Named { origin, bytes }]).await,
            Some(Err(problem)) => fail(app, origin, problem, None),
            None => {}
        }
    });
}

fn read(app: App, origin: Origin, bytes: Vec<u8>) {
    leptos::task::spawn_local(async move {
        let turn = app.begin_load();
        take(app, turn, vec![Named { origin, bytes }]).await;
    });
}

/// Loads the document among what was read, then opens the tables.
async fn take(app: App, turn: u32, read: Vec<Named>) {
    let is_document =
        |named: &Named| kind_of(&named.origin.file_name(), &named.bytes) == FileKind::Document;
    let (mut documents, tables): (Vec<_>, Vec<_>) = read.into_iter().partition(is_document);
    if documents.len() > 1 {
        let names = documents.iter().map(|named| named.origin.file_name());
        let origin = Origin::Files(names.collect());
        return fail(app, origin, Problem::SeveralDocuments, None);
    }
    let document = documents.pop();
    let joins = document.is_some().then_some(true);
    if let Some(Named { origin, bytes }) = document {
        let options = LoadOptions::default();
        if !document::show(app, turn, origin, bytes, options).await {
            return;
        }
    }
    if !tables.is_empty() {
        let unread = Unread {
            turn,
            files: tables,
            joins,
        };
        app.imports.unread.set(Some(unread));
    }
}

/// Opens the tables that wait to be read; called from the second module, which has their readers.
pub fn open_tables(app: App) {
    let unread = app.imports.unread.try_update(Option::take).flatten();
    if let Some(Unread { turn, files, joins }) = unread {
        leptos::task::spawn_local(tables::open(app, turn, files, joins));
    }
}

/// Says that tables cannot be read, for the second module could not be fetched.
pub fn refuse_tables(app: App) {
    let unread = app.imports.unread.try_update(Option::take).flatten();
    if let Some(Named { origin, .. }) = unread.and_then(|unread| unread.files.into_iter().next()) {
        let reason = "the part of the program that reads tables could not be fetched";
        fail(app, origin, Problem::Unreachable(reason.into()), None);
    }
}

fn fail(app: App, origin: Origin, problem: Problem, retry: Option<Shared<Vec<u8>>>) {
    app.progress.set(None);
    app.failure.set(Some(Failure {
        origin,
        problem,
        retry,
    }));
}

/// What a JavaScript error says.
fn text_of(error: &wasm_bindgen::JsValue) -> String {
    match error.dyn_ref::<js_sys::Error>() {
        Some(error) => String::from(error.message()),
        None => format!("{error:?}"),
    }
}
