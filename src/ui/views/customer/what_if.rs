//! What would move the score in view, and what it would be with other values (001-11, 001-17).
//!
//! Comes in: the customer and the scorecard in view, and from the address the values tried; goes
//! out: a list of the smallest changes, a radar before and after, and a panel in which every metric
//! can be turned. Nothing is saved: what is tried is in the address alone, and another customer ends
//! it. While a slider is dragged its value is held here and goes to the address when it is let go.

mod figures;
mod lever;
mod movers;
mod panel;
mod radar;

use leptos::prelude::*;

use super::subject::{Subject, TRY};
use crate::insight::Context;
use crate::insight::retention::Forecast;
use crate::insight::whatif::{Tried, read, tried, write};
use crate::score::explain::Raw;
use crate::score::whatif::{Change, Probe, Spread, spreads};
use crate::ui::shared::Shared;
use crate::units::RowId;
use movers::MoversCard;
use panel::Panel;
use radar::BeforeAfter;

/// The cards.
#[component]
pub(super) fn WhatIf(subject: Subject) -> impl IntoView {
    let trial = Trial::new(subject);
    view! {
        <div class="grid__6"><MoversCard trial/></div>
        <div class="grid__6"><BeforeAfter trial/></div>
        <Panel trial/>
    }
}

/// What is tried on a customer.
#[derive(Clone, Copy)]
struct Trial {
    subject: Subject,
    /// The values of the other customers, as far as this one's scores depend on them.
    spreads: Memo<Option<Shared<Vec<Spread>>>>,
    /// The values of the address.
    kept: Memo<Vec<Change>>,
    /// The value of the slider under the hand, and until the address has it.
    dragged: RwSignal<Option<Change>>,
    /// All values tried.
    changes: Memo<Vec<Change>>,
    /// What comes of them; `None` before data is loaded.
    tried: Memo<Option<Tried>>,
}

impl Trial {
    fn new(subject: Subject) -> Self {
        let app = subject.app;
        let spreads = subject.memo(|context, row| {
            let (dataset, model) = (context.dataset, context.model);
            Shared::new(spreads(dataset, model, context.month(), row))
        });
        let text = app.option(TRY);
        let kept = Memo::new(move |_| {
            let text = text.get().unwrap_or_default();
            app.model.with(|model| read(model, &text))
        });
        let dragged = RwSignal::new(None::<Change>);
        // What the address says has come to stay, and another customer's slider is not this one's.
        Effect::new(move || {
            kept.with(|_| ());
            subject.row.with(|_| ());
            dragged.set(None);
        });
        let changes = Memo::new(move |_| {
            let mut changes = kept.get();
            if let Some(dragged) = dragged.get() {
                put(&mut changes, dragged);
            }
            changes
        });
        let tried = Memo::new(move |_| {
            let changes = changes.get();
            // The fit behind the prediction is made only where somebody asks what if.
            let predicted = if changes.is_empty() {
                None
            } else {
                app.predicted.get()
            };
            let forecast = predicted.as_ref().map(|own| &own.forecast);
            outcome(subject, spreads, forecast, &changes)
        });
        Self {
            subject,
            spreads,
            kept,
            dragged,
            changes,
            tried,
        }
    }

    /// Asks something about the customer.
    fn ask<T>(self, read: impl FnOnce(&Context, &Probe, RowId) -> T) -> Option<T> {
        ask(self.subject, self.spreads, read)
    }

    /// Holds a slider's value while it is dragged.
    fn drag(self, change: Change) {
        self.dragged.set(Some(change));
    }

    /// Puts the value of the slider that was let go into the address.
    fn settle(self) {
        if let Some(change) = self.dragged.get_untracked() {
            self.keep(change);
        }
    }

    /// Tries a value; the customer's own one ends the trial of its metric.
    fn set(self, change: Change) {
        self.dragged.set(None);
        self.keep(change);
    }

    /// Goes back to the customer's own value of a metric.
    fn reset(self, metric: usize) {
        self.dragged.set(None);
        let mut changes = self.kept.get_untracked();
        changes.retain(|own| own.metric != metric);
        self.write(&changes);
    }

    /// Goes back to all the customer's own values.
    fn reset_all(self) {
        self.dragged.set(None);
        self.write(&[]);
    }

    fn keep(self, change: Change) {
        let mut changes = self.kept.get_untracked();
        let metric = change.metric;
        let own = untrack(|| self.ask(|_, probe, _| *probe.own(metric) == change.value));
        if own == Some(true) {
            changes.retain(|known| known.metric != metric);
        } else {
            put(&mut changes, change);
        }
        self.write(&changes);
    }

    fn write(self, changes: &[Change]) {
        let app = self.subject.app;
        let text = app.model.with_untracked(|model| write(model, changes));
        app.set_option(TRY, text);
    }

    /// The value of a metric that is tried.
    fn value(self, metric: usize) -> Option<Raw> {
        self.changes.with(|changes| {
            let mut changes = changes.iter();
            let found = changes.find(|own| own.metric == metric)?;
            Some(found.value.clone())
        })
    }
}

fn ask<T>(
    subject: Subject,
    spreads: Memo<Option<Shared<Vec<Spread>>>>,
    read: impl FnOnce(&Context, &Probe, RowId) -> T,
) -> Option<T> {
    let spreads = spreads.get()?;
    subject.read(|context, row| {
        let probe = Probe::new(context.model, context.scores, &spreads, row);
        read(context, &probe, row)
    })
}

fn outcome(
    subject: Subject,
    spreads: Memo<Option<Shared<Vec<Spread>>>>,
    forecast: Option<&Forecast>,
    changes: &[Change],
) -> Option<Tried> {
    let card = subject.card.get();
    ask(subject, spreads, |context, probe, row| {
        tried(context, probe, forecast, (&card, row), changes)
    })
    .flatten()
}

/// Puts a change in the place of the one of the same metric, else at the end.
fn put(changes: &mut Vec<Change>, change: Change) {
    match changes.iter_mut().find(|own| own.metric == change.metric) {
        Some(known) => *known = change,
        None => changes.push(change),
    }
}
