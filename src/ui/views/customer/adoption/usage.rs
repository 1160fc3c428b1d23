//! How a customer uses the product (002-32 to 002-36).

use leptos::prelude::*;

use crate::insight::users::usage;
use crate::ui::components::Card;
use crate::ui::shared::Shared;
use crate::ui::views::customer::subject::Subject;
use crate::ui::views::users::UsageGrid;

/// The card.
#[component]
pub(in crate::ui::views::customer) fn Usage(subject: Subject) -> impl IntoView {
    let found = Memo::new(move |_| {
        let found = subject.read(|context, row| usage(context, &[row]));
        found.map(Shared::new)
    });
    let subtitle = Signal::derive(move || {
        subject.read(|context, _| {
            format!(
                "{}, and the course of the last thirteen months",
                context.month().label()
            )
        })
    });
    view! {
        <Card title="Product usage" subtitle>
            <UsageGrid found/>
        </Card>
    }
}
