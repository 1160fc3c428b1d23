//! Whom the page is about, and which scorecard is in view.

use leptos::prelude::*;

use crate::insight::Context;
use crate::insight::answer::Asked;
use crate::insight::customer::CategoryBar;
use crate::route::{Route, View};
use crate::ui::later::later;
use crate::ui::state::App;
use crate::units::RowId;

/// The scorecard shown as long as nobody chooses, and the one bands are taken from.
pub(super) const HEALTH: &str = "health";

/// The scorecard of the radar's categories.
pub(super) const ADOPTION: &str = "adoption";

/// The scorecard on which a high score is a burden.
pub(super) const EFFORT: &str = "effort";

/// The key of the scorecard in the address.
const CARD: &str = "card";

/// The key in the address of the values tried; they are one customer's and end with it.
pub(super) const TRY: &str = "try";

/// The categories of the scorecard in view with their metrics; several panels read them.
pub(super) type Bars = Memo<Option<Vec<CategoryBar>>>;

/// The customer and the scorecard in view.
#[derive(Clone, Copy)]
pub(super) struct Subject {
    pub(super) app: App,
    /// The id in the address.
    pub(super) id: Memo<String>,
    /// Its row; `None` when nobody has the id.
    pub(super) row: Memo<Option<RowId>>,
    /// Id of the scorecard in view.
    pub(super) card: Memo<String>,
}

impl Subject {
    /// Reads the address.
    pub(super) fn new(app: App) -> Self {
        let id = Memo::new(move |last: Option<&String>| {
            // On its way to another page it keeps what it shows.
            let Route::Customer(id) = app.route.get() else {
                return last.cloned().unwrap_or_default();
            };
            id
        });
        let row = Memo::new(move |_| {
            app.with_dataset(|dataset| id.with(|id| dataset.find(id)))
                .flatten()
        });
        let chosen = app.option(CARD);
        let card = Memo::new(move |_| {
            let chosen = chosen.get().unwrap_or_default();
            app.model.with(|model| {
                let known = [chosen.as_str(), HEALTH];
                let card = known.into_iter().find_map(|id| model.scorecard(id));
                let card = card.or_else(|| model.scorecards.first());
                card.map(|card| card.id.clone()).unwrap_or_default()
            })
        });
        Self { app, id, row, card }
    }

    /// The same a moment later: for what lies below the first screen, so that another customer's
    /// first screen is shown before the rest of the page is written.
    pub(super) fn later(self) -> Self {
        Self {
            row: later(self.row, self.row.get_untracked()),
            ..self
        }
    }

    /// Reads an insight about the customer; `None` before data is loaded.
    pub(super) fn read<T>(self, read: impl FnOnce(&Context, RowId) -> T) -> Option<T> {
        let row = self.row.get()?;
        self.app.with_context(|context| read(context, row))
    }

    /// An insight about the customer that is read more than once.
    pub(super) fn memo<T>(
        self,
        read: impl Fn(&Context, RowId) -> T + Send + Sync + 'static,
    ) -> Memo<Option<T>>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| self.read(&read))
    }

    /// An insight about the customer on the scorecard in view.
    pub(super) fn on_card<T>(
        self,
        read: impl Fn(&Context, &str, RowId) -> T + Send + Sync + 'static,
    ) -> Memo<Option<T>>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| {
            let card = self.card.get();
            self.read(|context, row| read(context, &card, row))
        })
    }

    /// Reads an insight about the customer on the scorecard in view as it is now, without following
    /// it: for event handlers.
    pub(super) fn on_card_now<T>(self, read: impl FnOnce(&Context, &str, RowId) -> T) -> Option<T> {
        untrack(|| {
            let card = self.card.get();
            self.read(|context, row| read(context, &card, row))
        })
    }

    /// What is asked of the customer's score on the scorecard in view, as it is now.
    pub(super) fn asked(self) -> Option<Asked> {
        self.on_card_now(|_, card, row| Asked::overall(row, card))
    }

    /// The customer's name.
    pub(super) fn name(self) -> String {
        let name = self.read(|context, row| context.dataset.customers.name.get(row).to_owned());
        name.unwrap_or_default()
    }

    /// The name of the scorecard in view.
    pub(super) fn card_name(self) -> String {
        let card = self.card.get();
        self.app
            .model
            .with(|model| model.scorecard(&card).map(|card| card.name.clone()))
            .unwrap_or_default()
    }

    /// Looks at another scorecard.
    pub(super) fn show_card(self, card: &str) {
        self.app
            .set_option(CARD, (card != HEALTH).then(|| card.to_owned()));
    }

    /// The address of another customer in the same view.
    pub(super) fn href(self, id: &str) -> String {
        self.app.view.with(|view| {
            let mut view = view.clone();
            lead(&mut view, id.to_owned());
            view.to_hash()
        })
    }

    /// Goes to another customer in the same view; the back button leads here again.
    pub(super) fn go_to(self, row: RowId) {
        if let Some(id) = self.id_of(row) {
            self.app.go(|view| lead(view, id));
        }
    }

    /// Steps to another customer in the same view, without a step of its own for the back button.
    pub(super) fn step_to(self, row: RowId) {
        if let Some(id) = self.id_of(row) {
            self.app.adjust(|view| lead(view, id));
        }
    }

    fn id_of(self, row: RowId) -> Option<String> {
        self.app.source.with_untracked(|source| {
            Some(source.as_ref()?.dataset.customers.id.get(row).to_owned())
        })
    }
}

/// Turns a view to another customer.
fn lead(view: &mut View, id: String) {
    view.route = Route::Customer(id);
    view.options.remove(TRY);
}
