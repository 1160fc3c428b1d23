//! Bands: ranges of scores with a name and a look.

use super::model::{Band, Scorecard};
use super::scores::BandInfo;
use crate::chart::Tone;

/// How far apart two scores may be and still count as equal at a limit: 5.000000000000001 is 5.
pub const TOLERANCE: f64 = 1e-9;

/// The scorecard on which a high score is a burden: it is the quadrant's vertical axis.
const EFFORT: &str = "effort";

/// Whether a high score of a scorecard is a burden, so that lower bands are the better ones.
pub fn is_burden(card: &str) -> bool {
    card == EFFORT
}

/// The position of the band of a score: the first whose upper bound, inclusive, reaches it.
pub fn position(bands: &[Band], score: f64) -> Option<usize> {
    bands
        .iter()
        .position(|band| score <= band.up_to + TOLERANCE)
}

/// The bands of a scorecard with their looks: the lowest at risk, the highest satisfactory, those
/// between need attention; the other way round for effort.
pub fn infos(card: &Scorecard) -> Vec<BandInfo> {
    let last = card.bands.len().saturating_sub(1);
    let tone = |idx: usize| {
        let idx = if is_burden(&card.id) { last - idx } else { idx };
        match idx {
            idx if idx == last => Tone::Ok,
            0 => Tone::Risk,
            _ => Tone::Warn,
        }
    };
    let info = |(idx, band): (usize, &Band)| BandInfo {
        id: band.id.clone(),
        name: band.name.clone(),
        tone: tone(idx),
    };
    card.bands.iter().enumerate().map(info).collect()
}

/// The range of a band in words: `above 5, up to 7.5`.
pub fn range_words(bands: &[Band], position: usize) -> String {
    let up_to = bands[position].up_to;
    match position.checked_sub(1) {
        None => format!("up to {up_to}"),
        Some(below) => format!("above {}, up to {up_to}", bands[below].up_to),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bands() -> Vec<Band> {
        [("low", 5.0), ("mid", 7.5), ("high", 10.0)]
            .map(|(id, up_to)| Band {
                id: id.into(),
                name: id.into(),
                up_to,
            })
            .to_vec()
    }

    #[test]
    fn the_upper_bound_belongs_to_the_band_within_a_billionth() {
        // 003-23
        let got = [0.0, 5.0, 5.000_000_000_000_001, 5.001, 7.5, 10.0]
            .map(|score| position(&bands(), score).unwrap());
        assert_eq!(got, [0, 0, 0, 1, 1, 2]);
    }

    #[test]
    fn a_range_reads_as_a_person_would_say_it() {
        assert_eq!(range_words(&bands(), 0), "up to 5");
        assert_eq!(range_words(&bands(), 1), "above 5, up to 7.5");
    }
}
