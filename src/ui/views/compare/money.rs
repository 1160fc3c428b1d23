//! What the sides pay and say.

use leptos::prelude::*;

use super::basis::Basis;
use super::sides::look;
use crate::insight::compare::{MoneyLine, money};
use crate::ui::components::{Card, Mark, Scroller};

/// The figures as a table.
#[component]
pub(super) fn MoneyCard(basis: Basis) -> impl IntoView {
    let lines = Memo::new(move |_| basis.read(money).unwrap_or_default());
    let heads = move || {
        let comparison = basis.comparison.get();
        let names = comparison.map(|own| own.names.clone()).unwrap_or_default();
        let head = |(at, name): (usize, String)| {
            view! {
                <th scope="col" data-numeric="">
                    <span class="compare__title">
                        <Mark mark=look(at)/>
                        <span class="compare__head">{name}</span>
                    </span>
                </th>
            }
        };
        names.into_iter().enumerate().map(head).collect_view()
    };
    let rows = move || lines.get().into_iter().map(row).collect_view();
    view! {
        <Card
            title="What they pay and say"
            subtitle="Each side in its month; NPS and CSAT over twelve months"
        >
            <Scroller>
                <table class="table table--inset compare__money">
                    <caption class="visually-hidden">"Figures of the sides"</caption>
                    <thead><tr><th scope="col">"Figure"</th>{heads}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </Scroller>
        </Card>
    }
}

fn row(line: MoneyLine) -> impl IntoView {
    let cells = line.texts.into_iter().zip(line.notes).map(|(text, note)| {
        let spoken = note
            .clone()
            .map(|note| view! { <span class="visually-hidden">{format!(", {note}")}</span> });
        view! { <td data-numeric="" title=note>{text}{spoken}</td> }
    });
    view! { <tr><th scope="row">{line.name}</th>{cells.collect_view()}</tr> }
}
