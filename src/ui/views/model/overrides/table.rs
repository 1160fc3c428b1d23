//! The overrides as a table, each with what can be done about it.

use leptos::prelude::*;

use super::Lines;
use crate::chart::describe::MISSING;
use crate::insight::overrides::{Line, State};
use crate::route::Route;
use crate::ui::components::{Badge, Button, ButtonLook, Scroller};
use crate::ui::link;
use crate::ui::state::{App, app};
use crate::ui::views::set_by_hand::Asked;
use crate::units;

/// How many overrides are listed at once; the choice of a state reaches the others.
const LISTED: usize = 200;

/// The table.
#[component]
pub(super) fn Table(
    app: App,
    lines: Lines,
    asked: RwSignal<Option<Asked>>,
    state: Memo<Option<State>>,
) -> impl IntoView {
    let shown = Memo::new(move |_| {
        let (lines, state) = (lines.get(), state.get());
        let lines = lines.as_ref().map_or(&[][..], |lines| lines.as_slice());
        let fits = |line: &&Line| state.is_none_or(|state| line.state == state);
        lines.iter().filter(fits).cloned().collect::<Vec<_>>()
    });
    let rows = move || {
        let view = |line| view! { <Entry app line asked/> };
        shown
            .get()
            .into_iter()
            .take(LISTED)
            .map(view)
            .collect_view()
    };
    let foot = move || {
        let n = shown.with(Vec::len);
        match n {
            0 => Some("None is in this state on the day shown.".to_owned()),
            n if n > LISTED => Some(format!(
                "The first {LISTED} of {}; choose a state to see fewer.",
                units::count(n as f64)
            )),
            _ => None,
        }
    };
    view! {
        <Scroller>
            <table class="table overrides">
                <caption class="visually-hidden">"Scores set by hand"</caption>
                <thead>
                    <tr>
                        <th scope="col">"Customer"</th>
                        <th scope="col">"Scorecard"</th>
                        <th scope="col" data-numeric="">"Computed"</th>
                        <th scope="col" data-numeric="">"Set"</th>
                        <th scope="col" data-numeric="">"Difference"</th>
                        <th scope="col">"Reason"</th>
                        <th scope="col">"Author"</th>
                        <th scope="col">"From"</th>
                        <th scope="col">"Until"</th>
                        <th scope="col">"State"</th>
                        <th scope="col">"Actions"</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </Scroller>
        {move || foot().map(|words| view! { <p class="card__foot">{words}</p> })}
    }
}

#[component]
fn Entry(app: App, line: Line, asked: RwSignal<Option<Asked>>) -> impl IntoView {
    let id = app.dataset_now(|dataset| dataset.customers.id.get(line.row).to_owned());
    let href = link::to(Route::Customer(id.unwrap_or_default()));
    let score = |score: Option<f64>| score.map_or_else(|| MISSING.to_owned(), units::score);
    let difference = line.computed.map(|computed| line.item.score - computed);
    let difference = difference.map_or_else(|| MISSING.to_owned(), |own| units::delta(own, 1));
    let text = |text: &Option<String>| text.clone().unwrap_or_else(|| MISSING.to_owned());
    let from = line
        .item
        .from
        .map_or_else(|| MISSING.to_owned(), units::date_long);
    let remark = line
        .remark
        .map(|remark| view! { <span class="overrides__remark">{remark}</span> });
    let can_end = !matches!(line.state, State::Ended);
    view! {
        <tr>
            <th scope="row"><a class="overrides__name" href=href>{line.name.clone()}</a></th>
            <td>{line.card.clone()}</td>
            <td data-numeric="">{score(line.computed)}</td>
            <td data-numeric=""><b>{score(Some(line.item.score))}</b></td>
            <td data-numeric="">{difference}</td>
            <td class="overrides__reason">{text(&line.item.reason)}</td>
            <td>{text(&line.item.author)}</td>
            <td class="overrides__day">{from}</td>
            <td class="overrides__day">{until(&line)}</td>
            <td><Badge label=line.state.title() accent=line.state == State::Ending/>{remark}</td>
            <td><Actions line can_end asked/></td>
        </tr>
    }
}

/// The last day, and how far away it is.
fn until(line: &Line) -> String {
    let Some(until) = line.item.until else {
        return "No end".to_owned();
    };
    let day = units::date_long(until);
    match line.days_left {
        None => day,
        Some(0) => format!("{day}, the last day"),
        Some(days) => format!("{day}, {} left", units::counted(days as usize, "day")),
    }
}

#[component]
fn Actions(line: Line, can_end: bool, asked: RwSignal<Option<Asked>>) -> impl IntoView {
    let app = app();
    let (row, idx, card) = (line.row, line.idx, line.item.scorecard);
    let edit = move |_| {
        asked.set(Some(Asked {
            row,
            card: card.clone(),
            idx: Some(idx),
        }));
    };
    let end = can_end.then(|| {
        view! {
            <Button
                label="End"
                look=ButtonLook::Ghost
                small=true
                on_press=move |_| app.end_by_hand(row, idx)
            />
        }
    });
    view! {
        <span class="overrides__actions">
            <Button label="Edit" look=ButtonLook::Ghost small=true on_press=edit/>
            {end}
        </span>
    }
}
