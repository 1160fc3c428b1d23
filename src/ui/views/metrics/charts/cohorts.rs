//! What is left of the customers who came together, month by month (002-12 to 002-14).

use leptos::prelude::*;

use super::super::asked::Asked;
use super::super::turns::{Turns, worked};
use super::Asking;
use super::choice::AddressChoice;
use super::stage::{Found, open, read, staged};
use crate::insight::cohorts::{Cohorts, Every, Kind, cohorts};
use crate::ui::canvas::Pick;
use crate::ui::chart_card::ChartCard;
use crate::ui::components::Choice;
use crate::ui::shared::ChartRef;
use crate::ui::state::{App, app};
use crate::units;

/// What the shares are of, in the address.
const OF: &str = "cohorts";

/// How long customers come to be counted together, in the address.
const EVERY: &str = "cohorts_by";

/// The value of cohorts of a month.
const MONTH: &str = "month";

/// The order of the choice: heads first, as everybody can read them.
const KINDS: [(Kind, &str); 3] = [
    (Kind::Logo, "Logo"),
    (Kind::Gross, "Gross"),
    (Kind::Net, "Net"),
];

const TITLE: &str = "Cohort retention";

/// The card.
#[component]
pub(super) fn CohortsCard(asking: Asking) -> impl IntoView {
    let app = app();
    let (of, by) = (app.option(OF), app.option(EVERY));
    let wish = Memo::new(move |_| {
        let kind = of.with(|id| id.as_deref().and_then(Kind::from_id));
        let is_month = by.with(|id| id.as_deref() == Some(MONTH));
        let every = if is_month {
            Every::Month
        } else {
            Every::Quarter
        };
        Some((asking.get()?, kind.unwrap_or(Kind::Logo), every))
    });
    let found = worked(wish, |(asked, kind, every), turns| {
        draw(asked, kind, every, turns)
    });
    let controls = ViewFn::from(|| view! { <Controls/> });
    let above = controls.clone();
    staged(TITLE.into(), found, Some(controls), move || {
        view! { <Filled found above=above.clone()/> }.into_any()
    })
}

#[component]
fn Controls() -> impl IntoView {
    let kinds = KINDS.map(|(kind, name)| Choice::new(kind.id(), name));
    let every = [
        Choice::new("quarter", "By quarter"),
        Choice::new(MONTH, "By month"),
    ];
    view! {
        <div class="metric__choices">
            <AddressChoice label="What is left" key=OF choices=kinds.to_vec()/>
            <AddressChoice label="Cohorts" key=EVERY choices=every.to_vec()/>
        </div>
    }
}

#[component]
fn Filled(found: Found<Cohorts>, above: ViewFn) -> impl IntoView {
    let app = app();
    let drawn = Memo::new(move |_| read(found, |own| Some(own.chart())).map(ChartRef::new));
    let chart = Signal::derive(move || drawn.get().unwrap_or_else(ChartRef::blank));
    let rows = Signal::derive(move || read(found, |own| own.cohorts.len()));
    let subtitle = Signal::derive(move || read(found, words));
    view! {
        <ChartCard
            title=TITLE
            subtitle
            chart
            class="chart--cohorts"
            topic="heatmap"
            configured="metrics"
            rows
            help="A row is the customers who came in the same quarter or month, with how many they \
                  are; a column is the months since. Logo counts those still there; gross and net \
                  weigh them by what they paid at the end of their first month, net with what they \
                  added since. A hollow cell is not known: not all of them have come so far, or the \
                  history does not tell. A click lists the customers of the row."
            on_pick=Callback::new(move |pick: Pick| list(app, found, pick))
            above
        />
    }
}

fn words(own: &Cohorts) -> String {
    let n: usize = own.cohorts.iter().map(|cohort| cohort.rows.len()).sum();
    let undated = match own.n_undated {
        0 => String::new(),
        n => format!(
            "; of {} it is not known when they came",
            units::counted(n, "customer")
        ),
    };
    format!(
        "{} of {} by months since they came{undated}",
        own.kind.title(),
        units::counted(n, "customer")
    )
}

fn list(app: App, found: Found<Cohorts>, pick: Pick) {
    let picked = found.with_untracked(|found| {
        let own = found.as_ref()?.as_ref().ok()?;
        let cohort = own.cohorts.get(usize::from(pick.key.series))?;
        Some((format!("Came in {}", cohort.name), cohort.rows.clone()))
    });
    if let Some((title, rows)) = picked {
        open(app, pick, title, rows, None);
    }
}

async fn draw(
    asked: Asked,
    kind: Kind,
    every: Every,
    mut turns: Turns,
) -> Option<Result<Cohorts, String>> {
    if !turns.go_on().await {
        return None;
    }
    let found = cohorts(asked.dataset(), &asked.rows, asked.month, kind, every);
    let is_known = found
        .cohorts
        .iter()
        .any(|own| own.cells.iter().any(Option::is_some));
    if !is_known {
        let reason = "it is not known when customers came (\"since\"), or what became of them";
        return Some(Err(reason.to_owned()));
    }
    Some(Ok(found))
}
