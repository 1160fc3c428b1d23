//! How many answers gave each score of 0 to 10, in the look of its NPS group.

use leptos::prelude::*;

use crate::chart::Tone;
use crate::insight::satisfaction::Groups;
use crate::ui::components::Bar;
use crate::ui::shared::Shared;
use crate::units;

/// A bar for each score, the highest first.
#[component]
pub(super) fn Spread(groups: Shared<Groups>) -> impl IntoView {
    let most = groups.spread.iter().copied().max().unwrap_or(0).max(1) as f64;
    let row = |(score, &n): (usize, &usize)| {
        let tone = match score {
            9.. => Tone::Ok,
            7 | 8 => Tone::Warn,
            _ => Tone::Risk,
        };
        let share = units::share(n as f64 / groups.n().max(1) as f64);
        view! {
            <li class="spread__row">
                <span class="spread__score">{score}</span>
                <Bar value=Some(n as f64) max=most tone/>
                <span class="spread__n">{units::count(n as f64)}</span>
                <span class="spread__share">{share}</span>
            </li>
        }
    };
    let rows = groups
        .spread
        .iter()
        .enumerate()
        .rev()
        .map(row)
        .collect_view();
    view! {
        <section class="spread" aria-label="Answers by score">
            <h3 class="notes__title">"Answers by score"</h3>
            <ul>{rows}</ul>
        </section>
    }
}
