//! Searching the help: topics, their sections and the glossary at once.
//!
//! Comes in: a query, topics and terms; goes out: hits, the best first. Case and accents do not
//! matter; every word of the query must occur. Never reads anything but what it is given.

use super::glossary::Term;
use super::text::{Block, lines, plain};
use super::topics::Topic;
use crate::arrange::Arrange;
use crate::select::fold::fold;

/// Where a hit leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// A topic by id, at a section of it; the section may be empty.
    Topic(&'static str, String),
    /// An entry of the glossary by id.
    Term(String),
}

/// Something found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Where it leads.
    pub place: Place,
    /// What people read.
    pub title: String,
    /// What it is: the group of the topic, the topic of the section, the kind of the term.
    pub kind: String,
    /// What it says, shortened.
    pub text: String,
    /// How well it fits: 0 is best.
    rank: u8,
}

/// How long the text of a hit may be, in letters.
const LENGTH: usize = 150;

/// Everything that fits a query, the best first; nothing for an empty one.
pub fn find(query: &str, topics: &[Topic], terms: &[Term]) -> Vec<Hit> {
    let query = fold(query);
    let words: Vec<&str> = query.split_whitespace().collect();
    if words.is_empty() {
        return Vec::new();
    }
    let found = topics.iter().flat_map(|topic| in_topic(&words, topic));
    let mut hits: Vec<Hit> = found
        .chain(terms.iter().filter_map(|term| of_term(&words, term)))
        .collect();
    hits.arrange_by_key(|hit| hit.rank);
    hits
}

/// A topic that fits by its title or summary; else its sections that fit.
fn in_topic(words: &[&str], topic: &Topic) -> Vec<Hit> {
    let whole = format!("{} {}", topic.title, topic.summary);
    if has(words, &whole) {
        return vec![Hit {
            place: Place::Topic(topic.id, String::new()),
            title: topic.title.clone(),
            kind: topic.group.title().to_owned(),
            text: shortened(&topic.summary),
            rank: rank(words, &topic.title, true),
        }];
    }
    let sections = topic.sections.iter().filter_map(|section| {
        let text = text_of(&section.blocks);
        let whole = format!("{} {} {text}", topic.title, section.title);
        has(words, &whole).then(|| Hit {
            place: Place::Topic(topic.id, section.id.clone()),
            title: if section.title.is_empty() {
                topic.title.clone()
            } else {
                section.title.clone()
            },
            kind: topic.title.clone(),
            text: around(words, &text),
            rank: rank(words, &section.title, false),
        })
    });
    sections.collect()
}

fn of_term(words: &[&str], term: &Term) -> Option<Hit> {
    let names = format!("{} {}", term.name, term.also.join(" "));
    let facts = term
        .facts
        .iter()
        .map(|(name, text)| format!("{name} {text}"));
    let facts: Vec<String> = facts.collect();
    let whole = format!("{names} {} {}", term.meaning, facts.join(" "));
    has(words, &whole).then(|| Hit {
        place: Place::Term(term.id.clone()),
        title: term.name.clone(),
        kind: term.kind.title().to_owned(),
        text: shortened(&term.meaning),
        rank: rank(words, &names, true),
    })
}

fn has(words: &[&str], text: &str) -> bool {
    let text = fold(text);
    words.iter().all(|word| text.contains(word))
}

/// 0 where the title begins with the query, 1 where it has all its words, 2 where the text of a
/// topic or term has them, 3 where that of a section has.
fn rank(words: &[&str], title: &str, is_whole: bool) -> u8 {
    let folded = fold(title);
    let is_start = words.first().is_some_and(|word| folded.starts_with(word));
    match (has(words, title), is_start, is_whole) {
        (true, true, _) => 0,
        (true, false, _) => 1,
        (false, _, true) => 2,
        (false, _, false) => 3,
    }
}

fn text_of(blocks: &[Block]) -> String {
    let lines = blocks.iter().flat_map(lines);
    lines.map(|line| plain(line)).collect::<Vec<_>>().join(" ")
}

/// The text from a little before the first word of the query on.
fn around(words: &[&str], text: &str) -> String {
    let sentences = text.split_inclusive(". ");
    let mut rest: Vec<&str> = sentences.collect();
    let fits = |sentence: &&str| words.iter().any(|word| fold(sentence).contains(word));
    let start = rest.iter().position(fits).unwrap_or_default();
    rest.drain(..start);
    shortened(&rest.concat())
}

/// The text cut after a word, with an ellipsis.
fn shortened(text: &str) -> String {
    if text.chars().count() <= LENGTH {
        return text.to_owned();
    }
    let cut: String = text.chars().take(LENGTH).collect();
    let whole = cut
        .rsplit_once(' ')
        .map_or(cut.as_str(), |(whole, _)| whole);
    format!("{whole} …")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::help::glossary::glossary;
    use crate::help::topics;
    use crate::score::model::Model;

    fn titles(query: &str) -> Vec<String> {
        let terms = glossary(&Model::built_in(), "USD");
        let hits = find(query, &topics(), &terms);
        hits.into_iter().map(|hit| hit.title).collect()
    }

    #[test]
    fn what_is_called_so_comes_first() {
        for (query, first) in [
            ("coverage", "Coverage"),
            ("NPS", "NPS"),
            ("arr", "Annual recurring revenue"),
            ("quartérly", "Quarterly assessment"),
            ("ltv", "Customer lifetime value"),
        ] {
            let titles = titles(query);
            assert!(
                titles.iter().take(4).any(|title| title == first),
                "{query}: {titles:?}"
            );
        }
    }

    #[test]
    fn every_word_must_occur_and_an_empty_query_finds_nothing() {
        assert!(titles("waterfall zebra").is_empty());
        assert!(titles("  ").is_empty());
        assert!(titles("net revenue retention").contains(&"NRR".to_owned()));
    }

    #[test]
    fn long_texts_end_after_a_word() {
        let text = "word ".repeat(60);
        let short = shortened(&text);
        assert!(short.ends_with("word …") && short.chars().count() < LENGTH + 3);
    }
}
