//! The scores of past months: computed after the first paint, month by month in turns of the page.

use leptos::prelude::*;

use crate::insight::Timeline;
use crate::score::model::Model;
use crate::ui::dom;
use crate::ui::load::Source;
use crate::ui::shared::Shared;

/// How many months sparklines and trends reach back.
const TREND_MONTHS: u32 = 24;

/// A timeline and what it was computed from: of another source its rows would be others'.
#[derive(Clone)]
pub(super) struct Made {
    source: Shared<Source>,
    model: Shared<Model>,
    timeline: Shared<Timeline>,
}

/// The timeline of the data and model in force; empty until it is computed.
pub(super) fn current(
    source: RwSignal<Option<Shared<Source>>>,
    model: Memo<Shared<Model>>,
    made: RwSignal<Option<Made>>,
) -> Memo<Shared<Timeline>> {
    let empty = Shared::new(Timeline::default());
    Memo::new(move |_| {
        let (source, model) = (source.get(), model.get());
        let current = made.with(|made| {
            let made = made
                .as_ref()
                .filter(|made| Some(&made.source) == source.as_ref())?;
            (made.model == model).then(|| made.timeline.clone())
        });
        current.unwrap_or_else(|| empty.clone())
    })
}

/// Computes the timeline anew whenever data or model change.
pub(super) fn keep(
    source: RwSignal<Option<Shared<Source>>>,
    model: Memo<Shared<Model>>,
    made: RwSignal<Option<Made>>,
) {
    Effect::new(move || {
        let (now, model) = (source.get(), model.get());
        let Some(now) = now else { return };
        leptos::task::spawn_local(async move {
            let mut timeline = Timeline::default();
            for month in Timeline::reach(&now.dataset, TREND_MONTHS) {
                dom::next_turn().await;
                if source.get_untracked().as_ref() != Some(&now) {
                    return;
                }
                timeline.add(&now.dataset, &model, month);
            }
            let timeline = Shared::new(timeline);
            made.set(Some(Made {
                source: now,
                model,
                timeline,
            }));
            dom::mark("cr:trends");
        });
    });
}
