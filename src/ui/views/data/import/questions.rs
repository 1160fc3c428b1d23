//! What a table does not say of itself, and the person is asked.

use leptos::prelude::*;

use super::open::Open;
use crate::data::table::Table;
use crate::data::table::mapping::{Billing, End, Kind, Mapping, Survey};
use crate::data::table::recognize::end_example;
use crate::data::table::value;
use crate::metrics::Span;
use crate::ui::components::{Choice, Radios, Segmented, Select};

/// How many rows are looked at to see how leaving is written.
const SAMPLED: usize = 1_000;

/// The questions that a kind of table leaves open; each disappears where a column answers it.
#[component]
pub(super) fn Questions(open: Open) -> impl IntoView {
    let asks = Memo::new(move |_| {
        let table = open.table();
        open.read(|mapping| asked(mapping, &table))
            .unwrap_or_default()
    });
    let form = move |question: Question| match question {
        Question::End => view! { <EndQuestion open/> }.into_any(),
        Question::Billing => view! { <BillingQuestion open/> }.into_any(),
        Question::Survey => view! { <SurveyQuestion open/> }.into_any(),
        Question::Left => view! { <LeftQuestion open/> }.into_any(),
    };
    let forms = move || asks.get().into_iter().map(form).collect_view();
    view! { <div class="import__questions">{forms}</div> }
}

/// What a table can leave open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Question {
    /// Whether an end is the last day paid.
    End,
    /// What an amount is paid for.
    Billing,
    /// Which survey answers belong to.
    Survey,
    /// Within which time those marked as left have left.
    Left,
}

fn asked(mapping: &Mapping, table: &Table) -> Vec<Question> {
    let has = |field: &str| mapping.column_of(field).is_some();
    let is = |kind: Kind| mapping.kind == kind;
    let asks = |question: &Question| match question {
        Question::End => is(Kind::Subscriptions) && has("end"),
        Question::Billing => is(Kind::Subscriptions) && has("amount") && !has("period"),
        Question::Survey => is(Kind::Responses) && !has("survey"),
        Question::Left => is(Kind::Customers) && leaves_without_day(mapping, table),
    };
    let all = [
        Question::End,
        Question::Billing,
        Question::Survey,
        Question::Left,
    ];
    all.into_iter().filter(asks).collect()
}

/// Whether a column says of some customers only that they left, not when.
fn leaves_without_day(mapping: &Mapping, table: &Table) -> bool {
    let Some(at) = mapping.column_of("churned") else {
        return false;
    };
    let order = mapping.columns[at].order;
    let mut cells = table.column(at).take(SAMPLED);
    cells.any(|cell| {
        value::flag(cell) == Some(true) && value::date(cell, order, table.from_1904).is_none()
    })
}

/// Whether an end is the last day paid.
#[component]
fn EndQuestion(open: Open) -> impl IntoView {
    let label = Signal::derive(move || {
        let table = open.table();
        let example = open.read(|mapping| end_example(&table, mapping)).flatten();
        example.unwrap_or_else(|| "Is an end the last day paid?".to_owned())
    });
    let options = vec![
        Choice::new("inclusive", "Yes, it is the last day paid"),
        Choice::new("exclusive", "No, it is the first day not paid any more"),
    ];
    let value = Signal::derive(move || {
        let end = open.read(|mapping| mapping.end).flatten();
        match end {
            None => "",
            Some(End::Inclusive) => "inclusive",
            Some(End::Exclusive) => "exclusive",
        }
        .to_owned()
    });
    let change = move |value: String| {
        let end = if value == "inclusive" {
            End::Inclusive
        } else {
            End::Exclusive
        };
        open.change(|mapping| mapping.end = Some(end));
    };
    view! { <Radios label options value on_change=change/> }
}

/// What an amount is paid for: value and words.
const BILLINGS: [(Billing, &str, &str); 4] = [
    (Billing::Month, "month", "A month"),
    (Billing::Quarter, "quarter", "A quarter"),
    (Billing::Year, "year", "A year"),
    (Billing::Term, "term", "The whole term"),
];

#[component]
fn BillingQuestion(open: Open) -> impl IntoView {
    let value = Signal::derive(move || {
        let billing = open.read(|mapping| mapping.billing);
        let found = BILLINGS.iter().find(|(own, ..)| Some(*own) == billing);
        found.map_or("", |(_, value, _)| value).to_owned()
    });
    let change = move |value: String| {
        if let Some((billing, ..)) = BILLINGS.iter().find(|(_, own, _)| *own == value) {
            open.change(|mapping| mapping.billing = *billing);
        }
    };
    let options: Vec<_> = BILLINGS
        .iter()
        .map(|(_, value, title)| Choice::new(*value, *title))
        .collect();
    view! { <Asked label="An amount is for"><Segmented label="An amount is for" options value on_change=change/></Asked> }
}

/// The surveys an answer can belong to: value, and words.
const SURVEYS: [(Survey, &str, &str); 7] = [
    (Survey::Nps, "nps", "NPS, 0 to 10"),
    (Survey::Csat(5), "csat5", "CSAT, 1 to 5"),
    (Survey::Csat(7), "csat7", "CSAT, 1 to 7"),
    (Survey::Csat(10), "csat10", "CSAT, 1 to 10"),
    (Survey::Ces(5), "ces5", "CES, 1 to 5"),
    (Survey::Ces(7), "ces7", "CES, 1 to 7"),
    (Survey::Ces(10), "ces10", "CES, 1 to 10"),
];

#[component]
fn SurveyQuestion(open: Open) -> impl IntoView {
    let value = Signal::derive(move || {
        let survey = open.read(|mapping| mapping.survey);
        let found = SURVEYS.iter().find(|(own, ..)| Some(*own) == survey);
        found.map_or("", |(_, value, _)| value).to_owned()
    });
    let change = move |value: String| {
        if let Some((survey, ..)) = SURVEYS.iter().find(|(_, own, _)| *own == value) {
            open.change(|mapping| mapping.survey = *survey);
        }
    };
    let options: Vec<_> = SURVEYS
        .iter()
        .map(|(_, value, title)| Choice::new(*value, *title))
        .collect();
    view! { <Select label="The answers belong to" options value on_change=change/> }
}

#[component]
fn LeftQuestion(open: Open) -> impl IntoView {
    let value = Signal::derive(move || {
        let span = open.read(|mapping| mapping.left_within);
        span.map_or("", Span::id).to_owned()
    });
    let change = move |value: String| {
        if let Some(span) = Span::from_id(&value) {
            open.change(|mapping| mapping.left_within = span);
        }
    };
    let options = Span::ALL
        .map(|span| Choice::new(span.id(), span.title()))
        .to_vec();
    view! {
        <Asked label="Those marked as left have left within the last">
            <Segmented
                label="Those marked as left have left within the last"
                options
                value
                on_change=change
            />
        </Asked>
    }
}

/// A question above its choices; the choices say it again for those who cannot see it.
#[component]
fn Asked(label: &'static str, children: Children) -> impl IntoView {
    view! {
        <div class="import__question">
            <span class="label" aria-hidden="true">{label}</span>
            {children()}
        </div>
    }
}
