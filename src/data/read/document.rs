//! The document from its first byte to its last, with stops between customers.
//!
//! Comes in: the text, again at every step; goes out: progress, then the result. The order of the
//! top-level fields is free; what depends on several of them waits for the end.

use std::borrow::Cow;

use super::super::extras::Owner;
use super::super::issue::{Done, LoadError};
use super::super::issues::{IssueLog, excerpt};
use super::super::json::{Kind, Problem, Scanner, SyntaxError, line_and_column};
use super::super::record::{Company, Product};
use super::customer::{CustomerReader, Rows};
use super::finish;
use super::reader::{Read, Reader, Step};
use super::sniff::without_mark;
use super::unknown::UnknownFields;
use super::{LoadOptions, Loaded};

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
    pub(super) products: Vec<Product>,
    pub(super) company: Option<Company>,
    pub(super) has_customers: bool,
    seen: u32,
}

/// Where the reading stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    Start,
    Fields,
    Customers,
    End,
}

/// The state between two steps.
#[derive(Debug)]
pub(super) struct Machine {
    options: LoadOptions,
    phase: Phase,
    scan: (usize, u32, bool),
    head: Head,
    rows: Rows,
    log: IssueLog,
    unknown: UnknownFields,
}

/// What a step came to.
pub(super) enum Progress {
    More,
    Done(Box<Result<Loaded, LoadError>>),
}

/// Why reading stops before the end.
enum Stop {
    Syntax(SyntaxError),
    Refused(LoadError),
}

impl From<SyntaxError> for Stop {
    fn from(error: SyntaxError) -> Self {
        Self::Syntax(error)
    }
}

const FIELDS: [&str; 11] = [
    "format",
    "version",
    "id",
    "title",
    "as_of",
    "currency",
    "model",
    "edits",
    "products",
    "company",
    "customers",
];

impl Machine {
    pub(super) fn new(options: LoadOptions) -> Self {
        Self {
            options,
            phase: Phase::Start,
            scan: (0, 0, false),
            head: Head::default(),
            rows: Rows::default(),
            log: IssueLog::default(),
            unknown: UnknownFields::default(),
        }
    }

    /// The offset reached.
    pub(super) fn pos(&self) -> usize {
        self.scan.0
    }

    /// Goes on reading `text`, which must be the same at every step, by up to `n` customers.
    pub(super) fn advance(&mut self, text: &str, n: usize) -> Progress {
        if self.phase == Phase::End {
            return self.finish(text);
        }
        match self.read(text, n) {
            Ok(()) => Progress::More,
            Err(Stop::Refused(error)) => Progress::Done(Box::new(Err(error))),
            Err(Stop::Syntax(error)) => Progress::Done(Box::new(Err(refusal(text, error)))),
        }
    }

    fn read(&mut self, text: &str, n: usize) -> Result<(), Stop> {
        let mut reader = Reader {
            scan: Scanner::resume(text, self.scan),
            text,
            log: &mut self.log,
            unknown: &mut self.unknown,
            path: Vec::new(),
            owner: Owner::DOCUMENT,
        };
        let phase = match self.phase {
            Phase::Start => start(&mut reader)?,
            Phase::Fields => fields(&mut reader, &mut self.head, &mut self.rows)?,
            Phase::Customers => {
                reader.path.push(Step::Key("customers"));
                let is_more = CustomerReader::default().read(&mut reader, &mut self.rows, n)?;
                if is_more {
                    Phase::Customers
                } else {
                    Phase::Fields
                }
            }
            Phase::End => Phase::End,
        };
        self.scan = reader.scan.state();
        self.phase = phase;
        Ok(())
    }

    fn finish(&mut self, text: &str) -> Progress {
        let head = std::mem::take(&mut self.head);
        let rows = std::mem::take(&mut self.rows);
        let mut log = std::mem::take(&mut self.log);
        let mut unknown = std::mem::take(&mut self.unknown);
        let result = check_head(&head).and_then(|()| {
            let extras = unknown.finish(text, &mut log);
            let dataset = finish::dataset(
                text,
                self.options,
                (head, rows, extras),
                (&unknown, &mut log),
            )?;
            Ok(Loaded {
                dataset,
                issues: log.finish(text),
            })
        });
        Progress::Done(Box::new(result))
    }
}

/// A syntax error with its place.
fn refusal(text: &str, error: SyntaxError) -> LoadError {
    let mark = text.len() - without_mark(text).len();
    let at = (error.at as usize).saturating_sub(mark);
    let (line, column) = line_and_column(without_mark(text), at);
    if error.problem == Problem::CutShort {
        LoadError::CutShort { line, column }
    } else {
        LoadError::NotJson {
            line,
            column,
            problem: error.problem.as_str(),
        }
    }
}

/// Enters the document, or says what stands there instead.
fn start(reader: &mut Reader<'_, '_>) -> Result<Phase, Stop> {
    reader.scan.skip_mark();
    if reader.scan.kind()? == Kind::Object {
        reader.scan.open()?;
        return Ok(Phase::Fields);
    }
    let raw = reader.scan.skip()?;
    reader.scan.finish()?;
    Err(Stop::Refused(LoadError::OtherFormat {
        found: excerpt(raw),
    }))
}

/// Reads top-level fields up to the customers or to the end.
fn fields(reader: &mut Reader<'_, '_>, head: &mut Head, rows: &mut Rows) -> Result<Phase, Stop> {
    while let Some(key) = reader.scan.next_key()? {
        let Some(field) = FIELDS.iter().position(|name| *name == key) else {
            reader.keep_unknown(&key)?;
            continue;
        };
        if head.seen & (1 << field) != 0 {
            reader.repeated(FIELDS[field])?;
        }
        head.seen |= 1 << field;
        if FIELDS[field] == "customers" {
            *rows = Rows::default();
            head.has_customers = reader.enter_list("customers")?;
            if head.has_customers {
                return Ok(Phase::Customers);
            }
        } else {
            head.read(reader, FIELDS[field])?;
        }
        early_refusal(head)?;
    }
    reader.scan.finish()?;
    Ok(Phase::End)
}

impl Head {
    fn read(&mut self, reader: &mut Reader<'_, '_>, field: &'static str) -> Read<()> {
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
            "edits" => {
                let is_list = reader.scan.kind()? == Kind::Array;
                self.edits = None;
                if is_list {
                    self.edits = Some(Self::span(reader)?);
                } else {
                    reader.enter_list(field)?;
                }
            }
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

/// Refuses as soon as format and version are known; a broken tail of another format is not ours.
fn early_refusal(head: &Head) -> Result<(), Stop> {
    let is_known = head.format.is_some() && head.version.is_some();
    let is_other = head.format.as_ref().is_some_and(|found| !found.is_empty());
    if is_known || is_other {
        check_format(head).map_err(Stop::Refused)?;
    }
    Ok(())
}

fn check_format(head: &Head) -> Result<(), LoadError> {
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

fn check_head(head: &Head) -> Result<(), LoadError> {
    check_format(head)?;
    if head.has_customers {
        Ok(())
    } else {
        Err(LoadError::NoCustomers)
    }
}
