//! Asking how a score came about, and what there is to answer.

use leptos::prelude::*;

use super::App;
use crate::insight::Context;
use crate::insight::answer::{Answer, Asked, answer};
use crate::score::score;

impl App {
    /// Opens the explanation of a score.
    pub fn ask(self, asked: Asked) {
        self.asked.set(Some(asked));
    }

    /// Closes the explanation.
    pub fn close_asked(self) {
        self.asked.set(None);
    }

    /// How the score came about that is asked about; `None` where nothing is asked, or the model
    /// in force has no such score.
    pub fn answer(self) -> Option<Answer> {
        let asked = self.asked.get()?;
        let found = self.with_context(|context| {
            let other = asked.month.filter(|month| *month != context.month());
            let Some(month) = other else {
                return answer(context, &asked);
            };
            let scores = score(context.dataset, context.model, month);
            let then = Context {
                scores: &scores,
                ..*context
            };
            answer(&then, &asked)
        });
        found.flatten()
    }
}
