//! Selecting: which customers a view shows, and what the ribbon says beside each choice.
//!
//! Comes in: a dataset, a model, scores and [`Filters`]; goes out: a [`Selection`]: rows in file
//! order, totals, and the counts of every facet under *every filter but its own*. Never changes a
//! score: populations and anchors are those of the whole dataset.
//!
//! Reading order: [`facet`] and [`measure`] (what there is to choose), [`filters`] (what is
//! chosen), [`codes`] (what is compared), then [`order`], [`mod@group`], [`mod@search`] and
//! [`mod@companies`].

pub mod codes;
pub mod companies;
pub mod facet;
pub mod filters;
pub mod fold;
pub mod group;
pub mod measure;
pub mod order;
pub mod ranks;
pub mod search;
pub mod words;

mod bands;
mod column;
mod counts;
mod holdings;

use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

pub use codes::Codes;
pub use companies::{CompanyList, companies};
pub use facet::{Facet, FacetCount, INSUFFICIENT, NOT_KNOWN};
pub use filters::{Filters, Status};
pub use group::{Group, group};
pub use measure::{Measure, Range};
pub use order::{Direction, Sort, SortKey, sort};
pub use ranks::NameRanks;
pub use search::{Hit, SearchIndex, search};
pub use words::{Applied, Part, applied};

use column::Column;
use counts::{COMPANY, Failed};

use crate::arrange::Arrange;
use crate::data::Dataset;
use crate::score::Scores;
use crate::score::model::Model;
use crate::units::RowId;

/// What the filters leave.
#[derive(Clone, Debug)]
pub struct Selection {
    /// The customers shown, in file order.
    pub rows: Vec<RowId>,
    /// How many and how much of everything that is.
    pub totals: Totals,
    /// Which filters each row fails, a bit per facet of [`Facet::ALL`] and one for the others.
    failed: Vec<Failed>,
    /// The rows that fail one filter only; found when a facet is asked for.
    near: OnceLock<Vec<(RowId, Failed)>>,
    /// By facet: a count per code, made when the facet is asked for. Nobody sees counts while the
    /// ribbon is closed, and they cost more than all the rest.
    counts: Vec<OnceLock<Vec<u32>>>,
    columns: Vec<Arc<Column>>,
    chosen: Vec<BTreeSet<String>>,
    /// The companies chosen, in the order of their ids.
    companies: Vec<FacetCount>,
}

/// "`shown` of `all` customers", and their monthly recurring revenue.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Totals {
    /// Customers shown.
    pub shown: usize,
    /// Customers that pass the status filter alone.
    pub all: usize,
    /// MRR of the customers shown; an unknown MRR adds nothing.
    pub shown_mrr: f64,
    /// MRR of the customers that pass the status filter alone.
    pub all_mrr: f64,
}

impl Totals {
    /// The part of the MRR that is shown, 0 to 1; `None` where there is no MRR to share.
    pub fn mrr_share(&self) -> Option<f64> {
        (self.all_mrr > 0.0).then(|| self.shown_mrr / self.all_mrr)
    }
}

/// Selects customers.
///
/// A view that changes its filters often keeps [`Codes`] and calls [`select_coded`].
pub fn select(data: &Dataset, model: &Model, scores: &Scores, filters: &Filters) -> Selection {
    let codes = Codes::new(data, model, scores);
    let found = filters
        .is_searching()
        .then(|| SearchIndex::new(data).matching(data, &filters.search));
    select_coded(data, scores, &codes, filters, found.as_deref())
}

/// Selects customers by codes made before.
///
/// `found` says of every row whether the search text is in it ([`SearchIndex::matching`]); `None`
/// without a search.
pub fn select_coded(
    data: &Dataset,
    scores: &Scores,
    codes: &Codes,
    filters: &Filters,
    found: Option<&[bool]>,
) -> Selection {
    let failed = counts::failed(data, scores, codes, filters, found);
    let rows = counts::passing(&failed);
    let totals = totals(codes, filters.status, &rows);
    let companies = filters.chosen(Facet::Company).map(|id| FacetCount {
        value: id.into(),
        label: codes.label(data, Facet::Company, id),
        count: usize::from(
            data.find(id)
                .is_some_and(|row| failed[row.idx()] & !COMPANY == 0),
        ),
        chosen: true,
    });
    Selection {
        companies: companies.collect(),
        chosen: Facet::ALL
            .iter()
            .map(|facet| filters.choices.get(facet).cloned().unwrap_or_default())
            .collect(),
        columns: codes.columns.clone(),
        counts: vec![OnceLock::new(); Facet::ALL.len()],
        near: OnceLock::new(),
        failed,
        totals,
        rows,
    }
}

impl Selection {
    /// Whether a customer is shown.
    pub fn contains(&self, row: RowId) -> bool {
        self.failed[row.idx()] == 0
    }

    /// The customers shown, in the order of a list of all rows sorted before.
    pub fn in_order_of(&self, sorted: &[RowId]) -> Vec<RowId> {
        let shown = sorted.iter().copied().filter(|&row| self.contains(row));
        shown.collect()
    }

    /// The values of a facet with their counts under every filter but the facet's own.
    ///
    /// Bands come in band order and all of them, other values by count, then naturally. A value
    /// without a customer is listed only while it is chosen. Of the company facet only the chosen
    /// ones are listed; [`companies()`] finds the others.
    pub fn facet(&self, facet: Facet) -> Vec<FacetCount> {
        if facet == Facet::Company {
            return self.companies.clone();
        }
        let idx = facet.idx();
        let (column, chosen) = (&self.columns[idx], &self.chosen[idx]);
        let values = &column.values;
        let counts = self.counts[idx].get_or_init(|| {
            let near = self.near.get_or_init(|| counts::near(&self.failed));
            counts::count(column, facet, &self.rows, near)
        });
        let item = |&code: &u32| {
            let (value, label) = &values.items[code as usize];
            FacetCount {
                chosen: chosen.contains(value),
                count: counts[code as usize] as usize,
                label: label.clone(),
                value: value.clone(),
            }
        };
        let stays = |item: &FacetCount| {
            let is_band = facet.is_banded() && item.value != facet.missing();
            item.count > 0 || item.chosen || is_band
        };
        let mut items: Vec<_> = values.order.iter().map(item).filter(stays).collect();
        if !facet.is_banded() {
            items.arrange_by_key(|item| std::cmp::Reverse(item.count));
        }
        let unheard_of = chosen.iter().filter(|value| values.find(value).is_none());
        items.extend(unheard_of.map(|value| FacetCount {
            value: value.clone(),
            label: values.label(facet, value),
            count: 0,
            chosen: true,
        }));
        items
    }

    /// Whether a customer passes every filter but the company facet's.
    fn passes_but_company(&self, row: RowId) -> bool {
        self.failed[row.idx()] & !COMPANY == 0
    }
}

fn totals(codes: &Codes, status: Status, rows: &[RowId]) -> Totals {
    let mrr = |row: RowId| codes.mrr.get(row).unwrap_or(0.0);
    let mut totals = Totals {
        shown: rows.len(),
        shown_mrr: rows.iter().map(|&row| mrr(row)).sum(),
        ..Totals::default()
    };
    for (row, standing) in (0..).map(RowId).zip(&codes.standing) {
        if standing.passes(status) {
            totals.all += 1;
            totals.all_mrr += mrr(row);
        }
    }
    totals
}
