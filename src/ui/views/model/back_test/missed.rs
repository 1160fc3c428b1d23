//! The false greens: who left from the best band.

use leptos::prelude::*;

use super::{Found, read};
use crate::insight::backtest::{MissLine, misses};
use crate::ui::components::{Card, EmptyState, ShowAll};
use crate::ui::shared::Shared;
use crate::ui::state::App;
use crate::ui::views::customer_line::CustomerLine;
use crate::units;

/// How many are listed at first.
const LISTED: usize = 8;

/// The list; a line leads to the customer.
#[component]
pub(super) fn Missed(app: App, found: Found) -> impl IntoView {
    let lines = Memo::new(move |_| {
        let lines = app.with_dataset(|dataset| read(found, |found| misses(dataset, found)));
        Shared::new(lines.flatten().unwrap_or_default())
    });
    let is_all = RwSignal::new(false);
    let n = Signal::derive(move || lines.with(|lines| lines.len()));
    let subtitle = Signal::derive(move || {
        let left = units::counted(n.get(), "customer");
        Some(format!(
            "{left} left while in the best band, each with the score last seen before leaving, \
             the largest MRR first"
        ))
    });
    let list = move || {
        let lines = lines.get();
        if lines.is_empty() {
            let text = "Everybody who left in time was in a lower band.";
            return view! { <EmptyState title="No false greens" text/> }.into_any();
        }
        let n = if is_all.get() { lines.len() } else { LISTED };
        let shown = lines.iter().take(n).cloned();
        view! { <ol class="worst">{shown.map(entry).collect_view()}</ol> }.into_any()
    };
    view! {
        <Card title="False greens" subtitle flush=true>
            {list}
            <div class="back-test__more"><ShowAll n first=LISTED is_all/></div>
        </Card>
    }
}

fn entry(line: MissLine) -> impl IntoView {
    let left = format!("left {}", units::date_long(line.miss.left));
    view! {
        <CustomerLine row=line.miss.row detail=Some(format!("{left}: {}", line.why)) value=Some(line.mrr)>
            <span class="back-test__then">{line.then}</span>
        </CustomerLine>
    }
}
