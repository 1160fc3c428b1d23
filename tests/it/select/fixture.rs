//! Small datasets for the tests and benchmarks of selecting, built column by column.

use std::sync::Arc;

use chrono::NaiveDate;
use customer_radar::data::column::Grouped;
use customer_radar::data::dataset::Customers;
use customer_radar::data::extras::Extras;
use customer_radar::data::index::RowIndex;
use customer_radar::data::record::{Company, Contract, Override, Product, StackItem};
use customer_radar::data::{Dataset, Dim, MetricColumn, MetricValues};
use customer_radar::score::model::Model;
use customer_radar::score::{Scores, score};
use customer_radar::units::{RowId, parse_date};

/// One customer; what is left out is not known.
#[derive(Clone, Debug, Default)]
pub(crate) struct Customer {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) dims: Vec<(Dim, String)>,
    pub(crate) since: Option<NaiveDate>,
    pub(crate) churned: Option<NaiveDate>,
    pub(crate) employees: Option<f64>,
    pub(crate) seats: Option<f64>,
    pub(crate) mrr: Option<f64>,
    pub(crate) health: Option<f64>,
    pub(crate) effort: Option<f64>,
    /// Products of the stack, and whether they apply.
    pub(crate) stack: Vec<(String, bool)>,
    /// Products of contracts, and the day the contract ends.
    pub(crate) contracts: Vec<(String, Option<NaiveDate>)>,
}

impl Customer {
    /// A customer with an id and a name.
    pub(crate) fn new(id: &str, name: &str) -> Self {
        Self {
            id: id.into(),
            name: name.into(),
            ..Self::default()
        }
    }

    /// The same customer with a dimension.
    pub(crate) fn with(mut self, dim: Dim, value: &str) -> Self {
        self.dims.push((dim, value.into()));
        self
    }
}

/// The products of every dataset made here, with their tags.
pub(crate) const PRODUCTS: [(&str, &[&str]); 4] = [
    ("desk", &["Standard"]),
    ("wall", &["Network", "Security"]),
    ("mail", &["Security", "security", " "]),
    ("bare", &[]),
];

/// A dataset with its model and scores.
pub(crate) struct Case {
    pub(crate) data: Dataset,
    pub(crate) model: Model,
    pub(crate) scores: Scores,
}

/// A dataset of these customers on 2026-09-15, scored: the metrics `health` and `effort` are the
/// scores themselves.
pub(crate) fn case(customers: &[Customer]) -> Case {
    let data = dataset(customers);
    let model = Model::from_json(MODEL).expect("the model below is valid");
    let scores = score(&data, &model, data.month());
    Case {
        data,
        model,
        scores,
    }
}

/// A date; `None` where the text is none.
pub(crate) fn day(text: &str) -> Option<NaiveDate> {
    parse_date(text)
}

/// The ids of rows, in order.
pub(crate) fn ids<'a>(data: &'a Dataset, rows: &[RowId]) -> Vec<&'a str> {
    rows.iter().map(|&row| data.customers.id.get(row)).collect()
}

const MODEL: &str = r#"{
  "name": "Test", "revision": 1,
  "metrics": [
    {"id": "health", "name": "Health", "anchor": {"kind": "best", "value": 10}},
    {"id": "effort", "name": "Effort", "anchor": {"kind": "best", "value": 10}}
  ],
  "scorecards": [
    {"id": "health", "name": "Health",
     "categories": [{"id": "all", "name": "All", "metrics": [{"id": "health"}]}],
     "bands": [{"id": "at_risk", "name": "At risk", "up_to": 5},
               {"id": "needs_attention", "name": "Needs attention", "up_to": 7.5},
               {"id": "satisfactory", "name": "Satisfactory", "up_to": 10}]},
    {"id": "effort", "name": "Effort",
     "categories": [{"id": "all", "name": "All", "metrics": [{"id": "effort"}]}],
     "bands": [{"id": "low", "name": "Low", "up_to": 5}, {"id": "high", "name": "High", "up_to": 10}]}
  ]
}"#;

fn dataset(customers: &[Customer]) -> Dataset {
    Dataset {
        id: "test".into(),
        id_given: true,
        title: String::new(),
        as_of: day("2026-09-15").expect("a date"),
        as_of_given: true,
        currency: "USD".into(),
        model: None,
        edits: None,
        mappings: None,
        products: PRODUCTS.map(product).into(),
        company: Company::default(),
        customers: Arc::new(columns(customers)),
        overrides: unset(customers.len()),
        extras: Extras::default(),
    }
}

/// No score of anybody is set by hand.
fn unset(n: usize) -> Grouped<Override> {
    let mut overrides = Grouped::default();
    (0..n).for_each(|_| overrides.close_row());
    overrides
}

/// A product called by its id in capitals.
fn product((id, tags): (&str, &[&str])) -> Product {
    Product {
        id: id.into(),
        name: id.to_uppercase(),
        tags: tags.iter().map(|&tag| tag.into()).collect(),
        unit: None,
    }
}

fn stack_item((product, applicable): &(String, bool)) -> StackItem {
    StackItem {
        product: product.clone(),
        applicable: *applicable,
        alignment: None,
        mrr: None,
        one_off: None,
        mrr_opportunity: None,
        one_off_opportunity: None,
        note: None,
    }
}

fn contract((product, end): &(String, Option<NaiveDate>)) -> Contract {
    Contract {
        product: Some(product.clone()),
        end: *end,
        ..Contract::default()
    }
}

fn columns(customers: &[Customer]) -> Customers {
    let mut columns = Customers::default();
    let mut health = MetricValues::default();
    let mut effort = MetricValues::default();
    for customer in customers {
        columns.id.push(&customer.id);
        columns.name.push(&customer.name);
        columns.focus.push("");
        for dim in Dim::ALL {
            let value = customer.dims.iter().find(|(given, _)| *given == dim);
            columns.dims[dim as usize].push(value.map(|(_, text)| text.as_str()));
        }
        columns.since.push(customer.since);
        columns.churned.push(customer.churned);
        columns.parent.push(None);
        columns.employees.push(customer.employees);
        columns.seats.push(customer.seats);
        columns.locations.push(None);
        columns.mrr.push(customer.mrr);
        columns.mrr_given.push(customer.mrr.is_some());
        columns.one_off.push(None);
        columns.expected_clv.push(None);
        columns.cac.push(None);
        columns.history.spans.push((0, 0));
        let stack = customer.stack.iter().map(stack_item);
        stack.for_each(|item| columns.stack.push(item));
        let contracts = customer.contracts.iter().map(contract);
        contracts.for_each(|contract| columns.contracts.push(contract));
        health.numbers.push(customer.health);
        effort.numbers.push(customer.effort);
        close_row(&mut columns);
    }
    columns.by_id = RowIndex::of(&columns.id);
    columns.metrics = vec![metric("health", health), metric("effort", effort)];
    columns
}

fn close_row(columns: &mut Customers) {
    columns.churn_reasons.close_row();
    columns.measured.close_row();
    columns.stages.close_row();
    columns.usage.close_row();
    columns.purchases.close_row();
    columns.contracts.close_row();
    columns.stack.close_row();
    columns.sites.close_row();
    columns.subscribers.close_row();
    columns.activities.close_row();
    columns.responses.close_row();
    columns.notes.close_row();
    columns.plans.close_row();
}

fn metric(id: &str, current: MetricValues) -> MetricColumn {
    MetricColumn {
        id: id.into(),
        texts: Vec::new(),
        current,
        history: Vec::new(),
    }
}
