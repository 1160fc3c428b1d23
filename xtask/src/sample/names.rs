//! Made-up names, and the families of companies that belong together.

use super::account::Account;
use super::rng::Rng;
use super::story;
use super::world::{ENDINGS, FIRST_NAMES, LAST_NAMES, STEMS};

/// Among the regular customers, a family begins at every so many rows.
const FAMILY_EVERY: usize = 16;
/// How many rows after a parent are its children.
const N_CHILDREN: usize = 3;

/// The id of the customer of a row.
pub(super) fn id(row: usize) -> String {
    format!("c-{:03}", row + 1)
}

/// A company's name; different for the first 1,536 rows.
pub(super) fn company(seed: u64, row: usize, noun: &str) -> String {
    let n_names = STEMS.len() * ENDINGS.len();
    let idx = (row * 619 + (seed % n_names as u64) as usize) % n_names;
    format!(
        "{}{} {noun}",
        STEMS[idx % STEMS.len()],
        ENDINGS[idx / STEMS.len()]
    )
}

/// A person's name.
pub(super) fn person(rng: &mut Rng) -> String {
    format!("{} {}", rng.pick(FIRST_NAMES), rng.pick(LAST_NAMES))
}

/// Makes the rows after a parent its children: same trade and owner, the place in the name. The
/// last child belongs to the first, so that there is a third level.
pub(super) fn join_family(seed: u64, account: &mut Account) {
    let Some(regular) = account.row.checked_sub(story::N_PARTS) else {
        return;
    };
    let place = regular % FAMILY_EVERY;
    if place == 0 || place > N_CHILDREN {
        return;
    }
    let parent = Account::of_story(seed, account.row - place);
    let above = if place == N_CHILDREN {
        account.row - place + 1
    } else {
        account.row - place
    };
    account.name = format!("{} {}", parent.name, account.city);
    account.parent = Some(id(above));
    account.industry = parent.industry;
    account.manager = parent.manager;
    account.group = parent.group;
}
