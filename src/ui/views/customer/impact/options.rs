//! Which score is explained, and what it is held against: the address owns both.

use leptos::prelude::*;

use super::super::subject::Subject;
use crate::score::mix::Target;
use crate::ui::components::{Choice, Select};

/// The key of the category that is explained; without it the whole score is.
const CATEGORY: &str = "impact";

/// The key of what the score is held against.
const AGAINST: &str = "impact_vs";

/// What a customer's score is held against.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Against {
    /// All active customers.
    #[default]
    Population,
    /// The comparable segment.
    Peers,
    /// The same customer in the comparison month.
    Before,
}

impl Against {
    const ALL: [Self; 3] = [Self::Population, Self::Peers, Self::Before];

    const fn as_str(self) -> &'static str {
        match self {
            Self::Population => "all",
            Self::Peers => "peers",
            Self::Before => "then",
        }
    }
}

/// The score that is explained: of the scorecard in view the whole, or the category of the address
/// where the scorecard that applies has it.
pub(super) fn target(subject: Subject) -> Memo<Target> {
    let chosen = subject.app.option(CATEGORY);
    let categories = categories(subject);
    Memo::new(move |_| {
        let (card, chosen) = (subject.card.get(), chosen.get());
        let is_known = |id: &String| {
            categories.with(|categories| categories.iter().any(|category| category.value == *id))
        };
        Target {
            card,
            category: chosen.filter(is_known),
        }
    })
}

/// What it is held against.
pub(super) fn against(subject: Subject) -> Memo<Against> {
    let chosen = subject.app.option(AGAINST);
    Memo::new(move |_| {
        let is_chosen =
            |against: &Against| chosen.with(|text| text.as_deref() == Some(against.as_str()));
        let found = Against::ALL.into_iter().find(is_chosen);
        found.unwrap_or_default()
    })
}

/// What the score that is explained is called.
pub(super) fn name(subject: Subject, target: Memo<Target>) -> Signal<String> {
    Signal::derive(move || {
        let target = target.get();
        let name = subject.app.with_context(|context| {
            let name = target.name(context.scores);
            name.map(str::to_owned)
        });
        name.flatten().unwrap_or_default()
    })
}

/// The categories of the scorecard that applies to the customer.
fn categories(subject: Subject) -> Memo<Vec<Choice>> {
    let found = subject.on_card(|context, card, row| {
        let rolled = context.scores.card(card)?;
        let applied = rolled.applied(context.model, row)?;
        let categories = applied.categories.iter();
        let choice = |category: &crate::score::model::Category| {
            Choice::new(category.id.clone(), category.name.clone())
        };
        Some(categories.map(choice).collect::<Vec<_>>())
    });
    Memo::new(move |_| found.get().flatten().unwrap_or_default())
}

/// The field of the score.
#[component]
pub(super) fn Which(subject: Subject, target: Memo<Target>) -> impl IntoView {
    let categories = categories(subject);
    let options = Signal::derive(move || {
        let whole = Choice::new("", format!("{}, overall", subject.card_name()));
        let rest = categories.get();
        [whole].into_iter().chain(rest).collect::<Vec<_>>()
    });
    let value = Signal::derive(move || target.get().category.unwrap_or_default());
    view! {
        <Select
            label="Score"
            options
            value
            on_change=move |id: String| {
                subject.app.set_option(CATEGORY, (!id.is_empty()).then_some(id));
            }
        />
    }
}

/// The field of what it is held against.
#[component]
pub(super) fn Versus(subject: Subject, against: Memo<Against>) -> impl IntoView {
    let options = Signal::derive(move || {
        let month = subject.app.compared.get().label();
        let label = |against: Against| match against {
            Against::Population => "All customers".to_owned(),
            Against::Peers => "Comparable segment".to_owned(),
            Against::Before => format!("Itself in {month}"),
        };
        let choice = |against: Against| Choice::new(against.as_str(), label(against));
        Against::ALL.map(choice).to_vec()
    });
    view! {
        <Select
            label="Against"
            options
            value=Signal::derive(move || against.get().as_str().to_owned())
            on_change=move |text: String| {
                let is_usual = text == Against::default().as_str();
                subject.app.set_option(AGAINST, (!is_usual).then_some(text));
            }
        />
    }
}
