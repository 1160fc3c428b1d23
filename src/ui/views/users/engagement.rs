//! The adoption engagement score in figures: the score, its change, the peers', how it is made.

use leptos::prelude::*;

use crate::chart::describe::{self, signed};
use crate::insight::adoption::{Engagement, bullet};
use crate::ui::components::Delta;
use crate::ui::shared::{ChartRef, Shared};
use crate::ui::views::customers::words;

/// The score, where the model has one.
pub(in crate::ui::views) type Found = Memo<Option<Shared<Engagement>>>;

/// The chart of it; blank where there is none.
pub(in crate::ui::views) fn blank_or_bullet(found: Found) -> Memo<ChartRef> {
    Memo::new(move |_| match found.get() {
        Some(found) => ChartRef::new(bullet(&found)),
        None => ChartRef::blank(),
    })
}

/// The score with its change, that of the peers and the rule.
#[component]
pub(in crate::ui::views) fn EngagementHead(found: Found) -> impl IntoView {
    let head = move || found.get().map(|found| head(&found));
    view! { <div class="score score--small">{head}</div> }
}

fn head(found: &Engagement) -> impl IntoView + use<> {
    let score = describe::score(found.score);
    let change = found.change.as_ref().map(words::change);
    let peers = format!("{}: {}", found.peers, describe::score(found.peer_score));
    let gap = found.score.zip(found.peer_score);
    let gap = gap.map(|(own, peers)| format!(" ({} against them)", signed(own - peers, 1)));
    let rule = format!("{}.", found.rule);
    view! {
        <p class="score__value">
            <span data-testid="engagement-score">{score}</span>
            <span class="score__of">"of 10"</span>
        </p>
        <div class="score__side">
            {change.map(|change| view! { <Delta change/> })}
            <p class="score__words">{peers}{gap}</p>
        </div>
        <p class="users__note">{rule}</p>
    }
}

/// That there are few peers, below the chart.
pub(in crate::ui::views) fn caution(found: Found) -> impl IntoView {
    let words = move || found.with(|found| found.as_ref()?.caution.clone());
    move || words().map(|words| view! { <p class="users__note users__note--few">{words}</p> })
}
