//! The charts of an effect.

use super::{BIN, Effect, Level, Side};
use crate::chart::banding::{Band, Banding, Bin};
use crate::chart::describe::Format;
use crate::chart::flow::{Flow, Group, Link};

/// How customers go between the bands; the groups are the bands in the order of [`order`].
pub fn flow(effect: &Effect, in_force: &str, draft: &str) -> Flow {
    let sides = [&effect.before, &effect.after];
    let orders = sides.map(order);
    let groups = |side: usize| {
        let group = |&place: &usize| {
            let level = &sides[side].bands[place];
            Group {
                name: level.name.clone(),
                tone: level.tone,
                n: level.n,
            }
        };
        orders[side].iter().map(group).collect()
    };
    let mut links = Vec::new();
    for (from, &was) in orders[0].iter().enumerate() {
        for (to, &is) in orders[1].iter().enumerate() {
            let n = effect.flow[was][is];
            if n > 0 {
                let is_change = effect.before.bands[was].id != effect.after.bands[is].id;
                links.push(Link {
                    from,
                    to,
                    n,
                    is_change,
                });
            }
        }
    }
    Flow {
        heads: [in_force.to_owned(), draft.to_owned()],
        sides: [groups(0), groups(1)],
        links,
        thing: "customer".into(),
    }
}

/// The bands as a flow shows them, as positions in [`Side::bands`]: the highest first, insufficient
/// data last and only where anybody is in it.
pub fn order(side: &Side) -> Vec<usize> {
    let is_shown = |(_, level): &(usize, &Level)| level.id.is_some() || level.n > 0;
    let bands = side.bands.iter().enumerate().filter(is_shown);
    let (own, rest): (Vec<_>, Vec<_>) = bands.partition(|(_, level)| level.id.is_some());
    let places = own.into_iter().rev().chain(rest);
    places.map(|(place, _)| place).collect()
}

/// How scores spread over the bands, and how they did.
pub fn banding(effect: &Effect, in_force: &str) -> Banding {
    let (before, after) = (&effect.before, &effect.after);
    let bin = |(idx, counts): (usize, &Vec<usize>)| Bin {
        from: idx as f64 * BIN,
        to: (idx + 1) as f64 * BIN,
        counts: counts.clone(),
        before: before.bins[idx].iter().sum(),
    };
    let band = |(place, level): (usize, &Level)| Band {
        name: level.name.clone(),
        tone: level.tone,
        up_to: after.limits.get(place).copied(),
    };
    let own = after.bands.iter().filter(|level| level.id.is_some());
    let n_inner = before.limits.len().saturating_sub(1);
    Banding {
        axis: effect.name.clone(),
        thing: "customer".into(),
        bins: after.bins.iter().enumerate().map(bin).collect(),
        bands: own.enumerate().map(band).collect(),
        before: in_force.to_owned(),
        limits_before: before.limits[..n_inner].to_vec(),
        format: Format::default(),
    }
}
