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
    let aligned = format!("{} of {}", number(fit.aligned), number(fit.n_recorded()));
    let money = open_money(sums, currency);
    match fit.n_open() {
        0 => format!(
            "Everybody it is applicable to is aligned ({aligned}): spend the time on \
             other products."
        ),
        n if n <= FEW => format!(
            "Talk about {product} with the {} not aligned, one by one. {money}",
            customers(n)
        ),
        n if share < LOW => format!(
            "Only {aligned} are aligned: tell all {} without {product} what it protects or \
             saves, and make an introductory offer. {money}",
            customers(n)
        ),
        n if fit.supported * 2 >= n => format!(
            "Offer a move to {product} where another make is only supported: {} of the {} not \
             aligned. {money}",
            number(fit.supported),
            customers(n)
        ),
        n => format!(
            "Have the account managers raise {product} with the {} not aligned. {money}",
            customers(n)
        ),
    }
}

fn number(n: u32) -> String {
    units::count(f64::from(n))
}

fn open_money(sums: &Sums, currency: &str) -> String {
    let gain = sums.gain();
    let short = |amount| units::money_short(amount, currency);
    match (gain.mrr, gain.one_off) {
        (None, None) => "What it would bring is not recorded yet.".into(),
        (Some(mrr), None) => format!("Open: {} a month.", short(mrr)),
        (None, Some(once)) => format!("Open: {} one-off.", short(once)),
        (Some(mrr), Some(once)) => {
            format!("Open: {} a month and {} one-off.", short(mrr), short(once))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::stack::Fit;

    fn check(fit: Fit, expected: &str) {
        let sums = Sums {
            fit,
            ..Sums::default()
        };
        let found = advice("Mail", &sums, "USD");
        assert!(found.starts_with(expected), "{found}");
    }

    fn fit(aligned: u32, supported: u32, not_aligned: u32) -> Fit {
        Fit {
            aligned,
            supported,
            not_aligned,
            not_recorded: 2,
        }
    }

    #[test]
    fn money_that_is_not_recorded_is_not_said_to_be_zero() {
        let sums = |mrr_gain, one_off_gain| Sums {
            mrr_gain,
            one_off_gain,
            ..Sums::default()
        };
        let check = |sums, expected: &str| assert_eq!(open_money(&sums, "USD"), expected);
        check(sums(Some(120.0), None), "Open: $120 a month.");
        check(sums(None, Some(0.0)), "Open: $0 one-off.");
        check(
            sums(Some(1.0), Some(2.0)),
            "Open: $1 a month and $2 one-off.",
        );
    }

    #[test]
    fn r003_38_the_fewer_are_aligned_the_wider_the_audience() {
        check(
            fit(9, 0, 0),
            "Everybody it is applicable to is aligned (9 of 9)",
        );
        check(
            fit(9, 1, 4),
            "Talk about Mail with the 5 customers not aligned",
        );
        check(
            fit(6, 0, 18),
            "Only 6 of 24 are aligned: tell all 18 customers",
        );
        check(
            fit(10, 2, 8),
            "Have the account managers raise Mail with the 10",
        );
        check(
            fit(10, 5, 5),
            "Offer a move to Mail where another make is only supported: 5 of the 10 customers not \
             aligned. What it would bring is not recorded yet.",
        );
        check(fit(0, 0, 0), "Find out who is aligned: of the 2 customers");
    }
}
