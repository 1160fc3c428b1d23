//! What impacts a score: each metric's contribution against everybody, the comparable segment or
//! the customer's own earlier score.

use leptos::prelude::*;

use super::super::subject::Subject;
use super::lead;
use super::options::{Against, Versus, Which, against, name, target};
use crate::chart::Tone;
use crate::insight::Context;
use crate::insight::cause::out_of_reach;
use crate::insight::impact::{Group, Impact, SHOWN, Whom, impact};
use crate::insight::profile::comparable;
use crate::score::Scores;
use crate::score::mix::Target;
use crate::ui::canvas::Pick;
use crate::ui::chart_card::ChartCard;
use crate::ui::components::{Card, EmptyState, Notice};
use crate::ui::shared::{ChartRef, Shared};
use crate::ui::views::outcome::{self, Outcome};
use crate::units::RowId;

type Found = Outcome<Impact>;

/// The card.
#[component]
pub(in crate::ui::views::customer) fn ImpactCard(subject: Subject) -> impl IntoView {
    let (target, against) = (target(subject), against(subject));
    let app = subject.app;
    // Everybody is the same for every customer and is not counted again for the next.
    let everybody = Memo::new(move |_| {
        let is_meant = against.get() == Against::Population;
        let target = target.get();
        let group =
            is_meant.then(|| app.with_context(|context| Group::population(context, &target)));
        group.flatten().flatten().map(Shared::new)
    });
    let found: Found = Memo::new(move |_| {
        let (target, against) = (target.get(), against.get());
        subject.read(|context, row| {
            let other = match against {
                Against::Population => everybody.get().ok_or_else(|| NOBODY.to_owned()),
                Against::Peers => peers(context, &target, row),
                Against::Before => earlier(context, app.before.get().as_deref(), &target, row),
            };
            let own = Group::customer(context, &target, row).ok_or_else(|| withheld(context));
            let (own, other) = (own?, other?);
            Ok(Shared::new(impact(context, &target, &own, &other)))
        })
    });
    let is_known = outcome::is_known(found);
    let name = name(subject, target);
    let title = Signal::derive(move || format!("What impacts {}", name.get()));
    let fields = move || {
        view! {
            <div class="impact__fields">
                <Which subject target/>
                <Versus subject against/>
            </div>
        }
    };
    let fields = ViewFn::from(fields);
    let fields = StoredValue::new(fields);
    move || {
        if is_known.get() {
            return view! { <Chart subject found title fields/> }.into_any();
        }
        let text = outcome::fault(found);
        view! {
            <Card title>
                {fields.get_value().run()}
                <EmptyState title="Nothing to hold against each other" text/>
            </Card>
        }
        .into_any()
    }
}

const NOBODY: &str = "No active customer has this score.";

/// Why the customer itself has no score.
fn withheld(context: &Context) -> String {
    format!(
        "This customer has no such score in {}: too few of its metrics have a value in the file's \
         metrics.",
        context.month().label()
    )
}

fn peers(context: &Context, target: &Target, row: RowId) -> Result<Shared<Group>, String> {
    let why = || {
        if comparable(context.dataset, context.population, row).is_some() {
            return "Nobody in the comparable segment has this score.".to_owned();
        }
        "Nobody shares this customer's segment or industry, or the file gives it neither."
            .to_owned()
    };
    Group::peers(context, target, row)
        .map(Shared::new)
        .ok_or_else(why)
}

fn earlier(
    context: &Context,
    before: Option<&Scores>,
    target: &Target,
    row: RowId,
) -> Result<Shared<Group>, String> {
    let month = context.comparison;
    let scores = before.ok_or_else(|| out_of_reach(context))?;
    let group = Group::new(context, scores, target, &[row], Whom::Before(month));
    let why = || {
        format!(
            "There is no such score of this customer in {}.",
            month.label()
        )
    };
    group.map(Shared::new).ok_or_else(why)
}

#[component]
fn Chart(
    subject: Subject,
    found: Found,
    title: Signal<String>,
    fields: StoredValue<ViewFn>,
) -> impl IntoView {
    let read = move |write: fn(&Impact) -> String| outcome::read(found, write);
    let drawn = Memo::new(move |_| {
        let impact = found.get()?.ok()?;
        Some(Shared::new(impact.chart(SHOWN)))
    });
    let chart = Memo::new(move |_| {
        drawn.with(|drawn| drawn.as_ref().map_or_else(ChartRef::blank, ChartRef::of))
    });
    let subtitle = read(|impact| format!("Points of the score, against {}", impact.against));
    let (words, caution) = (
        read(Impact::words),
        read(|own| own.caution().unwrap_or_default()),
    );
    let n_rows =
        Signal::derive(move || drawn.with(|drawn| drawn.as_ref().map_or(0, |own| own.n_rows())));
    let above = move || {
        view! {
            {fields.get_value().run()}
            <p class="impact__words" data-testid="impact">{words}</p>
        }
    };
    view! {
        <ChartCard
            title
            subtitle
            chart
            class="chart--impact"
            topic="impact"
            configured="health"
            frame="impact"
            rows=n_rows
            help="Each bar is what one metric adds to the difference of two scores, in points: its \
                  share of the weight times its score, on one side and on the other. Bars to the \
                  left lower this customer's score, bars to the right raise it. Below each name \
                  stand the values behind it; of several customers it is their mean. All bars and \
                  the rest add up to the difference exactly. A click leads to the metric."
            about=Signal::derive(move || subject.name())
            on_pick=Callback::new(move |pick: Pick| picked(subject, found, pick))
            above=ViewFn::from(above)
            below=ViewFn::from(move || view! { <Caution text=caution/> })
        />
    }
}

/// That a mean is of few customers; nothing where there is nothing to say.
#[component]
fn Caution(text: Signal<String>) -> impl IntoView {
    view! {
        <Show when=move || text.with(|text| !text.is_empty())>
            <Notice tone=Tone::None>{text}</Notice>
        </Show>
    }
}

fn picked(subject: Subject, found: Found, pick: Pick) {
    let part = found.with_untracked(|found| match found {
        Some(Ok(impact)) => {
            let shown = impact.chart(SHOWN).bars.len();
            let mut parts = impact.contributions.iter().take(shown);
            parts.nth(pick.key.item as usize).cloned()
        }
        Some(Err(_)) | None => None,
    });
    lead(subject, part.as_ref());
}
