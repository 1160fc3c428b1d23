//! Who changes band: name, score and band before and after, the largest MRR first.

use leptos::prelude::*;

use super::basis::{Basis, FIRST, MOST, Tried};
use crate::chart::Tone;
use crate::export::{csv, file_name};
use crate::insight::effect::{self, Effect, Move, move_words};
use crate::route::Route;
use crate::ui::components::{Button, ButtonLook, Card, EmptyState, IconButton, IconName, Shape};
use crate::ui::deliver;
use crate::ui::link;
use crate::units;

/// The card.
#[component]
pub(super) fn MovesCard(basis: Basis) -> impl IntoView {
    let title = Signal::derive(move || basis.read(Effect::title));
    let subtitle = Signal::derive(move || {
        let tried = basis.tried.get();
        let ways =
            basis.read(|found| tried.map_or_else(Vec::new, |tried| found.ways(tried.currency())));
        if ways.is_empty() {
            return "Every customer stays in its band".to_owned();
        }
        format!("{}; largest MRR first", ways.join(", "))
    });
    let n = Memo::new(move |_| basis.read(|found| found.moves.listed.n));
    view! {
        <Card
            title
            subtitle
            flush=true
            tools=move || {
                view! {
                    <Show when=move || { n.get() > 0 }>
                        <IconButton
                            label="Save all who change band as CSV"
                            icon=IconName::Download
                            on_press=move |_| save(basis)
                        />
                    </Show>
                }
            }
        >
            <Show
                when=move || { n.get() > 0 }
                fallback=|| {
                    view! {
                        <EmptyState
                            title="Nobody changes band"
                            text="Scores may move; none of them crosses a limit between bands."
                        />
                    }
                }
            >
                <List basis/>
                <More basis n/>
            </Show>
        </Card>
    }
}

#[component]
fn List(basis: Basis) -> impl IntoView {
    let entries = move || {
        let (tried, found) = (basis.tried.get()?, basis.effect.get()?);
        let items = found.moves.listed.items.iter();
        Some(items.map(|own| entry(&tried, &found, own)).collect_view())
    };
    view! { <ul class="moves">{entries}</ul> }
}

fn entry(tried: &Tried, found: &Effect, own: &Move) -> AnyView {
    let trial = tried.trial();
    let customers = &trial.dataset.customers;
    let (from, to) = (&found.before.bands[own.from], &found.after.bands[own.to]);
    let mrr = own.mrr.map_or_else(
        || "MRR not known".to_owned(),
        |mrr| format!("{} MRR", units::money_short(mrr, tried.currency())),
    );
    let href = link::to(Route::Customer(customers.id.get(own.row).to_owned()));
    view! {
        <li class="moves__item">
            <a class="moves__link" href=href>
                <span class="moves__who">
                    <span class="moves__name">{customers.name.get(own.row).to_owned()}</span>
                    <span class="moves__mrr">{mrr}</span>
                </span>
                <span class="moves__scores">{move_words(own)}</span>
                <span class="moves__bands">
                    {band(from.tone, &from.name, true)}
                    <span aria-hidden="true">"→"</span>
                    <span class="visually-hidden">" to "</span>
                    {band(to.tone, &to.name, false)}
                </span>
            </a>
        </li>
    }
    .into_any()
}

/// The mark of a band with its name, which may be spoken only.
fn band(tone: Tone, name: &str, is_spoken: bool) -> AnyView {
    let class = if is_spoken {
        "visually-hidden"
    } else {
        "moves__band"
    };
    view! { <Shape tone/><span class=class>{name.to_owned()}</span> }.into_any()
}

/// The button that lists more, and how many are not listed then.
#[component]
fn More(basis: Basis, n: Memo<usize>) -> impl IntoView {
    let is_all = basis.is_all;
    let label = Signal::derive(move || {
        let count = |n: usize| units::count(n as f64);
        match n.get() {
            n if n > MOST => format!("Show {} of {}", count(MOST), count(n)),
            n => format!("Show all {}", count(n)),
        }
    });
    let rest = move || {
        let n = n.get();
        (is_all.get() && n > MOST).then(|| {
            let (first, all) = (units::count(MOST as f64), units::count(n as f64));
            view! {
                <p class="moves__rest">
                    {format!("The first {first} of {all}; the CSV file has them all.")}
                </p>
            }
        })
    };
    view! {
        <div class="moves__more">
            <Show when=move || { n.get() > FIRST && !is_all.get() }>
                <Button
                    label
                    look=ButtonLook::Ghost
                    small=true
                    on_press=move |_| is_all.set(true)
                />
            </Show>
            {rest}
        </div>
    }
}

/// Saves everybody who changes band.
fn save(basis: Basis) {
    let parts = (basis.tried.get_untracked(), basis.rows.get_untracked());
    let (Some(tried), Some(rows)) = parts else {
        return;
    };
    let trial = tried.trial();
    let all = basis
        .card
        .with_untracked(|card| effect::effect(&trial, card, &rows, usize::MAX));
    let Some(all) = all else {
        return;
    };
    let title = format!("{} bands changed by the draft", all.name);
    let subtitle = format!("{}, largest MRR first", all.title());
    let Some(caption) = basis.app.caption(title, subtitle) else {
        return;
    };
    let name = file_name(&caption.title, caption.as_of, "csv");
    let text = csv(&effect::table(&trial, &all), &caption);
    deliver::save_text(basis.app, &name, "text/csv;charset=utf-8", &text);
}
