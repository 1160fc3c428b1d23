//! One of NPS, CSAT and CES over the months; the address says which.

use leptos::prelude::*;

use crate::chart::legend::{Entry, Mark};
use crate::chart::{Chart, Key, Tone};
use crate::data::record::Survey;
use crate::insight::satisfaction::chart::{Drawn, drawn, ranges};
use crate::insight::satisfaction::{Course, survey_from_key, survey_key, survey_name};
use crate::ui::components::Shape;
use crate::ui::shared::{ChartRef, Shared};
use crate::ui::state::App;

/// The key of the figure in the address.
const FIGURE: &str = "voice";

/// How to read the chart.
pub(in crate::ui::views) const HELP: &str = "Each month counts the answers of the twelve months \
    to its last day, of each respondent the latest one. NPS is the share of promoters (9 and 10) \
    minus that of detractors (0 to 6) and runs from −100 to 100; CSAT is the share of satisfied \
    answers (4 and 5 of 5), CES that of answers that it was easy (5 to 7 of 7): of all three, \
    higher is better. The dashed line is a projection; below the chart stands how it is made. A \
    click on a month moves the whole page to it.";

/// A course with the figure that is in view.
#[derive(Clone, Copy)]
pub(in crate::ui::views) struct Shown {
    pub(super) app: App,
    pub(super) survey: Memo<Survey>,
    pub(super) course: Memo<Option<Shared<Course>>>,
    drawn: Memo<Option<Shared<Drawn>>>,
}

impl Shown {
    /// The figure of the address over a course.
    pub(in crate::ui::views) fn new(app: App, course: Memo<Option<Shared<Course>>>) -> Self {
        let chosen = app.option(FIGURE);
        let survey = Memo::new(move |_| {
            let survey = chosen.with(|key| survey_from_key(key.as_deref()?));
            survey.unwrap_or(Survey::Nps)
        });
        let drawn = Memo::new(move |_| {
            let course = course.get()?;
            Some(Shared::new(drawn(&course, survey.get())))
        });
        Self {
            app,
            survey,
            course,
            drawn,
        }
    }

    /// Whether there is no answer at all.
    pub(in crate::ui::views) fn is_empty(self) -> Memo<bool> {
        let course = self.course;
        Memo::new(move |_| course.with(|course| course.as_ref().is_some_and(|c| c.is_empty())))
    }

    /// The chart.
    pub(in crate::ui::views) fn chart(self) -> Memo<ChartRef> {
        let drawn = self.drawn;
        Memo::new(move |_| match drawn.get() {
            Some(drawn) => ChartRef::new(drawn.trend.clone()),
            None => ChartRef::blank(),
        })
    }

    /// `NPS, twelve months to each month`, and how many answers it is from now.
    pub(in crate::ui::views) fn words(self) -> String {
        let survey = self.survey.get();
        let n = self
            .course
            .with(|course| course.as_ref().map_or(0, |course| course.now(survey).n()));
        let answers = crate::units::counted(n, "answer");
        format!(
            "{} over the twelve months to each month; {answers} now",
            survey_name(survey)
        )
    }

    /// The shaded ranges that are in sight.
    fn ranges(self) -> Vec<(Tone, &'static str)> {
        let Some(drawn) = self.drawn.get() else {
            return Vec::new();
        };
        let is_seen = |tone: Tone| drawn.trend.zones.iter().any(|zone| zone.tone == tone);
        let all = ranges(self.survey.get()).iter().copied();
        all.filter(|(tone, _)| is_seen(*tone)).collect()
    }

    /// What lines and ranges stand for, in a picture without the page around it.
    pub(in crate::ui::views) fn legend(self) -> Signal<Vec<Entry>> {
        Signal::derive(move || {
            let lines = self.drawn.get().map(|drawn| drawn.trend.legend());
            let ranges = self.ranges().into_iter();
            let ranges = ranges.map(|(tone, words)| Entry::new(words, Mark::Tone(tone)));
            lines.into_iter().flatten().chain(ranges).collect()
        })
    }

    /// Puts another figure in view.
    pub(super) fn show(self, survey: Survey) {
        let is_usual = survey == Survey::Nps;
        self.app
            .set_option(FIGURE, (!is_usual).then(|| survey_key(survey).to_owned()));
    }

    /// Moves the whole page to the month of a mark; a month ahead leads nowhere.
    pub(in crate::ui::views) fn show_month(self, key: Key) {
        let month = self
            .course
            .with_untracked(|course| course.as_ref()?.months.get(key.item as usize).copied());
        if let Some(month) = month {
            self.app.set_month(Some(month));
        }
    }
}

/// What the shaded ranges are, and how the projection is made.
#[component]
pub(in crate::ui::views) fn Method(shown: Shown) -> impl IntoView {
    let method = move || {
        let drawn = shown.drawn.get();
        drawn.map(|drawn| drawn.method.clone())
    };
    let range = |(tone, words): (Tone, &'static str)| {
        view! { <li class="tone"><Shape tone/>{words}</li> }
    };
    let ranges = move || {
        let ranges = shown.ranges();
        (!ranges.is_empty()).then(|| {
            let entries = ranges.into_iter().map(range).collect_view();
            view! { <ul class="voice__ranges" aria-label="Shaded ranges">{entries}</ul> }
        })
    };
    view! {
        {ranges}
        <p class="voice__method">{method}</p>
    }
}
