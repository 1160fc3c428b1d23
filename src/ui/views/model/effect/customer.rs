//! One customer by the draft and by the model in force: score, band, categories on a radar.

use leptos::prelude::*;

use super::basis::{Basis, CUSTOMER};
use crate::chart::describe::score;
use crate::data::Dim;
use crate::insight::effect::{self, Preview};
use crate::ui::canvas::Pick;
use crate::ui::chart_card::ChartCard;
use crate::ui::components::{
    BandBadge, Icon, IconName, Legend, LegendEntry, LegendMark, Popover, SearchBox,
};
use crate::ui::hits;
use crate::ui::shared::{ChartRef, Shared};
use crate::units::RowId;

/// How many customers a search lists.
const HITS: usize = 8;

/// What the draft is called in charts.
pub(super) const DRAFT: &str = "Draft";

/// The card of the customer drawn.
#[component]
pub(super) fn CustomerCard(basis: Basis) -> impl IntoView {
    let row = row(basis);
    let shown = Memo::new(move |_| {
        let (tried, row) = (basis.tried.get()?, row.get()?);
        let found = basis
            .card
            .with(|card| effect::preview(&tried.trial(), card, row));
        found.map(Shared::new)
    });
    let in_force = basis.in_force();
    let chart = Memo::new(move |_| match shown.get() {
        Some(shown) => ChartRef::new(effect::radar(&shown, DRAFT, &in_force.get())),
        None => ChartRef::blank(),
    });
    let name = Signal::derive(move || read(shown, |shown| shown.name.clone()));
    let open = Callback::new(move |_: Pick| {
        if let Some(row) = row.get_untracked() {
            basis.app.open_customer(row);
        }
    });
    view! {
        <ChartCard
            topic="radar"
            title="A customer by the draft"
            subtitle="Its categories, 0 to 10; press a point to open the customer"
            chart
            class="chart--radar"
            help="Each corner is a category of the scorecard, from 0 in the middle to 10 at the edge. \
                  The filled outline is the customer by the draft, the dashed one by the model in \
                  force. A gap is a category without data, or one that only one of the models has. \
                  A score set by hand is not moved by any model."
            about=name
            on_pick=open
            above=ViewFn::from(move || view! { <Head basis shown name/> })
        />
    }
}

/// A part of what is shown of the customer.
fn read<T: Default>(shown: Memo<Option<Shared<Preview>>>, read: impl FnOnce(&Preview) -> T) -> T {
    shown
        .with(|shown| shown.as_ref().map(|shown| read(shown)))
        .unwrap_or_default()
}

/// The customer of the address, else the one looked at last, else the active one of highest MRR.
fn row(basis: Basis) -> Memo<Option<RowId>> {
    let app = basis.app;
    let (asked, last) = (app.option(CUSTOMER), app.chosen_row());
    let largest = Memo::new(move |_| {
        let (population, month) = (app.population.get()?, app.month.get());
        app.with_dataset(|dataset| {
            let mrr = |row: &RowId| dataset.mrr(*row, month).unwrap_or(f64::NEG_INFINITY);
            let rows = population.iter().copied();
            // Of equal ones the first.
            rows.rev().max_by(|a, b| mrr(a).total_cmp(&mrr(b)))
        })
        .flatten()
    });
    Memo::new(move |_| {
        let asked = asked.get();
        let asked = asked.and_then(|id| app.with_dataset(|dataset| dataset.find(&id)).flatten());
        asked.or_else(|| last.get()).or_else(|| largest.get())
    })
}

/// Who it is, its score and band before and after, and the legend.
#[component]
fn Head(basis: Basis, shown: Memo<Option<Shared<Preview>>>, name: Signal<String>) -> impl IntoView {
    let in_force = basis.in_force();
    let entries = move || {
        let entry = |id: &str, label: String, mark| LegendEntry {
            id: id.to_owned(),
            label,
            mark,
            on: true,
        };
        vec![
            entry("draft", DRAFT.to_owned(), LegendMark::Area(1)),
            entry("in_force", in_force.get(), LegendMark::Benchmark),
        ]
    };
    view! {
        <div class="effect__customer">
            <Picker basis name/>
            <Figures basis shown/>
        </div>
        <Legend entries=Signal::derive(entries)/>
    }
}

/// The score and the band before and after.
#[component]
fn Figures(basis: Basis, shown: Memo<Option<Shared<Preview>>>) -> impl IntoView {
    let in_force = basis.in_force();
    let before = move || read(shown, |shown| score(shown.before.score));
    let after = move || read(shown, |shown| score(shown.after.score));
    let tone = Signal::derive(move || read(shown, |shown| shown.after.tone));
    let label = Signal::derive(move || read(shown, |shown| shown.after.band.clone()));
    let was = move || {
        read(shown, |shown| {
            (shown.before.band != shown.after.band).then(|| format!("was {}", shown.before.band))
        })
    };
    let by_hand = move || {
        read(shown, |shown| {
            shown
                .after
                .by_hand
                .then_some("Set by hand: no model moves it")
        })
    };
    view! {
        <p class="effect__score">
            <span class="visually-hidden">{move || format!("{}: ", in_force.get())}</span>
            <span class="effect__before">{before}</span>
            <span class="effect__arrow" aria-hidden="true">"→"</span>
            <span class="visually-hidden">", draft: "</span>
            <span class="effect__after">{after}</span>
            <BandBadge tone label/>
            <span class="effect__was">{was}</span>
            <span class="effect__was">{by_hand}</span>
        </p>
    }
}

/// The button that names the customer and opens the search for another.
#[component]
fn Picker(basis: Basis, name: Signal<String>) -> impl IntoView {
    let app = basis.app;
    let query = RwSignal::new(String::new());
    let results = Memo::new(move |_| {
        query.with(|query| hits::customers(app, query, HITS, &[Dim::Industry], None))
    });
    view! {
        <Popover
            label="Choose the customer to preview"
            trigger=move || {
                view! {
                    <span class="effect__name">{name}</span>
                    <Icon name=IconName::ChevronDown/>
                }
            }
        >
            <SearchBox
                label="Find a customer"
                query
                results
                on_query=Callback::new(move |text| query.set(text))
                on_pick=Callback::new(move |id| app.set_option(CUSTOMER, Some(id)))
            />
        </Popover>
    }
}
