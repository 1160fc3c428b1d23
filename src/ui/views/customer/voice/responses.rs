//! The customer's answers with their comments, by survey, topic and feeling (002-30).

use leptos::prelude::*;

use crate::insight::Listed;
use crate::insight::satisfaction::answers::{Filter, answers};
use crate::insight::satisfaction::{
    Answer, Feeling, SURVEYS, survey_from_key, survey_key, survey_name,
};
use crate::ui::components::{Card, Choice};
use crate::ui::shared::Shared;
use crate::ui::state::App;
use crate::ui::views::customer::subject::Subject;
use crate::ui::views::option_select::OptionSelect;
use crate::ui::views::voice::{AnswerList, NoAnswers};
use crate::units;

const TITLE: &str = "Answers and comments";

/// How many answers are listed.
const LISTED: usize = 100;

/// Keys in the address.
const SURVEY: &str = "answers";
const TOPIC: &str = "topic";
const FEELING: &str = "feeling";

/// The card of the answers.
#[component]
pub(in crate::ui::views::customer) fn Responses(subject: Subject) -> impl IntoView {
    let app = subject.app;
    let filter = {
        let chosen = [SURVEY, TOPIC, FEELING].map(|key| app.option(key));
        Memo::new(move |_| {
            let [survey, topic, feeling] = chosen.map(|chosen| chosen.get());
            Filter {
                survey: survey.as_deref().and_then(survey_from_key),
                topic,
                feeling: feeling.as_deref().and_then(Feeling::from_key),
                with_comment: false,
            }
        })
    };
    let found = Memo::new(move |_| {
        let filter = filter.get();
        subject.read(|context, row| Shared::new(answers(context, &[row], &filter, LISTED)))
    });
    let all = subject.memo(|context, row| {
        let all = answers(context, &[row], &Filter::default(), usize::MAX);
        (all.n, topics(&all))
    });
    let n = Memo::new(move |_| all.with(|all| all.as_ref().map_or(0, |all| all.0)));
    let is_empty = Memo::new(move |_| n.get() == 0);
    let subtitle = Signal::derive(move || {
        let shown = found.with(|found| found.as_ref().map_or(0, |found| found.n));
        let n = units::counted(n.get(), "answer");
        Some(format!(
            "{} of {n}, the newest first",
            units::count(shown as f64)
        ))
    });
    let topics = Signal::derive(move || all.get().map(|all| all.1).unwrap_or_default());
    move || {
        if is_empty.get() {
            return view! { <Card title=TITLE><NoAnswers/></Card> }.into_any();
        }
        let list = move || found.get().map(|found| listed(&found));
        view! {
            <Card title=TITLE subtitle>
                <Filters app topics/>
                <div class="voice__scroll" tabindex="0" role="group" aria-label="Answers">{list}</div>
            </Card>
        }
        .into_any()
    }
}

fn listed(found: &Listed<Answer>) -> AnyView {
    if found.n == 0 {
        return view! { <p class="muted">"No answer passes these filters."</p> }.into_any();
    }
    let answers = found.clone();
    view! { <AnswerList answers label="Answers" with_customer=false/> }.into_any()
}

/// The topics of all answers, in order of their names.
fn topics(all: &Listed<Answer>) -> Vec<String> {
    let topics = all.items.iter().flat_map(|answer| &answer.topics);
    let names: std::collections::BTreeSet<&String> = topics.collect();
    names.into_iter().cloned().collect()
}

#[component]
fn Filters(app: App, topics: Signal<Vec<String>>) -> impl IntoView {
    let surveys = SURVEYS.map(|survey| Choice::new(survey_key(survey), survey_name(survey)));
    let surveys = Signal::stored(with_all("All surveys", surveys));
    let feelings = Feeling::ALL.map(|feeling| Choice::new(feeling.key(), feeling.title()));
    let feelings = Signal::stored(with_all("Any feeling", feelings));
    let topics = Signal::derive(move || {
        let topics = topics.get().into_iter();
        with_all(
            "All topics",
            topics.map(|topic| Choice::new(topic.clone(), topic)),
        )
    });
    view! {
        <div class="voice__filters">
            <OptionSelect app label="Survey" key=SURVEY options=surveys/>
            <OptionSelect app label="Topic" key=TOPIC options=topics/>
            <OptionSelect app label="Feeling" key=FEELING options=feelings/>
        </div>
    }
}

fn with_all(all: &str, choices: impl IntoIterator<Item = Choice>) -> Vec<Choice> {
    let all = Choice::new("", all);
    std::iter::once(all).chain(choices).collect()
}
