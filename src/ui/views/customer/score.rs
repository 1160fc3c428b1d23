//! The score in view: value, band, coverage, where it is heading, and its history (000-16).

use leptos::prelude::*;

use super::history::{self, Course, all_words};
use super::missing::Missing;
use super::subject::{Bars, EFFORT, Subject};
use crate::chart::Tone;
use crate::chart::describe::MISSING;
use crate::chart::trend::Trend;
use crate::insight::Direction;
use crate::insight::customer::{ScoreStanding, standing};
use crate::ui::canvas::Pick;
use crate::ui::chart_card::ChartCard;
use crate::ui::components::{
    BandBadge, Bar, Change, Choice, Delta, Legend, LegendEntry, LegendMark, Notice, Segmented,
};
use crate::ui::shared::ChartRef;
use crate::ui::views::customers::words;
use crate::units;

/// What the legend calls the customer's own line.
const OWN: &str = "own";

/// What the legend calls everybody's line.
const ALL: &str = "all";

/// The key of the history's reach in the address.
const MONTHS: &str = "months";

/// The card of the score in view.
#[component]
pub(super) fn ScoreCard(subject: Subject, bars: Bars) -> impl IntoView {
    let standing = subject.on_card(standing);
    let standing = Memo::new(move |_| standing.get().flatten());
    let chosen = subject.app.option(MONTHS);
    let months = Memo::new(move |_| history::reach(chosen.get().as_deref()));
    let course = Memo::new(move |_| {
        let card = subject.card.get();
        subject
            .app
            .with_context(|context| history::everybody(context, &card, months.get()))
            .unwrap_or_default()
    });
    let with_all = RwSignal::new(true);
    let chart = Memo::new(move |_| {
        let card = subject.card.get();
        let trend = course.with(|course| {
            let with_all = with_all.get();
            subject.read(|context, row| history::trend(context, &card, row, course, with_all))
        });
        ChartRef::new(trend.unwrap_or_else(Trend::default))
    });
    let legend = Signal::derive(move || {
        let card = subject.card.get();
        let entries = subject.read(|context, row| {
            chart.with(|chart| history::legend(context, &card, row, &**chart))
        });
        entries.unwrap_or_default()
    });
    let title = Signal::derive(move || format!("{} score", subject.card_name()));
    let subtitle = Signal::derive(move || {
        let months = course.with(|course| course.months.len());
        match months {
            0 => "Over the months, once they are scored".to_owned(),
            1 => "This month".to_owned(),
            n => format!("The last {n} months, over the bands"),
        }
    });
    view! {
        <ChartCard
            title
            subtitle
            chart
            class="chart--trend"
            help="The line is this customer's score in each month, the dashed one the mean of \
                  all active customers. The shaded ranges are the bands of the score; a line \
                  that is broken had too little data for a score. A click on a month moves the \
                  whole page to it."
            legend
            about=Signal::derive(move || subject.name())
            options=ViewFn::from(move || view! { <Months subject/> })
            on_pick=Callback::new(move |pick: Pick| show_month(subject, course, pick))
            above=ViewFn::from(move || view! { <Now standing bars/><Lines subject course with_all/> })
        />
    }
}

/// How many months the history reaches back.
#[component]
fn Months(subject: Subject) -> impl IntoView {
    let choice = |months: usize| {
        let value = if months == history::REACH {
            String::new()
        } else {
            months.to_string()
        };
        Choice::new(value, months.to_string())
    };
    let options: Vec<Choice> = history::REACHES.into_iter().map(choice).collect();
    let chosen = subject.app.option(MONTHS);
    let value = Signal::derive(move || match history::reach(chosen.get().as_deref()) {
        history::REACH => String::new(),
        months => months.to_string(),
    });
    view! {
        <span class="label">"Months shown"</span>
        <Segmented
            label="Months shown"
            options=Signal::stored(options)
            value
            on_change=move |months: String| {
                subject.app.set_option(MONTHS, (!months.is_empty()).then_some(months));
            }
        />
    }
}

/// Moves the whole page to the month of a mark.
fn show_month(subject: Subject, course: Memo<Course>, pick: Pick) {
    let month = course.with_untracked(|course| course.months.get(pick.key.item as usize).copied());
    subject.app.set_month(month);
}

/// The score now.
#[component]
fn Now(standing: Memo<Option<ScoreStanding>>, bars: Bars) -> impl IntoView {
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
                <span data-testid="score">{value}</span>
                {unit}
            </p>
            <div class="score__side">
                <BandBadge tone label=band/>
                <p class="score__words">{move || standing.get().map(heading_for)}</p>
            </div>
            <Coverage standing/>
            {move || standing.get().map(remarks)}
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

/// Why the score is withheld, and who has set it by hand.
fn remarks(standing: ScoreStanding) -> impl IntoView {
    let withheld = standing.withheld.map(|withheld| {
        view! { <Notice tone=Tone::None>{withheld}</Notice> }
    });
    let by_hand = standing.set_by_hand.map(|set| {
        let computed = standing
            .computed
            .map_or_else(|| MISSING.to_owned(), units::score);
        let reason = if set.reason.is_empty() {
            String::new()
        } else {
            format!(": {}", set.reason)
        };
        let words = format!("{}{reason}. The computed score is {computed}.", set.words);
        view! { <Notice tone=Tone::Warn>{words}</Notice> }
    });
    view! {
        {withheld}
        {by_hand}
    }
}

/// The legend of the history; everybody's line can be taken away.
#[component]
fn Lines(subject: Subject, course: Memo<Course>, with_all: RwSignal<bool>) -> impl IntoView {
    let entries = Signal::derive(move || {
        let name = subject.read(|context, row| context.dataset.customers.name.get(row).to_owned());
        let entry = |id: &str, label: String, mark: LegendMark, on: bool| LegendEntry {
            id: id.to_owned(),
            label,
            mark,
            on,
        };
        let all = course.with(|course| all_words(course.n));
        vec![
            entry(OWN, name.unwrap_or_default(), LegendMark::Line(1), true),
            entry(ALL, all, LegendMark::Benchmark, with_all.get()),
        ]
    });
    let toggle = move |id: String| {
        if id == ALL {
            with_all.update(|on| *on = !*on);
        }
    };
    view! { <Legend entries on_toggle=Callback::new(toggle)/> }
}
