//! Tables of other programs to a document of this one (DATA-FORMAT section 4).
//!
//! Comes in: the bytes of CSV, TSV, XLSX or a JSON array, a mapping of their columns, and what is
//! loaded already; goes out: the text of a document that the loader reads, the issues found on the
//! way with row and column, and what would change. Never changes what was loaded, never guesses
//! without saying so.
//!
//! Reading order: [`cells`] (what a table is), [`reader`] (bytes to tables), [`field`] and
//! [`mapping`] (what columns may stand for), [`recognize`] (what they were taken for and why),
//! [`value`] (texts to numbers, dates and flags), [`import`] (tables to a document), [`belongs`] (whether a
//! table is about those loaded), [`carried`] (what was said of its columns before), [`template`].

pub mod belongs;
pub mod carried;
pub mod cells;
pub mod field;
pub mod import;
pub mod mapping;
pub mod reader;
pub mod recognize;
pub mod template;
pub mod value;

pub use cells::Table;
pub use import::{Import, Importer};
pub use mapping::Mapping;
pub use reader::TableReader;
