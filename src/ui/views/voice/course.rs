//! One of NPS, CSAT and CES over the months; the address says which.

use leptos::prelude::*;

use crate::chart::Key;
use crate::data::record::Survey;
use crate::insight::satisfaction::chart::{Drawn, drawn};
use crate::insight::satisfaction::{Course, survey_from_key, survey_key, survey_name};
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

/// How the projection is made, and what the shaded ranges are.
#[component]
pub(in crate::ui::views) fn Method(shown: Shown) -> impl IntoView {
    let method = move || {
        let drawn = shown.drawn.get();
        drawn.map(|drawn| drawn.method.clone())
    };
    let ranges = move || match shown.survey.get() {
        Survey::Nps => "Shaded: below 0, 0 to 30, 30 to 50 (better) and above. ",
        Survey::Csat => "Shaded: below and from 80%, which counts as acceptable. ",
        Survey::Ces => "",
    };
    view! { <p class="voice__method">{ranges}{method}</p> }
}
