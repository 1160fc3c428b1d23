//! What the query returns: the form of each scorecard that applies to the customer.

use super::Query;
use super::layout::{CardColumns, CardParts, CategoryColumns};
use super::rollup::BANDS;
use super::step::{Field, Step, case};

/// The last select.
pub(super) fn result(query: &Query) -> Step {
    let layout = &query.layout;
    let plain = |name: &String| Field {
        remark: String::new(),
        expression: query.name(name),
        name: String::new(),
    };
    let ids = std::iter::once(&layout.customer).chain(&layout.profile);
    let cards = layout.cards.iter().flat_map(|card| of_card(query, card));
    let metrics = layout.metrics.iter().map(|own| &own.score);
    let fields = ids.map(plain).chain(cards).chain(metrics.map(plain));
    Step {
        name: "",
        what: "What applies to each customer.",
        keeps: None,
        fields: fields.collect(),
        from: format!("FROM {BANDS}"),
    }
}

fn of_card(query: &Query, card: &CardColumns) -> Vec<Field> {
    let own = &card.parts;
    let whole = |column: fn(&CardParts) -> &String| {
        pick(query, card, column(own), |parts| Some(column(parts)))
    };
    let mut fields = vec![
        whole(|parts| &parts.score),
        whole(|parts| &parts.coverage),
        whole(|parts| &parts.band),
    ];
    for category in &own.categories {
        let of = |column: fn(&CategoryColumns) -> &String| {
            pick(query, card, column(category), |parts| {
                let mut known = parts.categories.iter();
                known.find(|own| own.id == category.id).map(column)
            })
        };
        fields.push(of(|own| &own.score));
        fields.push(of(|own| &own.coverage));
    }
    fields
}

/// The column of the form that applies, under the name of what is returned.
fn pick<'c>(
    query: &Query,
    card: &'c CardColumns,
    returned: &str,
    column: impl Fn(&'c CardParts) -> Option<&'c String>,
) -> Field {
    let of = |parts| column(parts).map_or_else(|| "NULL".to_owned(), |name| query.name(name));
    let name = query.name(returned);
    let profile = query.layout.profile.as_deref().unwrap_or_default();
    let mut own = String::new();
    let mut arms = Vec::new();
    for variant in &card.variants {
        match variant.profile {
            None => own = of(&variant.parts),
            Some(idx) => {
                let when = format!("{} = {}", query.name(profile), idx + 1);
                arms.push((when, of(&variant.parts)));
            }
        }
    }
    let (expression, name) = match arms.as_slice() {
        [] => (own, String::new()),
        _ => (case(&arms, Some(&own)), name),
    };
    Field {
        remark: String::new(),
        expression,
        name,
    }
}
