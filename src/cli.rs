//! The core as a command-line tool, for pipelines and for checking the app against other programs.
//!
//! Comes in: arguments and a file (or standard input, `-`); goes out: CSV or JSON on standard output,
//! messages on standard error, and 0, 1 (bad input) or 2 (bad arguments). Native only; never
//! writes a file.

mod check;
mod convert;
mod csv;
mod metrics;
mod score;
mod sql;

use std::fmt;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use chrono::NaiveDate;
use clap::{Parser, Subcommand};

use crate::data::{self, Dataset, Loaded};
use crate::units::Month;

/// The exit code for input that cannot be used.
const BAD_INPUT: u8 = 1;

/// The exit code for arguments that cannot be used; clap's own as well.
const BAD_ARGUMENTS: u8 = 2;

/// Scores customers and shows who needs attention, from the command line.
#[derive(Debug, Parser)]
#[command(name = "customer-radar", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Print what is wrong with a document as CSV; exit 1 when it cannot be loaded.
    Check {
        /// The document, `-` for standard input.
        file: PathBuf,
    },
    /// Print every score as CSV: id,scorecard,kind,item,score,coverage,band.
    Score {
        /// The document, `-` for standard input.
        file: PathBuf,
        /// The month to score, YYYY-MM; the month of the data's own day when not given.
        #[arg(long, value_parser = month)]
        month: Option<Month>,
    },
    /// Print every metric with its inputs as JSON, by id.
    Metrics(metrics::Options),
    /// Print tables of other programs as one document.
    Convert(convert::Options),
    /// Print the scoring model as one SQL query, or the table it reads.
    Sql(sql::Options),
}

/// Why a command came to nothing.
#[derive(Debug)]
enum Failure {
    /// Bad input: exit 1.
    Input(String),
    /// Bad arguments: exit 2.
    Arguments(String),
    /// Nobody reads the output any more.
    Output(io::Error),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

/// Runs the command line of the process, on a day, and returns its exit code.
pub fn run(today: NaiveDate) -> ExitCode {
    let arguments = Arguments::parse();
    let mut out = io::BufWriter::new(io::stdout().lock());
    let done = execute(&arguments.command, today, &mut out).and_then(|()| Ok(out.flush()?));
    let (code, words) = match done {
        Ok(()) => return ExitCode::SUCCESS,
        Err(Failure::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => {
            return ExitCode::SUCCESS;
        }
        Err(Failure::Output(error)) => (BAD_INPUT, format!("cannot write: {error}")),
        Err(Failure::Input(words)) => (BAD_INPUT, words),
        Err(Failure::Arguments(words)) => (BAD_ARGUMENTS, words),
    };
    say(&words);
    ExitCode::from(code)
}

fn execute(command: &Command, today: NaiveDate, out: &mut impl Write) -> Result<(), Failure> {
    match command {
        Command::Check { file } => check::check(&load(file)?, out),
        Command::Score { file, month } => score::score(&load(file)?.dataset, *month, out),
        Command::Metrics(options) => metrics::metrics(options, out),
        Command::Convert(options) => convert::convert(options, today, out),
        Command::Sql(options) => sql::sql(options, out),
    }
}

fn month(text: &str) -> Result<Month, String> {
    Month::parse(text).ok_or_else(|| "a month is written YYYY-MM, such as 2026-09".into())
}

fn load(file: &Path) -> Result<Loaded, Failure> {
    let bytes = read(file)?;
    data::load(&bytes).map_err(|error| bad(file, &error))
}

/// What is wrong with a file.
fn bad(file: &Path, error: &impl fmt::Display) -> Failure {
    if is_stdin(file) {
        return Failure::Input(format!("standard input: {error}"));
    }
    Failure::Input(format!("{}: {error}", file.display()))
}

fn is_stdin(file: &Path) -> bool {
    file.as_os_str() == "-"
}

fn read(file: &Path) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    let done = if is_stdin(file) {
        io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes)
    } else {
        std::fs::read(file)
    };
    done.map_err(|error| bad(file, &error))
}

/// The month asked for, or that of the data's own day.
fn covered(dataset: &Dataset, month: Option<Month>) -> Result<Month, Failure> {
    let month = month.unwrap_or(dataset.month());
    let (first, last) = (dataset.first_month(), dataset.month());
    if month < first || month > last {
        let words = format!("no data for {month}: the file covers {first} to {last}");
        return Err(Failure::Arguments(words));
    }
    Ok(month)
}

/// A message on standard error; a closed standard error is nobody to tell.
fn say(words: &str) {
    let _ = writeln!(io::stderr(), "customer-radar: {words}");
}
