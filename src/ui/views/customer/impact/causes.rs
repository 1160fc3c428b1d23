//! A change of a score by metric and cause, as a table whose figures add up both ways.

use leptos::prelude::*;

use super::change::Found;
use crate::chart::describe::MISSING;
use crate::insight::cause::{Cause, Kind};
use crate::ui::components::{Disclosure, Scroller};
use crate::units;

/// Decimals of the figures.
const DIGITS: usize = 3;

/// The table, behind a line; nothing where nothing changed.
#[component]
pub(super) fn Causes(found: Found) -> impl IntoView {
    move || {
        let cause = found.get()?.ok().filter(|cause| !cause.splits.is_empty())?;
        Some(view! {
            <div class="causes">
                <Disclosure face=|| "By metric and cause">{table(&cause)}</Disclosure>
            </div>
        })
    }
}

fn table(cause: &Cause) -> impl IntoView + use<> {
    let kinds = Kind::ALL.into_iter().enumerate();
    let kinds = kinds.filter(|(at, _)| cause.kinds.points[*at].abs() > 0.0 || any(cause, *at));
    let (places, kinds): (Vec<usize>, Vec<Kind>) = kinds.unzip();
    let heads = kinds.iter().map(|kind| {
        view! { <th scope="col" data-numeric="" title=kind.words()>{kind.title()}</th> }
    });
    let heads = heads.collect_view();
    let cells = |points: &[f64]| {
        let own: Vec<f64> = places.iter().map(|at| points[*at]).collect();
        let sum = points.iter().sum();
        let all = own.into_iter().chain([sum]);
        all.map(|points| view! { <td data-numeric="">{text(points)}</td> })
            .collect_view()
    };
    let row = |(name, points): &(String, [f64; Kind::ALL.len()])| {
        view! {
            <tr>
                <th scope="row">{name.clone()}</th>
                {cells(points)}
            </tr>
        }
    };
    let rows = cause.splits.iter().map(row).collect_view();
    let totals = cells(&cause.kinds.points);
    let caption = format!("Points of {} by metric and cause", cause.name);
    view! {
        <Scroller>
            <table class="table table--inset">
                <caption class="visually-hidden">{caption}</caption>
                <thead>
                    <tr>
                        <th scope="col">"Metric"</th>
                        {heads}
                        <th scope="col" data-numeric="">"Together"</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
                <tfoot>
                    <tr>
                        <th scope="row">"Sum"</th>
                        {totals}
                    </tr>
                </tfoot>
            </table>
        </Scroller>
    }
}

/// Whether any metric has a part of a kind.
fn any(cause: &Cause, kind: usize) -> bool {
    cause
        .splits
        .iter()
        .any(|(_, points)| points[kind].abs() > 0.0)
}

/// Points with their sign, an en dash for none.
fn text(points: f64) -> String {
    if points == 0.0 {
        return MISSING.to_owned();
    }
    units::delta(points, DIGITS)
}
