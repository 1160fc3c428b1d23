//! Movement through time: the radar of the sides at the ends of the last quarters, as small
//! multiples on one scale.

use leptos::prelude::*;

use super::basis::{Basis, Found};
use crate::insight::compare::{Compared, Comparison, Level, compare, radar};
use crate::score::score;
use crate::ui::canvas::Picture;
use crate::ui::components::{Card, Mark};
use crate::ui::shared::{ChartRef, Shared};
use crate::ui::views::compare::sides::look;
use crate::units::{self, Month};

/// How many radars there are.
const SHOWN: i32 = 5;

/// Months in a quarter.
const QUARTER: i32 = 3;

/// A quarter: the month and what the sides scored then.
type Then = (Month, Shared<Comparison>);

/// The radars.
#[component]
pub(super) fn QuartersCard(basis: Basis) -> impl IntoView {
    let quarters = Memo::new(move |_| Shared::new(quarters(basis)));
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

/// The sides' scores every three months, oldest first.
fn quarters(basis: Basis) -> Vec<Then> {
    let (found, card) = (basis.found.get(), basis.card.get());
    let Some(source) = basis.app.source.get() else {
        return Vec::new();
    };
    let (dataset, model) = (&source.dataset, basis.app.model.get());
    let last = basis.app.month.get();
    let months = (0..SHOWN).rev().map(|back| last.plus(-QUARTER * back));
    let months = months.filter(|month| *month >= dataset.first_month());
    let at = |month: Month| {
        let scores = score(dataset, &model, month);
        let day = dataset.day_in(month);
        let side = |own: &Found| Compared {
            rows: own
                .rows
                .iter()
                .copied()
                .filter(|&row| own.is_customer || dataset.is_active(row, day))
                .collect(),
            month,
            scores: &scores,
            ..own.compared()
        };
        let compared = basis.app.with_context(|context| {
            let sides: Vec<Compared> = found.iter().map(side).collect();
            compare(context, &sides, &card)
        });
        Some((month, Shared::new(compared.flatten()?)))
    };
    months.filter_map(at).collect()
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
