//! What is loaded now, and saving it.

use leptos::prelude::*;

use crate::data::{Dataset, write};
use crate::score::model::Model;
use crate::ui::components::{Button, ButtonLook, Card, IconName, Skeleton, SkeletonKind};
use crate::ui::deliver;
use crate::ui::load::Source;
use crate::ui::state::{App, app};
use crate::units;

/// What is loaded: where it came from and what is in it.
#[component]
pub(super) fn LoadedCard() -> impl IntoView {
    let app = app();
    let facts = move || match app.source.get() {
        None => view! { <Skeleton kind=SkeletonKind::Table/> }.into_any(),
        Some(source) => {
            let fact = |(name, value): (&'static str, String)| {
                view! { <div><dt>{name}</dt><dd>{value}</dd></div> }
            };
            let facts = facts(&source, &app.model.get())
                .into_iter()
                .map(fact)
                .collect_view();
            view! { <dl class="facts facts--column">{facts}</dl> }.into_any()
        }
    };
    let is_loaded = Memo::new(move |_| app.source.with(Option::is_some));
    view! {
        <Card title="Loaded now" subtitle="Every page shows this data">
            {facts}
            <div class="load__export">
                <Button
                    label="Export the dataset"
                    look=ButtonLook::Plain
                    icon=IconName::Download
                    disabled=Signal::derive(move || !is_loaded.get())
                    on_press=move |_| export(app)
                />
            </div>
        </Card>
    }
}

fn facts(source: &Source, model: &Model) -> Vec<(&'static str, String)> {
    let dataset: &Dataset = &source.dataset;
    let title = if dataset.title.is_empty() {
        "Untitled".to_owned()
    } else {
        dataset.title.clone()
    };
    let day = dataset.as_of;
    let active = dataset
        .rows()
        .filter(|row| dataset.is_active(*row, day))
        .count();
    let months = dataset.month().since(dataset.first_month());
    vec![
        ("Title", title),
        ("From", source.origin.title()),
        ("As of", units::date_long(day)),
        ("Customers", units::count(dataset.n_rows() as f64)),
        ("Active", units::count(active as f64)),
        ("Months of history", units::count(f64::from(months))),
        (
            "Metrics",
            units::count(dataset.customers.metrics.len() as f64),
        ),
        ("Currency", dataset.currency.clone()),
        (
            "Scoring model",
            format!("{}, revision {}", model.name, model.revision),
        ),
    ]
}

/// Saves the dataset as a Customer Radar file, with the changes made here in force.
fn export(app: App) {
    if let Some(dataset) = app.exported() {
        let name = format!("{}.customer-radar.json", file_name(&dataset));
        deliver::save_text(app, &name, "application/json", &write(&dataset));
    }
}

/// A name every file system takes.
fn file_name(dataset: &Dataset) -> String {
    let title = if dataset.title.is_empty() {
        "customers"
    } else {
        &dataset.title
    };
    let kept = |letter: char| {
        if letter.is_alphanumeric() {
            letter
        } else {
            '-'
        }
    };
    let name: String = title.chars().map(kept).take(60).collect();
    format!("{}-{}", name.trim_matches('-'), dataset.as_of)
}
