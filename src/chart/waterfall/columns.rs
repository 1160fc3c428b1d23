//! Steps side by side: columns with their names below and ticks at the left.

use super::Waterfall;
use crate::chart::rows::SMALL;
use crate::chart::scale::Scale;
use crate::chart::scene::{Font, Point, Size};
use crate::chart::text;

/// The font of names.
pub(super) const NAME: Font = Font::new(11.0, 500);

/// The distance of lines of text.
pub(super) const LINE: f64 = 13.0;

/// The most lines of a name, and of a detail.
const MOST_LINES: (usize, usize) = (3, 2);

/// The room above the plot for the figure of the highest bar.
const HEAD: f64 = 22.0;

/// The room between ticks and plot.
const GAP: f64 = 8.0;

/// The room between the names of neighbors.
const APART: f64 = 2.0;

/// The widest bar.
const WIDEST: f64 = 52.0;

/// Where columns are.
#[derive(Clone, Debug)]
pub(super) struct Columns {
    /// Left and right edge of the plot.
    pub(super) left: f64,
    pub(super) right: f64,
    /// Upper and lower edge of the plot.
    pub(super) top: f64,
    pub(super) bottom: f64,
    /// The width of a column.
    pub(super) pitch: f64,
    n: usize,
    /// The lines of each name.
    pub(super) names: Vec<Vec<String>>,
    /// The lines of each detail.
    pub(super) details: Vec<Vec<String>>,
}

impl Columns {
    pub(super) fn new(chart: &Waterfall, size: Size, domain: (f64, f64)) -> Self {
        let ticks = chart.tick_texts(&Scale::linear(domain, (0.0, 1.0)).ticks());
        let widest = ticks.iter().map(|tick| text::width(tick, SMALL));
        let left = widest.fold(0.0, f64::max).min(size.width * 0.3) + GAP;
        let n = chart.steps.len();
        let pitch = (size.width - left) / n.max(1) as f64;
        let room = pitch - APART;
        let steps = || chart.steps.iter();
        let names = steps().map(|step| lines(&step.name, room, NAME, MOST_LINES.0));
        let names: Vec<Vec<String>> = names.collect();
        let details = steps().map(|step| lines(&step.detail, room, SMALL, MOST_LINES.1));
        let details: Vec<Vec<String>> = details.collect();
        let both = names.iter().zip(&details);
        let most = both.map(|(name, detail)| name.len() + detail.len());
        let foot = most.max().unwrap_or(0) as f64 * LINE + 8.0;
        Self {
            left,
            right: size.width,
            top: HEAD,
            bottom: (size.height - foot).max(HEAD + 1.0),
            pitch,
            n,
            names,
            details,
        }
    }

    /// The middle of a column.
    pub(super) fn middle(&self, idx: usize) -> f64 {
        self.left + (idx as f64 + 0.5) * self.pitch
    }

    /// Left and right edge of a bar.
    pub(super) fn bar(&self, idx: usize) -> (f64, f64) {
        let half = (self.pitch * 0.66).min(WIDEST) / 2.0;
        (self.middle(idx) - half, self.middle(idx) + half)
    }

    /// The column under a point.
    pub(super) fn at(&self, at: Point) -> Option<usize> {
        let idx = (at.x - self.left) / self.pitch;
        (idx >= 0.0 && idx < self.n as f64).then_some(idx as usize)
    }
}

/// A text on as many lines as it may take, the last one cut.
fn lines(words: &str, room: f64, font: Font, most: usize) -> Vec<String> {
    let mut lines = text::wrap(words, room, font);
    if lines.len() > most {
        let rest = lines.split_off(most - 1).join(" ");
        lines.push(text::fit(&rest, room, font));
    }
    lines
}
