//! The document from its first byte to its last, with stops between customers.
//!
//! Comes in: the text, again at every step; goes out: progress, then the result. The order of the
//! top-level fields is free; what depends on several of them waits for the end.

use super::super::extras::Owner;
use super::super::issue::LoadError;
use super::super::issues::{IssueLog, excerpt};
use super::super::json::{Kind, Problem, Scanner, SyntaxError, line_and_column};
use super::customer::CustomerReader;
use super::finish;
use super::head::{Head, check_format, check_head};
use super::reader::{Reader, Step};
use super::row::Rows;
use super::sniff::without_mark;
use super::unknown::UnknownFields;
use super::{LoadOptions, Loaded};

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

const FIELDS: [&str; 12] = [
    "format",
    "version",
    "id",
    "title",
    "as_of",
    "currency",
    "model",
    "edits",
    "mappings",
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

/// Refuses as soon as format and version are known; a broken tail of another format is not ours.
fn early_refusal(head: &Head) -> Result<(), Stop> {
    let is_known = head.format.is_some() && head.version.is_some();
    let is_other = head.format.as_ref().is_some_and(|found| !found.is_empty());
    if is_known || is_other {
        check_format(head).map_err(Stop::Refused)?;
    }
    Ok(())
}
