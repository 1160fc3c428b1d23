//! Predicted retention by region, segment, industry or country, the lowest first.

use leptos::prelude::*;

use super::missing::WithPrediction;
use crate::arrange::Arrange;
use crate::chart::describe;
use crate::data::Dim;
use crate::insight::retention::{BY, FEW, Group, by, exact_table};
use crate::select::Facet;
use crate::ui::components::{
    Bar, Card, Choice, IconButton, IconName, Scroller, Segmented, ShowAll,
};
use crate::ui::shared::Shared;
use crate::ui::state::{App, app};
use crate::ui::views::drivers::behind::{self, Behind};
use crate::ui::views::picks;
use crate::ui::views::stack::save;
use crate::units::{self, RowId};

const TITLE: &str = "Predicted retention by group";

/// The key in the address of what the groups are.
const RETENTION_BY: &str = "retention_by";

/// How many groups are listed at first.
const LISTED: usize = 12;

type Groups = Memo<Option<Shared<Vec<Group>>>>;

/// The groups as a table; a row lists its customers.
#[component]
pub fn RetentionByGroup() -> impl IntoView {
    view! {
        <WithPrediction title=TITLE>
            <Listed/>
        </WithPrediction>
    }
}

/// What the groups are.
fn dim(app: App) -> Memo<Dim> {
    let chosen = app.option(RETENTION_BY);
    Memo::new(move |_| {
        let is_chosen = |dim: &Dim| chosen.with(|text| text.as_deref() == Some(dim.field()));
        BY.into_iter().find(is_chosen).unwrap_or(BY[0])
    })
}

#[component]
fn Listed() -> impl IntoView {
    let app = app();
    let dim = dim(app);
    let found: Groups = Memo::new(move |_| {
        let (selection, predicted) = (app.selection.get()?, app.predicted.get()?);
        app.with_context(|context| {
            let groups = by(context, &predicted.forecast, &selection.rows, dim.get());
            Shared::new(groups)
        })
    });
    let subtitle = Signal::derive(move || {
        let n = found.with(|found| found.as_ref().map_or(0, |found| found.len()));
        format!("{}, the lowest mean first", units::counted(n, "group"))
    });
    let export = move |_| {
        let Some(found) = found.get_untracked() else {
            return;
        };
        let table = exact_table(&found, dim.get_untracked());
        save::csv(app, table.caption.clone(), subtitle.get_untracked(), &table);
    };
    let choices = BY.map(|dim| Choice::new(dim.field(), dim.title()));
    let choose = move |field: String| {
        let is_usual = field == BY[0].field();
        app.set_option(RETENTION_BY, (!is_usual).then_some(field));
    };
    let export_label = "Export predicted retention by group as CSV";
    view! {
        <Card
            title=TITLE
            subtitle
            tools=move || {
                view! { <IconButton label=export_label icon=IconName::Download on_press=export/> }
                    .into_any()
            }
        >
            <div class="retention__choice">
                <Segmented
                    label="Groups by"
                    options=Signal::stored(choices.to_vec())
                    value=Signal::derive(move || dim.get().field().to_owned())
                    on_change=choose
                />
            </div>
            <Table found dim/>
        </Card>
    }
}

#[component]
fn Table(found: Groups, dim: Memo<Dim>) -> impl IntoView {
    let app = app();
    let is_all = RwSignal::new(false);
    let rows = move || {
        let found = found.get()?;
        let n = if is_all.get() { found.len() } else { LISTED };
        let currency = app.with_dataset(|dataset| dataset.currency.clone())?;
        let row = |group: Group| {
            let mrr = units::money_short(group.summary.mrr, &currency);
            view! { <Row group dim mrr/> }
        };
        Some(found.iter().take(n).cloned().map(row).collect_view())
    };
    let n = Signal::derive(move || found.with(|found| found.as_ref().map_or(0, |own| own.len())));
    view! {
        <Scroller>
            <table class="table table--inset retention">
                <caption class="visually-hidden">
                    {move || format!("{TITLE}: {}", dim.get().title().to_lowercase())}
                </caption>
                <thead>
                    <tr>
                        <th scope="col">{move || dim.get().title()}</th>
                        <th scope="col" data-numeric="">"Customers"</th>
                        <th scope="col" class="retention__mean">"Predicted retention"</th>
                        <th scope="col" data-numeric="">"Weighted by MRR"</th>
                        <th scope="col" data-numeric="">"MRR"</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </Scroller>
        <ShowAll n first=LISTED is_all/>
    }
}

#[component]
fn Row(group: Group, dim: Memo<Dim>, mrr: String) -> impl IntoView {
    let app = app();
    let found = group.summary;
    let name = if group.value.is_empty() {
        format!("No {}", dim.get_untracked().title().to_lowercase())
    } else {
        group.value.clone()
    };
    let title = name.clone();
    let list = move |event: leptos::ev::MouseEvent| {
        list(
            app,
            dim.get_untracked(),
            &group,
            title.clone(),
            event.shift_key(),
        );
    };
    view! {
        <tr>
            <th scope="row">
                <button type="button" class="link-btn" on:click=list>{name}</button>
            </th>
            <td data-numeric="">{units::count(found.n as f64)}</td>
            <td class="retention__mean">
                <span class="retention__bar">
                    <Bar value=Signal::stored(found.mean) max=1.0/>
                    <span class="retention__text">{percent(found.mean)}</span>
                    <span class="retention__few">{few(found.n_predicted)}</span>
                </span>
            </td>
            <td data-numeric="">{percent(found.by_mrr)}</td>
            <td data-numeric="">{mrr}</td>
        </tr>
    }
}

/// Says so where a mean is one of few.
fn few(n: usize) -> Option<String> {
    match n {
        0 => Some("no prediction".to_owned()),
        1..FEW => Some(format!("of only {n}: says little")),
        _ => None,
    }
}

fn percent(chance: Option<f64>) -> String {
    chance.map_or_else(
        || describe::MISSING.to_owned(),
        |own| units::percent(own, 1),
    )
}

/// Lists the customers of a group, the lowest chance first.
fn list(app: App, dim: Dim, group: &Group, title: String, at_once: bool) {
    let Some(predicted) = app.predicted.get_untracked() else {
        return;
    };
    let chances = &predicted.forecast.chances;
    let mut rows: Vec<RowId> = group.rows.clone();
    let chance = |row: RowId| chances.get(row).unwrap_or(f64::INFINITY);
    rows.arrange_by(|a, b| chance(*a).total_cmp(&chance(*b)).then(a.cmp(b)));
    let filters = if group.value.is_empty() {
        picks::named(app, &rows)
    } else {
        Some(picks::narrowed(app, Facet::Dim(dim), &group.value))
    };
    let figure = |row: RowId| (row, percent(chances.get(row)));
    let behind = Behind {
        title,
        order: "lowest predicted retention first",
        customers: rows.into_iter().map(figure).collect(),
        filters,
    };
    behind::open(app, behind, at_once);
}
