//! The group around the customer: its parents, what else they own, its children.

use leptos::prelude::*;

use super::sites::{WIDTHS, rows};
use super::{Missing, currency};
use crate::insight::hierarchy::group::{self as insight, Group as Around};
use crate::ui::canvas::Pick;
use crate::ui::chart_card::ChartCard;
use crate::ui::components::Card;
use crate::ui::shared::{ChartRef, Shared};
use crate::ui::views::customer::subject::Subject;
use crate::ui::views::picks;
use crate::units::{self, RowId};

const TITLE: &str = "Parent and children";

/// What has to be in a file for the card to have something to show.
const FIELDS: &str = "This customer has no parent and no children. Give a customer the \"id\" of \
    the one above it as its \"parent\".";

type Found = Memo<Option<Shared<Around>>>;

/// The tree of the group.
#[component]
pub(in crate::ui::views::customer) fn Group(subject: Subject) -> impl IntoView {
    let found = subject.memo(|context, row| insight::group(context, row).map(Shared::new));
    let found: Found = Memo::new(move |_| found.get().flatten());
    let has_some = Memo::new(move |_| found.with(Option::is_some));
    let missing = move || {
        view! {
            <Card title=TITLE>
                <Missing title="It stands alone" text=FIELDS/>
            </Card>
        }
    };
    view! {
        <Show when=move || has_some.get() fallback=missing>
            <Chart subject found/>
        </Show>
    }
}

#[component]
fn Chart(subject: Subject, found: Found) -> impl IntoView {
    let tree = Memo::new(move |_| {
        let group = found.get()?;
        Some(Shared::new(insight::tree(&group, &currency(subject))))
    });
    let chart = Memo::new(move |_| {
        tree.get()
            .map_or_else(ChartRef::blank, |tree| ChartRef::of(&tree))
    });
    let subtitle = Signal::derive(move || {
        let n = found.with(|group| group.as_ref().map_or(0, |group| group.members.len()));
        let n = units::counted(n, "customer");
        format!("Health of {n}; links are as wide as the MRR with all children")
    });
    view! {
        <div class="tall" style=("--nodes", move || rows(tree, WIDTHS.1).to_string())>
            <ChartCard
                title=TITLE
                subtitle
                chart
                class="chart--tree"
                topic="tree"
                frame="tree"
                rows=Signal::derive(move || rows(tree, WIDTHS.0))
                help="From left to right: the customer at the top of the group, those below it, \
                      and so on; this customer has a blue edge. Shape, color and figure of a box \
                      are its own health. Hover or focus a box for its own MRR and for the health \
                      of all below it, a mean weighted by MRR. A box leads to its customer."
                about=Signal::derive(move || subject.name())
                on_pick=Callback::new(move |pick: Pick| picked(subject, found, pick))
                below=ViewFn::from(|| view! { <p class="places__note">{insight::HOW}</p> })
            />
        </div>
    }
}

/// A customer opens its page, what is left out its list; with Shift both filter.
fn picked(subject: Subject, found: Found, pick: Pick) {
    let place = pick.key.item as usize;
    let Some(group) = found.get_untracked() else {
        return;
    };
    let Some(member) = group.members.get(place) else {
        return;
    };
    let is_more = pick.key.series > 0;
    if !is_more && !pick.at_once {
        return subject.go_to(member.row);
    }
    let rows = if is_more {
        below(&group, place)
    } else {
        vec![member.row]
    };
    let title = if is_more {
        format!("Below {}", member.name)
    } else {
        member.name.clone()
    };
    if let Some(filters) = picks::named(subject.app, &rows) {
        picks::open(subject.app, pick.at_once, title, rows, filters);
    } else {
        picks::list(subject.app, title, rows);
    }
}

/// All members below one.
fn below(group: &Around, place: usize) -> Vec<RowId> {
    let mut is_below = vec![false; group.members.len()];
    let mut rows = Vec::new();
    for (idx, member) in group.members.iter().enumerate() {
        is_below[idx] = member
            .parent
            .is_some_and(|parent| parent == place || is_below[parent]);
        if is_below[idx] {
            rows.push(member.row);
        }
    }
    rows
}
