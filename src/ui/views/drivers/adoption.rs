//! The cards of the adoption page: engagement, users by class over time, the rule, and usage, of the
//! customers that the filters leave.

mod classes;
mod score;
mod trend;
mod usage;

pub use classes::UserRule;
pub use score::EngagementScore;
pub use trend::SegmentTrend;
pub use usage::UsageFigures;

use leptos::prelude::*;

use crate::insight::Context;
use crate::ui::shared::Shared;
use crate::ui::state::App;
use crate::units::{self, RowId};

/// An insight about the selection.
fn of_selection<T: Send + Sync + 'static>(
    app: App,
    read: impl Fn(&Context, &[RowId]) -> T + Send + Sync + 'static,
) -> Memo<Option<Shared<T>>> {
    Memo::new(move |_| {
        let selection = app.selection.get()?;
        app.with_context(|context| Shared::new(read(context, &selection.rows)))
    })
}

/// `216 of 223 customers`.
fn part_of(n: usize, all: usize) -> String {
    format!(
        "{} of {}",
        units::count(n as f64),
        units::counted(all, "customer")
    )
}
