//! Whether a part of the page is in sight, or nearly: what far parts show may wait.

use js_sys::Array;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// How far beyond the window counts as near: half a window above and below.
const MARGIN: &str = "50% 0px";

/// Whether the element is near; false until the browser has said so.
pub fn watch_near(element: NodeRef<html::Section>) -> ReadSignal<bool> {
    let (near, set_near) = signal(false);
    let guard = StoredValue::new_local(None::<SightGuard>);
    Effect::new(move || {
        let Some(element) = element.get() else { return };
        let watched = SightGuard::new(&element, set_near);
        if watched.is_none() {
            // Where sight cannot be watched everything counts as near.
            set_near.set(true);
        }
        guard.set_value(watched);
    });
    near
}

/// Observes an element until it is dropped.
struct SightGuard {
    observer: IntersectionObserver,
    _callback: Closure<dyn FnMut(Array)>,
}

impl SightGuard {
    fn new(element: &web_sys::Element, near: WriteSignal<bool>) -> Option<Self> {
        let callback = Closure::new(move |entries: Array| {
            if let Some(entry) = entries.iter().last() {
                let entry: &IntersectionObserverEntry = entry.unchecked_ref();
                near.set(entry.is_intersecting());
            }
        });
        let options = IntersectionObserverInit::new();
        options.set_root_margin(MARGIN);
        let observer =
            IntersectionObserver::new_with_options(callback.as_ref().unchecked_ref(), &options)
                .ok()?;
        observer.observe(element);
        Some(Self {
            observer,
            _callback: callback,
        })
    }
}

impl Drop for SightGuard {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
