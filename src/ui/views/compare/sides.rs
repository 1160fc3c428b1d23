//! The sides at the top of the page: who they are, their month and health, and one more to add.

use leptos::prelude::*;

use super::basis::{Basis, Found};
use super::pickers::Adder;
use crate::chart::Tone;
use crate::insight::compare::{FEW, MOST};
use crate::score::group;
use crate::ui::components::{
    BandBadge, Choice, IconButton, IconName, LegendMark, Mark, Notice, Select,
};
use crate::units::{self, Month};

/// The scorecard whose bands color a side.
const HEALTH: &str = "health";

/// The value of the month shown in the list of months.
const SHOWN: &str = "";

/// The sides.
#[component]
pub(super) fn Sides(basis: Basis) -> impl IntoView {
    let cards = move || {
        let found = basis.found.get();
        let card = |(at, side): (usize, &Found)| view! { <SideCard basis at side=side.clone()/> };
        found.iter().enumerate().map(card).collect_view()
    };
    let is_full = Memo::new(move |_| basis.sides.with(|sides| sides.len() >= MOST));
    let small = move || {
        let found = basis.found.get();
        let few = |side: &&Found| !side.is_customer && side.rows.len() < FEW;
        let names: Vec<String> = found
            .iter()
            .filter(few)
            .map(|side| side.name.clone())
            .collect();
        (!names.is_empty()).then(|| {
            let text = format!(
                "Few customers, so their means say little: {}.",
                names.join(", ")
            );
            view! { <Notice tone=Tone::Warn>{text}</Notice> }
        })
    };
    view! {
        <ul class="sides" aria-label="What is compared">
            {cards}
            <Show when=move || !is_full.get()>
                <li class="sides__add"><Adder basis/></li>
            </Show>
        </ul>
        {small}
    }
}

#[component]
fn SideCard(basis: Basis, at: usize, side: Found) -> impl IntoView {
    let detail = if side.is_customer {
        String::new()
    } else {
        units::counted(side.rows.len(), "customer")
    };
    let remove = format!("Remove {}", side.name);
    let (tone, health) = health(basis, &side);
    view! {
        <li class="sides__one">
            <Mark mark=look(at)/>
            <span class="sides__text">
                <span class="sides__name">{side.name.clone()}</span>
                <span class="sides__detail">{detail}</span>
            </span>
            <BandBadge tone label=health/>
            <IconButton label=remove icon=IconName::Close on_press=move |_| basis.remove(at)/>
            <MonthField basis at/>
        </li>
    }
}

/// How a side is drawn everywhere on the page.
pub(super) const fn look(at: usize) -> LegendMark {
    match at {
        0 => LegendMark::Marker(1, 0),
        1 => LegendMark::Marker(4, 1),
        2 => LegendMark::Marker(3, 2),
        _ => LegendMark::Marker(7, 3),
    }
}

/// The band and the mean health of a side.
fn health(basis: Basis, side: &Found) -> (Tone, String) {
    let compared = side.compared();
    let Some(card) = compared.scores.card(HEALTH) else {
        return (Tone::None, "Health not known".into());
    };
    let Some(mean) = group::mean(&card.shown, &side.rows) else {
        return (Tone::None, "Insufficient data".into());
    };
    let tone = basis.app.model.with(|model| {
        let own = model.scorecard(HEALTH)?;
        let at = crate::score::band::position(&own.bands, mean)?;
        Some(crate::score::band::infos(own)[at].tone)
    });
    (
        tone.unwrap_or_default(),
        format!("Health {}", units::score(mean)),
    )
}

#[component]
fn MonthField(basis: Basis, at: usize) -> impl IntoView {
    let app = basis.app;
    let options = move || {
        let months = app.with_dataset(|dataset| {
            let (first, last) = (dataset.first_month(), dataset.month());
            let back = 0..=last.since(first);
            let months = back.map(|back| last.plus(-back));
            months
                .map(|month| Choice::new(month.to_string(), month.label()))
                .collect::<Vec<_>>()
        });
        let shown = format!("{}, as above", app.month.get().label());
        let mut options = vec![Choice::new(SHOWN, shown)];
        options.extend(months.unwrap_or_default());
        options
    };
    let value = move || {
        let month = basis.sides.with(|sides| sides.get(at)?.month);
        month.map_or_else(|| SHOWN.to_owned(), |month| month.to_string())
    };
    view! {
        <span class="sides__month">
            <Select
                label="Month"
                bare=true
                options=Signal::derive(options)
                value=Signal::derive(value)
                on_change=move |text: String| basis.set_month(at, Month::parse(&text))
            />
        </span>
    }
}
