//! Annual recurring revenue month over month (000-13).

use leptos::prelude::*;

use super::NO_REVENUE;
use crate::chart::describe::MISSING;
use crate::insight::course::Followed;
use crate::ui::views::customer::running::{Running, RunningCard};
use crate::ui::views::customer::subject::Subject;
use crate::units;

/// The card of revenue by month.
#[component]
pub(in crate::ui::views::customer) fn ArrMonthly(subject: Subject) -> impl IntoView {
    let running = Running::new(subject, || Followed::Arr, false);
    let subtitle = Signal::derive(move || latest(running).unwrap_or_default());
    view! {
        <RunningCard
            running
            title="ARR month over month"
            subtitle
            help="The line is the customer's annual recurring revenue: twelve times what it pays in \
                  the month. The detail of a month and the table say by how much it changed from \
                  the month before. The ring marks the month compared with. A click on a month \
                  moves the whole page to it."
            missing=Signal::stored(NO_REVENUE)
            options=ViewFn::from(|| ())
            below=ViewFn::from(|| ())
        />
    }
}

/// `$1.5M, 0.0% from Aug 2026`.
fn latest(running: Running) -> Option<String> {
    let course = running.current()?;
    let subject = running.subject;
    let own = subject.read(|context, row| {
        let currency = context.dataset.currency.clone();
        (course.of_customer(context, row), currency)
    });
    let (own, currency) = own?;
    let now = own.last().copied().flatten()?;
    let value = units::money_short(now, &currency);
    let before = own.len().checked_sub(2)?;
    let month = course.months()[before].label();
    let change = own[before]
        .filter(|&then| then > 0.0)
        .map(|then| format!("{}%", units::delta(100.0 * (now / then - 1.0), 1)));
    let change = change.unwrap_or_else(|| MISSING.to_owned());
    Some(format!("{value}, {change} from {month}"))
}
