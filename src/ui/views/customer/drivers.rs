//! The categories of the scorecard in view as bars: for health the six drivers (000-15).

use leptos::prelude::*;

use super::subject::{Bars, HEALTH, Subject};
use crate::chart::describe;
use crate::insight::customer::CategoryBar;
use crate::ui::components::{Bar, Card};
use crate::ui::score_button::ScoreButton;
use crate::units;

/// The card of the categories.
#[component]
pub(super) fn Drivers(subject: Subject, bars: Bars) -> impl IntoView {
    let title = Signal::derive(move || {
        subject.card.with(|card| match card.as_str() {
            HEALTH => "Health drivers".to_owned(),
            _ => format!("{} by category", subject.card_name()),
        })
    });
    let subtitle = Signal::derive(move || {
        let n = subject
            .app
            .population
            .with(|rows| rows.as_ref().map_or(0, |rows| rows.len()));
        Some(format!(
            "Scores 0 to 10; the mark is the mean of all {}",
            units::counted(n, "customer")
        ))
    });
    let rows = move || {
        bars.get()
            .unwrap_or_default()
            .into_iter()
            .map(|bar| row(subject, bar))
            .collect_view()
    };
    view! {
        <Card title subtitle>
            <ul class="bars" data-testid="drivers">{rows}</ul>
        </Card>
    }
}

fn row(subject: Subject, bar: CategoryBar) -> impl IntoView {
    let gap = bar
        .score
        .zip(bar.population)
        .map(|(own, all)| describe::signed(own - all, 1));
    let spoken = match (&gap, bar.population) {
        (Some(gap), Some(all)) => format!("{gap} against a mean of {}", describe::decimal(all, 1)),
        _ => "no score to compare".to_owned(),
    };
    let n = bar.metrics.len();
    let n_known = bar
        .metrics
        .iter()
        .filter(|metric| metric.score.is_some())
        .count();
    let coverage = units::percent(bar.coverage, 0);
    let detail = format!("Coverage {coverage}, {n_known} of {n} metrics");
    let id = bar.id;
    let asked = move |()| subject.asked().map(|asked| asked.category(id.clone()));
    view! {
        <li class="bars__row">
            <span class="bars__name">
                {bar.name}
                <span class="bars__detail">{detail}</span>
            </span>
            <Bar value=bar.score mark=bar.population/>
            <span class="bars__value">
                <ScoreButton asked>{describe::score(bar.score)}</ScoreButton>
            </span>
            <span class="bars__gap">
                <span aria-hidden="true">{gap}</span>
                <span class="visually-hidden">{spoken}</span>
            </span>
        </li>
    }
}
