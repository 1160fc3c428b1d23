//! What the cards about users share, of one customer and of a selection: their pieces, their words
//! where data is missing, and the rule and its form.

mod classes;
mod engagement;
mod figures;
mod form;
mod measure;
mod rule;

pub(in crate::ui::views) use classes::ClassTable;
pub(in crate::ui::views) use engagement::{EngagementHead, Found, blank_or_bullet, caution};
pub(in crate::ui::views) use figures::UsageGrid;
pub(in crate::ui::views) use measure::{MeasureOption, chart_of};
