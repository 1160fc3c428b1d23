//! The score in view: value, band, coverage, where it is heading, and its history (000-16).

use leptos::prelude::*;

use super::by_hand::ByHand;
use super::missing::Missing;
use super::running::{Lines, Reach, Running};
use super::subject::{Bars, EFFORT, Subject};
use crate::chart::Tone;
use crate::chart::describe::MISSING;
use crate::chart::legend::{Entry, Mark};
use crate::insight::course::Followed;
use crate::insight::customer::{ScoreStanding, standing};
use crate::insight::{Context, Direction};
use crate::score::{BandInfo, band};
use crate::ui::canvas::Pick;
use crate::ui::chart_card::ChartCard;
use crate::ui::components::{BandBadge, Bar, Change, Choice, Delta, Notice, Select};
use crate::ui::score_button::ScoreButton;
use crate::ui::views::customers::words;
use crate::units::{self, RowId};

/// The key of the category whose course is shown, in the address.
const TREND: &str = "trend";

/// The card of the score in view.
#[component]
pub(super) fn ScoreCard(subject: Subject, bars: Bars) -> impl IntoView {
    let standing = subject.on_card(standing);
    let standing = Memo::new(move |_| standing.get().flatten());
    let category = category(subject, bars);
    let followed = move || {
        let card = subject.card.get();
        match category.get() {
            Some((category, _)) => Followed::Category { card, category },
            None => Followed::Overall(card),
        }
    };
    let running = Running::new(subject, followed, true);
    let legend = Signal::derive(move || {
        let card = subject.card.get();
        let read = |context: &Context, row| {
            running
                .chart
                .with(|chart| legend(context, &card, row, chart.legend()))
        };
        subject.read(read).unwrap_or_default()
    });
    let title = Signal::derive(move || format!("{} score", subject.card_name()));
    let subtitle = Signal::derive(move || {
        let of = category.get().map(|(_, name)| format!("{name} over "));
        format!("{}{}", of.unwrap_or_default(), running.reach_words())
    });
    view! {
        <ChartCard
            title
            subtitle
            chart=running.chart
            class="chart--trend"
            topic="trend"
            configured="health"
            help="The line is this customer's score in each month, or that of a category chosen \
                  behind the gear. Dashed is the median of all active customers, dotted that of \
                  the comparable segment; the shaded bands are their middle halves, from the 25th \
                  to the 75th percentile. The ring marks the month compared with, flags what \
                  happened; a month without a score breaks the line, and a click on one moves \
                  the whole page to it."
            legend
            about=Signal::derive(move || subject.name())
            options=ViewFn::from(move || {
                view! { <Reach app=subject.app/><Category subject bars category/> }
            })
            on_pick=Callback::new(move |pick: Pick| running.show_month(pick))
            above=ViewFn::from(move || view! { <Now subject standing bars/><Lines running/> })
        />
    }
}

/// The category whose course is shown, by id and name; `None` for the overall score.
type Chosen = Memo<Option<(String, String)>>;

/// The category of the address, where the scorecard in view has it.
fn category(subject: Subject, bars: Bars) -> Chosen {
    let chosen = subject.app.option(TREND);
    Memo::new(move |_| {
        let chosen = chosen.get()?;
        bars.with(|bars| {
            let known = bars.as_ref()?.iter().find(|own| own.id == chosen)?;
            Some((known.id.clone(), known.name.clone()))
        })
    })
}

/// The choice between the overall score and its categories.
#[component]
fn Category(subject: Subject, bars: Bars, category: Chosen) -> impl IntoView {
    let options = Signal::derive(move || {
        let overall = Choice::new("", "Overall score");
        let bars = bars.get().unwrap_or_default().into_iter();
        let categories = bars.map(|own| Choice::new(own.id, own.name));
        std::iter::once(overall)
            .chain(categories)
            .collect::<Vec<_>>()
    });
    let value = Signal::derive(move || category.get().map(|own| own.0).unwrap_or_default());
    view! {
        <Select
            label="Course of"
            options
            value
            on_change=move |category: String| {
                subject.app.set_option(TREND, (!category.is_empty()).then_some(category));
            }
        />
    }
}

/// What the lines and the shaded ranges stand for, in a picture without the page around it.
fn legend(context: &Context, card: &str, row: RowId, mut entries: Vec<Entry>) -> Vec<Entry> {
    let applied = context
        .scores
        .card(card)
        .and_then(|rolled| rolled.applied(context.model, row));
    let bands = applied.map(band::infos).unwrap_or_default();
    let entry = |info: BandInfo| Entry::new(info.name, Mark::Tone(info.tone));
    entries.extend(bands.into_iter().rev().map(entry));
    entries
}

/// The score now.
#[component]
fn Now(subject: Subject, standing: Memo<Option<ScoreStanding>>, bars: Bars) -> impl IntoView {
    let value = move || {
        let shown = standing.with(|standing| standing.as_ref()?.shown);
        shown.map_or_else(|| MISSING.to_owned(), units::score)
    };
    let unit = move || {
        let is_shown = standing.with(|standing| standing.as_ref()?.shown.map(|_| ()));
        is_shown.map(|()| view! { <span class="score__of">"of 10"</span> })
    };
    let tone = Signal::derive(move || {
        standing.with(|standing| {
            standing
                .as_ref()
                .map_or(Tone::None, |standing| standing.tone)
        })
    });
    let band = Signal::derive(move || {
        let band = standing.with(|standing| Some(standing.as_ref()?.band.clone()));
        band.filter(|band| !band.is_empty())
            .unwrap_or_else(|| "Insufficient data".into())
    });
    view! {
        <div class="score">
            <p class="score__value">
                <ScoreButton asked=move |()| subject.asked()>
                    <span data-testid="score">{value}</span>
                </ScoreButton>
                {unit}
            </p>
            <div class="score__side">
                <BandBadge tone label=band/>
                <p class="score__words">{move || standing.get().map(heading_for)}</p>
            </div>
            <Coverage standing/>
            {move || standing.get().map(withheld)}
            <ByHand subject standing/>
            <Missing bars/>
        </div>
    }
}

/// Where the score is heading; a rise is good, of effort it is not.
fn heading_for(standing: ScoreStanding) -> AnyView {
    let trend = standing.trend;
    let is_burden = standing.card == EFFORT;
    match (trend.direction, trend.delta) {
        (Direction::Flat, _) | (_, None) => trend.words.into_any(),
        (Direction::Up | Direction::Down, Some(delta)) => {
            let change = Change {
                text: trend.words,
                direction: words::direction(trend.direction),
                verdict: words::verdict(Some((delta > 0.0) != is_burden)),
                period: String::new(),
            };
            view! { <Delta change/> }.into_any()
        }
    }
}

/// How much of the weight has a value.
#[component]
fn Coverage(standing: Memo<Option<ScoreStanding>>) -> impl IntoView {
    let coverage = Signal::derive(move || {
        standing.with(|standing| standing.as_ref().map(|standing| standing.coverage))
    });
    let words = move || {
        let coverage = coverage.get().unwrap_or_default();
        format!(
            "Coverage: {} of the weight has a value",
            units::percent(coverage, 0)
        )
    };
    view! {
        <div class="score__coverage">
            <span>{words}</span>
            <Bar value=coverage max=1.0/>
        </div>
    }
}

/// Why the score is withheld.
fn withheld(standing: ScoreStanding) -> impl IntoView {
    standing.withheld.map(|withheld| {
        view! { <Notice tone=Tone::None>{withheld}</Notice> }
    })
}
