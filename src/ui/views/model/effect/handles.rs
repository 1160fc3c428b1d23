//! The limits between bands as sliders over the histogram: by mouse, finger and arrow keys.

use leptos::html;
use leptos::prelude::*;
use serde_json::{Value, json};
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent, PointerEvent};

use super::bands::Shown;
use super::basis::Basis;
use crate::chart::banding::Handle;
use crate::chart::scene::{Point, Size};
use crate::score::draft::Edit;
use crate::score::model::{Band, Scorecard};
use crate::ui::dom;
use crate::units;

/// Tenths of a point that a page key moves a limit.
const PAGE: f64 = 10.0;

/// More tenths than there are: as far as the neighbors let it.
const END: f64 = 1000.0;

/// All handles, in a layer over the chart.
#[component]
pub(super) fn Handles(basis: Basis, shown: Shown) -> impl IntoView {
    let frame = NodeRef::<html::Div>::new();
    let over = Over {
        basis,
        shown,
        frame,
        size: dom::watch_size(frame),
    };
    let n = Memo::new(move |_| over.handles().len());
    let handles = move || {
        (0..n.get())
            .map(|limit| view! { <LimitHandle over limit/> })
            .collect_view()
    };
    view! { <div class="handles" node_ref=frame>{handles}</div> }
}

/// The layer over the chart.
#[derive(Clone, Copy)]
struct Over {
    basis: Basis,
    shown: Shown,
    frame: NodeRef<html::Div>,
    size: Memo<Option<Size>>,
}

impl Over {
    fn handles(self) -> Vec<Handle> {
        let (shown, size) = (self.shown.get(), self.size.get());
        let handles = shown.zip(size).map(|(shown, size)| shown.handles(size));
        handles.unwrap_or_default()
    }

    /// Moves a limit to where the pointer is.
    fn drag(self, limit: usize, event: &PointerEvent) {
        let parts = (
            self.shown.get_untracked(),
            self.size.get_untracked(),
            self.frame.get_untracked(),
        );
        let (Some(shown), Some(size), Some(frame)) = parts else {
            return;
        };
        let frame = frame.get_bounding_client_rect();
        let to = Point::new(
            f64::from(event.client_x()) - frame.left(),
            f64::from(event.client_y()) - frame.top(),
        );
        self.set(limit, shown.dragged(size, limit, to));
    }

    /// Moves a limit by keys.
    fn key(self, limit: usize, event: &KeyboardEvent) {
        let tenths = match event.key().as_str() {
            "ArrowRight" | "ArrowUp" => 1.0,
            "ArrowLeft" | "ArrowDown" => -1.0,
            "PageUp" => PAGE,
            "PageDown" => -PAGE,
            "Home" => -END,
            "End" => END,
            _ => return,
        };
        event.prevent_default();
        let shown = self.shown.get_untracked();
        self.set(limit, shown.and_then(|shown| shown.stepped(limit, tenths)));
    }

    /// Puts a limit back to where the model in force has it, where it has as many.
    fn put_back(self, limit: usize) {
        let shown = self.shown.get_untracked();
        let before = shown.and_then(|shown| {
            let n = self
                .size
                .get_untracked()
                .map(|size| shown.handles(size).len());
            (n == Some(shown.limits_before.len())).then(|| shown.limits_before[limit])
        });
        self.set(limit, before);
        self.basis.app.settle_model();
    }

    /// Sets a limit of the draft.
    fn set(self, limit: usize, value: Option<f64>) {
        let app = self.basis.app;
        let card = self.basis.card.get_untracked();
        let model = app.models.trial.get_untracked();
        let (Some(value), Some(own)) = (value, model.scorecard(&card)) else {
            return;
        };
        let place = app
            .models
            .draft
            .with_untracked(|draft| Place::of(draft.value(), &card));
        let Some(place) = place else {
            return;
        };
        let at = format!("{}/bands/{limit}/up_to", place.card);
        let now = app
            .models
            .draft
            .with_untracked(|draft| draft.value().pointer(&at).and_then(Value::as_f64));
        if now == Some(value) {
            return;
        }
        if !place.has_bands {
            let at = format!("{}/bands", place.card);
            let value = bands(own);
            app.edit_model(&[Edit::Set { at, value }]);
        }
        app.drag_model(&at, json!(value));
    }

    /// What a limit says: `At risk up to 5.3, then Needs attention`.
    fn words(self, limit: usize) -> Option<String> {
        let shown = self.shown.get()?;
        let (below, above) = (shown.bands.get(limit)?, shown.bands.get(limit + 1)?);
        let value = units::score(below.up_to?);
        Some(format!("{} up to {value}, then {}", below.name, above.name))
    }
}

/// Where a scorecard stands in the draft.
struct Place {
    /// Its pointer: `/scorecards/1`.
    card: String,
    /// Whether it names its bands; without, it has the usual ones.
    has_bands: bool,
}

impl Place {
    fn of(draft: &Value, id: &str) -> Option<Self> {
        let cards = draft.get("scorecards")?.as_array()?;
        let is_own = |card: &Value| card.get("id").and_then(Value::as_str) == Some(id);
        let idx = cards.iter().position(is_own)?;
        let bands = cards[idx].get("bands").and_then(Value::as_array);
        Some(Self {
            card: format!("/scorecards/{idx}"),
            has_bands: bands.is_some_and(|bands| !bands.is_empty()),
        })
    }
}

/// The bands of a scorecard as a model gives them.
fn bands(card: &Scorecard) -> Value {
    let band = |band: &Band| json!({"id": band.id, "name": band.name, "up_to": band.up_to});
    card.bands.iter().map(band).collect()
}

/// The handle of one limit; a double click puts the limit back.
#[component]
fn LimitHandle(over: Over, limit: usize) -> impl IntoView {
    let handle = Memo::new(move |_| over.handles().get(limit).copied());
    let transform = move || {
        let at = handle.get()?.at;
        Some(format!("translate({:.1}px, {:.1}px)", at.x, at.y))
    };
    let number = move |read: fn(Handle) -> f64| move || handle.get().map(|h| read(h).to_string());
    let words = Memo::new(move |_| over.words(limit));
    let is_held = StoredValue::new(false);
    let hold = move |event: PointerEvent| {
        let target = event.current_target();
        if let Some(target) = target.and_then(|target| target.dyn_into::<Element>().ok()) {
            // A pointer that cannot be kept ends its drag where it leaves the handle.
            let _ = target.set_pointer_capture(event.pointer_id());
        }
        is_held.set_value(true);
    };
    let go = move |event: PointerEvent| {
        if is_held.get_value() {
            over.drag(limit, &event);
        }
    };
    let settle = move || over.basis.app.settle_model();
    let let_go = move |_: PointerEvent| {
        is_held.set_value(false);
        settle();
    };
    view! {
        <div
            class="handle handle--limit"
            role="slider"
            tabindex="0"
            title="Drag, or use the arrow keys; double click puts it back"
            aria-label=format!("Limit {} between bands", limit + 1)
            aria-orientation="horizontal"
            aria-valuemin=number(|handle| handle.ends.0)
            aria-valuemax=number(|handle| handle.ends.1)
            aria-valuenow=number(|handle| handle.value)
            aria-valuetext=move || words.get()
            style:transform=transform
            on:pointerdown=hold
            on:pointermove=go
            on:pointerup=let_go
            on:pointercancel=let_go
            on:dblclick=move |_| over.put_back(limit)
            on:keydown=move |event| over.key(limit, &event)
            on:keyup=move |_| settle()
            on:blur=move |_| settle()
        ></div>
    }
}
