//! What leaves the page: files to be saved, and text for the clipboard.
//!
//! Comes in: a name and text or a scene; goes out: a download, made in the page without any
//! server. What fails is said in a message; a clipboard that is closed is answered by the caller.

use js_sys::{Array, Promise};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, HtmlCanvasElement};

use super::state::App;
use super::surface::CanvasSurface;
use crate::chart::scene::Scene;

/// Device pixels for a CSS pixel of a picture, whatever the screen has.
const PICTURE_SCALE: f64 = 2.0;

/// How long a file stays at hand for the browser to take, in milliseconds.
const RELEASE_MS: i32 = 60_000;

/// Offers a text to be saved as a file; `kind` is its media type.
pub fn save_text(app: App, name: &str, kind: &str, text: &str) {
    let saved = text_blob(kind, text).and_then(|blob| save(name, &blob));
    report(app, saved);
}

/// Offers a scene to be saved as a PNG picture.
pub fn save_picture(app: App, name: String, scene: Scene) {
    leptos::task::spawn_local(async move {
        let saved = match picture(&scene).await {
            Ok(blob) => save(&name, &blob),
            Err(error) => Err(error),
        };
        report(app, saved);
    });
}

/// Writes a text to the clipboard; false where the browser has none or refuses.
pub async fn copy(text: &str) -> bool {
    let navigator = window().navigator();
    let clipboard = js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard"));
    if !clipboard.is_ok_and(|clipboard| clipboard.is_object()) {
        return false;
    }
    JsFuture::from(navigator.clipboard().write_text(text))
        .await
        .is_ok()
}

fn report(app: App, saved: Result<(), JsValue>) {
    if let Err(error) = saved {
        let why = error.as_string().unwrap_or_else(|| format!("{error:?}"));
        app.say(&format!("The file could not be saved: {why}"));
    }
}

fn text_blob(kind: &str, text: &str) -> Result<Blob, JsValue> {
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&JsValue::from_str(text));
    Blob::new_with_str_sequence_and_options(&parts, &options)
}

/// The scene as a PNG file, painted on a canvas that is not in the page.
async fn picture(scene: &Scene) -> Result<Blob, JsValue> {
    let canvas: HtmlCanvasElement = document().create_element("canvas")?.unchecked_into();
    CanvasSurface::new(&canvas)
        .and_then(|mut surface| surface.show(scene, PICTURE_SCALE))
        .map_err(|error| JsValue::from_str(&error.to_string()))?;
    let promise = Promise::new(&mut |resolve, reject| {
        if let Err(error) = canvas.to_blob(&resolve) {
            // A promise that cannot be rejected either belongs to a page that is gone.
            let _ = reject.call1(&JsValue::NULL, &error);
        }
    });
    let blob = JsFuture::from(promise).await?;
    blob.dyn_into()
        .map_err(|_| JsValue::from_str("the browser made no picture"))
}

/// Offers a file to be saved, through a link that is followed at once.
fn save(name: &str, blob: &Blob) -> Result<(), JsValue> {
    let url = web_sys::Url::create_object_url_with_blob(blob)?;
    let link: web_sys::HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // The browser has its own hold on the blob once the download began.
    let release = Closure::once_into_js(move || {
        let _ = web_sys::Url::revoke_object_url(&url);
    });
    window().set_timeout_with_callback_and_timeout_and_arguments_0(
        release.unchecked_ref(),
        RELEASE_MS,
    )?;
    Ok(())
}
