//! Long work in slices, so that the page goes on answering.

use leptos::prelude::*;

use super::Progress;
use crate::ui::dom;
use crate::ui::state::App;

/// How long a slice may take, in milliseconds, before the page gets its turn.
const SLICE_MS: f64 = 24.0;

/// What a step of long work came to.
pub(super) enum Sliced<T> {
    /// There is more to do.
    More(Progress),
    /// It is done.
    Done(T),
}

/// Works in slices until all is done; `None` where another load has begun in between, or the person
/// has called this one off.
pub(super) async fn in_slices<T>(
    app: App,
    turn: u32,
    mut step: impl FnMut() -> Sliced<T>,
) -> Option<T> {
    loop {
        let began = dom::clock();
        let progress = loop {
            match step() {
                Sliced::Done(done) => return app.is_current_load(turn).then_some(done),
                Sliced::More(progress) if dom::clock() - began > SLICE_MS => break progress,
                Sliced::More(_) => {}
            }
        };
        app.progress.set(Some(progress));
        dom::next_turn().await;
        if !app.is_current_load(turn) {
            return None;
        }
    }
}
