//! A driver by industry, region or another dimension, the lowest first.

use leptos::prelude::*;

use super::Shown;
use crate::chart::describe::MISSING;
use crate::data::Dim;
use crate::insight::drivers::{GroupMean, by_dim};
use crate::select::{Facet, NOT_KNOWN};
use crate::ui::components::{Bar, Card, Choice, Scroller, Select, ShowAll};
use crate::ui::shared::Shared;
use crate::ui::state::app;
use crate::ui::views::picks;
use crate::units;

/// The dimension as long as nobody chooses.
const USUAL: Dim = Dim::Industry;

/// The key of the dimension in the address.
const BY: &str = "by";

/// How many groups are listed at first.
const LISTED: usize = 10;

/// Fewer customers than this say little.
const FEW: usize = 5;

/// The highest score.
const TOP: f64 = 10.0;

/// The groups as a table.
#[component]
pub(super) fn Groups(shown: Shown) -> impl IntoView {
    let app = app();
    let chosen = app.option(BY);
    let dim = Memo::new(move |_| {
        let chosen = chosen.get();
        let named = Dim::ALL
            .into_iter()
            .find(|dim| Some(dim.field()) == chosen.as_deref());
        named.unwrap_or(USUAL)
    });
    let groups = Memo::new(move |_| {
        let selection = app.selection.get()?;
        let (card, id) = (shown.card.get(), shown.id.get());
        app.with_context(|context| {
            let driver = (card.as_str(), id.as_str());
            Shared::new(by_dim(context, driver, dim.get(), &selection.rows))
        })
    });
    let choices = Dim::ALL.map(|dim| Choice::new(dim.field(), dim.title()));
    let name = shown.name();
    view! {
        <Card
            title=Signal::derive(move || format!("{} by group", name.get()))
            subtitle="Mean score of the customers shown, lowest first; a name lists its customers"
            tools=move || {
                view! {
                    <Select
                        label="Group by"
                        bare=true
                        options=Signal::stored(choices.to_vec())
                        value=Signal::derive(move || dim.get().field().to_owned())
                        on_change=move |field: String| {
                            app.set_option(BY, (field != USUAL.field()).then_some(field));
                        }
                    />
                }
            }
        >
            <Table groups dim/>
        </Card>
    }
}

#[component]
fn Table(groups: Memo<Option<Shared<Vec<GroupMean>>>>, dim: Memo<Dim>) -> impl IntoView {
    let is_all = RwSignal::new(false);
    let n = Memo::new(move |_| groups.with(|groups| groups.as_ref().map_or(0, |own| own.len())));
    let rows = move || {
        let groups = groups.get()?;
        let listed = if is_all.get() { n.get() } else { LISTED };
        let dim = dim.get();
        let row = |group: &GroupMean| view! { <Row group=group.clone() dim/> };
        Some(groups.iter().take(listed).map(row).collect_view())
    };
    view! {
        <Scroller>
            <table class="table table--inset by-group">
                <caption class="visually-hidden">
                    {move || format!("Mean score by {}", dim.get().title().to_lowercase())}
                </caption>
                <thead>
                    <tr>
                        <th scope="col">{move || dim.get().title()}</th>
                        <th scope="col" data-numeric="">"Customers"</th>
                        <th scope="col" class="by-group__score">"Mean score"</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </Scroller>
        <ShowAll n first=LISTED is_all/>
    }
}

#[component]
fn Row(group: GroupMean, dim: Dim) -> impl IntoView {
    let app = app();
    let name = group.value.clone().unwrap_or_else(|| "Not known".into());
    let (title, n, all) = (name.clone(), group.n, group.rows.len());
    let unscored = (n < all).then(|| {
        let words = format!("{} with a score", units::count(n as f64));
        view! { <span class="by-group__detail">{words}</span> }
    });
    let few = (0 < n && n < FEW).then(|| view! { <span class="by-group__few">"few"</span> });
    let score = group.mean.map_or_else(|| MISSING.into(), units::score);
    let mean = group.mean;
    let open = move |event: leptos::ev::MouseEvent| {
        let value = group.value.as_deref().unwrap_or(NOT_KNOWN);
        let filters = picks::narrowed(app, Facet::Dim(dim), value);
        let rows = group.rows.clone();
        picks::open(app, event.shift_key(), title.clone(), rows, filters);
    };
    view! {
        <tr>
            <th scope="row">
                <button type="button" class="link-btn" on:click=open>{name}</button>
            </th>
            <td data-numeric="">{few}{units::count(all as f64)}{unscored}</td>
            <td class="by-group__score">
                <span class="by-group__bar">
                    <Bar value=Signal::stored(mean) max=TOP/>
                    <span class="by-group__text">{score}</span>
                </span>
            </td>
        </tr>
    }
}
