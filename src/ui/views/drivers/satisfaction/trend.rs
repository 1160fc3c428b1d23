//! NPS, CSAT and CES of the selection over the months.

use leptos::prelude::*;

use crate::insight::satisfaction::{Course, Who};
use crate::ui::canvas::Pick;
use crate::ui::chart_card::ChartCard;
use crate::ui::components::Card;
use crate::ui::shared::Shared;
use crate::ui::state::app;
use crate::ui::views::drivers::selected::customers_words;
use crate::ui::views::voice::{HELP, Method, NoAnswers, Readings, Shown};

const TITLE: &str = "Satisfaction over time";

/// The card of the three figures; each month counts the customers that were active then.
#[component]
pub fn VoiceTrend() -> impl IntoView {
    let app = app();
    let course = Memo::new(move |_| {
        let matched = app.matched.get()?;
        app.with_context(|context| Shared::new(Course::new(context, &matched, Who::ActiveThen)))
    });
    let shown = Shown::new(app, course);
    let is_empty = shown.is_empty();
    let subtitle = Signal::derive(move || {
        format!(
            "{}; each month counts the customers active then, {} in the selection",
            shown.words(),
            customers_words(app)
        )
    });
    move || {
        if is_empty.get() {
            return view! { <Card title=TITLE><NoAnswers/></Card> }.into_any();
        }
        view! {
            <ChartCard
                title=TITLE
                subtitle
                chart=shown.chart()
                class="chart--trend"
                topic="trend"
                help=HELP
                legend=shown.legend()
                on_pick=Callback::new(move |pick: Pick| shown.show_month(pick.key))
                above=ViewFn::from(move || view! { <Readings shown/> })
                below=ViewFn::from(move || view! { <Method shown/> })
            />
        }
        .into_any()
    }
}
