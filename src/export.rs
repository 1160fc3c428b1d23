//! What leaves the page: pictures and tables that still say what they show, of whom and when.
//!
//! Comes in: a chart, its table and a [`Caption`]; goes out: one layout for PNG and SVG
//! ([`page()`]), an SVG document ([`svg`]), a CSV file ([`csv`]), text for the clipboard ([`tsv`])
//! and the name of the file. Never filters, never measures through a page, never runs a formula.

mod caption;
mod cell;
mod name;
mod page;
mod table;

pub use caption::Caption;
pub use cell::csv_cell;
pub use name::{file_name, slug};
pub use page::page;
pub use table::{csv, tsv};

use crate::chart::scene::Scene;
use crate::chart::svg::document;

/// A page made by [`page()`] as an SVG document; `finding` is the chart's main finding.
///
/// The page holds its own white background and caption; the document adds a title and a
/// description for those who cannot see it.
pub fn svg(page: &Scene, caption: &Caption, finding: &str) -> String {
    document(page, &caption.title, &caption.words(finding), None)
}

#[cfg(test)]
mod tests;
