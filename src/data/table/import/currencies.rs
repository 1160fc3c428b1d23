//! The currencies that columns of money show by a sign or a code.

use std::collections::BTreeMap;

use super::notes::Notes;
use super::source::Source;
use crate::data::Done;
use crate::data::table::field::Holds;
use crate::data::table::mapping::Target;
use crate::data::table::value::currency_of;

/// The currency of a document that names none.
pub(super) const DEFAULT: &str = "USD";

/// How many cells of a column are looked at for the first sign of a currency.
const N_LOOKED_AT: usize = 100;

/// The first currency that the name or a cell of a column of money shows.
pub(super) fn first(sources: &[Source]) -> Option<&'static str> {
    sources.iter().find_map(|source| {
        money(source).find_map(|place| {
            let cells = source.table.column(place).take(N_LOOKED_AT);
            let name = source.table.columns[place].as_str();
            std::iter::once(name).chain(cells).find_map(currency_of)
        })
    })
}

/// Says which columns of money show other currencies than the one they are taken for: amounts are
/// never converted.
pub(super) fn remark(sources: &[Source], currency: Option<&str>, notes: &mut Notes) {
    let currency = currency.unwrap_or(DEFAULT);
    for source in sources {
        for place in money(source) {
            let shown = all(source, place);
            if shown.iter().all(|shown| *shown == currency) {
                continue;
            }
            let (list, name) = (listed(&shown), &source.table.columns[place]);
            let one = if shown.len() > 1 {
                "one column"
            } else {
                "column"
            };
            let problem = format!(
                "amounts in {list} stand in {one} \"{name}\"; they are taken as {currency}"
            );
            notes.table(source, &problem, Done::Kept);
        }
    }
}

/// The columns of money.
fn money(source: &Source) -> impl Iterator<Item = usize> {
    let is_money = |target: &Target| match target {
        Target::Field(field) => field.holds == Holds::Money,
        Target::Metric(metric) => metric.unit == "usd",
        Target::LeaveOut => false,
    };
    let columns = source.mapped();
    columns.filter_map(move |(place, column)| is_money(&column.target).then_some(place))
}

/// Every currency that the name or a cell of a column shows, in order of first appearance.
fn all(source: &Source, place: usize) -> Vec<&'static str> {
    let mut shown = Vec::new();
    // Cells differ in their figures, seldom in what stands around them.
    let mut known: BTreeMap<String, Option<&'static str>> = BTreeMap::new();
    let name = source.table.columns[place].as_str();
    for text in std::iter::once(name).chain(source.table.column(place)) {
        let is_figure = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',');
        let around = text.replace(is_figure, "");
        if around.is_empty() {
            continue;
        }
        let currency = *known
            .entry(around)
            .or_insert_with_key(|around| currency_of(around));
        shown.extend(currency.filter(|currency| !shown.contains(currency)));
    }
    shown
}

/// `EUR, USD and GBP`.
fn listed(codes: &[&str]) -> String {
    match codes {
        [others @ .., last] if !others.is_empty() => format!("{} and {last}", others.join(", ")),
        _ => codes.concat(),
    }
}
