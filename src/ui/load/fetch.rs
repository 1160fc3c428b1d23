//! Bytes of an address, with what is known of how far they are.

use gloo_net::http::Request;
use js_sys::Uint8Array;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::ReadableStreamDefaultReader;

use super::{Origin, Problem, Progress, text_of};
use crate::ui::state::App;

pub(super) async fn download(app: App, origin: &Origin, url: &str) -> Result<Vec<u8>, Problem> {
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
