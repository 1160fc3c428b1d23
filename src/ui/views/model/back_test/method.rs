//! What counts as what, and what to be careful of.

use leptos::prelude::*;

use super::{Found, read};
use crate::chart::Tone;
use crate::insight::backtest::LOOK_AHEAD;
use crate::score::backtest::Kind;
use crate::ui::components::{Card, Notice};

/// What to be careful of, each in a sentence or two.
const POINTS: [(&str, &str); 6] = [
    (
        "Observation",
        "A customer at the end of a month: active then, with a computed score of that month. \
         Every month of the history counts whose outcome is known; scores set by hand do not.",
    ),
    (
        "Left",
        "The first day as no longer a customer lies after that month's end and within the time \
         chosen. Filters and the month shown change nothing here.",
    ),
    (
        "Interval",
        "95%: Wilson's for shares, DeLong's for AUC. Months of one customer say much the same, so \
         both count customers rather than months.",
    ),
    (
        "AUC",
        "Of one who left and one who stayed, how often the one who left had the worse score. \
         0.50 is a coin toss, 1.00 tells everybody apart.",
    ),
    (
        "Today's model on past data",
        "The model may have been made with these outcomes in mind, and segment and industry are \
         today's. What it says of the future is at best as good.",
    ),
    (
        "Who acted",
        "A customer in the worst band whom somebody kept counts as a false alarm. Good work makes \
         a good score look worse here.",
    ),
];

/// The method in words.
#[component]
pub(super) fn Method() -> impl IntoView {
    let point = |(name, words): (&'static str, &'static str)| {
        view! {
            <div class="back-test__point">
                <dt>{name}</dt>
                <dd>{words}</dd>
            </div>
        }
    };
    view! {
        <Card title="How this is counted" subtitle="What to be careful of when reading it">
            <dl class="back-test__method">{POINTS.map(point).collect_view()}</dl>
        </Card>
    }
}

/// Warns where scores and outcomes are of the same day.
#[component]
pub(super) fn LookAhead(found: Found) -> impl IntoView {
    let is_snapshot =
        Memo::new(move |_| read(found, |found| found.kind == Kind::Snapshot).unwrap_or(false));
    view! {
        <Show when=move || is_snapshot.get()>
            <Notice tone=Tone::Warn>{LOOK_AHEAD}</Notice>
        </Show>
    }
}
