//! What becomes of values that have grown old.

use leptos::prelude::*;
use serde_json::{Value, json};

use super::desk::desk;
use super::entry::{Entry, Fault, Kind};
use crate::score::model::Staleness;
use crate::ui::components::{Card, Choice, Segmented};

/// The rule's place in the model.
const RULE: &str = "/staleness";

/// The days in which the weight of an old value halves, until they are set: a quarter.
const USUAL_HALF_LIFE: f64 = 90.0;

/// The card.
#[component]
pub(super) fn StaleCard() -> impl IntoView {
    let desk = desk();
    let stands = desk.text(format!("{RULE}/rule"));
    let rule = Memo::new(move |_| match stands.get() {
        word if word.is_empty() => "keep".to_owned(),
        word => word,
    });
    let options = vec![
        Choice::new("keep", "Count in full"),
        Choice::new("leave_out", "Leave out"),
        Choice::new("fade", "Fade"),
    ];
    let choose = move |word: String| {
        let known = desk
            .app
            .models
            .trial
            .with_untracked(|model| model.staleness);
        let half_life = match known {
            Staleness::Fade { half_life_days } => half_life_days,
            Staleness::Keep | Staleness::LeaveOut => USUAL_HALF_LIFE,
        };
        desk.set(
            RULE,
            match word.as_str() {
                "keep" => Value::Null,
                "fade" => json!({"rule": word, "half_life_days": half_life}),
                _ => json!({"rule": word}),
            },
        );
    };
    let half_life = move || {
        (rule.get() == "fade").then(|| {
            view! {
                <Entry
                    at=format!("{RULE}/half_life_days")
                    label="Weight halves every (days)"
                    kind=Kind::Number
                />
            }
        })
    };
    view! {
        <Card
            title="Old values"
            subtitle="A metric says after how many days its values count as old; what is left out or faded counts as not covered"
        >
            <div class="split">
                <span class="label">"Old values"</span>
                <Segmented label="Old values" options value=rule on_change=choose/>
                {half_life}
                <Fault at=RULE.to_owned()/>
                <Fault at=format!("{RULE}/rule")/>
            </div>
        </Card>
    }
    .into_any()
}
