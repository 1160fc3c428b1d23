//! Cascadia: the account group whose charts are those of the dashboard manual (document 003).
//!
//! 9 of 25 customers (36 %) are satisfactory; those that need attention hold 3,500 of 34,650
//! (10.1 %) of the opportunity; switches hold 5,000 of the 10,100 (49.5 %) of their tag; 6 of 24
//! (25 %) are aligned to web filtering and all to the cloud workspace.

use crate::sample::account::{Account, rounded};
use crate::sample::products::PRODUCTS;
use crate::sample::stack::{Fit, Item};
use crate::sample::temper::Temper;

/// The first customers are satisfactory, the next need attention, the last are at risk.
const N_SATISFACTORY: usize = 9;
const N_ATTENTION: usize = 12;
const N_CUSTOMERS: usize = 25;

/// Opportunity by product in USD, one-time and a month's recurring together: of the customers
/// that need attention, and of the others.
const OPPORTUNITY: [(&str, usize, usize); 12] = [
    ("endpoint", 200, 2_150),
    ("backup", 150, 1_800),
    ("firewall", 300, 2_100),
    ("wifi", 300, 1_600),
    ("switches", 400, 4_600),
    ("identity", 350, 3_150),
    ("helpdesk", 500, 4_000),
    ("telephony", 100, 700),
    ("phishing", 200, 1_700),
    ("recovery", 400, 3_350),
    ("web_filtering", 350, 2_900),
    ("email_monitoring", 250, 3_100),
];

/// A place in Cascadia, a small size, and a quality well inside the wanted band.
pub(super) fn shape(account: &mut Account, idx: usize) {
    account.group = "Cascadia";
    account.manager = if idx.is_multiple_of(2) {
        "Luca Ferrante"
    } else {
        "Dana Kowalczyk"
    };
    let cities = [
        "Seattle",
        "Portland",
        "Spokane",
        "Tacoma",
        "Eugene",
        "Vancouver",
    ];
    let city = cities[idx % cities.len()];
    super::place(account, if city == "Vancouver" { "CA" } else { "US" }, city);
    let quality = match idx {
        _ if idx < N_SATISFACTORY => 8.6,
        _ if idx < N_SATISFACTORY + N_ATTENTION => 6.4,
        _ => 3.7,
    };
    account.temper = Temper::steady(quality + 0.08 * ((idx * 7 % 9) as f64 - 4.0));
    super::resize(
        account,
        rounded((account.base_mrr * 0.3).clamp(620.0, 5_800.0), 10.0),
    );
    account.locations = 1 + (idx % 4) as i64;
}

/// The stack of one of the group's customers.
pub(super) fn stack(idx: usize) -> Vec<Item> {
    (0..PRODUCTS.len())
        .map(|product| item(idx, product))
        .collect()
}

fn item(idx: usize, product: usize) -> Item {
    let fit = fit(idx, product);
    let total = if fit == Fit::Supported || fit == Fit::NotAligned {
        amount(idx, product)
    } else {
        0
    };
    let one_off = total * 2 / 5 / 10 * 10;
    Item {
        product,
        fit,
        mrr: 0.0,
        one_off: if fit == Fit::Aligned && (idx + product).is_multiple_of(6) {
            60.0
        } else {
            0.0
        },
        mrr_opportunity: (total - one_off) as f64,
        one_off_opportunity: one_off as f64,
    }
}

/// Who has what: fixed for the two products of the manual's example, spread out for the others.
fn fit(idx: usize, product: usize) -> Fit {
    let place = (idx * 7 + product * 5) % N_CUSTOMERS;
    match PRODUCTS[product].id {
        "workspace" => Fit::Aligned,
        "web_filtering" if idx == N_CUSTOMERS - 1 => Fit::NotApplicable,
        "web_filtering" if idx % 4 == 1 => Fit::Aligned,
        "email_monitoring" if place < 3 => Fit::Aligned,
        "web_filtering" | "email_monitoring" => Fit::NotAligned,
        _ if place < 2 => Fit::NotApplicable,
        _ if place < 17 - product / 2 => Fit::Aligned,
        _ if place.is_multiple_of(3) => Fit::Supported,
        _ => Fit::NotAligned,
    }
}

/// A customer's part of the product's opportunity: the part of its band, in tens, shared evenly
/// over those who lack the product; the first of them takes what does not divide.
fn amount(idx: usize, product: usize) -> usize {
    let needs_attention =
        |idx: usize| (N_SATISFACTORY..N_SATISFACTORY + N_ATTENTION).contains(&idx);
    let row = OPPORTUNITY
        .iter()
        .find(|(id, ..)| *id == PRODUCTS[product].id);
    let Some(&(_, of_attention, of_others)) = row else {
        return 0;
    };
    let total = if needs_attention(idx) {
        of_attention
    } else {
        of_others
    };
    let open: Vec<usize> = (0..N_CUSTOMERS)
        .filter(|&other| needs_attention(other) == needs_attention(idx))
        .filter(|&other| matches!(fit(other, product), Fit::Supported | Fit::NotAligned))
        .collect();
    let even = total / open.len() / 10 * 10;
    if open[0] == idx {
        total - even * (open.len() - 1)
    } else {
        even
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn opportunity(idx: usize, product: &str) -> f64 {
        let of = |item: &Item| item.mrr_opportunity + item.one_off_opportunity;
        stack(idx)
            .iter()
            .filter(|item| PRODUCTS[item.product].id == product)
            .map(of)
            .sum()
    }

    #[test]
    fn r003_24_the_opportunity_of_the_group_is_that_of_the_manual() {
        let all = |range: std::ops::Range<usize>| -> f64 {
            range
                .flat_map(|idx| {
                    PRODUCTS
                        .iter()
                        .map(move |product| opportunity(idx, product.id))
                })
                .sum()
        };
        assert!((all(0..25) - 34_650.0).abs() < 1e-9, "{}", all(0..25));
        assert!((all(9..21) - 3_500.0).abs() < 1e-9, "{}", all(9..21));
    }

    #[test]
    fn r003_34_switches_hold_5000_of_the_10100_of_their_tag() {
        let product = |id: &str| -> f64 { (0..25).map(|idx| opportunity(idx, id)).sum() };
        let tag: f64 = ["firewall", "wifi", "switches", "telephony"]
            .into_iter()
            .map(product)
            .sum();
        assert!(
            (product("switches") - 5_000.0).abs() < 1e-9 && (tag - 10_100.0).abs() < 1e-9,
            "{tag}"
        );
    }
}
