//! What a draft of the scoring model would do to a scorecard: scores and bands before and after,
//! who changes band (001-11, 001-16).
//!
//! Comes in: the model in force and the draft, each with its scores of the same month, and rows;
//! goes out: an [`Effect`], its charts and its table. A customer without a score counts as a band
//! of its own, "Insufficient data". A band is known by its id: one that is only renamed is left by
//! nobody. Never scores anything.

mod charts;
mod customer;
mod moves;
mod table;

pub use charts::{banding, flow, order};
pub use customer::{Outlook, Preview, preview, radar};
pub use moves::{Move, Moves, Sum, Way};
pub use table::{few_words, move_words, table};

use crate::chart::Tone;
use crate::data::Dataset;
use crate::score::band::TOLERANCE;
use crate::score::{CardScores, Scored, group};
use crate::units::RowId;

/// What a customer without a score shown is counted as.
pub const INSUFFICIENT: &str = "Insufficient data";

/// The width of a bin of scores, in points.
const BIN: f64 = 0.5;

/// How many bins there are from 0 to 10.
const N_BINS: usize = 20;

/// A score that moves by more than this many points is counted.
pub const NOTABLE: f64 = 0.5;

/// The model in force and a draft of the next one, each with what it makes of the same month.
#[derive(Clone, Copy, Debug)]
pub struct Trial<'a> {
    /// The data.
    pub dataset: &'a Dataset,
    /// The model in force.
    pub before: Scored<'a>,
    /// The draft.
    pub after: Scored<'a>,
}

/// What a draft does to the scores shown of a scorecard.
#[derive(Clone, Debug, PartialEq)]
pub struct Effect {
    /// What the scorecard is called in the draft.
    pub name: String,
    /// By the model in force.
    pub before: Side,
    /// By the draft.
    pub after: Side,
    /// How many go from each band before to each band after.
    pub flow: Vec<Vec<usize>>,
    /// Who changes band.
    pub moves: Moves,
    /// How many have a score both times that moves by more than [`NOTABLE`].
    pub n_notable: usize,
    /// How many customers there are.
    pub n: usize,
}

/// Some customers by one of the models.
#[derive(Clone, Debug, PartialEq)]
pub struct Side {
    /// The bands, lowest first; then those that only profiles have, then [`INSUFFICIENT`].
    pub bands: Vec<Level>,
    /// The upper limits of the scorecard's own bands, lowest first.
    pub limits: Vec<f64>,
    /// How many are in each half point of 0 to 10, by band; the upper end belongs to it.
    pub bins: Vec<Vec<usize>>,
    /// The mean of the scores shown.
    pub mean: Option<f64>,
    /// How many have a score shown.
    pub n_scored: usize,
}

/// A band and how many are in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Level {
    /// Its id; `None` for [`INSUFFICIENT`].
    pub id: Option<String>,
    /// What people read.
    pub name: String,
    /// Its look.
    pub tone: Tone,
    /// How many customers.
    pub n: usize,
}

impl<'a> Trial<'a> {
    /// A scorecard by both models; `None` where one of them does not have it.
    fn cards(&self, id: &str) -> Option<(&'a CardScores, &'a CardScores)> {
        Some((self.before.scores.card(id)?, self.after.scores.card(id)?))
    }
}

/// What a draft does to a scorecard among `rows`; `None` where one of the models does not have it.
///
/// At most `most` of those who change band are listed, all are counted.
pub fn effect(trial: &Trial, card: &str, rows: &[RowId], most: usize) -> Option<Effect> {
    effect_from(trial, card, side_of(&trial.before, card, rows)?, rows, most)
}

/// The customers among `rows` by one of the models; `None` where it does not have the scorecard.
pub fn side_of(by: &Scored, card: &str, rows: &[RowId]) -> Option<Side> {
    Some(side(by.scores.card(card)?, by, rows))
}

/// [`effect`] where the side before is there already: it stays while the draft is edited.
pub fn effect_from(
    trial: &Trial,
    card: &str,
    before: Side,
    rows: &[RowId],
    most: usize,
) -> Option<Effect> {
    let (was, is) = trial.cards(card)?;
    let after = side(is, &trial.after, rows);
    let mut flow = vec![vec![0; after.bands.len()]; before.bands.len()];
    for &row in rows {
        flow[place(was, row)][place(is, row)] += 1;
    }
    let is_notable = |row: &&RowId| {
        let both = was.shown.get(**row).zip(is.shown.get(**row));
        both.is_some_and(|(before, after)| (after - before).abs() > NOTABLE + TOLERANCE)
    };
    Some(Effect {
        name: is.name.clone(),
        moves: moves::moves(trial, (was, is), [&before, &after], rows, most),
        before,
        after,
        flow,
        n_notable: rows.iter().filter(is_notable).count(),
        n: rows.len(),
    })
}

/// The customers who go from a band to another, both as positions in [`Side::bands`].
pub fn between(
    trial: &Trial,
    card: &str,
    rows: &[RowId],
    from: Option<usize>,
    to: Option<usize>,
) -> Vec<RowId> {
    let Some((before, after)) = trial.cards(card) else {
        return Vec::new();
    };
    let fits = |card: &CardScores, wanted: Option<usize>, row: RowId| {
        wanted.is_none_or(|wanted| place(card, row) == wanted)
    };
    let rows = rows.iter().copied();
    rows.filter(|&row| fits(before, from, row) && fits(after, to, row))
        .collect()
}

/// The customers whose score by the draft lies in a bin.
pub fn in_bin(trial: &Trial, card: &str, rows: &[RowId], wanted: usize) -> Vec<RowId> {
    let Some((_, after)) = trial.cards(card) else {
        return Vec::new();
    };
    let is_in = |row: &RowId| after.shown.get(*row).map(bin) == Some(wanted);
    rows.iter().copied().filter(is_in).collect()
}

/// The position of a customer's band in [`Side::bands`]: the last one without a score.
fn place(card: &CardScores, row: RowId) -> usize {
    card.band[row.idx()].map_or(card.bands.len(), usize::from)
}

/// The bin of a score; limits are exact to a billionth.
fn bin(score: f64) -> usize {
    let at = (score / BIN - TOLERANCE).ceil() - 1.0;
    at.clamp(0.0, N_BINS as f64 - 1.0) as usize
}

fn side(card: &CardScores, by: &Scored, rows: &[RowId]) -> Side {
    let level = |id, name: &str, tone| Level {
        id,
        name: name.to_owned(),
        tone,
        n: 0,
    };
    let bands = card.bands.iter();
    let bands = bands.map(|band| level(Some(band.id.clone()), &band.name, band.tone));
    let mut bands: Vec<Level> = bands.collect();
    bands.push(level(None, INSUFFICIENT, Tone::None));
    let mut bins = vec![vec![0; bands.len()]; N_BINS];
    for &row in rows {
        let place = place(card, row);
        bands[place].n += 1;
        if let Some(score) = card.shown.get(row) {
            bins[bin(score)][place] += 1;
        }
    }
    let own = by.model.scorecard(&card.id);
    Side {
        bands,
        limits: own.map_or_else(Vec::new, |own| {
            own.bands.iter().map(|band| band.up_to).collect()
        }),
        bins,
        mean: group::mean(&card.shown, rows),
        n_scored: group::n_with_value(&card.shown, rows),
    }
}
