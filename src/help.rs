//! Help: what the app tells about itself, as data.
//!
//! Comes in: the texts of `assets/help` and the model in force; goes out: topics made of
//! paragraphs, lists and tables with links into the app, a glossary, a search over both and a tour.
//! Never holds markup, and no number that the engine does not give: tests compute them.
//!
//! Reading order: [`text`] (the format of the texts), [`topics`], [`shortcuts`], [`glossary`],
//! [`find`], [`tour`].

pub mod find;
pub mod glossary;
pub mod shortcuts;
pub mod text;
pub mod topics;
pub mod tour;

use crate::route::View;
use crate::select::Filters;

pub use text::{Block, Line, Section, Span, Table};
pub use topics::{Group, Topic, topic, topics};

/// The key of a section in the address of a topic.
pub const SECTION: &str = "section";

/// Id of the topic whose page is the glossary.
pub const GLOSSARY: &str = "glossary";

/// Where a link of the help leads from a view: to the page and the options it names, and to its
/// filters where it names any; what it does not name stays as it is.
#[must_use]
pub fn follow(view: &View, target: &View) -> View {
    let mut led = view.on(target.route.clone());
    led.options.clone_from(&target.options);
    if target.filters != Filters::default() {
        led.filters.clone_from(&target.filters);
    }
    led
}

/// What a title is called in an address: `Missing values` becomes `missing-values`.
pub fn slug(title: &str) -> String {
    let folded = crate::select::fold::fold(title);
    let words = folded.split(|letter: char| !letter.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_keeps_the_filters_it_does_not_name() {
        let view = View::parse("#/help/start?industry=Retail&month=2026-06&section=x");
        let lead = |to: &str| follow(&view, &View::parse(to)).to_hash();
        assert_eq!(lead("#/stack"), "#/stack?industry=Retail&month=2026-06");
        assert_eq!(
            lead("#/customers?health=none&sort=-mrr"),
            "#/customers?health=none&month=2026-06&sort=-mrr"
        );
    }

    #[test]
    fn a_title_becomes_an_address() {
        for (title, expected) in [
            ("Missing values", "missing-values"),
            (
                "What it would take: an Émigré's 2nd try",
                "what-it-would-take-an-emigre-s-2nd-try",
            ),
            ("–", ""),
        ] {
            assert_eq!(slug(title), expected);
        }
    }
}
