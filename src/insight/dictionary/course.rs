//! The course of a metric over months as a chart, before the bands it is read by.

use crate::chart::describe::Format;
use crate::chart::trend::{self, Role, Series, Trend, Zone};
use crate::metrics::Unit;
use crate::metrics::dictionary::Reference;
use crate::units::Month;

/// The months up to `last` that a course shows: at most `n`, none before the data's first.
pub fn months(first: Month, last: Month, n: u32) -> Vec<Month> {
    let reach = (n as i32).min(last.since(first) + 1).max(0);
    (0..reach).rev().map(|back| last.plus(-back)).collect()
}

/// The chart of a course: a value a month, the bands of its reference as far as they are in sight.
pub fn chart(
    name: &str,
    unit: &Unit,
    course: &[(Month, Option<f64>)],
    reference: Option<&Reference>,
    compared: Month,
) -> Trend {
    let values: Vec<Option<f64>> = course.iter().map(|(_, value)| *value).collect();
    let domain = trend::domain(values.iter().copied().flatten(), stands_on_zero(unit));
    Trend {
        months: course.iter().map(|(month, _)| month.label()).collect(),
        series: vec![Series {
            name: name.to_owned(),
            role: Role::Subject,
            values,
        }],
        zones: reference.map(|own| zones(own, domain)).unwrap_or_default(),
        compared: course.iter().position(|(month, _)| *month == compared),
        domain,
        format: Format::of(unit.clone()),
        ..Trend::default()
    }
}

/// Amounts and numbers are judged by their height, the rest by its distance from bands.
pub(super) const fn stands_on_zero(unit: &Unit) -> bool {
    match unit {
        Unit::Money(_) | Unit::Count | Unit::Each | Unit::Seconds => true,
        Unit::Share(_)
        | Unit::Net
        | Unit::Ratio
        | Unit::Score
        | Unit::Months
        | Unit::Days
        | Unit::Points => false,
    }
}

/// The bands inside the axis.
pub(super) fn zones(reference: &Reference, (low, high): (f64, f64)) -> Vec<Zone> {
    let zone = |band: &crate::metrics::dictionary::ReferenceBand| {
        let (from, to) = (band.from.max(low), band.to.min(high));
        (from < to).then_some(Zone {
            from,
            to,
            tone: band.tone,
        })
    };
    reference.bands.iter().filter_map(zone).collect()
}

#[cfg(test)]
mod tests {
    use super::super::fixture::REFERENCE;
    use super::*;
    use crate::chart::Tone;

    fn month(text: &str) -> Month {
        Month::parse(text).expect("a month")
    }

    #[test]
    fn a_course_ends_with_the_month_shown_and_begins_with_the_data() {
        let last = month("2026-09");
        let labels = |first: &str, n| -> Vec<String> {
            let months = months(month(first), last, n);
            months.iter().map(|own| own.label()).collect()
        };
        assert_eq!(labels("2020-01", 2), ["Aug 2026", "Sep 2026"]);
        assert_eq!(labels("2026-09", 24), ["Sep 2026"]);
        assert_eq!(labels("2026-10", 24), Vec::<String>::new());
    }

    #[test]
    fn bands_out_of_sight_are_not_drawn_and_a_gap_stays_a_gap() {
        let course = [
            (month("2026-07"), Some(0.86)),
            (month("2026-08"), None),
            (month("2026-09"), Some(0.94)),
        ];
        let unit = Unit::Share(0);
        let trend = chart("Kept", &unit, &course, Some(&REFERENCE), month("2026-07"));
        let tones: Vec<Tone> = trend.zones.iter().map(|zone| zone.tone).collect();
        assert_eq!(tones, [Tone::Warn, Tone::Ok]);
        assert_eq!(trend.series[0].values[1], None);
        assert_eq!(trend.compared, Some(0));
    }
}
