//! Why a score is in another band: it moved, or the limits did.

use crate::score::BandInfo;
use crate::score::band;
use crate::score::mix::{Side, Target};
use crate::units::RowId;

/// A score that is in another band.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BandChange {
    /// The band before.
    pub then: BandInfo,
    /// The band now.
    pub now: BandInfo,
    /// What brought it there.
    pub cause: BandCause,
}

/// What brought a score into another band.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BandCause {
    /// The score moved over a limit.
    Score,
    /// The limits moved: the score before would be in the band of now, too.
    Limits,
    /// Both moved: the score before would be in a third band.
    Both,
}

/// The change of band of a customer's whole score; `None` where it stayed, and for categories,
/// which have no bands.
pub(super) fn change(then: Side, now: Side, target: &Target, row: RowId) -> Option<BandChange> {
    if target.category.is_some() {
        return None;
    }
    let (before, after) = (
        then.scores.card(&target.card)?,
        now.scores.card(&target.card)?,
    );
    let (old, new) = (before.band_of(row)?, after.band_of(row)?);
    if old.id == new.id {
        return None;
    }
    let limits = &after.applied(now.model, row)?.bands;
    let moved = &limits[band::position(limits, before.shown.get(row)?)?].id;
    let cause = if *moved == new.id {
        BandCause::Limits
    } else if *moved == old.id {
        BandCause::Score
    } else {
        BandCause::Both
    };
    Some(BandChange {
        then: old.clone(),
        now: new.clone(),
        cause,
    })
}
