//! The metric over months, before the bands it is read by.

use leptos::prelude::*;

use super::asked::Asked;
use super::told::Inquiry;
use super::turns::{Turns, worked};
use crate::chart::trend::Trend;
use crate::insight::dictionary;
use crate::metrics::dictionary::{Entry, Variant};
use crate::ui::canvas::Pick;
use crate::ui::chart_card::ChartCard;
use crate::ui::components::{Card, EmptyState, Skeleton};
use crate::ui::shared::{ChartRef, Shared};
use crate::ui::state::{App, app};
use crate::units::Month;

/// How many months the chart reaches back.
const REACH: u32 = 24;

/// The course and its months.
struct Course {
    months: Vec<Month>,
    trend: Trend,
    n_known: usize,
}

type Found = ReadSignal<Option<Shared<Course>>>;

/// What there is to show.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Content {
    Waiting,
    Nothing,
    Some,
}

/// The card.
#[component]
pub(super) fn CourseCard(inquiry: Inquiry) -> impl IntoView {
    let entry = inquiry.entry;
    let found: Found = worked(inquiry.both(), move |(asked, variant), turns| {
        course(entry, asked, variant, turns)
    });
    let title = Signal::stored(format!("{} over time", entry.name));
    let content = Memo::new(move |_| {
        found.with(|found| match found.as_ref().map(|own| own.n_known) {
            None => Content::Waiting,
            Some(0) => Content::Nothing,
            Some(_) => Content::Some,
        })
    });
    move || match content.get() {
        Content::Waiting => view! { <Card title><Skeleton/></Card> }.into_any(),
        Content::Nothing => {
            let text = format!("No month has a value. It needs {}.", entry.needs);
            view! { <Card title><EmptyState title="No course" text/></Card> }.into_any()
        }
        Content::Some => view! { <Filled inquiry found/> }.into_any(),
    }
}

/// The card with its chart.
#[component]
fn Filled(inquiry: Inquiry, found: Found) -> impl IntoView {
    let app = app();
    let chart = Memo::new(move |_| {
        let trend = found.with(|found| found.as_ref().map(|own| own.trend.clone()));
        trend.map_or_else(ChartRef::blank, ChartRef::new)
    });
    let has_bands = move || {
        let span = inquiry.asked.with(|asked| Some(asked.as_ref()?.span));
        let reading = inquiry.entry.reading(span.unwrap_or_default());
        reading.is_some_and(|own| !own.bands.is_empty())
    };
    let subtitle = Signal::derive(move || {
        let n = found.with(|found| found.as_ref().map_or(0, |own| own.months.len()));
        let each = if inquiry.entry.has_span {
            let span = inquiry
                .asked
                .with(|asked| asked.as_ref().map(|own| own.span.months()));
            match span {
                Some(1) | None => "each for itself".to_owned(),
                Some(months) => format!("each with the {} before it", months - 1),
            }
        } else {
            "as each stood".to_owned()
        };
        let bands = if has_bands() {
            "; shaded: the published bands"
        } else {
            ""
        };
        format!("{n} months, {each}{bands}")
    });
    view! {
        <ChartCard
            title=Signal::derive(move || format!("{} over time", inquiry.entry.name))
            subtitle
            chart
            class="chart--trend"
            topic="trend"
            configured="metrics"
            help="Each point is the metric asked of that month, of the customers that the filters \
                  leave. A gap is a month without a value. The ring marks the month compared with. \
                  A click on a month moves the whole page to it."
            on_pick=Callback::new(move |pick: Pick| show_month(app, found, pick))
        />
    }
}

/// Moves the whole page to the month of a mark.
fn show_month(app: App, found: Found, pick: Pick) {
    let month = found.with_untracked(|found| {
        let months = &found.as_ref()?.months;
        months.get(pick.key.item as usize).copied()
    });
    app.set_month(month);
}

async fn course(
    entry: &'static Entry,
    asked: Asked,
    variant: &'static Variant,
    mut turns: Turns,
) -> Option<Course> {
    let months = asked.months(REACH);
    let mut points = Vec::new();
    let mut unit = None;
    for month in &months {
        if !turns.go_on().await {
            return None;
        }
        let figure = asked
            .question(*month)
            .map(|question| entry.ask(&question, Some(variant.id)));
        points.push((*month, figure.as_ref().and_then(|own| own.value)));
        unit = figure.map(|own| own.unit).or(unit);
    }
    let reference = entry.reading(asked.span);
    let trend = dictionary::chart(
        entry.name,
        &unit?,
        &points,
        reference.as_ref(),
        asked.compared,
    );
    Some(Course {
        n_known: points.iter().filter(|(_, value)| value.is_some()).count(),
        months,
        trend,
    })
}
