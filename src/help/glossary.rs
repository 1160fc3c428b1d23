//! The glossary: every metric of the model in force, every figure of the trade, and the app's own
//! words (001-16, 001-22).
//!
//! Comes in: a model; goes out: terms in the order of their names. What a figure is called and how
//! it is computed is taken from the code that computes it, so that no word can differ from it.

use crate::arrange::Arrange;
use crate::score::model::Model;
use crate::select::fold::fold;

mod figures;
mod metric;
mod words;

/// What a term is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A metric of the scoring model.
    Metric,
    /// A figure that is no score.
    Figure,
    /// A word of the app.
    Word,
}

impl Kind {
    /// What people read.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Metric => "Metric",
            Self::Figure => "Figure",
            Self::Word => "Word",
        }
    }
}

/// An entry of the glossary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// What the address calls it.
    pub id: String,
    /// What people read.
    pub name: String,
    /// Other names and letters for it.
    pub also: Vec<String>,
    /// What it is.
    pub kind: Kind,
    /// What it means, in a few sentences.
    pub meaning: String,
    /// Names and texts of what else is known: formula, unit, source.
    pub facts: Vec<(&'static str, String)>,
    /// The topic that says more.
    pub topic: Option<&'static str>,
}

/// Every term, in the order of their names; amounts are written in `currency`.
pub fn glossary(model: &Model, currency: &str) -> Vec<Term> {
    let mut terms = metric::terms(model, currency);
    terms.extend(figures::terms());
    terms.extend(words::terms());
    terms.arrange_by(|a, b| {
        fold(&a.name)
            .cmp(&fold(&b.name))
            .then_with(|| a.id.cmp(&b.id))
    });
    terms
}

/// A term of this kind without facts.
fn term(kind: Kind, name: &str, also: &[&str], meaning: &str) -> Term {
    Term {
        id: format!("{}-{}", super::slug(kind.title()), super::slug(name)),
        name: name.to_owned(),
        also: also.iter().map(|name| (*name).to_owned()).collect(),
        kind,
        meaning: meaning.to_owned(),
        facts: Vec::new(),
        topic: None,
    }
}
