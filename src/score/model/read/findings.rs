//! What is found while a model is read.
//!
//! Comes in: faults and remarks, each with the path of its field; goes out: both, in the order in
//! which they were found. Shared by every [`Field`](super::field::Field) of one reading.

use std::cell::RefCell;

use super::ModelError;

/// Remarks that do not stop a model from being used, each with the path it belongs to.
type Warnings = Vec<(String, String)>;

/// What is wrong, and what is only worth a remark.
#[derive(Default)]
pub(super) struct Findings {
    faults: RefCell<Vec<ModelError>>,
    warnings: RefCell<Warnings>,
}

impl Findings {
    /// Notes that something is wrong: the model is refused.
    pub(super) fn fault(&self, path: String, problem: String) {
        self.faults.borrow_mut().push(ModelError { path, problem });
    }

    /// Notes a remark.
    pub(super) fn warn(&self, path: String, problem: String) {
        self.warnings.borrow_mut().push((path, problem));
    }

    /// Everything that was found.
    pub(super) fn into_parts(self) -> (Vec<ModelError>, Warnings) {
        (self.faults.into_inner(), self.warnings.into_inner())
    }
}
