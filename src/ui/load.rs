//! Bytes from the page, a URL, a file or the clipboard into the state.
//!
//! What was loaded before stays until the new data is complete. Reading is cut into slices, so
//! that the page goes on answering.

use gloo_net::http::Request;
use js_sys::Uint8Array;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::ReadableStreamDefaultReader;

use super::dom;
use super::shared::Shared;
use super::state::App;
use crate::data::{Dataset, Issues, LoadError, LoadOptions, Loaded, Loader, Step};
use crate::units;

/// The sample that ships with the site.
pub const SAMPLE: &str = "assets/data/sample.json";

/// The element that carries the data of the single-file build.
const EMBEDDED: &str = "customer-radar-data";

/// How long a slice of reading may take, in milliseconds, before the page gets its turn.
const SLICE_MS: f64 = 24.0;

/// How many customers are read between two looks at the clock.
const BATCH: usize = 64;

/// Where data came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The sample that ships with the app.
    Sample,
    /// An address.
    Url(String),
    /// A file, by name.
    File(String),
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
            Self::Paste => "the pasted text".into(),
        }
    }
}

/// What was loaded.
#[derive(Debug)]
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
    /// Bytes done.
    pub done: f64,
    /// Bytes in all; `None` while unknown.
    pub total: Option<f64>,
}

/// A load that failed; what was loaded before is untouched.
#[derive(Clone, Debug, PartialEq)]
pub struct Failure {
    /// What was to be loaded.
    pub origin: Origin,
    /// Why it failed.
    pub problem: Problem,
    /// The bytes, where loading them with the built-in model would work.
    pub retry: Option<Shared<Vec<u8>>>,
}

/// Why a load failed.
#[derive(Clone, Debug, PartialEq)]
pub enum Problem {
    /// No answer: offline, blocked or refused by the other side.
    Unreachable(String),
    /// An answer that is not the data: the status code.
    Status(u16),
    /// The bytes are no data.
    Bad(LoadError),
}

impl Problem {
    /// What went wrong, in a sentence.
    pub fn words(&self) -> String {
        match self {
            Self::Unreachable(reason) => format!("The address does not answer ({reason})."),
            Self::Status(404) => "There is no file at this address (404).".into(),
            Self::Status(code) => format!("The server answered with the status {code}."),
            Self::Bad(error) => format!("{}.", units::capitalized(&error.to_string())),
        }
    }

    /// What to do about it, in a sentence.
    pub fn advice(&self) -> &'static str {
        match self {
            Self::Unreachable(_) => {
                "Check the address and the connection; another site must allow this page to read \
                 it (CORS). Or save the file and load it from disk."
            }
            Self::Status(_) => "Check the address, or load the file from disk.",
            Self::Bad(LoadError::CutShort { .. }) => {
                "Export or download the file again: its end is missing."
            }
            Self::Bad(LoadError::Html) => {
                "Open the address in a tab: often a sign-in page stands in front of the data."
            }
            Self::Bad(LoadError::InvalidModel { .. }) => {
                "Mend the model at this place, or load the data with the built-in model."
            }
            Self::Bad(LoadError::TooNew { .. }) => "Use a newer version of Customer Radar.",
            Self::Bad(LoadError::Empty | LoadError::NotUtf8 { .. } | LoadError::NotJson { .. }) => {
                "Save the file as JSON in UTF-8 and load it again."
            }
            Self::Bad(
                LoadError::OtherFile { .. }
                | LoadError::OtherFormat { .. }
                | LoadError::BadVersion { .. }
                | LoadError::NoCustomers,
            ) => "The Data page says what a Customer Radar file looks like.",
        }
    }
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
        Some(text) => bytes(
            app,
            Origin::Sample,
            text.into_bytes(),
            LoadOptions::default(),
        ),
        None => fetch(app, Origin::Sample, SAMPLE.into()),
    }
}

/// Loads from an address.
pub fn from_url(app: App, url: String) {
    fetch(app, Origin::Url(url.clone()), url);
}

/// Loads a file of the person's.
pub fn from_file(app: App, file: web_sys::File) {
    let origin = Origin::File(file.name());
    app.progress.set(Some(Progress {
        title: origin.title(),
        phase: "Opening",
        done: 0.0,
        total: Some(file.size()),
    }));
    leptos::task::spawn_local(async move {
        match JsFuture::from(file.array_buffer()).await {
            Ok(buffer) => {
                let read = Uint8Array::new(&buffer).to_vec();
                bytes(app, origin, read, LoadOptions::default());
            }
            Err(error) => fail(app, origin, Problem::Unreachable(text_of(&error)), None),
        }
    });
}

/// Loads pasted text.
pub fn from_text(app: App, text: String) {
    bytes(
        app,
        Origin::Paste,
        text.into_bytes(),
        LoadOptions::default(),
    );
}

/// Loads the bytes of a failed load with the built-in model instead of their own.
pub fn with_built_in_model(app: App, failure: &Failure) {
    if let Some(kept) = &failure.retry {
        let options = LoadOptions { ignore_model: true };
        bytes(app, failure.origin.clone(), kept.to_vec(), options);
    }
}

/// The address in `?data=`, before the hash.
fn query_url() -> Option<String> {
    let search = window().location().search().ok()?;
    let query = web_sys::UrlSearchParams::new_with_str(&search).ok()?;
    query.get("data").filter(|url| !url.is_empty())
}

fn fetch(app: App, origin: Origin, url: String) {
    let title = origin.title();
    app.progress.set(Some(Progress {
        title,
        phase: "Fetching",
        done: 0.0,
        total: None,
    }));
    leptos::task::spawn_local(async move {
        match download(app, &origin, &url).await {
            Ok(read) => bytes(app, origin, read, LoadOptions::default()),
            Err(problem) => fail(app, origin, problem, None),
        }
    });
}

async fn download(app: App, origin: &Origin, url: &str) -> Result<Vec<u8>, Problem> {
    let unreachable = |error: gloo_net::Error| Problem::Unreachable(error.to_string());
    let response = Request::get(url).send().await.map_err(unreachable)?;
    if !response.ok() {
        return Err(Problem::Status(response.status()));
    }
    let total = response
        .headers()
        .get("content-length")
        .and_then(|text| text.parse().ok());
    let Some(body) = response.body() else {
        return Ok(Vec::new());
    };
    let broken = |error: wasm_bindgen::JsValue| Problem::Unreachable(text_of(&error));
    let reader: ReadableStreamDefaultReader = body.get_reader().unchecked_into();
    let mut read = Vec::with_capacity(total.map_or(0, |total: f64| total as usize));
    loop {
        let chunk = JsFuture::from(reader.read()).await.map_err(broken)?;
        let field = |name: &str| js_sys::Reflect::get(&chunk, &name.into()).map_err(broken);
        if field("done")?.is_truthy() {
            return Ok(read);
        }
        let piece = Uint8Array::new(&field("value")?);
        let at = read.len();
        read.resize(at + piece.length() as usize, 0);
        piece.copy_to(&mut read[at..]);
        let done = read.len() as f64;
        app.progress.set(Some(Progress {
            title: origin.title(),
            phase: "Fetching",
            done,
            total,
        }));
    }
}

/// Reads bytes in slices and, when they are complete, puts them in the place of what was loaded.
fn bytes(app: App, origin: Origin, bytes: Vec<u8>, options: LoadOptions) {
    leptos::task::spawn_local(async move {
        let turn = app.begin_load();
        dom::mark("cr:bytes");
        let mut loader = Loader::new(bytes, options);
        loop {
            let began = dom::clock();
            let step = loop {
                let step = loader.step(BATCH);
                let is_over = matches!(step, Step::Done(_)) || dom::clock() - began > SLICE_MS;
                if is_over {
                    break step;
                }
            };
            match step {
                Step::More {
                    done_bytes,
                    total_bytes,
                } => {
                    let progress = Progress {
                        title: origin.title(),
                        phase: "Reading",
                        done: done_bytes as f64,
                        total: Some(total_bytes as f64),
                    };
                    app.progress.set(Some(progress));
                }
                Step::Done(result) => return finish(app, turn, origin, *result, loader).await,
            }
            dom::next_turn().await;
            if !app.is_current_load(turn) {
                return;
            }
        }
    });
}

/// Shows what was read, with the changes kept for it.
async fn finish(
    app: App,
    turn: u32,
    origin: Origin,
    result: Result<Loaded, LoadError>,
    loader: Loader,
) {
    if !app.is_current_load(turn) {
        return;
    }
    match result {
        Ok(Loaded { dataset, issues }) => {
            let log = app.kept_edits(&dataset.id).await;
            if app.is_current_load(turn) {
                let source = Source {
                    origin,
                    dataset: Shared::new(dataset),
                    issues: Shared::new(issues),
                };
                app.show_data(source, log);
            }
        }
        Err(error) => {
            let can_retry = matches!(error, LoadError::InvalidModel { .. });
            let retry = can_retry.then(|| Shared::new(loader.into_bytes()));
            fail(app, origin, Problem::Bad(error), retry);
        }
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
