//! What holds of every stack.

use std::fmt::Write as _;

use crate::insight::fixture::Setting;
use customer_radar::data::Dim;
use customer_radar::insight::opportunity::{by_health, in_band};
use customer_radar::insight::stack::{
    Fit, Gain, Stacks, Tally, customers, products, tags, tally, teams,
};
use customer_radar::units::RowId;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

const TAGS: [&str; 3] = ["Cloud", "Security", "Premium"];
const STATES: [&str; 4] = [
    r#""applicable": false"#,
    r#""alignment": "aligned""#,
    r#""alignment": "supported""#,
    r#""alignment": "not_aligned""#,
];

/// A product's tags, by bit.
type Tags = u8;

/// Product, state, recurring and one-off opportunity in cents, current MRR in cents.
type Item = (usize, usize, Option<u32>, Option<u32>, Option<u32>);

/// Use (for the health) and stack.
type Customer = (Option<u8>, Vec<Item>);

fn worlds() -> impl Strategy<Value = (Vec<Tags>, Vec<Customer>)> {
    let amount = || option::of(prop_oneof![Just(0), 1..1_000_000_u32]);
    let item = (0..5_usize, 0..STATES.len(), amount(), amount(), amount());
    let customer = (option::of(0..=100_u8), vec(item, 0..6));
    (vec(0..8_u8, 5), vec(customer, 1..15))
}

fn setting((products, customers): &(Vec<Tags>, Vec<Customer>)) -> Setting {
    let product = |(idx, bits): (usize, &Tags)| {
        let tags: Vec<&str> = (0..3)
            .filter(|bit| bits >> bit & 1 == 1)
            .map(|bit| TAGS[bit])
            .collect();
        format!(r#"{{"id": "p{idx}", "name": "P{idx}", "tags": {tags:?}}}"#)
    };
    let products: Vec<String> = products.iter().enumerate().map(product).collect();
    let customers: Vec<String> = customers.iter().enumerate().map(customer).collect();
    Setting::with_products(&products.join(","), &customers.join(","))
}

fn customer((idx, (health, stack)): (usize, &Customer)) -> String {
    let mut text = format!(
        r#"{{"id": "c{idx}", "name": "C{idx}", "account_manager": "M{}""#,
        idx % 3
    );
    if let Some(health) = health {
        write!(text, r#", "metrics": {{"use": {health}, "mood": "green"}}"#).unwrap();
    }
    let item = |(product, state, mrr, one_off, current): &Item| {
        let mut item = format!(r#"{{"product": "p{product}", {}"#, STATES[*state]);
        let amounts = [
            ("mrr_opportunity", mrr),
            ("one_off_opportunity", one_off),
            ("mrr", current),
        ];
        for (name, amount) in amounts {
            if let Some(cents) = amount {
                write!(item, r#", "{name}": {}"#, f64::from(*cents) / 100.0).unwrap();
            }
        }
        item + "}"
    };
    let items: Vec<String> = stack.iter().map(item).collect();
    text + &format!(r#", "stack": [{}]}}"#, items.join(","))
}

/// The sum of shares as `49.5%`, in tenths of a percent; `<0.1%` counts as 0.
fn tenths<'s>(shares: impl Iterator<Item = &'s str>) -> i64 {
    let tenth = |text: &str| text.trim_end_matches('%').parse::<f64>().unwrap_or(0.0) * 10.0;
    shares.map(|text| tenth(text).round() as i64).sum()
}

/// Everything there is.
fn counted(setting: &Setting) -> (Stacks, Tally) {
    let stacks = Stacks::new(&setting.dataset);
    let tally = tally(&stacks, &setting.population, None);
    (stacks, tally)
}

fn is_close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(1.0)
}

proptest! {
    #[test]
    fn r003_24_shares_sum_to_a_hundred_and_amounts_to_the_total(world in worlds()) {
        let setting = setting(&world);
        let (_, tally) = counted(&setting);
        let spread = by_health(&setting.context(), &tally);
        let sum = tenths(spread.parts.iter().map(|part| part.share.as_str()));
        prop_assert_eq!(sum, if spread.total.amount() > 0.0 { 1000 } else { 0 });
        prop_assert!(is_close(spread.total.amount(), tally.all.gain().amount()));
        prop_assert_eq!(spread.parts.iter().map(|part| part.n).sum::<usize>(), tally.rows.len());
        for part in &spread.parts {
            let rows = in_band(&setting.context(), &tally, part.band.as_deref());
            prop_assert_eq!(rows.len(), part.n);
            let falls = |pair: &[(RowId, _)]| {
                let gain = |(_, gain): &(RowId, Gain)| gain.amount();
                gain(&pair[0]) >= gain(&pair[1])
            };
            prop_assert!(rows.windows(2).all(falls));
        }
    }

    #[test]
    fn r003_34_both_rings_sum_to_a_hundred_and_never_to_less_than_there_is(world in worlds()) {
        let setting = setting(&world);
        let (stacks, tally) = counted(&setting);
        let spread = tags::by_tag(&stacks, &tally);
        let (ring, total) = (spread.ring.amount(), spread.total.amount());
        prop_assert!(ring >= total || is_close(ring, total));
        prop_assert!(is_close(total, tally.all.gain().amount()));
        let whole = |amount: f64| if amount > 0.0 { 1000 } else { 0 };
        let sum = tenths(spread.tags.iter().map(|group| group.share.as_str()));
        prop_assert_eq!(sum, whole(ring));
        for group in &spread.tags {
            let sum = tenths(group.parts.iter().map(|part| part.share.as_str()));
            prop_assert_eq!(sum, whole(group.gain.amount()));
            let products: Vec<_> = group.parts.iter().map(|part| part.product).collect();
            let behind = tags::behind(&stacks, &tally, &products);
            let money: f64 = behind.iter().map(|(_, gain)| gain.amount()).sum();
            prop_assert!(is_close(money, group.gain.amount()));
        }
    }

    #[test]
    fn r003_25_the_first_n_are_the_beginning_of_the_whole_order(world in worlds(), n in 0..16_usize) {
        let setting = setting(&world);
        let (_, tally) = counted(&setting);
        for by in customers::Ranking::ALL {
            let all = customers::order(&setting.context(), &tally, by);
            let top = customers::top(&setting.context(), &tally, by, n);
            let rows: Vec<RowId> = top.shown.iter().map(|one| one.row).collect();
            prop_assert_eq!(&rows, &all[..n.min(all.len())]);
            let mut sorted = all.clone();
            sorted.sort_unstable();
            prop_assert_eq!(&sorted, &tally.rows);
        }
    }

    #[test]
    fn the_order_of_the_rows_changes_nothing(world in worlds(), turn in 0..15_usize) {
        let setting = setting(&world);
        let (stacks, straight) = counted(&setting);
        let mut rows = setting.population.clone();
        let len = rows.len();
        rows.rotate_left(turn % len);
        rows.reverse();
        prop_assert_eq!(tally(&stacks, &rows, None), straight);
    }

    #[test]
    fn r003_37_and_39_products_customers_and_teams_count_the_same_items(world in worlds()) {
        let setting = setting(&world);
        let (stacks, tally) = counted(&setting);
        let aligned = |fits: &[Fit]| -> (u32, u32) {
            let sum = |of: fn(&Fit) -> u32| fits.iter().map(of).sum();
            (sum(|fit| fit.aligned), sum(Fit::n_applicable))
        };
        let by = products::Ranking::Opportunity;
        let list = products::top(&setting.context(), &stacks, &tally, by, 50);
        let of_products: Vec<_> = list.shown.iter().map(|own| own.fit).collect();
        let of_customers: Vec<_> = tally.customers.iter().map(|own| own.fit).collect();
        let groups = teams::teams(&setting.context(), &tally, Dim::AccountManager);
        let of_teams: Vec<_> = groups.iter().map(|team| team.fit).collect();
        let all = aligned(&[tally.all.fit]);
        for fits in [of_products, of_customers, of_teams] {
            prop_assert_eq!(aligned(&fits), all);
        }
        for own in &list.shown {
            let open = products::not_aligned(&stacks, &tally, own.product);
            prop_assert_eq!(open.len() as u32, own.fit.n_open());
        }
    }

    #[test]
    fn r003_36_the_products_apart_are_the_products_together(world in worlds()) {
        let setting = setting(&world);
        let (stacks, all) = counted(&setting);
        let part = |ids: &[&str]| {
            let only = stacks.set_of(ids.iter().copied());
            tally(&stacks, &setting.population, Some(&only)).all.gain().amount()
        };
        let apart = part(&["p0", "p3"]) + part(&["p1", "p2", "p4"]);
        prop_assert!(is_close(apart, all.all.gain().amount()));
        prop_assert!(is_close(part(&[]), 0.0));
    }
}
