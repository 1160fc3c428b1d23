//! Which scorecard, which lag and whose model: kept in the address.

use leptos::prelude::*;

use crate::insight::backtest::months;
use crate::score::backtest::{Kind, LAGS};
use crate::score::draft::Draft;
use crate::score::model::Model;
use crate::ui::components::{Choice, Segmented};
use crate::ui::shared::Shared;
use crate::ui::state::{App, app};

/// The keys in the address.
const CARD: &str = "card";
const LAG: &str = "lag";
const OF: &str = "of";

/// The scorecard and the lag as long as nobody chose.
const USUAL_CARD: &str = "health";
const USUAL_LAG: i32 = 3;

/// What stands in the address for the draft.
const DRAFT: &str = "draft";

/// What is tested.
#[derive(Clone, Copy)]
pub(super) struct Chosen {
    /// Id of the scorecard.
    pub(super) card: Memo<String>,
    /// The lag in months.
    pub(super) lag: Memo<i32>,
    /// Whether the draft is tested.
    is_draft: Memo<bool>,
    /// The model tested.
    pub(super) model: Memo<Shared<Model>>,
}

impl Chosen {
    pub(super) fn new(app: App) -> Self {
        let (card, lag, of) = (app.option(CARD), app.option(LAG), app.option(OF));
        let is_draft = Memo::new(move |_| of.with(|of| of.as_deref() == Some(DRAFT)));
        let model = Memo::new(move |_| {
            if is_draft.get() {
                app.models.trial.get()
            } else {
                app.model.get()
            }
        });
        let card = Memo::new(move |_| {
            let wanted = card.get();
            model.with(|model| {
                let own = wanted.as_deref().and_then(|id| model.scorecard(id));
                let usual = || model.scorecard(USUAL_CARD);
                let card = own.or_else(usual).or_else(|| model.scorecards.first());
                card.map(|card| card.id.clone()).unwrap_or_default()
            })
        });
        let lag = Memo::new(move |_| {
            let wanted = lag.with(|lag| lag.as_deref().and_then(|lag| lag.parse().ok()));
            wanted.filter(|lag| LAGS.contains(lag)).unwrap_or(USUAL_LAG)
        });
        Self {
            card,
            lag,
            is_draft,
            model,
        }
    }

    /// The name of the scorecard.
    pub(super) fn name(self) -> String {
        let id = self.card.get();
        self.model
            .with(|model| model.scorecard(&id).map(|card| card.name.clone()))
            .unwrap_or_default()
    }
}

/// The choices in a row.
#[component]
pub(super) fn Choices(chosen: Chosen) -> impl IntoView {
    let app = app();
    let has_history = Memo::new(move |_| {
        app.with_dataset(|dataset| Kind::of(dataset) == Kind::History)
            .unwrap_or(true)
    });
    let has_draft =
        Memo::new(move |_| app.models.draft.with(Draft::is_changed) || chosen.is_draft.get());
    view! {
        <div class="back-test__choices">
            <Cards chosen/>
            <Show when=move || has_history.get()>
                <Lags chosen/>
            </Show>
            <Show when=move || has_draft.get()>
                <Whose chosen/>
            </Show>
        </div>
    }
}

#[component]
fn Cards(chosen: Chosen) -> impl IntoView {
    let app = app();
    let options = Signal::derive(move || {
        chosen.model.with(|model| {
            let cards = model.scorecards.iter();
            cards
                .map(|card| Choice::new(card.id.clone(), card.name.clone()))
                .collect::<Vec<_>>()
        })
    });
    view! {
        <div class="back-test__choice">
            <span class="label">"Scorecard"</span>
            <Segmented
                label="Scorecard"
                options
                value=chosen.card
                on_change=move |card: String| {
                    app.set_option(CARD, (card != USUAL_CARD).then_some(card));
                }
            />
        </div>
    }
}

#[component]
fn Lags(chosen: Chosen) -> impl IntoView {
    let app = app();
    let choices = LAGS.map(|lag| Choice::new(lag.to_string(), months(lag)));
    view! {
        <div class="back-test__choice">
            <span class="label">"Left within"</span>
            <Segmented
                label="Left within"
                options=Signal::stored(choices.to_vec())
                value=Signal::derive(move || chosen.lag.get().to_string())
                on_change=move |lag: String| {
                    app.set_option(LAG, (lag != USUAL_LAG.to_string()).then_some(lag));
                }
            />
        </div>
    }
}

#[component]
fn Whose(chosen: Chosen) -> impl IntoView {
    let app = app();
    let choices = [Choice::new("", "In force"), Choice::new(DRAFT, "Draft")];
    let value = move || if chosen.is_draft.get() { DRAFT } else { "" }.to_owned();
    view! {
        <div class="back-test__choice">
            <span class="label">"Model"</span>
            <Segmented
                label="Model"
                options=Signal::stored(choices.to_vec())
                value=Signal::derive(value)
                on_change=move |of: String| app.set_option(OF, (!of.is_empty()).then_some(of))
            />
        </div>
    }
}
