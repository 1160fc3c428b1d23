//! How a customer's users are categorized (000-32).

use leptos::prelude::*;

use crate::insight::users::classes;
use crate::ui::components::Card;
use crate::ui::shared::Shared;
use crate::ui::views::customer::subject::Subject;
use crate::ui::views::users::ClassTable;
use crate::units;

/// The card.
#[component]
pub(in crate::ui::views::customer) fn UserClasses(subject: Subject) -> impl IntoView {
    let found = Memo::new(move |_| {
        let found = subject.read(|context, row| classes(context, &[row]));
        found.map(Shared::new)
    });
    let subtitle = Signal::derive(move || {
        let n = found.with(|found| found.as_ref().map_or(0, |found| found.n_users));
        let day = subject.read(|context, _| units::date_long(context.day()));
        Some(format!(
            "{} listed in the data, on {}",
            units::counted(n, "user"),
            day.unwrap_or_default()
        ))
    });
    view! {
        <Card title="How users are categorized" subtitle>
            <ClassTable found/>
        </Card>
    }
}
