//! The customer's key figures, each with its change and its course.

use leptos::prelude::*;

use super::subject::{ADOPTION, EFFORT, HEALTH, Subject};
use super::why;
use crate::chart::describe::MISSING;
use crate::chart::spark::Spark;
use crate::insight::Context;
use crate::insight::change::{Amount, Change};
use crate::insight::customer::standing;
use crate::metrics::lifetime;
use crate::metrics::revenue::{arr, mrr};
use crate::ui::canvas::Picture;
use crate::ui::components::{Tile, TileStrip};
use crate::ui::explained::Explained;
use crate::ui::shared::ChartRef;
use crate::ui::views::customers::words;
use crate::units::{self, RowId};

/// Months in a year.
const YEAR: f64 = 12.0;

/// The least vertical extent of a score's course, in points: noise must not look like news.
const SCORE_SPAN: f64 = 1.0;

/// What a tile shows.
#[derive(Clone, Debug, Default, PartialEq)]
struct Shown {
    value: String,
    unit: String,
    change: Option<Change>,
    note: Option<String>,
    series: Vec<Option<f64>>,
    min_span: f64,
}

/// The strip of figures.
#[component]
pub(super) fn Figures(subject: Subject) -> impl IntoView {
    view! {
        <TileStrip label="Key figures" count=6>
            <Revenue subject label="MRR" months=1.0/>
            <Revenue subject label="ARR" months=YEAR/>
            <ScoreTile subject card=HEALTH label="Health"/>
            <ScoreTile subject card=ADOPTION label="Adoption"/>
            <ScoreTile subject card=EFFORT label="Effort"/>
            <Lifetime subject/>
        </TileStrip>
    }
}

#[component]
fn OneTile(
    label: &'static str,
    shown: Memo<Option<Shown>>,
    #[prop(into)] on_explain: Callback<()>,
) -> impl IntoView {
    let text = move |read: fn(&Shown) -> &String| {
        shown
            .with(|shown| shown.as_ref().map(|shown| read(shown).clone()))
            .unwrap_or_default()
    };
    let chart = Signal::derive(move || {
        let shown = shown.get().unwrap_or_default();
        // One value has no course.
        let is_course = shown.series.iter().flatten().count() > 1;
        ChartRef::new(Spark {
            values: if is_course { shown.series } else { Vec::new() },
            min_span: shown.min_span,
            ..Spark::default()
        })
    });
    let change = move || shown.with(|shown| shown.as_ref()?.change.as_ref().map(words::change));
    view! {
        <Tile
            label
            value=Signal::derive(move || text(|shown| &shown.value))
            unit=Signal::derive(move || Some(text(|shown| &shown.unit)))
            change=Signal::derive(change)
            note=Signal::derive(move || shown.with(|shown| shown.as_ref()?.note.clone()))
            on_explain
            spark=move || view! { <Picture chart class="chart--spark"/> }
        />
    }
}

/// A score; its explanation is the page's own "Why this score".
#[component]
fn ScoreTile(subject: Subject, card: &'static str, label: &'static str) -> impl IntoView {
    let shown = subject.memo(move |context, row| score(context, card, row));
    view! { <OneTile label shown on_explain=move |()| why::show(subject, card)/> }
}

/// Recurring revenue, `months` of it at a time, with how it comes about.
#[component]
fn Revenue(subject: Subject, label: &'static str, months: f64) -> impl IntoView {
    let shown = subject.memo(move |context, row| revenue(context, row, months));
    let figures = subject.memo(move |context, row| {
        let read = if months > 1.0 { arr } else { mrr };
        vec![read(context.dataset, &[row], context.month())]
    });
    let is_open = RwSignal::new(false);
    view! {
        <OneTile label shown on_explain=move |()| is_open.set(true)/>
        <Explained
            label=label
            figures=Signal::derive(move || figures.get().unwrap_or_default())
            open=is_open
            on_close=move |()| is_open.set(false)
        />
    }
}

/// The customer's expected lifetime value, with how it comes about.
#[component]
fn Lifetime(subject: Subject) -> impl IntoView {
    let figures = subject.memo(|context, row| {
        let (dataset, month) = (context.dataset, context.month());
        let clv = lifetime::customer_clv(dataset, row, month);
        let cac = lifetime::customer_cac(dataset, row, month);
        let ratio = lifetime::ratio(&clv, &cac);
        vec![clv, cac, ratio]
    });
    let shown = Memo::new(move |_| {
        figures.with(|figures| {
            let [clv, _, ratio] = figures.as_ref()?.as_slice() else {
                return None;
            };
            let note = match (&clv.reason, ratio.value) {
                (Some(reason), _) => reason.clone(),
                (None, Some(_)) => format!("CLV : CAC {}", ratio.text()),
                (None, None) => String::new(),
            };
            Some(Shown {
                value: clv.text(),
                note: Some(note),
                ..Shown::default()
            })
        })
    });
    let is_open = RwSignal::new(false);
    view! {
        <OneTile label="CLV" shown on_explain=move |()| is_open.set(true)/>
        <Explained
            label="CLV"
            figures=Signal::derive(move || figures.get().unwrap_or_default())
            open=is_open
            on_close=move |()| is_open.set(false)
        />
    }
}

/// Recurring revenue, `months` of it at a time.
fn revenue(context: &Context, row: RowId, months: f64) -> Shown {
    let dataset = context.dataset;
    let now = dataset.mrr(row, context.month());
    let then = dataset.mrr(row, context.comparison);
    let course = context.timeline.mrr_of_customer(dataset, row);
    let until = course
        .into_iter()
        .filter(|(month, _)| *month <= context.month());
    Shown {
        value: now.map_or_else(
            || MISSING.to_owned(),
            |mrr| units::money_short(mrr * months, &dataset.currency),
        ),
        change: Change::between(now, then, Amount::Relative, &versus(context)),
        series: until.map(|(_, mrr)| mrr.map(|mrr| mrr * months)).collect(),
        ..Shown::default()
    }
}

/// A score; a rise is good, of effort it is not.
fn score(context: &Context, card: &str, row: RowId) -> Shown {
    let Some(standing) = standing(context, card, row) else {
        return Shown {
            value: MISSING.to_owned(),
            ..Shown::default()
        };
    };
    let then = context.timeline.score(card, row, context.comparison);
    let change = Change::between(standing.shown, then, Amount::Absolute(1), &versus(context));
    let is_burden = card == EFFORT;
    let until = standing
        .history
        .iter()
        .filter(|(month, _)| *month <= context.month());
    Shown {
        value: standing
            .shown
            .map_or_else(|| MISSING.to_owned(), units::score),
        unit: if standing.shown.is_some() {
            "of 10".into()
        } else {
            String::new()
        },
        change: change.map(|change| Change {
            good: change.good.map(|is_good| is_good != is_burden),
            ..change
        }),
        note: standing
            .shown
            .is_none()
            .then(|| "insufficient data".to_owned()),
        series: until.map(|(_, score)| *score).collect(),
        min_span: SCORE_SPAN,
    }
}

fn versus(context: &Context) -> String {
    format!("vs {}", context.comparison.label())
}
