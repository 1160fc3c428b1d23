//! The mark beside a score that a person has set.

use leptos::prelude::*;

use crate::ui::components::{Icon, IconName};

/// The mark; `hint` says by whom, and what the computed score is.
pub(super) fn by_hand_mark(hint: String) -> AnyView {
    let spoken = hint.clone();
    view! {
        <span class="by-hand-mark" title=hint>
            <Icon name=IconName::Edit size=14/>
            <span class="visually-hidden">{spoken}</span>
        </span>
    }
    .into_any()
}
