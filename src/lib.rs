//! Customer Radar: the core of a customer-success dashboard that runs in the browser.
//!
//! A document of customers comes in as bytes; pages of figures, charts and explanations go out.
//! Everything between is a function of its arguments, so the same code runs in the browser, on the
//! command line and in tests, and gives the same numbers everywhere.
//!
//! ```text
//! bytes ─► data ─► Dataset ─► score ─► Scores ─► select ─► Selection ─► insight ─► chart ─► Scene
//! ```
//!
//! # Reading order
//!
//! 1. [`units`]: rows, months, and how numbers are written.
//! 2. [`data`]: a document becomes columns; what is wrong with it becomes issues.
//! 3. [`score`]: a model turns raw values into scores of 0 to 10, and can explain each one.
//! 4. [`select`]: filters leave rows; [`route`] writes them into the address.
//! 5. [`metrics`] and [`insight`]: what the pages say.
//! 6. [`chart`]: what they draw, as scenes that any surface can paint.
//! 7. [`edit`]: what people change, as a log over the data.
//! 8. [`settings`]: what a person has set, whatever is loaded; [`help`]: what the app says of itself.
//! 9. [`arrange`]: putting short lists in order.
//! 10. `ui` (wasm32 only): signals, views and the one component that paints; `cli` (native only).
//!
//! # Glossary
//!
//! - **Customer**: a company or person in the data; a *row* is its place in one dataset.
//! - **Metric**: something measured of every customer; its *raw value* has a unit.
//! - **Anchor**: the value that scores 10; **floor**: the one that scores 0.
//! - **Category**, **scorecard**: weighted means of metric scores, and of categories. `adoption`,
//!   `health` and `effort` have fixed roles.
//! - **Coverage**: the share of weight that has a score. Below the scorecard's minimum the score is
//!   *withheld*: insufficient data, never 0.
//! - **Band**: a range of health with a name, a color and a shape.
//! - **Override**: a score set by a person over the computed one, which stays visible.
//! - **Facet**: what customers are filtered and grouped by. **Selection**: what the filters leave.
//! - **MRR**, **ARR**: monthly recurring revenue, and twelve times it. *One-off* is non-recurring
//!   revenue; the letters NRR are never used for it.

pub mod arrange;
pub mod chart;
pub mod data;
pub mod edit;
pub mod export;
pub mod help;
pub mod insight;
pub mod metrics;
pub mod plan;
pub mod route;
pub mod score;
pub mod select;
pub mod settings;
pub mod units;

#[cfg(target_arch = "wasm32")]
pub mod ui;

#[cfg(not(target_arch = "wasm32"))]
pub mod cli;
