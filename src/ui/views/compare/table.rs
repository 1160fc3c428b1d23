//! Every score of every side, with the distance between them.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::basis::Basis;
use super::sides::look;
use crate::insight::answer::Asked;
use crate::insight::compare::{Level, Line};
use crate::ui::components::{Bar, Button, ButtonLook, Card, Icon, IconName, Mark, Scroller};
use crate::ui::score_button::ScoreButton;
use crate::units;

/// The highest score.
const TOP: f64 = 10.0;

/// The table.
#[component]
pub(super) fn TableCard(basis: Basis) -> impl IntoView {
    // Ids of the categories whose metrics are shown.
    let open = RwSignal::new(BTreeSet::<String>::new());
    let categories = move || {
        let comparison = basis.comparison.get();
        let ids = |own: crate::ui::shared::Shared<crate::insight::compare::Comparison>| {
            own.categories().map(|line| line.id.clone()).collect()
        };
        comparison.map(ids).unwrap_or_default()
    };
    let all = move |_| {
        let every: BTreeSet<String> = untrack(categories);
        open.update(|open| {
            *open = if open.len() < every.len() {
                every
            } else {
                BTreeSet::new()
            };
        });
    };
    let is_all = move || open.with(BTreeSet::len) >= categories().len();
    view! {
        <Card
            title="Every score"
            subtitle="The highest of each line is bold; spread is the distance between the highest and the lowest"
            flush=true
            tools=move || {
                view! {
                    <Button
                        label=Signal::derive(move || {
                            if is_all() { "Close all".to_owned() } else { "Open all".to_owned() }
                        })
                        look=ButtonLook::Ghost
                        small=true
                        on_press=all
                    />
                }
            }
        >
            <Scroller>
                <table class="table compare__table">
                    <caption class="visually-hidden">"Scores of the sides"</caption>
                    <thead><tr><Heads basis/></tr></thead>
                    <tbody>{move || rows(basis, open)}</tbody>
                </table>
            </Scroller>
        </Card>
    }
}

#[component]
fn Heads(basis: Basis) -> impl IntoView {
    let sides = move || {
        let comparison = basis.comparison.get();
        let names = comparison.map(|own| own.names.clone()).unwrap_or_default();
        let head = |(at, name): (usize, String)| {
            view! {
                <th scope="col">
                    <span class="compare__title">
                        <Mark mark=look(at)/>
                        <span class="compare__head">{name}</span>
                    </span>
                </th>
            }
        };
        names.into_iter().enumerate().map(head).collect_view()
    };
    view! {
        <th scope="col">"Category and metric"</th>
        {sides}
        <th scope="col" data-numeric="">"All"</th>
        <th scope="col" data-numeric="">"Good"</th>
        <th scope="col" data-numeric="">"Spread"</th>
    }
}

fn rows(basis: Basis, open: RwSignal<BTreeSet<String>>) -> impl IntoView {
    let comparison = basis.comparison.get()?;
    let open_now = open.get();
    let mut category = String::new();
    let mut shown = Vec::new();
    for line in &comparison.lines {
        if line.level == Level::Category {
            category.clone_from(&line.id);
        }
        if line.level != Level::Metric || open_now.contains(&category) {
            let own = (line.level != Level::Overall).then(|| category.clone());
            let metric = (line.level == Level::Metric).then(|| line.id.clone());
            let asked = Callback::new(move |side: usize| {
                let found = basis.found.get();
                let side = found.get(side)?;
                side.asked(&basis.card.get(), own.clone(), metric.clone())
            });
            shown.push(row(line, asked, open, open_now.contains(&line.id)));
        }
    }
    Some(shown.collect_view())
}

/// A line of scores, each of which opens the explanation that `asked` has for the side at its place.
fn row(
    line: &Line,
    asked: Callback<usize, Option<Asked>>,
    open: RwSignal<BTreeSet<String>>,
    is_open: bool,
) -> AnyView {
    let best = line.best();
    let score = |(at, score): (usize, &Option<f64>)| {
        let text = score.map_or_else(|| "–".to_owned(), units::score);
        view! {
            <td>
                <span class="compare__score" data-best=(best == Some(at)).then_some("")>
                    <span class="compare__bar" data-side=at.to_string()>
                        <Bar value=Signal::stored(*score) max=TOP/>
                    </span>
                    <span class="number">
                        <ScoreButton asked=move |()| asked.run(at)>{text}</ScoreButton>
                    </span>
                </span>
            </td>
        }
    };
    let scores = line.scores.iter().enumerate().map(score).collect_view();
    let text = |score: Option<f64>| score.map_or_else(|| "–".to_owned(), units::score);
    let level = match line.level {
        Level::Overall => "overall",
        Level::Category => "category",
        Level::Metric => "metric",
    };
    view! {
        <tr data-level=level>
            <th scope="row">{name(line, open, is_open)}</th>
            {scores}
            <td data-numeric="">{text(line.everybody)}</td>
            <td data-numeric="">{text(line.good)}</td>
            <td data-numeric="">{text(line.spread())}</td>
        </tr>
    }
    .into_any()
}

/// The name of a line; that of a category opens its metrics.
fn name(line: &Line, open: RwSignal<BTreeSet<String>>, is_open: bool) -> AnyView {
    if line.level != Level::Category {
        return line.name.clone().into_any();
    }
    let id = line.id.clone();
    let toggle = move |_| {
        open.update(|open| {
            if !open.remove(&id) {
                open.insert(id.clone());
            }
        });
    };
    let icon = if is_open {
        IconName::ChevronDown
    } else {
        IconName::ChevronRight
    };
    view! {
        <button type="button" class="compare__open" aria-expanded=is_open.to_string() on:click=toggle>
            <Icon name=icon/>
            {line.name.clone()}
        </button>
    }
    .into_any()
}
