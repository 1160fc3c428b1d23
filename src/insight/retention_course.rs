//! Retention over the months: net, gross and by logo, of a selection and of its segments.
//!
//! Comes in: a [`Question`], whose span is what each month looks back over; goes out: lines for a
//! [`Trend`]. A month whose start lies before the history has no value, which is a gap.

use super::retention::members;
use crate::arrange::Arrange;
use crate::chart::Tone;
use crate::chart::describe::Format;
use crate::chart::trend::{self, Role, Series, Trend, Zone};
use crate::data::Dim;
use crate::metrics::dictionary::{Entry, Reference};
use crate::metrics::movements::Movements;
use crate::metrics::retention::{Cohort, Heads};
use crate::metrics::{Question, Span, Unit, entry};
use crate::units::{Month, RowId};

/// How many months a course reaches back.
pub const REACH: i32 = 24;

/// How many segments a chart shows, those with most customers.
pub const SEGMENTS: usize = 5;

/// Which retention.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Net revenue retention.
    Net,
    /// Gross revenue retention.
    Gross,
    /// Logo retention.
    Logo,
}

impl Kind {
    /// Every kind, in the order of the lines.
    pub const ALL: [Self; 3] = [Self::Net, Self::Gross, Self::Logo];

    /// The id of its metric in the dictionary, in the address as well.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Net => "nrr",
            Self::Gross => "grr",
            Self::Logo => "logo_retention",
        }
    }

    /// What people read.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Net => "Net revenue retention",
            Self::Gross => "Gross revenue retention",
            Self::Logo => "Logo retention",
        }
    }

    /// The kind of an id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }
}

/// A month of a course.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// The month.
    pub month: Month,
    /// The rates, in the order of [`Kind::ALL`]; fractions.
    pub rates: [Option<f64>; 3],
    /// Customers at the start of its span.
    pub n: usize,
}

/// Retention month by month.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Course {
    /// The months, oldest first; those before the first value are left out.
    pub points: Vec<Point>,
}

/// The course of a question's customers up to its month.
pub fn course(question: &Question) -> Course {
    of_rows(question, question.rows)
}

fn of_rows(question: &Question, rows: &[RowId]) -> Course {
    let first = question.dataset.first_month();
    let reach = question.month.since(first).clamp(0, REACH - 1);
    let months = (0..=reach).rev().map(|ago| question.month.plus(-ago));
    let points = months.map(|month| point(question, rows, month));
    let is_blank = |point: &Point| point.rates == [None; 3];
    Course {
        points: points.skip_while(is_blank).collect(),
    }
}

fn point(question: &Question, rows: &[RowId], month: Month) -> Point {
    let from = question.span.start(month);
    let movements = Movements::new(question.dataset, rows, from, month);
    let cohort = movements.map(|movements| Cohort::from(&movements)).ok();
    let heads = Heads::known(question.dataset, rows, from, month).unwrap_or_default();
    Point {
        month,
        rates: [
            cohort.and_then(|cohort| cohort.net_retention()),
            cohort.and_then(|cohort| cohort.gross_retention()),
            heads.logo_retention(),
        ],
        n: heads.start,
    }
}

impl Course {
    /// A kind's rates by month.
    pub fn rates(&self, kind: Kind) -> Vec<Option<f64>> {
        let rates = self.points.iter();
        rates.map(|point| point.rates[kind as usize]).collect()
    }

    /// The three kinds as lines of one chart.
    pub fn chart(&self) -> Trend {
        let months: Vec<Month> = self.points.iter().map(|point| point.month).collect();
        let lines = Kind::ALL.map(|kind| (kind.title().to_owned(), self.rates(kind)));
        chart(&months, lines.into(), Vec::new())
    }
}

/// A segment's retention.
#[derive(Clone, Debug, PartialEq)]
pub struct Segment {
    /// The value its customers share; empty for those without one.
    pub value: String,
    /// Who they are.
    pub rows: Vec<RowId>,
    /// Their retention month by month.
    pub course: Course,
}

/// The segments of a dimension: the [`SEGMENTS`] with most customers, of as many the first by name.
pub fn segments(question: &Question, dim: Dim) -> Vec<Segment> {
    let mut members = members(question.dataset, question.rows, dim);
    members.arrange_by(|a, b| b.1.len().cmp(&a.1.len()).then_with(|| a.0.cmp(&b.0)));
    members.truncate(SEGMENTS);
    let segment = |(value, rows): (String, Vec<RowId>)| Segment {
        course: of_rows(question, &rows),
        value,
        rows,
    };
    members.into_iter().map(segment).collect()
}

/// One kind of retention of several segments, before the published bands of its metric.
pub fn segments_chart(segments: &[Segment], kind: Kind, span: Span) -> Trend {
    let points = segments.iter().flat_map(|segment| &segment.course.points);
    let first = points.clone().map(|point| point.month).min();
    let last = points.map(|point| point.month).max();
    let months: Vec<Month> = match first.zip(last) {
        Some((first, last)) => (0..=last.since(first)).map(|n| first.plus(n)).collect(),
        None => Vec::new(),
    };
    let line = |segment: &Segment| {
        let name = match segment.value.as_str() {
            "" => "Not known",
            value => value,
        };
        // Courses end in the same month; a shorter one begins later.
        let rates = segment.course.rates(kind);
        let mut values = vec![None; months.len() - rates.len()];
        values.extend(rates);
        (name.to_owned(), values)
    };
    let lines = segments.iter().map(line).collect();
    let reference = entry(kind.id()).and_then(|entry: &Entry| entry.reading(span));
    chart(&months, lines, zones(reference))
}

/// The published bands as ranges of the axis; open ends are cut where no rate lies.
fn zones(reference: Option<Reference>) -> Vec<Zone> {
    let bands = reference.map_or(&[][..], |reference| reference.bands);
    let shown = bands.iter().filter(|band| band.tone != Tone::None);
    shown
        .map(|band| Zone {
            from: band.from.max(0.0),
            to: band.to.min(10.0),
            tone: band.tone,
        })
        .collect()
}

fn chart(months: &[Month], lines: Vec<(String, Vec<Option<f64>>)>, zones: Vec<Zone>) -> Trend {
    let values = lines.iter().flat_map(|line| &line.1).flatten().copied();
    let domain = trend::domain(values, false);
    let series = lines.into_iter().enumerate();
    let series = series.map(|(idx, (name, values))| Series {
        name,
        role: match idx {
            0 => Role::Subject,
            n => Role::Compared(n as u8),
        },
        values,
    });
    Trend {
        months: months.iter().map(|month| month.label()).collect(),
        series: series.collect(),
        zones,
        domain,
        format: Format::of(Unit::Share(1)),
        ..Trend::default()
    }
}
