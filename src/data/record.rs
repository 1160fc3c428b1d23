//! The records a customer, a product list and the company hold: DATA-FORMAT sections 1 and 2.
//!
//! Plain data. A missing number, date or text is `None`; ids are texts as in the file.

use chrono::NaiveDate;

use crate::units::Month;

mod company;
mod plan;
mod voice;

pub use company::{Acquisition, ActiveUsers, Company, Margins, Sessions, Support, Trials};
pub use plan::{Kpi, KpiDirection, KpiValue, Objective, ObjectiveStatus, Plan};
pub use voice::{FollowUp, Note, NoteKind, Response, Survey};

/// A product, as contracts and stacks name it.
#[derive(Clone, Debug, PartialEq)]
pub struct Product {
    /// Its id.
    pub id: String,
    /// Its name; the id when not given.
    pub name: String,
    /// The tags that group products; a product may carry several.
    pub tags: Vec<String>,
    /// What is counted when it is sold.
    pub unit: Option<Pricing>,
}

/// What a price is counted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pricing {
    /// Per seat.
    Seat,
    /// Per storage size.
    Storage,
    /// A flat amount.
    Flat,
}

/// A customer's move into a stage.
#[derive(Clone, Debug, PartialEq)]
pub struct StageChange {
    /// The stage entered.
    pub stage: String,
    /// When.
    pub from: Option<NaiveDate>,
}

/// When a metric of a customer was measured.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measurement {
    /// Id of the metric.
    pub metric: String,
    /// The day.
    pub date: Option<NaiveDate>,
}

/// One month of a customer's product usage.
#[derive(Clone, Debug, PartialEq)]
pub struct UsageMonth {
    /// The month.
    pub month: Month,
    /// Daily active users.
    pub dau: Option<f64>,
    /// Weekly active users.
    pub wau: Option<f64>,
    /// Monthly active users.
    pub mau: Option<f64>,
    /// Sessions.
    pub sessions: Option<f64>,
    /// Their total length in seconds.
    pub seconds: Option<f64>,
    /// Users per class (power, regular, occasional, dormant …), in file order.
    pub classes: Vec<(String, f64)>,
}

/// A purchase.
#[derive(Clone, Debug, PartialEq)]
pub struct Purchase {
    /// When.
    pub date: NaiveDate,
    /// How much.
    pub amount: Option<f64>,
}

/// A contract.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Contract {
    /// Its id.
    pub id: Option<String>,
    /// Product id.
    pub product: Option<String>,
    /// Level or edition.
    pub level: Option<String>,
    /// First day paid.
    pub start: Option<NaiveDate>,
    /// First day no longer paid; `None` = open.
    pub end: Option<NaiveDate>,
    /// Recurring amount a month.
    pub mrr: Option<f64>,
    /// One-time fees of the contract.
    pub one_off: Option<f64>,
    /// What the price is counted by.
    pub pricing: Option<Pricing>,
    /// How many of it.
    pub quantity: Option<f64>,
    /// How the renewal stands.
    pub renewal: Option<Renewal>,
    /// Why the contract came about.
    pub cause: Option<Cause>,
}

impl Contract {
    /// Whether the contract is paid on a day: `start` ≤ day < `end`; an unknown bound does not
    /// limit.
    pub fn is_active(&self, day: NaiveDate) -> bool {
        self.start.is_none_or(|start| start <= day) && self.end.is_none_or(|end| day < end)
    }
}

/// How a contract's renewal stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Renewal {
    /// Up for renewal.
    Due,
    /// Renewed.
    Renewed,
    /// Not renewed.
    Lost,
}

/// Why a contract came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// A new customer.
    New,
    /// A higher level of what the customer has.
    Upsell,
    /// Another product.
    CrossSell,
    /// A price change.
    Price,
    /// More seats.
    Seats,
}

/// One product in a customer's stack.
#[derive(Clone, Debug, PartialEq)]
pub struct StackItem {
    /// Product id.
    pub product: String,
    /// Whether the product applies to this customer at all.
    pub applicable: bool,
    /// How far the customer is aligned to it.
    pub alignment: Option<Alignment>,
    /// Current recurring revenue a month.
    pub mrr: Option<f64>,
    /// Current non-recurring revenue.
    pub one_off: Option<f64>,
    /// Recurring revenue a month that could still be won.
    pub mrr_opportunity: Option<f64>,
    /// Non-recurring revenue that could still be won.
    pub one_off_opportunity: Option<f64>,
    /// A remark.
    pub note: Option<String>,
}

/// How far a customer is aligned to a product.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Alignment {
    /// Not aligned (red).
    NotAligned,
    /// Supported but not preferred (yellow).
    Supported,
    /// Aligned (green).
    Aligned,
}

/// A site of a customer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Site {
    /// Its name.
    pub name: Option<String>,
    /// City.
    pub city: Option<String>,
    /// Country, ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// Region.
    pub region: Option<String>,
    /// Whether it is the headquarters.
    pub headquarters: bool,
    /// Employees there.
    pub employees: Option<f64>,
    /// Recurring revenue a month from there.
    pub mrr: Option<f64>,
    /// Growth as a fraction.
    pub growth: Option<f64>,
}

/// A user of the product.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Subscriber {
    /// Id.
    pub id: Option<String>,
    /// Name.
    pub name: Option<String>,
    /// Role.
    pub role: Option<String>,
    /// Stage.
    pub stage: Option<String>,
    /// User class as given.
    pub class: Option<String>,
    /// First seen.
    pub first_seen: Option<NaiveDate>,
    /// Last seen.
    pub last_seen: Option<NaiveDate>,
    /// Sessions a month.
    pub sessions: Option<f64>,
    /// Contract id.
    pub contract: Option<String>,
}

/// Something done with or for a customer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Activity {
    /// Id.
    pub id: Option<String>,
    /// When.
    pub date: Option<NaiveDate>,
    /// Kind, such as meeting or training.
    pub kind: Option<String>,
    /// What it was about.
    pub subject: Option<String>,
    /// Who did it.
    pub owner: Option<String>,
    /// Length in minutes.
    pub minutes: Option<f64>,
    /// Plays it belongs to (up-sell, cross-sell, content, boarding …).
    pub plays: Vec<String>,
}

/// A score set by a person over the computed one.
#[derive(Clone, Debug, PartialEq)]
pub struct Override {
    /// Scorecard id.
    pub scorecard: String,
    /// The score, 0 to 10.
    pub score: f64,
    /// Why.
    pub reason: Option<String>,
    /// By whom.
    pub author: Option<String>,
    /// First day in force; `None` = no limit.
    pub from: Option<NaiveDate>,
    /// Last day in force; `None` = no limit.
    pub until: Option<NaiveDate>,
}

impl Override {
    /// Whether the override is in force on a day, both ends included.
    pub fn is_in_force(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}
