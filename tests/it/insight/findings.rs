//! Findings: each kind fires, stays silent just under its threshold, and names the right customers.

mod changes;
mod examples;
mod properties;
mod states;

use super::fixture::{Setting, document, month, now};
use customer_radar::insight::findings::{Finding, Kind, Scope, findings};
use customer_radar::score::{Scores, score};
use customer_radar::select::{Filters, Status, select};
use customer_radar::units::{Month, RowId};

/// A setting with the selection of some filters and the scores of an earlier month.
struct Case {
    setting: Setting,
    filters: Filters,
    rows: Vec<RowId>,
    matched: Vec<RowId>,
    before: Option<Scores>,
}

impl Case {
    /// Every active customer of these, in September 2026 against June.
    fn new(customers: &[String]) -> Self {
        Self::with("\"products\": []", customers)
    }

    /// The same with further parts of the document.
    fn with(parts: &str, customers: &[String]) -> Self {
        let dataset = document(parts, &customers.join(","));
        Self::of(Setting::of(dataset, now()), Some(month("2026-06")))
    }

    /// Every active customer of a setting, against a month.
    fn of(setting: Setting, compared: Option<Month>) -> Self {
        let before = compared.map(|month| score(&setting.dataset, &setting.model, month));
        let case = Self {
            setting,
            filters: Filters::default(),
            rows: Vec::new(),
            matched: Vec::new(),
            before,
        };
        case.filtered(Filters::default())
    }

    /// The same with other filters.
    fn filtered(mut self, filters: Filters) -> Self {
        self.rows = self.select(&filters);
        self.matched = self.select(&Filters {
            status: Status::All,
            ..filters.clone()
        });
        self.filters = filters;
        self
    }

    fn select(&self, filters: &Filters) -> Vec<RowId> {
        let Setting {
            dataset,
            model,
            scores,
            ..
        } = &self.setting;
        select(dataset, model, scores, filters).rows
    }

    fn findings(&self) -> Vec<Finding> {
        let scope = Scope {
            rows: &self.rows,
            matched: &self.matched,
            before: self.before.as_ref(),
            filters: &self.filters,
        };
        findings(&self.setting.context(), &scope)
    }

    /// The findings of a kind.
    fn of_kind(&self, kind: Kind) -> Vec<Finding> {
        let all = self.findings().into_iter();
        all.filter(|finding| finding.kind == kind).collect()
    }

    /// The only finding of a kind.
    fn only(&self, kind: Kind) -> Finding {
        let mut found = self.of_kind(kind);
        assert_eq!(found.len(), 1, "{kind:?} in {:#?}", self.findings());
        found.remove(0)
    }

    /// Nothing is said of a kind.
    fn silent(&self, kind: Kind) {
        assert_eq!(self.of_kind(kind), []);
    }

    fn ids(&self, rows: &[RowId]) -> Vec<&str> {
        let ids = &self.setting.dataset.customers.id;
        rows.iter().map(|&row| ids.get(row)).collect()
    }
}

/// A customer's JSON; `fields` are further ones, each after a comma.
fn customer(id: &str, mrr: i32, fields: &str) -> String {
    let name = id.to_uppercase();
    format!(r#"{{"id": "{id}", "name": "{name}", "mrr": {mrr}{fields}}}"#)
}

/// A customer whose MRR and use, a tenth of which is health, are known in June and in September.
fn moving(id: &str, (mrr_then, mrr): (i32, i32), (used_then, used): (i32, i32)) -> String {
    let fields = format!(
        r#", "metrics": {{"use": {used}}},
        "history": {{"from": "2026-06", "mrr": [{mrr_then}], "metrics": {{"use": [{used_then}]}}}}"#
    );
    customer(id, mrr, &fields)
}

/// A customer with this use now and no past.
fn standing(id: &str, mrr: i32, used: i32, fields: &str) -> String {
    customer(
        id,
        mrr,
        &format!(r#", "metrics": {{"use": {used}}}{fields}"#),
    )
}

fn check(case: &Case, finding: &Finding, headline: &str, ids: &[&str]) {
    assert_eq!(finding.headline, headline);
    assert_eq!(case.ids(finding.evidence.rows()), ids);
}
