//! NPS, CSAT and CES of the customer over the months (000-31, 002-31).

use leptos::prelude::*;

use crate::insight::satisfaction::{Course, Who};
use crate::ui::canvas::Pick;
use crate::ui::chart_card::ChartCard;
use crate::ui::components::Card;
use crate::ui::shared::Shared;
use crate::ui::views::customer::subject::Subject;
use crate::ui::views::voice::{HELP, Method, NoAnswers, Readings, Shown};

const TITLE: &str = "Satisfaction";

/// The card of the three figures.
#[component]
pub(in crate::ui::views::customer) fn Satisfaction(subject: Subject) -> impl IntoView {
    let course = Memo::new(move |_| {
        subject.read(|context, row| Shared::new(Course::new(context, &[row], Who::Everybody)))
    });
    let shown = Shown::new(subject.app, course);
    let is_empty = shown.is_empty();
    move || {
        if is_empty.get() {
            return view! { <Card title=TITLE><NoAnswers/></Card> }.into_any();
        }
        view! {
            <ChartCard
                title=TITLE
                subtitle=Signal::derive(move || shown.words())
                chart=shown.chart()
                class="chart--trend"
                topic="trend"
                help=HELP
                legend=shown.legend()
                about=Signal::derive(move || subject.name())
                on_pick=Callback::new(move |pick: Pick| shown.show_month(pick.key))
                above=ViewFn::from(move || view! { <Readings shown/> })
                below=ViewFn::from(move || view! { <Method shown/> })
            />
        }
        .into_any()
    }
}
