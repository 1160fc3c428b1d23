//! A document's bytes to a dataset.

use crate::data::{LoadError, LoadOptions, Loaded, Loader, Step};
use crate::ui::dom;
use crate::ui::load::slices::{Sliced, in_slices};
use crate::ui::load::{Origin, Problem, Progress, Source, fail};
use crate::ui::shared::Shared;
use crate::ui::state::App;

/// How many customers are read between two looks at the clock.
const BATCH: usize = 64;

/// Reads bytes and, when they are complete, puts them in the place of what was loaded, with the
/// changes kept for them; false where they were not.
pub(super) async fn show(
    app: App,
    turn: u32,
    origin: Origin,
    bytes: Vec<u8>,
    options: LoadOptions,
) -> bool {
    dom::mark("cr:bytes");
    let mut loader = Loader::new(bytes, options);
    let Some(result) = read(app, turn, &origin, &mut loader).await else {
        return false;
    };
    match result {
        Ok(Loaded { dataset, issues }) => {
            let source = Source {
                origin,
                dataset: Shared::new(dataset),
                issues: Shared::new(issues),
            };
            put_in_place(app, turn, source).await
        }
        Err(error) => {
            let can_retry = matches!(error, LoadError::InvalidModel { .. });
            let retry = can_retry.then(|| Shared::new(loader.into_bytes()));
            fail(app, origin, Problem::Bad(error), retry);
            false
        }
    }
}

/// Reads to the end; `None` where another load has begun in between.
pub(super) async fn read(
    app: App,
    turn: u32,
    origin: &Origin,
    loader: &mut Loader,
) -> Option<Result<Loaded, LoadError>> {
    in_slices(app, turn, || match loader.step(BATCH) {
        Step::More {
            done_bytes,
            total_bytes,
        } => Sliced::More(Progress {
            title: origin.title(),
            phase: "Reading",
            done: done_bytes as f64,
            total: Some(total_bytes as f64),
        }),
        Step::Done(result) => Sliced::Done(*result),
    })
    .await
}

/// Shows what was read, with the changes kept for it.
pub(super) async fn put_in_place(app: App, turn: u32, source: Source) -> bool {
    let log = app.kept_edits(&source.dataset.id).await;
    let is_current = app.is_current_load(turn);
    if is_current {
        app.show_data(source, log);
    }
    is_current
}
