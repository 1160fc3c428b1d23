//! Compare: two to four customers, segments or months side by side (001-12, 001-21).
//!
//! Comes in: the sides in the address ([`Side`]), the scorecard chosen; goes out: their radar, the
//! same scores line by line, the way they came, what they pay, and a table of every score. A link
//! reproduces all of it.

use leptos::prelude::*;

use super::states::{Content, WithCustomers, content};
use crate::insight::compare::{Side, Who};
use crate::route::Route;
use crate::ui::state::{App, app};

mod basis;
mod lines;
mod money;
mod months;
mod pickers;
mod quarters;
mod radar;
mod sides;
mod start;
mod table;

use basis::Basis;
use lines::LinesCard;
use money::MoneyCard;
use months::MonthsCard;
use quarters::QuartersCard;
use radar::RadarCard;
use sides::Sides;
use start::Start;
use table::TableCard;

/// The key of the sides in the address.
const WITH: &str = "with";

/// The page.
#[component]
pub fn Compare() -> impl IntoView {
    let app = app();
    let content = content(app);
    // The sides are not bound to what the filters leave.
    let has_data = Memo::new(move |_| matches!(content.get(), Content::NoMatch | Content::Some));
    move || {
        if has_data.get() {
            view! { <Page/> }.into_any()
        } else {
            view! { <WithCustomers>""</WithCustomers> }.into_any()
        }
    }
}

#[component]
fn Page() -> impl IntoView {
    let basis = Basis::new(app());
    let is_empty = Memo::new(move |_| basis.sides.with(Vec::is_empty));
    view! {
        <Sides basis/>
        <Show when=move || !is_empty.get() fallback=move || view! { <Start basis/> }>
            <div class="grid">
                <div class="grid__6"><RadarCard basis/></div>
                <div class="grid__6"><LinesCard basis/></div>
                <div class="grid__7"><MonthsCard basis/></div>
                <div class="grid__5"><MoneyCard basis/></div>
                <QuartersCard basis/>
                <TableCard basis/>
            </div>
        </Show>
    }
}

/// The address of a comparison of a customer with everybody.
pub fn beside_everybody(app: App, id: &str) -> String {
    let everybody = Side {
        who: Who::Everybody,
        month: None,
    };
    let mut view = app.view.with(|view| view.on(Route::Compare));
    let sides = Side::text_of(&[Side::customer(id), everybody]);
    view.options.insert(WITH.into(), sides);
    view.to_hash()
}
