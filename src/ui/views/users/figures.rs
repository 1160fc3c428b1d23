//! The figures of usage: active users, sessions and time, with their courses, and the usage rate
//! (002-32 to 002-36).

use leptos::prelude::*;

use crate::chart::describe::MISSING;
use crate::chart::spark::Spark;
use crate::insight::users::{Rate, UsageFigures, UsageLine};
use crate::metrics::Figure;
use crate::ui::canvas::Picture;
use crate::ui::components::{Delta, EmptyState, IconButton, IconName};
use crate::ui::explained::Explained;
use crate::ui::shared::{ChartRef, Shared};
use crate::ui::views::customers::words;

/// What has to be in a file for usage to be shown.
const FIELDS: &str = "Give the customer a list \"usage\" with an entry for every month: \
    \"month\", \"dau\", \"wau\", \"mau\", \"sessions\" and \"seconds\".";

/// What stands where the file does not say what active means.
const NO_DEFINITION: &str = "The data does not say what counts as active; \
    \"active_definition\" in \"company\" is the place for it.";

/// The figures, what they mean, and how each is computed.
#[component]
pub(in crate::ui::views) fn UsageGrid(found: Memo<Option<Shared<UsageFigures>>>) -> impl IntoView {
    let explained = RwSignal::new(None::<usize>);
    let body = move || match found.get() {
        Some(found) if found.n_with > 0 => grid(&found, explained).into_any(),
        _ => view! { <EmptyState title="No usage in this month" text=FIELDS/> }.into_any(),
    };
    let figure = Memo::new(move |_| {
        let at = explained.get()?;
        found.with(|found| Some(found.as_ref()?.lines.get(at)?.figure.clone()))
    });
    let label = move || figure.with(|figure| figure.as_ref().map(|figure| figure.name));
    view! {
        {body}
        <Explained
            label=Signal::derive(move || label().unwrap_or_default().to_lowercase())
            figures=Signal::derive(move || figure.get().into_iter().collect::<Vec<Figure>>())
            open=Signal::derive(move || explained.get().is_some())
            on_close=move |()| explained.set(None)
        />
    }
}

fn grid(found: &UsageFigures, explained: RwSignal<Option<usize>>) -> impl IntoView + use<> {
    let lines = found.lines.iter().enumerate();
    let lines = lines
        .map(|(at, line)| one(at, line, explained))
        .collect_view();
    let rates = found.rates.iter().map(rate).collect_view();
    let definition = match &found.definition {
        Some(words) => format!("Active: {words}"),
        None => NO_DEFINITION.to_owned(),
    };
    view! {
        <ul class="usage" data-testid="usage">{lines}</ul>
        <h3 class="users__title">"Usage rate"</h3>
        <dl class="usage-rate">{rates}</dl>
        <p class="users__note" data-testid="active-definition">{definition}</p>
    }
}

fn one(at: usize, line: &UsageLine, explained: RwSignal<Option<usize>>) -> impl IntoView + use<> {
    let (name, value) = (line.figure.name, line.figure.text());
    let change = line.change.as_ref().map(words::change);
    let change = change.map(|change| view! { <Delta change/> });
    let reason = line.figure.reason.clone();
    // One value has no course.
    let is_course = line.course.iter().flatten().count() > 1;
    let chart = ChartRef::new(Spark {
        values: if is_course {
            line.course.clone()
        } else {
            Vec::new()
        },
        ..Spark::default()
    });
    view! {
        <li class="usage__one">
            <div class="usage__head">
                <span class="usage__name">{name}</span>
                <IconButton
                    label=format!("How {} is computed", name.to_lowercase())
                    icon=IconName::Info
                    on_press=move |_| explained.set(Some(at))
                />
            </div>
            <p class="usage__value">{value}</p>
            <p class="usage__change">{change}{reason}</p>
            <div class="usage__course">
                <Picture chart=Signal::stored(chart) class="chart--spark"/>
            </div>
        </li>
    }
}

fn rate(rate: &Rate) -> impl IntoView + use<> {
    let is_known = rate.value != MISSING;
    let words = match &rate.reason {
        Some(reason) if !is_known => reason.clone(),
        _ => rate.what.clone(),
    };
    let change = rate.change.as_ref().map(words::change);
    view! {
        <div class="usage-rate__one">
            <dt>{rate.name}</dt>
            <dd>
                <b class="number">{rate.value.clone()}</b>
                <span class="usage-rate__what">{words}</span>
                {change.map(|change| view! { <Delta change/> })}
            </dd>
        </div>
    }
}
