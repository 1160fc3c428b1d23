//! A customer's predicted retention, its peers', and what makes the difference.

use leptos::prelude::*;

use super::subject::Subject;
use crate::chart::describe;
use crate::insight::Context;
use crate::insight::retention::{CustomerForecast, FEW, Part, customer};
use crate::ui::components::{Card, EmptyState, Scroller};
use crate::units::{self, RowId};

const TITLE: &str = "Predicted retention";

/// What there is to show.
#[derive(Clone, PartialEq)]
enum Found {
    /// The model has no prediction.
    NoPrediction,
    /// The customer has left, or is none yet.
    NotActive,
    /// Too little is known of the customer.
    Withheld,
    /// A prediction.
    Some(CustomerForecast),
}

/// The card.
#[component]
pub(super) fn Predicted(subject: Subject) -> impl IntoView {
    let app = subject.app;
    let found = Memo::new(move |_| {
        if app.model.with(|model| model.prediction.is_none()) {
            return Some(Found::NoPrediction);
        }
        let predicted = app.predicted.get()?;
        subject.read(|context, row| {
            if !is_active(context, row) {
                return Found::NotActive;
            }
            customer(context, &predicted.forecast, row).map_or(Found::Withheld, Found::Some)
        })
    });
    let body = move || {
        Some(match found.get()? {
            Found::NoPrediction => nothing(
                "The model has no prediction",
                "Give the model in the file a \"prediction\": \"scorecard\", \"intercept\" and \
                 \"coefficients\" by category.",
            ),
            Found::NotActive => nothing(
                "Not a customer on the day shown",
                "Only who is a customer can be predicted to stay one.",
            ),
            Found::Withheld => nothing(
                "Too little is known",
                "The score it is made of is withheld for lack of data. Give more of its metrics \
                 in \"metrics\" or in \"history\".",
            ),
            Found::Some(forecast) => view! { <Shown forecast/> }.into_any(),
        })
    };
    view! {
        <Card title=TITLE subtitle="Chance of being a customer twelve months on, and what makes it">
            {body}
        </Card>
    }
}

fn is_active(context: &Context, row: RowId) -> bool {
    context.dataset.is_active(row, context.day())
}

fn nothing(title: &'static str, text: &'static str) -> AnyView {
    view! { <EmptyState title text/> }.into_any()
}

#[component]
fn Shown(forecast: CustomerForecast) -> impl IntoView {
    let CustomerForecast {
        chance,
        peers,
        n_peers,
        peers_mean,
        start,
        parts,
        ..
    } = forecast;
    let few = (n_peers < FEW).then(|| {
        let words = format!(
            "A mean of only {} says little.",
            units::counted(n_peers, "customer")
        );
        view! { <p class="predicted__few">{words}</p> }
    });
    let mean = percent(peers_mean);
    let rows = parts.into_iter().map(row).collect_view();
    view! {
        <div class="predicted__pair">
            <p class="predicted__figure" data-testid="customer-predicted">
                {units::percent(chance, 1)}
            </p>
            <p class="predicted__peers">{format!("Mean of {}: {mean}", lower(&peers))}</p>
        </div>
        {few}
        <Scroller class="terms">
            <table class="table table--inset">
                <caption class="table__caption terms__caption">
                    "What each score adds, in points, from a customer with the peers' mean scores"
                </caption>
                <thead>
                    <tr>
                        <th scope="col">"Category"</th>
                        <th scope="col" data-numeric="">"Score"</th>
                        <th scope="col" data-numeric="">"Peers"</th>
                        <th scope="col" data-numeric="">"Adds"</th>
                    </tr>
                </thead>
                <tbody>
                    {total("Peers' mean scores", start)}
                    {rows}
                </tbody>
                <tfoot>{total("This customer", chance)}</tfoot>
            </table>
        </Scroller>
    }
}

fn row(part: Part) -> impl IntoView {
    let points = format!("{} pts", describe::signed(part.points, 1));
    view! {
        <tr>
            <th scope="row">{part.name}</th>
            <td data-numeric="">{describe::score(part.score)}</td>
            <td data-numeric="">{describe::score(part.peers)}</td>
            <td data-numeric="">{points}</td>
        </tr>
    }
}

fn total(name: &'static str, chance: f64) -> impl IntoView {
    view! {
        <tr>
            <th scope="row" colspan="3">{name}</th>
            <td data-numeric="">{units::percent(chance, 1)}</td>
        </tr>
    }
}

/// `All 240 customers` within a sentence.
fn lower(words: &str) -> String {
    match words.strip_prefix("All ") {
        Some(rest) => format!("all {rest}"),
        None => words.to_owned(),
    }
}

fn percent(chance: Option<f64>) -> String {
    chance.map_or_else(
        || describe::MISSING.to_owned(),
        |own| units::percent(own, 1),
    )
}
