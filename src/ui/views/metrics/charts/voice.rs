//! NPS answers by score, and the three groups as lists with what follows (002-28, 002-29).

use leptos::prelude::*;

use super::Asking;
use super::stage::{Found, answered, open, read, staged};
use crate::insight::voice_distribution::{
    VoiceDistribution, VoiceGroup, customers_at, voice_distribution,
};
use crate::ui::canvas::Pick;
use crate::ui::chart_card::ChartCard;
use crate::ui::components::{Button, Disclosure, Shape};
use crate::ui::shared::ChartRef;
use crate::ui::state::{App, app};
use crate::ui::views::voice::AnswerList;
use crate::units::{self, RowId};

const TITLE: &str = "NPS answers by score";

/// How many answers of each group are listed.
const LISTED: usize = 40;

/// The card.
#[component]
pub(super) fn VoiceCard(asking: Asking) -> impl IntoView {
    let found = answered(asking, |question| {
        let found = voice_distribution(question, LISTED);
        if found.n == 0 {
            return Err("no NPS answer of the twelve months, by customers active now".to_owned());
        }
        Ok(found)
    });
    staged(TITLE.into(), found, None, move || {
        view! { <Filled asking found/> }.into_any()
    })
}

#[component]
fn Filled(asking: Asking, found: Found<VoiceDistribution>) -> impl IntoView {
    let app = app();
    let drawn = Memo::new(move |_| read(found, |own| Some(own.chart())).map(ChartRef::new));
    let chart = Signal::derive(move || drawn.get().unwrap_or_else(ChartRef::blank));
    let subtitle = Signal::derive(move || {
        let n = read(found, |own| own.n);
        format!(
            "{} of the twelve months, the latest of each respondent",
            units::counted(n, "answer")
        )
    });
    let below = move || {
        let groups = move || {
            let found = found.get()?;
            let own = found.as_ref().ok()?;
            let groups = own.groups.iter().rev().cloned();
            Some(groups.map(|group| view! { <Group group/> }).collect_view())
        };
        view! { <div class="metric__voices" data-testid="voices">{groups}</div> }
    };
    view! {
        <ChartCard
            title=TITLE
            subtitle
            chart
            class="chart--histogram"
            topic="histogram"
            configured="metrics"
            help="Each column is how many answers gave a score. NPS is the share of promoters (9 \
                  and 10) minus that of detractors (0 to 6). Below stand the three groups with \
                  their answers; those of detractors say what was done about them. A click on a \
                  column lists the customers with an answer of that score."
            on_pick=Callback::new(move |pick: Pick| list(app, asking, pick))
            below=ViewFn::from(below)
        />
    }
}

fn list(app: App, asking: Asking, pick: Pick) {
    let score = pick.key.item as usize;
    let rows: Option<Vec<RowId>> = asking.with_untracked(|asked| {
        let asked = asked.as_ref()?;
        let question = asked.question(asked.month)?;
        Some(customers_at(&question, score))
    });
    let title = format!("NPS answers of {score}");
    open(app, pick, title, rows.unwrap_or_default(), None);
}

/// A group: a line that opens to its answers.
#[component]
fn Group(group: VoiceGroup) -> impl IntoView {
    let app = app();
    let VoiceGroup {
        name,
        scores,
        tone,
        share,
        customers,
        answers,
        follows,
        ..
    } = group;
    let share = share.map(|share| format!(", {}", units::share(share)));
    let count = format!(
        "{}{}",
        units::counted(answers.n, "answer"),
        share.unwrap_or_default()
    );
    let follows = follows.map(|follows| {
        let part = |(state, n): &(crate::metrics::voice::Follow, usize)| {
            format!(
                "{} {}",
                units::count(*n as f64),
                state.title().to_lowercase()
            )
        };
        let parts: Vec<String> = follows.iter().map(part).collect();
        view! { <p class="metric__follows">{parts.join(", ")}</p> }
    });
    let label = format!("List the {}", units::counted(customers.len(), "customer"));
    let has_any = !customers.is_empty();
    let show = move |_| crate::ui::views::picks::list(app, name.to_owned(), customers.clone());
    let face = move || {
        view! {
            <Shape tone=Signal::stored(tone)/>
            <b>{name}</b>
            <span class="groups__range">{scores}</span>
            <span>{count}</span>
        }
    };
    view! {
        <Disclosure face>
            {follows}
            {has_any.then(|| view! { <Button label small=true on_press=show/> })}
            <AnswerList answers label=name with_customer=true/>
        </Disclosure>
    }
}
