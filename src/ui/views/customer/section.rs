//! The page's sections: each is written when it comes near, and follows another customer at once
//! only while it is near.
//!
//! What is out of sight follows a moment later, so that stepping through customers stays quick
//! however long the page has become.

use std::time::Duration;

use leptos::html;
use leptos::prelude::*;

use super::landing::land;
use super::subject::Subject;
use crate::route::View;
use crate::ui::later::later;
use crate::ui::sight::watch_near;
use crate::ui::state::app;
use crate::units::RowId;

/// How long a section out of sight waits for the next customer before it follows this one.
const REST: Duration = Duration::from_millis(400);

/// The key of the section in the address.
pub(super) const SECTION: &str = "section";

/// A section of the page: its anchor and its title.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Anchor {
    /// What the address calls it.
    pub(super) id: &'static str,
    /// What people read.
    pub(super) title: &'static str,
}

/// A section with its heading; `body` writes what stands in it for the subject it is given.
pub(super) fn section(
    subject: Subject,
    anchor: Anchor,
    body: impl Fn(Subject) -> AnyView + Send + Sync + 'static,
) -> impl IntoView {
    let root = NodeRef::<html::Section>::new();
    let near = watch_near(root);
    let was_near = Memo::new(move |was: Option<&bool>| was == Some(&true) || near.get());
    let gated = Subject {
        row: gated(subject, near),
        ..subject
    };
    let title_id = format!("section-{}", anchor.id);
    let labelled = title_id.clone();
    follow_address(anchor.id);
    view! {
        <section class="section" node_ref=root aria-labelledby=labelled id=anchor.id>
            <h2 class="section__title" id=title_id tabindex="-1">{anchor.title}</h2>
            <div class="section__body" class:section__body--waits=move || !was_near.get()>
                {move || was_near.get().then(|| body(gated))}
            </div>
        </section>
    }
}

/// Lands at a section whenever the address comes to name it.
pub(super) fn follow_address(id: &'static str) {
    let app = app();
    let chosen = app.option(SECTION);
    Effect::new(move || {
        if chosen.with(|chosen| chosen.as_deref() == Some(id)) {
            land(app, id);
        }
    });
}

/// The subject's row: a frame later while the section is near, after a rest while it is not.
fn gated(subject: Subject, near: ReadSignal<bool>) -> Memo<Option<RowId>> {
    let now = later(subject.row, subject.row.get_untracked());
    let shown = RwSignal::new(subject.row.get_untracked());
    let turn = StoredValue::new(0_u32);
    Effect::new(move || {
        let row = now.get();
        turn.update_value(|turn| *turn += 1);
        if near.get() {
            shown.set(row);
            return;
        }
        let own = turn.get_value();
        set_timeout(
            move || {
                // The page may have been left, or another customer chosen meanwhile.
                if turn.try_get_value() == Some(own) {
                    shown.try_set(row);
                }
            },
            REST,
        );
    });
    Memo::new(move |_| shown.get())
}

/// The links to the sections.
#[component]
pub(super) fn Links(anchors: &'static [Anchor]) -> impl IntoView {
    let app = app();
    let chosen = app.option(SECTION);
    let link = move |anchor: &Anchor| {
        let Anchor { id, title } = *anchor;
        let href = move || {
            app.view.with(|view| {
                let mut view = View::clone(view);
                view.options.insert(SECTION.into(), id.into());
                view.to_hash()
            })
        };
        let here = move || {
            chosen
                .with(|chosen| chosen.as_deref() == Some(id))
                .then_some("true")
        };
        // The same section once more: the address stays, so the page is scrolled by hand.
        let again = move |_| {
            if app
                .view
                .with_untracked(|view| view.options.get(SECTION).is_some_and(|own| own == id))
            {
                land(app, id);
            }
        };
        view! {
            <a class="sections__link" href=href aria-current=here on:click=again>
                {title}
            </a>
        }
    };
    view! {
        <nav class="sections" aria-label="Sections of this page">
            {anchors.iter().map(link).collect_view()}
        </nav>
    }
}
