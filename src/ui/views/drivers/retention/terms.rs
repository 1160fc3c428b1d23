//! The coefficients in force as a table, beside the model's own.

use leptos::prelude::*;

use crate::chart::describe;
use crate::ui::components::Scroller;
use crate::ui::state::{App, app};

/// A category with its coefficients.
struct Entry {
    name: String,
    /// The model's own, log-odds of twelve months for a point.
    own: Option<f64>,
    /// Fitted: log-odds of three months for a point, and for a standard deviation.
    fitted: Option<(f64, Option<f64>)>,
}

/// A row for the intercept and each category.
#[component]
pub(super) fn Terms() -> impl IntoView {
    let app = app();
    let is_fitted = Memo::new(move |_| app.predicted.get().is_some_and(|own| own.outcome.is_ok()));
    let rows = move || {
        let row = |entry: Entry| {
            let fitted = is_fitted.get().then(|| {
                view! {
                    <td data-numeric="">{signed(entry.fitted.map(|own| own.0))}</td>
                    <td data-numeric="">{signed(entry.fitted.and_then(|own| own.1))}</td>
                }
            });
            view! {
                <tr>
                    <th scope="row">{entry.name}</th>
                    {fitted}
                    <td data-numeric="">{signed(entry.own)}</td>
                </tr>
            }
        };
        entries(app).into_iter().map(row).collect_view()
    };
    let heads = move || {
        is_fitted.get().then(|| {
            view! {
                <th scope="col" data-numeric="">"Fitted, a point"</th>
                <th scope="col" data-numeric="">"A standard deviation"</th>
            }
        })
    };
    view! {
        <Scroller class="terms">
            <table class="table table--inset">
                <caption class="table__caption terms__caption">
                    "Coefficients in log-odds of staying: three months where fitted, twelve in the \
                     model; above zero a higher score helps"
                </caption>
                <thead>
                    <tr>
                        <th scope="col">"Category"</th>
                        {heads}
                        <th scope="col" data-numeric="">"Model, a point"</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </Scroller>
    }
}

fn entries(app: App) -> Vec<Entry> {
    let Some(predicted) = app.predicted.get() else {
        return Vec::new();
    };
    let fit = predicted.outcome.as_ref().ok();
    app.model.with(|model| {
        let Some(prediction) = &model.prediction else {
            return Vec::new();
        };
        let intercept = Entry {
            name: "Intercept".into(),
            own: Some(prediction.intercept),
            fitted: fit.map(|fit| (fit.predictor.intercept, None)),
        };
        let terms = predicted.forecast.predictor.terms.iter();
        let entry = |(idx, term): (usize, &crate::score::prediction::Term)| Entry {
            name: term.name.clone(),
            own: prediction.coefficients.get(idx).map(|own| own.1),
            fitted: fit.map(|fit| {
                let own = fit.predictor.terms[idx].coefficient;
                (own, Some(own * fit.spreads[idx]))
            }),
        };
        let mut entries = vec![intercept];
        entries.extend(terms.enumerate().map(entry));
        entries
    })
}

fn signed(value: Option<f64>) -> String {
    value.map_or_else(
        || describe::MISSING.to_owned(),
        |value| describe::signed(value, 2),
    )
}
