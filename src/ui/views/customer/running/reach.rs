//! How many months the page's charts reach back.

use leptos::prelude::*;

use crate::ui::components::{Choice, Segmented};
use crate::ui::state::App;

/// How many months a chart reaches back as long as nobody chooses.
const REACH: usize = 24;

/// The numbers of months on offer.
const REACHES: [usize; 3] = [6, 12, REACH];

/// The key of the reach in the address.
const MONTHS: &str = "months";

/// The number of months of the address; anything that is not on offer is the usual one.
pub(super) fn chosen(app: App) -> Memo<usize> {
    let option = app.option(MONTHS);
    Memo::new(move |_| {
        let months = option.get().and_then(|months| months.parse().ok());
        months
            .filter(|months| REACHES.contains(months))
            .unwrap_or(REACH)
    })
}

/// How many months the charts reach back.
#[component]
pub(in crate::ui::views::customer) fn Reach(app: App) -> impl IntoView {
    let choice = |months: usize| {
        let value = if months == REACH {
            String::new()
        } else {
            months.to_string()
        };
        Choice::new(value, months.to_string())
    };
    let options: Vec<Choice> = REACHES.into_iter().map(choice).collect();
    let reach = chosen(app);
    let value = Signal::derive(move || match reach.get() {
        REACH => String::new(),
        months => months.to_string(),
    });
    view! {
        <span class="label">"Months shown"</span>
        <Segmented
            label="Months shown"
            options=Signal::stored(options)
            value
            on_change=move |months: String| {
                app.set_option(MONTHS, (!months.is_empty()).then_some(months));
            }
        />
    }
}
