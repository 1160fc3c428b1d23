//! Score, band, coverage, predicted retention and rank, before and after, and what is to be known.

use leptos::prelude::*;

use super::Trial;
use crate::chart::Tone;
use crate::insight::whatif::{Figure, Tried};
use crate::ui::components::{BandBadge, Change, Delta, Direction, Notice};
use crate::ui::views::customers::words;

/// The strip of figures.
#[component]
pub(super) fn Figures(trial: Trial) -> impl IntoView {
    let figures = move || {
        trial.tried.with(|tried| {
            let tried = tried.as_ref()?;
            let figures = tried.figures().into_iter();
            // Without a trial nothing is predicted: the card of retention says it anyway.
            let shown = figures.filter(|own| tried.is_changed || own.name != PREDICTED);
            Some(shown.map(|own| figure(tried, own)).collect_view())
        })
    };
    view! { <dl class="what-if__figures" data-testid="what-if">{figures}</dl> }
}

/// What else is to be said of the values tried.
#[component]
pub(super) fn Remarks(trial: Trial) -> impl IntoView {
    let remarks = Memo::new(move |_| {
        trial
            .tried
            .with(|tried| tried.as_ref().map_or_else(Vec::new, Tried::remarks))
    });
    move || {
        let remark = |text: String| view! { <Notice tone=Tone::None>{text}</Notice> };
        remarks.get().into_iter().map(remark).collect_view()
    }
}

/// The figure that is shown of a trial only.
const PREDICTED: &str = "Predicted retention";

fn figure(tried: &Tried, own: Figure) -> impl IntoView + use<> {
    let before = (own.before != own.after)
        .then(|| view! { <span class="what-if__before">{own.before}" → "</span> });
    let tone =
        (own.name == "Band").then(|| tried.after.band.as_ref().map_or(Tone::None, |own| own.tone));
    let after = match tone {
        Some(tone) => view! { <BandBadge tone label=own.after/> }.into_any(),
        None => view! { <b class="what-if__after">{own.after}</b> }.into_any(),
    };
    let change = (!own.change.is_empty() && own.is_better.is_some()).then(|| {
        let is_down = own.change.starts_with('−');
        let change = Change {
            direction: if is_down {
                Direction::Down
            } else {
                Direction::Up
            },
            verdict: words::verdict(own.is_better),
            text: own.change,
            period: String::new(),
        };
        view! { <Delta change/> }
    });
    view! {
        <div class="what-if__figure">
            <dt>{own.name}</dt>
            <dd>{before}{after}{change}</dd>
        </div>
    }
}
