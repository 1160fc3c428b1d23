//! How a metric's value becomes a score: by a line, by steps, or by texts.

use leptos::prelude::*;

use super::super::desk::{Desk, desk};
use super::super::entry::{Entry, Fault, Kind};
use super::steps::Steps;
use super::values::Values;
use crate::chart::describe::MISSING;
use crate::insight::value::plain;
use crate::score::draft::items_of;
use crate::score::draft::metric::{METRICS, RuleKind, set_anchor, set_rule};
use crate::score::model::{Anchor, Direction};
use crate::score::normalise::{Scale, line_scale};
use crate::ui::components::{Choice, Segmented};

/// What scores 10 (001-6 to 001-8): as the model's JSON has it, and what people read.
const ANCHORS: [(&str, &str); 3] = [
    ("best", "Best possible"),
    ("population_max", "Top customer"),
    ("benchmark", "Benchmark"),
];

fn kind(desk: Desk, idx: usize) -> Memo<RuleKind> {
    Memo::new(move |_| {
        desk.with(|root| {
            items_of(root, METRICS)
                .get(idx)
                .map_or(RuleKind::Line, RuleKind::of)
        })
    })
}

/// The choice of what scores 10.
#[component]
fn AnchorChoice(
    /// The metric's position.
    idx: usize,
    /// What the choice is about, for those who cannot see it.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    let desk = desk();
    view! {
        <Segmented
            label
            options=ANCHORS.map(|(value, label)| Choice::new(value, label)).to_vec()
            value=desk.text(format!("{METRICS}/{idx}/anchor/kind"))
            on_change=move |kind: String| desk.edit_by(|root| [set_anchor(root, idx, &kind)])
        />
    }
}

/// The rule of a metric in the line of a category.
#[component]
pub(in super::super) fn RuleLine(
    /// The metric's position.
    idx: usize,
    /// What people read of it.
    name: Memo<String>,
) -> impl IntoView {
    let desk = desk();
    let kind = kind(desk, idx);
    let at = format!("{METRICS}/{idx}");
    let is_top = top_is_attained(desk, idx);
    let best = best_attained(desk, idx);
    let n_steps = desk.count(format!("{at}/steps"));
    let choice = move || match kind.get() {
        RuleKind::Line => {
            let label = Signal::derive(move || format!("A score of 10 in {} means", name.get()));
            view! { <AnchorChoice idx label/> }.into_any()
        }
        RuleKind::Steps => format!("{} steps", n_steps.get()).into_any(),
        RuleKind::Values => "Scores of texts".into_any(),
    };
    let value = move || match (kind.get(), is_top.get()) {
        (RuleKind::Line, false) => {
            let label = Signal::derive(move || format!("10 at, {}", name.get()));
            let at = format!("{METRICS}/{idx}/anchor/value");
            view! { <Entry at label kind=Kind::Number bare=true second=true/> }.into_any()
        }
        (RuleKind::Line, true) => best.get().unwrap_or_else(|| MISSING.to_owned()).into_any(),
        (RuleKind::Steps | RuleKind::Values, _) => ().into_any(),
    };
    view! {
        <div class="parts__rule">{choice}</div>
        <div class="parts__value">{value}</div>
    }
    .into_any()
}

/// The rule of a metric in its dialog.
#[component]
pub(super) fn RuleForm(
    /// The metric's position.
    idx: usize,
) -> impl IntoView {
    let desk = desk();
    let kind = kind(desk, idx);
    let choose = move |field: String| {
        let chosen = RuleKind::ALL.into_iter().find(|kind| kind.field() == field);
        if let Some(chosen) = chosen {
            desk.edit_by(|root| set_rule(root, idx, chosen));
        }
    };
    let body = move || match kind.get() {
        RuleKind::Line => view! { <Line idx/> }.into_any(),
        RuleKind::Steps => view! { <Steps idx/> }.into_any(),
        RuleKind::Values => view! { <Values idx/> }.into_any(),
    };
    view! {
        <fieldset class="model__rule">
            <legend class="model__legend">"From value to score"</legend>
            <Segmented
                label="Kind of rule"
                options=RuleKind::ALL.map(|kind| Choice::new(kind.field(), kind.title())).to_vec()
                value=Signal::derive(move || kind.get().field().to_owned())
                on_change=choose
            />
            <Fault at=format!("{METRICS}/{idx}")/>
            {body}
        </fieldset>
    }
    .into_any()
}

/// A line from floor to anchor.
#[component]
fn Line(idx: usize) -> impl IntoView {
    let desk = desk();
    let at = format!("{METRICS}/{idx}");
    let direction = desk.text(format!("{at}/direction"));
    let floor = Signal::derive(move || match direction.get().as_str() {
        "lower" => "the highest of the month".to_owned(),
        _ => "0".to_owned(),
    });
    let is_top = top_is_attained(desk, idx);
    let best = best_attained(desk, idx);
    let value = {
        let at = at.clone();
        move || {
            if is_top.get() {
                let best = best
                    .get()
                    .map(|best| format!(", {best} in the month shown"));
                let best = best.unwrap_or_default();
                let words = format!("The best value any customer has{best}.");
                return view! { <p class="model__note">{words}</p> }.into_any();
            }
            view! { <Entry at=format!("{at}/anchor/value") label="10 at" kind=Kind::Number/> }
                .into_any()
        }
    };
    view! {
        <div class="model__line model__line--open">
            <span class="label">"A score of 10 means"</span>
            <AnchorChoice idx label="A score of 10 means"/>
        </div>
        <Fault at=format!("{at}/anchor/kind")/>
        <div class="model__fields">
            <div>{value}</div>
            <Entry at=format!("{at}/floor") label="0 at" kind=Kind::Number hint=floor/>
        </div>
    }
    .into_any()
}

/// Whether the best value any customer has scores 10.
fn top_is_attained(desk: Desk, idx: usize) -> Memo<bool> {
    let kind = desk.text(format!("{METRICS}/{idx}/anchor/kind"));
    Memo::new(move |_| kind.get() == "population_max")
}

/// The best value any customer has in the month shown, in the metric's unit.
fn best_attained(desk: Desk, idx: usize) -> Memo<Option<String>> {
    let id = desk.text(format!("{METRICS}/{idx}/id"));
    let direction = desk.text(format!("{METRICS}/{idx}/direction"));
    Memo::new(move |_| {
        let direction = match direction.get().as_str() {
            "lower" => Direction::Lower,
            _ => Direction::Higher,
        };
        let (id, month) = (id.get(), desk.app.month.get());
        let scale = desk.app.with_dataset(|dataset| {
            let values = dataset.metric_values(dataset.metric(&id)?, month)?;
            let numbers = values.numbers.raw();
            Some(line_scale(direction, Anchor::PopulationMax, None, numbers))
        });
        match scale.flatten()? {
            Scale::Line { top, .. } | Scale::Threshold { top, .. } => Some(plain(top, 2)),
            Scale::Blank | Scale::Same(_) | Scale::Steps | Scale::Values => None,
        }
    })
}
