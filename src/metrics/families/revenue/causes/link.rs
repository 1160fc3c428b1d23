//! Contracts that follow each other, taken apart.

use chrono::NaiveDate;

use crate::data::record::{Cause, Contract};
use crate::metrics::contract::follows;

/// A contract that stands behind what a customer pays today.
#[derive(Clone, Copy, Debug)]
pub(super) struct Link<'a> {
    contract: &'a Contract,
    /// Its MRR. Currency a month.
    mrr: f64,
    /// What of it is still paid: by itself, or by the contracts that followed. Currency a month.
    pub(super) value: f64,
    /// What it took over from those it followed. Currency a month.
    pub(super) was: f64,
    /// Why it added something since the day asked about; `None` where it is what was there.
    pub(super) cause: Option<Cause>,
}

/// The contracts active on a day and those that they followed, as far back as they began after
/// `since` with a cause that adds something.
///
/// What a contract paid is taken over once: by those that followed, in proportion to what they pay.
pub(super) fn links(contracts: &[Contract], since: NaiveDate, day: NaiveDate) -> Vec<Link<'_>> {
    let mut links = in_play(contracts, since, day);
    for at in 0..links.len() {
        let earlier = links[at];
        let followers: Vec<usize> = (0..links.len())
            .filter(|own| follows(links[*own].contract, earlier.contract))
            .collect();
        let sum = |is_adding: bool| -> f64 {
            let own = followers.iter().map(|own| links[*own]);
            let own = own.filter(|own| own.cause.is_some() == is_adding);
            own.map(|own| own.mrr).sum()
        };
        // Who followed without adding anything has taken its own amount over.
        let (left, all) = ((earlier.mrr - sum(false)).max(0.0), sum(true));
        let adding: Vec<usize> = followers
            .into_iter()
            .filter(|own| links[*own].cause.is_some())
            .collect();
        if adding.is_empty() {
            continue;
        }
        links[at].value = left;
        for &own in &adding {
            let share = if all > 0.0 {
                links[own].mrr / all
            } else {
                1.0 / adding.len() as f64
            };
            links[own].was += left * share;
        }
    }
    links
}

/// The contracts that count, the latest first, each still with its whole MRR.
fn in_play(contracts: &[Contract], since: NaiveDate, day: NaiveDate) -> Vec<Link<'_>> {
    let mut latest: Vec<&Contract> = contracts.iter().collect();
    latest.sort_by_key(|contract| std::cmp::Reverse(contract.start));
    let mut links: Vec<Link> = Vec::new();
    for contract in latest {
        let Some(mrr) = contract.mrr else { continue };
        let is_followed = |own: &Link| own.cause.is_some() && follows(own.contract, contract);
        if contract.is_active(day) || links.iter().any(is_followed) {
            let is_begun = contract.start.is_some_and(|start| start > since);
            let cause = contract.cause.filter(|cause| *cause != Cause::New);
            links.push(Link {
                contract,
                mrr,
                value: mrr,
                was: 0.0,
                cause: cause.filter(|_| is_begun),
            });
        }
    }
    links
}
