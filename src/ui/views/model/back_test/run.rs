//! The scores of the past, made month by month in turns of the page.

use leptos::prelude::*;

use crate::score::backtest::Past;
use crate::score::model::Model;
use crate::ui::dom;
use crate::ui::load::Source;
use crate::ui::shared::Shared;
use crate::ui::state::App;

/// What was made, and from what: of other data its rows would be others'.
#[derive(Clone, PartialEq)]
struct Made {
    source: Shared<Source>,
    model: Shared<Model>,
    past: Shared<Past>,
}

/// The scores of the past as far as they are made.
#[derive(Clone, Copy)]
pub(super) struct Run {
    /// The scores of the data and model at hand; `None` until they are complete.
    pub(super) past: Memo<Option<Shared<Past>>>,
    /// How many months are scored, of how many.
    pub(super) progress: RwSignal<(usize, usize)>,
    /// The model they are of.
    pub(super) model: Memo<Shared<Model>>,
}

impl Run {
    /// Begins, and begins anew whenever data or model change.
    pub(super) fn start(app: App, model: Memo<Shared<Model>>) -> Self {
        let made = RwSignal::new(None::<Made>);
        let progress = RwSignal::new((0, 1));
        let turn = Turn::new();
        // Scoring takes many turns of the page: it cannot be a memo.
        Effect::new(move || {
            let (Some(source), model) = (app.source.get(), model.get()) else {
                return;
            };
            let own = turn.begin();
            leptos::task::spawn_local(async move {
                let mut past = Past::new(&source.dataset);
                loop {
                    dom::next_turn().await;
                    if !turn.is(own) {
                        return;
                    }
                    progress.set((past.n_done(), past.n_months()));
                    if !past.step(&source.dataset, &model) {
                        break;
                    }
                }
                let past = Shared::new(past);
                made.set(Some(Made {
                    source,
                    model,
                    past,
                }));
            });
        });
        let past = Memo::new(move |_| {
            let (source, model) = (app.source.get()?, model.get());
            let made = made.get()?;
            (made.source == source && made.model == model).then_some(made.past)
        });
        Self {
            past,
            progress,
            model,
        }
    }
}

/// Counts what was begun: only the last one goes on, and none once the page is left.
#[derive(Clone, Copy)]
pub(super) struct Turn(StoredValue<u32>);

impl Turn {
    pub(super) fn new() -> Self {
        Self(StoredValue::new(0))
    }

    /// Begins anew: what was begun before stops.
    pub(super) fn begin(self) -> u32 {
        self.0.update_value(|turn| *turn += 1);
        self.0.get_value()
    }

    /// Whether this one still goes on.
    pub(super) fn is(self, own: u32) -> bool {
        self.0.try_get_value() == Some(own)
    }
}
