//! What is done with customers, for the pages of one customer and of many: how often, the list,
//! what it is filtered by.

mod filters;
mod heat;
mod list;
mod missing;

pub(in crate::ui::views) use filters::{ContactFilters, filter, show_when};
pub(in crate::ui::views) use heat::{ByOption, HEAT_HELP, by, heat_words};
pub(in crate::ui::views) use list::{LISTED, List, list_words};
pub(in crate::ui::views) use missing::NoActivities;
