//! What changed a score since another month, or against another model: which metrics caused it,
//! from one total to the other, and how.

use leptos::prelude::*;

use super::super::subject::Subject;
use super::causes::Causes;
use super::lead;
use super::options::{Which, name, target};
use super::side::{OtherSide, Side};
use crate::chart::Tone;
use crate::insight::cause::{Cause, SHOWN, cause, out_of_reach_of};
use crate::ui::canvas::Pick;
use crate::ui::chart_card::ChartCard;
use crate::ui::components::{Card, EmptyState, Notice};
use crate::ui::shared::{ChartRef, Shared};
use crate::ui::views::outcome::{self, Outcome};

pub(super) type Found = Outcome<Cause>;

/// The card.
#[component]
pub(in crate::ui::views::customer) fn ScoreChangeCard(subject: Subject) -> impl IntoView {
    let target = target(subject);
    let side = Side::new(subject.app);
    let found: Found = Memo::new(move |_| {
        let (held, target) = (side.held.get(), target.get());
        subject.read(|context, row| {
            let Some(held) = held else {
                return Err(out_of_reach_of(context, side.month.get()));
            };
            cause(context, &held.other(context), &target, row).map(Shared::new)
        })
    });
    let is_known = outcome::is_known(found);
    let name = name(subject, target);
    let title = Signal::derive(move || {
        let name = name.get();
        match side.model.get() {
            Some(model) => format!("What changes {name} against {model}"),
            None => format!("What changed {name} since {}", side.month.get().label()),
        }
    });
    let field = move || {
        view! {
            <div class="impact__fields">
                <Which subject target/>
                <OtherSide side/>
            </div>
        }
    };
    let field = StoredValue::new(ViewFn::from(field));
    move || {
        if is_known.get() {
            return view! { <Chart subject found title field/> }.into_any();
        }
        let text = outcome::fault(found);
        view! {
            <Card title>
                {field.get_value().run()}
                <EmptyState title="No change to explain" text/>
            </Card>
        }
        .into_any()
    }
}

#[component]
fn Chart(
    subject: Subject,
    found: Found,
    title: Signal<String>,
    field: StoredValue<ViewFn>,
) -> impl IntoView {
    let read = move |write: fn(&Cause) -> String| outcome::read(found, write);
    let drawn = Memo::new(move |_| {
        let cause = found.get()?.ok()?;
        Some(Shared::new(cause.waterfall(SHOWN)))
    });
    let chart = Memo::new(move |_| {
        drawn.with(|drawn| drawn.as_ref().map_or_else(ChartRef::blank, ChartRef::of))
    });
    let n_steps =
        Signal::derive(move || drawn.with(|drawn| drawn.as_ref().map_or(0, |own| own.steps.len())));
    let subtitle = Signal::derive(move || {
        drawn
            .with(|drawn| {
                let drawn = drawn.as_ref()?;
                let usual = || "Points of the score, the most harmful metric first".into();
                Some(drawn.cut_words().unwrap_or_else(usual))
            })
            .unwrap_or_default()
    });
    let (words, sum) = (read(Cause::words), read(|cause| cause.kinds.sum()));
    let band = read(|cause| cause.band.clone().unwrap_or_default());
    let other_card = outcome::read(found, |cause| cause.is_other_card && !cause.is_model);
    let above = move || {
        view! {
            {field.get_value().run()}
            <p class="impact__words" data-testid="score-change">{words}</p>
        }
    };
    let below = move || {
        view! {
            <p class="impact__sum"><span class="muted">"The sum: "</span><span>{sum}</span></p>
            <Show when=move || band.with(|band| !band.is_empty())>
                <p class="impact__sum">{band}</p>
            </Show>
            <Causes found/>
            <Show when=move || other_card.get()>
                <Notice tone=Tone::None>
                    "Another scorecard applies to this customer than did then, with other weights."
                </Notice>
            </Show>
        }
    };
    view! {
        <ChartCard
            title
            subtitle
            chart
            class="chart--waterfall"
            topic="waterfall"
            configured="health"
            frame="impact"
            rows=n_steps
            help="From the score in the other month, or by the other model, to the score shown, \
                  step by step. A step is what one metric did: its value changed, the best or \
                  worst value of all customers moved, the model's rule or weights changed, or its \
                  share of the weight changed because values appeared, went missing or grew old. \
                  The steps add up to the change exactly; the sum below says how much is of which \
                  kind, rounded so that its figures add up, and the table says so for each metric. \
                  A click leads to the metric."
            about=Signal::derive(move || subject.name())
            on_pick=Callback::new(move |pick: Pick| picked(subject, found, pick))
            above=ViewFn::from(above)
            below=ViewFn::from(below)
        />
    }
}

/// The first step is the earlier score; the metrics follow.
fn picked(subject: Subject, found: Found, pick: Pick) {
    let part = found.with_untracked(|found| match found {
        Some(Ok(cause)) => {
            let (shown, ..) = cause.shown(SHOWN);
            let place = (pick.key.item as usize).checked_sub(1)?;
            shown.get(place).copied().cloned()
        }
        Some(Err(_)) | None => None,
    });
    lead(subject, part.as_ref());
}
