//! What a column of a table may stand for, by kind of table.

use super::mapping::Kind;

/// A field that a column may stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// The kind of table it belongs to.
    pub kind: Kind,
    /// Its id: that of the document's field where there is one (`mrr`), else a name of its own
    /// (`arr`, `customer_name`).
    pub id: &'static str,
    /// What people read.
    pub title: &'static str,
    /// What its cells hold.
    pub holds: Holds,
    /// Whether a table of this kind is worth nothing without it. Where several are needed in turn
    /// (id or name) none is marked.
    pub is_needed: bool,
}

/// What the cells of a field hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// Any text.
    Text,
    /// A number.
    Number,
    /// An amount of money.
    Money,
    /// A day.
    Date,
    /// A month, or a day in it.
    Month,
    /// Yes or no.
    Flag,
    /// A day, or yes or no.
    DateOrFlag,
}

const fn field(kind: Kind, id: &'static str, title: &'static str, holds: Holds) -> Field {
    Field {
        kind,
        id,
        title,
        holds,
        is_needed: false,
    }
}

const fn needed(kind: Kind, id: &'static str, title: &'static str, holds: Holds) -> Field {
    Field {
        is_needed: true,
        ..field(kind, id, title, holds)
    }
}

use Holds::{Date, DateOrFlag, Flag, Money, Month, Number, Text};
use Kind::{Customers, History, Responses, Subscriptions};

/// Every field, kind by kind, in the order of the list to choose from.
pub static FIELDS: &[Field] = &[
    field(Customers, "id", "Customer id", Text),
    field(Customers, "name", "Customer name", Text),
    field(Customers, "parent", "Parent customer", Text),
    field(Customers, "kind", "Customer type (b2b, b2c)", Text),
    field(Customers, "industry", "Industry", Text),
    field(Customers, "region", "Region", Text),
    field(Customers, "country", "Country", Text),
    field(Customers, "city", "City", Text),
    field(Customers, "use_case", "Use case", Text),
    field(Customers, "segment", "Segment", Text),
    field(Customers, "stage", "Stage", Text),
    field(Customers, "account_manager", "Account manager", Text),
    field(Customers, "account_group", "Account group", Text),
    field(Customers, "focus", "Focus", Text),
    field(Customers, "since", "Customer since", Date),
    field(
        Customers,
        "tenure_months",
        "Months as a customer (gives Customer since)",
        Number,
    ),
    field(
        Customers,
        "churned",
        "Left (a day, or yes and no)",
        DateOrFlag,
    ),
    field(Customers, "churn_reasons", "Why the customer left", Text),
    field(Customers, "employees", "Employees", Number),
    field(Customers, "seats", "Seats", Number),
    field(Customers, "locations", "Locations", Number),
    field(Customers, "mrr", "Recurring revenue a month (MRR)", Money),
    field(Customers, "arr", "Recurring revenue a year (ARR)", Money),
    field(Customers, "one_off", "One-off revenue", Money),
    field(Customers, "expected_clv", "Expected lifetime value", Money),
    field(Customers, "cac", "Acquisition cost", Money),
    field(Subscriptions, "customer", "Customer id", Text),
    field(Subscriptions, "customer_name", "Customer name", Text),
    field(Subscriptions, "id", "Contract id", Text),
    field(
        Subscriptions,
        "contract",
        "Contract of another table (gives the customer)",
        Text,
    ),
    field(Subscriptions, "product", "Product", Text),
    field(Subscriptions, "level", "Plan or level", Text),
    needed(Subscriptions, "start", "First day paid", Date),
    field(Subscriptions, "end", "End", Date),
    field(Subscriptions, "amount", "Amount", Money),
    field(
        Subscriptions,
        "period",
        "Billing period (month, quarter, year)",
        Text,
    ),
    field(Subscriptions, "one_off", "One-time fees", Money),
    field(Subscriptions, "quantity", "Quantity", Number),
    field(
        Subscriptions,
        "pricing",
        "Priced by (seat, storage, flat)",
        Text,
    ),
    field(
        Subscriptions,
        "renewal",
        "Renewal (due, renewed, lost)",
        Text,
    ),
    field(
        Subscriptions,
        "cause",
        "Cause (new, upsell, cross_sell, price, seats)",
        Text,
    ),
    field(Responses, "customer", "Customer id", Text),
    field(Responses, "customer_name", "Customer name", Text),
    field(Responses, "id", "Answer id", Text),
    field(Responses, "date", "Date", Date),
    field(Responses, "survey", "Survey (nps, csat, ces)", Text),
    needed(Responses, "score", "Score", Number),
    field(Responses, "scale", "Highest score of the scale", Number),
    field(Responses, "respondent", "Who answered", Text),
    field(Responses, "comment", "Comment", Text),
    field(Responses, "topics", "Topics", Text),
    field(Responses, "sentiment", "Sentiment (-1 to 1)", Number),
    field(Responses, "easy", "High means easy (CES)", Flag),
    field(History, "customer", "Customer id", Text),
    field(History, "customer_name", "Customer name", Text),
    needed(History, "month", "Month", Month),
    field(History, "metric", "Metric", Text),
    field(History, "value", "Value", Number),
    field(History, "mrr", "Recurring revenue a month (MRR)", Money),
];

impl Field {
    /// The field of a kind by its id.
    pub fn find(kind: Kind, id: &str) -> Option<&'static Self> {
        FIELDS
            .iter()
            .find(|field| field.kind == kind && field.id == id)
    }

    /// The fields of a kind.
    pub fn of(kind: Kind) -> impl Iterator<Item = &'static Self> {
        FIELDS.iter().filter(move |field| field.kind == kind)
    }
}
