//! What a score is held against: another month, or another model in the month shown.

use crate::insight::Context;
use crate::score::Scores;
use crate::score::mix::Side;
use crate::score::model::Model;

/// The other side of a change.
#[derive(Clone, Copy, Debug)]
pub struct Other<'a> {
    /// Its model and scores.
    pub side: Side<'a>,
    /// What people call the model, `revision 2`; `None` where only the month differs.
    pub model: Option<&'a str>,
}

impl<'a> Other<'a> {
    /// The same model in another month.
    pub fn month(context: &Context<'a>, scores: &'a Scores) -> Self {
        Self {
            side: Side {
                model: context.model,
                scores,
            },
            model: None,
        }
    }

    /// Another model.
    pub fn model(model: &'a Model, scores: &'a Scores, name: &'a str) -> Self {
        Self {
            side: Side { model, scores },
            model: Some(name),
        }
    }

    /// What the two sides are called, the other one first.
    pub(super) fn ends(&self, context: &Context) -> (String, String) {
        match self.model {
            None => (self.side.scores.month.label(), context.month().label()),
            Some(name) => (
                name.to_owned(),
                format!("revision {}", context.model.revision),
            ),
        }
    }
}
