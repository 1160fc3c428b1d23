//! The charts of the stack: two combined ones and the rings.

use super::columns::ProductId;
use super::gain::Gain;
use super::{customers, products, tags};
use crate::chart::combo::{Combo, Item, Look};
use crate::chart::rings::{Group, Part, Rings};
use crate::metrics::Unit;
use crate::units::RowId;

/// The colors of recurring and of one-off money, as indices of series: what there is and what
/// there could be have the same one.
const RECURRING: u8 = 0;
const ONE_OFF: u8 = 1;

/// The name of the second panel.
const ALIGNED: &str = "Aligned";

/// The chart of the first customers; an item is a position in [`customers::Top::shown`], and the
/// customer chosen is marked (003-25).
pub fn customers_combo(top: &customers::Top, chosen: Option<RowId>, currency: &str) -> Combo {
    let item = |one: &customers::CustomerStack| Item {
        name: one.name.clone(),
        amounts: vec![one.mrr, one.one_off, one.gain.mrr, one.gain.one_off],
        share: one.fit.share(),
        lit: chosen == Some(one.row),
    };
    let looks = vec![
        Look::Solid(RECURRING),
        Look::Solid(ONE_OFF),
        Look::Hatched(RECURRING),
        Look::Hatched(ONE_OFF),
    ];
    let names = [
        "Current MRR",
        "Current one-off",
        "MRR opportunity",
        "One-off opportunity",
    ];
    combo(
        top.shown.iter().map(item).collect(),
        &names,
        looks,
        currency,
    )
}

/// The chart of the first products; an item is a position in [`products::Top::shown`] (003-37).
pub fn products_combo(top: &products::Top, chosen: Option<ProductId>, currency: &str) -> Combo {
    let item = |one: &products::ProductUse| Item {
        name: one.name.clone(),
        amounts: vec![one.mrr, one.gain.mrr, one.gain.one_off],
        share: one.fit.share(),
        lit: chosen == Some(one.product),
    };
    let looks = vec![
        Look::Solid(RECURRING),
        Look::Hatched(RECURRING),
        Look::Hatched(ONE_OFF),
    ];
    let names = ["Current MRR", "MRR opportunity", "One-off opportunity"];
    combo(
        top.shown.iter().map(item).collect(),
        &names,
        looks,
        currency,
    )
}

/// The two rings: a group is a position in [`tags::ByTag::tags`], a part one of
/// [`tags::ByTag::part`] (003-33).
pub fn rings(spread: &tags::ByTag, currency: &str) -> Rings {
    let part = |own: &tags::TagPart| Part {
        name: own.name.clone(),
        value: own.gain.amount(),
        amount: own.gain.text(currency),
    };
    let group = |own: &tags::TagGroup| Group {
        name: own.name.clone(),
        value: own.gain.amount(),
        amount: own.gain.text(currency),
        parts: own.parts.iter().map(part).collect(),
    };
    let is_same = spread.total.text(currency) == spread.ring.text(currency);
    Rings {
        groups: spread.tags.iter().map(group).collect(),
        unit: "opportunity".into(),
        total: total_text(spread.total, currency),
        total_label: if is_same {
            "opportunity".into()
        } else {
            format!("{} by tag", spread.ring.text(currency))
        },
    }
}

/// The total in the center: nothing to win is `$0`, not a dash.
fn total_text(total: Gain, currency: &str) -> String {
    crate::units::money_short(total.amount(), currency)
}

fn combo(items: Vec<Item>, names: &[&str], looks: Vec<Look>, currency: &str) -> Combo {
    Combo {
        items,
        series: names.iter().map(|&name| name.to_owned()).collect(),
        looks,
        share: ALIGNED.into(),
        unit: Unit::Money(currency.to_owned()),
    }
}
