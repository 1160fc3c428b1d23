//! What a change is taken apart against: another month, or another model in the month shown.
//!
//! The address owns the choice; without one it is the comparison month.

use leptos::prelude::*;

use crate::insight::Context;
use crate::insight::cause::Other;
use crate::score::model::Model;
use crate::score::{Scores, score};
use crate::ui::components::{Choice, Select};
use crate::ui::shared::Shared;
use crate::ui::state::App;
use crate::units::{self, Month};

/// The key of the other side in the address.
const KEY: &str = "change_vs";

/// The value of the model that came with the data.
const GIVEN: &str = "given";

/// The value of the draft.
const DRAFT: &str = "draft";

/// What a version's revision stands behind.
const REVISION: &str = "revision-";

/// A model that the one in force can be held against.
#[derive(Clone, PartialEq)]
struct Known {
    /// Its value in the address.
    value: String,
    /// What it is called in a sentence.
    name: String,
    model: Shared<Model>,
}

/// The other side with its scores.
#[derive(Clone, PartialEq)]
pub(super) struct Held {
    model: Option<Known>,
    scores: Shared<Scores>,
}

impl Held {
    /// The side as the core takes it.
    pub(super) fn other<'a>(&'a self, context: &Context<'a>) -> Other<'a> {
        match &self.model {
            Some(known) => Other::model(&known.model, &self.scores, &known.name),
            None => Other::month(context, &self.scores),
        }
    }
}

/// What is chosen, and what it leads to.
#[derive(Clone, Copy)]
pub(super) struct Side {
    app: App,
    known: Memo<Vec<Known>>,
    value: Memo<String>,
    /// The month of the other side.
    pub(super) month: Memo<Month>,
    /// The name of the other side's model; `None` where it is the same.
    pub(super) model: Memo<Option<String>>,
    /// The other side; `None` where the data does not reach back to it.
    pub(super) held: Memo<Option<Held>>,
}

impl Side {
    /// Reads the address.
    pub(super) fn new(app: App) -> Self {
        let chosen = app.option(KEY);
        let known = Memo::new(move |_| known(app));
        let model = Memo::new(move |_| {
            let value = chosen.get()?;
            known.with(|known| known.iter().find(|own| own.value == value).cloned())
        });
        let asked = Memo::new(move |_| {
            let month = chosen.with(|text| text.as_deref().and_then(Month::parse))?;
            months(app).contains(&month).then_some(month)
        });
        let month = Memo::new(move |_| {
            if model.with(Option::is_some) {
                return app.month.get();
            }
            asked.get().unwrap_or_else(|| app.compared.get())
        });
        let value = Memo::new(move |_| {
            let model = model.with(|model| model.as_ref().map(|own| own.value.clone()));
            let month = || asked.get().map(|month| month.to_string());
            model.or_else(month).unwrap_or_default()
        });
        Self {
            app,
            known,
            value,
            month,
            model: Memo::new(move |_| model.with(|own| own.as_ref().map(|own| own.name.clone()))),
            held: Memo::new(move |_| held(app, model.get(), month.get())),
        }
    }
}

/// The other side's scores: those of the comparison month are there already.
fn held(app: App, model: Option<Known>, month: Month) -> Option<Held> {
    if model.is_none() && month == app.compared.get() {
        let scores = app.before.get()?;
        return Some(Held {
            model: None,
            scores,
        });
    }
    let scores = app.with_dataset(|dataset| match &model {
        Some(known) => score(dataset, &known.model, month),
        None => app.model.with(|own| score(dataset, own, month)),
    });
    Some(Held {
        model,
        scores: Shared::new(scores?),
    })
}

/// The models that differ from the one in force: the draft, the versions, the latest first, and the
/// one that came with the data.
fn known(app: App) -> Vec<Known> {
    let force = app.model.get();
    let draft = app.models.checked.get().ok();
    let draft = draft.map(|model| (DRAFT.to_owned(), "the draft".to_owned(), model));
    let versions = app.models.versions.get().into_iter().rev().map(|version| {
        let revision = version.model.revision;
        let name = format!("revision {revision}");
        (format!("{REVISION}{revision}"), name, version.model)
    });
    let given = app.models.given.get();
    let name = format!("revision {}, as it came with the data", given.revision);
    let all = draft
        .into_iter()
        .chain(versions)
        .chain([(GIVEN.into(), name, given)]);
    let others = all.filter(|(_, _, model)| model.source != force.source);
    others
        .map(|(value, name, model)| Known { value, name, model })
        .collect()
}

/// The months that the data reaches back to but the one shown, the latest first.
fn months(app: App) -> Vec<Month> {
    let shown = app.month.get();
    let reach = app.with_dataset(|dataset| (dataset.first_month(), dataset.month()));
    let Some((first, last)) = reach else {
        return Vec::new();
    };
    let all = (0..=last.since(first)).map(|back| last.plus(-back));
    all.filter(|month| *month != shown).collect()
}

/// The field of the other side.
#[component]
pub(super) fn OtherSide(side: Side) -> impl IntoView {
    let app = side.app;
    let options = Signal::derive(move || {
        let usual = format!("{}, the comparison month", app.compared.get().label());
        let model = |own: Known| Choice::new(own.value, units::capitalized(&own.name));
        let models = side.known.get().into_iter().map(model);
        let month = |month: Month| Choice::new(month.to_string(), month.label());
        let months = months(app).into_iter().map(month);
        let usual = [Choice::new("", usual)].into_iter();
        usual.chain(models).chain(months).collect::<Vec<_>>()
    });
    view! {
        <Select
            label="Held against"
            options
            value=side.value
            on_change=move |value: String| {
                app.set_option(KEY, (!value.is_empty()).then_some(value));
            }
        />
    }
}
