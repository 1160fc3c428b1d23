//! Predicted retention of the selection: the figure, its formula and whose coefficients it has.

use leptos::prelude::*;

use super::missing::WithPrediction;
use crate::chart::Tone;
use crate::chart::describe;
use crate::insight::retention::{Coefficients, FEW, Summary, summary};
use crate::score::prediction::{Fit, HORIZON};
use crate::ui::components::{Card, CardFigure, Choice, Notice, Segmented};
use crate::ui::shared::Shared;
use crate::ui::state::{App, PREDICTION, Predicted, app};
use crate::units;

const TITLE: &str = "Predicted retention";

/// The figure with its formula.
#[component]
pub fn PredictedRetention() -> impl IntoView {
    view! {
        <WithPrediction title=TITLE>
            <Figure/>
        </WithPrediction>
    }
}

#[component]
fn Figure() -> impl IntoView {
    let app = app();
    let found = Memo::new(move |_| {
        let (selection, predicted) = (app.selection.get()?, app.predicted.get()?);
        app.with_context(|context| summary(context, &predicted.forecast, &selection.rows))
    });
    let now = move || found.get().unwrap_or_default();
    let subtitle = Signal::derive(move || Some(subtitle(&now())));
    let mean = move || percent(now().mean);
    let footer = move || {
        let weighted = Signal::derive(move || percent(now().by_mrr));
        let lost = Signal::derive(move || at_risk(app, &now()));
        view! {
            <CardFigure label="Weighted by MRR" value=weighted/>
            <CardFigure label="MRR expected to be lost in twelve months" value=lost/>
        }
        .into_any()
    };
    view! {
        <Card title=TITLE subtitle footer>
            <p class="predicted__figure" data-testid="predicted-retention">{mean}</p>
            <Few found/>
            <Whose/>
            <Formula/>
        </Card>
    }
}

fn subtitle(found: &Summary) -> String {
    let n = units::counted(found.n_predicted, "customer");
    let text = format!("Mean chance of being a customer twelve months on, of {n}");
    match found.n - found.n_predicted {
        0 => text,
        1 => format!("{text}; 1 more has too little data"),
        others => format!(
            "{text}; {} more have too little data",
            units::count(others as f64)
        ),
    }
}

/// Says so where the mean is one of few customers.
#[component]
fn Few(found: Memo<Option<Summary>>) -> impl IntoView {
    let words = move || {
        let n = found.get()?.n_predicted;
        let few = format!(
            "A mean of only {} says little.",
            units::counted(n, "customer")
        );
        (1..FEW)
            .contains(&n)
            .then(|| view! { <p class="predicted__few">{few}</p> })
    };
    view! { {words} }
}

/// Whose coefficients are used: a choice where there is one, else why there is none.
#[component]
fn Whose() -> impl IntoView {
    let app = app();
    let why = Memo::new(move |_| {
        let predicted = app.predicted.get()?;
        predicted.outcome.as_ref().err().map(|why| why.words())
    });
    let value = Signal::derive(move || {
        app.predicted
            .with(|predicted| predicted.as_ref().map(|own| own.forecast.coefficients))
            .unwrap_or_default()
            .key()
            .to_owned()
    });
    let choose = move |key: String| {
        let is_usual = key == Coefficients::default().key();
        app.set_option(PREDICTION, (!is_usual).then_some(key));
    };
    let choices = Coefficients::ALL.map(|own| Choice::new(own.key(), own.title()));
    let options = Signal::stored(choices.to_vec());
    move || match why.get() {
        Some(why) => view! {
            <Notice tone=Tone::None>
                {format!("These are the model's own coefficients, not fitted to this data. {why}")}
            </Notice>
        }
        .into_any(),
        None => view! {
            <div class="predicted__whose">
                <span class="label">"Coefficients"</span>
                <Segmented label="Coefficients" options value on_change=choose/>
            </div>
        }
        .into_any(),
    }
}

/// The function, and what it means.
#[component]
fn Formula() -> impl IntoView {
    let app = app();
    let formula = move || {
        app.predicted
            .get()
            .map(|own| own.forecast.predictor.formula())
    };
    let words = move || app.predicted.get().map(|own| meaning(&own));
    view! {
        <p class="predicted__formula">{formula}</p>
        <p class="predicted__words">{words}</p>
    }
}

fn meaning(predicted: &Shared<Predicted>) -> String {
    let fitted = match (&*predicted.outcome, predicted.forecast.coefficients) {
        (Ok(fit), Coefficients::Fitted) => fitted_words(fit),
        (Ok(_) | Err(_), _) => {
            "The coefficients stand in the model and give the twelve months at once.".to_owned()
        }
    };
    format!(
        "z adds up the category scores, 0 to 10, each times its coefficient. A missing score \
         counts as the usual one; whoever's score is withheld for lack of data has no \
         prediction. {fitted}"
    )
}

fn fitted_words(fit: &Fit) -> String {
    format!(
        "The coefficients are fitted to who was still a customer {HORIZON} months after each of \
         {}: {} of {} left. {} such spans in a row make the year, if scores stay as they are.",
        units::counted(fit.snapshots.len(), "month end"),
        units::count(fit.n_left as f64),
        units::counted(fit.n_customers, "customer"),
        fit.predictor.spans
    )
}

fn percent(chance: Option<f64>) -> String {
    chance.map_or_else(
        || describe::MISSING.to_owned(),
        |own| units::percent(own, 1),
    )
}

fn at_risk(app: App, found: &Summary) -> String {
    if found.by_mrr.is_none() {
        return describe::MISSING.to_owned();
    }
    let currency = app.with_dataset(|dataset| dataset.currency.clone());
    units::money_short(found.mrr_at_risk, &currency.unwrap_or_default())
}
