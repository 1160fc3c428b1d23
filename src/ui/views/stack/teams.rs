//! Alignment by account manager or account group: whose customers have what could be sold to them
//! (003-39).

use leptos::prelude::*;

use super::basis::Basis;
use super::behind::{self, Behind};
use super::missing::WithStacks;
use super::options::{TEAMS, key, team};
use super::save;
use crate::arrange::Arrange;
use crate::insight::stack::Gain;
use crate::insight::stack::teams::{self, Team, teams};
use crate::select::Facet;
use crate::ui::components::{
    Bar, Card, Choice, IconButton, IconName, Scroller, Segmented, ShowAll,
};
use crate::ui::shared::Shared;
use crate::ui::views::picks;
use crate::units::{self, RowId};

const TITLE: &str = "Alignment by team";

/// How many teams are listed at first.
const LISTED: usize = 12;

type Teams = Memo<Option<Shared<Vec<Team>>>>;

/// The teams as a table.
#[component]
pub(in crate::ui::views) fn TeamsCard(basis: Basis) -> impl IntoView {
    view! {
        <WithStacks basis title=TITLE>
            <Listed basis/>
        </WithStacks>
    }
}

#[component]
fn Listed(basis: Basis) -> impl IntoView {
    let app = basis.app;
    let dim = team(app);
    let found: Teams = basis.memo(move |held| teams(&held.context(), &held.tally, dim.get()));
    let subtitle = Signal::derive(move || {
        let n = found.with(|found| found.as_ref().map_or(0, |found| found.len()));
        let what = dim.get().title().to_lowercase();
        format!(
            "{}, the lowest share of aligned products first",
            units::counted(n, &what)
        )
    });
    let export = move |_| {
        let Some(found) = found.get_untracked() else {
            return;
        };
        let title = dim.get_untracked().title();
        let table = teams::exact_table(&found, title);
        save::csv(app, table.caption.clone(), subtitle.get_untracked(), &table);
    };
    let choices = TEAMS.map(|dim| Choice::new(dim.field(), dim.title()));
    let choose = move |field: String| {
        let is_usual = field == TEAMS[0].field();
        app.set_option(key::TEAMS, (!is_usual).then_some(field));
    };
    view! {
        <Card
            title=TITLE
            subtitle
            tools=move || {
                view! {
                    <IconButton label="Export alignment by team as CSV" icon=IconName::Download on_press=export/>
                }
                    .into_any()
            }
        >
            <div class="teams__choice">
                <Segmented
                    label="Teams by"
                    options=Signal::stored(choices.to_vec())
                    value=Signal::derive(move || dim.get().field().to_owned())
                    on_change=choose
                />
            </div>
            <Table basis found/>
        </Card>
    }
}

#[component]
fn Table(basis: Basis, found: Teams) -> impl IntoView {
    let is_all = RwSignal::new(false);
    let dim = team(basis.app);
    let rows = move || {
        let found = found.get()?;
        let n = if is_all.get() { found.len() } else { LISTED };
        let currency = basis.currency();
        let row = |team: Team| {
            let amount = team.gain.text(&currency);
            view! { <Row basis team amount/> }
        };
        Some(found.iter().take(n).cloned().map(row).collect_view())
    };
    let n = Signal::derive(move || found.with(|found| found.as_ref().map_or(0, |own| own.len())));
    view! {
        <Scroller>
            <table class="table table--inset teams">
                <caption class="visually-hidden">
                    {move || format!("Alignment by {}", dim.get().title().to_lowercase())}
                </caption>
                <thead>
                    <tr>
                        <th scope="col">{move || dim.get().title()}</th>
                        <th scope="col" data-numeric="">"Customers"</th>
                        <th scope="col" class="teams__share">"Aligned products"</th>
                        <th scope="col" data-numeric="">"Opportunity"</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </Scroller>
        <ShowAll n first=LISTED is_all/>
    }
}

#[component]
fn Row(basis: Basis, team: Team, amount: String) -> impl IntoView {
    let share = team.fit.share();
    let name = team.name.clone();
    let (text, counts) = (team.fit.text(), team.fit.counts());
    let n = units::count(team.health.n as f64);
    view! {
        <tr>
            <th scope="row">
                <button
                    type="button"
                    class="link-btn"
                    on:click=move |event| list(basis, &team, event.shift_key())
                >
                    {name}
                </button>
            </th>
            <td data-numeric="">{n}</td>
            <td class="teams__share">
                <span class="teams__bar">
                    <Bar value=Signal::stored(share) max=1.0/>
                    <span class="teams__text">{text}</span>
                    <span class="teams__counts">{counts}</span>
                </span>
            </td>
            <td data-numeric="">{amount}</td>
        </tr>
    }
}

/// Lists the customers of a team by what could be won from them.
fn list(basis: Basis, team_of: &Team, at_once: bool) {
    let app = basis.app;
    let dim = untrack(|| team(app).get());
    let found = basis.read_now(|held| {
        let column = held.moment.source.dataset.customers.dim(dim);
        let own = |row: RowId| column.get(row).unwrap_or_default().trim();
        let members = held.tally.rows.iter().zip(&held.tally.customers);
        let mut customers: Vec<(RowId, Gain)> = members
            .filter(|(row, _)| own(**row) == team_of.value.trim())
            .map(|(&row, sums)| (row, sums.gain()))
            .collect();
        customers.arrange_by(|a, b| b.1.amount().total_cmp(&a.1.amount()));
        (customers, held.currency().to_owned())
    });
    let Some((customers, currency)) = found else {
        return;
    };
    let behind = Behind {
        title: team_of.name.clone(),
        customers,
        filters: Some(picks::narrowed(app, Facet::Dim(dim), &team_of.value)),
        note: None,
    };
    behind::open(app, &currency, behind, at_once);
}
