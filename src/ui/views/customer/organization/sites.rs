//! The sites as a tree, customer, regions, sites, and as a table below it.

use leptos::prelude::*;

use super::{Found, WithSites, as_of, currency, found, list_country};
use crate::chart::Key;
use crate::chart::describe::MISSING;
use crate::chart::tree::Tree;
use crate::insight::hierarchy::sites::{self as insight, Line, Region};
use crate::ui::canvas::Pick;
use crate::ui::chart_card::ChartCard;
use crate::ui::components::{Badge, Change, Delta, Scroller};
use crate::ui::shared::{ChartRef, Shared};
use crate::ui::views::customer::subject::Subject;
use crate::units;

const TITLE: &str = "Sites and growth";

/// A width at which the tree stands as a tree, and one at which it is a list.
pub(super) const WIDTHS: (f64, f64) = (720.0, 320.0);

/// Growth within this of 0 is shown as none.
const FLAT: f64 = 0.0005;

/// The tree with the table of the sites.
#[component]
pub(in crate::ui::views::customer) fn Sites(subject: Subject) -> impl IntoView {
    let found = found(subject);
    view! {
        <WithSites found title=TITLE>
            <Chart subject found/>
        </WithSites>
    }
}

#[component]
fn Chart(subject: Subject, found: Found) -> impl IntoView {
    let tree = Memo::new(move |_| {
        let sites = found.get()?;
        Some(Shared::new(insight::tree(&sites, &currency(subject))))
    });
    let chart = Memo::new(move |_| {
        tree.get()
            .map_or_else(ChartRef::blank, |tree| ChartRef::of(&tree))
    });
    let subtitle = Signal::derive(move || {
        let words = as_of(subject, found);
        format!("{words}; links are as wide as the MRR they carry, health is the customer's")
    });
    view! {
        <div class="tall" style=("--nodes", move || rows(tree, WIDTHS.1).to_string())>
            <ChartCard
                title=TITLE
                subtitle
                chart
                class="chart--tree"
                topic="tree"
                frame="tree"
                rows=Signal::derive(move || rows(tree, WIDTHS.0))
                help="From left to right: the customer, its regions, their sites. The figure of a \
                      box is growth; of a region and of the customer it is the mean of the sites, \
                      weighted by their MRR. The health mark stands at the customer alone, \
                      because the data gives sites no health. A dashed link is a site whose MRR \
                      is not known. A site leads to the customers in its country."
                about=Signal::derive(move || subject.name())
                on_pick=Callback::new(move |pick: Pick| picked(subject, found, pick))
                below=ViewFn::from(move || view! { <Table subject found/> })
            />
        </div>
    }
}

/// How many rows a tree takes at a width.
pub(super) fn rows(tree: Memo<Option<Shared<Tree>>>, width: f64) -> usize {
    tree.with(|tree| tree.as_ref().map_or(3, |tree| tree.rows(width)))
}

/// The country of what was picked leads to its customers.
fn picked(subject: Subject, found: Found, pick: Pick) {
    let code = found.with_untracked(|sites| country_of(sites.as_ref()?, pick.key));
    list_country(subject, code.as_deref(), pick.at_once);
}

/// The country of a node: a site's own, a region's where all of it lies in one.
fn country_of(sites: &insight::Sites, key: Key) -> Option<String> {
    let mut place = 1;
    for region in &sites.regions {
        let first = &region.sites.first()?.country;
        if key.item == place {
            let is_one = region.sites.iter().all(|site| site.country == *first);
            return is_one.then(|| first.clone());
        }
        let within = key.item.saturating_sub(place + 1) as usize;
        if let Some(site) = region.sites.get(within) {
            return Some(site.country.clone());
        }
        place += 1 + region.sites.len() as u32;
    }
    None
}

#[component]
fn Table(subject: Subject, found: Found) -> impl IntoView {
    let body = move || {
        let currency = currency(subject);
        let entries = found.get()?;
        let row = |(region, site): (&Region, &Line)| row(region, site, &currency);
        Some(entries.lines().map(row).collect_view())
    };
    let coverage = move || found.with(|sites| sites.as_ref()?.coverage(&currency(subject)));
    view! {
        <Scroller class="places__table">
            <table class="table table--inset">
                <caption class="visually-hidden">"Sites"</caption>
                <thead>
                    <tr>
                        <th scope="col">"Site"</th>
                        <th scope="col">"Region"</th>
                        <th scope="col" data-numeric="">"Employees"</th>
                        <th scope="col" data-numeric="">"MRR"</th>
                        <th scope="col" data-numeric="">"Growth"</th>
                    </tr>
                </thead>
                <tbody>{body}</tbody>
            </table>
        </Scroller>
        <p class="places__note">{insight::HOW_GROWTH} " " {coverage}</p>
    }
}

fn row(region: &Region, site: &Line, currency: &str) -> impl IntoView + use<> {
    let figures = &site.figures;
    let or_dash = |text: Option<String>| text.unwrap_or_else(|| MISSING.to_owned());
    let employees = or_dash(figures.employees.map(units::count));
    let mrr = or_dash(figures.mrr.map(|mrr| units::money_short(mrr, currency)));
    let growth = match figures.growth {
        Some(growth) => view! { <Delta change=change(growth)/> }.into_any(),
        None => MISSING.into_any(),
    };
    let head = site
        .is_headquarters
        .then(|| view! { " " <Badge label="Headquarters" accent=true/> });
    view! {
        <tr>
            <th scope="row">
                {site.name.clone()}
                {head}
                <span class="places__where">{site.place.clone()}</span>
            </th>
            <td>{region.name.clone()}</td>
            <td data-numeric="">{employees}</td>
            <td data-numeric="">{mrr}</td>
            <td data-numeric="">{growth}</td>
        </tr>
    }
}

/// Growth with its arrow and its sign.
fn change(growth: f64) -> Change {
    let text = format!("{}%", units::delta(growth * 100.0, 1));
    Change::of(growth, FLAT, text, String::new())
}
