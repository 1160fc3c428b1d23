//! Every way of computing the metric side by side: sources differ, and each has a name.

use leptos::prelude::*;

use super::asked::Asked;
use super::place;
use super::told::Inquiry;
use super::turns::{Turns, worked};
use crate::metrics::Figure;
use crate::metrics::dictionary::{Entry, Variant};
use crate::ui::components::{BandBadge, Card, Scroller};
use crate::ui::state::app;
use crate::units;

/// The card.
#[component]
pub(super) fn Variants(inquiry: Inquiry) -> impl IntoView {
    let entry = inquiry.entry;
    let found = worked(inquiry.asked, move |asked, turns| each(entry, asked, turns));
    let rows = move || {
        let found = found.get()?;
        let pairs = entry.variants.iter().zip(found.iter());
        Some(
            pairs
                .map(|(own, figure)| row(inquiry, own, figure))
                .collect_view(),
        )
    };
    view! {
        <Card
            title="Ways of computing it"
            subtitle="Sources differ; a name puts its way in force on this page"
            flush=true
        >
            <Scroller>
                <table class="table metric__ways">
                    <caption class="visually-hidden">"Ways of computing it"</caption>
                    <thead>
                        <tr>
                            <th scope="col">"Way"</th>
                            <th scope="col" data-numeric="">"Value"</th>
                            <th scope="col">"Reads as"</th>
                            <th scope="col" data-numeric="">"n"</th>
                            <th scope="col">"What it does, and who computes it so"</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </Scroller>
        </Card>
    }
}

async fn each(entry: &'static Entry, asked: Asked, mut turns: Turns) -> Option<Vec<Figure>> {
    let question = asked.question(asked.month)?;
    let mut figures = Vec::new();
    for variant in entry.variants {
        if !turns.go_on().await {
            return None;
        }
        figures.push(entry.ask(&question, Some(variant.id)));
    }
    Some(figures)
}

fn row(inquiry: Inquiry, variant: &'static Variant, figure: &Figure) -> impl IntoView + use<> {
    let app = app();
    let is_usual = variant.id == inquiry.entry.variants[0].id;
    let choose = move |_| {
        app.set_option(place::VARIANT, (!is_usual).then(|| variant.id.to_owned()));
    };
    let here = move || (inquiry.variant.get().id == variant.id).then_some("true");
    let band = figure.band;
    let note = figure.reason.as_ref().map_or_else(
        || variant.note.to_owned(),
        |reason| {
            format!("{} No value: {reason}.", variant.note)
                .trim_start()
                .to_owned()
        },
    );
    view! {
        <tr aria-current=here>
            <th scope="row">
                <button type="button" class="link-btn" on:click=choose>{variant.name}</button>
            </th>
            <td data-numeric="">{figure.text()}</td>
            <td>{band.map(|band| view! {
                <BandBadge tone=Signal::stored(band.tone) label=band.name/>
            })}</td>
            <td data-numeric="">{units::count(figure.n as f64)}</td>
            <td class="metric__note">{note}</td>
        </tr>
    }
}
