//! What the selection is held against: the address owns it.

use leptos::prelude::*;

use crate::insight::Context;
use crate::insight::cause::out_of_reach;
use crate::insight::impact::{Group, Whom};
use crate::route::View;
use crate::score::mix::Target;
use crate::select::select_coded;
use crate::ui::components::{Choice, Select};
use crate::ui::state::{App, app};
use crate::units::RowId;

/// The key of what the selection is held against.
const AGAINST: &str = "impact_vs";

/// What the address calls all customers.
const ALL: &str = "all";

/// What it calls the comparison month.
const BEFORE: &str = "then";

/// What it puts before the name of a saved view.
const VIEW: &str = "view:";

/// What the selection is held against.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Against {
    /// All active customers.
    Population,
    /// The selection in the comparison month.
    Before,
    /// What a saved view's filters leave, by its name.
    View(String),
}

/// What the address says. As long as nobody chose it is all customers; where no filter leaves
/// anybody out, that would be no difference, and it is the comparison month.
pub(super) fn against(app: App) -> Memo<Against> {
    let chosen = app.option(AGAINST);
    let is_all = Memo::new(move |_| {
        let selected = app
            .selection
            .with(|own| own.as_ref().map(|own| own.rows.len()));
        selected == app.population.with(|own| own.as_ref().map(|own| own.len()))
    });
    Memo::new(move |_| {
        let chosen = chosen.get();
        let view = chosen.as_deref().and_then(|text| text.strip_prefix(VIEW));
        let saved = view.filter(|name| is_saved(app, name));
        match (chosen.as_deref(), saved) {
            (_, Some(name)) => Against::View(name.to_owned()),
            (Some(ALL), _) => Against::Population,
            (Some(BEFORE), _) => Against::Before,
            _ if is_all.get() => Against::Before,
            _ => Against::Population,
        }
    })
}

fn is_saved(app: App, name: &str) -> bool {
    app.settings
        .with(|settings| settings.find_saved(name).is_some())
}

/// The customers it is held against, or why there are none.
pub(super) fn other(
    app: App,
    context: &Context,
    target: &Target,
    against: &Against,
) -> Result<Group, String> {
    let (scores, month) = (context.scores, context.comparison);
    match against {
        Against::Population => Group::population(context, target)
            .ok_or_else(|| "No active customer has this score.".to_owned()),
        Against::Before => {
            let before = app.before.get();
            let before = before.ok_or_else(|| out_of_reach(context))?;
            let rows = rows_then(app, context, before.day);
            let group = Group::new(context, &before, target, &rows, Whom::Before(month));
            group.ok_or_else(|| {
                format!(
                    "None of the customers shown had this score in {}.",
                    month.label()
                )
            })
        }
        Against::View(name) => {
            let rows = rows_of(app, context, name);
            let group = Group::new(context, scores, target, &rows, Whom::Others(name.clone()));
            group.ok_or_else(|| format!("None of the customers in {name} has this score."))
        }
    }
}

/// Who passes the filters and was active then, whether or not still.
fn rows_then(app: App, context: &Context, day: chrono::NaiveDate) -> Vec<RowId> {
    let matched = app.matched.get();
    let rows = matched.iter().flat_map(|rows| rows.iter().copied());
    rows.filter(|&row| context.dataset.is_active(row, day))
        .collect()
}

/// Who passes the filters of a saved view, in the month shown.
fn rows_of(app: App, context: &Context, name: &str) -> Vec<RowId> {
    let saved = app
        .settings
        .with(|settings| settings.find_saved(name).cloned());
    let (Some(saved), Some(codes)) = (saved, app.codes.get()) else {
        return Vec::new();
    };
    let filters = View::parse(&saved.hash).filters;
    let index = filters.is_searching().then(|| app.index.get()).flatten();
    let found = index.map(|index| index.matching(context.dataset, &filters.search));
    let (dataset, scores) = (context.dataset, context.scores);
    select_coded(dataset, scores, &codes, &filters, found.as_deref()).rows
}

/// The field of what the selection is held against.
#[component]
pub(super) fn Versus(against: Memo<Against>) -> impl IntoView {
    let app = app();
    let options = Signal::derive(move || {
        let month = app.compared.get().label();
        let usual = [
            Choice::new(ALL, "All customers"),
            Choice::new(BEFORE, format!("The same in {month}")),
        ];
        let views = app.settings.with(|settings| {
            let views = settings.saved.iter().filter(|view| view.n_filters() > 0);
            let choice = |name: &String| Choice::new(format!("{VIEW}{name}"), name.clone());
            views.map(|view| choice(&view.name)).collect::<Vec<_>>()
        });
        usual.into_iter().chain(views).collect::<Vec<_>>()
    });
    let value = Signal::derive(move || match against.get() {
        Against::Population => ALL.to_owned(),
        Against::Before => BEFORE.to_owned(),
        Against::View(name) => format!("{VIEW}{name}"),
    });
    view! {
        <div class="impact__fields">
            <Select
                label="Against"
                options
                value
                on_change=move |text: String| app.set_option(AGAINST, Some(text))
            />
        </div>
    }
}
