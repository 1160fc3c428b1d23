//! Notes by kind: challenges, success metrics, handover, voice, research (004-4, 004-6, 002-38,
//! 002-41).

use leptos::prelude::*;

use crate::data::record::NoteKind;
use crate::insight::notes::{Entry, Group, kind_key, kind_title, notes};
use crate::ui::components::{Card, EmptyState};
use crate::ui::views::customer::subject::Subject;
use crate::units;

const TITLE: &str = "Notes and handover";

/// What has to be in a file for notes to show.
const FIELDS: &str = "Give the customer a list \"notes\" with an entry for each: \"date\", \
    \"author\", \"source\", \"kind\" (challenge, success_metric, handover, voice, research or \
    other) and \"text\".";

/// The card of the notes.
#[component]
pub(in crate::ui::views::customer) fn Notes(subject: Subject) -> impl IntoView {
    let found = subject.memo(notes);
    let n = Memo::new(move |_| {
        let sum = |groups: &[Group]| groups.iter().map(|group| group.notes.len()).sum::<usize>();
        found.with(|found| found.as_ref().map_or(0, |found| sum(&found.0)))
    });
    let is_empty = Memo::new(move |_| n.get() == 0);
    let subtitle = Signal::derive(move || {
        let n_later = found.with(|found| found.as_ref().map_or(0, |found| found.1));
        let later = match n_later {
            0 => String::new(),
            n => format!("; {n} dated after the day shown are left out"),
        };
        Some(format!(
            "{}, the newest first{later}",
            units::counted(n.get(), "note")
        ))
    });
    move || {
        if is_empty.get() {
            return view! { <Card title=TITLE><EmptyState title="No notes" text=FIELDS/></Card> }
                .into_any();
        }
        let groups = move || {
            let groups = found.get().map(|found| found.0).unwrap_or_default();
            groups.into_iter().filter_map(group).collect_view()
        };
        view! { <Card title=TITLE subtitle><div class="notes">{groups}</div></Card> }.into_any()
    }
}

/// A kind with its notes; the two every stage needs say so when there is none (004-6).
fn group(group: Group) -> Option<AnyView> {
    let is_needed = matches!(group.kind, NoteKind::Challenge | NoteKind::SuccessMetric);
    if group.notes.is_empty() && !is_needed {
        return None;
    }
    let is_quoted = group.kind == NoteKind::Voice;
    let body = if group.notes.is_empty() {
        let hint = format!(
            "None yet. Notes of kind \"{}\" stand here.",
            kind_key(group.kind)
        );
        view! { <p class="muted">{hint}</p> }.into_any()
    } else {
        let notes = group.notes.into_iter().map(|note| entry(note, is_quoted));
        view! { <ul class="notes__list">{notes.collect_view()}</ul> }.into_any()
    };
    let title = kind_title(group.kind);
    let section = view! {
        <section class="notes__group" aria-label=title>
            <h3 class="notes__title">{title}</h3>
            {body}
        </section>
    };
    Some(section.into_any())
}

fn entry(note: Entry, is_quoted: bool) -> impl IntoView {
    let date = note.date.map(units::date_long).unwrap_or_default();
    let parts = [date, note.author, note.source].into_iter();
    let about = parts
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" · ");
    let text = if is_quoted {
        format!("“{}”", note.text.trim_matches(['"', '“', '”']))
    } else {
        note.text
    };
    view! {
        <li class="notes__item">
            <p class="notes__text">{text}</p>
            <p class="notes__about">{about}</p>
        </li>
    }
}
