//! What the page of one entry is about, and its figures now and then.

use leptos::prelude::*;

use super::asked::Asked;
use super::place;
use super::turns::{Turns, worked};
use crate::insight::change::Change;
use crate::insight::dictionary::{self, change};
use crate::metrics::Figure;
use crate::metrics::dictionary::{Entry, Variant};
use crate::ui::shared::Shared;
use crate::ui::state::App;

/// The figure of an entry with its change.
pub(super) struct Told {
    /// The figure in the month shown.
    pub(super) figure: Figure,
    /// Its change since the month compared with.
    pub(super) change: Option<Change>,
    /// The way it was computed.
    variant: &'static Variant,
}

impl Told {
    /// Everything that explains it, as text.
    pub(super) fn text(&self, entry: &'static Entry) -> String {
        dictionary::as_text(dictionary::Told {
            entry,
            variant: self.variant,
            figure: &self.figure,
            change: self.change.as_ref(),
        })
    }
}

/// What the page of an entry asks.
#[derive(Clone, Copy)]
pub(super) struct Inquiry {
    /// The entry.
    pub(super) entry: &'static Entry,
    /// Of whom, when, over which span.
    pub(super) asked: Memo<Option<Asked>>,
    /// The way it is computed.
    pub(super) variant: Memo<&'static Variant>,
    /// Its figure; that of the question before until the new one is there.
    pub(super) told: ReadSignal<Option<Shared<Told>>>,
}

impl Inquiry {
    pub(super) fn new(app: App, entry: &'static Entry) -> Self {
        let asked = Asked::now(app);
        let chosen = app.option(place::VARIANT);
        let variant = Memo::new(move |_| chosen.with(|id| entry.variant(id.as_deref())));
        let told = worked(
            with_variant(asked, variant),
            move |(asked, variant), turns| tell(entry, asked, variant, turns),
        );
        Self {
            entry,
            asked,
            variant,
            told,
        }
    }

    /// The question with the way of computing.
    pub(super) fn both(self) -> Memo<Option<(Asked, &'static Variant)>> {
        with_variant(self.asked, self.variant)
    }

    /// A part of the figure, once it is there.
    pub(super) fn read<T>(self, read: impl FnOnce(&Told) -> T) -> Option<T> {
        self.told.with(|told| told.as_ref().map(|told| read(told)))
    }
}

fn with_variant(
    asked: Memo<Option<Asked>>,
    variant: Memo<&'static Variant>,
) -> Memo<Option<(Asked, &'static Variant)>> {
    Memo::new(move |_| Some((asked.get()?, variant.get())))
}

async fn tell(
    entry: &'static Entry,
    asked: Asked,
    variant: &'static Variant,
    mut turns: Turns,
) -> Option<Told> {
    let (figure, change) = now_and_then(entry, variant, &asked, &mut turns).await?;
    Some(Told {
        figure,
        change,
        variant,
    })
}

/// The figure of an entry in the month shown, and its change since the month compared with; `None`
/// where the data does not reach the month shown, or nobody wants it any more.
pub(in crate::ui::views) async fn now_and_then(
    entry: &'static Entry,
    variant: &'static Variant,
    asked: &Asked,
    turns: &mut Turns,
) -> Option<(Figure, Option<Change>)> {
    let mut figures = [None, None];
    for (place, month) in figures.iter_mut().zip([asked.month, asked.compared]) {
        if !turns.go_on().await {
            return None;
        }
        let question = asked.question(month);
        *place = question.map(|question| entry.ask(&question, Some(variant.id)));
    }
    let [now, then] = figures;
    let figure = now?;
    let versus = asked.versus();
    let change = then.and_then(|then| change((&figure, &then), entry.better, &versus));
    Some((figure, change))
}
