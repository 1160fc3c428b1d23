//! How good the fit is: predicted against observed, on whom, and the coefficients.

use leptos::prelude::*;

use super::missing::WithPrediction;
use super::terms::Terms;
use crate::chart::describe;
use crate::insight::retention::{alike, calibration};
use crate::score::prediction::{FOLDS, Fit, RIDGE};
use crate::ui::canvas::Pick;
use crate::ui::chart_card::ChartCard;
use crate::ui::components::{Card, EmptyState};
use crate::ui::shared::ChartRef;
use crate::ui::state::{App, app};
use crate::ui::views::drivers::behind::{self, Behind};
use crate::ui::views::picks;
use crate::units::{self, RowId};

const TITLE: &str = "How well the prediction fits";

/// The fit, or why there is none.
#[component]
pub fn PredictionFit() -> impl IntoView {
    view! {
        <WithPrediction title=TITLE>
            <Checked/>
        </WithPrediction>
    }
}

#[component]
fn Checked() -> impl IntoView {
    let app = app();
    let why = Memo::new(move |_| {
        let predicted = app.predicted.get()?;
        predicted.outcome.as_ref().err().map(|why| why.words())
    });
    move || match why.get() {
        Some(why) => view! {
            <Card title=TITLE>
                <EmptyState
                    title="Nothing was fitted"
                    text=format!("{why} The model's own coefficients are used; whether they hold \
                                  for this data is not known. Customers that left count with \
                                  \"churned\" and the \"history\" of their metrics.")
                />
                <Terms/>
            </Card>
        }
        .into_any(),
        None => view! { <Chart/> }.into_any(),
    }
}

/// Reads the fit, where there is one.
fn read<T>(app: App, read: impl FnOnce(&Fit) -> T) -> Option<T> {
    let predicted = app.predicted.get()?;
    predicted.outcome.as_ref().ok().map(read)
}

#[component]
fn Chart() -> impl IntoView {
    let app = app();
    let chart = Memo::new(move |_| {
        read(app, |fit| ChartRef::new(calibration(fit))).unwrap_or_else(ChartRef::blank)
    });
    let subtitle = Signal::derive(move || read(app, subtitle).unwrap_or_default());
    let on_pick = Callback::new(move |pick: Pick| list_group(app, pick));
    view! {
        <ChartCard
            title=TITLE
            subtitle
            chart
            class="chart--calibration"
            topic="calibration"
            configured="prediction"
            frame="fit"
            help="Each point is a group of customers of about the same prediction: across, the \
                  mean chance predicted for the next three months; up, the share that was still \
                  a customer then. On the dashed line both agree. Each customer was predicted by \
                  a fit that had not seen it. The upright lines are 95% intervals (Wilson): the \
                  shorter, the surer. A press lists who has such a prediction today."
            on_pick
            beside=ViewFn::from(|| view! { <Figures/> })
            below=ViewFn::from(|| view! { <Terms/> })
        />
    }
}

fn subtitle(fit: &Fit) -> String {
    let months: Vec<String> = fit.snapshots.iter().map(|month| month.label()).collect();
    let span = match &months[..] {
        [] => String::new(),
        [one] => format!(" at the end of {one}"),
        [first, .., last] => format!(" at quarter ends from {first} to {last}"),
    };
    let n = units::counted(fit.n_customers, "customer");
    format!("Predicted against what happened, of {n} observed{span}")
}

/// The figures of the fit, each with what it means.
#[component]
fn Figures() -> impl IntoView {
    let app = app();
    let entries = move || {
        let figures = read(app, figures)?;
        let entry = |(name, value, detail): (&'static str, String, String)| {
            view! {
                <div class="fit__figure">
                    <dt>{name}</dt>
                    <dd>
                        {value}
                        <span class="fit__detail">{detail}</span>
                    </dd>
                </div>
            }
        };
        Some(figures.into_iter().map(entry).collect_view())
    };
    view! { <dl class="fit__figures">{entries}</dl> }
}

fn figures(fit: &Fit) -> Vec<(&'static str, String, String)> {
    let used = if fit.n_used < fit.n_observations {
        format!(
            "each customer once a quarter; {} of them, spread evenly over the file, were fitted on",
            units::count(fit.n_used as f64)
        )
    } else {
        "each customer once a quarter".to_owned()
    };
    vec![
        (
            "Observations",
            units::count(fit.n_observations as f64),
            used,
        ),
        (
            "Left",
            units::count(fit.n_left as f64),
            format!("of {}", units::counted(fit.n_customers, "customer")),
        ),
        (
            "AUC, customers not fitted on",
            auc(fit.auc_unseen),
            format!("in {FOLDS} parts, each predicted from the others; 0.50 is chance"),
        ),
        (
            "AUC, customers fitted on",
            auc(fit.auc),
            "always the rosier one".to_owned(),
        ),
        (
            "AUC of the model's own coefficients",
            auc(fit.auc_model),
            format!("on the same customers; the fit is held back by a ridge of {RIDGE:.0}"),
        ),
    ]
}

fn auc(auc: Option<f64>) -> String {
    auc.map_or_else(
        || describe::MISSING.to_owned(),
        |auc| describe::decimal(auc, 2),
    )
}

/// Lists who has a prediction like those of a group today.
fn list_group(app: App, pick: Pick) {
    let group = pick.key.item as usize;
    let found = untrack(|| {
        let (predicted, selection) = (app.predicted.get()?, app.selection.get()?);
        let fit = predicted.outcome.as_ref().ok()?;
        let predicted_now = fit.calibration.get(group)?.predicted;
        let customers = alike(fit, &predicted.forecast, &selection.rows, group);
        Some((predicted_now, customers))
    });
    let Some((mean, customers)) = found else {
        return;
    };
    let rows: Vec<RowId> = customers.iter().map(|(row, _)| *row).collect();
    let figure = |(row, chance)| (row, units::percent(chance, 1));
    let behind = Behind {
        title: format!(
            "Predicted about {} for three months",
            units::percent(mean, 1)
        ),
        order: "lowest for twelve months first",
        customers: customers.into_iter().map(figure).collect(),
        filters: picks::named(app, &rows),
    };
    behind::open(app, behind, pick.at_once);
}
