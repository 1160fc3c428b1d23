//! Which free dimension a column of few texts is put into.

use super::super::cells::Table;
use super::super::field::Field;
use super::super::mapping::Kind;
use super::assign::Assignment;
use super::facts::Facts;
use super::names::words;

/// The dimensions that may hold any grouping, each with words of names that speak for it.
const FREE: [(&str, &[&str]); 3] = [
    (
        "segment",
        &[
            "contract",
            "plan",
            "tier",
            "type",
            "class",
            "category",
            "package",
            "size",
            "level",
            "edition",
            "program",
            "programme",
            "vertrag",
        ],
    ),
    (
        "use_case",
        &[
            "service",
            "product",
            "solution",
            "application",
            "app",
            "module",
            "feature",
            "usage",
        ],
    ),
    (
        "account_group",
        &[
            "group",
            "payment",
            "channel",
            "source",
            "team",
            "method",
            "campaign",
            "unit",
            "acquisition",
            "referral",
        ],
    ),
];

/// Columns of few texts that are put into dimensions no other column has: those first whose name
/// speaks for one, then the others in their order.
pub(super) fn place(
    table: &Table,
    facts: &[Facts<'_>],
    assignment: &Assignment,
) -> Vec<(usize, &'static Field)> {
    let is_free = |column: &usize| {
        let facts = &facts[*column];
        let named = assignment.taken.iter().chain(&assignment.beaten);
        let is_known = named.into_iter().any(|found| found.column == *column);
        let is_text = !facts.is_numeric() && !facts.is_dates();
        let is_grouping = facts.is_few() && facts.n_different > 1 && !is_yes_and_no(facts);
        !is_known && is_text && is_grouping
    };
    let columns: Vec<usize> = (0..facts.len()).filter(is_free).collect();
    let open = FREE
        .iter()
        .filter(|(id, _)| assignment.column_of(id).is_none());
    let mut open: Vec<_> = open.copied().collect();
    let mut placed: Vec<(usize, &'static Field)> = Vec::new();
    for (column, is_by_name) in columns
        .iter()
        .map(|c| (*c, true))
        .chain(columns.iter().map(|c| (*c, false)))
    {
        let names = words(&table.columns[column]);
        let speaks = |known: &[&str]| names.iter().any(|word| known.contains(&word.as_str()));
        let at = open
            .iter()
            .position(|(_, known)| !is_by_name || speaks(known));
        let is_placed = placed.iter().any(|(other, _)| *other == column);
        if let Some(at) = at.filter(|_| !is_placed) {
            let (id, _) = open.remove(at);
            placed.extend(Field::find(Kind::Customers, id).map(|field| (column, field)));
        }
    }
    placed
}

/// Whether its cells say yes and no, some of them perhaps a third thing.
fn is_yes_and_no(facts: &Facts<'_>) -> bool {
    facts.is_flags() || facts.is_partly_flags()
}
