//! The growth of annual recurring revenue over a window that can be chosen (000-17).

use leptos::prelude::*;

use super::NO_REVENUE;
use crate::chart::describe::MISSING;
use crate::insight::course::Followed;
use crate::insight::economics::{WINDOW, WINDOWS};
use crate::ui::components::{Choice, Segmented};
use crate::ui::state::App;
use crate::ui::views::customer::running::{Running, RunningCard};
use crate::ui::views::customer::subject::Subject;
use crate::units;

/// The key of the window in the address.
const GROWTH: &str = "growth";

/// What is missing where growth cannot be told.
const MISSING_GROWTH: (&str, &str) = (
    "No growth can be told yet",
    "Growth needs the revenue at both ends of the window: give \"history\" with \"from\" and a \
     list \"mrr\" that reaches back so far, or choose a shorter window.",
);

/// The window of the address; anything that is not on offer is the usual one.
fn window(app: App) -> Memo<u32> {
    let option = app.option(GROWTH);
    Memo::new(move |_| {
        let months = option.get().and_then(|months| months.parse().ok());
        months
            .filter(|months| WINDOWS.contains(months))
            .unwrap_or(WINDOW)
    })
}

/// The card of revenue growth.
#[component]
pub(in crate::ui::views::customer) fn ArrGrowth(subject: Subject) -> impl IntoView {
    let window = window(subject.app);
    let running = Running::new(subject, move || Followed::ArrGrowth(window.get()), false);
    let has_revenue = subject.memo(|context, row| {
        let months = context.timeline.mrr_of_customer(context.dataset, row);
        let now = context.dataset.mrr(row, context.month());
        now.is_some() || months.iter().any(|(_, mrr)| mrr.is_some())
    });
    let subtitle = Signal::derive(move || {
        let own = running.current().and_then(|course| {
            subject.read(|context, row| course.of_customer(context, row).last().copied())
        });
        let now = own.flatten().flatten();
        let text = now.map_or_else(
            || MISSING.to_owned(),
            |growth| format!("{}%", units::delta(100.0 * growth, 1)),
        );
        format!(
            "{text} over {}",
            units::counted(window.get() as usize, "month")
        )
    });
    let missing = Signal::derive(move || {
        if has_revenue.get().unwrap_or(false) {
            MISSING_GROWTH
        } else {
            NO_REVENUE
        }
    });
    view! {
        <RunningCard
            running
            title="ARR growth"
            subtitle
            help="The line is the growth of the customer's annual recurring revenue over the \
                  window, in percent of where it began. Groups count the customers that paid at \
                  both ends of the window. The gear has windows of 1, 3, 6 and 12 months. A \
                  click on a month moves the whole page to it."
            missing
            options=ViewFn::from(move || view! { <Window app=subject.app/> })
            below=ViewFn::from(|| ())
        />
    }
}

/// The windows on offer.
#[component]
fn Window(app: App) -> impl IntoView {
    let choice = |months: u32| {
        let value = if months == WINDOW {
            String::new()
        } else {
            months.to_string()
        };
        Choice::new(value, months.to_string())
    };
    let options: Vec<Choice> = WINDOWS.into_iter().map(choice).collect();
    let window = window(app);
    let value = Signal::derive(move || match window.get() {
        WINDOW => String::new(),
        months => months.to_string(),
    });
    view! {
        <span class="label">"Growth over months"</span>
        <Segmented
            label="Growth over months"
            options=Signal::stored(options)
            value
            on_change=move |months: String| {
                app.set_option(GROWTH, (!months.is_empty()).then_some(months));
            }
        />
    }
}
