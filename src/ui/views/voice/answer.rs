//! Answers as a list: score, who, when, how it sounds, the words, what follows.

use leptos::prelude::*;

use crate::chart::Tone;
use crate::data::record::Survey;
use crate::insight::Listed;
use crate::insight::satisfaction::{Answer, Follow, survey_name};
use crate::metrics::voice::Verdict;
use crate::route::Route;
use crate::ui::components::{Badge, BandBadge};
use crate::ui::link;
use crate::ui::state::app;
use crate::units;

/// What an answer says for its figure, in a word.
const fn verdict_words(survey: Survey, verdict: Verdict) -> &'static str {
    match (survey, verdict) {
        (Survey::Nps, Verdict::Good) => "Promoter",
        (Survey::Nps, Verdict::Neutral) => "Passive",
        (Survey::Nps, Verdict::Bad) => "Detractor",
        (Survey::Csat, Verdict::Good) => "Satisfied",
        (Survey::Csat, Verdict::Neutral | Verdict::Bad) => "Not satisfied",
        (Survey::Ces, Verdict::Good) => "Easy",
        (Survey::Ces, Verdict::Neutral | Verdict::Bad) => "Not easy",
    }
}

/// The look of a verdict.
const fn tone(verdict: Option<Verdict>) -> Tone {
    match verdict {
        Some(Verdict::Good) => Tone::Ok,
        Some(Verdict::Neutral) => Tone::Warn,
        Some(Verdict::Bad) => Tone::Risk,
        None => Tone::None,
    }
}

/// A list of answers, and how many it leaves out.
#[component]
pub(in crate::ui::views) fn AnswerList(
    /// The answers.
    answers: Listed<Answer>,
    /// What the list is, for those who cannot see its heading.
    label: &'static str,
    /// Whether each says whose customer's it is.
    with_customer: bool,
) -> impl IntoView {
    let more = answers.n_more();
    let more = (more > 0).then(|| {
        let words = format!(
            "and {} more; filters narrow the list",
            units::count(more as f64)
        );
        view! { <p class="voice__more">{words}</p> }
    });
    let entry = |answer| view! { <Entry answer with_customer/> };
    let entries = answers.items.into_iter().map(entry).collect_view();
    view! {
        <ul class="answers" aria-label=label>{entries}</ul>
        {more}
    }
}

#[component]
fn Entry(answer: Answer, with_customer: bool) -> impl IntoView {
    let judged = answer
        .verdict
        .map(|verdict| verdict_words(answer.survey, verdict));
    let survey = survey_name(answer.survey);
    let score = match judged {
        Some(judged) => format!("{judged}, {}", answer.score),
        None => answer.score.clone(),
    };
    let tone = tone(answer.verdict);
    let who = [
        answer.respondent.clone(),
        survey.to_owned(),
        answer.date.map(units::date_long).unwrap_or_default(),
    ];
    let who = who.into_iter().filter(|part| !part.is_empty());
    let who = who.collect::<Vec<_>>().join(" · ");
    let customer = with_customer.then(|| {
        let (row, name) = (answer.row, answer.customer.clone());
        let id = app().dataset_now(|dataset| dataset.customers.id.get(row).to_owned());
        let href = link::to(Route::Customer(id.unwrap_or_default()));
        view! { <a class="answer__customer" href=href>{name}</a> }
    });
    let feeling = answer
        .feeling
        .clone()
        .map(|(_, words)| view! { <Badge label=words/> });
    let comment = (!answer.comment.is_empty())
        .then(|| view! { <p class="answer__comment">{format!("“{}”", answer.comment)}</p> });
    let topics = answer.topics.clone().into_iter();
    let topics = topics.map(|topic| view! { <span class="answer__topic">{topic}</span> });
    view! {
        <li class="answer">
            <div class="answer__head">
                {customer}
                <BandBadge tone label=score/>
                {feeling}
            </div>
            <p class="answer__who">{who}</p>
            {comment}
            <p class="answer__topics">{topics.collect_view()}</p>
            {follow_up(&answer)}
        </li>
    }
}

/// What follows; of answers that ask for nothing only where something was planned.
fn follow_up(answer: &Answer) -> Option<impl IntoView + use<>> {
    let asks = answer.survey == Survey::Nps && answer.verdict == Some(Verdict::Bad);
    if answer.follow == Follow::None && !asks {
        return None;
    }
    let due = answer.due.filter(|_| answer.follow != Follow::Done);
    let due = due.map(|due| format!("due {}", units::date_long(due)));
    let parts = [Some(answer.action.clone()), due].into_iter().flatten();
    let words: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
    let state = match answer.follow {
        Follow::None => "none",
        Follow::Overdue => "overdue",
        Follow::Open => "open",
        Follow::Done => "done",
    };
    let title = answer.follow.title();
    Some(view! {
        <p class="answer__follow" data-state=state>
            <b>{title}</b>
            " "
            {words.join(" · ")}
        </p>
    })
}
