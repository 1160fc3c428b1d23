//! Marking what a step is about: an outline around it, which a class draws.
//!
//! Pages are written piece by piece and anew with their data, so the mark is looked after as long
//! as the step lasts. It is no signal's business: the marked element belongs to another view.

use std::time::Duration;

use leptos::leptos_dom::helpers::{IntervalHandle, set_interval_with_handle};
use leptos::prelude::*;
use web_sys::{Element, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition};

use crate::ui::state::App;

/// The class of what is marked.
const MARK: &str = "tour-mark";

/// How often the mark is looked after.
const BEAT: Duration = Duration::from_millis(200);

/// For how many beats a new page may move what is marked, before the person alone moves it.
const SETTLING: u32 = 8;

/// Marks one element at a time.
#[derive(Clone, Copy)]
pub(super) struct Marker {
    app: App,
    /// What finds the element.
    target: StoredValue<Option<&'static str>>,
    /// The beats since the step began.
    beats: StoredValue<u32>,
    /// Whether the element has been brought into sight.
    is_shown: StoredValue<bool>,
    handle: StoredValue<Option<IntervalHandle>, LocalStorage>,
}

impl Marker {
    pub(super) fn new(app: App) -> Self {
        Self {
            app,
            target: StoredValue::new(None),
            beats: StoredValue::new(0),
            is_shown: StoredValue::new(false),
            handle: StoredValue::new_local(None),
        }
    }

    /// Marks the element that a selector finds, in place of another.
    pub(super) fn mark(self, target: &'static str) {
        take_away(None);
        self.target.set_value(Some(target));
        self.beats.set_value(0);
        self.is_shown.set_value(false);
        if self.handle.with_value(Option::is_none) {
            // Without a timer the tour goes on by its words alone.
            let handle = set_interval_with_handle(move || self.beat(), BEAT).ok();
            self.handle.set_value(handle);
        }
    }

    /// Takes the mark away.
    pub(super) fn stop(self) {
        self.target.set_value(None);
        if let Some(handle) = self.handle.try_update_value(Option::take).flatten() {
            handle.clear();
        }
        take_away(None);
    }

    fn beat(self) {
        let found = self.target.get_value().and_then(find);
        self.beats.update_value(|beats| *beats += 1);
        take_away(found.as_ref());
        let Some(element) = found else { return };
        // A class that is there already changes nothing, one that cannot be set is not seen.
        let _ = element.class_list().add_1(MARK);
        let settles = self.beats.get_value() < SETTLING;
        if !self.is_shown.get_value() || (settles && !is_in_sight(&element)) {
            self.is_shown.set_value(true);
            self.show(&element);
        }
    }

    fn show(self, element: &Element) {
        let options = ScrollIntoViewOptions::new();
        let is_tall = element.get_bounding_client_rect().height() > height() * 0.6;
        options.set_block(if is_tall {
            ScrollLogicalPosition::Start
        } else {
            ScrollLogicalPosition::Center
        });
        options.set_behavior(if self.app.is_still.get_untracked() {
            ScrollBehavior::Instant
        } else {
            ScrollBehavior::Smooth
        });
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// The element a selector finds: of a card's parts, the card.
fn find(target: &str) -> Option<Element> {
    let found = document().query_selector(target).ok().flatten()?;
    let card = found.closest(".card").ok().flatten();
    Some(card.unwrap_or(found))
}

/// Takes the mark away from everything but one element.
fn take_away(but: Option<&Element>) {
    let Ok(marked) = document().query_selector_all(&format!(".{MARK}")) else {
        return;
    };
    for at in 0..marked.length() {
        let node = marked.item(at);
        let element = node.and_then(|node| wasm_bindgen::JsCast::dyn_into::<Element>(node).ok());
        if let Some(element) = element.filter(|element| Some(element) != but) {
            // A class that is not there need not be taken away.
            let _ = element.class_list().remove_1(MARK);
        }
    }
}

fn is_in_sight(element: &Element) -> bool {
    let place = element.get_bounding_client_rect();
    place.top() >= 0.0 && place.top() < height() * 0.8
}

/// The height of the window in CSS pixels.
fn height() -> f64 {
    // A window that does not tell its height has one of a usual screen.
    let height = window().inner_height().ok();
    height.and_then(|height| height.as_f64()).unwrap_or(800.0)
}
