//! What one column stands for, why, and how its cells are to be read.

use leptos::prelude::*;

use super::cells::{Reading, reading};
use super::metric::MetricForm;
use super::open::Open;
use crate::data::table::field::{Field, Holds};
use crate::data::table::mapping::{Column, DateOrder, Decimal, Kind, MetricGuess, Target};
use crate::data::table::recognize::recognize;
use crate::ui::components::{Choice, Select, fresh_id};

/// The value of the list's entry that leaves a column out.
const OUT: &str = "-";
/// The value of the list's entry for a metric.
const METRIC: &str = "=";
/// What is said of a column that the person has decided on.
const BY_HAND: &str = "Chosen by you.";

/// The form above a column of the preview.
#[component]
pub(super) fn ColumnForm(open: Open, at: usize, column: Memo<Option<Column>>) -> impl IntoView {
    let why = move || column.with(|column| column.as_ref().map(|column| column.why.clone()));
    let read_as = Memo::new(move |_| {
        column.with(|column| column.as_ref().map(|column| reading(&column.target)))
    });
    let is_metric = Memo::new(move |_| {
        column.with(|column| {
            matches!(
                column.as_ref().map(|own| &own.target),
                Some(Target::Metric(_))
            )
        })
    });
    let written = move || match read_as.get() {
        Some(Reading::Number) => view! { <DecimalSelect open at column/> }.into_any(),
        Some(Reading::Date | Reading::DateOrFlag) => {
            view! { <OrderSelect open at column/> }.into_any()
        }
        Some(Reading::Text | Reading::Flag) | None => ().into_any(),
    };
    view! {
        <div class="column">
            <TargetSelect open at column/>
            <p class="column__why">{why}</p>
            {written}
            <Show when=move || is_metric.get()><MetricForm open at column/></Show>
        </div>
    }
}

/// Everything a column of the kind of table can stand for.
#[component]
fn TargetSelect(open: Open, at: usize, column: Memo<Option<Column>>) -> impl IntoView {
    let id = fresh_id("target");
    let label = format!("What {} stands for", open.table().columns[at]);
    let value = Memo::new(move |_| {
        column.with(|column| {
            column
                .as_ref()
                .map_or(String::new(), |own| value_of(&own.target))
        })
    });
    let option = move |entry: &str, title: &'static str| {
        let own = entry.to_owned();
        let chosen = move || value.with(|value| *value == own);
        view! { <option value=entry.to_owned() prop:selected=chosen>{title}</option> }
    };
    let groups = move || {
        let kind = open.kind.get();
        let group = |(title, holds): (&'static str, &'static [Holds])| {
            let fields = Field::of(kind).filter(|field| holds.contains(&field.holds));
            let options: Vec<_> = fields.map(|field| option(field.id, field.title)).collect();
            (!options.is_empty()).then(|| view! { <optgroup label=title>{options}</optgroup> })
        };
        GROUPS.into_iter().map(group).collect_view()
    };
    let choose = move |event| {
        let value = event_target_value(&event);
        let target = target_of(open, at, &value);
        open.change_column(at, |column| {
            column.target = target;
            BY_HAND.clone_into(&mut column.why);
        });
    };
    view! {
        <label class="visually-hidden" for=id.clone()>{label}</label>
        <div class="field">
            <select class="field__select" id=id prop:value=move || value.get() on:change=choose>
                {option(OUT, "Leave out")}
                {option(METRIC, "Metric")}
                {groups}
            </select>
        </div>
    }
}

/// How the fields stand together in the list.
const GROUPS: [(&str, &[Holds]); 4] = [
    ("Money", &[Holds::Money]),
    (
        "Days and months",
        &[Holds::Date, Holds::Month, Holds::DateOrFlag],
    ),
    ("Numbers, yes and no", &[Holds::Number, Holds::Flag]),
    ("Names and texts", &[Holds::Text]),
];

fn value_of(target: &Target) -> String {
    match target {
        Target::LeaveOut => OUT.to_owned(),
        Target::Metric(_) => METRIC.to_owned(),
        Target::Field(field) => field.id.to_owned(),
    }
}

/// What an entry of the list stands for.
fn target_of(open: Open, at: usize, value: &str) -> Target {
    let kind = open.kind.get_untracked();
    match value {
        OUT => Target::LeaveOut,
        METRIC => Target::Metric(guess(open, at, kind)),
        id => Field::find(kind, id).map_or(Target::LeaveOut, Target::Field),
    }
}

/// The metric a column would be taken for; without a guess, a count named as the column.
fn guess(open: Open, at: usize, kind: Kind) -> MetricGuess {
    let table = open.table();
    let model = open.app.model.get_untracked();
    let mapping = recognize(&table, &model, Some(kind));
    match mapping
        .columns
        .into_iter()
        .nth(at)
        .map(|column| column.target)
    {
        Some(Target::Metric(metric)) => metric,
        Some(Target::Field(_) | Target::LeaveOut) | None => {
            let name = table.columns[at].clone();
            MetricGuess {
                id: slug(&name),
                name,
                unit: "count".to_owned(),
                higher_is_better: true,
                anchor: None,
                is_scored: false,
            }
        }
    }
}

/// A name as an id: small letters and digits, with `_` between words.
fn slug(name: &str) -> String {
    let folded = crate::select::fold::fold(name);
    let words = folded.split(|letter: char| !letter.is_alphanumeric());
    let words: Vec<_> = words.filter(|word| !word.is_empty()).collect();
    words.join("_")
}

#[component]
fn DecimalSelect(open: Open, at: usize, column: Memo<Option<Column>>) -> impl IntoView {
    let value = Signal::derive(move || {
        let is_comma = |column: &Column| column.decimal == Decimal::Comma;
        let is_comma = column.with(|column| column.as_ref().is_some_and(is_comma));
        if is_comma { "," } else { "." }.to_owned()
    });
    let change = move |value: String| {
        let decimal = if value == "," {
            Decimal::Comma
        } else {
            Decimal::Point
        };
        open.change_column(at, |column| column.decimal = decimal);
    };
    view! {
        <Select
            label=format!("Numbers of {} are written", open.table().columns[at])
            bare=true
            options=vec![Choice::new(".", "Written 1,234.5"), Choice::new(",", "Written 1.234,5")]
            value
            on_change=change
        />
    }
}

/// Each order of a date: value and example.
const ORDERS: [(DateOrder, &str, &str); 3] = [
    (DateOrder::YearMonthDay, "ymd", "Written 2026-09-30"),
    (DateOrder::DayMonthYear, "dmy", "Written 30.09.2026"),
    (DateOrder::MonthDayYear, "mdy", "Written 09/30/2026"),
];

#[component]
fn OrderSelect(open: Open, at: usize, column: Memo<Option<Column>>) -> impl IntoView {
    let value = Signal::derive(move || {
        let order = column.with(|column| column.as_ref().map(|column| column.order));
        let found = ORDERS.iter().find(|(own, ..)| Some(*own) == order);
        found.map_or("", |(_, value, _)| value).to_owned()
    });
    let change = move |value: String| {
        if let Some((order, ..)) = ORDERS.iter().find(|(_, own, _)| *own == value) {
            open.change_column(at, |column| column.order = *order);
        }
    };
    let options: Vec<_> = ORDERS
        .iter()
        .map(|(_, value, title)| Choice::new(*value, *title))
        .collect();
    view! {
        <Select
            label=format!("Dates of {} are written", open.table().columns[at])
            bare=true
            options
            value
            on_change=change
        />
    }
}
