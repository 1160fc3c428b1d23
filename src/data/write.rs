//! Documents out: a dataset to the text that reads back as the same dataset.
//!
//! Comes in: a dataset; goes out: JSON without blanks, unknown fields included. Never writes what
//! was computed as if it had been given.

mod customer;
mod record;
mod writer;

pub(super) use writer::Writer;

use super::dataset::Dataset;
use super::extras::Section;
use super::record::Company;

/// A record that can be written: the other half of its table in `schema`.
pub(super) trait Written {
    /// Where such records stand.
    const SECTION: Section;

    /// Writes the fields the format knows.
    fn write_fields(&self, writer: &mut Writer<'_>);
}

/// The document of a dataset.
///
/// Reading it again gives the same dataset, and writing that the same text.
pub fn write(dataset: &Dataset) -> String {
    let mut writer = Writer::new(&dataset.extras);
    writer.open('{');
    writer.str("format", "customer-radar");
    writer.raw("version", "1");
    if dataset.id_given {
        writer.str("id", &dataset.id);
    }
    if !dataset.title.is_empty() {
        writer.str("title", &dataset.title);
    }
    writer.date("as_of", dataset.as_of_given.then_some(&dataset.as_of));
    writer.str("currency", &dataset.currency);
    if let Some(model) = &dataset.model {
        writer.raw("model", &model.source.to_string());
    }
    if let Some(edits) = &dataset.edits {
        writer.raw("edits", edits);
    }
    if let Some(mappings) = &dataset.mappings {
        writer.raw("mappings", mappings);
    }
    writer.items("products", &dataset.products);
    let company = &dataset.company;
    let has_company = *company != Company::default() || writer.has_unknown_in(Section::Company);
    writer.object("company", has_company.then_some(company));
    writer.key("customers");
    writer.open('[');
    for row in dataset.rows() {
        customer::write(&mut writer, dataset, row);
    }
    writer.close(']');
    writer.unknown_fields();
    writer.close('}');
    writer.finish()
}
