//! References between customers, products, scorecards, contracts and objectives.
//!
//! An unknown reference is kept and listed; a parent that is unknown or goes in a circle is not.

use std::collections::HashSet;

use super::super::super::column::Grouped;
use super::super::super::dataset::{Customers, Dim};
use super::super::super::extras::Section;
use super::super::super::issue::Done;
use super::super::super::record::{Override, Product};
use super::super::row::Rows;
use super::Late;
use crate::score::model::Model;
use crate::units::RowId;

/// Resolves the parents named; those on a circle lose theirs.
pub(super) fn parents(rows: &mut Rows, late: &mut Late<'_>) {
    let customers = &mut rows.customers;
    customers.parent = vec![None; customers.id.len()];
    for (row, id) in &rows.parents {
        let parent = rows.by_id.find(&customers.id, id);
        if parent.is_none() {
            late.note(*row, "parent", "no customer has this id", Done::LeftOut);
        }
        customers.parent[row.idx()] = parent;
    }
    for row in on_circles(&customers.parent) {
        late.note(row, "parent", "the parents go in a circle", Done::LeftOut);
        customers.parent[row.idx()] = None;
    }
}

/// The rows that come back to themselves.
fn on_circles(parent: &[Option<RowId>]) -> Vec<RowId> {
    // The walk that first met each row; 0 = not met yet.
    let mut walk = vec![0_u32; parent.len()];
    let mut circles = Vec::new();
    for start in 0..parent.len() as u32 {
        let mut row = RowId(start);
        while walk[row.idx()] == 0 {
            walk[row.idx()] = start + 1;
            match parent[row.idx()] {
                Some(next) if walk[next.idx()] == start + 1 => {
                    circles.extend(circle(parent, next));
                    break;
                }
                Some(next) => row = next,
                None => break,
            }
        }
    }
    circles.sort_unstable();
    circles
}

fn circle(parent: &[Option<RowId>], first: RowId) -> Vec<RowId> {
    let next = |row: &RowId| parent[row.idx()].filter(|next| *next != first);
    std::iter::successors(Some(first), next).collect()
}

/// Looks at everything that refers to something else.
pub(super) fn check(rows: &Rows, products: &[Product], model: Option<&Model>, late: &mut Late<'_>) {
    let products: HashSet<&str> = products.iter().map(|product| product.id.as_str()).collect();
    let mut links = Links {
        customers: &rows.customers,
        overrides: &rows.overrides,
        products,
        model,
        built_in: None,
        late,
    };
    for row in (0..rows.customers.id.len() as u32).map(RowId) {
        links.days(row);
        links.products(row);
        links.contracts(row);
        links.scorecards(row);
        links.plan(row);
    }
}

struct Links<'d, 'n, 'l> {
    customers: &'d Customers,
    overrides: &'d Grouped<Override>,
    products: HashSet<&'d str>,
    model: Option<&'d Model>,
    built_in: Option<Model>,
    late: &'n mut Late<'l>,
}

impl Links<'_, '_, '_> {
    fn days(&mut self, row: RowId) {
        let customers = self.customers;
        let days = customers.since[row.idx()].zip(customers.churned[row.idx()]);
        if days.is_some_and(|(since, churned)| churned < since) {
            self.late
                .note(row, "churned", "the end is before the start", Done::Kept);
        }
        let Some(last) = customers.stages.get(row).last() else {
            return;
        };
        if customers.dim(Dim::Stage).get(row) != Some(&last.stage) {
            self.late
                .note(row, "stage", "differs from the last of stages", Done::Kept);
        }
    }

    fn products(&mut self, row: RowId) {
        let contracts = self.customers.contracts.get(row).iter();
        let contracts = contracts.map(|contract| contract.product.as_deref());
        let stack = self
            .customers
            .stack
            .get(row)
            .iter()
            .map(|item| Some(item.product.as_str()));
        let items = contracts
            .enumerate()
            .map(|(item, product)| ((Section::Contracts, item), product));
        let stack = stack
            .enumerate()
            .map(|(item, product)| ((Section::Stack, item), product));
        for (item, product) in items.chain(stack) {
            if product.is_some_and(|product| !self.products.contains(product)) {
                self.late
                    .note_item(row, item, "product", "no product has this id");
            }
        }
    }

    fn contracts(&mut self, row: RowId) {
        let contracts = self.customers.contracts.get(row);
        for (idx, user) in self.customers.subscribers.get(row).iter().enumerate() {
            let is_known = |id: &String| contracts.iter().any(|one| one.id.as_ref() == Some(id));
            if user.contract.as_ref().is_some_and(|id| !is_known(id)) {
                let item = (Section::Subscribers, idx);
                self.late
                    .note_item(row, item, "contract", "no contract here has this id");
            }
        }
    }

    /// The model in force.
    fn model(&mut self) -> &Model {
        match self.model {
            Some(model) => model,
            None => self.built_in.get_or_insert_with(Model::built_in),
        }
    }

    fn scorecards(&mut self, row: RowId) {
        for (idx, item) in self.overrides.get(row).iter().enumerate() {
            if self.model().scorecard(&item.scorecard).is_none() {
                let item = (Section::Overrides, idx);
                self.late
                    .note_item(row, item, "scorecard", "no scorecard has this id");
            }
        }
    }

    fn plan(&mut self, row: RowId) {
        let customers = self.customers;
        for plan in customers.plans.get(row) {
            for (idx, kpi) in plan.kpis.iter().enumerate() {
                let item = (Section::Kpis, idx);
                for (position, id) in kpi.objectives.iter().enumerate() {
                    if plan.objectives.iter().all(|objective| objective.id != *id) {
                        let field = format!("objectives[{position}]");
                        self.late
                            .note_item(row, item, &field, "no objective here has this id");
                    }
                }
                let Some(metric) = &kpi.metric else { continue };
                let is_column = customers.metrics.iter().any(|column| column.id == *metric);
                if !is_column && self.model().metric_idx(metric).is_none() {
                    self.late
                        .note_item(row, item, "metric", "no metric has this id");
                }
            }
        }
    }
}
