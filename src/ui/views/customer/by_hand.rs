//! The score in view set by hand: who has set it, and setting, changing and ending it.

use leptos::prelude::*;

use super::subject::Subject;
use crate::chart::Tone;
use crate::chart::describe::MISSING;
use crate::insight::customer::ScoreStanding;
use crate::ui::components::{Button, ButtonLook, Notice};
use crate::ui::dom;
use crate::ui::views::set_by_hand::{Asked, SetByHand};
use crate::units::{self, RowId};

/// Id of what stands here, which takes the focus over from a button that is gone.
const ID: &str = "by-hand";

/// Who has set the score by hand, or the way to do so.
#[component]
pub(super) fn ByHand(subject: Subject, standing: Memo<Option<ScoreStanding>>) -> impl IntoView {
    let asked = RwSignal::new(None::<Asked>);
    let ask = move |idx: Option<usize>| {
        let card = subject.card.get_untracked();
        let row = subject.row.get_untracked();
        asked.set(row.map(|row| Asked { row, card, idx }));
    };
    let end = move |idx: usize| {
        if let Some(row) = subject.row.get_untracked() {
            subject.app.end_by_hand(row, idx);
        }
    };
    let new = move || {
        view! {
            <Button
                label="Set by hand…"
                look=ButtonLook::Ghost
                small=true
                on_press=move |_| ask(None)
            />
        }
        .into_any()
    };
    let body = move || {
        let standing = standing.get()?;
        let Some(idx) = standing.set_by_hand.as_ref().map(|set| set.idx) else {
            return Some(new());
        };
        let notice = view! {
            <Notice tone=Tone::Warn>
                <p>{words(&standing)}</p>
                <div class="by-hand__actions">
                    <Button label="Edit…" small=true on_press=move |_| ask(Some(idx))/>
                    <Button label="End" small=true on_press=move |_| end(idx)/>
                </div>
            </Notice>
        };
        Some(notice.into_any())
    };
    Effect::new(move |before: Option<(Option<RowId>, bool)>| {
        let is_set = standing.with(|own| own.as_ref().is_some_and(|own| own.set_by_hand.is_some()));
        let now = (subject.row.get(), is_set);
        if before.is_some_and(|before| before.0 == now.0 && before.1 != now.1) {
            dom::catch_focus(ID);
        }
        now
    });
    view! {
        <div class="score__by-hand" id=ID tabindex="-1">{body}</div>
        <SetByHand asked/>
    }
}

/// `Set to 8.0 by Maya Okafor until 31 Dec 2026: new sponsor. The computed score is 4.2.`
fn words(standing: &ScoreStanding) -> Option<String> {
    let set = standing.set_by_hand.as_ref()?;
    let computed = standing.computed;
    let computed = computed.map_or_else(|| MISSING.to_owned(), units::score);
    let reason = if set.reason.is_empty() {
        String::new()
    } else {
        format!(": {}", set.reason.trim_end_matches('.'))
    };
    Some(format!(
        "{}{reason}. The computed score is {computed}.",
        set.words
    ))
}
