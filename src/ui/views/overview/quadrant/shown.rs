//! What the card shows: the options of the URL, or those being tried out by a drag.
//!
//! A drag, a wheel or a key held down changes the options many times a second; the address follows
//! when the hand rests. What is tried out counts only for the address it began from.

use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use crate::chart::quadrant::{Quadrant, Window};
use crate::insight::segments::{self, Segments, Shown, segments};
use crate::ui::canvas::gestures::Tool;
use crate::ui::shared::Shared;
use crate::ui::state::App;

/// How long a hand rests before the address follows.
const REST: Duration = Duration::from_millis(300);

/// What is tried out, and the address's options it began from.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Draft {
    from: Shown,
    to: Shown,
}

/// Everything the parts of the card share.
#[derive(Clone, Copy)]
pub struct Segmenting {
    app: App,
    /// The options in force.
    pub(super) shown: Memo<Shown>,
    /// The customers placed.
    pub(super) found: Memo<Option<Shared<Segments>>>,
    /// Their chart.
    pub(super) quadrant: Memo<Option<Shared<Quadrant>>>,
    /// What a drag over the chart does.
    pub(super) tool: RwSignal<Tool>,
    /// The chart as it was when it was taken hold of.
    pub(super) grabbed: StoredValue<Option<Shared<Quadrant>>>,
    in_address: Memo<Shown>,
    draft: RwSignal<Option<Draft>>,
    timer: StoredValue<Option<TimeoutHandle>>,
}

impl Segmenting {
    /// The card as the address says.
    pub(super) fn new(app: App) -> Self {
        let in_address = Memo::new(move |_| app.view.with(|view| Shown::read(&view.options)));
        let draft = RwSignal::new(None::<Draft>);
        let shown = Memo::new(move |_| {
            let address = in_address.get();
            let tried = draft.get().filter(|draft| draft.from == address);
            tried.map_or(address, |draft| draft.to)
        });
        Effect::new(move || {
            let address = in_address.get();
            if draft.with_untracked(|draft| draft.is_some_and(|draft| draft.from != address)) {
                draft.set(None);
            }
        });
        let found = found(app, shown);
        let timer = StoredValue::new(None::<TimeoutHandle>);
        on_cleanup(move || stop(timer));
        Self {
            app,
            shown,
            found,
            quadrant: quadrant(app, shown, found),
            tool: RwSignal::new(Tool::Free),
            grabbed: StoredValue::new(None),
            in_address,
            draft,
            timer,
        }
    }

    /// Changes the options for now; [`settle`](Self::settle) puts them into the address.
    pub(super) fn try_out(self, change: impl FnOnce(&mut Shown)) {
        let mut to = self.shown.get_untracked();
        change(&mut to);
        let from = self.in_address.get_untracked();
        self.draft.set(Some(Draft { from, to }));
    }

    /// Puts what was tried out into the address.
    pub(super) fn settle(self) {
        stop(self.timer);
        if let Some(Draft { mut to, .. }) = self.draft.get_untracked() {
            to.window = to.window.map(Window::rounded);
            self.app.adjust(|view| to.write(&mut view.options));
        }
    }

    /// Puts what was tried out into the address when nothing more follows.
    pub(super) fn settle_soon(self) {
        stop(self.timer);
        // Without a timer the address follows at once.
        match set_timeout_with_handle(move || self.settle(), REST) {
            Ok(timer) => self.timer.set_value(Some(timer)),
            Err(_) => self.settle(),
        }
    }

    /// Changes the options in the address.
    pub(super) fn change(self, change: impl FnOnce(&mut Shown)) {
        self.try_out(change);
        self.settle();
    }
}

fn stop(timer: StoredValue<Option<TimeoutHandle>>) {
    if let Some(timer) = timer.try_update_value(Option::take).flatten() {
        timer.clear();
    }
}

/// The customers placed; a window places nobody anew, and no words do.
fn found(app: App, shown: Memo<Shown>) -> Memo<Option<Shared<Segments>>> {
    let options = Memo::new(move |_| shown.get().options);
    Memo::new(move |_| {
        let (selection, options) = (app.selection.get()?, options.get());
        app.with_context(|context| Shared::new(segments(context, &selection.rows, options)))
    })
}

fn quadrant(
    app: App,
    shown: Memo<Shown>,
    found: Memo<Option<Shared<Segments>>>,
) -> Memo<Option<Shared<Quadrant>>> {
    Memo::new(move |_| {
        let (found, source, scores) = (found.get()?, app.source.get()?, app.scores.get()?);
        let whole = segments::chart(&found, source.dataset.arc(), scores.arc());
        Some(Shared::new(whole.within(shown.get().window)))
    })
}
