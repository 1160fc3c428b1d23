//! Every metric of the scorecard in view: what it means, its value, its score, its benchmark
//! (001-15, 001-16, 000-40).

use leptos::prelude::*;

use super::lead;
use super::subject::{Bars, Subject};
use crate::chart::describe;
use crate::insight::customer::{CategoryBar, MetricBar};
use crate::ui::components::{Bar, Card};
use crate::ui::score_button::ScoreButton;

/// The card of the metrics.
#[component]
pub(super) fn Metrics(subject: Subject, bars: Bars) -> impl IntoView {
    let title =
        Signal::derive(move || format!("Metrics behind {}", subject.card_name().to_lowercase()));
    let groups = move || {
        bars.get()
            .unwrap_or_default()
            .into_iter()
            .map(|category| group(subject, category))
            .collect_view()
    };
    view! {
        <Card
            title
            subtitle="The value, its score of 0 to 10, and the mark of the value that counts as good"
        >
            <div class="metrics" data-testid="metrics">{groups}</div>
        </Card>
    }
}

/// Leads to the metrics of a category.
pub(super) fn show(subject: Subject, card: &str, category: &str) {
    subject.show_card(card);
    let id = place(category);
    // The metrics of another scorecard have to be drawn first.
    request_animation_frame(move || lead::to(&id));
}

/// Id of a category's metrics.
fn place(category: &str) -> String {
    format!("metrics-{category}")
}

fn group(subject: Subject, category: CategoryBar) -> impl IntoView {
    let id = category.id.clone();
    let asked = move |()| subject.asked().map(|asked| asked.category(id.clone()));
    let rows = category.metrics.into_iter();
    let rows = rows
        .map(|metric| row(subject, &category.id, metric))
        .collect_view();
    let label = category.name.clone();
    view! {
        <section class="metrics__group" id=place(&category.id) tabindex="-1" aria-label=label>
            <div class="bars__row bars__row--category">
                <h3 class="bars__name">{category.name}</h3>
                <Bar value=category.score/>
                <span class="bars__value">
                    <ScoreButton asked>{describe::score(category.score)}</ScoreButton>
                </span>
            </div>
            <ul class="bars">{rows}</ul>
        </section>
    }
}

fn row(subject: Subject, category: &str, metric: MetricBar) -> impl IntoView + use<> {
    let (category, id) = (category.to_owned(), metric.id);
    let asked = move |()| {
        let asked = subject.asked()?;
        Some(asked.category(category.clone()).metric(id.clone()))
    };
    let good = metric
        .good
        .map_or_else(String::new, |good| format!("good: {good} · "));
    let facts = format!("{good}source: {}", metric.source);
    let stale = metric
        .stale
        .map(|stale| view! { <span class="bars__detail">{stale}</span> });
    view! {
        <li class="bars__row bars__row--metric">
            <span class="bars__name">
                <span class="bars__label">
                    <span>{metric.name}</span>
                    <b class="bars__raw">{metric.value}</b>
                </span>
                <span class="bars__detail">{metric.description}</span>
                <span class="bars__detail">{facts}</span>
                {stale}
            </span>
            <Bar value=metric.score mark=metric.good_score/>
            <span class="bars__value">
                <ScoreButton asked>{describe::score(metric.score)}</ScoreButton>
            </span>
        </li>
    }
}
