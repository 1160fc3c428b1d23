//! The models there are to choose from: the one that came with the data, those put in force here,
//! and the draft.

use chrono::NaiveDate;
use leptos::prelude::*;
use serde_json::Value;

use crate::ui::shared::Shared;
use crate::ui::state::App;
use crate::units;

/// The key of the model that came with the data.
pub(super) const GIVEN: &str = "given";

/// The key of the draft.
pub(super) const DRAFT: &str = "draft";

/// A model to choose.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Line {
    /// Its key in the address: [`GIVEN`], [`DRAFT`], or the place among the versions from 1.
    pub(super) key: String,
    /// Its name.
    pub(super) name: String,
    /// Its revision.
    pub(super) revision: u32,
    /// When it was put in force and by whom; `None` for what came with the data and the draft.
    pub(super) moment: Option<(String, Option<String>)>,
    /// Whether it is in force.
    pub(super) is_in_force: bool,
    /// Its JSON.
    pub(super) value: Shared<Value>,
}

impl Line {
    /// What lists call it.
    pub(super) fn title(&self) -> String {
        match self.key.as_str() {
            GIVEN => format!("As it came with the data (revision {})", self.revision),
            DRAFT => "The draft".to_owned(),
            _ => format!("Revision {}, {}", self.revision, self.name),
        }
    }
}

/// Every model, the oldest first; the draft last, where it differs from the model in force.
pub(super) fn lines(app: App) -> Memo<Vec<Line>> {
    Memo::new(move |_| {
        let versions = app.models.versions.get();
        let in_force = app.model.get();
        let given = app.models.given.get();
        let line = |key: String, model: &Shared<crate::score::model::Model>| Line {
            key,
            name: model.name.clone(),
            revision: model.revision,
            moment: None,
            is_in_force: *model == in_force,
            value: Shared::new(model.source.clone()),
        };
        let mut lines = vec![line(GIVEN.into(), &given)];
        lines.extend(versions.iter().enumerate().map(|(idx, version)| Line {
            moment: Some((when(version.at), version.by.clone())),
            ..line((idx + 1).to_string(), &version.model)
        }));
        app.models.draft.with(|draft| {
            if draft.is_changed() {
                lines.push(Line {
                    key: DRAFT.into(),
                    name: draft.value()["name"].as_str().unwrap_or("").to_owned(),
                    revision: in_force.revision + 1,
                    moment: None,
                    is_in_force: false,
                    value: Shared::new(draft.value().clone()),
                });
            }
        });
        lines
    })
}

/// A moment on this machine's clock: `4 Aug 2026, 14:05`.
fn when(ms: f64) -> String {
    let date = js_sys::Date::new(&ms.into());
    let (year, month, day) = (date.get_full_year(), date.get_month() + 1, date.get_date());
    let day = NaiveDate::from_ymd_opt(year as i32, month, day).map(units::date_long);
    let clock = format!("{:02}:{:02}", date.get_hours(), date.get_minutes());
    format!("{}, {clock}", day.unwrap_or_default())
}
