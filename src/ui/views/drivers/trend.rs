//! A category of a scorecard over the months: the selection's mean beside everybody.

use leptos::prelude::*;

use crate::chart::trend::Trend;
use crate::insight::course::chart::{self, Beside};
use crate::insight::course::{Course, Followed, SMALL, Spread};
use crate::ui::canvas::Pick;
use crate::ui::chart_card::ChartCard;
use crate::ui::components::{
    Card, EmptyState, Legend, LegendEntry, LegendMark, Skeleton, SkeletonKind,
};
use crate::ui::later::later;
use crate::ui::load::Source;
use crate::ui::shared::{ChartRef, Shared};
use crate::ui::state::{App, app};
use crate::units;

/// How many months the chart reaches back.
const REACH: usize = 24;

/// A course and the data it was read from: of other data its rows would be others'.
#[derive(Clone, PartialEq)]
struct Made {
    source: Shared<Source>,
    course: Shared<Course>,
}

/// What the card shows.
#[derive(Clone, Default)]
struct Shown {
    trend: Trend,
    name: String,
    everybody: String,
    n: usize,
    has_value: bool,
}

/// What has to be in a file for a category to have a course.
const MISSING: &str = "None of the filtered customers has a value in any month. Give the customers \
    \"metrics\" of this category, and \"history\" with \"from\" and \"metrics\" for the months \
    before.";

/// What there is to show.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Content {
    /// The scores of past months are being read.
    Waiting,
    /// Nobody has a value.
    Nothing,
    /// Somebody has a value.
    Some,
}

/// The mean of the filtered customers on a category, with the population's median and middle half.
#[component]
pub fn DriverTrend(
    /// The scorecard's id.
    card: Signal<String>,
    /// The category's id; empty for the overall score.
    category: Signal<String>,
) -> impl IntoView {
    let app = app();
    let made = Memo::new(move |_| {
        let (card, category, source) = (card.get(), category.get(), app.source.get()?);
        let followed = if category.is_empty() {
            Followed::Overall(card)
        } else {
            Followed::Category { card, category }
        };
        let course = app.with_context(|context| Course::new(context, followed, REACH))?;
        Some(Made {
            source,
            course: Shared::new(course),
        })
    });
    let made = later(made, None);
    let shown = Memo::new_with_compare(move |_| shown(app, made), |_, _| true);
    let title =
        Signal::derive(move || format!("{} over time", name(app, &card.get(), &category.get())));
    let content = Memo::new(move |_| {
        let has_value = shown.with(|shown| shown.has_value);
        match (made.with(Option::is_some), has_value) {
            (false, _) => Content::Waiting,
            (true, false) => Content::Nothing,
            (true, true) => Content::Some,
        }
    });
    move || match content.get() {
        Content::Waiting => {
            view! { <Card title><Skeleton kind=SkeletonKind::Chart/></Card> }.into_any()
        }
        Content::Nothing => {
            view! { <Card title><EmptyState title="No scores over time" text=MISSING/></Card> }
                .into_any()
        }
        Content::Some => view! { <Filled made shown title/> }.into_any(),
    }
}

/// The card with its chart.
#[component]
fn Filled(made: Memo<Option<Made>>, shown: Memo<Shown>, title: Signal<String>) -> impl IntoView {
    let app = app();
    let chart = Memo::new(move |_| ChartRef::new(shown.with(|shown| shown.trend.clone())));
    let subtitle = Signal::derive(move || {
        shown.with(|shown| {
            let few = if shown.n < SMALL {
                ", too few to judge by"
            } else {
                ""
            };
            format!(
                "Mean of {}{few}, counted in the months in which they were active",
                units::counted(shown.n, "filtered customer")
            )
        })
    });
    view! {
        <ChartCard
            title
            subtitle
            chart
            class="chart--trend"
            topic="trend"
            configured="health"
            help="The line is the mean score of the customers that the filters leave, of those \
                  active in each month. The dashed line is the median of all active customers, the \
                  band their middle half, from the 25th to the 75th percentile. The ring marks the \
                  month compared with. A click on a month moves the whole page to it."
            on_pick=Callback::new(move |pick: Pick| show_month(app, made, pick))
            above=ViewFn::from(move || view! { <Lines shown/> })
        />
    }
}

/// The name of the category, or of the scorecard.
fn name(app: App, card: &str, category: &str) -> String {
    app.model.with(|model| {
        let known = model.scorecard(card);
        let own = known.and_then(|card| card.categories.iter().find(|own| own.id == category));
        let name = own.map(|own| own.name.clone());
        name.or_else(|| known.map(|card| card.name.clone()))
            .unwrap_or_else(|| "Score".to_owned())
    })
}

fn shown(app: App, made: Memo<Option<Made>>) -> Shown {
    let made = made
        .get()
        .filter(|made| Some(&made.source) == app.source.get().as_ref());
    let (Some(made), Some(rows)) = (made, app.matched.get()) else {
        return Shown::default();
    };
    let read = app.with_context(|context| {
        let spreads = made.course.of_rows(context, &rows);
        let last = spreads.last().copied().flatten();
        let n = last.map_or(0, |spread: Spread| spread.n);
        let name = units::counted(n, "filtered customer");
        let beside = Beside {
            everybody: true,
            ..Beside::default()
        };
        let label = "Mean of the filtered".to_owned();
        Shown {
            trend: chart::of_rows(context, &made.course, (label, &spreads), &beside),
            everybody: chart::membership(made.course.everybody()),
            name,
            n,
            has_value: spreads.iter().any(Option::is_some),
        }
    });
    read.unwrap_or_default()
}

/// Moves the whole page to the month of a mark.
fn show_month(app: App, made: Memo<Option<Made>>, pick: Pick) {
    let month = made.with_untracked(|made| {
        let months = made.as_ref()?.course.months();
        months.get(pick.key.item as usize).copied()
    });
    app.set_month(month);
}

/// Whose the lines are.
#[component]
fn Lines(shown: Memo<Shown>) -> impl IntoView {
    let entries = Signal::derive(move || {
        let entry = |label: String, mark: LegendMark| LegendEntry {
            id: label.clone(),
            label,
            mark,
            on: true,
        };
        shown.with(|shown| {
            vec![
                entry(format!("Mean of {}", shown.name), LegendMark::Line(1)),
                entry(
                    format!("Median: {}", shown.everybody),
                    LegendMark::Benchmark,
                ),
                entry("25th to 75th percentile".to_owned(), LegendMark::Band),
            ]
        })
    });
    view! { <Legend entries/> }
}
