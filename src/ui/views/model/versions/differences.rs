//! What two models differ in, line by line.

use leptos::prelude::*;

use super::line::{DRAFT, Line};
use crate::score::diff::{Difference, Kind, diff};
use crate::ui::components::{Button, ButtonLook, Card, Choice, IconName, Scroller, Select};
use crate::ui::deliver;
use crate::ui::state::{App, app};
use crate::units;

/// The key in the address of the model on the left.
pub(super) const FROM: &str = "from";

/// The key in the address of the model on the right.
pub(super) const TO: &str = "to";

/// The two models compared: those of the address, else the last two.
#[derive(Clone, PartialEq)]
struct Sides {
    from: Line,
    to: Line,
}

fn sides(app: App, lines: Memo<Vec<Line>>) -> Memo<Option<Sides>> {
    let (from, to) = (app.option(FROM), app.option(TO));
    Memo::new(move |_| {
        lines.with(|lines| {
            let find = |key: Option<String>| {
                let key = key?;
                lines.iter().find(|line| line.key == key).cloned()
            };
            let n = lines.len();
            Some(Sides {
                from: find(from.get()).or_else(|| lines.get(n.saturating_sub(2)).cloned())?,
                to: find(to.get()).or_else(|| lines.last().cloned())?,
            })
        })
    })
}

/// The differences between two models.
#[component]
pub(super) fn Differences(lines: Memo<Vec<Line>>) -> impl IntoView {
    let app = app();
    let sides = sides(app, lines);
    let found = Memo::new(move |_| {
        sides.with(|sides| {
            let sides = sides.as_ref()?;
            Some(diff(&sides.from.value, &sides.to.value))
        })
    });
    let subtitle = Signal::derive(move || {
        let n = found.with(|found| found.as_ref().map_or(0, Vec::len));
        units::counted(n, "difference")
    });
    let copy = move |_| {
        let text = sides.with_untracked(|sides| {
            text(sides.as_ref(), &found.get_untracked().unwrap_or_default())
        });
        leptos::task::spawn_local(async move {
            app.say(if deliver::copy(&text).await {
                "The differences are on the clipboard."
            } else {
                "The browser does not let the page use the clipboard."
            });
        });
    };
    let tools = move || {
        view! {
            <Button
                label="Copy as text"
                icon=IconName::Copy
                look=ButtonLook::Ghost
                small=true
                on_press=copy
            />
        }
    };
    view! {
        <Card title="Differences" subtitle flush=true tools>
            <div class="table-tools">
                <Side label="From" key=FROM lines chosen=Signal::derive(move || {
                    sides.with(|sides| sides.as_ref().map(|own| own.from.key.clone()))
                })/>
                <Side label="To" key=TO lines chosen=Signal::derive(move || {
                    sides.with(|sides| sides.as_ref().map(|own| own.to.key.clone()))
                })/>
            </div>
            {move || body(found.get().unwrap_or_default())}
        </Card>
    }
}

#[component]
fn Side(
    label: &'static str,
    key: &'static str,
    lines: Memo<Vec<Line>>,
    chosen: Signal<Option<String>>,
) -> impl IntoView {
    let app = app();
    let options = Signal::derive(move || {
        let choice = |line: &Line| Choice::new(line.key.clone(), line.title());
        lines.with(|lines| lines.iter().map(choice).collect::<Vec<_>>())
    });
    view! {
        <Select
            label
            options
            value=Signal::derive(move || chosen.get().unwrap_or_else(|| DRAFT.to_owned()))
            on_change=move |value: String| app.set_option(key, Some(value))
        />
    }
}

fn body(found: Vec<Difference>) -> AnyView {
    if found.is_empty() {
        let text = "The two models say the same. Edit the model, or choose two others above.";
        return view! { <p class="versions__none muted">{text}</p> }.into_any();
    }
    let row = |own: Difference| {
        let [before, after] = words(&own.kind);
        view! {
            <tr>
                <th scope="row">{place(&own)}</th>
                <td class="versions__value">{before}</td>
                <td class="versions__value">{after}</td>
            </tr>
        }
    };
    view! {
        <Scroller>
            <table class="table versions">
                <caption class="visually-hidden">"Differences of the two models"</caption>
                <thead>
                    <tr>
                        <th scope="col">"Where"</th>
                        <th scope="col">"From"</th>
                        <th scope="col">"To"</th>
                    </tr>
                </thead>
                <tbody>{found.into_iter().map(row).collect_view()}</tbody>
            </table>
        </Scroller>
    }
    .into_any()
}

fn place(own: &Difference) -> String {
    if own.place.is_empty() {
        return "The whole model".to_owned();
    }
    own.place.join(" \u{203a} ")
}

fn words(kind: &Kind) -> [String; 2] {
    let none = || "\u{2013}".to_owned();
    match kind {
        Kind::Added => [none(), "Added".to_owned()],
        Kind::Removed => ["Removed".to_owned(), none()],
        Kind::Moved => ["Order".to_owned(), "Other order".to_owned()],
        Kind::Changed { before, after } => [before, after].map(|text| {
            if text.is_empty() {
                none()
            } else {
                text.clone()
            }
        }),
    }
}

/// The differences as lines of text.
fn text(sides: Option<&Sides>, found: &[Difference]) -> String {
    let head = sides.map(|sides| format!("From: {}\nTo: {}", sides.from.title(), sides.to.title()));
    let line = |own: &Difference| {
        let [before, after] = words(&own.kind);
        format!("{}: {before} \u{2192} {after}", place(own))
    };
    let lines = found.iter().map(line);
    head.into_iter().chain(lines).collect::<Vec<_>>().join("\n")
}
