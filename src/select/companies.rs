//! The list of the company filter: the few of many companies that match what was typed.
//!
//! Comes in: a selection and a query; goes out: at most `limit` companies. Never makes a text for
//! a company it does not list.

use super::Selection;
use super::facet::{Facet, FacetCount};
use super::search::{SearchIndex, search};
use crate::data::Dataset;
use crate::units::RowId;

/// Some of the companies that pass every filter but the company filter itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CompanyList {
    /// The companies listed: without a query the chosen ones first, then by name.
    pub items: Vec<FacetCount>,
    /// How many more there are without a query; 0 with one.
    pub n_more: usize,
}

/// Lists companies for the company filter: `limit` at most besides the chosen ones.
pub fn companies(
    data: &Dataset,
    index: &SearchIndex,
    selection: &Selection,
    query: &str,
    limit: usize,
) -> CompanyList {
    let chosen = selection.facet(Facet::Company);
    let is_chosen = |id: &str| chosen.iter().any(|item| item.value == id);
    let item = |row: RowId| FacetCount {
        value: data.customers.id.get(row).into(),
        label: data.customers.name.get(row).into(),
        count: 1,
        chosen: is_chosen(data.customers.id.get(row)),
    };
    let mut rows: Vec<RowId> = data
        .rows()
        .filter(|&row| selection.passes_but_company(row))
        .collect();
    if !query.trim().is_empty() {
        let hits = search(data, index, query, &rows, limit);
        return CompanyList {
            items: hits.into_iter().map(|hit| item(hit.row)).collect(),
            n_more: 0,
        };
    }
    rows.retain(|&row| chosen.is_empty() || !is_chosen(data.customers.id.get(row)));
    let n_more = rows.len().saturating_sub(limit);
    index.ranks().keep_first(&mut rows, limit);
    let mut items = chosen.clone();
    items.extend(rows.into_iter().map(item));
    CompanyList { items, n_more }
}
