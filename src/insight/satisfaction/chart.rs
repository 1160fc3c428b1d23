//! One of the three figures over the months, with where it would go.

use super::course::{Course, FEW};
use super::projection::{AHEAD, FEWEST, Projection, project};
use super::survey_name;
use crate::chart::Tone;
use crate::chart::describe::{Format, decimal, signed};
use crate::chart::radar::Role;
use crate::chart::trend::{Series, Trend, Zone};
use crate::data::record::Survey;
use crate::units;

/// NPS below this has more detractors than promoters.
const BALANCE: f64 = 0.0;

/// From here NPS is "better" (002-28: better 30 to 50).
const BETTER: f64 = 30.0;

/// Above this NPS is beyond what the source calls better.
const BEYOND: f64 = 50.0;

/// CSAT from here is generally acceptable (MX31).
const ACCEPTABLE: f64 = 0.8;

/// The axis of NPS ends at multiples of this.
const STEP: f64 = 20.0;

/// A figure's chart and what is said below it.
#[derive(Clone, Debug)]
pub struct Drawn {
    /// The line with its projection.
    pub trend: Trend,
    /// How many of its months lie ahead.
    pub n_ahead: usize,
    /// The method of the projection, or why there is none.
    pub method: String,
}

/// What the shaded ranges of a survey's chart are.
pub const fn ranges(survey: Survey) -> &'static [(Tone, &'static str)] {
    match survey {
        Survey::Nps => &[
            (Tone::Risk, "below 0"),
            (Tone::Warn, "0 to 30"),
            (Tone::Ok, "from 30; 30 to 50 is better, the line is 50"),
        ],
        Survey::Csat => &[
            (Tone::Warn, "below 80%"),
            (Tone::Ok, "from 80%, which counts as acceptable"),
        ],
        Survey::Ces => &[],
    }
}

/// The course of a survey's figure.
pub fn drawn(course: &Course, survey: Survey) -> Drawn {
    let values = course.values(survey);
    let limits = match survey {
        Survey::Nps => (-100.0, 100.0),
        Survey::Csat | Survey::Ces => (0.0, 1.0),
    };
    let n = course.now(survey).n();
    let projection = project(&values, limits).filter(|_| n >= FEW);
    let method = match &projection {
        Some(projection) => method(projection, survey),
        None => format!(
            "No projection: it takes {FEW} answers now and {FEWEST} of the last twelve months \
             with a value."
        ),
    };
    Drawn {
        trend: trend(course, survey, values, projection.as_ref()),
        n_ahead: projection.map_or(0, |projection| projection.values.len()),
        method,
    }
}

/// `Projection: a straight line through …`.
fn method(projection: &Projection, survey: Survey) -> String {
    let (slope, spread) = match survey {
        Survey::Nps => (projection.slope, projection.spread),
        Survey::Csat | Survey::Ces => (100.0 * projection.slope, 100.0 * projection.spread),
    };
    format!(
        "Projection: a straight line by least squares through {} of the last twelve months, {} \
         points a month; they lie {} points around it (one standard deviation). Neighboring \
         months share answers, so the true uncertainty is wider.",
        projection.n,
        signed(slope, 1),
        decimal(spread, 1),
    )
}

fn trend(
    course: &Course,
    survey: Survey,
    values: Vec<Option<f64>>,
    projection: Option<&Projection>,
) -> Trend {
    let ahead = if projection.is_some() { AHEAD } else { 0 };
    let last = course.months.last().copied();
    let mut months = course.months.clone();
    months.extend((1..=ahead).filter_map(|n| Some(last?.plus(n as i32))));
    let domain = domain(survey, &values, projection);
    let series = lines(survey, values, months.len(), projection);
    Trend {
        months: months.iter().map(|month| month.label()).collect(),
        series,
        zones: zones(survey, domain),
        domain,
        format: match survey {
            Survey::Nps => Format::decimals(0),
            Survey::Csat | Survey::Ces => Format::new(|value| units::percent(value, 0)),
        },
        ..Trend::default()
    }
}

/// The figure's own line, and the dashed one that goes on from where it is now.
fn lines(
    survey: Survey,
    mut values: Vec<Option<f64>>,
    n_months: usize,
    projection: Option<&Projection>,
) -> Vec<Series> {
    let now = values.len().saturating_sub(1);
    let ahead = projection.map(|projection| {
        let mut ahead = vec![None; now];
        ahead.extend(values.last().copied());
        ahead.extend(projection.values.iter().copied().map(Some));
        Series {
            name: "Projection".to_owned(),
            role: Role::Benchmark,
            values: ahead,
        }
    });
    values.resize(n_months, None);
    let own = Series {
        name: survey_name(survey).to_owned(),
        role: Role::Subject,
        values,
    };
    std::iter::once(own).chain(ahead).collect()
}

/// NPS: the tens around what there is, with 0 and 50 always in sight; shares: 0 to 100%.
fn domain(survey: Survey, values: &[Option<f64>], projection: Option<&Projection>) -> (f64, f64) {
    if survey != Survey::Nps {
        return (0.0, 1.0);
    }
    let ahead = projection.iter().flat_map(|projection| &projection.values);
    let all = values.iter().flatten().chain(ahead);
    let (low, high) = all.fold((BALANCE, BEYOND), |(low, high), value| {
        (low.min(*value), high.max(*value))
    });
    let low = ((low / STEP).floor() * STEP).max(-100.0);
    (low, ((high / STEP).ceil() * STEP).min(100.0))
}

fn zones(survey: Survey, (low, high): (f64, f64)) -> Vec<Zone> {
    let edges: &[(f64, f64, Tone)] = match survey {
        Survey::Nps => &[
            (-100.0, BALANCE, Tone::Risk),
            (BALANCE, BETTER, Tone::Warn),
            (BETTER, BEYOND, Tone::Ok),
            (BEYOND, 100.0, Tone::Ok),
        ],
        Survey::Csat => &[(0.0, ACCEPTABLE, Tone::Warn), (ACCEPTABLE, 1.0, Tone::Ok)],
        Survey::Ces => &[],
    };
    let zone = |&(from, to, tone): &(f64, f64, Tone)| Zone {
        from: from.max(low),
        to: to.min(high),
        tone,
    };
    let zones = edges.iter().map(zone);
    zones.filter(|zone| zone.from < zone.to).collect()
}
