//! Rank and percentile of each category among the customers of the same industry (001-14).

use leptos::prelude::*;

use crate::chart::describe::{self, MISSING, signed};
use crate::insight::adoption::{PeerRank, PeerRanks as Found, peer_ranks};
use crate::ui::components::{Card, EmptyState, Scroller};
use crate::ui::views::customer::subject::Subject;
use crate::units;

/// The card.
#[component]
pub(in crate::ui::views::customer) fn PeerRanks(subject: Subject) -> impl IntoView {
    let found = subject.on_card(peer_ranks);
    let subtitle = Signal::derive(move || {
        let members = found.with(|found| Some(found.as_ref()?.as_ref().ok()?.members.clone()));
        let members = members.unwrap_or_else(|| "The customers of the same industry".into());
        Some(format!(
            "{}, scores 0 to 10. {members}",
            subject.card_name()
        ))
    });
    let body = move || match found.get() {
        Some(Ok(found)) => table(&found).into_any(),
        Some(Err(reason)) => {
            view! { <EmptyState title="Nobody to rank among" text=reason/> }.into_any()
        }
        None => ().into_any(),
    };
    view! { <Card title="Rank among peers" subtitle>{body}</Card> }
}

fn table(found: &Found) -> impl IntoView + use<> {
    let rows = found.ranks.iter().map(row).collect_view();
    let caution = found.caution.clone();
    view! {
        <Scroller>
            <table class="table table--inset" data-testid="peer-ranks">
                <caption class="visually-hidden">"Rank among peers by category"</caption>
                <thead>
                    <tr>
                        <th scope="col">"Category"</th>
                        <th scope="col" data-numeric="">"Score"</th>
                        <th scope="col" data-numeric="">"Peers"</th>
                        <th scope="col" data-numeric="">"Gap"</th>
                        <th scope="col" data-numeric="">"Rank"</th>
                        <th scope="col" data-numeric="">"Percentile"</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </Scroller>
        <p class="users__note">
            "Peers is the mean of the others; the percentile is the share of them that score lower."
        </p>
        {caution.map(|words| view! { <p class="users__note users__note--few">{words}</p> })}
    }
}

fn row(rank: &PeerRank) -> impl IntoView + use<> {
    let missing = || MISSING.to_owned();
    let gap = rank.gap().map_or_else(missing, |gap| signed(gap, 1));
    let place = rank.standing.map_or_else(missing, |standing| {
        let count = |n: usize| units::count(n as f64);
        format!("{} of {}", count(standing.rank), count(standing.of))
    });
    let percentile = rank
        .standing
        .map_or_else(missing, |standing| units::percent(standing.percentile, 0));
    view! {
        <tr class:table__strong=rank.category.is_none()>
            <th scope="row">{rank.name.clone()}</th>
            <td data-numeric="">{describe::score(rank.own)}</td>
            <td data-numeric="">{describe::score(rank.peers)}</td>
            <td data-numeric="">{gap}</td>
            <td data-numeric="">{place}</td>
            <td data-numeric="">{percentile}</td>
        </tr>
    }
}
