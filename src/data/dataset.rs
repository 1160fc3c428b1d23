//! A loaded dataset: a struct of columns addressed by [`RowId`].
//!
//! Built by the reader in `data`, read by everything downstream. Never changed after loading: what
//! `edit` makes of it is another dataset that shares the columns of its customers.

use std::sync::Arc;

use chrono::NaiveDate;

use super::column::{Dates, Dimension, Grouped, Numbers, Texts};
use super::extras::Extras;
use super::index::RowIndex;
use super::record::{
    Activity, Company, Contract, Measurement, Note, Override, Plan, Product, Purchase, Response,
    Site, StackItem, StageChange, Subscriber, UsageMonth,
};
use crate::score::model::Model;
use crate::units::{Month, RowId};

/// Everything one document says, checked and in columns.
#[derive(Clone, Debug, PartialEq)]
pub struct Dataset {
    /// Names the dataset; edits kept in the browser belong to this id.
    pub id: String,
    /// Whether the document gave `id` itself, or it was derived.
    pub id_given: bool,
    /// Shown in the header; empty when not given.
    pub title: String,
    /// The day the current values describe.
    pub as_of: NaiveDate,
    /// Whether the document gave `as_of`, or the latest observed date was taken.
    pub as_of_given: bool,
    /// ISO 4217 code; amounts are in its major unit.
    pub currency: String,
    /// The document's own scoring model; `None` = the built-in one.
    pub model: Option<Arc<Model>>,
    /// The edit log of the app as raw JSON, written back as it came.
    pub edits: Option<String>,
    /// How the columns of imported tables were read, as raw JSON, written back as it came.
    pub mappings: Option<String>,
    /// The products that contracts and stacks refer to.
    pub products: Vec<Product>,
    /// Figures that belong to no customer.
    pub company: Company,
    /// The customers, shared with every dataset that differs in overrides and model only.
    pub customers: Arc<Customers>,
    /// Scores set by hand, by customer.
    pub overrides: Grouped<Override>,
    /// Fields this version does not know, kept for writing back.
    pub extras: Extras,
}

impl Dataset {
    /// The number of customers.
    pub fn n_rows(&self) -> usize {
        self.customers.id.len()
    }

    /// Every row, in file order.
    pub fn rows(&self) -> impl Iterator<Item = RowId> + use<> {
        (0..self.n_rows() as u32).map(RowId)
    }

    /// The row of a customer id.
    pub fn find(&self, id: &str) -> Option<RowId> {
        self.customers.by_id.find(&self.customers.id, id)
    }

    /// The month the current values describe.
    pub fn month(&self) -> Month {
        Month::of(self.as_of)
    }

    /// The day shown for a month: `as_of` in its own month, the last day in any other.
    pub fn day_in(&self, month: Month) -> NaiveDate {
        if month == self.month() {
            self.as_of
        } else {
            month.last_day()
        }
    }

    /// Whether a customer is active on a day: `since` ≤ day < `churned`; an unknown bound does
    /// not limit.
    pub fn is_active(&self, row: RowId, day: NaiveDate) -> bool {
        let begun = self.customers.since[row.idx()].is_none_or(|since| since <= day);
        let gone = self.customers.churned[row.idx()].is_some_and(|churned| churned <= day);
        begun && !gone
    }

    /// The first month that any history reaches back to; the month of `as_of` without history.
    pub fn first_month(&self) -> Month {
        self.customers.history.first.min(self.month())
    }

    /// Monthly recurring revenue in a month, currency per month.
    pub fn mrr(&self, row: RowId, month: Month) -> Option<f64> {
        if month == self.month() {
            return self.customers.mrr.get(row);
        }
        let slot = self.customers.history.slot(month)?;
        self.customers.history.mrr.get(slot)?.get(row)
    }

    /// The column of a metric by id.
    pub fn metric(&self, id: &str) -> Option<&MetricColumn> {
        self.customers.metrics.iter().find(|column| column.id == id)
    }

    /// The values of a metric in a month; `None` where nobody has one.
    pub fn metric_values<'a>(
        &self,
        column: &'a MetricColumn,
        month: Month,
    ) -> Option<&'a MetricValues> {
        if month == self.month() {
            return Some(&column.current);
        }
        let values = column.history.get(self.customers.history.slot(month)?)?;
        (!values.numbers.is_empty() || !values.texts.is_empty()).then_some(values)
    }
}

/// The dimensions: text fields that customers are filtered and grouped by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dim {
    /// Industry, the source documents' vertical.
    Industry,
    /// Region.
    Region,
    /// Country, ISO 3166-1 alpha-2.
    Country,
    /// City.
    City,
    /// What the product is used for.
    UseCase,
    /// Customer segment.
    Segment,
    /// Lifecycle stage.
    Stage,
    /// The customer-success manager in charge.
    AccountManager,
    /// Group of accounts.
    AccountGroup,
    /// `b2b` or `b2c`.
    Kind,
}

impl Dim {
    /// Every dimension, in the order of the ribbon.
    pub const ALL: [Self; 10] = [
        Self::Industry,
        Self::Region,
        Self::Country,
        Self::City,
        Self::UseCase,
        Self::Segment,
        Self::Stage,
        Self::AccountManager,
        Self::AccountGroup,
        Self::Kind,
    ];

    /// The field's name in the file and in the URL.
    pub const fn field(self) -> &'static str {
        match self {
            Self::Industry => "industry",
            Self::Region => "region",
            Self::Country => "country",
            Self::City => "city",
            Self::UseCase => "use_case",
            Self::Segment => "segment",
            Self::Stage => "stage",
            Self::AccountManager => "account_manager",
            Self::AccountGroup => "account_group",
            Self::Kind => "kind",
        }
    }

    /// What people read.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Industry => "Industry",
            Self::Region => "Region",
            Self::Country => "Country",
            Self::City => "City",
            Self::UseCase => "Use case",
            Self::Segment => "Segment",
            Self::Stage => "Stage",
            Self::AccountManager => "Account manager",
            Self::AccountGroup => "Account group",
            Self::Kind => "Customer type",
        }
    }
}

/// The customers as columns of equal length, one row a customer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Customers {
    /// Unique ids.
    pub id: Texts,
    /// Names, shown as text.
    pub name: Texts,
    /// What the customer is focused on now; empty = not known.
    pub focus: Texts,
    /// The dimensions, indexed by [`Dim`] in declaration order.
    pub dims: [Dimension; Dim::ALL.len()],
    /// Customer since.
    pub since: Dates,
    /// First day no longer a customer.
    pub churned: Dates,
    /// Why the customer left.
    pub churn_reasons: Grouped<String>,
    /// The customer above this one; never itself, never a circle.
    pub parent: Vec<Option<RowId>>,
    /// Number of employees.
    pub employees: Numbers,
    /// Seats paid for.
    pub seats: Numbers,
    /// Number of locations.
    pub locations: Numbers,
    /// Monthly recurring revenue on `as_of`: given, else the sum of the active contracts.
    pub mrr: Numbers,
    /// Whether `mrr` was given (false: computed or missing).
    pub mrr_given: Vec<bool>,
    /// Non-recurring revenue on `as_of`.
    pub one_off: Numbers,
    /// Expected customer lifetime value, where the file gives it.
    pub expected_clv: Numbers,
    /// Customer acquisition cost, where the file gives it.
    pub cac: Numbers,
    /// Monthly history.
    pub history: History,
    /// Metrics, in order of first appearance in the file.
    pub metrics: Vec<MetricColumn>,
    /// When metrics were measured, where that was before the day their values stand for.
    pub measured: Grouped<Measurement>,
    /// Stage history, oldest first.
    pub stages: Grouped<StageChange>,
    /// Product usage by month.
    pub usage: Grouped<UsageMonth>,
    /// Purchases.
    pub purchases: Grouped<Purchase>,
    /// Contracts.
    pub contracts: Grouped<Contract>,
    /// Stack items.
    pub stack: Grouped<StackItem>,
    /// Sites.
    pub sites: Grouped<Site>,
    /// Users of the product.
    pub subscribers: Grouped<Subscriber>,
    /// Activities.
    pub activities: Grouped<Activity>,
    /// Survey responses.
    pub responses: Grouped<Response>,
    /// Notes.
    pub notes: Grouped<Note>,
    /// The success plan: none or one per row.
    pub plans: Grouped<Plan>,
    /// Row of each id.
    pub by_id: RowIndex,
}

impl Customers {
    /// Makes room for `n` rows in all in the columns that every customer fills.
    pub(super) fn reserve(&mut self, n: usize) {
        self.id.reserve(n);
        self.name.reserve(n);
        self.focus.reserve(n);
        self.dims.iter_mut().for_each(|dim| dim.reserve(n));
        self.churn_reasons.reserve(n);
        self.measured.reserve(n);
        self.stages.reserve(n);
        self.usage.reserve(n);
        self.purchases.reserve(n);
        self.contracts.reserve(n);
        self.stack.reserve(n);
        self.sites.reserve(n);
        self.subscribers.reserve(n);
        self.activities.reserve(n);
        self.responses.reserve(n);
        self.notes.reserve(n);
        self.plans.reserve(n);
        self.history
            .spans
            .reserve(n.saturating_sub(self.history.spans.len()));
        let more = n.saturating_sub(self.since.len());
        self.since.reserve(more);
        self.churned.reserve(more);
        self.mrr_given.reserve(more);
        for numbers in [
            &mut self.employees,
            &mut self.seats,
            &mut self.locations,
            &mut self.mrr,
            &mut self.one_off,
            &mut self.expected_clv,
            &mut self.cac,
        ] {
            numbers.reserve(n);
        }
    }

    /// The column of a dimension.
    pub fn dim(&self, dim: Dim) -> &Dimension {
        &self.dims[dim as usize]
    }
}

/// Monthly history of all customers on one axis of months, as the document has it.
///
/// The month of `as_of` may be among them; there the current values go first, so read a month with
/// [`Dataset::mrr`] and [`Dataset::metric_values`]. A slot in which nobody has a value is empty.
#[derive(Clone, Debug, PartialEq)]
pub struct History {
    /// The month of slot 0.
    pub first: Month,
    /// The number of months (slots).
    pub n_months: usize,
    /// Monthly recurring revenue, a column per slot.
    pub mrr: Vec<Numbers>,
    /// The months each customer's own history covers, for writing back: first slot and count.
    pub spans: Vec<(u32, u32)>,
    /// Current values that the file gives only in the history: position in
    /// [`Customers::metrics`] and row, sorted.
    pub inherited: Vec<(u32, RowId)>,
}

impl Default for History {
    fn default() -> Self {
        let first = Month::of(NaiveDate::MAX);
        Self {
            first,
            n_months: 0,
            mrr: Vec::new(),
            spans: Vec::new(),
            inherited: Vec::new(),
        }
    }
}

impl History {
    /// The slot of a month; `None` outside the history.
    pub fn slot(&self, month: Month) -> Option<usize> {
        let offset = usize::try_from(month.since(self.first)).ok()?;
        (offset < self.n_months).then_some(offset)
    }
}

/// One metric for all customers: its current values and its history.
#[derive(Clone, Debug, PartialEq)]
pub struct MetricColumn {
    /// The metric's id.
    pub id: String,
    /// The different text values, in order of first appearance.
    pub texts: Vec<String>,
    /// The values on `as_of`, with the history's entry for that month where none was given.
    pub current: MetricValues,
    /// A column per slot of [`History`]; empty without history.
    pub history: Vec<MetricValues>,
}

/// The values of a metric at one moment: numbers, and texts for metrics that have them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MetricValues {
    /// The numeric values.
    pub numbers: Numbers,
    /// Text values as codes into [`MetricColumn::texts`]; empty without any text.
    pub texts: Vec<Option<u32>>,
}

/// A metric's raw value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value<'a> {
    /// Not known.
    Missing,
    /// A number in the metric's unit.
    Number(f64),
    /// A text such as `green`.
    Text(&'a str),
}

impl MetricColumn {
    /// The value of a row among `values`, which must be one of this column's.
    pub fn value(&self, values: &MetricValues, row: RowId) -> Value<'_> {
        if let Some(number) = values.numbers.get(row) {
            return Value::Number(number);
        }
        match values.texts.get(row.idx()).copied().flatten() {
            Some(code) => Value::Text(&self.texts[code as usize]),
            None => Value::Missing,
        }
    }
}
