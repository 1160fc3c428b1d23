//! The scores of every month looked at, made month by month, so that a page can stay alive.

use super::ranks::{NOWHERE, place};
use super::spans::{self, Kind, Span};
use crate::data::Dataset;
use crate::data::column::Numbers;
use crate::score::band;
use crate::score::model::Model;
use crate::score::{BandInfo, CardScores, score};
use crate::units::{Month, RowId};

/// No band.
const UNBANDED: u8 = u8::MAX;

/// Scores of past month ends, as far as they are made.
#[derive(Clone, Debug)]
pub struct Past {
    /// What kind of test the data allows.
    pub kind: Kind,
    months: Vec<Month>,
    n_rows: usize,
    cards: Vec<CardPast>,
}

/// A scorecard at the month ends made so far.
#[derive(Clone, Debug)]
pub(super) struct CardPast {
    pub(super) id: String,
    pub(super) bands: Vec<BandInfo>,
    /// Whether a high score is a burden, as on effort.
    pub(super) is_burden: bool,
    columns: Vec<Column>,
}

/// A scorecard at one month end.
#[derive(Clone, Debug)]
struct Column {
    /// The place of each customer's score, riskiest first.
    places: Vec<u32>,
    bands: Vec<u8>,
}

/// One observation.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seen {
    pub(super) row: RowId,
    pub(super) month: Month,
    /// Its score's place, riskiest first.
    pub(super) place: u32,
    /// Its band, as a position in the scorecard's.
    pub(super) band: Option<usize>,
    pub(super) has_left: bool,
}

impl Past {
    /// Before the first month; [`Past::step`] makes them.
    pub fn new(dataset: &Dataset) -> Self {
        Self {
            kind: Kind::of(dataset),
            months: spans::months(dataset),
            n_rows: dataset.n_rows(),
            cards: Vec::new(),
        }
    }

    /// All months at once.
    pub fn complete(dataset: &Dataset, model: &Model) -> Self {
        let mut past = Self::new(dataset);
        while past.step(dataset, model) {}
        past
    }

    /// Scores one more month with the dataset and model of all the steps; whether there are more.
    pub fn step(&mut self, dataset: &Dataset, model: &Model) -> bool {
        let n_done = self.n_done();
        let Some(&month) = self.months.get(n_done) else {
            return false;
        };
        for rolled in score(dataset, model, month).cards {
            let column = column(model, &rolled);
            match self.cards.iter_mut().find(|card| card.id == rolled.id) {
                Some(card) => card.columns.push(column),
                None => self.cards.push(CardPast {
                    is_burden: band::is_burden(&rolled.id),
                    id: rolled.id.clone(),
                    bands: rolled.bands.clone(),
                    columns: vec![column],
                }),
            }
        }
        n_done + 1 < self.months.len() && !self.cards.is_empty()
    }

    /// How many months are scored.
    pub fn n_done(&self) -> usize {
        self.cards.first().map_or(0, |card| card.columns.len())
    }

    /// How many months are to be scored.
    pub fn n_months(&self) -> usize {
        self.months.len()
    }

    pub(super) fn n_rows(&self) -> usize {
        self.n_rows
    }

    pub(super) fn card(&self, id: &str) -> Option<&CardPast> {
        self.cards.iter().find(|card| card.id == id)
    }

    /// The months whose outcome after `lag` months is known, oldest first, each with its span.
    pub(super) fn spans(&self, dataset: &Dataset, lag: i32) -> Vec<(Month, Span)> {
        let months = self.months.iter().take(self.n_done());
        months
            .filter_map(|&month| Some((month, Span::new(dataset, month, lag)?)))
            .collect()
    }
}

impl CardPast {
    /// Visits every observation, month by month, customers in the order of the file.
    pub(super) fn each(
        &self,
        dataset: &Dataset,
        spans: &[(Month, Span)],
        mut visit: impl FnMut(Seen),
    ) {
        for (column, &(month, span)) in self.columns.iter().zip(spans) {
            for row in dataset.rows() {
                let place = column.places[row.idx()];
                let (false, Some(has_left)) = (place == NOWHERE, span.left(dataset, row)) else {
                    continue;
                };
                let band = column.bands[row.idx()];
                visit(Seen {
                    row,
                    month,
                    place,
                    band: (band != UNBANDED).then_some(usize::from(band)),
                    has_left,
                });
            }
        }
    }
}

fn column(model: &Model, card: &CardScores) -> Column {
    let burden = band::is_burden(&card.id);
    let place_of = |score: &f64| place(*score, burden);
    let mut bands: Vec<u8> = card.band.iter().map(|b| b.unwrap_or(UNBANDED)).collect();
    for (idx, _) in card
        .overridden
        .iter()
        .enumerate()
        .filter(|own| own.1.is_some())
    {
        bands[idx] = computed_band(model, card, RowId(idx as u32)).unwrap_or(UNBANDED);
    }
    Column {
        places: Numbers::raw(&card.overall).iter().map(place_of).collect(),
        bands,
    }
}

/// The band of the computed score under a score set by hand.
fn computed_band(model: &Model, card: &CardScores, row: RowId) -> Option<u8> {
    let applied = card.applied(model, row)?;
    let at = band::position(&applied.bands, card.overall.get(row)?)?;
    let id = &applied.bands[at].id;
    let slot = card.bands.iter().position(|band| band.id == *id)?;
    u8::try_from(slot).ok()
}
