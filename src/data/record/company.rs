//! Figures that belong to no customer.

use crate::units::Month;

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
    /// What is left of revenue, by month.
    pub margins: Vec<Margins>,
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
    /// Trials whose time ended in the month, converted or not.
    pub ended: Option<f64>,
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
    /// Issues raised, resolved or not.
    pub issues: Option<f64>,
    /// Issues resolved.
    pub resolved: Option<f64>,
    /// Of these, at first contact.
    pub first_contact: Option<f64>,
}

/// What is left of one month's revenue, as fractions of it; below 0 for a loss.
#[derive(Clone, Debug, PartialEq)]
pub struct Margins {
    /// The month.
    pub month: Month,
    /// Earnings before interest, taxes, depreciation and amortization.
    pub ebitda: Option<f64>,
    /// Operating profit.
    pub operating: Option<f64>,
    /// Free cash flow.
    pub free_cash_flow: Option<f64>,
}
