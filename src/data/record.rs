//! The records a customer, a product list and the company hold: DATA-FORMAT sections 1 and 2.
//!
//! Plain data. A missing number, date or text is `None`; ids are texts as in the file.

use chrono::NaiveDate;

use crate::units::Month;

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

/// Figures that belong to no customer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Company {
    /// Sales and marketing cost and customers won, by month.
    pub acquisition: Vec<Acquisition>,
    /// Cost of customer success and retention, by month: month and amount.
    pub retention_cost: Vec<(Month, Option<f64>)>,
    /// Gross margin as a fraction, 0 to 1.
    pub gross_margin: Option<f64>,
    /// Free trials by month.
    pub trials: Vec<Trials>,
    /// Sessions by month.
    pub sessions: Vec<Sessions>,
    /// Active users by month.
    pub active_users: Vec<ActiveUsers>,
    /// Support issues by month.
    pub support: Vec<Support>,
    /// What counts as an active user.
    pub active_definition: Option<String>,
}

/// Acquisition of one month.
#[derive(Clone, Debug, PartialEq)]
pub struct Acquisition {
    /// The month.
    pub month: Month,
    /// Sales and marketing cost.
    pub cost: Option<f64>,
    /// Customers won.
    pub new_customers: Option<f64>,
}

/// Trials of one month.
#[derive(Clone, Debug, PartialEq)]
pub struct Trials {
    /// The month.
    pub month: Month,
    /// Trials started.
    pub started: Option<f64>,
    /// Trials converted to customers.
    pub converted: Option<f64>,
    /// Visitors or leads.
    pub visitors: Option<f64>,
}

/// Sessions of one month.
#[derive(Clone, Debug, PartialEq)]
pub struct Sessions {
    /// The month.
    pub month: Month,
    /// Number of sessions.
    pub count: Option<f64>,
    /// Their total length in seconds.
    pub seconds: Option<f64>,
}

/// Active users of one month.
#[derive(Clone, Debug, PartialEq)]
pub struct ActiveUsers {
    /// The month.
    pub month: Month,
    /// Daily active users.
    pub dau: Option<f64>,
    /// Weekly active users.
    pub wau: Option<f64>,
    /// Monthly active users.
    pub mau: Option<f64>,
}

/// Support issues of one month.
#[derive(Clone, Debug, PartialEq)]
pub struct Support {
    /// The month.
    pub month: Month,
    /// Issues resolved.
    pub resolved: Option<f64>,
    /// Of these, at first contact.
    pub first_contact: Option<f64>,
}

/// A customer's move into a stage.
#[derive(Clone, Debug, PartialEq)]
pub struct StageChange {
    /// The stage entered.
    pub stage: String,
    /// When.
    pub from: Option<NaiveDate>,
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

/// What a survey response answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Survey {
    /// Net promoter score, 0 to 10.
    Nps,
    /// Customer satisfaction.
    Csat,
    /// Customer effort score.
    Ces,
}

/// A survey response.
#[derive(Clone, Debug, PartialEq)]
pub struct Response {
    /// Id.
    pub id: Option<String>,
    /// When.
    pub date: Option<NaiveDate>,
    /// Which survey.
    pub kind: Survey,
    /// The answer.
    pub score: Option<f64>,
    /// The highest possible answer; `None` = the survey's usual one.
    pub scale: Option<f64>,
    /// CES: whether a high answer means easy.
    pub easy: bool,
    /// Who answered.
    pub respondent: Option<String>,
    /// In their words.
    pub comment: Option<String>,
    /// Sentiment of the comment, −1 to 1.
    pub sentiment: Option<f64>,
    /// Topics of the comment.
    pub topics: Vec<String>,
    /// What follows from it.
    pub follow_up: Option<FollowUp>,
}

/// What follows from a response.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FollowUp {
    /// Whether it is done (false: open).
    pub is_done: bool,
    /// Who does it.
    pub owner: Option<String>,
    /// What.
    pub text: Option<String>,
    /// Until when.
    pub due: Option<NaiveDate>,
}

/// What a note is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoteKind {
    /// A business challenge.
    Challenge,
    /// What the customer counts as success.
    SuccessMetric,
    /// Handover from sales.
    Handover,
    /// Voice of the customer.
    Voice,
    /// User research.
    Research,
    /// Anything else.
    Other,
}

/// A note.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// Id.
    pub id: Option<String>,
    /// When.
    pub date: Option<NaiveDate>,
    /// Who wrote it.
    pub author: Option<String>,
    /// Where it comes from.
    pub source: Option<String>,
    /// What it is about.
    pub kind: NoteKind,
    /// The text.
    pub text: String,
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

/// A success plan.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    /// Objectives.
    pub objectives: Vec<Objective>,
    /// KPIs, each linked to any number of objectives.
    pub kpis: Vec<Kpi>,
}

/// Where an objective stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ObjectiveStatus {
    /// Being worked on.
    Open,
    /// Reached.
    Done,
    /// Cannot go on.
    Blocked,
}

/// An objective of a success plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Objective {
    /// Id.
    pub id: String,
    /// Title.
    pub title: Option<String>,
    /// Category, such as reduce churn.
    pub category: Option<String>,
    /// Who is in charge.
    pub owner: Option<String>,
    /// Where it stands.
    pub status: Option<ObjectiveStatus>,
    /// Start.
    pub start: Option<NaiveDate>,
    /// Due.
    pub due: Option<NaiveDate>,
    /// Description.
    pub description: Option<String>,
    /// Whether the customer may see it.
    pub external: bool,
}

/// Which way a KPI should go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KpiDirection {
    /// Up to the target.
    Increase,
    /// Down to the target.
    Decrease,
    /// Not below the target.
    AtLeast,
    /// Not above the target.
    AtMost,
}

/// A KPI of a success plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Kpi {
    /// Id.
    pub id: String,
    /// Description.
    pub description: Option<String>,
    /// Category.
    pub category: Option<String>,
    /// The unit of baseline, current and target.
    pub unit: Option<String>,
    /// Which way it should go.
    pub direction: Option<KpiDirection>,
    /// Where it began.
    pub baseline: Option<f64>,
    /// Where it is.
    pub current: Option<f64>,
    /// Where it should be.
    pub target: Option<f64>,
    /// Start.
    pub start: Option<NaiveDate>,
    /// Due.
    pub due: Option<NaiveDate>,
    /// Who is in charge.
    pub owner: Option<String>,
    /// Whether it cannot go on.
    pub blocked: bool,
    /// Whether the customer may see it.
    pub external: bool,
    /// Ids of the objectives it serves.
    pub objectives: Vec<String>,
    /// The metric its current value follows.
    pub metric: Option<String>,
    /// Past values, oldest first.
    pub history: Vec<KpiValue>,
}

/// A past value of a KPI.
#[derive(Clone, Debug, PartialEq)]
pub struct KpiValue {
    /// When.
    pub date: Option<NaiveDate>,
    /// The value.
    pub value: Option<f64>,
    /// Who entered it.
    pub author: Option<String>,
}
