//! Acquisition cost, payback and lifetime value in every way side by side (002-19 to 002-26).

use leptos::prelude::*;

use super::super::place;
use super::Asking;
use super::stage::{Found, answered, staged};
use crate::insight::lifetime_variants::{Row, Ways, lifetime_variants, table};
use crate::ui::components::{BandBadge, Bar, Card, IconButton, IconName, Scroller};
use crate::ui::state::app;
use crate::ui::views::stack::save;
use crate::units;

const TITLE: &str = "Lifetime value and payback, every way";

const SUBTITLE: &str = "Sources compute them differently, and so they differ: name the way before \
    you compare";

/// The card.
#[component]
pub(super) fn WaysCard(asking: Asking) -> impl IntoView {
    let found = answered(asking, |question| Ok(lifetime_variants(question)));
    staged(TITLE.into(), found, None, move || {
        view! { <Filled found/> }.into_any()
    })
}

#[component]
fn Filled(found: Found<Vec<Ways>>) -> impl IntoView {
    let app = app();
    let export = move |_| {
        let table = found.with_untracked(|found| {
            let own = found.as_ref()?.as_ref().ok()?;
            Some(table(own))
        });
        if let Some(table) = table {
            save::csv(app, TITLE.to_owned(), SUBTITLE.to_owned(), &table);
        }
    };
    let bodies = move || {
        let found = found.get()?;
        let own = found.as_ref().ok()?;
        Some(own.iter().map(body).collect_view())
    };
    view! {
        <Card
            title=TITLE
            subtitle=SUBTITLE
            flush=true
            tools=move || {
                view! {
                    <IconButton
                        label="Export every way as CSV"
                        icon=IconName::Download
                        on_press=export
                    />
                }
            }
        >
            <Scroller>
                <table class="table metric__ways metric__every">
                    <caption class="visually-hidden">{TITLE}</caption>
                    <thead>
                        <tr>
                            <th scope="col">"Way"</th>
                            <th scope="col" data-numeric="">"Value"</th>
                            <th scope="col" class="metric__bar">
                                <span class="visually-hidden">"Bar"</span>
                            </th>
                            <th scope="col">"Reads as"</th>
                            <th scope="col" data-numeric="">"n"</th>
                            <th scope="col">"What it does"</th>
                        </tr>
                    </thead>
                    {bodies}
                </table>
            </Scroller>
        </Card>
    }
}

/// One metric with its ways.
fn body(ways: &Ways) -> impl IntoView + use<> {
    let entry = ways.entry;
    let row = |own: &Row| {
        let figure = &own.figure;
        let band = figure.band;
        let badge = band.map(|band| {
            view! { <BandBadge tone=Signal::stored(band.tone) label=band.name/> }
        });
        let note = match &figure.reason {
            Some(reason) => format!("n/a: {reason}"),
            None => own.note.to_owned(),
        };
        let part = own.part.filter(|part| *part >= 0.0);
        let (name, value, n) = (own.name, figure.text(), units::count(figure.n as f64));
        view! {
            <tr>
                <th scope="row">{name}</th>
                <td data-numeric="">{value}</td>
                <td class="metric__bar"><Bar value=Signal::stored(part) max=1.0/></td>
                <td>{badge}</td>
                <td data-numeric="">{n}</td>
                <td class="metric__note">{note}</td>
            </tr>
        }
    };
    view! {
        <tbody>
            <tr class="metric__group">
                <th scope="rowgroup" colspan="6">
                    <a href=place::to(entry.id)>{entry.name}</a>
                    <span class="metric__spread">{ways.spread.clone()}</span>
                </th>
            </tr>
            {ways.rows.iter().map(row).collect_view()}
        </tbody>
    }
}
