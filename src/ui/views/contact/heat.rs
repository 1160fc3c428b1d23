//! How often there is contact: the words and the option that both heatmaps share.

use leptos::prelude::*;

use crate::insight::engagement::{By, Frequency};
use crate::ui::components::{Choice, Segmented};
use crate::ui::state::App;
use crate::units;

/// The key of what a column is in the address.
const BY: &str = "acts_by";

/// The value of columns that are months.
const MONTH: &str = "month";

/// How to read the chart.
pub(in crate::ui::views) const HEAT_HELP: &str = "Each cell is a weekday of a week, or of all \
    weeks of a month; the darker, the more activities there were. The bars above are the totals \
    of the columns, those at the right the totals of the weekdays, and the ring marks the busiest \
    cell. A hollow cell is not known: it lies after the day shown, or before anything was \
    recorded. Where there is little room the newest columns are shown and the chart says how \
    many.";

/// What a column is.
pub(in crate::ui::views) fn by(app: App) -> Memo<By> {
    let chosen = app.option(BY);
    Memo::new(move |_| match chosen.get().as_deref() {
        Some(MONTH) => By::Month,
        _ => By::Week,
    })
}

/// `210 activities in 26 weeks`.
pub(in crate::ui::views) fn heat_words(frequency: &Frequency) -> String {
    let (n, columns) = (frequency.n, frequency.columns.len());
    let columns = match frequency.by {
        By::Week => format!("{columns} weeks"),
        By::Month => format!("{columns} months"),
    };
    match n {
        1 => format!("1 activity in {columns}, by weekday"),
        n => format!(
            "{} activities in {columns}, by weekday",
            units::count(n as f64)
        ),
    }
}

/// Weeks or months, behind the gear.
#[component]
pub(in crate::ui::views) fn ByOption(app: App) -> impl IntoView {
    let now = by(app);
    let choices = vec![Choice::new("", "Weeks"), Choice::new(MONTH, "Months")];
    let value = Signal::derive(move || match now.get() {
        By::Week => String::new(),
        By::Month => MONTH.to_owned(),
    });
    view! {
        <span class="label" aria-hidden="true">"Columns"</span>
        <Segmented
            label="Columns"
            options=Signal::stored(choices)
            value
            on_change=move |by: String| app.set_option(BY, (!by.is_empty()).then_some(by))
        />
    }
}
