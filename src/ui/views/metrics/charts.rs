//! Charts of several metrics together: below the list all of them, on the page of an entry those it
//! belongs to.
//!
//! Comes in: what is asked; goes out: cards. Each is worked out when it comes near, in slices, and
//! says what is missing where there is nothing to draw.

use leptos::html;
use leptos::prelude::*;

use super::asked::Asked;
use super::course::CourseCard;
use super::told::Inquiry;
use crate::metrics::dictionary::Entry;
use crate::metrics::entry;
use crate::ui::sight::watch_near;
use crate::ui::state::app;

mod ahead;
mod bridge;
mod choice;
mod cohorts;
mod months;
mod retention;
mod segments;
mod stage;
mod voice;
mod ways;

use ahead::AheadCard;
use bridge::BridgeCard;
use cohorts::CohortsCard;
use months::MonthsCard;
use retention::RetentionCard;
use segments::SegmentsCard;
use voice::VoiceCard;
use ways::WaysCard;

/// What is asked of the charts.
pub(super) type Asking = Memo<Option<Asked>>;

/// A card.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// From the recurring revenue at the start of the span to that at its end.
    Bridge,
    /// The same month by month.
    Months,
    /// Retention over the months.
    Retention,
    /// The same of segments.
    Segments,
    /// What is left of those who came together.
    Cohorts,
    /// Acquisition cost and lifetime value in every way.
    Ways,
    /// The course of a metric that has no further chart.
    Course(&'static str),
    /// NPS answers by score, and the three groups.
    Voice,
    /// Where a metric would go.
    Ahead(&'static str),
}

/// The cards below the list, in the order of the families.
const ALL: [Kind; 11] = [
    Kind::Bridge,
    Kind::Ahead("mrr"),
    Kind::Months,
    Kind::Retention,
    Kind::Segments,
    Kind::Cohorts,
    Kind::Ways,
    Kind::Course("quick_ratio"),
    Kind::Course("rule_of_40"),
    Kind::Voice,
    Kind::Ahead("nps"),
];

/// The cards on the page of an entry.
fn of(id: &str) -> &'static [Kind] {
    match id {
        "mrr" => &[Kind::Ahead("mrr"), Kind::Bridge, Kind::Months],
        "arr" => &[Kind::Ahead("arr"), Kind::Bridge, Kind::Months],
        "new_mrr" | "expansion_mrr" | "contraction_mrr" | "churned_mrr" | "reactivation_mrr"
        | "net_new_mrr" | "quick_ratio" => &[Kind::Bridge, Kind::Months],
        "nrr" | "grr" => &[Kind::Bridge, Kind::Retention, Kind::Segments, Kind::Cohorts],
        "gross_churn" | "net_churn" => &[Kind::Bridge, Kind::Cohorts],
        "logo_retention" | "crr" | "customer_churn" => {
            &[Kind::Retention, Kind::Segments, Kind::Cohorts]
        }
        "cac" | "cac_payback" | "cltv" | "cltv_cac" => &[Kind::Ways],
        "nps" => &[Kind::Voice, Kind::Ahead("nps")],
        _ => &[],
    }
}

/// Whether a card takes half of the width where another one stands beside it.
const fn is_half(kind: Kind) -> bool {
    match kind {
        Kind::Months | Kind::Cohorts | Kind::Ways => false,
        Kind::Bridge
        | Kind::Retention
        | Kind::Segments
        | Kind::Course(_)
        | Kind::Voice
        | Kind::Ahead(_) => true,
    }
}

/// The cards below the list.
#[component]
pub(super) fn Charts(asking: Asking) -> impl IntoView {
    view! {
        <div class="metric__charts">
            {ALL.into_iter().map(|kind| place(kind, asking)).collect_view()}
        </div>
    }
}

/// The cards of an entry, to stand in its grid.
#[component]
pub(super) fn ChartsOf(entry: &'static Entry, asking: Asking) -> impl IntoView {
    let cards = of(entry.id);
    (!cards.is_empty()).then(|| {
        let cards = cards.iter().map(|kind| place(*kind, asking));
        view! { <div class="metric__charts">{cards.collect_view()}</div> }
    })
}

/// A card where it stands: it begins when it comes near, and stays from then on.
fn place(kind: Kind, asking: Asking) -> impl IntoView {
    let root = NodeRef::<html::Section>::new();
    let near = watch_near(root);
    let was_near = Memo::new(move |was: Option<&bool>| was == Some(&true) || near.get());
    let class = if is_half(kind) {
        "metric__later metric__later--half"
    } else {
        "metric__later"
    };
    view! {
        <section
            class=class
            class:metric__later--waits=move || !was_near.get()
            node_ref=root
        >
            {move || was_near.get().then(|| card(kind, asking))}
        </section>
    }
}

fn card(kind: Kind, asking: Asking) -> AnyView {
    match kind {
        Kind::Bridge => view! { <BridgeCard asking/> }.into_any(),
        Kind::Months => view! { <MonthsCard asking/> }.into_any(),
        Kind::Retention => view! { <RetentionCard asking/> }.into_any(),
        Kind::Segments => view! { <SegmentsCard asking/> }.into_any(),
        Kind::Cohorts => view! { <CohortsCard asking/> }.into_any(),
        Kind::Ways => view! { <WaysCard asking/> }.into_any(),
        Kind::Voice => view! { <VoiceCard asking/> }.into_any(),
        Kind::Course(id) => entry(id)
            .map(|entry| {
                let inquiry = Inquiry::new(app(), entry);
                view! { <CourseCard inquiry/> }
            })
            .into_any(),
        Kind::Ahead(id) => entry(id)
            .map(|entry| view! { <AheadCard entry asking/> })
            .into_any(),
    }
}
