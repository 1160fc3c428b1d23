//! The few things the shell asks of the browser: sizes, pixel ratio, media queries, the next turn.
//!
//! Every observer is a guard that stops observing when it is dropped.

use js_sys::{Array, Promise};
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{MediaQueryList, ResizeObserver, ResizeObserverEntry};

use crate::chart::scene::Size;

/// How far device pixels are followed; beyond it a chart only costs more.
const MAX_RATIO: f64 = 3.0;

/// The size of a chart's frame in CSS pixels.
pub fn watch_size(frame: NodeRef<html::Div>) -> Memo<Option<Size>> {
    let size = RwSignal::new(None::<Size>);
    let guard = StoredValue::new_local(None::<SizeGuard>);
    Effect::new(move || {
        let Some(frame) = frame.get() else { return };
        let report = move |entry: &ResizeObserverEntry| {
            let content = entry.content_rect();
            size.set(Some(Size::new(content.width(), content.height())));
        };
        guard.set_value(SizeGuard::new(&frame, report));
    });
    Memo::new(move |_| {
        size.get()
            .filter(|size| size.width >= 1.0 && size.height >= 1.0)
    })
}

/// Whether what stands in an element is wider than it, as it is when either changes its size.
pub fn watch_overflow(frame: NodeRef<html::Div>) -> ReadSignal<bool> {
    let (wide, set_wide) = signal(false);
    let guards = StoredValue::new_local(Vec::new());
    Effect::new(move || {
        let Some(frame) = frame.get() else { return };
        let own: web_sys::Element = frame.clone().into();
        let report = move |_: &ResizeObserverEntry| {
            // Half a pixel is the rounding of the layout.
            set_wide.set(own.scroll_width() > own.client_width() + 1);
        };
        let inner = frame.first_element_child();
        let both = [Some(frame.into()), inner].into_iter().flatten();
        let guard = |element: web_sys::Element| SizeGuard::new(&element, report.clone());
        guards.set_value(both.filter_map(guard).collect::<Vec<_>>());
    });
    wide
}

/// Observes an element's size until it is dropped.
struct SizeGuard {
    observer: ResizeObserver,
    _callback: Closure<dyn FnMut(Array)>,
}

impl SizeGuard {
    fn new(
        element: &web_sys::Element,
        report: impl Fn(&ResizeObserverEntry) + 'static,
    ) -> Option<Self> {
        let callback = Closure::new(move |entries: Array| {
            if let Some(entry) = entries.iter().last() {
                report(entry.unchecked_ref());
            }
        });
        let observer = ResizeObserver::new(callback.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Self {
            observer,
            _callback: callback,
        })
    }
}

impl Drop for SizeGuard {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Device pixels for a CSS pixel, capped, followed when the window moves to another screen.
pub fn watch_ratio() -> ReadSignal<f64> {
    let (ratio, set_ratio) = signal(current_ratio());
    arm_ratio(set_ratio);
    ratio
}

fn current_ratio() -> f64 {
    window().device_pixel_ratio().clamp(1.0, MAX_RATIO)
}

/// Listens once for the ratio to change, then arms itself for the new one: there is no event for
/// it, only a media query that names one ratio.
fn arm_ratio(set_ratio: WriteSignal<f64>) {
    let query = format!("(resolution: {}dppx)", window().device_pixel_ratio());
    let Ok(Some(list)) = window().match_media(&query) else {
        return;
    };
    let changed = Closure::once_into_js(move || {
        set_ratio.set(current_ratio());
        arm_ratio(set_ratio);
    });
    let options = web_sys::AddEventListenerOptions::new();
    options.set_once(true);
    // Without the listener charts keep the old ratio: blurred, not broken.
    let _ = list.add_event_listener_with_callback_and_add_event_listener_options(
        "change",
        changed.unchecked_ref(),
        &options,
    );
}

/// Whether a media query matches, now and later.
pub fn watch_media(query: &str) -> ReadSignal<bool> {
    let list: Option<MediaQueryList> = window().match_media(query).ok().flatten();
    let (matches, set_matches) = signal(list.as_ref().is_some_and(MediaQueryList::matches));
    if let Some(list) = list {
        let watched = list.clone();
        let changed = Closure::<dyn FnMut()>::new(move || set_matches.set(watched.matches()));
        list.set_onchange(Some(changed.as_ref().unchecked_ref()));
        // The app lives as long as the page: so does this listener.
        changed.forget();
    }
    matches
}

/// Turns true once the page's fonts have arrived, so that charts paint once more with them.
pub fn watch_fonts() -> ReadSignal<bool> {
    let (ready, set_ready) = signal(false);
    let fonts = document().fonts();
    leptos::task::spawn_local(async move {
        for face in ["400 12px \"Inter Variable\"", "600 12px \"Inter Variable\""] {
            // A font that does not load leaves the system's: the charts stand either way.
            let _ = JsFuture::from(fonts.load(face)).await;
        }
        set_ready.set(true);
    });
    ready
}

/// Lets the browser paint and answer input before going on.
pub async fn next_turn() {
    let promise = Promise::new(&mut |resolve, _| {
        // If no timer can be had the promise stays open and loading stops: it cannot happen in a
        // window.
        let _ = window().set_timeout_with_callback(&resolve);
    });
    // The promise is never rejected.
    let _ = JsFuture::from(promise).await;
}

/// Milliseconds since the page began, for slicing work; never shown.
pub fn clock() -> f64 {
    window()
        .performance()
        .map_or(0.0, |performance| performance.now())
}

/// Leaves a mark in the browser's performance timeline for the benchmarks.
pub fn mark(name: &str) {
    if let Some(performance) = window().performance() {
        // A mark that cannot be set changes nothing for the person.
        let _ = performance.mark(name);
    }
}

/// The focused element, to give focus back to.
pub fn focused() -> Option<web_sys::HtmlElement> {
    document()
        .active_element()
        .and_then(|element| element.dyn_into().ok())
}

/// Whether a key goes into a field, so that it is no shortcut.
pub fn is_typing(event: &web_sys::KeyboardEvent) -> bool {
    let target = event.target();
    let element = target.and_then(|target| target.dyn_into::<web_sys::HtmlElement>().ok());
    element.is_some_and(|element| {
        matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
            || element.is_content_editable()
    })
}

/// The element with an id.
pub fn by_id(id: &str) -> Option<web_sys::HtmlElement> {
    document()
        .get_element_by_id(id)
        .and_then(|element| element.dyn_into().ok())
}

/// Gives the element of an id the focus where it has fallen to the page, as it does when the
/// control that was pressed is gone; once what is on its way is drawn.
pub fn catch_focus(id: &'static str) {
    let catch = move || {
        let is_lost = focused().is_none_or(|own| own.tag_name() == "BODY");
        if let Some(element) = by_id(id).filter(|_| is_lost) {
            focus(&element);
        }
    };
    request_animation_frame(move || request_animation_frame(catch));
}

/// Gives an element the focus.
pub fn focus(element: &web_sys::HtmlElement) {
    // An element that cannot take the focus leaves it where it was.
    let _ = element.focus();
}
