//! The bridge of each of the last twelve months, as rows.

use leptos::prelude::*;

use super::Asking;
use super::stage::{Found, answered, read, staged};
use crate::insight::revenue_bridge::{MONTHS, Months, months};
use crate::ui::components::{Card, DataTable, IconButton, IconName};
use crate::ui::state::app;
use crate::ui::views::stack::save;
use crate::units;

const TITLE: &str = "MRR bridge by month";

/// The card.
#[component]
pub(super) fn MonthsCard(asking: Asking) -> impl IntoView {
    let found = answered(asking, |question| {
        let found = months(question);
        if found.lines.is_empty() {
            return Err("the MRR of two months in a row is not known of anybody".to_owned());
        }
        Ok(found)
    });
    staged(TITLE.into(), found, None, move || {
        view! { <Filled found/> }.into_any()
    })
}

#[component]
fn Filled(found: Found<Months>) -> impl IntoView {
    let app = app();
    let subtitle = Signal::derive(move || {
        let n = read(found, |own| own.lines.len());
        let each = "each from the end of the month before";
        if n < usize::from(MONTHS) {
            format!("{} of the history, {each}", units::counted(n, "month"))
        } else {
            format!("The last {n} months, {each}")
        }
    });
    let export = move |_| {
        let table = found.with_untracked(|found| {
            let own = found.as_ref()?.as_ref().ok()?;
            Some(own.exact_table())
        });
        if let Some(table) = table {
            save::csv(app, TITLE.to_owned(), subtitle.get_untracked(), &table);
        }
    };
    let table = Memo::new(move |_| read(found, Months::table));
    view! {
        <Card
            title=TITLE
            subtitle
            flush=true
            tools=move || {
                view! {
                    <IconButton
                        label="Export the bridges as CSV"
                        icon=IconName::Download
                        on_press=export
                    />
                }
            }
        >
            <DataTable table/>
        </Card>
    }
}
