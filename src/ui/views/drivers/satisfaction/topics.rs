//! What answers are about; a topic opens its comments (002-30).

use leptos::prelude::*;

use crate::chart::describe::{MISSING, decimal, signed};
use crate::data::record::Survey;
use crate::insight::satisfaction::answers::{Filter, answers};
use crate::insight::satisfaction::{
    SURVEYS, Topic, survey_from_key, survey_key, survey_name, topics,
};
use crate::ui::components::{Card, Choice, EmptyState, Scroller, Segmented};
use crate::ui::shared::Shared;
use crate::ui::state::{App, app};
use crate::ui::views::drivers::selected::customers_words;
use crate::ui::views::voice::AnswerList;
use crate::units;

const TITLE: &str = "Topics and comments";

/// How many comments are listed.
const LISTED: usize = 100;

/// Keys in the address.
const SURVEY: &str = "answers";
const TOPIC: &str = "topic";

/// What has to be in a file for topics to show.
const FIELDS: &str = "Topics come from the list \"topics\" of an answer in \"responses\", how it \
    sounds from \"sentiment\" (−1 to 1).";

/// The card of the topics.
#[component]
pub fn Topics() -> impl IntoView {
    let app = app();
    let survey = {
        let chosen = app.option(SURVEY);
        Memo::new(move |_| chosen.with(|key| survey_from_key(key.as_deref()?)))
    };
    let later = app.later();
    let found = Memo::new(move |_| {
        let (moment, survey) = (later.get()?, survey.get());
        let rows = &moment.selection.rows;
        Some(Shared::new(topics(&moment.context(), rows, survey)))
    });
    let subtitle = Signal::derive(move || {
        let customers = customers_words(app);
        Some(format!(
            "Answers of the twelve months, {customers}; a topic shows its comments"
        ))
    });
    let table = move || found.get().map(|topics| table(app, &topics));
    view! {
        <Card title=TITLE subtitle>
            <Surveys app/>
            <div class="topics">
                <div class="topics__table">{table}</div>
                <Comments survey/>
            </div>
        </Card>
    }
}

/// The comments on the topic chosen, or all of them, of any age.
#[component]
fn Comments(survey: Memo<Option<Survey>>) -> impl IntoView {
    let app = app();
    let (topic, later) = (app.option(TOPIC), app.later());
    let comments = Memo::new(move |_| {
        let moment = later.get()?;
        let filter = Filter {
            survey: survey.get(),
            topic: topic.get(),
            feeling: None,
            with_comment: true,
        };
        let rows = &moment.selection.rows;
        Some(Shared::new(answers(
            &moment.context(),
            rows,
            &filter,
            LISTED,
        )))
    });
    let heading = move || match topic.get() {
        Some(topic) => format!("Comments on {topic}, the newest first"),
        None => "All comments, the newest first".to_owned(),
    };
    let list = move || {
        let comments = comments.get()?;
        if comments.n == 0 {
            return Some(
                view! { <p class="muted">"No comment passes these filters."</p> }.into_any(),
            );
        }
        let answers = (*comments).clone();
        Some(view! { <AnswerList answers label="Comments" with_customer=true/> }.into_any())
    };
    view! {
        <section class="topics__comments" aria-label="Comments">
            <h3 class="notes__title">{heading}</h3>
            <div class="groups__list">{list}</div>
        </section>
    }
}

/// Which survey's answers count.
#[component]
fn Surveys(app: App) -> impl IntoView {
    let choices = SURVEYS.map(|survey| Choice::new(survey_key(survey), survey_name(survey)));
    let choices: Vec<Choice> = std::iter::once(Choice::new("", "All"))
        .chain(choices)
        .collect();
    let chosen = app.option(SURVEY);
    view! {
        <Segmented
            label="Survey"
            options=Signal::stored(choices)
            value=Signal::derive(move || chosen.get().unwrap_or_default())
            on_change=move |key: String| app.set_option(SURVEY, (!key.is_empty()).then_some(key))
        />
    }
}

fn table(app: App, topics: &[Topic]) -> AnyView {
    if topics.is_empty() {
        return view! { <EmptyState title="No answer has a topic" text=FIELDS/> }.into_any();
    }
    let rows = topics
        .iter()
        .cloned()
        .map(|topic| row(app, topic))
        .collect_view();
    view! {
        <Scroller>
            <table class="table table--inset">
                <caption class="visually-hidden">"Topics, the most frequent first"</caption>
                <thead>
                    <tr>
                        <th scope="col">"Topic"</th>
                        <th scope="col" data-numeric="">"Answers"</th>
                        <th scope="col" data-numeric="">"Positive"</th>
                        <th scope="col" data-numeric="">"Neutral"</th>
                        <th scope="col" data-numeric="">"Negative"</th>
                        <th scope="col" data-numeric="">"Mean sentiment"</th>
                        <th scope="col" data-numeric="">"Mean NPS answer"</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </Scroller>
    }
    .into_any()
}

fn row(app: App, topic: Topic) -> impl IntoView {
    let name = topic.name.clone();
    let own = topic.name.clone();
    let chosen = app.option(TOPIC);
    let is_on = Memo::new(move |_| chosen.with(|now| now.as_ref() == Some(&own)));
    let pressed = move || if is_on.get() { "true" } else { "false" };
    let press = move |_| {
        let is_set = is_on.get_untracked();
        app.set_option(TOPIC, (!is_set).then(|| name.clone()));
    };
    let count = |n: usize| units::count(n as f64);
    let [positive, neutral, negative] = topic.feelings.map(count);
    let dash = || MISSING.to_owned();
    let sentiment = topic.sentiment.map_or_else(dash, |mean| signed(mean, 2));
    let score = topic.score.map_or_else(dash, |mean| {
        format!("{} (n {})", decimal(mean, 1), count(topic.n_scores))
    });
    view! {
        <tr>
            <th scope="row">
                <button type="button" class="link-btn" aria-pressed=pressed on:click=press>
                    {topic.name}
                </button>
            </th>
            <td data-numeric="">{count(topic.n)}</td>
            <td data-numeric="">{positive}</td>
            <td data-numeric="">{neutral}</td>
            <td data-numeric="">{negative}</td>
            <td data-numeric="">{sentiment}</td>
            <td data-numeric="">{score}</td>
        </tr>
    }
}
