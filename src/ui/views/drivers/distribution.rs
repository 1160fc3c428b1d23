//! How a score is spread over the selection: a histogram whose bins list their customers.

mod bin;

use leptos::prelude::*;

use super::behind::{self, Behind};
use crate::chart::describe::{self, Format};
use crate::insight::distribution::{self, Distribution};
use crate::route::Route;
use crate::ui::canvas::Pick;
use crate::ui::chart_card::ChartCard;
use crate::ui::components::{Button, Card, EmptyState};
use crate::ui::shared::{ChartRef, Shared};
use crate::ui::state::app;
use crate::ui::views::picks;
use crate::units;

/// A spread that is read more than once.
pub type Spread = Memo<Option<Shared<Distribution>>>;

/// What kind of figure is spread.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// A score of 0 to 10: low is bad.
    #[default]
    Score,
    /// A risk of 0 to 1: high is bad.
    Risk,
}

impl Kind {
    /// How a value is written.
    pub(super) fn text(self, value: f64) -> String {
        match self {
            Self::Score => units::score(value),
            Self::Risk => units::percent(value, 0),
        }
    }

    /// How the axis is written.
    pub(super) fn format(self) -> Format {
        Format::new(move |value| self.text(value))
    }

    const fn order(self) -> &'static str {
        match self {
            Self::Score => "lowest score first",
            Self::Risk => "highest risk first",
        }
    }
}

/// The spread of a scorecard's score, or of one of its categories.
#[component]
pub fn ScoreDistribution(
    /// The scorecard's id.
    #[prop(into)]
    card: Signal<String>,
    /// The category's id; `None` for the score of the whole scorecard.
    #[prop(into)]
    category: Signal<Option<String>>,
) -> impl IntoView {
    let app = app();
    let spread: Spread = Memo::new(move |_| {
        let selection = app.selection.get()?;
        let (card, category) = (card.get(), category.get());
        app.with_context(|context| {
            let rows = &selection.rows;
            distribution::distribution(context, &card, category.as_deref(), rows).map(Shared::new)
        })
        .flatten()
    });
    let title = Signal::derive(move || {
        let name = spread.with(|spread| spread.as_ref().map(|spread| spread.name.clone()));
        name.map_or_else(|| "Scores".to_owned(), |name| format!("{name} scores"))
    });
    view! {
        <SpreadCard
            title
            spread
            kind=Kind::Score
            help="Each column is how many of the customers that the filters leave have a score \
                  in its range; the upper end of a range belongs to it, as with the bands. \
                  Colors, marks and dashed lines are the bands of the scorecard; a column that \
                  a limit cuts through is divided into its bands. Customers without a score are \
                  counted below and never count as zero."
        />
    }
}

/// What there is to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Content {
    /// The model has no such scorecard or category.
    Unknown,
    /// Nobody has a value.
    Blank,
    /// A spread.
    Some,
}

/// A card with a histogram, or what is missing for one.
#[component]
pub(super) fn SpreadCard(
    /// The card's title.
    #[prop(into)]
    title: Signal<String>,
    /// What is spread.
    spread: Spread,
    /// What kind of figure it is.
    kind: Kind,
    /// How to read it.
    help: &'static str,
) -> impl IntoView {
    let app = app();
    let content = Memo::new(move |_| {
        spread.with(|spread| match spread {
            None => Content::Unknown,
            Some(spread) if spread.n() == 0 => Content::Blank,
            Some(_) => Content::Some,
        })
    });
    move || match content.get() {
        Content::Unknown => view! {
            <Card title>
                <EmptyState
                    title="The model does not measure this"
                    text="The scoring model has no such category. Add it to the scorecard in the \
                          model of the file, with the metrics it is made of."
                />
            </Card>
        }
        .into_any(),
        Content::Blank => view! {
            <Card title>
                <EmptyState
                    title="Nobody has this score"
                    text="None of the customers shown has a value for the metrics it is made of. \
                          Give them in \"metrics\", or month by month in \"history\"."
                >
                    <Button
                        label="Load other data"
                        small=true
                        on_press=move |_| app.open(Route::Data)
                    />
                </EmptyState>
            </Card>
        }
        .into_any(),
        Content::Some => view! { <Chart title spread kind help/> }.into_any(),
    }
}

#[component]
fn Chart(title: Signal<String>, spread: Spread, kind: Kind, help: &'static str) -> impl IntoView {
    let app = app();
    let chart = Memo::new(move |_| match spread.get() {
        Some(spread) => ChartRef::new(distribution::chart(&spread, kind.format())),
        None => ChartRef::blank(),
    });
    let subtitle = Signal::derive(move || {
        spread.with(|spread| {
            spread
                .as_ref()
                .map_or(String::new(), |own| words(own, kind))
        })
    });
    let on_pick = Callback::new(move |pick: Pick| bin::list(app, spread, kind, pick));
    view! {
        <ChartCard
            title
            subtitle
            chart
            class="chart--histogram"
            topic="histogram"
            configured="health"
            help
            on_pick
            below=ViewFn::from(move || view! { <Without spread/> })
        />
    }
}

/// `Customers by range, mean 6.8 of 237 customers`.
fn words(spread: &Distribution, kind: Kind) -> String {
    let mean = spread
        .mean
        .map_or_else(|| describe::MISSING.to_owned(), |mean| kind.text(mean));
    let n = units::counted(spread.n(), "customer");
    format!("How many customers are in each range; the mean of {n} is {mean}")
}

/// Who has no score, as a button that lists them; nothing where everybody has one.
#[component]
fn Without(spread: Spread) -> impl IntoView {
    let app = app();
    let n = Memo::new(move |_| spread.with(|own| own.as_ref().map_or(0, |own| own.without.len())));
    let label = move || {
        let verb = if n.get() == 1 { "has" } else { "have" };
        format!("{} {verb} no score", units::counted(n.get(), "customer"))
    };
    let list = move |event: leptos::ev::MouseEvent| {
        let Some(spread) = spread.get_untracked() else {
            return;
        };
        let customers = spread
            .without
            .iter()
            .map(|row| (*row, describe::MISSING.to_owned()));
        let behind = Behind {
            title: format!("{}: no score", spread.name),
            order: "in the order of the file",
            customers: customers.collect(),
            filters: picks::named(app, &spread.without),
        };
        behind::open(app, behind, event.shift_key());
    };
    view! {
        <Show when=move || n.get() != 0>
            <p class="spread__without">
                <button type="button" class="link-btn" on:click=list>{label}</button>
            </p>
        </Show>
    }
}
