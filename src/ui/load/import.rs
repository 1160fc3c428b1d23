//! Tables that were looked at to a document, and the document to what is shown.

use leptos::prelude::*;

use super::slices::{Sliced, in_slices};
use super::{Origin, Problem, Progress, Source, document, fail, tables};
use crate::data::table::import::{ImportStep, Importer};
use crate::data::{LoadOptions, Loaded, Loader};
use crate::ui::shared::Shared;
use crate::ui::state::App;

/// How many rows are taken in between two looks at the clock.
const BATCH: usize = 128;

/// Works out what the opened tables would change, and shows it. Nothing is loaded.
pub fn prepare(app: App) {
    leptos::task::spawn_local(async move {
        let turn = app.begin_load();
        let Some((tables, settings)) = app.tables_to_import(today()) else {
            return;
        };
        let base = app.base_of_import();
        let base = base.as_ref().map(|source| &*source.dataset);
        let mut importer = Importer::new(tables, base, settings);
        let title = app.import_origin().title();
        let import = in_slices(app, turn, || match importer.step(BATCH) {
            ImportStep::More(share) => Sliced::More(Progress {
                title: title.clone(),
                phase: "Working through",
                done: share,
                total: Some(1.0),
            }),
            ImportStep::Done(import) => Sliced::Done(import),
        })
        .await;
        if let Some(import) = import {
            app.progress.set(None);
            app.show_import(*import);
        }
    });
}

/// Puts what the opened tables come to in the place of what was loaded, and offers to take that
/// back.
pub fn load(app: App) {
    let origin = app.import_origin();
    let Some(bytes) = app.take_document() else {
        return;
    };
    leptos::task::spawn_local(async move {
        let turn = app.begin_load();
        let mut loader = Loader::new(bytes, LoadOptions::default());
        let read = document::read(app, turn, &origin, &mut loader).await;
        match read {
            Some(Ok(loaded)) => put_in_place(app, turn, origin, loaded).await,
            Some(Err(error)) => {
                app.return_document(loader.into_bytes());
                fail(app, origin, Problem::Bad(error), None);
            }
            None => app.return_document(loader.into_bytes()),
        }
    });
}

async fn put_in_place(app: App, turn: u32, origin: Origin, loaded: Loaded) {
    let Loaded { dataset, issues } = loaded;
    let n_customers = dataset.n_rows();
    let source = Source {
        origin,
        dataset: Shared::new(dataset),
        issues: Shared::new(issues.preceded_by(app.import_issues())),
    };
    let before = app.loaded_now();
    if document::put_in_place(app, turn, source).await {
        let drafts = app.close_import();
        app.offer_former(n_customers, before);
        tables::remember(drafts).await;
    }
}

/// Today in the person's own time.
fn today() -> chrono::NaiveDate {
    let now = js_sys::Date::new_0();
    let (year, month) = (now.get_full_year() as i32, now.get_month() + 1);
    // The browser's own date is a day of the calendar; the epoch stands in for none.
    chrono::NaiveDate::from_ymd_opt(year, month, now.get_date()).unwrap_or_default()
}
