//! A figure of the customer over the months, beside everybody's and the comparable segment's
//! (000-21, 000-22): what several cards share.
//!
//! What everybody's figures are is read a moment after the first screen, and once for all customers.

use leptos::prelude::*;

use super::subject::Subject;
use crate::insight::course::chart::{self, Beside};
use crate::insight::course::{Benchmark, Course, Followed};
use crate::insight::lifecycle::flags;
use crate::ui::canvas::Pick;
use crate::ui::chart_card::ChartCard;
use crate::ui::components::{Card, EmptyState, Skeleton, SkeletonKind};
use crate::ui::later::later;
use crate::ui::load::Source;
use crate::ui::shared::{ChartRef, Shared};

mod lines;
mod reach;

use lines::Groups;
pub(super) use lines::Lines;
pub(super) use reach::Reach;

/// A course and the data it was read from: of other data its rows would be others'.
#[derive(Clone, PartialEq)]
struct Made {
    source: Shared<Source>,
    course: Shared<Course>,
}

/// A figure over the months.
#[derive(Clone, Copy)]
pub(super) struct Running {
    pub(super) subject: Subject,
    made: Memo<Option<Made>>,
    /// The comparable segment.
    segment: Memo<Option<Benchmark>>,
    /// The groups shown.
    groups: Memo<Groups>,
    /// The chart.
    pub(super) chart: Memo<ChartRef>,
    /// Whether there is anything to show of the customer.
    content: Memo<Content>,
}

/// What there is to show.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Content {
    /// The figures of everybody are being read.
    Waiting,
    /// The customer has no value in any month.
    Nothing,
    /// The customer has a value.
    Some,
}

impl Running {
    /// Follows a figure; `with_flags` where events may explain its course.
    pub(super) fn new(
        subject: Subject,
        followed: impl Fn() -> Followed + Send + Sync + 'static,
        with_flags: bool,
    ) -> Self {
        let app = subject.app;
        let (reach, groups) = (reach::chosen(app), lines::chosen(app));
        let followed = Memo::new(move |_| followed());
        let made = Memo::new(move |_| {
            let (followed, reach) = (followed.get(), reach.get());
            let source = app.source.get()?;
            let read = app.with_context(|context| Course::new(context, followed, reach));
            let course = Shared::new(read?);
            Some(Made { source, course })
        });
        let made = later(made, None);
        let segment = Memo::new(move |_| {
            let course = current(subject, made)?;
            subject
                .read(|context, row| course.segment(context, row))
                .flatten()
        });
        let chart = Memo::new(move |_| {
            let trend = current(subject, made).and_then(|course| {
                let groups = groups.get();
                let segment = segment.get();
                subject.read(|context, row| {
                    let flags = if with_flags {
                        flags(context, row)
                    } else {
                        Vec::new()
                    };
                    let beside = Beside {
                        everybody: groups.everybody,
                        segment,
                        with_segment: groups.segment,
                        flags,
                    };
                    chart::of_customer(context, &course, row, &beside)
                })
            });
            ChartRef::new(trend.unwrap_or_default())
        });
        let content = Memo::new(move |_| {
            let Some(course) = current(subject, made) else {
                return Content::Waiting;
            };
            let own = subject.read(|context, row| course.of_customer(context, row));
            let has_value = own.is_some_and(|own| own.iter().any(Option::is_some));
            if has_value {
                Content::Some
            } else {
                Content::Nothing
            }
        });
        Self {
            subject,
            made,
            segment,
            groups,
            chart,
            content,
        }
    }

    /// The course, once it is read from the data loaded.
    pub(super) fn current(self) -> Option<Shared<Course>> {
        current(self.subject, self.made)
    }

    /// `24 months to Sep 2026, dashed the median, shaded the 25th to 75th percentile`.
    pub(super) fn reach_words(self) -> String {
        let words = self.current().map(|course| chart::reach_words(&course));
        match words {
            Some(words) => format!("{words}; lines of groups are medians, bands their middle half"),
            None => "Over the months, once they are read".to_owned(),
        }
    }

    /// Moves the whole page to the month of a mark.
    pub(super) fn show_month(self, pick: Pick) {
        let course = untrack(|| self.current());
        let month = course.and_then(|course| course.months().get(pick.key.item as usize).copied());
        self.subject.app.set_month(month);
    }
}

fn current(subject: Subject, made: Memo<Option<Made>>) -> Option<Shared<Course>> {
    let source = subject.app.source.get();
    let made = made
        .get()
        .filter(|made| Some(&made.source) == source.as_ref());
    made.map(|made| made.course)
}

/// A card with the figure; without a value of the customer it says what is missing.
#[component]
pub(super) fn RunningCard(
    running: Running,
    /// The card's title.
    #[prop(into)]
    title: Signal<String>,
    /// What stands in front of the reach.
    #[prop(into)]
    subtitle: Signal<String>,
    /// How to read it.
    help: &'static str,
    /// What is missing where there is nothing: title, and how to supply it.
    #[prop(into)]
    missing: Signal<(&'static str, &'static str)>,
    /// Options besides the reach.
    options: ViewFn,
    /// What stands below.
    below: ViewFn,
) -> impl IntoView {
    let subject = running.subject;
    let subtitle = Signal::derive(move || {
        let (own, reach) = (subtitle.get(), running.reach_words());
        if own.is_empty() {
            reach
        } else {
            format!("{own} · {reach}")
        }
    });
    let parts = StoredValue::new((options, below));
    move || match running.content.get() {
        Content::Waiting => view! {
            <Card title><Skeleton kind=SkeletonKind::Chart/></Card>
        }
        .into_any(),
        Content::Nothing => {
            let (options, _) = parts.get_value();
            view! {
                <Card title>
                    <EmptyState
                        title=Signal::derive(move || missing.get().0.to_owned())
                        text=Signal::derive(move || missing.get().1.to_owned())
                    >
                        {options.run()}
                    </EmptyState>
                </Card>
            }
            .into_any()
        }
        Content::Some => {
            let (options, below) = parts.get_value();
            view! {
                <ChartCard
                    title
                    subtitle
                    chart=running.chart
                    class="chart--trend"
                    topic="trend"
                    help
                    about=Signal::derive(move || subject.name())
                    options=ViewFn::from(move || view! { <Reach app=subject.app/>{options.run()} })
                    on_pick=Callback::new(move |pick: Pick| running.show_month(pick))
                    above=ViewFn::from(move || view! { <Lines running/> })
                    below
                />
            }
            .into_any()
        }
    }
}
