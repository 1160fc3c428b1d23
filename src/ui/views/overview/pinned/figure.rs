//! The figure of a pinned metric: its value, its change and its last months.

use leptos::prelude::*;

use crate::insight::Change;
use crate::metrics::dictionary::{Entry, Variant};
use crate::metrics::{Figure, Span};
use crate::ui::shared::Shared;
use crate::ui::state::App;
use crate::ui::views::metrics::asked::Asked;
use crate::ui::views::metrics::told::now_and_then;
use crate::ui::views::metrics::turns::{Turns, worked};

/// How many months the line has.
const COURSE: u32 = 12;

/// What a tile shows.
pub(super) struct Shown {
    /// The figure in the month shown.
    pub(super) figure: Figure,
    /// Its change since the month compared with.
    pub(super) change: Option<Change>,
    /// Its values in the last months, oldest first.
    pub(super) course: Vec<Option<f64>>,
}

/// The figure of a metric in a way and over a span, worked out whenever the page shows others.
pub(super) fn shown(
    app: App,
    entry: &'static Entry,
    variant: &'static Variant,
    span: Span,
) -> ReadSignal<Option<Shared<Shown>>> {
    let asked = Asked::now(app);
    let wish = Memo::new(move |_| {
        Some(Asked {
            span,
            ..asked.get()?
        })
    });
    worked(wish, move |asked, turns| find(entry, variant, asked, turns))
}

async fn find(
    entry: &'static Entry,
    variant: &'static Variant,
    asked: Asked,
    mut turns: Turns,
) -> Option<Shown> {
    let (figure, change) = now_and_then(entry, variant, &asked, &mut turns).await?;
    let mut course = Vec::new();
    for month in asked.months(COURSE) {
        if !turns.go_on().await {
            return None;
        }
        let question = asked.question(month)?;
        course.push(entry.ask(&question, Some(variant.id)).value);
    }
    Some(Shown {
        figure,
        change,
        course,
    })
}
