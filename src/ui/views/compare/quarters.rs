//! Movement through time: the radar of the sides at the ends of the last quarters, as small
//! multiples on one scale.

use leptos::prelude::*;

use super::basis::{Basis, Found};
use crate::insight::Context;
use crate::insight::compare::{Compared, Comparison, Level, compare, radar};
use crate::score::{Scores, score};
use crate::ui::canvas::Picture;
use crate::ui::components::{Card, Mark};
use crate::ui::shared::{ChartRef, Shared};
use crate::ui::state::App;
use crate::ui::views::compare::sides::look;
use crate::units::{self, Month, RowId};

/// How many radars there are.
const SHOWN: i32 = 5;

/// Months in a quarter.
const QUARTER: i32 = 3;

/// A quarter: the month and what the sides scored then.
type Then = (Month, Shared<Comparison>);

/// The radars.
#[component]
pub(super) fn QuartersCard(basis: Basis) -> impl IntoView {
    // Scored once for data, model and month: no other side or scorecard asks for it again.
    let past = Memo::new(move |_| Shared::new(past(basis.app)));
    let quarters = Memo::new(move |_| Shared::new(quarters(basis, &past.get())));
    let shown = move || {
        let quarters = quarters.get();
        quarters.iter().map(one).collect_view()
    };
    let is_short = move || quarters.with(|quarters| quarters.len() < 2);
    view! {
        <Card
            title="Movement through time"
            subtitle="Category scores every three months up to the month shown, rings 0 to 10"
        >
            <div class="quarters">{shown}</div>
            <Show when=is_short>
                <p class="stack-note">
                    "The data has no earlier quarter. Give customers a \"history\" to see how they moved."
                </p>
            </Show>
        </Card>
    }
}

/// Everybody's scores every three months up to the month shown, oldest first.
fn past(app: App) -> Vec<Shared<Scores>> {
    let (Some(source), Some(now)) = (app.source.get(), app.scores.get()) else {
        return Vec::new();
    };
    let (dataset, model) = (&source.dataset, app.model.get());
    let months = (1..SHOWN).rev().map(|back| now.month.plus(-QUARTER * back));
    let known = months.filter(|month| *month >= dataset.first_month());
    let scored = known.map(|month| Shared::new(score(dataset, &model, month)));
    scored.chain([now.clone()]).collect()
}

/// The sides' scores in each of these months.
fn quarters(basis: Basis, past: &[Shared<Scores>]) -> Vec<Then> {
    let (found, card) = (basis.found.get(), basis.card.get());
    let at = |context: &Context, scores: &Scores| {
        let (dataset, month) = (context.dataset, scores.month);
        let day = dataset.day_in(month);
        let was = |own: &Found, row: &RowId| own.is_customer || dataset.is_active(*row, day);
        let side = |own: &Found| Compared {
            name: own.name.clone(),
            rows: own
                .rows
                .iter()
                .copied()
                .filter(|row| was(own, row))
                .collect(),
            is_customer: own.is_customer,
            month,
            scores,
        };
        let sides: Vec<Compared> = found.iter().map(side).collect();
        Some((month, Shared::new(compare(context, &sides, &card)?)))
    };
    let compared = basis.app.with_context(|context| {
        let quarters = past.iter().map(|scores| at(context, scores));
        quarters.flatten().collect()
    });
    compared.unwrap_or_default()
}

fn one((month, comparison): &Then) -> impl IntoView + use<> {
    let mut chart = radar(comparison, |_| true);
    // The mean of everybody is that of the month shown only.
    chart.series.pop();
    // Names would leave no room: the large radar has them, in the same places.
    for axis in &mut chart.axes {
        axis.name.clear();
    }
    let chart = ChartRef::new(chart);
    let overall = comparison
        .lines
        .iter()
        .find(|line| line.level == Level::Overall);
    let scores = overall.map(|line| line.scores.clone()).unwrap_or_default();
    let names = comparison.names.clone();
    let score = |(at, (score, name)): (usize, (Option<f64>, String))| {
        let text = score.map_or_else(|| "–".to_owned(), units::score);
        view! {
            <span class="quarters__score">
                <Mark mark=look(at)/>
                <span class="visually-hidden">{format!("{name}: ")}</span>
                {text}
            </span>
        }
    };
    let scores = scores.into_iter().zip(names).enumerate().map(score);
    view! {
        <figure class="quarters__one">
            <Picture chart=Signal::stored(chart) class="chart--small-radar"/>
            <figcaption>
                <span class="quarters__month">{month.label()}</span>
                <span class="quarters__scores">{scores.collect_view()}</span>
            </figcaption>
        </figure>
    }
}
