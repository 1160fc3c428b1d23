//! Finding customers by a few letters: without case and accents, in name, id, industry, country,
//! city and account manager.
//!
//! Comes in: a query; goes out: hits, best first: beginnings of names and words, then letters
//! inside them, then names that have the letters in order. Every word of the query must be found.

use std::cmp::Reverse;

use super::fold::fold;
use super::ranks::NameRanks;
use crate::data::{Dataset, Dim};
use crate::units::RowId;

mod lines;
mod marks;

pub use marks::Span;

use lines::{Lines, Place, place};

/// The dimensions that are searched.
const DIMS: [Dim; 4] = [Dim::Industry, Dim::Country, Dim::City, Dim::AccountManager];

/// The folded texts of a dataset, to be made once for it.
#[derive(Clone, Debug, Default)]
pub struct SearchIndex {
    names: Lines,
    ids: Lines,
    /// The folded values of each of [`DIMS`].
    dims: [Vec<String>; DIMS.len()],
    ranks: NameRanks,
}

/// A customer that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The customer.
    pub row: RowId,
    /// How well it fits: more is better, comparable within one search only.
    pub score: u32,
    /// What was found in the name, as byte ranges, ascending and apart.
    pub spans: Vec<Span>,
}

/// Where a word was found, worst first; 0 is nowhere.
mod tier {
    pub(super) const IN_VALUE: u8 = 1;
    pub(super) const IN_ID: u8 = 2;
    pub(super) const IN_NAME: u8 = 3;
    pub(super) const VALUE_WORD: u8 = 4;
    pub(super) const ID_START: u8 = 5;
    pub(super) const NAME_WORD: u8 = 6;
    pub(super) const NAME_START: u8 = 7;
}

/// What one tier is worth; letters in order alone are worth less.
const TIER_SCORE: u32 = 1_000;

impl SearchIndex {
    /// Folds the texts of a dataset.
    pub fn new(data: &Dataset) -> Self {
        let customers = &data.customers;
        let folded = |dim| customers.dim(dim).values().iter().map(|text| fold(text));
        Self {
            names: Lines::new(customers.name.iter()),
            ids: Lines::new(customers.id.iter()),
            dims: DIMS.map(|dim| folded(dim).collect()),
            ranks: NameRanks::new(data),
        }
    }

    /// The customers by name.
    pub fn ranks(&self) -> &NameRanks {
        &self.ranks
    }

    /// Whether every word of a text is in each customer: the search filter.
    pub fn matching(&self, data: &Dataset, text: &str) -> Vec<bool> {
        let worth = self.worth(data, &words(text));
        worth.into_iter().map(|worth| worth > 0).collect()
    }

    /// The sum of the best tiers of all words for every row; 0 where a word is missing.
    fn worth(&self, data: &Dataset, words: &[String]) -> Vec<u32> {
        let mut worth = vec![u32::from(words.is_empty()); data.n_rows()];
        for (idx, word) in words.iter().enumerate() {
            let tiers = self.tiers(data, word);
            for (sum, tier) in worth.iter_mut().zip(tiers) {
                let has_lost = idx > 0 && *sum == 0;
                *sum = if tier == 0 || has_lost {
                    0
                } else {
                    *sum + u32::from(tier)
                };
            }
        }
        worth
    }

    /// The best tier of a word in every row.
    fn tiers(&self, data: &Dataset, word: &str) -> Vec<u8> {
        let mut tiers = vec![0; data.n_rows()];
        for (dim, values) in DIMS.iter().zip(&self.dims) {
            let of_code: Vec<u8> = values.iter().map(|value| value_tier(value, word)).collect();
            if of_code.iter().any(|&tier| tier > 0) {
                let dimension = data.customers.dim(*dim);
                for (row, tier) in (0..).map(RowId).zip(&mut tiers) {
                    let code = dimension.code(row);
                    *tier = code.map_or(*tier, |code| of_code[code as usize].max(*tier));
                }
            }
        }
        self.ids.find(word, |row, place| {
            let tier = match place {
                Place::Start => tier::ID_START,
                Place::Word | Place::Inside => tier::IN_ID,
            };
            tiers[row] = tiers[row].max(tier);
        });
        self.names.find(word, |row, place| {
            let tier = match place {
                Place::Start => tier::NAME_START,
                Place::Word => tier::NAME_WORD,
                Place::Inside => tier::IN_NAME,
            };
            tiers[row] = tiers[row].max(tier);
        });
        tiers
    }
}

/// Finds the best `limit` of these customers; a blank query finds nobody.
pub fn search(
    data: &Dataset,
    index: &SearchIndex,
    query: &str,
    rows: &[RowId],
    limit: usize,
) -> Vec<Hit> {
    let words = words(query);
    if words.is_empty() || limit == 0 {
        return Vec::new();
    }
    let worth = index.worth(data, &words);
    let found =
        |&row: &RowId| (worth[row.idx()] > 0).then_some((worth[row.idx()] * TIER_SCORE, row));
    let mut scored: Vec<(u32, RowId)> = rows.iter().filter_map(found).collect();
    if scored.len() < limit {
        let letters: String = words.concat();
        let others = rows.iter().filter(|row| worth[row.idx()] == 0);
        scored.extend(others.filter_map(|&row| {
            let stretch = in_order(index.names.get(row.idx()), &letters)?;
            Some((TIER_SCORE.saturating_sub(stretch.len() as u32).max(1), row))
        }));
    }
    let place = |&(score, row): &(u32, RowId)| (Reverse(score), index.ranks.of(row));
    if limit < scored.len() {
        scored.select_nth_unstable_by_key(limit, place);
        scored.truncate(limit);
    }
    scored.sort_unstable_by_key(place);
    let hit = |(score, row)| Hit {
        row,
        score,
        spans: marks::spans(data.customers.name.get(row), &words),
    };
    scored.into_iter().map(hit).collect()
}

/// The folded words of a query.
fn words(query: &str) -> Vec<String> {
    let folded = fold(query);
    folded.split_whitespace().map(str::to_owned).collect()
}

fn value_tier(value: &str, word: &str) -> u8 {
    let best = value
        .match_indices(word)
        .map(|(at, _)| place(value.as_bytes(), at));
    match best.max() {
        None => 0,
        Some(Place::Inside) => tier::IN_VALUE,
        Some(Place::Word | Place::Start) => tier::VALUE_WORD,
    }
}

/// The shortest stretch of a text that begins with a word and has the letters in order.
fn in_order(text: &str, letters: &str) -> Option<Span> {
    let bytes = text.as_bytes();
    let first = letters.chars().next()?;
    let starts = text.match_indices(first).map(|(at, _)| at);
    let words = starts.filter(|&at| place(bytes, at) != Place::Inside);
    let stretch = |from: usize| {
        let mut wanted = letters.chars().peekable();
        let mut rest = text[from..].char_indices();
        let last = rest.find(|(_, letter)| {
            wanted.next_if_eq(letter);
            wanted.peek().is_none()
        });
        last.map(|(at, letter)| from..from + at + letter.len_utf8())
    };
    words.filter_map(stretch).min_by_key(Span::len)
}
