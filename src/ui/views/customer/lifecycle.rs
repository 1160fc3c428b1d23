//! The time with a customer, and its contracts (000-2, 000-25).

mod card;
mod contracts;

pub(super) use card::Lifecycle;
pub(super) use contracts::Contracts;

use crate::ui::state::App;

/// The key of the contract level in the address; the tiles follow it as well.
pub(super) const CONTRACT: &str = "contract";

/// The key of the subscriber in the address.
const SUBSCRIBER: &str = "subscriber";

/// Looks at a contract level.
fn choose_level(app: App, level: String) {
    app.set_option(CONTRACT, Some(level));
}
