//! Retention over the months of each segment, before the published bands (002-13, 002-14).

use leptos::prelude::*;

use super::super::asked::Asked;
use super::super::place;
use super::super::turns::{Turns, worked};
use super::Asking;
use super::choice::AddressChoice;
use super::retention::{NOTHING, looks_back};
use super::stage::{Found, open, read, staged};
use crate::data::Dim;
use crate::insight::retention_course::{Kind, SEGMENTS, Segment, segments, segments_chart};
use crate::metrics::entry;
use crate::select::Facet;
use crate::ui::canvas::Pick;
use crate::ui::chart_card::ChartCard;
use crate::ui::components::{Choice, Select};
use crate::ui::shared::ChartRef;
use crate::ui::state::{App, app};
use crate::ui::views::picks;
use crate::units;

/// Which retention, in the address.
const KEPT: &str = "kept";

/// What customers are split by, in the address.
const BY: &str = "kept_by";

/// What customers can be split by, the usual one first.
const DIMS: [Dim; 8] = [
    Dim::Segment,
    Dim::Industry,
    Dim::Region,
    Dim::Country,
    Dim::UseCase,
    Dim::Stage,
    Dim::AccountManager,
    Dim::AccountGroup,
];

/// The segments of a dimension.
struct Split {
    dim: Dim,
    segments: Vec<Segment>,
}

/// The card.
#[component]
pub(super) fn SegmentsCard(asking: Asking) -> impl IntoView {
    let app = app();
    let (chosen, by) = (app.option(KEPT), app.option(BY));
    let kind = Memo::new(move |_| {
        chosen.with(|id| id.as_deref().and_then(Kind::from_id).unwrap_or(Kind::Net))
    });
    let dim = Memo::new(move |_| {
        let is_chosen = |dim: &Dim| by.with(|own| own.as_deref() == Some(dim.field()));
        DIMS.into_iter().find(is_chosen).unwrap_or(DIMS[0])
    });
    let wish = Memo::new(move |_| Some((asking.get()?, dim.get())));
    let found = worked(wish, |(asked, dim), turns| split(asked, dim, turns));
    let title = Signal::derive(move || {
        let (kind, dim) = (kind.get().title(), dim.get().title());
        format!("{kind} by {}", dim.to_lowercase())
    });
    let controls = ViewFn::from(|| view! { <Controls/> });
    let above = controls.clone();
    staged(title, found, Some(controls), move || {
        view! { <Filled asking found title kind above=above.clone()/> }.into_any()
    })
}

#[component]
fn Controls() -> impl IntoView {
    let app = app();
    let by = app.option(BY);
    let choices = Kind::ALL.map(|kind| {
        let name = kind.title().split(' ').next().unwrap_or_default();
        Choice::new(kind.id(), name)
    });
    let dims = DIMS.map(|dim| Choice::new(dim.field(), dim.title()));
    let value = Signal::derive(move || {
        let known = by
            .get()
            .filter(|id| DIMS.iter().any(|dim| dim.field() == id));
        known.unwrap_or_else(|| DIMS[0].field().to_owned())
    });
    let choose = move |id: String| {
        app.set_option(BY, (id != DIMS[0].field()).then_some(id));
    };
    view! {
        <div class="metric__choices">
            <AddressChoice label="Retention" key=KEPT choices=choices.to_vec()/>
            <Select
                label="Segments by"
                bare=true
                options=Signal::stored(dims.to_vec())
                value
                on_change=choose
            />
        </div>
    }
}

#[component]
fn Filled(
    asking: Asking,
    found: Found<Split>,
    title: Signal<String>,
    kind: Memo<Kind>,
    above: ViewFn,
) -> impl IntoView {
    let app = app();
    let span = place::span(app);
    let drawn = Memo::new(move |_| {
        let (kind, span) = (kind.get(), span.get());
        let trend = read(found, |own| Some(segments_chart(&own.segments, kind, span)));
        trend.map(ChartRef::new)
    });
    let chart = Signal::derive(move || drawn.get().unwrap_or_else(ChartRef::blank));
    let subtitle = Signal::derive(move || {
        let n = read(found, |own| own.segments.len());
        let most = if n < SEGMENTS {
            units::counted(n, "segment")
        } else {
            format!("The {n} with most customers")
        };
        // Bands of a year judge no month.
        let reading = entry(kind.get().id()).and_then(|entry| entry.reading(span.get()));
        let bands = reading.map_or("", |_| "; shaded: the published bands");
        format!("{most}, {}{bands}", looks_back(asking))
    });
    view! {
        <ChartCard
            title
            subtitle
            chart
            class="chart--trend"
            topic="trend"
            configured="metrics"
            help="Each line is a segment, each month looks back over the span chosen above. Of few \
                  customers a line jumps: one who leaves is much of it. A gap is a month whose start \
                  lies before the history. A click on a line lists its customers."
            on_pick=Callback::new(move |pick: Pick| list(app, found, pick))
            above
        />
    }
}

fn list(app: App, found: Found<Split>, pick: Pick) {
    let picked = found.with_untracked(|found| {
        let own = found.as_ref()?.as_ref().ok()?;
        let segment = own.segments.get(usize::from(pick.key.series))?;
        Some((own.dim, segment.value.clone(), segment.rows.clone()))
    });
    let Some((dim, value, rows)) = picked else {
        return;
    };
    let name = if value.is_empty() {
        "Not known"
    } else {
        &value
    };
    let title = format!("{}: {name}", dim.title());
    let filters = (!value.is_empty()).then(|| picks::narrowed(app, Facet::Dim(dim), &value));
    open(app, pick, title, rows, filters);
}

async fn split(asked: Asked, dim: Dim, mut turns: Turns) -> Option<Result<Split, String>> {
    if !turns.go_on().await {
        return None;
    }
    let question = asked.question(asked.month)?;
    let segments = segments(&question, dim);
    let is_known = |own: &Segment| !own.course.points.is_empty();
    if !segments.iter().any(is_known) {
        return Some(Err(NOTHING.to_owned()));
    }
    Some(Ok(Split { dim, segments }))
}
