//! What to do about a product, from how well it is taken up (003-38).

use super::tally::Sums;
use crate::units;

/// Up to this many customers are talked to one by one: a week's calls of one person.
const FEW: u32 = 5;

/// Below this share of aligned customers a product needs a campaign: between the source's example
/// of a low one, a quarter, and half.
const LOW: f64 = 1.0 / 3.0;

/// A sentence or two on what to do: offer, campaign, conversation, or nothing.
pub(super) fn advice(product: &str, sums: &Sums, currency: &str) -> String {
    let fit = &sums.fit;
    let customers = |n: u32| units::counted(n as usize, "customer");
    let Some(share) = fit.share() else {
        return format!(
            "Find out who is aligned: of the {} it is applicable to, the data does not say.",
            customers(fit.n_applicable())
        );
    };
    let money = open_money(sums, currency);
    match fit.n_open() {
        0 => format!(
            "Everybody it is applicable to is aligned ({}): spend the time on other products.",
            fit.counts()
        ),
        n if n <= FEW => format!(
            "Talk about {product} with the {} not aligned, one by one. {money}",
            customers(n)
        ),
        n if share < LOW => format!(
            "Only {} are aligned: tell all {} without {product} what it protects or saves, and \
             make an introductory offer. {money}",
            fit.counts(),
            customers(n)
        ),
        n if fit.supported * 2 >= n => format!(
            "Offer a move to {product} where another make is only supported: {} of the {} not \
             aligned. {money}",
            units::count(f64::from(fit.supported)),
            customers(n)
        ),
        n => format!(
            "Have the account managers raise {product} with the {} not aligned. {money}",
            customers(n)
        ),
    }
}

fn open_money(sums: &Sums, currency: &str) -> String {
    let gain = sums.gain();
    if gain.total().is_none() {
        return "What it would bring is not recorded yet.".into();
    }
    let part = |amount: Option<f64>| amount.unwrap_or(0.0);
    format!(
        "Open: {} a month and {} one-off.",
        units::money_short(part(gain.mrr), currency),
        units::money_short(part(gain.one_off), currency)
    )
}
