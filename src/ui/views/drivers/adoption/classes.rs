//! How the users of the selection are categorized (000-32).

use leptos::prelude::*;

use super::{of_selection, part_of};
use crate::insight::users::classes;
use crate::ui::components::Card;
use crate::ui::state::app;
use crate::ui::views::users::ClassTable;
use crate::units;

/// The card.
#[component]
pub fn UserRule() -> impl IntoView {
    let app = app();
    let found = of_selection(app, classes);
    let subtitle = Signal::derive(move || {
        found.with(|found| {
            let found = found.as_ref()?;
            let users = units::counted(found.n_users, "user");
            let customers = part_of(found.n_customers, found.n_rows);
            Some(format!("{users} listed in the data by {customers}"))
        })
    });
    view! {
        <Card title="How users are categorized" subtitle>
            <ClassTable found/>
        </Card>
    }
}
