//! Predicted retention in the model.

/// Predicted retention as a logistic function of category scores:
/// 1 ÷ (1 + e^−z) with z = intercept + the sum of coefficient × category score.
#[derive(Clone, Debug, PartialEq)]
pub struct Prediction {
    /// The scorecard whose categories it reads.
    pub scorecard: String,
    /// z of a customer whose scores are all 0, in log-odds.
    pub intercept: f64,
    /// Log-odds for a point of a category's score, by the category's id, in the model's order.
    pub coefficients: Vec<(String, f64)>,
}
