//! What the test of one scorecard and lag says.

use super::calibrated::{self, Calibrated};
use super::misses::{Miss, Misses};
use super::past::{CardPast, Past, Seen};
use super::ranks::{Auc, N_PLACES, Places, Share, Standing};
use super::rates::{Rate, Tally};
use super::spans::{Kind, Span};
use super::untested::Untested;
use crate::chart::Tone;
use crate::data::Dataset;
use crate::score::BandInfo;
use crate::units::Month;

/// The share of observations that a decile is.
const DECILE: f64 = 0.1;

/// A scorecard against who left within a lag.
#[derive(Clone, Debug, PartialEq)]
pub struct Tested {
    /// What kind of test it is.
    pub kind: Kind,
    /// The lag in months; of a snapshot without meaning.
    pub lag: i32,
    /// The month ends looked at, oldest first.
    pub months: Vec<Month>,
    /// Everybody.
    pub all: Rate,
    /// By band, the riskiest first; bands nobody was in are left out.
    pub bands: Vec<BandRate>,
    /// How well the score tells leavers apart.
    pub auc: Option<Auc>,
    /// The share that left in the worst band over that of everybody; `None` without a worst band
    /// or with nobody in it.
    pub lift_of_worst: Option<f64>,
    /// The share that left among the tenth of observations with the riskiest scores over that of
    /// everybody; of equal scores at the edge a part counts.
    pub lift_of_decile: f64,
    /// Of the observations that left, those in the worst band: n is all that left.
    pub captured: Rate,
    /// Customers in the best band who left, the largest revenue first.
    pub misses: Vec<Miss>,
    /// How many customers were in the worst band at some month end.
    pub n_red: usize,
    /// How many of them never left within the lag of one.
    pub n_false_alarms: usize,
    /// Chances by score; `None` where the fit did not settle.
    pub calibrated: Option<Calibrated>,
}

/// The share that left in a band.
#[derive(Clone, Debug, PartialEq)]
pub struct BandRate {
    /// The band.
    pub band: BandInfo,
    /// Who left.
    pub rate: Rate,
}

impl Past {
    /// Tests a scorecard against who left within `lag` months, over the months made so far.
    ///
    /// # Errors
    /// When nobody can be told apart, with what is missing.
    pub fn test(&self, dataset: &Dataset, card: &str, lag: i32) -> Result<Tested, Untested> {
        let card = self.card(card).ok_or(Untested::NoCard)?;
        let spans = self.spans(dataset, lag);
        if spans.is_empty() {
            let months = dataset.month().since(dataset.first_month()).max(0);
            return Err(Untested::ShortHistory { months, lag });
        }
        let counted = Counted::new(self, dataset, card, &spans);
        let all = counted.tally.rate(counted.slot(ALL));
        match (all.n, all.n_left) {
            (0, _) => return Err(Untested::NoScores),
            (_, 0) => return Err(Untested::NobodyLeft),
            (n, left) if n == left => return Err(Untested::NobodyStayed),
            _ => {}
        }
        let ranked = Ranked::new(self, dataset, card, (&spans, &counted.places));
        let red = counted.tally.rate(counted.slot(RED));
        let overall = all.share.unwrap_or_default();
        Ok(Tested {
            kind: self.kind,
            lag,
            months: spans.iter().map(|(month, _)| *month).collect(),
            all,
            bands: counted.bands(card),
            auc: ranked.auc,
            lift_of_worst: red.share.map(|share| share / overall),
            lift_of_decile: lift_of_decile(&counted.places),
            captured: counted.captured.rate(0),
            misses: counted.misses.list(dataset, card.is_burden),
            n_red: red.n_customers,
            n_false_alarms: red.n_customers - red.n_left_customers,
            calibrated: ranked.calibrated,
        })
    }
}

/// Groups after those of the bands: everybody, the worst band.
const ALL: usize = 0;
const RED: usize = 1;

/// What is counted in a first pass over the observations.
struct Counted {
    n_bands: usize,
    tally: Tally,
    /// Of those that left, whether they were in the worst band.
    captured: Tally,
    places: Places,
    misses: Misses,
}

impl Counted {
    fn new(past: &Past, dataset: &Dataset, card: &CardPast, spans: &[(Month, Span)]) -> Self {
        let n_bands = card.bands.len();
        let mut own = Self {
            n_bands,
            tally: Tally::new(past.n_rows(), n_bands + 2),
            captured: Tally::new(past.n_rows(), 1),
            places: Places::new(),
            misses: Misses::default(),
        };
        card.each(dataset, spans, |seen| own.add(card, &seen));
        own
    }

    fn add(&mut self, card: &CardPast, seen: &Seen) {
        let row = seen.row.idx();
        let tone = seen.band.map(|band| card.bands[band].tone);
        let is_red = tone == Some(Tone::Risk);
        self.places.add(seen.place, seen.has_left, 1.0);
        self.tally.add(row, self.slot(ALL), seen.has_left);
        if let Some(band) = seen.band {
            self.tally.add(row, band, seen.has_left);
        }
        if is_red {
            self.tally.add(row, self.slot(RED), seen.has_left);
        }
        if seen.has_left {
            self.captured.add(row, 0, is_red);
            if tone == Some(Tone::Ok) {
                self.misses.add(seen);
            }
        }
    }

    fn slot(&self, group: usize) -> usize {
        self.n_bands + group
    }

    fn bands(&self, card: &CardPast) -> Vec<BandRate> {
        let rate = |(idx, band): (usize, &BandInfo)| BandRate {
            band: band.clone(),
            rate: self.tally.rate(idx),
        };
        let mut bands: Vec<BandRate> = card.bands.iter().enumerate().map(rate).collect();
        bands.retain(|own| own.rate.n > 0);
        if card.is_burden {
            bands.reverse();
        }
        bands
    }
}

/// What takes a second pass, once it is known where everybody stands.
struct Ranked {
    auc: Option<Auc>,
    calibrated: Option<Calibrated>,
}

impl Ranked {
    fn new(
        past: &Past,
        dataset: &Dataset,
        card: &CardPast,
        (spans, places): (&[(Month, Span)], &Places),
    ) -> Self {
        let standing = places.standing();
        let mut shares = vec![Share::default(); past.n_rows()];
        let (bin_of, n_bins) = calibrated::bins(places);
        let mut tally = Tally::new(past.n_rows(), n_bins);
        card.each(dataset, spans, |seen| {
            let row = seen.row.idx();
            let bin = usize::from(bin_of[seen.place as usize]);
            tally.add(row, bin, seen.has_left);
            if let Some(standing) = &standing {
                standing.add(&mut shares[row], seen.place, seen.has_left, 1.0);
            }
        });
        let auc = |standing: Standing| standing.auc(&shares);
        Self {
            auc: standing.map(auc),
            calibrated: calibrated::calibrated(places, &bin_of, &tally, card.is_burden),
        }
    }
}

/// The share that left in the riskiest tenth over that of everybody.
fn lift_of_decile(places: &Places) -> f64 {
    let sum = |side: &[f64]| side.iter().sum::<f64>();
    let (n_left, n) = (sum(&places.left), sum(&places.left) + sum(&places.stayed));
    let room = n * DECILE;
    let (mut seen, mut left) = (0.0, 0.0);
    for idx in 0..N_PLACES {
        let own = places.left[idx] + places.stayed[idx];
        let part = if own > 0.0 {
            ((room - seen) / own).min(1.0)
        } else {
            0.0
        };
        seen += own * part;
        left += places.left[idx] * part;
        if seen >= room {
            break;
        }
    }
    (left / room) / (n_left / n)
}
