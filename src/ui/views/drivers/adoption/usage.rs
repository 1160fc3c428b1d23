//! How the selection uses the product (002-32 to 002-36).

use leptos::prelude::*;

use super::{of_selection, part_of};
use crate::insight::users::usage;
use crate::ui::components::Card;
use crate::ui::state::app;
use crate::ui::views::users::UsageGrid;

/// The card.
#[component]
pub fn UsageFigures() -> impl IntoView {
    let app = app();
    let found = of_selection(app, usage);
    let subtitle = Signal::derive(move || {
        let month = app.month.get().label();
        found.with(|found| {
            let found = found.as_ref()?;
            let customers = part_of(found.n_with, found.n_rows);
            Some(format!(
                "{month}, added up over {customers}, with the last thirteen months"
            ))
        })
    });
    view! {
        <Card title="Product usage" subtitle>
            <UsageGrid found/>
        </Card>
    }
}
