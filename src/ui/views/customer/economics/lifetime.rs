//! Customer lifetime value over time, and the expected one with its method (000-14, 000-18).

use leptos::prelude::*;

use crate::insight::course::Followed;
use crate::insight::economics::{Expected, expected};
use crate::metrics::Figure;
use crate::ui::views::customer::running::{Running, RunningCard};
use crate::ui::views::customer::subject::Subject;

/// What is missing where no lifetime value can be told, and how to supply it.
const MISSING: (&str, &str) = (
    "No lifetime value can be told yet",
    "Give the customer \"expected_clv\"; or let it be computed: from the customer's \"mrr\", the \
     company's \"gross_margin\", and a \"history\" of \"mrr\" of all customers that reaches back \
     twelve months, in which some revenue was lost.",
);

/// The card of lifetime value.
#[component]
pub(in crate::ui::views::customer) fn Lifetime(subject: Subject) -> impl IntoView {
    let running = Running::new(subject, || Followed::Lifetime, false);
    let found = subject.memo(expected);
    let subtitle = Signal::derive(move || {
        found.with(|found| {
            let found = found.as_ref();
            found.map_or_else(String::new, |found| {
                format!(
                    "Expected: {}, by {}",
                    found.figure.text(),
                    lower(found.method)
                )
            })
        })
    });
    view! {
        <RunningCard
            running
            title="Customer lifetime value"
            subtitle
            help="The line is what the customer is worth over its life: its revenue a month times \
                  the gross margin, divided by the monthly revenue churn of all customers. It moves \
                  with the customer's revenue and with everybody's churn. A month needs twelve \
                  months of history before it. Where the data gives a value, it stands in the month \
                  of the data in place of the computed one."
            missing=Signal::stored(MISSING)
            options=ViewFn::from(|| ())
            below=ViewFn::from(move || view! { <ExpectedValue found/> })
        />
    }
}

fn lower(words: &str) -> String {
    words.to_lowercase()
}

/// The expected value, its method, its formula and what went into it.
#[component]
fn ExpectedValue(found: Memo<Option<Expected>>) -> impl IntoView {
    move || {
        found.get().map(|found| {
            let Expected {
                method,
                figure,
                computed,
            } = found;
            let value = figure.text();
            let instead = computed.map(|computed| {
                let text = match &computed.reason {
                    Some(reason) => format!("It could not be computed: {reason}."),
                    None => format!("Computed, it would be {}.", computed.text()),
                };
                view! { <p>{text}</p> }
            });
            view! {
                <section class="expected" aria-label="Expected lifetime value">
                    <p class="expected__head">
                        <span class="expected__value">{value}</span>
                        <span>{format!("expected lifetime value; method: {method}")}</span>
                    </p>
                    <p class="expected__formula">{figure.formula.clone()}</p>
                    {inputs(&figure)}
                    {figure.reason.clone().map(|reason| view! { <p>{reason}</p> })}
                    {instead}
                </section>
            }
        })
    }
}

fn inputs(figure: &Figure) -> impl IntoView + use<> {
    let input =
        |(label, value): (String, String)| view! { <div><dt>{label}</dt><dd>{value}</dd></div> };
    let inputs = figure.inputs.iter().cloned().map(input).collect_view();
    view! { <dl class="expected__inputs">{inputs}</dl> }
}
