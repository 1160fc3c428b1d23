//! A score over the months: the customer's line over everybody's, before the bands.

use crate::chart::Chart;
use crate::chart::legend::{Entry, Mark};
use crate::chart::radar::Role;
use crate::chart::trend::{Series, Trend, Zone};
use crate::insight::Context;
use crate::score::model::Scorecard;
use crate::score::{BandInfo, band};
use crate::units::{self, Month, RowId};

/// How many months the chart reaches back as long as nobody chooses.
pub(super) const REACH: usize = 24;

/// The numbers of months on offer.
pub(super) const REACHES: [usize; 3] = [6, 12, REACH];

/// The highest score.
const TOP: f64 = 10.0;

/// A line over months.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Course {
    /// The months, oldest first.
    pub(super) months: Vec<Month>,
    /// The mean over all customers that have a score, a value a month.
    pub(super) everybody: Vec<Option<f64>>,
    /// How many customers that is about.
    pub(super) n: usize,
}

/// The number of months of the address; anything that is not on offer is the usual one.
pub(super) fn reach(chosen: Option<&str>) -> usize {
    let months = chosen.and_then(|months| months.parse().ok());
    months
        .filter(|months| REACHES.contains(months))
        .unwrap_or(REACH)
}

/// The course of everybody over the last `reach` months, which does not change from customer to
/// customer.
pub(super) fn everybody(context: &Context, card: &str, reach: usize) -> Course {
    let months = context.timeline.months_to(context.month(), reach).to_vec();
    let mean = |month: &Month| context.timeline.mean(card, context.population, *month);
    Course {
        everybody: months.iter().map(mean).collect(),
        months,
        n: context.population.len(),
    }
}

/// The chart of a customer's score; `all` is left out where it is not wanted.
pub(super) fn trend(
    context: &Context,
    card: &str,
    row: RowId,
    course: &Course,
    with_all: bool,
) -> Trend {
    let own = |month: &Month| context.timeline.score(card, row, *month);
    let mut series = vec![Series {
        name: context.dataset.customers.name.get(row).to_owned(),
        role: Role::Subject,
        values: course.months.iter().map(own).collect(),
    }];
    if with_all {
        series.push(Series {
            name: all_words(course.n),
            role: Role::Benchmark,
            values: course.everybody.clone(),
        });
    }
    let applied = context
        .scores
        .card(card)
        .and_then(|rolled| rolled.applied(context.model, row));
    Trend {
        months: course.months.iter().map(|month| month.label()).collect(),
        series,
        zones: applied.map(zones).unwrap_or_default(),
        domain: (0.0, TOP),
        ..Trend::default()
    }
}

/// `All 240 customers`.
pub(super) fn all_words(n: usize) -> String {
    format!("All {} customers", units::count(n as f64))
}

/// What the lines and the shaded ranges stand for, in a picture without the page around it.
pub(super) fn legend(context: &Context, card: &str, row: RowId, chart: &dyn Chart) -> Vec<Entry> {
    let applied = context
        .scores
        .card(card)
        .and_then(|rolled| rolled.applied(context.model, row));
    let bands = applied.map(band::infos).unwrap_or_default();
    let band = |info: BandInfo| Entry::new(info.name, Mark::Tone(info.tone));
    let mut entries = chart.legend();
    entries.extend(bands.into_iter().rev().map(band));
    entries
}

/// The bands of a scorecard as shaded ranges.
fn zones(card: &Scorecard) -> Vec<Zone> {
    let mut from = 0.0;
    let zone = |(band, info): (&crate::score::model::Band, BandInfo)| {
        let zone = Zone {
            from,
            to: band.up_to,
            tone: info.tone,
        };
        from = band.up_to;
        zone
    };
    card.bands.iter().zip(band::infos(card)).map(zone).collect()
}
