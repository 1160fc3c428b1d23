//! What every card about stacks is read from: counted once for a selection, a task after the first
//! screen.

use leptos::prelude::*;

use crate::insight::Context;
use crate::insight::stack::{Stacks, Tally, day_note, gap_note, tally};
use crate::ui::shared::Shared;
use crate::ui::state::{App, Moment};

/// The stacks of the selection and the moment they were counted at.
#[derive(Clone, PartialEq)]
pub(in crate::ui::views) struct Held {
    /// Everything insights are read from.
    pub(super) moment: Moment,
    /// The stacks of all customers.
    pub(super) stacks: Shared<Stacks>,
    /// Those of the selection.
    pub(in crate::ui::views) tally: Shared<Tally>,
}

impl Held {
    /// What insights are read from.
    pub(in crate::ui::views) fn context(&self) -> Context<'_> {
        self.moment.context()
    }

    /// The currency of the data, ISO 4217.
    pub(in crate::ui::views) fn currency(&self) -> &str {
        self.moment.currency()
    }

    /// What is to be known about the figures: their day, and what is not counted.
    pub(super) fn notes(&self) -> Vec<String> {
        let day = day_note(&self.context());
        day.into_iter().chain(gap_note(&self.tally)).collect()
    }
}

/// What there is to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Content {
    /// Nothing is counted yet.
    Waiting,
    /// The data says nothing about stacks.
    NoData,
    /// No product is applicable to the customers shown.
    NoneHere,
    /// Stacks.
    Some,
}

/// The stacks of the selection, for all cards of a page.
#[derive(Clone, Copy)]
pub(in crate::ui::views) struct Basis {
    pub(in crate::ui::views) app: App,
    held: Memo<Option<Held>>,
    pub(super) content: Memo<Content>,
}

impl Basis {
    /// Follows the app a task later. Nothing is counted for a page that is not shown.
    pub(in crate::ui::views) fn new(app: App) -> Self {
        let moment = app.later();
        let counted = Memo::new(move |_| {
            let (source, selection) = moment.with(|moment| {
                let moment = moment.as_ref()?;
                Some((moment.source.clone(), moment.selection.clone()))
            })?;
            // Stacks of other data belong to other customers.
            let stocked = app.stacks.get().filter(|own| own.source == source)?;
            let tally = Shared::new(tally(&stocked.stacks, &selection.rows, None));
            Some((stocked, tally))
        });
        let held = Memo::new(move |_| {
            let (stocked, tally) = counted.get()?;
            let moment = moment.get().filter(|own| own.source == stocked.source)?;
            Some(Held {
                moment,
                stacks: stocked.stacks,
                tally,
            })
        });
        let is_blank = Memo::new(move |_| {
            let stocked = app.stacks.get();
            stocked.is_some_and(|own| own.stacks.is_blank(&own.source.dataset))
        });
        let content = Memo::new(move |_| {
            held.with(|held| match held {
                None => Content::Waiting,
                Some(held) if !held.tally.is_blank() => Content::Some,
                Some(_) if is_blank.get() => Content::NoData,
                Some(_) => Content::NoneHere,
            })
        });
        Self { app, held, content }
    }

    /// Reads what is held; `None` before anything is counted.
    pub(in crate::ui::views) fn read<T>(self, read: impl FnOnce(&Held) -> T) -> Option<T> {
        self.held.with(|held| held.as_ref().map(read))
    }

    /// The same without following it: for event handlers.
    pub(in crate::ui::views) fn read_now<T>(self, read: impl FnOnce(&Held) -> T) -> Option<T> {
        self.held.with_untracked(|held| held.as_ref().map(read))
    }

    /// An insight that is read more than once.
    pub(in crate::ui::views) fn memo<T>(
        self,
        read: impl Fn(&Held) -> T + Send + Sync + 'static,
    ) -> Memo<Option<Shared<T>>>
    where
        T: Send + Sync + 'static,
    {
        Memo::new(move |_| self.read(|held| Shared::new(read(held))))
    }

    /// The currency of the data; empty before there is any.
    pub(in crate::ui::views) fn currency(self) -> String {
        self.read(|held| held.currency().to_owned())
            .unwrap_or_default()
    }
}
