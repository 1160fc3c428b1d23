//! Moving through time: the day shown and the month it is compared with.
//!
//! A slider over the months, steps to the month before and after, and a run through all of them;
//! everything on the page is computed anew from the history of the month shown.

use std::time::Duration;

use leptos::prelude::*;

use crate::data::Dataset;
use crate::route::Comparison;
use crate::ui::components::{Choice, Icon, IconButton, IconName, Popover, Select};
use crate::ui::parts::parts;
use crate::ui::state::{App, app};
use crate::units::{self, Month};

/// The comparisons on offer, in months back.
const COMPARISONS: [u16; 3] = [1, 3, 12];

/// How long a run stands still at each month.
const PACE: Duration = Duration::from_millis(900);

/// The day shown and the month it is compared with, both to be chosen.
#[component]
pub(super) fn AsOf() -> impl IntoView {
    let (app, parts) = (app(), parts());
    let run = Run::new(app);
    let is_loaded = Memo::new(move |_| app.source.with(Option::is_some));
    let day = move || {
        let month = app.month.get();
        app.with_dataset(|dataset| units::date_long(dataset.day_in(month)))
            .unwrap_or_default()
    };
    let against = move || format!("vs {}", app.compared.get().label());
    view! {
        <Show when=move || is_loaded.get()>
            <Popover
                label="Day shown and comparison"
                trigger=move || {
                    view! {
                        <Icon name=IconName::Calendar/>
                        <span>{day}</span>
                        <span class="btn__label only-wide">{against}</span>
                    }
                        .into_any()
                }
            >
                {move || parts.later().map(|later| (later.as_of)(run))}
            </Popover>
            <Show when=move || run.is_on.get()>
                <IconButton
                    label="Stop at this month"
                    icon=IconName::Pause
                    framed=true
                    on_press=move |_| run.stop()
                />
            </Show>
        </Show>
    }
}

/// What stands in the panel: the slider where the data has a past, and both months to choose.
#[component]
pub fn Moments(run: Run) -> impl IntoView {
    let app = run.app;
    let has_past = Memo::new(move |_| reach(app).is_some_and(|(first, last)| first < last));
    view! {
        <Show when=move || has_past.get()>
            <Slider run/>
        </Show>
        <MonthField/>
        <ComparisonField/>
    }
}

/// The first and the last month of the data.
fn reach(app: App) -> Option<(Month, Month)> {
    app.with_dataset(|dataset| (dataset.first_month(), dataset.month()))
}

/// A run through the months.
#[derive(Clone, Copy)]
pub struct Run {
    app: App,
    is_on: RwSignal<bool>,
    /// Counts runs: only the latest one goes on.
    turn: StoredValue<u32>,
}

impl Run {
    fn new(app: App) -> Self {
        Self {
            app,
            is_on: RwSignal::new(false),
            turn: StoredValue::new(0),
        }
    }

    /// Runs from the month shown to the last one; from the last one, through all of them.
    fn start(self) {
        let Some((first, last)) = untrack(|| reach(self.app)) else {
            return;
        };
        if self.app.month.get_untracked() >= last {
            self.app.pass_month(Some(first));
        }
        self.is_on.set(true);
        self.turn.update_value(|turn| *turn += 1);
        self.wait(self.turn.get_value());
    }

    fn stop(self) {
        self.is_on.set(false);
    }

    fn toggle(self) {
        if self.is_on.get_untracked() {
            self.stop();
        } else {
            self.start();
        }
    }

    fn wait(self, turn: u32) {
        set_timeout(move || self.step(turn), PACE);
    }

    fn step(self, turn: u32) {
        if self.turn.get_value() != turn || !self.is_on.get_untracked() {
            return;
        }
        let is_last = step(self.app, 1);
        if is_last {
            self.stop();
        } else {
            self.wait(turn);
        }
    }
}

/// Shows a month some steps on, within the data; whether it is the last one.
pub(super) fn step(app: App, by: i32) -> bool {
    let Some((first, last)) = untrack(|| reach(app)) else {
        return true;
    };
    let month = app.month.get_untracked().plus(by).clamp(first, last);
    app.pass_month((month != last).then_some(month));
    month == last
}

/// The months as a slider, with steps and the run.
#[component]
fn Slider(run: Run) -> impl IntoView {
    let app = run.app;
    let places = move || {
        let (first, last) = reach(app)?;
        Some((first, last, last.since(first)))
    };
    let now = move || app.month.get().label();
    let at = move || places().map_or(0, |(first, _, _)| app.month.get().since(first));
    let slide = move |event: web_sys::Event| {
        let Ok(place) = event_target_value(&event).parse::<i32>() else {
            return;
        };
        if let Some((first, last, _)) = untrack(places) {
            run.stop();
            let month = first.plus(place);
            app.pass_month((month < last).then_some(month));
        }
    };
    let end =
        move |which: fn((Month, Month, i32)) -> Month| places().map(|places| which(places).label());
    let go = move |by: i32| {
        run.stop();
        step(app, by);
    };
    view! {
        <div class="months">
            <div class="months__row">
                <IconButton label="Month before" icon=IconName::ChevronLeft on_press=move |_| go(-1)/>
                <span class="months__now" aria-live="polite">{now}</span>
                <IconButton label="Month after" icon=IconName::ChevronRight on_press=move |_| go(1)/>
                <IconButton
                    label=Signal::derive(move || {
                        if run.is_on.get() { "Stop" } else { "Run through the months" }.to_owned()
                    })
                    icon=Signal::derive(move || {
                        if run.is_on.get() { IconName::Pause } else { IconName::Play }
                    })
                    on_press=move |_| run.toggle()
                />
            </div>
            <input
                class="months__slider"
                type="range"
                min="0"
                step="1"
                aria-label="Month shown"
                aria-valuetext=now
                prop:max=move || places().map_or(0, |(_, _, n)| n)
                prop:value=at
                on:input=slide
            />
            <div class="months__ends">
                <span>{move || end(|(first, _, _)| first)}</span>
                <span>{move || end(|(_, last, _)| last)}</span>
            </div>
        </div>
    }
}

/// The months the data reaches over, newest first.
fn months(app: App) -> Vec<Month> {
    app.with_dataset(|dataset| {
        let (first, last) = (dataset.first_month(), dataset.month());
        (0..=last.since(first))
            .map(|back| last.plus(-back))
            .collect()
    })
    .unwrap_or_default()
}

#[component]
fn MonthField() -> impl IntoView {
    let app = app();
    let choose = move |value: String| {
        let last = app.dataset_now(Dataset::month);
        app.set_month(Month::parse(&value).filter(|month| Some(*month) != last));
    };
    view! {
        <Select
            label="As of"
            options=Signal::derive(move || months(app).into_iter().map(month_choice).collect())
            value=Signal::derive(move || app.month.get().to_string())
            on_change=choose
        />
    }
}

#[component]
fn ComparisonField() -> impl IntoView {
    let app = app();
    let options = move || {
        let shown = app.month.get();
        let back = COMPARISONS.map(|back| {
            let words = match back {
                1 => "One month earlier".to_owned(),
                12 => "A year earlier".to_owned(),
                back => format!("{back} months earlier"),
            };
            Choice::new(Comparison::Months(back).to_string(), words)
        });
        let earlier = months(app)
            .into_iter()
            .filter(|month| *month < shown)
            .map(month_choice);
        back.into_iter().chain(earlier).collect()
    };
    let choose = move |value: String| {
        app.set_comparison(
            Comparison::parse(&value).filter(|comparison| *comparison != Comparison::default()),
        );
    };
    view! {
        <Select
            label="Compared with"
            options=Signal::derive(options)
            value=Signal::derive(move || {
                app.view.with(|view| view.comparison).unwrap_or_default().to_string()
            })
            on_change=choose
        />
    }
}

fn month_choice(month: Month) -> Choice {
    Choice::new(month.to_string(), month.label())
}
