//! Bytes of an address, with what is known of how far they are.

use gloo_net::http::Request;
use js_sys::Uint8Array;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::ReadableStreamDefaultReader;

use super::{Origin, Problem, Progress, text_of};
use crate::ui::state::App;

/// The bytes of an address; `None` where another load has begun meanwhile, or this one was called
/// off.
pub(super) async fn download(
    app: App,
    turn: u32,
    origin: &Origin,
    url: &str,
) -> Option<Result<Vec<u8>, Problem>> {
    let result = fetched(app, turn, origin, url).await;
    app.is_current_load(turn).then_some(result)
}

/// The bytes of an address, as many as came while the load was the current one.
async fn fetched(app: App, turn: u32, origin: &Origin, url: &str) -> Result<Vec<u8>, Problem> {
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
        if !app.is_current_load(turn) {
            return Ok(read);
        }
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
