//! Whose scorecard is shown: the options `card` and `profile` of the address.

use leptos::prelude::*;

use super::Desk;
use crate::score::draft::card::CARDS;
use crate::score::draft::items_of;
use crate::score::draft::profile::PROFILES;
use crate::ui::state::App;

/// The scorecard shown at first, where the model has it: its bands are used everywhere.
const FIRST: &str = "health";

impl Desk {
    /// Shows a scorecard: that of everybody or, by its position, a profile's.
    pub(in super::super) fn show_card(self, profile: Option<usize>, card: &str) {
        let profile = profile.map(|at| (at + 1).to_string());
        self.app.set_option("profile", profile);
        self.app
            .set_option("card", (card != FIRST).then(|| card.to_owned()));
    }
}

/// The list of the scorecards of everybody or of a profile.
pub(in super::super) fn cards_of(profile: Option<usize>) -> String {
    profile.map_or_else(|| CARDS.into(), |at| format!("{PROFILES}/{at}{CARDS}"))
}

/// The profile in the address, where the draft has it.
pub(super) fn profile(app: App) -> Memo<Option<usize>> {
    let option = app.option("profile");
    Memo::new(move |_| {
        let number: usize = option.get()?.parse().ok()?;
        let n = app
            .models
            .draft
            .with(|draft| items_of(draft.value(), PROFILES).len());
        number.checked_sub(1).filter(|at| *at < n)
    })
}

/// The scorecard in the address; else health, else the first.
pub(super) fn card(app: App, profile: Memo<Option<usize>>) -> Memo<String> {
    let option = app.option("card");
    Memo::new(move |_| {
        let wanted = option.get().unwrap_or_else(|| FIRST.to_owned());
        app.models.draft.with(|draft| {
            let cards = items_of(draft.value(), &cards_of(profile.get()));
            let ids: Vec<&str> = cards
                .iter()
                .filter_map(|card| card["id"].as_str())
                .collect();
            let known = [wanted.as_str(), FIRST]
                .into_iter()
                .find(|id| ids.contains(id));
            known
                .or(ids.first().copied())
                .unwrap_or_default()
                .to_owned()
        })
    })
}

/// The place of the scorecard shown; `None` where there is none.
pub(super) fn place(
    app: App,
    profile: Memo<Option<usize>>,
    card: Memo<String>,
) -> Memo<Option<String>> {
    Memo::new(move |_| {
        let list = cards_of(profile.get());
        let card = card.get();
        let place = app.models.draft.with(|draft| {
            let mut cards = items_of(draft.value(), &list).iter();
            cards.position(|own| own["id"] == card.as_str())
        });
        place.map(|idx| format!("{list}/{idx}"))
    })
}
