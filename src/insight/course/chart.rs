//! A course as a chart: the customer's line, and the median and the middle half of two groups.

use super::{Benchmark, Course, Followed, SMALL, Spread};
use crate::chart::describe::Format;
use crate::chart::trend::{self, Flag, Role, Series, Trend, Zone};
use crate::insight::Context;
use crate::metrics::Unit;
use crate::score::model::Scorecard;
use crate::score::{BandInfo, band};
use crate::units::{self, Month, RowId};

/// The highest score.
const TOP: f64 = 10.0;

/// What a chart shows beside the line it is about; each can be taken away.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Beside {
    /// The group of all active customers.
    pub everybody: bool,
    /// The comparable segment, where there is one.
    pub segment: Option<Benchmark>,
    /// Whether the segment is drawn; the scale holds it either way.
    pub with_segment: bool,
    /// What happened in which month.
    pub flags: Vec<(Month, String)>,
}

/// The chart of a customer.
pub fn of_customer(context: &Context, course: &Course, row: RowId, beside: &Beside) -> Trend {
    let name = context.dataset.customers.name.get(row).to_owned();
    let zones = match &course.followed {
        Followed::Overall(card) | Followed::Category { card, .. } => {
            let rolled = context.scores.card(card);
            let applied = rolled.and_then(|rolled| rolled.applied(context.model, row));
            applied.map(zones).unwrap_or_default()
        }
        Followed::Arr | Followed::ArrGrowth(_) | Followed::Lifetime => Vec::new(),
    };
    let own = course.of_customer(context, row);
    Trend {
        zones,
        tells_change: course.followed == Followed::Arr,
        ..chart(context, course, (name, own), beside)
    }
}

/// The chart of the mean of some customers, each counted in the months in which it is active.
pub fn of_rows(
    context: &Context,
    course: &Course,
    (name, spreads): (String, &[Option<Spread>]),
    beside: &Beside,
) -> Trend {
    let means = spreads.iter().map(|spread| Some(spread.as_ref()?.mean));
    chart(context, course, (name, means.collect()), beside)
}

fn chart(
    context: &Context,
    course: &Course,
    (name, values): (String, Vec<Option<f64>>),
    beside: &Beside,
) -> Trend {
    let at = |month: Month| course.months.binary_search(&month).ok();
    let flag = |(month, name): &(Month, String)| {
        Some(Flag {
            month: at(*month)?,
            name: name.clone(),
        })
    };
    let everybody = group(EVERYBODY, false, course.everybody());
    let segment = beside.segment.as_ref();
    let segment = segment.map(|own| group(SEGMENT, true, own));
    let domain = domain(course, &values, [Some(&everybody), segment.as_ref()]);
    let shown = [
        Some(everybody).filter(|_| beside.everybody),
        segment.filter(|_| beside.with_segment),
    ];
    Trend {
        months: course.months.iter().map(|month| month.label()).collect(),
        series: vec![Series {
            name,
            role: Role::Subject,
            values,
        }],
        benchmarks: shown.into_iter().flatten().collect(),
        flags: beside.flags.iter().filter_map(flag).collect(),
        compared: at(context.comparison),
        domain,
        format: format(context, &course.followed),
        ..Trend::default()
    }
}

/// The names of the two groups, in full and at the end of a line.
const EVERYBODY: (&str, &str) = ("Median of all customers", "All, median");
const SEGMENT: (&str, &str) = ("Median of the segment", "Segment, median");

/// Scores stand on their whole scale, amounts and growth on zero.
fn domain(
    course: &Course,
    values: &[Option<f64>],
    groups: [Option<&trend::Benchmark>; 2],
) -> (f64, f64) {
    if matches!(
        course.followed,
        Followed::Overall(_) | Followed::Category { .. }
    ) {
        return (0.0, TOP);
    }
    let groups = groups.into_iter().flatten();
    let ends = groups.flat_map(|own| own.low.iter().chain(&own.high).chain(&own.median));
    trend::domain(values.iter().chain(ends).copied().flatten(), true)
}

fn format(context: &Context, followed: &Followed) -> Format {
    match followed {
        Followed::Overall(_) | Followed::Category { .. } => Format::default(),
        Followed::Arr | Followed::Lifetime => {
            Format::of(Unit::Money(context.dataset.currency.clone()))
        }
        Followed::ArrGrowth(_) => Format::of(Unit::Share(1)),
    }
}

fn group((name, short): (&str, &str), is_second: bool, benchmark: &Benchmark) -> trend::Benchmark {
    let column = |read: fn(&Spread) -> f64| {
        let spreads = benchmark.spreads.iter();
        spreads.map(|spread| spread.as_ref().map(read)).collect()
    };
    let n = benchmark.spreads.iter();
    trend::Benchmark {
        name: name.to_owned(),
        short: short.to_owned(),
        is_second,
        median: column(|spread| spread.median),
        low: column(|spread| spread.low),
        high: column(|spread| spread.high),
        n: n.map(|spread| spread.map_or(0, |spread| spread.n))
            .collect(),
    }
}

/// Who belongs to a group, with a word of warning where they are few: `All 223 active customers`,
/// `3 customers of segment Enterprise, too few to judge by`.
pub fn membership(benchmark: &Benchmark) -> String {
    if benchmark.n < SMALL {
        return format!("{}, too few to judge by", benchmark.words);
    }
    benchmark.words.clone()
}

/// The bands of a scorecard as shaded ranges.
pub fn zones(card: &Scorecard) -> Vec<Zone> {
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

/// `24 months to Sep 2026`, `Sep 2026` where there is one only.
pub fn reach_words(course: &Course) -> String {
    match course.months() {
        [] => String::new(),
        [month] => month.label(),
        [.., last] => format!(
            "{} to {}",
            units::counted(course.months().len(), "month"),
            last.label()
        ),
    }
}
