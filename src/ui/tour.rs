//! The tour: a small panel that leads over the real pages and marks what each step is about.
//!
//! It stands beside the pages, never over them as a dialog: everything goes on working. Where it is
//! lives in one signal, because options of the address end with their page.

use leptos::prelude::*;
use web_sys::HtmlElement;

use super::dom;
use super::load::{self, Origin};
use super::state::App;
use super::views::compare::beside_everybody;
use crate::help::follow;
use crate::help::tour::{STEPS, Step, Stop};
use crate::insight::worst::worst;
use crate::route::{Route, View};

mod mark;
mod panel;

pub use panel::TourPanel;

use mark::Marker;

/// Where the tour is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// Other data than the sample is loaded: with which one shall it go on?
    Asking,
    /// At a step.
    Step(usize),
}

/// The tour, from anywhere inside the app.
#[derive(Clone, Copy)]
pub struct Tour {
    app: App,
    /// `None` while there is no tour.
    place: RwSignal<Option<Place>>,
    /// What had the focus before it began.
    before: StoredValue<Option<HtmlElement>, LocalStorage>,
    marker: Marker,
}

/// The tour.
pub fn tour() -> Tour {
    expect_context()
}

impl Tour {
    /// A tour that has not begun.
    pub fn new(app: App) -> Self {
        Self {
            app,
            place: RwSignal::new(None),
            before: StoredValue::new_local(None),
            marker: Marker::new(app),
        }
    }

    /// Begins; where other data than the sample is loaded it asks first.
    pub fn start(self) {
        self.before.set_value(dom::focused());
        let is_own = self.app.source.with_untracked(|source| {
            let source = source.as_ref();
            source.is_some_and(|source| source.origin != Origin::Sample)
        });
        if is_own {
            self.place.set(Some(Place::Asking));
        } else {
            self.go(0);
        }
    }

    /// Ends where it is, and gives the focus back.
    pub fn end(self) {
        if self.place.get_untracked().is_none() {
            return;
        }
        self.place.set(None);
        self.marker.stop();
        let before = self.before.try_update_value(Option::take).flatten();
        let main = || dom::by_id("main");
        if let Some(element) = before.filter(|own| own.is_connected()).or_else(main) {
            dom::focus(&element);
        }
    }

    /// Loads the sample and begins.
    fn with_sample(self) {
        load::sample(self.app);
        self.go(0);
    }

    /// Goes to a step; after the last one it ends.
    fn go(self, at: usize) {
        let Some(step) = STEPS.get(at) else {
            return self.end();
        };
        self.place.set(Some(Place::Step(at)));
        self.visit(*step);
    }

    /// Opens the page of a step and marks what it is about.
    fn visit(self, step: Step) {
        let app = self.app;
        let target = match step.stop {
            Stop::Page(hash) => View::parse(hash),
            Stop::Customer => View {
                route: Route::Customer(first_concern(app)),
                ..View::default()
            },
            Stop::Beside => {
                let id = first_concern(app);
                View::parse(&untrack(|| beside_everybody(app, &id)))
            }
        };
        app.close_list();
        app.go(|view| *view = follow(view, &target));
        self.marker.mark(step.target);
    }
}

/// Whether the focus is in the panel of the tour.
pub fn has_focus() -> bool {
    let panel = dom::focused().and_then(|focused| focused.closest(".tour").ok().flatten());
    panel.is_some()
}

/// Id of the customer that needs help first among those shown, else of the one opened last; empty
/// where there is neither.
fn first_concern(app: App) -> String {
    let found = untrack(|| {
        let selection = app.selection.get()?;
        let concerns = app.with_context(|context| worst(context, &selection.rows, 1))?;
        let row = concerns.first().map(|concern| concern.row);
        let row = row.or_else(|| selection.rows.first().copied())?;
        app.with_dataset(|dataset| dataset.customers.id.get(row).to_owned())
    });
    found
        .or_else(|| app.chosen.get_untracked())
        .unwrap_or_default()
}
