//! The fields of the document itself, but for its customers.
//!
//! Comes in: the scanner before a value; goes out: [`Head`]. Model and edits are only located: what
//! they say is looked at once the whole document is known to be JSON.

use std::borrow::Cow;

use super::super::issue::{Done, LoadError};
use super::super::issues::excerpt;
use super::super::json::{Kind, Scanner};
use super::super::record::{Company, Product};
use super::reader::{Read, Reader};

/// What the fields of the document itself said.
#[derive(Clone, Debug, Default)]
pub(super) struct Head {
    pub(super) format: Option<String>,
    pub(super) version: Option<Result<u64, String>>,
    pub(super) id: Option<String>,
    pub(super) title: Option<String>,
    pub(super) as_of: Option<chrono::NaiveDate>,
    pub(super) currency: Option<String>,
    /// The span of the model.
    pub(super) model: Option<(usize, usize)>,
    /// The span of the edits.
    pub(super) edits: Option<(usize, usize)>,
    /// The span of the mappings of tables.
    pub(super) mappings: Option<(usize, usize)>,
    pub(super) products: Vec<Product>,
    pub(super) company: Option<Company>,
    pub(super) has_customers: bool,
    pub(super) seen: u32,
}

impl Head {
    /// Reads the value of a field.
    pub(super) fn read(&mut self, reader: &mut Reader<'_, '_>, field: &'static str) -> Read<()> {
        match field {
            "format" => {
                let raw = Self::span(reader)?;
                let text = Scanner::new(reader.scan.slice(raw.0, raw.1)).string();
                let is_ours = text.is_ok_and(|text| text == "customer-radar");
                let found = reader.scan.slice(raw.0, raw.1);
                self.format = Some(if is_ours {
                    String::new()
                } else {
                    excerpt(found)
                });
            }
            "version" => self.version = Some(version(reader)?),
            "id" => self.id = reader.text(field)?.filter(|id| !id.is_empty()),
            "title" => self.title = reader.text(field)?,
            "as_of" => self.as_of = reader.date(field)?,
            "currency" => self.currency = currency(reader)?,
            "model" => self.model = Self::known_span(reader)?,
            "edits" => self.edits = Self::list_span(reader, field)?,
            "mappings" => self.mappings = Self::list_span(reader, field)?,
            "products" => self.products = products(reader)?,
            _ => self.company = reader.object("company")?,
        }
        Ok(())
    }

    fn span(reader: &mut Reader<'_, '_>) -> Read<(usize, usize)> {
        let start = reader.value_start()?;
        reader.scan.skip()?;
        Ok((start, reader.scan.pos()))
    }

    /// The span of a list; an issue where something else stands.
    fn list_span(reader: &mut Reader<'_, '_>, field: &'static str) -> Read<Option<(usize, usize)>> {
        if reader.scan.kind()? == Kind::Array {
            return Ok(Some(Self::span(reader)?));
        }
        reader.enter_list(field)?;
        Ok(None)
    }

    fn known_span(reader: &mut Reader<'_, '_>) -> Read<Option<(usize, usize)>> {
        let is_null = reader.scan.kind()? == Kind::Null;
        let span = Self::span(reader)?;
        Ok((!is_null).then_some(span))
    }
}

/// The version, or what stands in its place.
fn version(reader: &mut Reader<'_, '_>) -> Read<Result<u64, String>> {
    let at = reader.value_start()?;
    let number = reader.number("version")?;
    let found = reader.scan.slice(at, reader.scan.pos());
    let is_whole = |number: &f64| number.fract() == 0.0 && *number >= 1.0;
    Ok(number
        .filter(is_whole)
        .map(|number| number as u64)
        .ok_or_else(|| excerpt(found)))
}

/// A currency code of three capital letters.
fn currency(reader: &mut Reader<'_, '_>) -> Read<Option<String>> {
    let at = reader.value_start()?;
    let Some(code) = reader.text_cow("currency")? else {
        return Ok(None);
    };
    let is_code = code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase());
    if !is_code {
        reader.note(
            at,
            "currency",
            "should be an ISO 4217 code such as USD",
            Done::LeftOut,
        );
    }
    Ok(is_code.then(|| Cow::into_owned(code)))
}

/// The products; of a repeated id the first is kept.
fn products(reader: &mut Reader<'_, '_>) -> Read<Vec<Product>> {
    let mut products: Vec<Product> = Vec::new();
    reader.list_into::<Product>("products", |product, reader| {
        let is_new = products.iter().all(|known| known.id != product.id);
        if is_new {
            products.push(product);
        } else {
            let at = reader.scan.pos();
            reader.note(
                at,
                "id",
                "the id is repeated, the first one is kept",
                Done::LeftOut,
            );
        }
        is_new
    })?;
    Ok(products)
}

/// Refuses another format, and another version of ours.
pub(super) fn check_format(head: &Head) -> Result<(), LoadError> {
    let found = head.format.as_deref().unwrap_or("no \"format\"");
    if !found.is_empty() {
        return Err(LoadError::OtherFormat {
            found: found.to_owned(),
        });
    }
    match &head.version {
        Some(Ok(1)) => Ok(()),
        Some(Ok(version)) => Err(LoadError::TooNew { version: *version }),
        Some(Err(found)) => Err(LoadError::BadVersion {
            found: found.clone(),
        }),
        None => Err(LoadError::BadVersion {
            found: "no \"version\"".to_owned(),
        }),
    }
}

/// Refuses a document without what it must have.
pub(super) fn check_head(head: &Head) -> Result<(), LoadError> {
    check_format(head)?;
    if head.has_customers {
        Ok(())
    } else {
        Err(LoadError::NoCustomers)
    }
}
