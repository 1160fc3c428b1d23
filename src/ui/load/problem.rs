//! Why a load failed, and what to do about it.

use std::borrow::Cow;

use super::Origin;
use crate::data::LoadError;
use crate::data::table::reader::TableError;
use crate::ui::shared::Shared;
use crate::units;

/// A load that failed; what was loaded before is untouched.
#[derive(Clone, Debug, PartialEq)]
pub struct Failure {
    /// What was to be loaded.
    pub origin: Origin,
    /// Why it failed.
    pub problem: Problem,
    /// The bytes, where loading them with the built-in model would work.
    pub retry: Option<Shared<Vec<u8>>>,
}

/// Why a load failed.
#[derive(Clone, Debug, PartialEq)]
pub enum Problem {
    /// No answer: offline, blocked or refused by the other side.
    Unreachable(String),
    /// An answer that is not the data: the status code.
    Status(u16),
    /// The bytes are no data.
    Bad(LoadError),
    /// The bytes hold no table.
    NoTable(TableError),
    /// Several documents at once.
    SeveralDocuments,
}

impl Problem {
    /// What went wrong, in a sentence.
    pub fn words(&self) -> String {
        match self {
            Self::Unreachable(reason) => format!("The address does not answer ({reason})."),
            Self::Status(404) => "There is no file at this address (404).".into(),
            Self::Status(code) => format!("The server answered with the status {code}."),
            Self::Bad(error) => format!("{}.", units::capitalized(&error.to_string())),
            Self::NoTable(error) => format!("{}.", units::capitalized(&error.problem)),
            Self::SeveralDocuments => "Each of them is a dataset of its own.".into(),
        }
    }

    /// What to do about it, in a sentence.
    pub fn advice(&self) -> Cow<'static, str> {
        match self {
            Self::NoTable(error) => error.advice.clone().into(),
            Self::SeveralDocuments => {
                "Load one of them; tables dropped together with it join it.".into()
            }
            Self::Unreachable(_) => {
                "Check the address and the connection; another site must allow this page to read \
                 it (CORS). Or save the file and load it from disk."
                    .into()
            }
            Self::Status(_) => "Check the address, or load the file from disk.".into(),
            Self::Bad(error) => advice_on(error).into(),
        }
    }
}

const fn advice_on(error: &LoadError) -> &'static str {
    match error {
        LoadError::CutShort { .. } => "Export or download the file again: its end is missing.",
        LoadError::Html => {
            "Open the address in a tab: often a sign-in page stands in front of the data."
        }
        LoadError::InvalidModel { .. } => {
            "Mend the model at this place, or load the data with the built-in model."
        }
        LoadError::TooNew { .. } => "Use a newer version of Customer Radar.",
        LoadError::Empty | LoadError::NotUtf8 { .. } | LoadError::NotJson { .. } => {
            "Save the file as JSON in UTF-8 and load it again."
        }
        LoadError::OtherFile { .. }
        | LoadError::OtherFormat { .. }
        | LoadError::BadVersion { .. }
        | LoadError::NoCustomers => "The Data page says what can be loaded.",
    }
}
