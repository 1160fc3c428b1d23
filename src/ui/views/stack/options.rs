//! What the gears of the cards set: the address owns all of it.

use leptos::prelude::*;

use crate::data::Dim;
use crate::insight::stack::{DEFAULT_SIZE, SIZES, customers, products};
use crate::ui::components::{Choice, Segmented, Select};
use crate::ui::state::App;

/// Keys in the address.
pub(super) mod key {
    /// How many customers the chart shows.
    pub(in crate::ui::views::stack) const CUSTOMERS: &str = "top_customers";
    /// What they are ranked by.
    pub(in crate::ui::views::stack) const CUSTOMERS_BY: &str = "customers_by";
    /// How many products the chart shows.
    pub(in crate::ui::views::stack) const PRODUCTS: &str = "top_products";
    /// What they are ranked by.
    pub(in crate::ui::views::stack) const PRODUCTS_BY: &str = "products_by";
    /// Ids of the products that the rings count.
    pub(in crate::ui::views::stack) const RING_PRODUCTS: &str = "ring_products";
    /// The tags of the rings.
    pub(in crate::ui::views::stack) const RING_TAGS: &str = "ring_tags";
    /// What teams are.
    pub(in crate::ui::views::stack) const TEAMS: &str = "teams";
    /// What the rows of the table are.
    pub(in crate::ui::views::stack) const ROWS: &str = "rows";
}

/// How many entries an option asks for; anything that is not on offer is the usual number.
pub(super) fn size(app: App, key: &'static str) -> Memo<usize> {
    let chosen = app.option(key);
    Memo::new(move |_| {
        let n = chosen.with(|text| text.as_deref().and_then(|text| text.parse().ok()));
        n.filter(|n| SIZES.contains(n)).unwrap_or(DEFAULT_SIZE)
    })
}

/// What customers are ranked by.
pub(super) fn customers_by(app: App) -> Memo<customers::Ranking> {
    let chosen = app.option(key::CUSTOMERS_BY);
    Memo::new(move |_| {
        let ranking = |text: &Option<String>| customers::Ranking::from_key(text.as_deref()?);
        chosen.with(ranking).unwrap_or_default()
    })
}

/// What products are ranked by.
pub(super) fn products_by(app: App) -> Memo<products::Ranking> {
    let chosen = app.option(key::PRODUCTS_BY);
    Memo::new(move |_| {
        let ranking = |text: &Option<String>| products::Ranking::from_key(text.as_deref()?);
        chosen.with(ranking).unwrap_or_default()
    })
}

/// The dimensions that make teams, the usual one first (003-39).
pub(super) const TEAMS: [Dim; 2] = [Dim::AccountManager, Dim::AccountGroup];

/// Whose customers make a team.
pub(super) fn team(app: App) -> Memo<Dim> {
    let chosen = app.option(key::TEAMS);
    Memo::new(move |_| {
        let is_chosen = |dim: &Dim| chosen.with(|text| text.as_deref() == Some(dim.field()));
        TEAMS.into_iter().find(is_chosen).unwrap_or(TEAMS[0])
    })
}

/// How many entries are shown.
#[component]
pub(super) fn Sizes(app: App, key: &'static str, label: &'static str) -> impl IntoView {
    let now = size(app, key);
    let choices = SIZES.map(|n| Choice::new(n.to_string(), n.to_string()));
    let choose = move |n: String| {
        let is_usual = n.parse() == Ok(DEFAULT_SIZE);
        app.set_option(key, (!is_usual).then_some(n));
    };
    view! {
        <div>
            <span class="label" aria-hidden="true">{label}</span>
            <Segmented
                label
                options=Signal::stored(choices.to_vec())
                value=Signal::derive(move || now.get().to_string())
                on_change=choose
            />
        </div>
    }
}

/// What customers are ranked by, as a field.
#[component]
pub(super) fn CustomersBy(app: App) -> impl IntoView {
    let now = customers_by(app);
    let choice = |ranking: customers::Ranking| Choice::new(ranking.key(), ranking.title());
    let choices: Vec<Choice> = customers::Ranking::ALL.into_iter().map(choice).collect();
    let choose = move |text: String| {
        let is_usual = text == customers::Ranking::default().key();
        app.set_option(key::CUSTOMERS_BY, (!is_usual).then_some(text));
    };
    view! {
        <Select
            label="Rank customers by"
            options=Signal::stored(choices)
            value=Signal::derive(move || now.get().key().to_owned())
            on_change=choose
        />
    }
}

/// What products are ranked by, as a field.
#[component]
pub(super) fn ProductsBy(app: App) -> impl IntoView {
    let now = products_by(app);
    let choice = |ranking: products::Ranking| Choice::new(ranking.key(), ranking.title());
    let choices: Vec<Choice> = products::Ranking::ALL.into_iter().map(choice).collect();
    let choose = move |text: String| {
        let is_usual = text == products::Ranking::default().key();
        app.set_option(key::PRODUCTS_BY, (!is_usual).then_some(text));
    };
    view! {
        <Select
            label="Rank products by"
            options=Signal::stored(choices)
            value=Signal::derive(move || now.get().key().to_owned())
            on_change=choose
        />
    }
}
