//! One of the three figures over the months, with where it would go.

use super::course::{Course, FEW};
use super::survey_name;
use crate::chart::Tone;
use crate::chart::describe::{Format, decimal};
use crate::chart::radar::Role;
use crate::chart::trend::{Series, Trend, Zone};
use crate::data::record::Survey;
use crate::insight::projection::{FEWEST, Projection, continued, project};
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
    let projection = project(&values, Some(limits)).filter(|_| n >= FEW);
    let method = match &projection {
        Some(projection) => method(projection, survey),
        None => format!(
            "No projection: it takes {FEW} answers now and {FEWEST} of the last twelve months \
             with a value."
        ),
    };
    Drawn {
        trend: trend(course, survey, values, projection.as_ref()),
        n_ahead: projection.map_or(0, |projection| projection.ahead.len()),
        method,
    }
}

/// `Projection: a straight line by least squares …`.
fn method(projection: &Projection, survey: Survey) -> String {
    let scale = match survey {
        Survey::Nps => 1.0,
        Survey::Csat | Survey::Ces => 100.0,
    };
    let method = projection.method(|amount| format!("{} points", decimal(scale * amount, 1)));
    format!("{method} Neighboring months share answers, so the true uncertainty is wider.")
}

fn trend(
    course: &Course,
    survey: Survey,
    values: Vec<Option<f64>>,
    projection: Option<&Projection>,
) -> Trend {
    let domain = domain(survey, &values, projection);
    let months = &course.months;
    let trend = Trend {
        months: months.iter().map(|month| month.label()).collect(),
        series: vec![Series {
            name: survey_name(survey).to_owned(),
            role: Role::Subject,
            values,
        }],
        zones: zones(survey, domain),
        domain,
        format: match survey {
            Survey::Nps => Format::decimals(0),
            Survey::Csat | Survey::Ces => Format::new(|value| units::percent(value, 0)),
        },
        ..Trend::default()
    };
    match (projection, months.last()) {
        (Some(projection), Some(last)) => continued(trend, *last, projection),
        _ => trend,
    }
}

/// NPS: the tens around what there is, with 0 and 50 always in sight; shares: 0 to 100%.
fn domain(survey: Survey, values: &[Option<f64>], projection: Option<&Projection>) -> (f64, f64) {
    if survey != Survey::Nps {
        return (0.0, 1.0);
    }
    let ends = projection.map(Projection::ends);
    let ends = ends.into_iter().flat_map(|(low, high)| [low, high]);
    let all = values.iter().copied().flatten().chain(ends);
    let (low, high) = all.fold((BALANCE, BEYOND), |(low, high), value| {
        (low.min(value), high.max(value))
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
