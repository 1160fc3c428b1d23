//! The limits between bands as sliders over the histogram: by mouse, finger and arrow keys.

use leptos::html;
use leptos::prelude::*;
use serde_json::{Value, json};

use super::bands::Shown;
use super::basis::Basis;
use crate::chart::banding::Handle;
use crate::chart::scene::{Point, Size};
use crate::score::draft::Edit;
use crate::score::model::{Band, Scorecard};
use crate::ui::canvas::handle::{Moves, Names, Reading, SliderHandle};
use crate::ui::dom;
use crate::units;

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
    fn drag(self, limit: usize, to: Point) {
        let parts = (self.shown.get_untracked(), self.size.get_untracked());
        if let (Some(shown), Some(size)) = parts {
            self.set(limit, shown.dragged(size, limit, to));
        }
    }

    /// Moves a limit by tenths of a point, as far as its neighbors let it.
    fn step(self, limit: usize, tenths: f64) {
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
    let reading = Memo::new(move |_| {
        let Handle {
            at, value, ends, ..
        } = over.handles().get(limit).copied()?;
        let at = Some(at);
        Some(Reading { at, value, ends })
    });
    let words = Memo::new(move |_| over.words(limit));
    let names = Names {
        class: "handle--limit",
        label: format!("Limit {} between bands", limit + 1),
        title: "Drag, or use the arrow keys; double click puts it back".to_owned(),
        orientation: "horizontal",
    };
    let settle = Callback::new(move |()| over.basis.app.settle_model());
    let moves = Moves {
        drag: Callback::new(move |to| over.drag(limit, to)),
        step: Callback::new(move |tenths| over.step(limit, tenths)),
        let_go: settle,
        put_back: Callback::new(move |()| over.put_back(limit)),
    };
    view! { <SliderHandle names frame=over.frame reading words moves on_rest=settle/> }
}
