//! The steps of a metric, as a table to be edited.

use leptos::prelude::*;

use super::super::desk::desk;
use super::super::entry::{Entry, Fault, Kind};
use super::super::moves::Remove;
use crate::score::draft::Edit;
use crate::score::draft::metric::{METRICS, add_step};
use crate::ui::components::{Button, ButtonLook, IconName};

/// The table.
#[component]
pub(super) fn Steps(
    /// The metric's position.
    idx: usize,
) -> impl IntoView {
    let desk = desk();
    let list = format!("{METRICS}/{idx}/steps");
    let n = desk.count(list.clone());
    let row = {
        let list = list.clone();
        move |step: usize| {
            let number = step + 1;
            let from = list.clone();
            let remove = move |()| {
                let list = from.clone();
                desk.edit([Edit::Remove { list, idx: step }]);
            };
            let at = format!("{list}/{step}");
            view! {
                <tr>
                    <td>
                        <Entry at=format!("{at}/up_to") label=format!("Step {number}, up to") kind=Kind::Number bare=true/>
                    </td>
                    <td>
                        <Entry at=format!("{at}/score") label=format!("Step {number}, score") kind=Kind::Number bare=true/>
                    </td>
                    <td><Remove name=format!("step {number}") on_remove=remove/></td>
                </tr>
            }
        }
    };
    view! {
        <table class="rule-table">
            <caption class="model__note">"Each step holds up to its limit, above the last one its score."</caption>
            <thead><tr><th scope="col">"Up to"</th><th scope="col">"Score, 0 to 10"</th><th></th></tr></thead>
            <tbody><For each=move || 0..n.get() key=|step| *step children=row/></tbody>
        </table>
        <Fault at=list/>
        <Button
            label="Add step"
            icon=IconName::Plus
            look=ButtonLook::Ghost
            small=true
            on_press=move |_| desk.edit_by(|root| [add_step(root, idx)])
        />
    }
    .into_any()
}
